import { sidedFields } from '../customers/sides.ts'
import type { IntervalUnit, OrdersTable, SalesLine, TaxBehavior } from '../database/sales-schema.ts'
import { recordEvents } from '../events/actions.ts'
import type { Trx } from '../http/context.ts'
import { newId } from '../http/ids.ts'
import { invalidState } from '../http/problem.ts'
import { takeNumber } from '../invoices/queries/write.ts'
import { formatNumber } from '../invoices/rules.ts'
import { presentSubscription } from './present.ts'
import * as queries from './queries.ts'
import { extended, firstPeriod, itemRows, nextPeriod, type Period, planNameOf } from './rules.ts'

const prefix = 'SUB'

export type NewSubscription = {
  owner: { partner_id: string; customer_id: string }
  currency: string
  tax_behavior: TaxBehavior
  interval: { unit: IntervalUnit; count: number }
  /** The recurring ones */
  lines: SalesLine[]
  payment_method_id: string | null
  access: 'granted' | 'revoked'
}

/**
 * Starts a subscription of what was bought. Told by `recordSubscriptionEvents` once all is there.
 * @param days the customer's day, on which it starts, and the vendor's, for its number
 */
export async function startSubscription(
  trx: Trx,
  now: string,
  days: { customer: string; vendor: string },
  sold: NewSubscription,
): Promise<{ id: string; period: Period }> {
  const { year, number } = await takeNumber(trx, prefix, days.vendor)
  const rhythm = { interval_unit: sold.interval.unit, interval_count: sold.interval.count }
  const first = firstPeriod(days.customer, rhythm)
  const id = newId('sub')
  await queries.insertSubscription(trx, {
    id,
    ...sold.owner,
    number: formatNumber(prefix, year, number),
    status: 'active',
    plan_name: planNameOf(sold.lines),
    currency: sold.currency,
    tax_behavior: sold.tax_behavior,
    ...rhythm,
    ...first,
    payment_method_id: sold.payment_method_id,
    collection: sold.payment_method_id === null ? 'send_invoice' : 'charge',
    billed_by: 'portal',
    access: sold.access,
    created_at: now,
    updated_at: now,
  })
  await addItems(trx, id, sold.lines, 0)
  return { id, period: { start: first.period_start, end: first.period_end } }
}

/**
 * What an order about a running subscription invoices it for. A renewal takes the next period that nobody has
 * invoiced, as the billing run would; an upsell what is left of the current one.
 * @throws Problem 409 when the subscription has ended
 */
export async function claimPeriod(
  trx: Trx,
  now: string,
  today: string,
  order: { customer_id: string; subscription_id: string; kind: OrdersTable['kind'] },
): Promise<Period> {
  const row = await queries.lockSubscription(trx, order.customer_id, order.subscription_id)
  if (!row || row.status === 'closed') throw invalidState('Its subscription has ended.', row?.status)
  if (order.kind !== 'renewal')
    return { start: today < row.period_end ? today : row.period_end, end: row.period_end }
  const { start, end, next } = nextPeriod(row)
  await queries.updateSubscription(trx, row.id, now, { next_invoice_date: next })
  return { start, end }
}

type Changing = {
  kind: OrdersTable['kind']
  customer_id: string
  subscription_id: string | null
  content: { lines: SalesLine[] }
}

/**
 * What a confirmed order changes in its subscription: a new one gives access, an upsell adds its lines, a renewal
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
    await queries.updateSubscription(trx, row.id, now, { contract_end: extended(row) })
  } else {
    const items = await queries.findItems(trx, row.id)
    const lines = order.content.lines.filter(line => line.recurring)
    await addItems(trx, row.id, lines, (items.at(-1)?.position ?? -1) + 1)
    await queries.updateSubscription(trx, row.id, now, {})
  }
  await recordSubscriptionEvents(trx, now, row.id, ['subscription.updated'])
}

/**
 * Takes back what an order that was never paid has left in its subscription: a new one ends, and the period that a
 * renewal had taken is nobody's again.
 * @param from the first day that the order was invoiced for
 */
export async function withdrawOrder(
  trx: Trx,
  now: string,
  order: Omit<Changing, 'content'>,
  from: string | null,
): Promise<void> {
  const id = order.subscription_id
  const row = id === null ? undefined : await queries.lockSubscription(trx, order.customer_id, id)
  if (!row || row.status === 'closed' || order.kind === 'upsell') return
  if (order.kind === 'new') {
    const closed = { status: 'closed', access: 'revoked', next_invoice_date: null } as const
    await queries.updateSubscription(trx, row.id, now, closed)
    await recordSubscriptionEvents(trx, now, row.id, ['subscription.closed'])
  } else if (from !== null) {
    await queries.updateSubscription(trx, row.id, now, { next_invoice_date: from })
    await recordSubscriptionEvents(trx, now, row.id, ['subscription.updated'])
  }
}

/** Writes one event per type with the subscription as it is now. */
export async function recordSubscriptionEvents(
  trx: Trx,
  now: string,
  id: string,
  types: string[],
): Promise<void> {
  const [row, items] = await Promise.all([queries.findSubscription(trx, id), queries.findItems(trx, id)])
  const { partner_id, customer_id } = row
  const data = presentSubscription(row, items)
  await recordEvents(
    trx,
    now,
    types.map(type => ({ type, partner_id, customer_id, subject_id: id, data, ...sidedFields(row) })),
  )
}

const addItems = (trx: Trx, id: string, lines: SalesLine[], from: number) =>
  queries.insertItems(
    trx,
    itemRows(
      id,
      lines.map(line => ({ ...line, item_id: newId('item') })),
      from,
    ),
  )
