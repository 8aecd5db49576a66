import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Context } from '../../../server/src/http/context.ts'
import { listPage } from '../../../server/src/orders/actions/list.ts'
import { callers, openPlanner } from '../../support/plans.ts'

// The statements that lists really send, looked at by the planner over 50,000 orders of 2,000 customers, each with an
// invoice, and as wide as a few lines make it. Of these customers ten are large, and number 7 is one of them: for some
// twenty rows even a sort would do.

type Query = Parameters<typeof listPage>[1]
const fill = `
  insert into orders (id, partner_id, customer_id, kind, status, number, product_kinds, listed_on, currency,
    tax_behavior, buyer_name, subtotal, tax_total, total, content, subscription_id, created_at, updated_at)
  select 'ord_' || lpad(n::text, 6, '0'), 'par_' || n % 10, 'cus_' || c, 'purchase', 'confirmed', 'SO/2026/' || n,
    array['service'], date '2024-01-01' + n / 50, 'EUR', 'exclusive', 'Buyer', 100, 21, 121,
    jsonb_build_object('lines', repeat('-', 1200)), 'sub_' || c + 2000 * (n / 2000 % 4), now(), now()
  from generate_series(0, 49999) n, lateral (select case when n < 45000 then n % 2000 else n % 10 end as c);

  insert into invoices (id, partner_id, customer_id, type, type_code, origin, status, number, listed_on, issue_date,
    due_date, overdue_from, currency, language, line_total, allowance_total, charge_total, subtotal, tax_total, total,
    seller_name, buyer_name, seller, buyer, content, order_id, created_at, updated_at)
  select 'inv_' || o.id, o.partner_id, o.customer_id, 'invoice', '380', 'portal', 'open', 'INV/' || o.id, o.listed_on,
    o.listed_on, o.listed_on, now(), 'EUR', 'en', 100, 0, 0, 100, 21, 121, 'Seller', 'Buyer', '{}', '{}', '{}', o.id,
    now(), now()
  from orders as o`

let planner: Awaited<ReturnType<typeof openPlanner<Query>>>
before(async () => {
  planner = await openPlanner(listPage, fill)
})
after(() => planner.close())

describe('an index gives the rows in order, and their invoices', () => {
  for (const [caller, scope] of Object.entries(callers))
    for (const page of [1, 2])
      test(`${caller}, page ${page}`, async () => {
        const first =
          page === 2 ? await listPage({ ...planner.services, scope } as Context, { limit: 20 }) : null
        const query = first ? { cursor: first.next_cursor! } : {}
        const [statement, ...others] = await planner.statements(scope, query)
        assert.equal(others.length, 0)
        for (const plan of await planner.plansOf(statement!)) {
          const told = `${statement!.text}\n${plan}`
          assert.doesNotMatch(plan, /Seq Scan on (orders|invoices|customers)/, told)
          assert.doesNotMatch(plan, /\bSort\b/, told)
          assert.match(plan, /Index Scan using orders_\w+ on orders o/, told)
          assert.match(plan, /invoices_order/, told)
        }
      })

  test('by one statement whatever the page holds', async () => {
    const { data } = await listPage({ ...planner.services, scope: callers.vendor! } as Context, {
      limit: 100,
    })
    assert.ok(data.every(order => order.payment_status === 'unpaid' && order.amount_due === 121))
  })
})

describe('those of one subscription are read by their index, in order', () => {
  for (const [caller, scope] of Object.entries(callers))
    test(caller, async () => {
      const [statement] = await planner.statements(scope, { subscription_id: 'sub_7' })
      for (const plan of await planner.plansOf(statement!)) {
        const told = `${statement!.text}\n${plan}`
        assert.doesNotMatch(plan, /Seq Scan on (orders|invoices|customers)/, told)
        assert.doesNotMatch(plan, /\bSort\b/, told)
        assert.match(plan, /Index Scan using orders_subscription on orders o/, told)
      }
    })
})

describe('what needs a customer reads only his', () => {
  const queries: Query[] = [
    { payment_status: ['unpaid', 'partially_paid'] },
    { payment_status: ['unpaid'], include: 'total_count' },
    { q: 'SO' },
    { sort: '-total' },
    { sort: 'number' },
    { include: 'total_count' },
  ]
  const customers: [caller: string, Query][] = [
    ['contact', {}],
    ['vendor', { customer_id: 'cus_7' }],
    ['partner', { external_customer_id: 'own-7' }],
  ]
  for (const [caller, customer] of customers)
    test(`${caller}, by ${Object.keys(customer)[0] ?? 'session'}`, async () => {
      for (const query of queries)
        for (const statement of await planner.statements(callers[caller]!, { ...query, ...customer }))
          for (const plan of await planner.plansOf(statement)) {
            const told = `${statement.text}\n${plan}`
            assert.doesNotMatch(plan, /Seq Scan on (orders|invoices|customers)/, told)
            assert.match(plan, /Index Cond: \(.*customer_id = /, told)
          }
    })
})
