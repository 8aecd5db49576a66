import { readerOf } from '../conversations/reader-rules.ts'
import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import type { ContactScope, IntegrationScope } from '../http/scope.ts'
import { listPage } from './actions/list.ts'
import { loadTicket } from './actions/load.ts'
import { mergeTicket } from './actions/merge.ts'
import { openTicket } from './actions/open.ts'
import { closeTicket, rateTicket, updateTicket } from './actions/update.ts'
import { presentTicket } from './present.ts'
import type { TicketRow } from './queries/read.ts'

type Caller = Context<IntegrationScope | ContactScope>
type Vendor = Context<IntegrationScope>

const shown = <S extends 200 | 201>({ scope }: Context, status: S, row: TicketRow) => ({
  status,
  body: presentTicket(scope, row),
  headers: { ETag: etag(row.version) },
})

export const ticketOperations = {
  listTickets: async (context: Caller, { query }) => ({ status: 200, body: await listPage(context, query) }),

  createTicket: (context: Caller, { body }) =>
    context.write(async trx =>
      shown(context, 201, await openTicket(trx, context.scope, context.clock.now(), body)),
    ),

  // Without an ETag: what is unread changes, and the ticket does not.
  getTicket: async ({ db, scope }: Caller, { path, query }) => {
    const ticket = await loadTicket(db, scope, path.ticket_id, readerOf(scope, query.agent_id))
    return { status: 200, body: presentTicket(scope, ticket) }
  },

  updateTicket: (context: Vendor, { path, header, body }) =>
    context.write(async trx => {
      const change = { id: path.ticket_id, ifMatch: header['If-Match'], update: body }
      return shown(context, 200, await updateTicket(trx, context.scope, context.clock.now(), change))
    }),

  closeTicket: (context: Caller, { path }) =>
    context.write(async trx =>
      shown(context, 200, await closeTicket(trx, context.scope, context.clock.now(), path.ticket_id)),
    ),

  rateTicket: (context: Context<ContactScope>, { path, body }) =>
    context.write(async trx =>
      shown(context, 200, await rateTicket(trx, context.scope, context.clock.now(), path.ticket_id, body)),
    ),

  mergeTicket: (context: Vendor, { path, body }) =>
    context.write(async trx => {
      const { scope, clock } = context
      return shown(
        context,
        200,
        await mergeTicket(trx, scope, clock.now(), path.ticket_id, body.into_ticket_id),
      )
    }),
} satisfies Partial<Handlers>
