import { sql } from 'kysely'
import { clockSeconds } from '../../database/clock.ts'
import type { Reads } from '../../database/connect.ts'
import { prepared } from '../../database/named.ts'
import { ownerOf, withOwner } from '../../database/owned.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import { visibleTo } from './visible.ts'

/** A subscription with what of its customer and the settings goes with it, as one statement. */
export const findDetails = (db: Db | Trx, scope: Scope, id: string) =>
  detailed(db, scope).where('s.id', '=', id).executeTakeFirst()

/** As `findDetails`, those of them that the caller may read. */
export const findManyDetails = (db: Db | Trx, scope: Scope, ids: string[]) =>
  detailed(db, scope).where('s.id', 'in', ids).execute()

function detailed(db: Db | Trx, scope: Scope) {
  return db
    .selectFrom('subscriptions as s')
    .innerJoin('customers as c', 'c.id', 's.customer_id')
    .innerJoin('settings', join => join.onTrue())
    .selectAll('s')
    .select([
      'c.time_zone',
      'c.name as buyer_name',
      'c.vat_number',
      'c.billing_emails',
      'c.address',
      'c.country',
    ])
    .select(clockSeconds().as('clock_seconds'))
    .select(['settings.subscription_actions', 'settings.version as settings_version'])
    .select('c.version as customer_version')
    .where(visibleTo(scope))
}

/** What it is charged to: its own method, else the customer's default one. */
export function findChargedMethod(
  db: Db | Trx,
  owner: { customer_id: string; payment_method_id: string | null },
) {
  return db
    .selectFrom('payment_methods')
    .select(['id', 'brand', 'last4', 'exp_month', 'exp_year', 'expires_at', 'updated_at'])
    .where('customer_id', '=', owner.customer_id)
    .where('status', '=', 'active')
    .$if(owner.payment_method_id === null, query => query.where('is_default', '=', true))
    .$if(owner.payment_method_id !== null, query => query.where('id', '=', owner.payment_method_id!))
    .executeTakeFirst()
}

/** As `findChargedMethod`, of several, by the ids of their subscriptions. */
export async function findChargedMethods(db: Db | Trx, ids: string[]) {
  const theirs = sql<boolean>`case when s.payment_method_id is null then m.is_default
    else m.id = s.payment_method_id end`
  const rows = await db
    .selectFrom('subscriptions as s')
    .innerJoin('payment_methods as m', 'm.customer_id', 's.customer_id')
    .select(['s.id as subscription_id', 'm.id', 'm.brand', 'm.last4', 'm.exp_month', 'm.exp_year'])
    .select(['m.expires_at', 'm.updated_at'])
    .where('s.id', 'in', ids)
    .where('m.status', '=', 'active')
    .where(theirs)
    .execute()
  return new Map(rows.map(({ subscription_id, ...method }) => [subscription_id, method]))
}

/** Takes a subscription that the caller may read for a change. */
export function lockVisible(trx: Trx, scope: Scope, id: string) {
  return trx
    .selectFrom('subscriptions as s')
    .selectAll('s')
    .where(visibleTo(scope))
    .where('s.id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

type AccessValues = { owner: string; id: string }
const preparedAccess = prepared<AccessRow, AccessValues>(10)
export type AccessRow = Awaited<ReturnType<ReturnType<typeof accessQuery>['execute']>>[number]

/** What the sold product asks for all the time: one row by its key. */
export async function findAccess(
  db: Db,
  reads: Reads,
  scope: Scope,
  id: string,
): Promise<AccessRow | undefined> {
  const values = { owner: ownerOf(scope), id }
  const [row] = await preparedAccess(reads, scope.kind, values, marked =>
    accessQuery(db, withOwner(scope, marked.owner), marked.id),
  )
  return row
}

const accessQuery = (db: Db, scope: Scope, id: string) =>
  db
    .selectFrom('subscriptions as s')
    .select([
      's.id',
      's.version',
      's.status',
      's.access',
      's.grace_ends_on',
      's.cancels_on',
      's.contract_end',
    ])
    .where(visibleTo(scope))
    .where('s.id', '=', id)
