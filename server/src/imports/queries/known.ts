import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Contact } from '../../contacts/rules.ts'
import { externalIdColumn } from '../../customers/sides.ts'
import { clockSeconds } from '../../database/clock.ts'
import { ownedBy } from '../../database/owned.ts'
import type { CustomersTable } from '../../database/schema.ts'
import type { Trx } from '../../http/context.ts'
import type { IntegrationScope } from '../../http/scope.ts'

// What rows name and what is there of them already, for many rows at once. Rows are locked in the order of their ids.

export type NamedCustomer = Selectable<CustomersTable> & { clock_seconds: number }

const anyOf = (values: readonly string[]) => sql<string>`any(${values}::text[])`
const owned = (scope: IntegrationScope, table: string, customer = 'customer_id') =>
  ownedBy(scope, { partner: `${table}.partner_id`, customer: `${table}.${customer}` })
const external = (scope: IntegrationScope, table: string) =>
  sql.ref<string | null>(`${table}.${externalIdColumn(scope)!}`)

/** Those of them that the caller may read; neither their zones nor their partners change meanwhile. */
export function holdCustomers(
  trx: Trx,
  scope: IntegrationScope,
  { ids, externalIds }: { ids: string[]; externalIds: string[] },
): Promise<NamedCustomer[]> {
  return trx
    .selectFrom('customers as c')
    .selectAll('c')
    .select(clockSeconds().as('clock_seconds'))
    .where(owned(scope, 'c', 'id'))
    .where(eb => eb.or([eb('c.id', '=', anyOf(ids)), eb(external(scope, 'c'), '=', anyOf(externalIds))]))
    .orderBy('c.id')
    .forShare('c')
    .execute()
}

/** Takes the customers that the caller knows by these external ids for a change. */
export function lockCustomers(trx: Trx, scope: IntegrationScope, externalIds: string[]) {
  return trx
    .selectFrom('customers as c')
    .selectAll('c')
    .where(owned(scope, 'c', 'id'))
    .where(external(scope, 'c'), '=', anyOf(externalIds))
    .orderBy('c.id')
    .forNoKeyUpdate()
    .execute()
}

/** Partners that exist for the caller. */
export async function findPartnerIds(trx: Trx, scope: IntegrationScope, ids: string[]): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('partners as p')
    .where(ownedBy(scope, { partner: 'p.id' }))
    .where('p.id', '=', anyOf(ids))
    .select('p.id')
    .execute()
  return new Set(rows.map(row => row.id))
}

export type Login = {
  id: string
  email: string
  password_hash: string | null
  password_partner_id: string | null
}

/** The logins of addresses, made where there are none, and locked either way, as `ensureLogin` of one. */
export async function ensureLogins(
  trx: Trx,
  logins: { id: string; email: string }[],
  now: string,
): Promise<Map<string, Login>> {
  const sorted = logins.toSorted((a, b) => (a.email < b.email ? -1 : 1))
  const { rows } = await sql<Login>`
    insert into logins (id, email, created_at, updated_at)
    select id, email, ${now}, ${now}
    from unnest(${sorted.map(each => each.id)}::text[], ${sorted.map(each => each.email)}::text[]) as given (id, email)
    on conflict (email) do update set email = excluded.email
    returning id, email, password_hash, password_partner_id`.execute(trx)
  return new Map(rows.map(row => [row.email, row]))
}

type Pairs = { customerIds: string[]; emails: string[] }

/**
 * Takes contacts for a change: those that the caller knows by these external ids, and those that have these addresses at
 * these customers.
 */
export async function lockContacts(
  trx: Trx,
  scope: IntegrationScope,
  externalIds: string[],
  { customerIds, emails }: Pairs,
): Promise<Contact[]> {
  const contacts = trx
    .selectFrom('contacts as k')
    .innerJoin('logins as l', 'l.id', 'k.login_id')
    .selectAll('k')
    .select('l.email')
    .select(
      sql<boolean>`(l.password_hash is not null and coalesce(l.password_partner_id = k.partner_id, true))`.as(
        'can_sign_in',
      ),
    )
    .where(owned(scope, 'k'))
    .orderBy('k.id')
    .forNoKeyUpdate('k')
  // Two queries: no index serves either of two columns of different tables.
  const known = await contacts.where(external(scope, 'k'), '=', anyOf(externalIds)).execute()
  const paired = await contacts
    .innerJoin(pairs(customerIds, emails), join =>
      join.onRef('pair.customer_id', '=', 'k.customer_id').onRef('pair.email', '=', 'l.email'),
    )
    .execute()
  return [...new Map([...known, ...paired].map(row => [row.id, row])).values()]
}

const pairs = (customerIds: string[], emails: string[]) =>
  sql<{ customer_id: string; email: string }>`
    (select distinct * from unnest(${customerIds}::text[], ${emails}::text[]) as given (customer_id, email))`.as<'pair'>(
    sql.ref('pair'),
  )

export function lockProducts(trx: Trx, externalIds: string[]) {
  return trx
    .selectFrom('products')
    .selectAll()
    .where('vendor_external_id', '=', anyOf(externalIds))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** Objects that the caller knows by these external ids. */
export async function findByExternalIds(
  trx: Trx,
  scope: IntegrationScope,
  table: 'invoices' | 'subscriptions' | 'tickets' | 'messages',
  externalIds: string[],
): Promise<Map<string, { id: string; customer_id: string }>> {
  if (externalIds.length === 0) return new Map()
  const found = await trx
    .selectFrom(`${table} as o` as 'invoices as o')
    .where(owned(scope, 'o'))
    .where(external(scope, 'o'), '=', anyOf(externalIds))
    .select(['o.id', 'o.customer_id'])
    .select((external(scope, 'o') as RawBuilder<string>).as('external_id'))
    .execute()
  return new Map(found.map(({ external_id, ...row }) => [external_id, row]))
}

/** The documents from elsewhere of one seller that have these numbers, of these partners. */
export async function findNumbered(
  trx: Trx,
  sellerKey: string,
  partnerIds: string[],
  numbers: string[],
): Promise<string[]> {
  const rows = await trx
    .selectFrom('invoices')
    .select('id')
    .where('origin', '=', sql.lit('external'))
    // By the numbers first, which are as good as unique: of one seller there may be any number.
    .where('number', '=', anyOf(numbers))
    .where('seller_key', '=', sellerKey)
    .where('partner_id', '=', anyOf(partnerIds))
    .execute()
  return rows.map(row => row.id)
}

/** Those of these numbers that the portal itself has given. */
export async function findOwnNumbers(trx: Trx, numbers: string[]): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('invoices')
    .select('number')
    .where('origin', '=', 'portal')
    .where('number', '=', anyOf(numbers))
    .execute()
  return new Set(rows.map(row => row.number!))
}

export function findPlans(trx: Trx, ids: string[]) {
  return trx.selectFrom('plans').selectAll().where('id', '=', anyOf(ids)).execute()
}

/** Whose these payment methods are, of those that the caller reads. */
export async function findMethodOwners(
  trx: Trx,
  scope: IntegrationScope,
  ids: string[],
): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('payment_methods as m')
    .where(owned(scope, 'm'))
    .where('m.id', '=', anyOf(ids))
    .where('m.status', '=', 'active')
    .select(['m.id', 'm.customer_id'])
    .execute()
  return new Map(rows.map(row => [row.id, row.customer_id]))
}

/** Contacts by their ids, and by their customers and addresses. */
export async function findWriters(
  trx: Trx,
  scope: IntegrationScope,
  ids: string[],
  { customerIds, emails }: Pairs,
): Promise<{ id: string; customer_id: string; email: string }[]> {
  const contacts = trx
    .selectFrom('contacts as k')
    .innerJoin('logins as l', 'l.id', 'k.login_id')
    .select(['k.id', 'k.customer_id', 'l.email'])
    .where(owned(scope, 'k'))
  const named = await contacts.where('k.id', '=', anyOf(ids)).execute()
  const paired = await contacts
    .innerJoin(pairs(customerIds, emails), join =>
      join.onRef('pair.customer_id', '=', 'k.customer_id').onRef('pair.email', '=', 'l.email'),
    )
    .execute()
  return [...named, ...paired]
}

export function findAgents(trx: Trx, ids: string[]) {
  return trx.selectFrom('agents').select(['id', 'name', 'status']).where('id', '=', anyOf(ids)).execute()
}

/** As `lockImports` of the XML import, for these partners: two documents of one number do not pass each other. */
export async function lockInvoiceImports(trx: Trx, partnerIds: string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('import:' || id, 0))
    from unnest(${partnerIds.toSorted()}::text[]) as id`.execute(trx)
}
