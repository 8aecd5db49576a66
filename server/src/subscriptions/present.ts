import type { components } from '../../../openapi.d.ts'
import { ownFields, type Sided } from '../customers/sides.ts'
import type { PeriodFigures, ScheduledChange } from '../database/subscriptions-schema.ts'
import type { Scope } from '../http/scope.ts'
import { daysBetween, today } from '../money/dates.ts'
import { isExpired, lastDayOfCard, warnWithin } from '../payment-methods/rules.ts'
import { periodFigures } from './figures-rules.ts'
import type { ListRow } from './queries/list.ts'
import type { findChargedMethod, findDetails } from './queries/read.ts'
import type { findItems, SubscriptionRow } from './queries/rows.ts'
import { nextPeriod } from './rules.ts'
import { type Actor, allowedActions, nextInvoiceOn } from './standing-rules.ts'

type Schemas = components['schemas']
type Items = Awaited<ReturnType<typeof findItems>>
type SummaryRow = Omit<ListRow, 'sort_key' | 'time_zone' | 'clock_seconds'>
export type Details = {
  row: NonNullable<Awaited<ReturnType<typeof findDetails>>>
  items: Items
  method: Awaited<ReturnType<typeof findChargedMethod>>
}

/** One row of a list. @param now the business instant of its customer */
export function presentSummary(
  scope: Scope,
  row: SummaryRow & { time_zone: string },
  now: string,
): Schemas['SubscriptionSummary'] {
  return {
    ...common(row),
    ...(scope.kind === 'vendor' || scope.kind === 'partner' ? ownFields(scope, row as Sided) : {}),
    grace: graceOn(row, today(now, row.time_zone)),
  }
}

/** A subscription as events carry it: all that follows from its row and items alone. */
export const presentSubscription = (row: SubscriptionRow, items: Items): Schemas['SubscriptionSnapshot'] => {
  const whole_total = (row.scheduled ?? { figures: figuresOf(row, items) }).figures.total
  return { ...common({ ...row, whole_total }), grace: graceOf(row), ...parts(row, items) }
}

/** @param now the business instant of its customer */
export function presentOne(
  scope: Scope,
  { row, items, method }: Details,
  now: string,
): Schemas['Subscription'] {
  const day = today(now, row.time_zone)
  return {
    ...presentSubscription(row, items),
    ...(scope.kind === 'vendor' || scope.kind === 'partner' ? ownFields(scope, row) : {}),
    grace: graceOn(row, day),
    next_invoice: presentNextInvoice(row, items),
    payment_method: method ? presentMethod(row, method, now) : null,
    billing: {
      name: row.buyer_name,
      vat_number: row.vat_number,
      emails: row.billing_emails,
      address: { ...row.address, country: row.address.country ?? row.country },
    },
    open_invoice_id: row.open_invoice_id,
    allowed_actions: allowedActions(row, day, actorOf(scope, row.subscription_actions)),
  }
}

/** What this caller may do with subscriptions, whatever their state. */
export function actorOf(scope: Scope, left: readonly string[]): Actor {
  if (scope.kind === 'contact')
    return { may_write: scope.permissions.includes('subscriptions:write'), left_to_him: left }
  const scopes = scope.kind === 'vendor' || scope.kind === 'partner' ? scope.scopes : []
  return {
    may_write: scopes.includes('*') || scopes.includes('subscriptions:write'),
    left_to_him: null,
  }
}

/** What the next invoice will say, with the change that is scheduled; null when there will be none. */
export function presentNextInvoice(
  row: SubscriptionRow,
  items: Items,
): Schemas['SubscriptionPreviewInvoice'] | null {
  const date = nextInvoiceOn(row)
  if (date === null) return null
  const { start, end } = nextPeriod(row)
  const figures = row.scheduled?.figures ?? figuresOf(row, items)
  return {
    date,
    lines: (row.scheduled?.items ?? items).map((item, i) => ({
      name: item.name,
      quantity: item.quantity,
      unit_price: figures.lines[i]!.unit_price,
      net: figures.lines[i]!.net,
      period_start: start,
      period_end: end,
    })),
    subtotal: figures.subtotal,
    taxes: figures.taxes,
    tax_total: figures.tax_total,
    total: figures.total,
  }
}

const common = (row: Omit<SummaryRow, keyof Sided>) => ({
  id: row.id,
  object: 'subscription' as const,
  created_at: row.created_at,
  updated_at: row.updated_at,
  version: row.version,
  number: row.number,
  status: row.status,
  customer_id: row.customer_id,
  partner_id: row.partner_id,
  plan: { id: row.plan_id, name: row.plan_name },
  currency: row.currency,
  application_count: row.application_count,
  user_count: row.user_count,
  interval_unit: row.interval_unit,
  interval_count: row.interval_count,
  starts_on: row.anchor_date,
  period_start: row.period_start,
  period_end: row.period_end,
  next_invoice_date: row.next_invoice_date,
  next_invoice_total: nextInvoiceOn(row) === null ? null : row.whole_total,
  contract_end: row.contract_end,
  collection: row.collection,
  billed_by: row.billed_by,
  access: row.access,
  payment_method_id: row.payment_method_id,
  cancels_on: row.cancels_on,
  closed_on: row.closed_on,
  close_reason: row.close_reason,
})

type Grace = Pick<SubscriptionRow, 'grace_reason' | 'grace_started_on' | 'grace_ends_on' | 'closes_at'>

/** Without the days that are left, which pass while nothing happens. */
const graceOf = ({ grace_reason, grace_started_on, grace_ends_on, closes_at }: Grace) =>
  grace_started_on === null
    ? null
    : { reason: grace_reason!, started_on: grace_started_on, ends_on: grace_ends_on!, closes_at: closes_at! }

function graceOn(row: Grace, day: string): Schemas['SubscriptionGrace'] | null {
  const grace = graceOf(row)
  return grace && { ...grace, days_left: Math.max(0, daysBetween(day, grace.ends_on)) }
}

/** Those of an older time have none yet. */
const figuresOf = (row: SubscriptionRow, items: Items): PeriodFigures =>
  row.figures ?? periodFigures(row, items)

const parts = (row: SubscriptionRow, items: Items) => ({
  tax_behavior: row.tax_behavior,
  items: presentItems(items, figuresOf(row, items)),
  scheduled_change: row.scheduled && presentScheduled(row, row.scheduled),
  cancellation:
    row.cancellation && row.cancels_on ? { ...row.cancellation, effective_on: row.cancels_on } : null,
  database: row.database,
})

const presentScheduled = (row: SubscriptionRow, { plan, items, figures }: ScheduledChange) => ({
  effective_on: nextPeriod(row).start,
  plan,
  items: presentItems(items, figures),
  total: figures.total,
})

const presentItems = (
  items: ScheduledChange['items'],
  figures: PeriodFigures,
): Schemas['SubscriptionItem'][] =>
  items.map((item, i) => ({
    id: item.id,
    price_id: item.price_id,
    product_id: item.product_id,
    product_kind: item.product_kind,
    name: item.name,
    description: item.description,
    quantity: item.quantity,
    unit: item.unit,
    unit_price: item.unit_price,
    discount_percent: item.discount_percent,
    net: figures.lines[i]!.net,
    tax_category: item.tax_category,
    tax_rate: item.tax_rate,
  }))

function presentMethod(
  { payment_method_id, time_zone }: Details['row'],
  method: NonNullable<Details['method']>,
  now: string,
): Schemas['SubscriptionMethod'] {
  const left = daysBetween(today(now, time_zone), lastDayOfCard(method.exp_year, method.exp_month))
  const { id, brand, last4, exp_month, exp_year } = method
  return {
    id,
    brand,
    last4,
    exp_month,
    exp_year,
    status: isExpired(method, now) ? 'expired' : left <= warnWithin ? 'expiring' : 'valid',
    is_own: payment_method_id !== null,
  }
}
