import { shift } from '../http/clock.ts'
import type { Services } from '../http/context.ts'
import { today } from '../money/dates.ts'
import { recordEventsOfSubscriptions } from '../subscriptions/actions/events.ts'
import { adopted } from './adopt-rules.ts'
import { adoptAll, findExternal } from './queries/adopt.ts'

export type AdoptOptions = {
  customer_id?: string
  dry_run?: boolean
  /** Also invoices periods that have begun already. */
  charge_past?: boolean
  /** Is told of each as it will be. */
  onAdopted?: (adopted: { number: string; customer: string; next_invoice_date: string | null }) => void
}

const batch = 500

/**
 * Takes over the billing of subscriptions that were imported. @returns how many; a repeat finds none of them again
 */
export async function adoptSubscriptions({ db, clock }: Services, options: AdoptOptions): Promise<number> {
  const { customer_id, dry_run = false, charge_past = false, onAdopted } = options
  const now = clock.now()
  let count = 0
  let after = ''
  for (;;) {
    const rows = await findExternal(db, { customer_id, after, limit: batch })
    if (rows.length === 0) return count
    const planned = rows.map(row => ({
      row,
      id: row.id,
      version: row.version,
      ...adopted(row, today(shift(now, row.clock_seconds), row.time_zone), charge_past),
    }))
    const done = dry_run
      ? rows.map(row => row.id)
      : await db.transaction().execute(async trx => {
          const ids = await adoptAll(
            trx,
            now,
            planned.map(({ row: _, ...columns }) => columns),
          )
          await recordEventsOfSubscriptions(trx, now, ids, 'subscription.updated')
          return ids
        })
    const ids = new Set(done)
    for (const { row, id, next_invoice_date } of planned)
      if (ids.has(id)) onAdopted?.({ number: row.number, customer: row.customer_name, next_invoice_date })
    count += ids.size
    after = rows.at(-1)!.id
  }
}
