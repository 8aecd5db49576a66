import { type Insertable, type SelectQueryBuilder, sql, type Updateable } from 'kysely'
import { clockSeconds } from '../database/clock.ts'
import type { Reads } from '../database/connect.ts'
import { runNamed } from '../database/named.ts'
import { ownedBy } from '../database/owned.ts'
import { countOf } from '../database/pages.ts'
import type { CustomersTable } from '../database/schema.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'
import type { Scope } from '../http/scope.ts'
import { literalPattern } from './rules.ts'
import { externalIdColumn } from './sides.ts'

export type Filters = { partner_id?: string; external_id?: string; q?: string }

/** What of `customers as c` exists for this caller. */
export const visibleTo = (scope: Scope) => ownedBy(scope, { partner: 'c.partner_id', customer: 'c.id' })

/** One page of `limit + 1` rows, newest first: ids ascend in time. */
export function listCustomers(
  db: Db,
  reads: Reads,
  scope: Scope,
  filters: Filters,
  after: Position | null,
  limit: number,
) {
  const query = filtered(db, scope, filters)
    .selectAll('c')
    .$if(after !== null, query => query.where('c.id', '<', after!.id))
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export const countCustomers = (db: Db, reads: Reads, scope: Scope, filters: Filters): Promise<number> =>
  countOf(reads, filtered(db, scope, filters))

function filtered(db: Db, scope: Scope, { partner_id, external_id, q }: Filters) {
  return db
    .selectFrom('customers as c')
    .where(visibleTo(scope))
    .$if(partner_id !== undefined, query => query.where('c.partner_id', '=', partner_id!))
    .$if(external_id !== undefined, query => query.where(hasExternalId(scope, external_id!)))
    .$if(q !== undefined, query =>
      query.where(sql<boolean>`lower(c.name) like lower(${literalPattern(q!)}::text)`),
    )
}

/** External ids are the caller's own: another side's are as good as missing, and contacts have none. */
function hasExternalId(scope: Scope, externalId: string) {
  const column = externalIdColumn(scope)
  return column === null ? sql<boolean>`false` : sql<boolean>`${sql.ref(`c.${column}`)} = ${externalId}::text`
}

/**
 * The customer of the caller's own external id, for the lists of what customers have. It depends on none of their
 * rows, so that an index finds his at once; contacts have no external ids, and could guess those of others.
 */
export function withExternalId(db: Db, scope: Scope, externalId: string) {
  const partner = scope.kind === 'partner' ? scope.partner_id : null
  return db
    .selectFrom('customers as c')
    .select('c.id')
    .$if(partner !== null, query => query.where('c.partner_id', '=', partner!))
    .where(hasExternalId(scope, externalId))
}

/**
 * Narrows a list of what customers have to the one who is named, if any.
 * @param column of their ids
 */
export const ofCustomer =
  (
    db: Db,
    scope: Scope,
    { customer_id, external_customer_id }: { customer_id?: string; external_customer_id?: string },
    column: string,
  ) =>
  <DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>): SelectQueryBuilder<DB, TB, O> =>
    query
      .$if(customer_id !== undefined, rows => rows.where(sql.ref(column), '=', customer_id))
      .$if(external_customer_id !== undefined, rows =>
        rows.where(sql.ref(column), '=', withExternalId(db, scope, external_customer_id!)),
      )

/** The customer of this id, or of this external id of the caller's; undefined unless he may read it. */
export function findCustomer(db: Db | Trx, scope: Scope, named: { id: string } | { external_id: string }) {
  return db
    .selectFrom('customers as c')
    .where(visibleTo(scope))
    .selectAll('c')
    .where('id' in named ? sql<boolean>`c.id = ${named.id}::text` : hasExternalId(scope, named.external_id))
    .executeTakeFirst()
}

/** Those of them that the caller may read, each with whether an invoice was issued to it. */
export function findCustomers(db: Db, scope: Scope, ids: string[]) {
  const issued = sql<boolean>`exists (select from invoices as i
    where i.customer_id = c.id and i.status in ('open', 'paid'))`
  return db
    .selectFrom('customers as c')
    .where(visibleTo(scope))
    .selectAll('c')
    .select(issued.as('issued'))
    .where('c.id', 'in', ids)
    .execute()
}

/**
 * As `findCustomer`, and nobody else changes it until the transaction ends; rows that refer to it may still be
 * inserted. With the seconds by which a test clock moves his business days.
 */
export function lockCustomer(trx: Trx, scope: Scope, id: string) {
  return trx
    .selectFrom('customers as c')
    .where(visibleTo(scope))
    .selectAll('c')
    .select(clockSeconds().as('clock_seconds'))
    .where('c.id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export function insertCustomer(trx: Trx, customer: Insertable<CustomersTable>) {
  return trx.insertInto('customers').values(customer).returningAll().executeTakeFirstOrThrow()
}

export function updateCustomer(trx: Trx, id: string, changes: Updateable<CustomersTable>) {
  return trx
    .updateTable('customers')
    .set(changes)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Whether an invoice was issued to the customer, from wherever. */
export async function hasIssuedInvoice(db: Db | Trx, customerId: string): Promise<boolean> {
  const row = await db
    .selectFrom('invoices')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('status', 'in', ['open', 'paid'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The days on which something of the customer's is due. */
export async function findDueDates(trx: Trx, customerId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('invoices')
    .select('due_date')
    .distinct()
    .where('customer_id', '=', customerId)
    .where('overdue_from', 'is not', null)
    .$narrowType<{ due_date: string }>()
    .where('due_date', 'is not', null)
    .execute()
  return rows.map(row => row.due_date)
}

/** A day, and the instant at which it passes for the customer. */
type Deadline = { date: string; passes_at: string }

/** Sets from when the customer's invoices count as overdue, by their due dates. */
export async function moveOverdue(
  trx: Trx,
  customerId: string,
  days: Deadline[],
  now: string,
): Promise<void> {
  await sql`update invoices as i
    set overdue_from = day.passes_at, version = i.version + 1, updated_at = ${now}
    from ${unnested(days)} as day (date, passes_at)
    where i.customer_id = ${customerId} and i.due_date = day.date
      and i.overdue_from <> day.passes_at`.execute(trx)
}

/** The days through which the customer's quotations can be accepted. */
export async function findLastDays(trx: Trx, customerId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('quotations')
    .select('valid_until')
    .distinct()
    .where('customer_id', '=', customerId)
    .$narrowType<{ valid_until: string }>()
    .where('valid_until', 'is not', null)
    .execute()
  return rows.map(row => row.valid_until)
}

/** Sets at which instant the customer's quotations expire, by their last days. */
export async function moveExpiry(trx: Trx, customerId: string, days: Deadline[], now: string): Promise<void> {
  await sql`update quotations as q
    set expires_at = day.passes_at, version = q.version + 1, updated_at = ${now}
    from ${unnested(days)} as day (date, passes_at)
    where q.customer_id = ${customerId} and q.valid_until = day.date
      and q.expires_at <> day.passes_at`.execute(trx)
}

/** The last days on which the customer's subscriptions that are To Renew can be set right. */
export async function findGraceEnds(trx: Trx, customerId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('subscriptions')
    .select('grace_ends_on')
    .distinct()
    .where('customer_id', '=', customerId)
    .$narrowType<{ grace_ends_on: string }>()
    .where('grace_ends_on', 'is not', null)
    .execute()
  return rows.map(row => row.grace_ends_on)
}

/**
 * Sets at which instant the customer's subscriptions are closed, by their last days of grace; and all that are not
 * closed are looked at anew, as their days begin at other instants.
 */
export async function moveClosing(
  trx: Trx,
  customerId: string,
  days: Deadline[],
  now: string,
): Promise<void> {
  await sql`update subscriptions as s
    set closes_at = day.passes_at, version = s.version + 1, updated_at = ${now}
    from ${unnested(days)} as day (date, passes_at)
    where s.customer_id = ${customerId} and s.grace_ends_on = day.date
      and s.closes_at <> day.passes_at`.execute(trx)
  await trx
    .updateTable('subscriptions')
    .set({ next_action_at: now })
    .where('customer_id', '=', customerId)
    .where('next_action_at', 'is not', null)
    .execute()
}

const unnested = (days: Deadline[]) => {
  const [dates, instants] = [days.map(day => day.date), days.map(day => day.passes_at)]
  return sql`unnest(${dates}::date[], ${instants}::timestamptz[])`
}
