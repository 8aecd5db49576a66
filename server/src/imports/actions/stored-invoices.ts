import type { InvoiceDocument } from '../../documents/model.ts'
import type { Trx } from '../../http/context.ts'
import { system } from '../../http/scope.ts'
import { differingField } from '../../invoices/import-rules.ts'
import { documentOf } from '../../invoices/present.ts'
import { findInvoices, findLinesOf } from '../../invoices/queries/read.ts'
import { findNumbered } from '../queries/known.ts'
import type { Refusal } from '../rules.ts'
import { unique } from './writer.ts'

type Identity = { partner_id: string; type: string; number: string }

/** A document that is there under the same identity, and where the one that is given says something else. */
export type Stored = { id: string; differs: string | null }

/**
 * The documents that were imported under these identities.
 * @returns tells of a document what is there of it
 */
export async function storedDocuments(trx: Trx, wanted: readonly Identity[], sellerKey: string) {
  const ids = await findNumbered(
    trx,
    sellerKey,
    unique(wanted.map(each => each.partner_id)),
    wanted.map(each => each.number),
  )
  const rows = ids.length === 0 ? [] : await findInvoices(trx, system, ids)
  const lines = ids.length === 0 ? [] : await findLinesOf(trx, ids)
  const linesOf = Map.groupBy(lines, line => line.invoice_id)
  const byIdentity = new Map(rows.map(row => [keyOf({ ...row, number: row.number! }), row]))
  return (customer: { id: string; partner_id: string }, document: InvoiceDocument): Stored | undefined => {
    const { type, number } = document
    const row = byIdentity.get(keyOf({ partner_id: customer.partner_id, type, number: number! }))
    if (row === undefined) return undefined
    if (row.customer_id !== customer.id) return { id: row.id, differs: '#/customer_id' }
    // Seller and buyer are what they were then.
    const { seller, buyer } = row
    const field = differingField(documentOf(row, linesOf.get(row.id) ?? []), { ...document, seller, buyer })
    return { id: row.id, differs: field && pointerOf(field) }
  }
}

const keyOf = ({ partner_id, type, number }: Identity) => JSON.stringify([partner_id, type, number])

/** Totals stand in the row itself. */
const pointerOf = (field: string): string => `#${field.replace(/^\/totals/, '')}`

export const numberTaken = (pointer: string): Refusal => ({
  pointer,
  code: 'number_taken',
  detail: 'Another document has this number, and differs here.',
})
