import { sql } from 'kysely'
import type { Db, Trx } from '../../http/context.ts'
import type { SiteScope } from '../../http/scope.ts'

/** The login of an address. A password that another partner set is none here. */
export function findLogin(db: Db, { partner_id }: Pick<SiteScope, 'partner_id'>, email: string) {
  return db
    .selectFrom('logins')
    .select('id')
    .select(
      sql<
        string | null
      >`case when coalesce(password_partner_id = ${partner_id}, true) then password_hash end`.as(
        'password_hash',
      ),
    )
    .where('email', '=', email)
    .executeTakeFirst()
}

/** Whether people sign in at the site in this way. */
export async function takesMethod(
  db: Db,
  { site_id }: Pick<SiteScope, 'site_id'>,
  method: 'password' | 'code',
): Promise<boolean> {
  const row = await db
    .selectFrom('sites')
    .select('id')
    .where('id', '=', site_id)
    .where(sql<boolean>`${method} = any(sign_in_methods)`)
    .executeTakeFirst()
  return row !== undefined
}

/** A person as somebody at the partner of the site he is at: where mails to him lead, and in which language they are. */
export function findPerson(trx: Trx, { login_id, site_id }: { login_id: string; site_id: string }) {
  return people(trx).where('l.id', '=', login_id).where('s.id', '=', site_id).executeTakeFirst()
}

/** Whom requests of these ids are for, where they are for anybody and the site still signs people in so. */
export function findRequesting(trx: Trx, ids: string[]) {
  return people(trx)
    .innerJoin('sign_in_requests as r', join =>
      join.onRef('r.email', '=', 'l.email').onRef('r.site_id', '=', 's.id'),
    )
    .select(['r.id as request_id', 'r.kind'])
    .where('r.id', 'in', ids)
    .where('s.status', '=', 'enabled')
    .where(
      sql<boolean>`case r.kind when 'login_code' then 'code' else 'password' end = any(s.sign_in_methods)`,
    )
    .orderBy('r.id')
    .execute()
}

/**
 * Of each login and site the contact who was here last, else somebody who is invited and may have to prove his login;
 * and the page where the customers of the partner sign in.
 */
const people = (trx: Trx) =>
  trx
    .selectFrom('logins as l')
    .innerJoin('sites as s', join => join.onTrue())
    .innerJoin('partners as p', 'p.id', 's.partner_id')
    .innerJoinLateral(
      eb =>
        eb
          .selectFrom('contacts as k')
          .innerJoin('customers as c', 'c.id', 'k.customer_id')
          .select(eb => [eb.fn.coalesce('k.language', 'c.language').as('language')])
          .select(['k.last_seen_at as seen', 'k.id'])
          .whereRef('k.login_id', '=', 'l.id')
          .whereRef('k.partner_id', '=', 's.partner_id')
          .where('k.status', '=', 'active')
          .unionAll(
            eb
              .selectFrom('invitations as v')
              .select(['v.language', sql<null>`null`.as('seen'), 'v.id'])
              .whereRef('v.email', '=', 'l.email')
              .whereRef('v.partner_id', '=', 's.partner_id')
              .where('v.accepted_at', 'is', null)
              .where('v.revoked_at', 'is', null),
          )
          .orderBy('seen', order => order.desc().nullsLast())
          .orderBy('id')
          .limit(1)
          .as('k'),
      join => join.onTrue(),
    )
    .where('p.status', '=', 'active')
    .select(['l.id as login_id', 'l.email', 's.id as site_id', 's.partner_id', 'k.language'])
    .select(
      sql<string | null>`coalesce(s.page_url, (select page_url from sites as other
        where other.partner_id = s.partner_id and other.status = 'enabled' and other.page_url is not null
        order by other.id limit 1))`.as('page_url'),
    )
