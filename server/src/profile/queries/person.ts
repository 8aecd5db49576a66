import { sql } from 'kysely'
import type { Contact } from '../../contacts/rules.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { ContactScope } from '../../http/scope.ts'

export type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/**
 * The person of a session. Partners do not trust each other: a password that one of them has set opens his sites only,
 * and confirms nothing for a person who is somebody at another's customers too.
 */
export function findPerson(db: Db | Trx, scope: ContactScope) {
  return db
    .selectFrom('contacts as k')
    .innerJoin('logins as l', 'l.id', 'k.login_id')
    .innerJoin('customers as c', 'c.id', 'k.customer_id')
    .select(['k.id', 'k.name', 'k.language', 'k.muted', 'k.login_id', 'l.email', 'k.customer_id'])
    .select(['c.name as customer_name', 'l.password_partner_id'])
    .select([
      sql<boolean>`(l.password_hash is not null
        and coalesce(l.password_partner_id = k.partner_id, true))`.as('has_password'),
      sql<string | null>`case when l.password_partner_id is null or not exists (
        select from contacts as other where other.login_id = l.id and other.partner_id <> l.password_partner_id)
        then l.password_hash end`.as('confirming_hash'),
    ])
    .where('k.id', '=', scope.contact_id)
    .where('k.customer_id', '=', scope.customer_id)
    .executeTakeFirst()
}

/** Whether an address is somebody's. */
export async function isTaken(trx: Trx, email: string): Promise<boolean> {
  const row = await trx.selectFrom('logins').select('id').where('email', '=', email).executeTakeFirst()
  return row !== undefined
}

/** The unique constraint lets one person have an address. */
export async function setEmail(trx: Trx, now: string, loginId: string, email: string): Promise<void> {
  await trx
    .updateTable('logins')
    .set(eb => ({ email, version: eb('version', '+', 1), updated_at: now }))
    .where('id', '=', loginId)
    .execute()
  await trx
    .updateTable('contacts')
    .set(eb => ({ version: eb('version', '+', 1), updated_at: now }))
    .where('login_id', '=', loginId)
    .execute()
}

/** Every contact of a person, for what is told of all of them. */
export function findContacts(trx: Trx, loginId: string): Promise<Contact[]> {
  return trx
    .selectFrom('contacts as k')
    .innerJoin('logins as l', 'l.id', 'k.login_id')
    .selectAll('k')
    .select('l.email')
    .select(
      sql<boolean>`(l.password_hash is not null
        and coalesce(l.password_partner_id = k.partner_id, true))`.as('can_sign_in'),
    )
    .where('k.login_id', '=', loginId)
    .orderBy('k.id')
    .execute()
}
