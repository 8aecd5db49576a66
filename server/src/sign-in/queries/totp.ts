import { sql } from 'kysely'
import type { Db, Trx } from '../../http/context.ts'

/** The second step of a person, begun or in use, locked: of one code sent twice at once the first alone is taken. */
export function lockTotp(trx: Trx, loginId: string) {
  return trx
    .selectFrom('login_totps')
    .selectAll()
    .where('login_id', '=', loginId)
    .forUpdate()
    .executeTakeFirst()
}

/** Puts a secret that nobody is asked for yet in the place of one that was begun before; never of one in use. */
export async function beginTotp(trx: Trx, now: string, loginId: string, secret: Buffer): Promise<boolean> {
  const result = await trx
    .insertInto('login_totps')
    .values({ login_id: loginId, secret, created_at: now, confirmed_at: null })
    .onConflict(conflict =>
      conflict
        .column('login_id')
        .doUpdateSet({ secret, created_at: now, last_step: 0 })
        .where('login_totps.confirmed_at', 'is', null),
    )
    .returning('login_id')
    .executeTakeFirst()
  return result !== undefined
}

export async function confirmTotp(trx: Trx, now: string, loginId: string): Promise<void> {
  await trx.updateTable('login_totps').set({ confirmed_at: now }).where('login_id', '=', loginId).execute()
}

export async function setLastStep(trx: Trx, loginId: string, step: number): Promise<void> {
  await trx.updateTable('login_totps').set({ last_step: step }).where('login_id', '=', loginId).execute()
}

/** @returns whether there was one in use */
export async function deleteTotp(trx: Trx, loginId: string): Promise<boolean> {
  const result = await trx
    .deleteFrom('login_totps')
    .where('login_id', '=', loginId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

export async function insertRecoveryCodes(trx: Trx, loginId: string, hashes: Buffer[]): Promise<void> {
  await trx
    .insertInto('recovery_codes')
    .values(hashes.map(code_hash => ({ login_id: loginId, code_hash })))
    .execute()
}

/** @returns whether it was one that had not been used */
export async function useRecoveryCode(trx: Trx, loginId: string, hash: Buffer): Promise<boolean> {
  const result = await trx
    .deleteFrom('recovery_codes')
    .where('login_id', '=', loginId)
    .where('code_hash', '=', hash)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Whether a second step is asked of a person, and how many recovery codes he has left. */
export async function readTotp(db: Db, loginId: string): Promise<{ on: boolean; recoveryCodes: number }> {
  const row = await db
    .selectFrom('login_totps as t')
    .select(
      sql<number>`(select count(*) from recovery_codes as r where r.login_id = t.login_id)::int`.as('left'),
    )
    .where('t.login_id', '=', loginId)
    .where('t.confirmed_at', 'is not', null)
    .executeTakeFirst()
  return { on: row !== undefined, recoveryCodes: row?.left ?? 0 }
}
