import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import { page, readCursor } from '../http/pagination.ts'
import { notFound } from '../http/problem.ts'
import type { ContactScope, IntegrationScope, SiteScope } from '../http/scope.ts'
import { describeSession } from '../sessions/actions.ts'
import { acceptInvitation, openInvitation } from './actions/accept.ts'
import { createInvitation, resendInvitation, revokeInvitation } from './actions/invite.ts'
import { findInvitation, listInvitations } from './queries.ts'
import { type Invitation, presentInvitation } from './rules.ts'

type Inviter = Context<IntegrationScope | ContactScope>

/** Answers that carry a token are for the caller alone and are stored nowhere. */
const headers = { 'Cache-Control': 'no-store' }

const shown = ({ clock }: Inviter, invitation: Invitation) => ({
  body: presentInvitation(invitation, clock.now()),
  headers: { ETag: etag(invitation.version) },
})

export const invitationOperations = {
  listInvitations: async ({ db, reads, scope, clock }: Inviter, { query }) => {
    const { limit = 20, cursor, ...filters } = query
    const now = clock.now()
    const at = { after: readCursor(cursor, filters), limit, now }
    const rows = await listInvitations(db, reads, scope, filters, at)
    const position = ({ id }: Invitation) => ({ key: null, id })
    return { status: 200, body: page(rows, limit, filters, position, row => presentInvitation(row, now)) }
  },

  createInvitation: (context: Inviter, { body }) =>
    context.write(async trx => {
      const invitation = await createInvitation(trx, context, body)
      return { status: 201 as const, ...shown(context, invitation) }
    }),

  getInvitation: async (context: Inviter, { path }) => {
    const invitation = await findInvitation(context.db, context.scope, path.invitation_id)
    if (!invitation) throw notFound()
    return { status: 200, ...shown(context, invitation) }
  },

  resendInvitation: (context: Inviter, { path }) =>
    context.write(async trx => {
      const invitation = await resendInvitation(trx, context, path.invitation_id)
      return { status: 200 as const, ...shown(context, invitation) }
    }),

  revokeInvitation: ({ write, scope, clock }: Inviter, { path }) =>
    write(async trx => {
      await revokeInvitation(trx, scope, clock.now(), path.invitation_id)
      return { status: 204 as const }
    }),

  openInvitation: async (context: Context<SiteScope>, { body }) => ({
    status: 200,
    body: await openInvitation(context, body.token),
  }),

  acceptInvitation: async (context: Context<SiteScope | ContactScope>, { body }) => {
    const { token, session_id } = await acceptInvitation(context, body)
    const session = await describeSession(context, session_id)
    return { status: 201, body: { token, session }, headers }
  },
} satisfies Partial<Handlers>
