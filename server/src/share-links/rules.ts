import { createHmac } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { components } from '../../../openapi.d.ts'
import type { ShareLinksTable } from '../database/subscriptions-schema.ts'
import type { EventType, NewEvent } from '../events/actions.ts'
import { invalidField } from '../http/problem.ts'
import type { Scope, ShareScope } from '../http/scope.ts'

type Schemas = components['schemas']
export type Document = ShareScope['document']
export type DocumentType = Document['type']
export type ShareLink = Omit<Selectable<ShareLinksTable>, 'secret_hash' | 'first_partner_id'>

/** What of each kind of document says that it may be read, by its column. */
const permissions = {
  quotation_id: 'quotations:read',
  invoice_id: 'invoices:read',
  order_id: 'orders:read',
} as const
export type DocumentColumn = keyof typeof permissions
const columns = Object.keys(permissions) as DocumentColumn[]

/** The columns of a link that say what it shares. */
export const columnOf = (type: DocumentType): DocumentColumn => `${type}_id`

const folders = {
  quotation: 'quotations',
  invoice: 'invoices',
  order: 'orders',
  subscription: 'subscriptions',
  success_pack: 'success-packs',
  ticket: 'tickets',
} as const

/** @throws Problem 422 unless it names exactly one */
export function documentNamed(request: Partial<Record<DocumentColumn, string | undefined>>): Document {
  const [first, second] = columns.filter(column => request[column] !== undefined)
  if (first === undefined || second !== undefined)
    throw invalidField(
      `#/${first ?? 'quotation_id'}`,
      'one_of',
      'name one of quotation_id, invoice_id and order_id',
    )
  return { type: first.replace('_id', '') as DocumentType, id: request[first]! }
}

/** Whether the caller reads documents of this type: no link shows more than whoever made it sees. */
export function mayRead(scope: Scope, type: DocumentType): boolean {
  const wanted = permissions[columnOf(type)]
  if (scope.kind === 'contact') return scope.permissions.includes(wanted)
  return 'scopes' in scope && (scope.scopes.includes('*') || scope.scopes.includes(wanted))
}

/** The columns of the documents whose links the caller sees. */
export const readableColumns = (scope: Scope): DocumentColumn[] =>
  scope.kind === 'contact'
    ? columns.filter(column => scope.permissions.includes(permissions[column]))
    : columns

/** Where the customer finds an object on his partner's page; null where there is no page. It holds no secret. */
export function placeOf(
  page: string | undefined,
  { type, id }: { type: keyof typeof folders; id: string },
): string | null {
  if (page === undefined || !/^https?:\/\//.test(page)) return null
  return `${page.replace(/#.*$/, '')}#/${folders[type]}/${id}`
}

/**
 * The address of a link: the document's place, else the server's own plain page. The secret is in the fragment, which
 * browsers send to nobody.
 */
export const addressOf = (place: string | null, publicUrl: string, secret: string): string =>
  place === null ? `${publicUrl}/p/#share=${secret}` : `${place}?share=${secret}`

/**
 * The secret of the link in a mail. It is made anew whenever the mail is sent, so that it lies nowhere.
 * @param key of the server
 */
export const mailSecret = (key: string, mailId: string): string =>
  createHmac('sha256', key).update(mailId).digest('base64url')

export function presentShareLink(row: ShareLink): Schemas['ShareLink'] {
  const column = columns.find(each => row[each] !== null)!
  return {
    id: row.id,
    object: 'share_link',
    created_at: row.created_at,
    customer_id: row.customer_id,
    partner_id: row.partner_id,
    document: { type: column.replace('_id', ''), id: row[column]! },
    created_by: row.created_by,
    expires_at: row.expires_at,
    revoked_at: row.revoked_at,
    last_used_at: row.last_used_at,
  }
}

export const shareLinkEvent = (type: EventType, row: ShareLink): NewEvent => ({
  type,
  partner_id: row.partner_id,
  customer_id: row.customer_id,
  subject_id: row.id,
  data: presentShareLink(row),
})
