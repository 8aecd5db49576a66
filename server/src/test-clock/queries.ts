import { sql } from 'kysely'
import { clockSeconds } from '../database/clock.ts'
import { ownedBy } from '../database/owned.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Scope } from '../http/scope.ts'

/** Seconds by which everybody's clock is moved, without what single customers are moved beyond that. */
export async function findCommonOffset(db: Db | Trx): Promise<number> {
  const { seconds } = await db
    .selectFrom('settings')
    .select(clockSeconds('clock_offset').as('seconds'))
    .executeTakeFirstOrThrow()
  return seconds
}

/** A customer's zone, and the seconds by which his clock is moved. */
export function findClock(db: Db | Trx, scope: Scope, customerId: string) {
  return db
    .selectFrom('customers as c')
    .where(ownedBy(scope, { partner: 'c.partner_id', customer: 'c.id' }))
    .select(['c.id', 'c.time_zone', clockSeconds().as('seconds')])
    .where('c.id', '=', customerId)
    .executeTakeFirstOrThrow()
}

/**
 * Moves the clocks of one customer, or of everybody, to so many seconds; one that is ahead stays. What the billing
 * run looks at in real time comes nearer by as much.
 */
export async function moveClocks(
  trx: Trx,
  scope: Scope,
  customerId: string | null,
  seconds: number,
): Promise<void> {
  const offset = sql`make_interval(secs => ${seconds})`
  if (customerId === null)
    await sql`update settings set clock_offset = greatest(clock_offset, ${offset})`.execute(trx)
  const named = customerId === null ? sql`true` : sql`c.id = ${customerId}`
  await sql`
    with moved as (
      select c.id, ${offset} - c.clock_offset as by from customers as c
      where ${ownedBy(scope, { partner: 'c.partner_id', customer: 'c.id' })} and ${named} and c.clock_offset < ${offset}
      order by c.id for no key update
    ), customer as (
      update customers as c set clock_offset = ${offset} from moved where c.id = moved.id returning moved.id, moved.by
    )
    update subscriptions as s set next_action_at = s.next_action_at - customer.by
    from customer where s.customer_id = customer.id and s.next_action_at is not null`.execute(trx)
}
