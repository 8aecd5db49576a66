import { createHash } from 'node:crypto'
import type { QuotationContent } from '../database/sales-schema.ts'
import { invalidField } from '../http/problem.ts'

/** JSON in one spelling, whatever the order in which fields were written. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}

/** What a signature is given to: the SHA-256 of everything a revision says. */
export const hashOf = (content: QuotationContent): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex')

/** The columns that lists read, as a content fills them. */
export const contentColumns = (content: QuotationContent) => ({
  subject: content.subject,
  valid_until: content.valid_until,
  currency: content.currency,
  language: content.language,
  buyer_name: content.buyer.name,
  subtotal: content.subtotal,
  tax_total: content.tax_total,
  total: content.total,
  due_now: content.due_now,
  recurring_total: content.recurring_total,
  interval_unit: content.interval_unit,
  interval_count: content.interval_count,
})

/**
 * The optional lines that a request takes.
 * @param ids null: those that are taken unless the customer says otherwise
 * @throws Problem 422 for a line that the revision does not have
 */
export function selectionOf(
  { lines }: Pick<QuotationContent, 'lines'>,
  ids: readonly string[] | null,
): ReadonlySet<string> | null {
  if (ids === null) return null
  const known = new Set(lines.map(line => line.id))
  for (const [i, id] of ids.entries())
    if (!known.has(id))
      throw invalidField(`#/selected_line_ids/${i}`, 'not_found', 'is no line of this revision')
  return new Set(ids)
}
