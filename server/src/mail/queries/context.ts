import { ownedBy } from '../../database/owned.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'

/** The customers that mails are about. */
export function findBuyers(db: Db | Trx, scope: Scope, ids: string[]) {
  return db
    .selectFrom('customers as c')
    .where(ownedBy(scope, { partner: 'c.partner_id', customer: 'c.id' }))
    .select(['c.id', 'c.partner_id', 'c.name', 'c.language', 'c.billing_emails'])
    .where('c.id', 'in', ids)
    .execute()
}

/** The addresses of their active owners, the oldest contact first. */
export function findOwners(db: Db | Trx, scope: Scope, customerIds: string[]) {
  return db
    .selectFrom('contacts as k')
    .innerJoin('logins as l', 'l.id', 'k.login_id')
    .where(ownedBy(scope, { partner: 'k.partner_id', customer: 'k.customer_id' }))
    .select(['k.customer_id', 'l.email'])
    .where('k.customer_id', 'in', customerIds)
    .where('k.role', '=', 'owner')
    .where('k.status', '=', 'active')
    .orderBy('k.id')
    .execute()
}

/** All who can come to the portal for these customers, and how they want to be written to. */
export function findPeople(db: Db | Trx, scope: Scope, customerIds: string[]) {
  return db
    .selectFrom('contacts as k')
    .innerJoin('logins as l', 'l.id', 'k.login_id')
    .where(ownedBy(scope, { partner: 'k.partner_id', customer: 'k.customer_id' }))
    .select(['k.customer_id', 'l.email', 'k.language', 'k.muted'])
    .where('k.customer_id', 'in', customerIds)
    .where('k.status', '=', 'active')
    .execute()
}

/** Where each partner's customers find their portal: the page of his oldest enabled site that has one. */
export function findPages(db: Db | Trx, scope: Scope, partnerIds: string[]) {
  return db
    .selectFrom('sites as s')
    .where(ownedBy(scope, { partner: 's.partner_id' }))
    .distinctOn('s.partner_id')
    .select(['s.partner_id', 's.page_url'])
    .where('s.partner_id', 'in', partnerIds)
    .where('s.status', '=', 'enabled')
    .where('s.page_url', 'is not', null)
    .$narrowType<{ page_url: string }>()
    .orderBy('s.partner_id')
    .orderBy('s.id')
    .execute()
}

/** Those of these invoices that were imported: others than the portal tell their customers of them. */
export async function findImported(db: Db | Trx, scope: Scope, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('invoices as i')
    .where(ownedBy(scope, { partner: 'i.partner_id', customer: 'i.customer_id' }))
    .select('i.id')
    .where('i.id', 'in', ids)
    .where('i.origin', '=', 'external')
    .execute()
  return new Set(rows.map(row => row.id))
}
