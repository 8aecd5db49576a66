import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import { page, readCursor } from '../http/pagination.ts'
import { notFound } from '../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../http/scope.ts'
import {
  acceptCustomerChange,
  createCustomerChange,
  declineCustomerChange,
  withdrawCustomerChange,
} from './actions.ts'
import { findCustomerChange, listCustomerChanges } from './queries.ts'
import { type CustomerChange, presentCustomerChange } from './rules.ts'

type Reader = Context<IntegrationScope | ContactScope>
/** A session without a person only reads. */
type Person = Context<ContactScope & { contact_id: string }>

const shown = (change: CustomerChange) => ({
  body: presentCustomerChange(change),
  headers: { ETag: etag(change.version) },
})

export const customerChangeOperations = {
  listCustomerChanges: async ({ db, reads, scope }: Reader, { query }) => {
    const { limit = 20, cursor, ...filters } = query
    const rows = await listCustomerChanges(db, reads, scope, filters, readCursor(cursor, filters), limit)
    const position = ({ id }: CustomerChange) => ({ key: null, id })
    return { status: 200, body: page(rows, limit, filters, position, presentCustomerChange) }
  },

  createCustomerChange: ({ write, scope, clock }: Person, { body }) =>
    write(async trx => {
      const change = await createCustomerChange(trx, scope, clock.now(), body)
      return { status: 201 as const, ...shown(change) }
    }),

  getCustomerChange: async ({ db, scope }: Reader, { path }) => {
    const change = await findCustomerChange(db, scope, path.customer_change_id)
    if (!change) throw notFound()
    return { status: 200, ...shown(change) }
  },

  withdrawCustomerChange: ({ write, scope, clock }: Person, { path }) =>
    write(async trx => {
      const change = await withdrawCustomerChange(trx, scope, clock.now(), path.customer_change_id)
      return { status: 200 as const, ...shown(change) }
    }),

  acceptCustomerChange: ({ write, scope, clock }: Context<IntegrationScope>, { path, body }) =>
    write(async trx => {
      const answer = { id: path.customer_change_id, answer: body.answer }
      return { status: 200 as const, ...shown(await acceptCustomerChange(trx, scope, clock.now(), answer)) }
    }),

  declineCustomerChange: ({ write, scope, clock }: Context<IntegrationScope>, { path, body }) =>
    write(async trx => {
      const answer = { id: path.customer_change_id, answer: body.answer }
      return { status: 200 as const, ...shown(await declineCustomerChange(trx, scope, clock.now(), answer)) }
    }),
} satisfies Partial<Handlers>
