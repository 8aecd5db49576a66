import { type InferResult, type Insertable, type RawBuilder, sql } from 'kysely'
import { externalIdColumn } from '../../customers/sides.ts'
import type { Reads } from '../../database/connect.ts'
import type { MessagesTable } from '../../database/conversations-schema.ts'
import { runNamed } from '../../database/named.ts'
import { ownedBy } from '../../database/owned.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Position } from '../../http/pagination.ts'
import type { Scope } from '../../http/scope.ts'
import type { SubjectField } from '../subject-rules.ts'
import { unreadBy } from './unread.ts'

/** Notes among agents exist for the vendor and the server itself. */
export const visibleTo = (scope: Scope): RawBuilder<boolean> => {
  const owned = ownedBy(scope, { partner: 'm.partner_id', customer: 'm.customer_id' })
  return scope.kind === 'vendor' || scope.kind === 'system'
    ? owned
    : sql<boolean>`(${owned} and not m.internal)`
}

const authorColumns = [
  'm.author_kind',
  'm.author_side',
  'm.contact_id as author_contact_id',
  'm.agent_id as author_agent_id',
  'm.author_external_id',
  sql<string>`coalesce(k.name, a.name, m.author_name)`.as('author_name'),
  'a.photo_file_id as author_photo',
] as const

const columns = [
  'm.id',
  'm.partner_id',
  'm.customer_id',
  'm.ticket_id',
  'm.quotation_id',
  'm.order_id',
  'm.invoice_id',
  'm.text',
  'm.content',
  'm.excerpt',
  'm.internal',
  'm.vendor_external_id',
  'm.partner_external_id',
  'm.created_at',
  ...authorColumns,
] as const

/** Messages that exist for a caller, with who wrote them and whether the reader has read them. */
export const messagesFor = (db: Db | Trx, scope: Scope, reader: string | undefined) =>
  db
    .selectFrom('messages as m')
    .where(visibleTo(scope))
    .leftJoin('contacts as k', 'k.id', 'm.contact_id')
    .leftJoin('agents as a', 'a.id', 'm.agent_id')
    .leftJoin('read_marks as r', join =>
      join
        .on('r.reader_id', '=', reader ?? '')
        .on(
          'r.subject_id',
          '=',
          sql<string>`coalesce(m.ticket_id, m.quotation_id, m.order_id, m.invoice_id)`,
        ),
    )
    .select(columns)
    .select((reader === undefined ? sql<boolean>`false` : unreadBy(reader)).as('unread'))

export type MessageRow = InferResult<ReturnType<typeof messagesFor>>[number]

/** One page of `limit + 1` messages of a conversation that the caller reads. */
export function listMessages(
  db: Db,
  reads: Reads,
  scope: Scope,
  subject: { field: SubjectField; id: string },
  {
    after,
    limit,
    newestFirst,
    reader,
  }: {
    after: Position | null
    limit: number
    newestFirst: boolean
    reader: string | undefined
  },
) {
  const direction = newestFirst ? 'desc' : 'asc'
  const query = messagesFor(db, scope, reader)
    .where(`m.${subject.field}`, '=', subject.id)
    .select(sql<string>`m.created_at::text`.as('sort_key'))
    .$if(after !== null, query =>
      query.where(
        sql<boolean>`(m.created_at, m.id) ${newestFirst ? sql`<` : sql`>`} (${after!.key}::timestamptz, ${after!.id}::text)`,
      ),
    )
    .orderBy('m.created_at', direction)
    .orderBy('m.id', direction)
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export function findMessage(db: Db | Trx, scope: Scope, id: string): Promise<MessageRow | undefined> {
  return messagesFor(db, scope, undefined).where('m.id', '=', id).executeTakeFirst()
}

/** The message that has this external id of the caller's side. */
export function findByExternalId(
  trx: Trx,
  scope: Scope,
  externalId: string,
): Promise<MessageRow | undefined> {
  const column = externalIdColumn(scope)
  if (column === null) return Promise.resolve(undefined)
  return messagesFor(trx, scope, undefined).where(`m.${column}`, '=', externalId).executeTakeFirst()
}

/** The time of the newest message or note of a conversation; null where there is none. */
export async function findLastTime(
  trx: Trx,
  { field, id }: { field: SubjectField; id: string },
): Promise<string | null> {
  const row = await trx
    .selectFrom('messages as m')
    .select('m.created_at')
    .where(`m.${field}`, '=', id)
    .orderBy('m.created_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.created_at ?? null
}

export async function insertMessage(trx: Trx, message: Insertable<MessagesTable>): Promise<void> {
  await trx.insertInto('messages').values(message).execute()
}
