import { type Insertable, sql, type Updateable } from 'kysely'
import { ofCustomer } from '../customers/queries.ts'
import type { Reads } from '../database/connect.ts'
import { runNamed } from '../database/named.ts'
import { ownedBy } from '../database/owned.ts'
import type { PaymentMethodsTable } from '../database/payments-schema.ts'
import type { ProviderCustomersTable } from '../database/sales-schema.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'
import type { Scope } from '../http/scope.ts'

export type Filters = { customer_id?: string; external_customer_id?: string }

/** What of `payment_methods as m` exists for this caller; deleted ones exist for nobody. */
const visibleTo = (scope: Scope) =>
  sql<boolean>`(${ownedBy(scope, { partner: 'm.partner_id', customer: 'm.customer_id' })} and m.status = 'active')`

/** Live subscriptions that are charged to it. */
const usedBy = sql<string[]>`array(
  select s.id from subscriptions as s
  where s.payment_method_id = m.id and s.status in ('pending', 'active', 'to_renew')
  order by s.id limit 100
)`.as('used_by')

const visible = (db: Db | Trx, scope: Scope) =>
  db
    .selectFrom('payment_methods as m')
    .innerJoin('customers as c', 'c.id', 'm.customer_id')
    .where(visibleTo(scope))
    .selectAll('m')
    .select(['c.time_zone', usedBy])

/** One page of `limit + 1` rows: defaults first, then the newest. */
export function listMethods(
  db: Db,
  reads: Reads,
  scope: Scope,
  named: Filters,
  after: Position | null,
  limit: number,
) {
  const query = visible(db, scope)
    .$call(ofCustomer(db, scope, named, 'm.customer_id'))
    .$if(after !== null, query =>
      query.where(sql<boolean>`(m.is_default, m.id) < (${after!.key}::boolean, ${after!.id}::text)`),
    )
    .orderBy('m.is_default', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export function findMethod(db: Db | Trx, scope: Scope, id: string) {
  return visible(db, scope).where('m.id', '=', id).executeTakeFirst()
}

/** A method by the provider's own name of it, also a deleted one. */
export function findByReference(db: Db | Trx, provider: string, reference: string) {
  return db
    .selectFrom('payment_methods as m')
    .innerJoin('customers as c', 'c.id', 'm.customer_id')
    .selectAll('m')
    .select('c.time_zone')
    .where(sql<boolean>`m.provider = ${provider} and m.provider_reference = ${reference}`)
    .executeTakeFirst()
}

/** How a provider calls a customer. */
export async function findProviderCustomer(db: Db | Trx, provider: 'stripe', customerId: string) {
  const row = await db
    .selectFrom('provider_customers')
    .select('reference')
    .where('provider', '=', provider)
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return row?.reference ?? null
}

/** The first name that is kept of a customer stays. */
export async function keepProviderCustomer(
  db: Db,
  customer: Insertable<ProviderCustomersTable>,
): Promise<void> {
  await db
    .insertInto('provider_customers')
    .values(customer)
    .onConflict(conflict => conflict.columns(['customer_id', 'provider']).doNothing())
    .execute()
}

export function lockMethod(trx: Trx, scope: Scope, id: string) {
  return visible(trx, scope).where('m.id', '=', id).forUpdate('m').executeTakeFirst()
}

export async function hasDefault(trx: Trx, customerId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('payment_methods')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('is_default', '=', true)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertMethod(trx: Trx, method: Insertable<PaymentMethodsTable>): Promise<void> {
  await trx.insertInto('payment_methods').values(method).execute()
}

export async function updateMethod(
  trx: Trx,
  id: string,
  now: string,
  values: Updateable<PaymentMethodsTable>,
): Promise<void> {
  await trx
    .updateTable('payment_methods')
    .set({ ...values, updated_at: now })
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The one that was the default is it no longer; the customer's row is locked. @returns its id, null when there was none */
export async function unsetDefault(trx: Trx, customerId: string, now: string): Promise<string | null> {
  const row = await trx
    .updateTable('payment_methods')
    .set({ is_default: false, updated_at: now })
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('customer_id', '=', customerId)
    .where('is_default', '=', true)
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Subscriptions that were charged to it go without. @returns their ids */
export async function leaveSubscriptions(trx: Trx, id: string, now: string): Promise<string[]> {
  const rows = await trx
    .updateTable('subscriptions')
    .set({ payment_method_id: null, updated_at: now })
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('payment_method_id', '=', id)
    .returning('id')
    .execute()
  return rows.map(row => row.id)
}

/** Deleted methods that their provider has not been told of, each for one process at a time. */
export async function takeDetachable(db: Db, now: string, again: string, limit: number) {
  const { rows } = await sql<{ id: string; provider: string; provider_reference: string }>`
    update payment_methods set detach_at = ${again}
    where id in (
      select id from payment_methods where detach_at <= ${now}
      order by detach_at limit ${limit} for update skip locked
    )
    returning id, provider, provider_reference`.execute(db)
  return rows
}

export async function noteDetached(db: Db, id: string): Promise<void> {
  await db.updateTable('payment_methods').set({ detach_at: null }).where('id', '=', id).execute()
}

/** The months in which cards of the customer end. */
export function findExpiryMonths(trx: Trx, customerId: string) {
  return trx
    .selectFrom('payment_methods')
    .select(['exp_year', 'exp_month'])
    .distinct()
    .where('customer_id', '=', customerId)
    .execute()
}

/** Sets from when the customer's cards count as expired, by their months. */
export async function moveExpiries(
  trx: Trx,
  customerId: string,
  months: { exp_year: number; exp_month: number; expires_at: string }[],
  now: string,
): Promise<void> {
  await sql`update payment_methods as m
    set expires_at = month.expires_at, version = m.version + 1, updated_at = ${now}
    from unnest(${months.map(each => each.exp_year)}::integer[], ${months.map(each => each.exp_month)}::integer[],
      ${months.map(each => each.expires_at)}::timestamptz[]) as month (exp_year, exp_month, expires_at)
    where m.customer_id = ${customerId} and m.exp_year = month.exp_year and m.exp_month = month.exp_month
      and m.expires_at <> month.expires_at`.execute(trx)
}
