import type pg from 'pg'
import { id, now } from './scale.ts'

/** Customers of their own with a card and a subscription each, three items on it; billed by nobody yet. */
export async function makeSubscriptions(client: pg.Client, count: number): Promise<void> {
  const each = `generate_series(1, ${count}) n`
  const [owner, card, subscription] = [
    id('cus', `('b' || n)`),
    id('pm', `('b' || n)`),
    id('sub', `('b' || n)`),
  ]
  const partner = id('par', "'b'")
  await client.query(`insert into partners (id, name, status, created_at, updated_at)
    values (${partner}, 'Billing bench', 'active', ${now}, ${now})`)
  await client.query(`insert into customers (id, partner_id, name, country, currency, language, time_zone, created_at, updated_at)
    select ${owner}, ${partner}, 'Customer ' || n, 'BE', 'EUR', 'en', 'Europe/Brussels', ${now}, ${now} from ${each}`)
  await client.query(
    `insert into sandbox_cards (reference, scenario) select 'card_b' || n, 'succeeds' from ${each}`,
  )
  await client.query(`insert into payment_methods (id, partner_id, customer_id, provider, provider_reference, type, brand, last4, exp_month,
      exp_year, expires_at, status, is_default, created_at, updated_at)
    select ${card}, ${partner}, ${owner}, 'sandbox', 'card_b' || n, 'card', 'visa', '4242', 12, 2039, '2039-12-31T23:00:00Z', 'active', true, ${now}, ${now}
    from ${each}`)
  await client.query(
    `insert into subscriptions (id, partner_id, customer_id, number, status, plan_name, currency, tax_behavior, interval_unit,
      interval_count, anchor_date, period_number, period_start, period_end, next_invoice_date, collection, billed_by, access,
      application_count, user_count, figures, created_at, updated_at)
    select ${subscription}, ${partner}, ${owner}, 'SUB/B/' || n, 'active', 'Accounting', 'EUR', 'exclusive', 'month', 1,
      date '2026-10-25', 0, date '2026-10-25', date '2026-11-24', date '2026-11-25', 'charge', 'portal', 'granted', 1, 5, $1, ${now}, ${now}
    from ${each}`,
    [JSON.stringify(figures)],
  )
  await client.query(`insert into subscription_items (id, subscription_id, position, product_kind, name, quantity, unit, unit_price, tax_category, tax_rate)
    select ${id('item', `('b' || n || '_' || i)`)}, ${subscription}, i, 'application', 'Application ' || i, 1, 'C62', 100, 'S', 21
    from ${each}, generate_series(0, 2) i`)
  for (const table of ['customers', 'payment_methods', 'subscriptions', 'subscription_items'])
    await client.query(`vacuum (analyze) ${table}`)
}

/** Makes the subscriptions due whose numbers are in this range, and nobody else. */
export async function makeDue(client: pg.Client, from: number, to: number): Promise<void> {
  await client.query('update subscriptions set next_action_at = null where next_action_at is not null')
  await client.query(`update subscriptions set next_action_at = ${now}
    where id in (select ${id('sub', `('b' || n)`)} from generate_series(${from}, ${to}) n)`)
  await client.query('vacuum subscriptions')
}

export const figures = {
  lines: Array.from({ length: 3 }, () => ({
    unit_price: '100',
    discount: 0,
    base_amount: 10000,
    net: 10000,
  })),
  taxes: [
    { category: 'S', rate: '21', taxable: 30000, tax: 6300, exemption_reason: null, exemption_code: null },
  ],
  subtotal: 30000,
  tax_total: 6300,
  total: 36300,
}
