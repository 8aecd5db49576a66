import type { Insertable } from 'kysely'
import type { MailedCodesTable, PasswordResetsTable } from '../../database/sign-in-schema.ts'
import type { Db, Trx } from '../../http/context.ts'

type Purpose = MailedCodesTable['purpose']

/** One code per person and purpose is structural: the primary key lets a newer one take the place of the older. */
export async function putCodes(trx: Trx, codes: Insertable<MailedCodesTable>[]): Promise<void> {
  if (codes.length === 0) return
  await trx
    .insertInto('mailed_codes')
    .values(codes.map(code => ({ ...code, tries: 0 })))
    .onConflict(conflict =>
      conflict.columns(['login_id', 'purpose']).doUpdateSet(eb => ({
        mail_id: eb.ref('excluded.mail_id'),
        site_id: eb.ref('excluded.site_id'),
        email: eb.ref('excluded.email'),
        tries: 0,
        created_at: eb.ref('excluded.created_at'),
        expires_at: eb.ref('excluded.expires_at'),
      })),
    )
    .execute()
}

/**
 * Counts one try of the code that is in force, and locks it until the transaction ends: of many tries at once each is
 * counted, and of many right ones the first takes the code away.
 * @param most tries
 * @returns of which mail it is made; undefined when there is none to try
 */
export function tryCode(
  trx: Trx,
  now: string,
  { login_id, purpose, site_id }: { login_id: string; purpose: Purpose; site_id: string },
  most: number,
) {
  return trx
    .updateTable('mailed_codes')
    .set(eb => ({ tries: eb('tries', '+', 1) }))
    .where('login_id', '=', login_id)
    .where('purpose', '=', purpose)
    .where('site_id', '=', site_id)
    .where('expires_at', '>', now)
    .where('tries', '<', most)
    .returning(['mail_id', 'email'])
    .executeTakeFirst()
}

export async function deleteCode(trx: Trx, login_id: string, purpose: Purpose): Promise<void> {
  await trx
    .deleteFrom('mailed_codes')
    .where('login_id', '=', login_id)
    .where('purpose', '=', purpose)
    .execute()
}

/** The address that a person has asked to have instead, while its code is in force. */
export async function findPendingEmail(db: Db, now: string, loginId: string): Promise<string | null> {
  const row = await db
    .selectFrom('mailed_codes')
    .select('email')
    .where('login_id', '=', loginId)
    .where('purpose', '=', 'email')
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.email ?? null
}

/** One reset per person is structural, as one code is. */
export async function putResets(trx: Trx, resets: Insertable<PasswordResetsTable>[]): Promise<void> {
  if (resets.length === 0) return
  await trx
    .insertInto('password_resets')
    .values(resets)
    .onConflict(conflict =>
      conflict.column('login_id').doUpdateSet(eb => ({
        mail_id: eb.ref('excluded.mail_id'),
        token_hash: eb.ref('excluded.token_hash'),
        partner_id: eb.ref('excluded.partner_id'),
        expires_at: eb.ref('excluded.expires_at'),
      })),
    )
    .execute()
}

/** Whose password a token sets, while it does. */
export function findReset(db: Db, now: string, partnerId: string, tokenHash: Buffer) {
  return db
    .selectFrom('password_resets as r')
    .innerJoin('logins as l', 'l.id', 'r.login_id')
    .select(['l.id', 'l.email'])
    .where('r.token_hash', '=', tokenHash)
    .where('r.partner_id', '=', partnerId)
    .where('r.expires_at', '>', now)
    .executeTakeFirst()
}

/** Single use is structural: of several at once, one deletes the row. */
export async function useReset(trx: Trx, tokenHash: Buffer): Promise<boolean> {
  const result = await trx
    .deleteFrom('password_resets')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Ends whatever was mailed to a person and is still good. */
export async function endMailed(trx: Trx, loginId: string): Promise<void> {
  await trx.deleteFrom('mailed_codes').where('login_id', '=', loginId).execute()
  await trx.deleteFrom('password_resets').where('login_id', '=', loginId).execute()
}

/** Codes and resets that nobody can use any more. */
export async function sweepMailed(db: Db, now: string): Promise<void> {
  await db.deleteFrom('mailed_codes').where('expires_at', '<', now).execute()
  await db.deleteFrom('password_resets').where('expires_at', '<', now).execute()
}

/** Whether what a mail brings is in force still: nothing newer was asked for, and it has not expired. */
export async function isStillGood(db: Db, now: string, mailId: string): Promise<boolean> {
  const good = (table: 'mailed_codes' | 'password_resets') =>
    db.selectFrom(table).select('login_id').where('mail_id', '=', mailId).where('expires_at', '>', now)
  return (await good('mailed_codes').union(good('password_resets')).executeTakeFirst()) !== undefined
}
