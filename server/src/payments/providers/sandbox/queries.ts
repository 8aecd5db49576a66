import { sql } from 'kysely'
import type { Db } from '../../../http/context.ts'
import type { ChargeStatus } from './scenario-rules.ts'

// The sandbox's own memory. Always on a connection of its own and never in a transaction of ours, as the memory
// of a provider elsewhere: what it has written stays, whatever becomes of us.

export async function insertCard(db: Db, reference: string, scenario: string): Promise<void> {
  await db.insertInto('sandbox_cards').values({ reference, scenario }).execute()
}

export function findCard(db: Db, reference: string) {
  return db.selectFrom('sandbox_cards').selectAll().where('reference', '=', reference).executeTakeFirst()
}

export async function detachCard(db: Db, reference: string): Promise<void> {
  await db.updateTable('sandbox_cards').set({ detached: true }).where('reference', '=', reference).execute()
}

type NewCharge = {
  key: string
  reference: string
  card: string
  amount: number
  currency: string
  status: ChargeStatus
  failure_code: string | null
  tell_at: string | null
}

/** One charge per key: the primary key keeps the first, and every later one is answered with it. */
export async function insertCharge(db: Db, charge: NewCharge): Promise<void> {
  await db
    .insertInto('sandbox_charges')
    .values(charge)
    .onConflict(conflict => conflict.column('key').doNothing())
    .execute()
}

export function findCharge(db: Db, by: { key: string } | { reference: string }) {
  const charges = db
    .selectFrom('sandbox_charges as c')
    .leftJoin('sandbox_cards as card', 'card.reference', 'c.card')
    .selectAll('c')
    .select('card.scenario')
  return (
    'key' in by ? charges.where('c.key', '=', by.key) : charges.where('c.reference', '=', by.reference)
  ).executeTakeFirst()
}

/** From one state to another, if it still is in the first. */
export async function moveCharge(
  db: Db,
  key: string,
  from: ChargeStatus,
  to: { status: ChargeStatus; failure_code?: string },
): Promise<void> {
  await db.updateTable('sandbox_charges').set(to).where('key', '=', key).where('status', '=', from).execute()
}

/** Refunds once per key, and never more than was charged. @returns the refund's reference, null when refused */
export async function insertRefund(
  db: Db,
  refund: { key: string; reference: string; charge: string; amount: number },
): Promise<string | null> {
  const { key, reference, charge, amount } = refund
  const { rows } = await sql<{ reference: string }>`
    with known as (select reference from sandbox_refunds where key = ${key}),
    taken as (
      update sandbox_charges set refunded = refunded + ${amount}
      where reference = ${charge} and status = 'succeeded' and refunded + ${amount} <= amount
        and not exists (select from known)
      returning reference
    ),
    made as (
      insert into sandbox_refunds (key, reference, charge, amount)
      select ${key}, ${reference}, taken.reference, ${amount}::bigint from taken
      returning reference
    )
    select reference from known union all select reference from made`.execute(db)
  return rows[0]?.reference ?? null
}

/** What was to happen later has happened at the bank. Doing it again changes nothing. @returns keys to tell of */
export async function letHappen(db: Db, now: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    update sandbox_charges as c
    set status = case when c.status = 'processing' then 'succeeded' else c.status end,
      disputed = c.disputed or card.scenario in ('disputed', 'returned')
    from sandbox_cards as card
    where card.reference = c.card and c.tell_at <= ${now}
    returning c.key`.execute(db)
  return rows.map(row => row.key)
}

export async function noteTold(db: Db, keys: string[]): Promise<void> {
  await db.updateTable('sandbox_charges').set({ tell_at: null }).where('key', 'in', keys).execute()
}
