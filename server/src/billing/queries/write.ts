import { sql } from 'kysely'
import { records } from '../../database/bulk.ts'
import type { Trx } from '../../http/context.ts'
import type { SubscriptionRow } from '../../subscriptions/queries/rows.ts'

/** What the billing run moves of a subscription. */
const moved = [
  'status',
  'access',
  'period_number',
  'period_start',
  'period_end',
  'next_invoice_date',
  'next_action_at',
  'open_invoice_id',
  'grace_reason',
  'grace_started_on',
  'grace_ends_on',
  'closes_at',
  'charge_attempts',
  'last_attempt_on',
  'cancels_on',
  'noticed_days',
  'renewal_offered_for',
  'closed_on',
  'close_reason',
  'version',
  'updated_at',
] as const satisfies (keyof SubscriptionRow)[]

const values = sql.join(moved.map(column => sql`${sql.ref(column)} = ${sql.ref(`planned.${column}`)}`))

/**
 * Writes many subscriptions as they are to be, all by one statement. They are locked.
 * @param figured those of which the figures were computed just now
 * @returns what runs the statement, which is written now
 */
export function updateBilled(rows: SubscriptionRow[], figured: Set<string>): (trx: Trx) => Promise<unknown> {
  if (rows.length === 0) return async () => undefined
  const planned = rows.map(row => ({
    id: row.id,
    ...Object.fromEntries(moved.map(column => [column, row[column]])),
    ...(figured.has(row.id) ? { figures: row.figures } : {}),
  }))
  const update = sql`update subscriptions as s set ${values},
      figures = coalesce(planned.figures, s.figures),
      scheduled = case when planned.status <> 'closed' then s.scheduled end,
      cancellation = case when planned.status <> 'closed' then s.cancellation end
    from ${records('subscriptions', planned)} as planned
    where s.id = planned.id`
  return trx => update.execute(trx)
}

/** Sets when these are looked at next, of which nothing else has changed. */
export async function schedule(
  trx: Trx,
  rows: { id: string; next_action_at: string | null }[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`update subscriptions as s set next_action_at = planned.next_action_at
    from unnest(${rows.map(row => row.id)}::text[], ${rows.map(row => row.next_action_at)}::timestamptz[])
      as planned (id, next_action_at)
    where s.id = planned.id`.execute(trx)
}
