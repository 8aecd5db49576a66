import { sql } from 'kysely'
import { insertSecret } from '../../api-keys/queries.ts'
import type { Db, Trx } from '../../http/context.ts'
import { hashSecret, newId } from '../../http/ids.ts'

/** Whether nobody has put anything into this database yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  const customer = await db.selectFrom('customers').select('id').limit(1).executeTakeFirst()
  return customer === undefined
}

/** The demo's keys are written in its guides, so they are chosen and not random. */
export async function insertDemoKey(db: Db, secret: string, now: string): Promise<void> {
  const id = newId('key')
  const key = { id, name: 'Demo', hint: secret.slice(-4), scopes: ['*'], created_at: now, updated_at: now }
  await db.transaction().execute(async trx => {
    await trx.insertInto('api_keys').values(key).execute()
    await insertSecret(trx, { secret_hash: hashSecret(secret), api_key_id: id, created_at: now })
  })
}

export async function setPublishableKey(trx: Trx, siteId: string, key: string): Promise<void> {
  await trx.updateTable('site_keys').set({ publishable_key: key }).where('site_id', '=', siteId).execute()
}

/** Takes out of the queue whatever was written to somebody. */
export async function dropMails(db: Db): Promise<void> {
  await db.deleteFrom('mails').where('status', '=', 'queued').execute()
}

/**
 * Lets the site be used from these origins too, and mails lead to the first one; changes nothing when it can be used
 * from them already.
 */
export async function placeDemoSite(db: Db, key: string, origins: string[], now: string): Promise<void> {
  await db
    .updateTable('sites')
    .set(eb => ({
      allowed_origins: sql<
        string[]
      >`(select array_agg(distinct origin) from unnest(allowed_origins || ${origins}::text[]) origin)`,
      page_url: `${origins[0]}/`,
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('id', 'in', eb => eb.selectFrom('site_keys').select('site_id').where('publishable_key', '=', key))
    .where(sql<boolean>`not allowed_origins @> ${origins}::text[]`)
    .execute()
}

/** The success pack that the customer has bought last. */
export function findLatestPack(trx: Trx, customerId: string): Promise<{ id: string }> {
  const packs = trx.selectFrom('success_packs').select('id').where('customer_id', '=', customerId)
  return packs.orderBy('bought_on', 'desc').orderBy('id', 'desc').executeTakeFirstOrThrow()
}
