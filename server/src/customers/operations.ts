import type { Handlers } from '../http/bind.ts'
import type { Context, Db, Trx } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import { page, readCursor } from '../http/pagination.ts'
import { notFound } from '../http/problem.ts'
import type { ContactScope, IntegrationScope, Scope } from '../http/scope.ts'
import { createCustomer, updateCustomer } from './actions.ts'
import * as queries from './queries.ts'
import { type Customer, presentCustomer, presentOneCustomer } from './rules.ts'

type Reader = IntegrationScope | ContactScope

async function shown(db: Db | Trx, scope: Scope, customer: Customer) {
  const body = presentOneCustomer(scope, customer, await queries.hasIssuedInvoice(db, customer.id))
  return { body, headers: { ETag: etag(customer.version) } }
}

export const customerOperations = {
  listCustomers: async ({ db, reads, scope }: Context<IntegrationScope>, { query }) => {
    const { limit = 20, cursor, include, ...filters } = query
    const [rows, total_count] = await Promise.all([
      queries.listCustomers(db, reads, scope, filters, readCursor(cursor, filters), limit),
      include && queries.countCustomers(db, reads, scope, filters),
    ])
    const position = ({ id }: { id: string }) => ({ key: null, id })
    const body = page(rows, limit, filters, position, row => presentCustomer(scope, row))
    return { status: 200, body: { ...body, total_count } }
  },

  createCustomer: async ({ write, scope, clock }: Context<IntegrationScope>, { body }) =>
    write(async trx => {
      const customer = await createCustomer(trx, scope, clock.now(), body)
      return { status: 201 as const, ...(await shown(trx, scope, customer)) }
    }),

  getCustomer: async ({ db, scope }: Context<Reader>, { path }) => {
    const customer = await queries.findCustomer(db, scope, { id: path.customer_id })
    if (!customer) throw notFound()
    return { status: 200, ...(await shown(db, scope, customer)) }
  },

  updateCustomer: async ({ write, scope, clock }: Context<Reader>, { path, header, body }) =>
    write(async trx => {
      const change = { id: path.customer_id, ifMatch: header['If-Match'], update: body }
      const customer = await updateCustomer(trx, scope, clock.now(), change)
      return { status: 200 as const, ...(await shown(trx, scope, customer)) }
    }),
} satisfies Partial<Handlers>
