import { type RawBuilder, sql } from 'kysely'
import { visibleTo as contactsVisibleTo } from '../../contacts/queries.ts'
import { visibleTo as customersVisibleTo } from '../../customers/queries.ts'
import type { ExportKind } from '../../database/exports-schema.ts'
import { visibleTo as eventsVisibleTo } from '../../events/queries/events.ts'
import type { Db } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import { visibleTo as invoicesVisibleTo } from '../../invoices/queries/visible.ts'
import { visibleTo as ordersVisibleTo } from '../../orders/queries/visible.ts'
import { visibleTo as paymentsVisibleTo } from '../../payments/queries/columns.ts'
import { visibleTo as quotationsVisibleTo } from '../../quotations/queries/visible.ts'
import { visibleTo as subscriptionsVisibleTo } from '../../subscriptions/queries/visible.ts'
import { visibleTo as ticketsVisibleTo } from '../../tickets/queries/visible.ts'
import type { Export } from '../rules.ts'

export type Wanted = Pick<Export, 'kind' | 'customer_id' | 'from_date' | 'to_date'>
/** An object, and where it stands among those of its kind. */
export type Row = { id: string; key: string }

type Source = {
  table: string
  /** As the conditions of its feature name it. */
  alias: string
  visible: (scope: Scope) => RawBuilder<boolean>
  /** The column with the day that the filters are about; else that of its making. */
  day?: string
  customer?: string
  /** A number by which its rows are read in place of their ids. */
  number?: string
  also?: RawBuilder<unknown>
}

const sources: Record<ExportKind, Source> = {
  customers: { table: 'customers', alias: 'c', visible: customersVisibleTo, customer: 'id' },
  contacts: {
    table: 'contacts',
    alias: 'k',
    visible: contactsVisibleTo,
    also: sql`k.erased_at is null`,
  },
  invoices: { table: 'invoices', alias: 'i', visible: invoicesVisibleTo, day: 'listed_on' },
  subscriptions: { table: 'subscriptions', alias: 's', visible: subscriptionsVisibleTo },
  payments: { table: 'payments', alias: 'p', visible: paymentsVisibleTo, day: 'received_on' },
  quotations: { table: 'quotations', alias: 'q', visible: quotationsVisibleTo, day: 'listed_on' },
  orders: { table: 'orders', alias: 'o', visible: ordersVisibleTo, day: 'listed_on' },
  tickets: { table: 'tickets', alias: 't', visible: ticketsVisibleTo },
  events: {
    table: 'events',
    alias: 'e',
    visible: eventsVisibleTo,
    number: 'seq',
    // What agents note among themselves stays with them.
    also: sql`e.type <> 'note.created'`,
  },
}

/** How many there are. */
export async function countRows(db: Db, scope: Scope, wanted: Wanted): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n ${matching(scope, wanted)}`.execute(db)
  return rows[0]!.n
}

/**
 * The next of them, the newest first: at most `limit`, older than `after`. By their ids, as nothing that exists moves in
 * that order, and so none is passed by.
 */
export async function pageOfRows(
  db: Db,
  scope: Scope,
  wanted: Wanted,
  after: Row | null,
  limit: number,
): Promise<Row[]> {
  const { alias, number } = sources[wanted.kind]
  const key = sql.ref(`${alias}.${number ?? 'id'}`)
  const position = number === undefined ? sql`${after?.key}::text` : sql`${after?.key}::bigint`
  const { rows } = await sql<Row>`
    select ${sql.ref(`${alias}.id`)}, ${key}::text as key ${matching(scope, wanted)}
      and ${after === null ? sql`true` : sql`${key} < ${position}`}
    order by ${key} desc limit ${limit}`.execute(db)
  return rows
}

function matching(scope: Scope, { kind, customer_id, from_date, to_date }: Wanted): RawBuilder<unknown> {
  const { table, alias, visible, customer = 'customer_id', day, also = sql`true` } = sources[kind]
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  const date = day === undefined ? sql`(${column('created_at')} at time zone 'UTC')::date` : column(day)
  const conditions = [
    visible(scope),
    also,
    ...(customer_id === null ? [] : [sql`${column(customer)} = ${customer_id}`]),
    ...(from_date === null ? [] : [sql`${date} >= ${from_date}`]),
    ...(to_date === null ? [] : [sql`${date} <= ${to_date}`]),
  ]
  return sql`from ${sql.table(table)} as ${sql.ref(alias)} where ${sql.join(conditions, sql` and `)}`
}
