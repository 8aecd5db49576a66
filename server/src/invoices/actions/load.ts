import { subscriptionsSettled } from '../../billing/settled.ts'
import { sidedFields } from '../../customers/sides.ts'
import { type EventType, type NewEvent, recordEvents } from '../../events/actions.ts'
import type { Db, Trx } from '../../http/context.ts'
import { notFound } from '../../http/problem.ts'
import { type Scope, system } from '../../http/scope.ts'
import { ordersSettled } from '../../orders/actions/settled.ts'
import { type Details, presentInvoice } from '../present.ts'
import * as read from '../queries/read.ts'

/**
 * An invoice with all its parts.
 * @throws Problem 404 when the caller may not read it or there is none
 */
export async function loadInvoice(db: Db | Trx, scope: Scope, id: string): Promise<Details> {
  const [details] = await loadInvoices(db, scope, [id])
  if (!details) throw notFound()
  return details
}

/** Those of them that the caller may read, each with all its parts. */
export async function loadInvoices(db: Db | Trx, scope: Scope, wanted: string[]): Promise<Details[]> {
  const rows = await read.findInvoices(db, scope, wanted)
  const ids = rows.map(row => row.id)
  if (ids.length === 0) return []
  const [lines, allocations, files, notes] = await Promise.all([
    read.findLinesOf(db, ids),
    read.findAllocations(db, ids),
    read.findFilesOf(db, ids),
    read.findCreditNotes(db, ids),
  ])
  const linesOf = Map.groupBy(lines, line => line.invoice_id)
  const allocationsOf = Map.groupBy(allocations, allocation => allocation.invoice_id)
  const filesOf = Map.groupBy(files, file => file.invoice_id)
  const notesOf = Map.groupBy(notes, note => note.credits_invoice_id)
  return rows.map(row => ({
    row,
    lines: linesOf.get(row.id) ?? [],
    allocations: allocationsOf.get(row.id) ?? [],
    files: filesOf.get(row.id) ?? [],
    creditNoteIds: (notesOf.get(row.id) ?? []).map(note => note.id),
  }))
}

/** One event per type, of an invoice as it is now. */
export function invoiceEvents(details: Details, now: string, types: EventType[]): NewEvent[] {
  const { row } = details
  const { partner_id, customer_id } = row
  const data = presentInvoice(system, details, now)
  return types.map(type => ({ type, partner_id, customer_id, subject_id: row.id, data, ...sidedFields(row) }))
}

/** Writes one event per type with the invoice as it is now, and returns it. */
export async function recordInvoiceEvents(
  trx: Trx,
  now: string,
  id: string,
  types: EventType[],
): Promise<Details> {
  const [details] = await recordEventsOfInvoices(
    trx,
    now,
    types.map(type => ({ id, type })),
  )
  return details!
}

/**
 * Writes these events with the invoices as they are now, and returns each of them once. What money for an invoice
 * means for its order and its subscription follows at once, whichever way it came.
 */
export async function recordEventsOfInvoices(
  trx: Trx,
  now: string,
  events: { id: string; type: EventType }[],
): Promise<Details[]> {
  if (events.length === 0) return []
  const loaded = await loadInvoices(trx, system, [...new Set(events.map(event => event.id))])
  const byId = new Map(
    loaded.map(details => [details.row.id, { ...details, data: presentInvoice(system, details, now) }]),
  )
  await recordEvents(
    trx,
    now,
    events.map(({ id, type }) => {
      const { row, data } = byId.get(id)!
      const { partner_id, customer_id } = row
      return { type, partner_id, customer_id, subject_id: id, data, ...sidedFields(row) }
    }),
  )
  const settled = events.filter(({ type }) => type === 'invoice.paid' || type === 'invoice.updated')
  const issued = settled.filter(({ id }) => byId.get(id)!.row.status !== 'draft')
  const ids = issued.map(({ id }) => id)
  if (ids.length > 0) await ordersSettled(trx, now, ids)
  const periods = ids.filter(id => byId.get(id)!.row.period_start !== null)
  await subscriptionsSettled(trx, now, periods)
  return loaded
}
