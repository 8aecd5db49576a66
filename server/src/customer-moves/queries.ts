import { sql } from 'kysely'
import { ownedBy } from '../database/owned.ts'
import type { Trx } from '../http/context.ts'
import type { Scope } from '../http/scope.ts'

/** Where a partner's integration keeps an id and notes of its own. */
const sided = [
  'contacts',
  'invoices',
  'orders',
  'quotations',
  'subscriptions',
  'success_packs',
  'tickets',
] as const

/** Takes the customer for a change of whose it is: nothing new can come to belong to it meanwhile. */
export function lockCustomer(trx: Trx, scope: Scope, id: string) {
  return trx
    .selectFrom('customers as c')
    .where(ownedBy(scope, { partner: 'c.partner_id' }))
    .selectAll('c')
    .where('c.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** What one partner has written of the customer is not for the next one to read. */
export async function forgetPartnerFields(trx: Trx, customerId: string): Promise<void> {
  for (const table of sided)
    await sql`update ${sql.table(table)} set partner_external_id = null, partner_metadata = '{}'
      where customer_id = ${customerId}
        and (partner_external_id is not null or partner_metadata <> '{}')`.execute(trx)
  // Of a message it keeps an id alone.
  await trx
    .updateTable('messages')
    .set({ partner_external_id: null })
    .where('customer_id', '=', customerId)
    .where('partner_external_id', 'is not', null)
    .execute()
}

/** Links go on where they lead to. */
export async function keepLinkPages(trx: Trx, customerId: string): Promise<void> {
  await trx
    .updateTable('share_links')
    .set(eb => ({ first_partner_id: eb.fn.coalesce('first_partner_id', 'partner_id') }))
    .where('customer_id', '=', customerId)
    .execute()
}

/** Everything that belongs to the customer follows by its foreign key. */
export function moveCustomer(trx: Trx, id: string, partnerId: string, now: string) {
  return trx
    .updateTable('customers')
    .set(eb => ({
      partner_id: partnerId,
      partner_external_id: null,
      partner_metadata: '{}',
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** What was told of the customer and what was mailed, which no foreign key holds. */
export async function moveRecords(trx: Trx, customerId: string, partnerId: string): Promise<void> {
  await trx
    .updateTable('events')
    .set({ partner_id: partnerId, partner_fields: '{}' })
    .where('customer_id', '=', customerId)
    .execute()
  await trx
    .updateTable('mails')
    .set({ partner_id: partnerId })
    .where('customer_id', '=', customerId)
    .execute()
}

/** They belong to sites of the partner from before. */
export async function endSessions(trx: Trx, customerId: string, now: string): Promise<void> {
  await trx
    .updateTable('portal_sessions')
    .set(eb => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(now)) }))
    .where('customer_id', '=', customerId)
    .execute()
  await trx.deleteFrom('download_links').where(sql`scope ->> 'customer_id'`, '=', customerId).execute()
}
