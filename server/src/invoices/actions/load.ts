import { sidedFields } from '../../customers/sides.ts'
import { recordEvents } from '../../events/actions.ts'
import type { Db, Trx } from '../../http/context.ts'
import { notFound } from '../../http/problem.ts'
import { makeScope, type Scope } from '../../http/scope.ts'
import { type Details, presentInvoice } from '../present.ts'
import * as read from '../queries/read.ts'

/**
 * An invoice with all its parts.
 * @throws Problem 404 when the caller may not read it or there is none
 */
export async function loadInvoice(db: Db | Trx, scope: Scope, id: string): Promise<Details> {
  const row = await read.findInvoice(db, scope, id)
  if (!row) throw notFound()
  const [lines, allocations, files, creditNoteIds] = await Promise.all([
    read.findLines(db, id),
    read.findAllocations(db, id),
    read.findInvoiceFiles(db, id),
    read.findCreditNoteIds(db, id),
  ])
  return { row, lines, allocations, files, creditNoteIds }
}

/** The system reads everything and shows what a contact is shown: the snapshot that events carry. */
const system = makeScope({ kind: 'system' })

/** Writes one event per type with the invoice as it is now, and returns it. */
export async function recordInvoiceEvents(
  trx: Trx,
  now: string,
  id: string,
  types: string[],
): Promise<Details> {
  const details = await loadInvoice(trx, system, id)
  const { row } = details
  const data = presentInvoice(system, details, now)
  await recordEvents(
    trx,
    now,
    types.map(type => ({
      type,
      partner_id: row.partner_id,
      customer_id: row.customer_id,
      subject_id: id,
      data,
      ...sidedFields(row),
    })),
  )
  return details
}
