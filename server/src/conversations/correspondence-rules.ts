import type { Scope } from '../http/scope.ts'
import { audienceOf, type Template, templates } from '../mail/kinds.ts'
import { addDays } from '../money/dates.ts'
import { mayReadKind, type SubjectField } from './subject-rules.ts'

/** What may be read of the things that mails tell of, by the first word of their templates: of contacts, of keys. */
const told: Record<string, { contact: string; key: string }> = {
  quotation: { contact: 'quotations:read', key: 'quotations:read' },
  invoice: { contact: 'invoices:read', key: 'invoices:read' },
  credit_note: { contact: 'invoices:read', key: 'invoices:read' },
  payment: { contact: 'invoices:read', key: 'payments:read' },
  order: { contact: 'orders:read', key: 'orders:read' },
  subscription: { contact: 'subscriptions:read', key: 'subscriptions:read' },
  pack: { contact: 'packs:read', key: 'packs:read' },
}

/**
 * The mails that a caller is told of: those to the customer about things that he reads. What went to one person for his
 * security, to who was invited, or to the vendor, is nobody else's; messages stand for themselves.
 */
export const readableTemplates = (scope: Scope): Template[] =>
  templates.filter(template => {
    const reads = told[template.split('.')[0]!]
    if (!reads || audienceOf(template) === 'vendor') return false
    if (scope.kind === 'contact') return scope.permissions.includes(reads.contact)
    return 'scopes' in scope && (scope.scopes.includes('*') || scope.scopes.includes(reads.key))
  })

export type DocumentField = Exclude<SubjectField, 'ticket_id'>
const documentFields: readonly DocumentField[] = ['quotation_id', 'order_id', 'invoice_id']

/** The kinds of documents that a caller reads. */
export const readableDocuments = (scope: Scope): DocumentField[] =>
  documentFields.filter(field => mayReadKind(scope, field))

/**
 * Behind which date and id documents come next, which stand at the beginning of their dates.
 * @param key an instant as PostgreSQL writes it
 */
export function documentPosition({ key, id }: { key: string; id: string }): { date: string; id: string } {
  const date = key.slice(0, 10)
  return key.slice(11) === '00:00:00+00' ? { date, id } : { date: addDays(date, 1), id: '' }
}
