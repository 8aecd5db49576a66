import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { notFound } from '../http/problem.ts'
import type { ContactScope, IntegrationScope, SiteScope } from '../http/scope.ts'
import { signIn } from '../sign-in/actions/sign-in.ts'
import { describeSession, mintSession, refreshSession, switchCompany } from './actions.ts'
import { revokeSession } from './queries.ts'

/** Answers that carry a token are for the caller alone and are stored nowhere. */
const headers = { 'Cache-Control': 'no-store' }

async function created(context: Context, opened: { token: string; session_id: string }) {
  const session = await describeSession(context, opened.session_id)
  return { status: 201 as const, body: { token: opened.token, session }, headers }
}

export const sessionOperations = {
  login: async (context: Context<SiteScope>, { body }) => created(context, await signIn(context, body)),

  createPortalSession: async (context: Context<IntegrationScope>, { body }) =>
    created(context, await mintSession(context, body)),

  getCurrentSession: async (context: Context<ContactScope>) => ({
    status: 200,
    body: await describeSession(context, context.scope.session_id),
  }),

  refreshPortalSession: async (context: Context<ContactScope>) =>
    created(context, await refreshSession(context)),

  switchCompany: async (context: Context<ContactScope>, { body }) =>
    created(context, await switchCompany(context, body.customer_id)),

  endCurrentSession: async ({ db, clock, scope }: Context<ContactScope>) => {
    await revokeSession(db, scope.session_id, clock.now())
    return { status: 204 }
  },

  revokePortalSession: async ({ db, clock, scope }: Context<IntegrationScope>, { path }) => {
    const partnerId = scope.kind === 'partner' ? scope.partner_id : undefined
    if (!(await revokeSession(db, path.session_id, clock.now(), partnerId))) throw notFound()
    return { status: 204 }
  },
} satisfies Partial<Handlers>
