import { invalidField } from '../http/problem.ts'
import type { Scope } from '../http/scope.ts'

/** What a ticket can be about, by the field that names it, and which permission lets a contact read that. */
export const linkTypes = {
  subscription_id: { type: 'subscription', reads: 'subscriptions:read' },
  order_id: { type: 'order', reads: 'orders:read' },
  invoice_id: { type: 'invoice', reads: 'invoices:read' },
  success_pack_id: { type: 'success_pack', reads: 'packs:read' },
} as const
export type LinkField = keyof typeof linkTypes
export const linkFields = Object.keys(linkTypes) as LinkField[]
/** The column of a link; packs are named shorter there. */
export const linkColumn = (field: LinkField) => (field === 'success_pack_id' ? 'pack_id' : field)

/** Whether the caller may read what a ticket is about: who may not is not told of it. */
export const mayReadLink = (scope: Scope, field: LinkField): boolean =>
  scope.kind !== 'contact' || scope.permissions.includes(linkTypes[field].reads)

/**
 * What a request names as the thing that a ticket is about.
 * @throws Problem 422 unless it names exactly one, and a line only of what has lines
 */
export function linkNamed(link: Partial<Record<LinkField | 'line_id', string | undefined>>): {
  field: LinkField
  id: string
  line_id: string | null
} {
  const [field, second] = linkFields.filter(each => link[each] !== undefined)
  if (field === undefined || second !== undefined)
    throw invalidField(
      '#/link',
      'one_of',
      'name one of subscription_id, order_id, invoice_id and success_pack_id',
    )
  const line_id = link.line_id ?? null
  if (line_id !== null && field === 'success_pack_id')
    throw invalidField('#/link/line_id', 'one_of', 'is of an order, an invoice or a subscription')
  return { field, id: link[field]!, line_id }
}
