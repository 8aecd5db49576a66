import { invalidField } from '../http/problem.ts'
import type { Scope } from '../http/scope.ts'

/** What messages can be on, by the field that names it, and which permission or scope lets it be read. */
export const subjects = {
  ticket_id: { kind: 'ticket', reads: 'tickets:read' },
  quotation_id: { kind: 'quotation', reads: 'quotations:read' },
  order_id: { kind: 'order', reads: 'orders:read' },
  invoice_id: { kind: 'invoice', reads: 'invoices:read' },
} as const
export type SubjectField = keyof typeof subjects
export type SubjectKind = (typeof subjects)[SubjectField]['kind']
export const subjectFields = Object.keys(subjects) as SubjectField[]

/** What a conversation is on. */
export type Subject = {
  field: SubjectField
  id: string
  customer_id: string
  partner_id: string
  /** As people tell it; null: a draft has no number */
  label: string | null
  title: string | null
  /** Of a ticket: the contact who has opened it */
  opened_by: string | null
  /** Whether the customer can see it yet */
  published: boolean
}

/**
 * Which conversation a request means.
 * @throws Problem 422 unless it names exactly one
 */
export function subjectNamed(
  request: Partial<Record<SubjectField, string | undefined>>,
  where: 'body' | 'query' = 'body',
): { field: SubjectField; id: string } {
  const [field, second] = subjectFields.filter(each => request[each] !== undefined)
  if (field === undefined || second !== undefined)
    throw invalidField(
      `#/${second ?? 'ticket_id'}`,
      'one_of',
      'name one of ticket_id, quotation_id, order_id and invoice_id',
      where,
    )
  return { field, id: request[field]! }
}

/** Whether the caller reads things of this kind at all; which of them, their own features know. */
export function mayReadKind(scope: Scope, field: SubjectField): boolean {
  const { reads } = subjects[field]
  if (scope.kind === 'contact')
    return scope.permissions.includes(field === 'ticket_id' ? 'tickets:own' : reads)
  if (scope.kind === 'vendor' || scope.kind === 'partner')
    return scope.scopes.includes('*') || scope.scopes.includes(reads)
  return scope.kind === 'system'
}
