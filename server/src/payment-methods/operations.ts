import type { Handlers } from '../http/bind.ts'
import { businessNow } from '../http/clock.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import { page, readCursor } from '../http/pagination.ts'
import { notFound } from '../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../http/scope.ts'
import { today } from '../money/dates.ts'
import { setUpCard, storeCard } from './actions/add.ts'
import { deleteMethod, makeDefault } from './actions/change.ts'
import { detachMethods } from './actions/detach.ts'
import { beginSetUp } from './actions/set-up.ts'
import { findMethod, listMethods } from './queries.ts'
import { type MethodRow, presentMethod } from './rules.ts'

type Reader = Context<IntegrationScope | ContactScope>
type Writer = Context<ContactScope>

/** The method with its ETag, which changes with the day as its status does. */
function shown<S extends 200 | 201>({ clock, scope }: Reader, status: S, method: MethodRow) {
  const now = businessNow(clock, scope)
  const headers = { ETag: etag(method.version, today(now, method.time_zone)) }
  return { status, body: presentMethod(method, now), headers }
}

export const paymentMethodOperations = {
  listPaymentMethods: async ({ db, reads, scope, clock }: Reader, { query }) => {
    const { limit = 20, cursor, ...filters } = query
    const after = readCursor(cursor, filters)
    // A cursor whose key could not be one of this list was not made here.
    if (after && !/^(true|false)$/.test(after.key ?? '')) readCursor('-', filters)
    const rows = await listMethods(db, reads, scope, filters, after, limit)
    const now = businessNow(clock, scope)
    const position = ({ is_default, id }: MethodRow) => ({ key: String(is_default), id })
    return { status: 200, body: page(rows, limit, filters, position, row => presentMethod(row, now)) }
  },

  createPaymentMethod: async (context: Writer, { body }) => {
    const card = await setUpCard(context, body)
    return context.write(async trx => {
      const now = context.clock.now()
      return shown(context, 201, await storeCard(trx, context.scope, now, card, body.make_default ?? false))
    })
  },

  createPaymentMethodSetup: async (context: Writer) => ({
    status: 201,
    body: { client_secret: await beginSetUp(context) },
  }),

  getPaymentMethod: async (context: Reader, { path }) => {
    const method = await findMethod(context.db, context.scope, path.payment_method_id)
    if (!method) throw notFound()
    return shown(context, 200, method)
  },

  updatePaymentMethod: (context: Writer, { path, header }) =>
    context.write(async trx => {
      const { scope, clock } = context
      const method = await makeDefault(trx, scope, clock.now(), path.payment_method_id, header['If-Match'])
      return shown(context, 200, method)
    }),

  deletePaymentMethod: async (context: Writer, { path, query }) => {
    const { scope, clock, write } = context
    const answer = await write(async trx => {
      await deleteMethod(trx, scope, clock.now(), path.payment_method_id, query.detach ?? false)
      return { status: 204 as const }
    })
    await detachMethods(context)
    return answer
  },
} satisfies Partial<Handlers>
