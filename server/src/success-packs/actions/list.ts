import { findCustomer } from '../../customers/queries.ts'
import type { Context } from '../../http/context.ts'
import { readOrder, sortedPage } from '../../http/pagination.ts'
import { invalidField } from '../../http/problem.ts'
import { findPackPrices } from '../../products/queries.ts'
import { presentEntry, presentOwn } from '../present.ts'
import * as entries from '../queries/entries.ts'
import * as packs from '../queries/packs.ts'

type Paged = { sort?: string; limit?: number; cursor?: string }

/** One page of packs. */
export async function listPacks({ db, reads, clock, scope }: Context, query: packs.Filters & Paged) {
  const { sort: _, limit = 20, cursor: __, ...filters } = query
  const order = readOrder(query, '-bought_on', packs.sorts)
  const rows = await packs.listPacks(db, reads, { scope, filters, ...order, limit })
  return sortedPage(rows, limit, query, row => presentOwn(scope, row, clock.now()))
}

/** One page of the ledger. */
export async function listEntries({ db, reads, scope }: Context, query: entries.Filters & Paged) {
  const { sort: _, limit = 20, cursor: __, ...filters } = query
  const order = readOrder(query, '-day', entries.sorts)
  const rows = await entries.listEntries(db, reads, { scope, filters, ...order, limit })
  return sortedPage(rows, limit, query, row => presentEntry(scope, row))
}

type Named = { customer_id?: string; external_customer_id?: string }

/**
 * The packs that a customer can buy in his currency.
 * @throws Problem 422 where a key names none
 */
export async function listOffers({ db, scope }: Context, { customer_id, external_customer_id }: Named) {
  const own = scope.kind === 'contact' ? scope.customer_id : undefined
  const id = customer_id ?? (external_customer_id === undefined ? own : undefined)
  if (id === undefined && external_customer_id === undefined)
    throw invalidField('#/customer_id', 'required', 'or external_customer_id is needed', 'query')
  const customer = await findCustomer(
    db,
    scope,
    id === undefined ? { external_id: external_customer_id! } : { id },
  )
  return customer ? findPackPrices(db, customer.currency) : []
}
