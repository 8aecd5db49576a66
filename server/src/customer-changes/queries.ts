import { type Insertable, sql, type Updateable } from 'kysely'
import { ofCustomer } from '../customers/queries.ts'
import type { CustomerChangesTable } from '../database/company-schema.ts'
import type { Reads } from '../database/connect.ts'
import { runNamed } from '../database/named.ts'
import { ownedBy } from '../database/owned.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'
import type { Scope } from '../http/scope.ts'
import type { CustomerChange } from './rules.ts'

export type Filters = {
  customer_id?: string
  external_customer_id?: string
  status?: CustomerChange['status']
}

const visible = (db: Db | Trx, scope: Scope) =>
  db
    .selectFrom('customer_changes as g')
    .innerJoin('contacts as k', 'k.id', 'g.contact_id')
    .where(ownedBy(scope, { partner: 'g.partner_id', customer: 'g.customer_id' }))
    .selectAll('g')
    .select('k.name as contact_name')

/** One page of `limit + 1` rows, newest first. */
export function listCustomerChanges(
  db: Db,
  reads: Reads,
  scope: Scope,
  { status, ...named }: Filters,
  after: Position | null,
  limit: number,
): Promise<CustomerChange[]> {
  const query = visible(db, scope)
    .$call(ofCustomer(db, scope, named, 'g.customer_id'))
    .$if(status !== undefined, query => query.where('g.status', '=', status!))
    .$if(after !== null, query => query.where('g.id', '<', after!.id))
    .orderBy('g.id', 'desc')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export function findCustomerChange(
  db: Db | Trx,
  scope: Scope,
  id: string,
): Promise<CustomerChange | undefined> {
  return visible(db, scope).where('g.id', '=', id).executeTakeFirst()
}

export function lockCustomerChange(trx: Trx, scope: Scope, id: string): Promise<CustomerChange | undefined> {
  return visible(trx, scope).where('g.id', '=', id).forNoKeyUpdate('g').executeTakeFirst()
}

/** @returns whether it was written: the unique index lets a customer have one that is open */
export async function insertCustomerChange(
  trx: Trx,
  change: Insertable<CustomerChangesTable>,
): Promise<boolean> {
  const row = await trx
    .insertInto('customer_changes')
    .values(change)
    .onConflict(conflict => conflict.column('customer_id').where('status', '=', sql.lit('open')).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function updateCustomerChange(
  trx: Trx,
  id: string,
  changes: Updateable<CustomerChangesTable>,
): Promise<void> {
  await trx.updateTable('customer_changes').set(changes).where('id', '=', id).execute()
}

/** How to write to the contact who asks, and for which customer. */
export function findAsker(trx: Trx, contactId: string) {
  return trx
    .selectFrom('contacts as k')
    .innerJoin('logins as l', 'l.id', 'k.login_id')
    .innerJoin('customers as c', 'c.id', 'k.customer_id')
    .select(['l.email', 'c.name as customer_name'])
    .select(eb => [
      eb.fn.coalesce('k.language', 'c.language').as('language'),
      eb('k.status', '=', 'active').as('active'),
    ])
    .where('k.id', '=', contactId)
    .executeTakeFirstOrThrow()
}
