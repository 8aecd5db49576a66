import { type RawBuilder, sql } from 'kysely'
import type { Reads } from '../../database/connect.ts'
import { runNamed } from '../../database/named.ts'
import { ownedBy } from '../../database/owned.ts'
import type { Db } from '../../http/context.ts'
import type { Position } from '../../http/pagination.ts'
import type { Scope } from '../../http/scope.ts'
import { visibleTo as invoicesVisibleTo } from '../../invoices/queries/visible.ts'
import { visibleTo as ordersVisibleTo } from '../../orders/queries/visible.ts'
import { visibleTo as quotationsVisibleTo } from '../../quotations/queries/visible.ts'
import { visibleTo as ticketsVisibleTo } from '../../tickets/queries/visible.ts'
import { seenTickets } from '../../tickets/rules.ts'
import {
  type DocumentField,
  documentPosition,
  readableDocuments,
  readableTemplates,
} from '../correspondence-rules.ts'
import { mayReadKind, subjectFields } from '../subject-rules.ts'
import { messagesFor, visibleTo } from './messages.ts'

export type EntryKind = 'message' | 'mail' | 'document'
export type Place = { id: string; kind: EntryKind; sort_key: string }
type Asked = { customerId: string; kinds: readonly EntryKind[]; after: Position | null; limit: number }

/**
 * Where the next `limit + 1` entries are, newest first. Each part reads an index of the customer in that order, and no
 * further than the page.
 */
export async function findPlaces(db: Db, reads: Reads, scope: Scope, asked: Asked): Promise<Place[]> {
  const parts = asked.kinds.flatMap(kind => finds[kind](scope, asked))
  if (parts.length === 0) return []
  const query = sql<Place>`
    select id, kind, at::text as sort_key from (${sql.join(
      parts.map(part => sql`(${part})`),
      sql` union all `,
    )}) as entries
    order by at desc, id desc limit ${asked.limit + 1}`
  return runNamed(reads, query.compile(db))
}

type Find = (scope: Scope, asked: Asked) => RawBuilder<unknown>[]

const finds: Record<EntryKind, Find> = {
  message: (scope, { customerId, after, limit }) => {
    const read = subjectsRead(scope)
    if (read.length === 0) return []
    const before = after
      ? sql`and (m.created_at, m.id) < (${after.key}::timestamptz, ${after.id}::text)`
      : sql``
    return [
      sql`select m.id, 'message' as kind, m.created_at as at from messages as m
        where m.customer_id = ${customerId} and not m.internal and ${visibleTo(scope)}
          and (${sql.join(read, sql` or `)}) ${before}
        order by m.created_at desc, m.id desc limit ${limit + 1}`,
    ]
  },
  mail: (scope, { customerId, after, limit }) => {
    const before = after ? sql`and (m.sent_at, m.id) < (${after.key}::timestamptz, ${after.id}::text)` : sql``
    return [
      sql`select m.id, 'mail' as kind, m.sent_at as at from mails as m
        where m.customer_id = ${customerId} and m.status = 'sent'
          and m.template = any(${readableTemplates(scope)}::text[]) ${before}
        order by m.sent_at desc, m.id desc limit ${limit + 1}`,
    ]
  },
  document: (scope, { customerId, after, limit }) => {
    const place = after && documentPosition({ key: after.key!, id: after.id })
    return readableDocuments(scope).map(field => {
      const { from, alias, isThere } = documents[field]
      const [id, customer_id, date] = ['id', 'customer_id', 'listed_on'].map(column =>
        sql.ref(`${alias}.${column}`),
      )
      const before = place ? sql`and (${date}, ${id}) < (${place.date}::date, ${place.id}::text)` : sql``
      return sql`select ${id} as id, 'document' as kind, ${date}::timestamp at time zone 'UTC' as at from ${from}
        where ${customer_id} = ${customerId} and ${isThere(scope)} ${before}
        order by ${date} desc, ${id} desc limit ${limit + 1}`
    })
  },
}

/** What messages of a customer's conversations the caller reads, of `messages as m`. */
const subjectsRead = (scope: Scope): RawBuilder<boolean>[] =>
  subjectFields
    .filter(field => mayReadKind(scope, field))
    .map(field =>
      field === 'ticket_id' && seenTickets(scope) !== 'all'
        ? sql<boolean>`exists (select from tickets as t where t.id = m.ticket_id and ${ticketsVisibleTo(scope)})`
        : sql<boolean>`${sql.ref(`m.${field}`)} is not null`,
    )

type Document = { from: RawBuilder<unknown>; alias: string; isThere: (scope: Scope) => RawBuilder<boolean> }

/** Documents that were issued: no draft, whoever asks. */
const documents: Record<DocumentField, Document> = {
  quotation_id: {
    from: sql`quotations as q`,
    alias: 'q',
    isThere: scope => sql`q.revision > 0 and ${quotationsVisibleTo(scope)}`,
  },
  order_id: { from: sql`orders as o`, alias: 'o', isThere: ordersVisibleTo },
  invoice_id: {
    from: sql`invoices as i`,
    alias: 'i',
    isThere: scope => sql`i.status <> 'draft' and ${invoicesVisibleTo(scope)}`,
  },
}

/** What messages say, and what they are on. */
export function findMessageEntries(db: Db, scope: Scope, ids: string[], reader: string | undefined) {
  return messagesFor(db, scope, reader)
    .leftJoin('tickets as t', 't.id', 'm.ticket_id')
    .leftJoin('quotations as q', 'q.id', 'm.quotation_id')
    .leftJoin('orders as o', 'o.id', 'm.order_id')
    .leftJoin('invoices as i', 'i.id', 'm.invoice_id')
    .select([
      sql<string | null>`coalesce('#' || t.number, q.number, o.number, i.number)`.as('label'),
      sql<string | null>`coalesce(t.subject, q.subject, o.subject, i.subject)`.as('title'),
    ])
    .where('m.id', 'in', ids)
    .execute()
}

export function findMailEntries(db: Db, scope: Scope, ids: string[]) {
  return db
    .selectFrom('mails as m')
    .where(ownedBy(scope, { partner: 'm.partner_id', customer: 'm.customer_id' }))
    .where('m.id', 'in', ids)
    .select(['m.id', 'm.template', 'm.language', 'm.data'])
    .execute()
}

export type DocumentEntry = { id: string; kind: string; label: string | null; title: string | null }

export async function findDocumentEntries(db: Db, scope: Scope, ids: string[]): Promise<DocumentEntry[]> {
  const { rows } = await sql<DocumentEntry>`
    select q.id, 'quotation' as kind, q.number as label, q.subject as title from quotations as q
    where q.id = any(${ids}::text[]) and ${quotationsVisibleTo(scope)}
    union all select o.id, 'order', o.number, o.subject from orders as o
    where o.id = any(${ids}::text[]) and ${ordersVisibleTo(scope)}
    union all select i.id, case i.type when 'credit_note' then 'credit_note' else 'invoice' end, i.number, i.subject
    from invoices as i where i.id = any(${ids}::text[]) and ${invoicesVisibleTo(scope)}`.execute(db)
  return rows
}
