import type { components } from '../../../../openapi.d.ts'
import type { ScheduledChange } from '../../database/subscriptions-schema.ts'
import type { Clock } from '../../http/clock.ts'
import type { Db, Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidField } from '../../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../../http/scope.ts'
import { findPlan } from '../../plans/queries.ts'
import { offeredAnew, reduced, scheduledAs } from '../change-rules.ts'
import type { Details } from '../present.ts'
import { type SubscriptionRow, updateSubscription } from '../queries/rows.ts'
import { itemOf } from '../rules.ts'
import { type Changing, lockForChange, refuseUnless } from './changing.ts'
import { recordSubscriptionEvents } from './events.ts'
import { replaceItems } from './items.ts'
import { loadSubscription } from './load.ts'
import { readSold } from './sold.ts'

type Body = components['schemas']['SubscriptionSchedule']
type Scope = ContactScope | IntegrationScope

/**
 * Keeps a change until the next period begins, in the place of one that was kept before.
 * @throws Problem 403, 404, 409, 422
 */
export async function scheduleChange(
  trx: Trx,
  scope: Scope,
  clock: Clock,
  id: string,
  body: Body,
): Promise<Details> {
  const now = clock.now()
  const changing = await lockForChange(trx, scope, now, id)
  const scheduled = await scheduledFor(trx, scope, changing, body)
  await updateSubscription(trx, id, now, {
    scheduled: JSON.stringify(scheduled),
    next_action_at: now,
    ...offeredAnew(changing.row, now),
  })
  await recordSubscriptionEvents(trx, now, id, ['subscription.updated'])
  return loadSubscription(trx, scope, id)
}

/**
 * What a request for a change comes to: fewer of what there is now, or another plan in the place of all of it.
 * @throws Problem 403 when that is not left to this customer, 409 in another state, 422
 */
export async function scheduledFor(
  db: Db | Trx,
  scope: Scope,
  changing: Changing,
  { items, plan_id }: Body,
): Promise<ScheduledChange> {
  const { row } = changing
  refuseUnless(scope, changing, plan_id === undefined ? 'reduce' : 'switch_plan')
  if (plan_id === undefined) return scheduledAs(row, null, reduced(changing.items, items!))
  const plan = await findPlan(db, plan_id)
  const wrong = (code: string, detail: string) => invalidField('#/plan_id', code, detail)
  if (!plan || (scope.kind === 'contact' && !(plan.offered && plan.active)))
    throw wrong('not_found', 'is no plan to switch to')
  if (plan.id === row.plan_id) throw wrong('unchanged', 'is the plan that it has')
  const differs = (['currency', 'tax_behavior', 'interval_unit', 'interval_count'] as const).find(
    field => plan[field] !== row[field],
  )
  if (differs) throw wrong(differs, `has another ${differs} than the subscription`)
  const { lines } = await readSold(db, { plan_id }, changing)
  return scheduledAs(
    row,
    { id: plan.id, name: plan.name },
    lines.map(line => itemOf(line, newId('item'))),
  )
}

/** @throws Problem 404, 409 when nothing is scheduled */
export async function undoChange(trx: Trx, scope: Scope, clock: Clock, id: string): Promise<Details> {
  const now = clock.now()
  const changing = await lockForChange(trx, scope, now, id)
  refuseUnless(scope, changing, 'undo_change')
  await updateSubscription(trx, id, now, {
    scheduled: null,
    next_action_at: now,
    ...offeredAnew(changing.row, now),
  })
  await recordSubscriptionEvents(trx, now, id, ['subscription.updated'])
  return loadSubscription(trx, scope, id)
}

/** Puts the change that was kept for this period in force, before its invoice. @param row locked */
export async function applyScheduled(trx: Trx, now: string, row: SubscriptionRow): Promise<void> {
  if (row.scheduled === null) return
  const { plan, items } = row.scheduled
  await replaceItems(trx, now, row, items, {
    scheduled: null,
    ...(plan === null ? {} : { plan_id: plan.id, plan_name: plan.name }),
  })
  await recordSubscriptionEvents(trx, now, row.id, ['subscription.changed'])
}
