import { findCustomer, lockCustomer } from '../../customers/queries.ts'
import { shift } from '../../http/clock.ts'
import type { Db, Trx } from '../../http/context.ts'
import { invalidState, notFound } from '../../http/problem.ts'
import type { Scope } from '../../http/scope.ts'
import { today } from '../../money/dates.ts'
import { readSettings } from '../../settings/queries.ts'
import { type Item, withoutPlace } from '../change-rules.ts'
import { refuseExternal, refuseUnlessLeft } from '../guard-rules.ts'
import { findDetails, lockVisible } from '../queries/read.ts'
import { findItems, type SubscriptionRow } from '../queries/rows.ts'
import { type Action, allowedActions } from '../standing-rules.ts'

export type Changing = {
  row: SubscriptionRow
  items: Item[]
  customer: NonNullable<Awaited<ReturnType<typeof lockCustomer>>>
  settings: Awaited<ReturnType<typeof readSettings>>
  /** The customer's */
  day: string
}

/**
 * Takes a subscription for a change, its customer first as everybody does.
 * @throws Problem 404
 */
export async function lockForChange(trx: Trx, scope: Scope, now: string, id: string): Promise<Changing> {
  const found = await findDetails(trx, scope, id)
  const customer = found && (await lockCustomer(trx, scope, found.customer_id))
  const row = customer && (await lockVisible(trx, scope, id))
  if (!row) throw notFound()
  return withRest(trx, now, row, customer)
}

/** As {@link lockForChange}, for a look at what a change would come to. */
export async function readForChange(db: Db, scope: Scope, now: string, id: string): Promise<Changing> {
  const row = await findDetails(db, scope, id)
  const customer = row && (await findCustomer(db, scope, { id: row.customer_id }))
  if (!customer) throw notFound()
  return withRest(db, now, row, { ...customer, clock_seconds: row.clock_seconds })
}

async function withRest(
  db: Db | Trx,
  now: string,
  row: SubscriptionRow,
  customer: Changing['customer'],
): Promise<Changing> {
  const [items, settings] = await Promise.all([findItems(db, row.id), readSettings(db)])
  const day = today(shift(now, customer.clock_seconds), customer.time_zone)
  return { row, items: items.map(withoutPlace), customer, settings, day }
}

/** Whether {@link refuseUnless} lets this caller do this with it now. */
export const mayDo = (scope: Scope, { row, settings, day }: Changing, action: Action): boolean =>
  allowedActions(row, day, {
    may_write: true,
    left_to_him: scope.kind === 'contact' ? settings.subscription_actions : null,
  }).includes(action)

/**
 * Asks whether this caller may do this with it now.
 * @throws Problem 403 for a customer to whom the vendor does not leave it, 409 in another state
 */
export function refuseUnless(scope: Scope, { row, settings, day }: Changing, action: Action): void {
  if (action !== 'undo_change') refuseUnlessLeft(scope, settings.subscription_actions, action)
  refuseExternal(row)
  const possible = allowedActions(row, day, { may_write: true, left_to_him: null })
  if (!possible.includes(action)) throw invalidState('That cannot be done with it now.', row.status)
}
