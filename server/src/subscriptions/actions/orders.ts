import type { OrdersTable, SalesLine } from '../../database/sales-schema.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidState } from '../../http/problem.ts'
import { offeredAnew, scheduledWith, withMore, withoutPlace } from '../change-rules.ts'
import { paidThrough, prorationOn } from '../proration-rules.ts'
import * as queries from '../queries/rows.ts'
import { closedAs, extended, itemOf, nextPeriod, type Period } from '../rules.ts'
import { recordSubscriptionEvents } from './events.ts'
import { replaceItems } from './items.ts'

/**
 * What an order about a running subscription invoices it for. A renewal takes the next period that nobody has
 * invoiced, as the billing run would; an upsell what is left of the current one.
 * @throws Problem 409 when the subscription has ended, or its period has turned since an upsell was prorated
 */
export async function claimPeriod(
  trx: Trx,
  now: string,
  today: string,
  order: {
    customer_id: string
    subscription_id: string
    kind: OrdersTable['kind']
    lines: readonly SalesLine[]
  },
): Promise<Period> {
  const row = await queries.lockSubscription(trx, order.customer_id, order.subscription_id)
  if (!row || row.status === 'closed') throw invalidState('Its subscription has ended.', row?.status)
  const through = paidThrough(order.lines)
  if (through !== null && prorationOn(row, today)?.end !== through)
    throw invalidState('The period that it is for is over.', row.status)
  if (order.kind !== 'renewal')
    return { start: today < row.period_end ? today : row.period_end, end: row.period_end }
  const { start, end, next } = nextPeriod(row)
  await queries.updateSubscription(trx, row.id, now, { next_invoice_date: next, next_action_at: now })
  return { start, end }
}

type Changing = {
  kind: OrdersTable['kind']
  customer_id: string
  subscription_id: string | null
  content: { lines: SalesLine[] }
}

/**
 * What a confirmed order changes in its subscription: a new one gives access, an upsell adds what recurs, a renewal
 * moves the end of the contract. One that has ended meanwhile stays as it is.
 */
export async function applyOrder(trx: Trx, now: string, order: Changing): Promise<void> {
  const id = order.subscription_id
  const row = id === null ? undefined : await queries.lockSubscription(trx, order.customer_id, id)
  if (!row || row.status === 'closed') return
  if (order.kind === 'new') {
    if (row.access === 'granted') return
    await queries.updateSubscription(trx, row.id, now, { access: 'granted' })
  } else if (order.kind === 'renewal') {
    await queries.updateSubscription(trx, row.id, now, {
      contract_end: extended(row),
      noticed_days: null,
      next_action_at: now,
    })
  } else return addMore(trx, now, row, order.content.lines)
  await recordSubscriptionEvents(trx, now, row.id, ['subscription.updated'])
}

/** What an upsell has sold stays with the subscription for the price of a whole interval. */
async function addMore(
  trx: Trx,
  now: string,
  row: queries.SubscriptionRow,
  lines: readonly SalesLine[],
): Promise<void> {
  const sold = lines.filter(line => line.recurring)
  if (sold.length === 0) return
  const more = sold.map(line => itemOf(line, newId('item')))
  const items = withMore((await queries.findItems(trx, row.id)).map(withoutPlace), more)
  const scheduled = scheduledWith(row, row.scheduled, more)
  await replaceItems(trx, now, row, items, {
    scheduled: scheduled && JSON.stringify(scheduled),
    ...offeredAnew(row, now),
  })
  await recordSubscriptionEvents(trx, now, row.id, ['subscription.upsold'])
}

/**
 * Takes back what an order that was never paid has left in its subscription: a new one ends, and the period that a
 * renewal had taken is nobody's again.
 * @param days the customer's day, and the first one that the order was invoiced for
 */
export async function withdrawOrder(
  trx: Trx,
  now: string,
  order: Omit<Changing, 'content'>,
  days: { today: string; from: string | null },
): Promise<void> {
  const id = order.subscription_id
  const row = id === null ? undefined : await queries.lockSubscription(trx, order.customer_id, id)
  if (!row || row.status === 'closed' || order.kind === 'upsell') return
  if (order.kind === 'new') {
    await queries.updateSubscription(trx, row.id, now, closedAs('order_unpaid', days.today))
    await recordSubscriptionEvents(trx, now, row.id, ['subscription.closed'])
  } else if (days.from !== null) {
    await queries.updateSubscription(trx, row.id, now, { next_invoice_date: days.from, next_action_at: now })
    await recordSubscriptionEvents(trx, now, row.id, ['subscription.updated'])
  }
}
