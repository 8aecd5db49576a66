import type { components } from '../../../openapi.d.ts'
import { photoUrl } from '../agents/present.ts'
import { externalIdColumn } from '../customers/sides.ts'
import type { AuthorKind } from '../database/conversations-schema.ts'
import { presentFile } from '../files/present.ts'
import type { File } from '../files/rules.ts'
import type { Scope } from '../http/scope.ts'
import type { MessageRow } from './queries/messages.ts'

type Schemas = components['schemas']
type AuthorRow = {
  author_kind: AuthorKind
  author_side: string
  author_contact_id: string | null
  author_agent_id: string | null
  author_external_id: string | null
  author_name: string
  author_photo: string | null
}

export function presentAuthor(scope: Scope, row: AuthorRow): Schemas['MessageAuthor'] {
  const agent = row.author_agent_id
  return {
    kind: row.author_kind,
    id: row.author_contact_id ?? agent,
    ...(scope.kind === 'contact' ? {} : { external_id: row.author_external_id }),
    name: row.author_name,
    side: row.author_side,
    photo_url: agent === null ? null : photoUrl({ id: agent, photo_file_id: row.author_photo }),
  }
}

export type Details = { row: MessageRow; files: readonly File[] }

export function presentMessage(scope: Scope, { row, files }: Details): Schemas['Message'] {
  const column = scope.kind === 'system' ? null : externalIdColumn(scope)
  return {
    id: row.id,
    object: 'message',
    created_at: row.created_at,
    ...(column && { external_id: row[column] }),
    customer_id: row.customer_id,
    partner_id: row.partner_id,
    ticket_id: row.ticket_id,
    quotation_id: row.quotation_id,
    order_id: row.order_id,
    invoice_id: row.invoice_id,
    author: presentAuthor(scope, row),
    text: row.text,
    content: row.content,
    internal: row.internal,
    files: files.map(presentFile),
    unread: row.unread,
  }
}
