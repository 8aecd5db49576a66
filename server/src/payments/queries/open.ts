import { type Insertable, sql, type Updateable } from 'kysely'
import type { RefundsTable } from '../../database/payments-schema.ts'
import { later } from '../../http/clock.ts'
import type { Db, Trx } from '../../http/context.ts'

/** How long, in seconds, one process has what it took to ask for; then another may. */
const lease = 60

/**
 * Takes payments whose provider is to be asked. Each goes to one process at a time: what is taken is not due again
 * before the lease ends, and rows that another one is taking are passed over.
 */
export async function takeDuePayments(db: Db, now: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update payments set ask_again_at = ${later(now, lease)}
    where id in (
      select id from payments
      where status in ('processing', 'requires_action') and ask_again_at <= ${now}
      order by ask_again_at limit ${limit}
      for update skip locked
    )
    returning id`.execute(db)
  return rows.map(row => row.id)
}

export async function insertRefund(trx: Trx, refund: Insertable<RefundsTable>): Promise<void> {
  await trx.insertInto('refunds').values(refund).execute()
}

export function findRefund(db: Db | Trx, id: string) {
  return db
    .selectFrom('refunds as r')
    .innerJoin('payments as p', 'p.id', 'r.payment_id')
    .select([
      'r.id',
      'r.payment_id',
      'r.amount',
      'r.status',
      'r.provider_reference as reference',
      'r.created_at',
      'p.provider',
      'p.provider_reference',
      'p.currency',
    ])
    .where('r.id', '=', id)
    .executeTakeFirst()
}

export async function findRefundByAttempt(db: Db | Trx, paymentId: string, attempt: string) {
  return db
    .selectFrom('refunds')
    .select(['id', 'payment_id', 'status'])
    .where('payment_id', '=', paymentId)
    .where('attempt_key', '=', attempt)
    .executeTakeFirst()
}

/** What is known of a payment's refunds. */
export function findRefundsOf(trx: Trx, paymentId: string) {
  return trx
    .selectFrom('refunds')
    .select(['id', 'provider_reference'])
    .where('payment_id', '=', paymentId)
    .execute()
}

/** Keeps the provider's own name of a charge as soon as it is known, whatever becomes of the charge. */
export async function noteReference(db: Db, paymentId: string, reference: string): Promise<void> {
  await db
    .updateTable('payments')
    .set({ provider_reference: reference })
    .where('id', '=', paymentId)
    .where('provider_reference', 'is', null)
    .execute()
}

/** As `noteReference`, of a refund. */
export async function noteRefundReference(db: Db, id: string, reference: string): Promise<void> {
  await db
    .updateTable('refunds')
    .set({ provider_reference: reference })
    .where('id', '=', id)
    .where('provider_reference', 'is', null)
    .execute()
}

/** The payment that a provider calls so. */
export async function findPaymentByReference(
  db: Db,
  provider: 'sandbox' | 'stripe',
  reference: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('payments')
    .select('id')
    .where('provider', '=', provider)
    .where('provider_reference', '=', reference)
    .executeTakeFirst()
  return row?.id
}

export async function updateRefund(trx: Trx, id: string, values: Updateable<RefundsTable>): Promise<void> {
  await trx.updateTable('refunds').set(values).where('id', '=', id).execute()
}

/** Refunds of which nobody knows what became, taken as payments are. */
export async function takeDueRefunds(db: Db, now: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update refunds set updated_at = ${now}
    where id in (
      select id from refunds where status = 'processing' and updated_at <= ${later(now, -lease)}
      order by created_at limit ${limit}
      for update skip locked
    )
    returning id`.execute(db)
  return rows.map(row => row.id)
}
