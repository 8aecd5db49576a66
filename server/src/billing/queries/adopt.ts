import { sql } from 'kysely'
import { records } from '../../database/bulk.ts'
import { clockSeconds } from '../../database/clock.ts'
import type { Db, Trx } from '../../http/context.ts'

/** Live subscriptions that somebody else bills, in the order of their ids, with their customers. */
export function findExternal(
  db: Db | Trx,
  { customer_id, after, limit }: { customer_id: string | undefined; after: string; limit: number },
) {
  return db
    .selectFrom('subscriptions as s')
    .innerJoin('customers as c', 'c.id', 's.customer_id')
    .selectAll('s')
    .select(['c.name as customer_name', 'c.time_zone'])
    .select(clockSeconds().as('clock_seconds'))
    .where('s.billed_by', '=', 'external')
    .where('s.status', '<>', 'closed')
    .where('s.id', '>', after)
    .$if(customer_id !== undefined, query => query.where('s.customer_id', '=', customer_id!))
    .orderBy('s.id')
    .limit(limit)
    .execute()
}

export type AdoptedRow = {
  id: string
  version: number
  period_number: number
  period_start: string
  period_end: string
  next_invoice_date: string | null
}

/** From here on the billing run bills them. Those that somebody has changed since are left. @returns the ids */
export async function adoptAll(trx: Trx, now: string, rows: AdoptedRow[]): Promise<string[]> {
  const { rows: done } = await sql<{ id: string }>`
    update subscriptions as s set billed_by = 'portal', period_number = a.period_number, period_start = a.period_start,
      period_end = a.period_end, next_invoice_date = a.next_invoice_date, next_action_at = ${now},
      version = s.version + 1, updated_at = ${now}
    from ${records('subscriptions', rows)} as a
    where s.id = a.id and s.version = a.version and s.billed_by = 'external' and s.status <> 'closed'
    returning s.id`.execute(trx)
  return done.map(row => row.id)
}
