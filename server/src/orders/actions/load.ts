import { sidedFields } from '../../customers/sides.ts'
import { type EventType, type NewEvent, recordEvents } from '../../events/actions.ts'
import type { Db, Trx } from '../../http/context.ts'
import { notFound } from '../../http/problem.ts'
import { type Scope, system } from '../../http/scope.ts'
import { type Details, presentOrder } from '../present.ts'
import { findOrderInvoices, findOrders } from '../queries/read.ts'

/**
 * An order with all its parts.
 * @throws Problem 404 when the caller may not read it or there is none
 */
export async function loadOrder(db: Db | Trx, scope: Scope, id: string): Promise<Details> {
  const [details] = await loadOrders(db, scope, [id])
  if (!details) throw notFound()
  return details
}

/** Those of them that the caller may read, each with all its parts. */
export async function loadOrders(db: Db | Trx, scope: Scope, wanted: string[]): Promise<Details[]> {
  const rows = await findOrders(db, scope, wanted)
  if (rows.length === 0) return []
  const invoices = await findOrderInvoices(
    db,
    rows.map(row => row.id),
  )
  const invoicesOf = Map.groupBy(invoices, invoice => invoice.order_id)
  return rows.map(row => ({ row, invoices: invoicesOf.get(row.id) ?? [] }))
}

/** An order of this transaction, whose invoices are known. */
export async function loadPlaced(trx: Trx, id: string, invoices: Details['invoices']): Promise<Details> {
  const [row] = await findOrders(trx, system, [id])
  return { row: row!, invoices }
}

/** Writes an event for each of these orders with what it is now. */
export async function recordOrderEvents(
  trx: Trx,
  now: string,
  ids: string[],
  type: EventType,
): Promise<Details[]> {
  if (ids.length === 0) return []
  const loaded = await loadOrders(trx, system, ids)
  await recordEvents(
    trx,
    now,
    loaded.map(details => orderEvent(details, type)),
  )
  return loaded
}

export const orderEvent = (details: Details, type: EventType): NewEvent => ({
  type,
  partner_id: details.row.partner_id,
  customer_id: details.row.customer_id,
  subject_id: details.row.id,
  data: presentOrder(system, details),
  ...sidedFields(details.row),
})
