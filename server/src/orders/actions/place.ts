import type { Selectable } from 'kysely'
import type { Customer } from '../../customers/rules.ts'
import type { IntervalUnit, OrdersTable, SalesLine, TaxBehavior } from '../../database/sales-schema.ts'
import type { SettingsTable } from '../../database/schema.ts'
import type { TaxGroup } from '../../documents/model.ts'
import { type NewEvent, recordEvents } from '../../events/actions.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { type DraftedSale, draftSale, issueSale } from '../../invoices/actions/sale.ts'
import { takeNumbers } from '../../invoices/queries/write.ts'
import { formatNumber } from '../../invoices/rules.ts'
import { today } from '../../money/dates.ts'
import { subscriptionEvents } from '../../subscriptions/actions/events.ts'
import { applyOrder, claimPeriod } from '../../subscriptions/actions/orders.ts'
import { startSubscription } from '../../subscriptions/actions/start.ts'
import { createPacks } from '../../success-packs/actions/sold.ts'
import { invoiced } from '../document-rules.ts'
import type { Details } from '../present.ts'
import { insertOrder } from '../queries/write.ts'
import { productKindsOf, startsSubscription } from '../rules.ts'
import { loadPlaced, orderEvent } from './load.ts'

export type Placing = {
  /** Locked, as what is due passes by its zone */
  customer: Customer
  settings: Selectable<SettingsTable>
  kind: OrdersTable['kind']
  status: 'awaiting_payment' | 'confirmed'
  subject: string | null
  po_number: string | null
  language: string
  currency: string
  tax_behavior: TaxBehavior
  /** What was taken, with final figures */
  lines: SalesLine[]
  taxes: TaxGroup[]
  subtotal: number
  tax_total: number
  total: number
  interval: { unit: IntervalUnit; count: number } | null
  quotation_id: string | null
  /** The running one that the order is about */
  subscription_id: string | null
  payment_method_id: string | null
  pay_until: string | null
  invoice: boolean
  /** External id and metadata of the caller's side */
  own: object
}

export type Placed = {
  order_id: string
  invoice_id: string | null
  order: Details
  /** What happened, for the caller to write */
  events: NewEvent[]
}

/**
 * Everything that an order makes, all at once: the order, its subscription and packs, and its invoice.
 * @param business instant by which the customer's and the vendor's days are told
 * @throws Problem 409 when the subscription that it is about has ended
 */
export async function placeOrder(
  trx: Trx,
  { now, business }: { now: string; business: string },
  sold: Placing,
): Promise<Placed> {
  const { customer, settings, kind, status } = sold
  const days = {
    customer: today(business, customer.time_zone),
    vendor: today(business, settings.default_time_zone),
  }
  const owner = { partner_id: customer.partner_id, customer_id: customer.id }
  const subscription = await subscriptionFor(trx, now, days, sold)
  const drafted = sold.invoice ? await draft() : null
  // As late as can be: from here on all others who want a number wait.
  const series = drafted ? [settings.order_prefix, settings.invoice_prefix] : [settings.order_prefix]
  const [taken, ofInvoice] = await takeNumbers(trx, series, days.vendor)
  const { year, number, date } = taken!
  const order = {
    id: newId('ord'),
    ...owner,
    kind,
    status,
    number: formatNumber(settings.order_prefix, year, number),
    subscription_id: subscription?.id ?? null,
  }
  await insertOrder(trx, {
    ...order,
    subject: sold.subject,
    product_kinds: productKindsOf(sold.lines),
    listed_on: date,
    po_number: sold.po_number,
    currency: sold.currency,
    tax_behavior: sold.tax_behavior,
    buyer_name: customer.name,
    subtotal: sold.subtotal,
    tax_total: sold.tax_total,
    total: sold.total,
    content: JSON.stringify({ lines: sold.lines, taxes: sold.taxes }),
    pay_until: sold.pay_until,
    quotation_id: sold.quotation_id,
    created_at: now,
    updated_at: now,
    ...sold.own,
  })
  const issuing = { order_id: order.id, total: sold.total, taken: ofInvoice! }
  const issued = drafted && (await issueSale(trx, now, sold, drafted, issuing))
  const invoices = issued ? [issued.invoice] : []
  const details = await loadPlaced(trx, order.id, invoices)
  const events = [...(issued?.events ?? []), orderEvent(details, 'order.created')]
  if (startsSubscription(kind, sold.lines))
    events.push(...(await subscriptionEvents(trx, order.subscription_id!, ['subscription.created'])))
  else if (status === 'confirmed') {
    // It tells of the subscription itself; what led to that comes before.
    if (order.subscription_id !== null) await recordEvents(trx, now, events.splice(0))
    await applyOrder(trx, now, { ...order, content: sold })
  }
  // What was bought elsewhere was paid there.
  const paid = status === 'confirmed' && (!sold.invoice || sold.total <= 0)
  const { time_zone } = customer
  const validity_months = settings.pack_validity_months
  const bought = { ...order, day: days.customer, time_zone, paid, validity_months }
  events.push(...(await createPacks(trx, now, bought, sold.lines)))
  return { order_id: order.id, invoice_id: drafted?.id ?? null, order: details, events }

  function draft(): Promise<DraftedSale> {
    const { lines, totals } = invoiced(sold, subscription?.period ?? null)
    return draftSale(trx, now, days.vendor, sold, {
      order_reference: sold.po_number,
      subject: sold.subject,
      language: sold.language,
      currency: sold.currency,
      lines,
      taxes: sold.taxes,
      totals,
      subscription_id: subscription?.id ?? null,
      // An upsell is for part of a period that another invoice is for.
      period: kind === 'upsell' ? null : (subscription?.period ?? null),
    })
  }
}

async function subscriptionFor(
  trx: Trx,
  now: string,
  days: { customer: string; vendor: string },
  sold: Placing,
): Promise<{ id: string; period: { start: string; end: string } } | null> {
  const { customer, subscription_id, kind, status, settings } = sold
  if (subscription_id !== null) {
    const about = { customer_id: customer.id, subscription_id, kind, lines: sold.lines }
    return { id: subscription_id, period: await claimPeriod(trx, now, days.customer, about) }
  }
  if (!startsSubscription(kind, sold.lines)) return null
  return startSubscription(trx, now, days, {
    owner: { partner_id: customer.partner_id, customer_id: customer.id },
    currency: sold.currency,
    tax_behavior: sold.tax_behavior,
    interval: sold.interval!,
    lines: sold.lines.filter(line => line.recurring),
    payment_method_id: sold.payment_method_id,
    access: status === 'confirmed' || settings.access_from === 'acceptance' ? 'granted' : 'revoked',
  })
}
