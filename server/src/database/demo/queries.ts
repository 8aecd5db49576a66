import { sql } from 'kysely'
import type { Db, Trx } from '../../http/context.ts'
import { hashSecret, newId } from '../../http/ids.ts'

/** Whether nobody has put anything into this database yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  const customer = await db.selectFrom('customers').select('id').limit(1).executeTakeFirst()
  return customer === undefined
}

/** The demo's keys are written in its guides, so they are chosen and not random. */
export async function insertDemoKey(db: Db, secret: string, now: string): Promise<void> {
  await db
    .insertInto('api_keys')
    .values({
      id: newId('key'),
      name: 'Demo',
      secret_hash: hashSecret(secret),
      hint: secret.slice(-4),
      scopes: ['*'],
      created_at: now,
    })
    .execute()
}

export async function setPublishableKey(trx: Trx, siteId: string, key: string): Promise<void> {
  await trx.updateTable('sites').set({ publishable_key: key }).where('id', '=', siteId).execute()
}

/** Lets the site be used from these origins too; changes nothing when it can be already. */
export async function addDemoOrigins(db: Db, key: string, origins: string[], now: string): Promise<void> {
  await db
    .updateTable('sites')
    .set(eb => ({
      allowed_origins: sql<
        string[]
      >`(select array_agg(distinct origin) from unnest(allowed_origins || ${origins}::text[]) origin)`,
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('publishable_key', '=', key)
    .where(sql<boolean>`not allowed_origins @> ${origins}::text[]`)
    .execute()
}
