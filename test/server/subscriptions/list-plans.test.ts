import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { findAlerts } from '../../../server/src/alerts/queries.ts'
import { readableKinds } from '../../../server/src/alerts/rules.ts'
import type { Context } from '../../../server/src/http/context.ts'
import { listPage } from '../../../server/src/subscriptions/actions/list.ts'
import { findAccess } from '../../../server/src/subscriptions/queries/read.ts'
import { callers, openPlanner } from '../../support/plans.ts'

// The statements that lists really send, looked at by the planner over 50,000 subscriptions of 2,000 customers, and as
// wide as a few items make them. Of these customers ten are large, and number 7 is one of them: for some twenty rows
// even a sort would do.

type Query = Parameters<typeof listPage>[1]
const ofCustomers = `
  from generate_series(0, 49999) n, lateral (select case when n < 45000 then n % 2000 else n % 10 end as c)`
const fill = `
  insert into subscriptions (id, partner_id, customer_id, number, status, plan_name, currency, tax_behavior,
    interval_unit, interval_count, anchor_date, period_number, period_start, period_end, next_invoice_date, collection,
    billed_by, access, figures, created_at, updated_at)
  select 'sub_' || lpad(n::text, 6, '0'), 'par_' || c % 10, 'cus_' || c, 'SUB/2026/' || n, 'active', 'Plan', 'EUR',
    'exclusive', 'month', 1, '2026-01-01', 0, '2026-01-01', '2026-01-31', '2026-02-01', 'charge', 'portal', 'granted',
    jsonb_build_object('total', 121, 'lines', repeat('-', 1200)), now(), now() ${ofCustomers};

  insert into invoices (id, partner_id, customer_id, type, type_code, origin, status, number, listed_on, issue_date,
    due_date, overdue_from, currency, language, line_total, allowance_total, charge_total, subtotal, tax_total, total,
    seller_name, buyer_name, seller, buyer, content, paid, created_at, updated_at)
  select 'inv_' || n, 'par_' || c % 10, 'cus_' || c, 'invoice', '380', 'portal',
    case when n % 50 = 0 then 'open' else 'paid' end, 'INV/' || n, '2026-01-01', '2026-01-01', '2026-01-31', now(),
    'EUR', 'en', 100, 0, 0, 100, 21, 121, 'Seller', 'Buyer', '{}', '{}', '{}',
    case when n % 50 = 0 then 0 else 121 end, now(), now() ${ofCustomers};

  insert into quotations (id, partner_id, customer_id, kind, status, number, revision, listed_on, currency, language, buyer_name,
    subtotal, tax_total, total, due_now, recurring_total, created_at, updated_at)
  select 'quo_' || n, 'par_' || c % 10, 'cus_' || c, 'new', 'rejected', 'QUO/2026/' || n, 1, '2026-01-01', 'EUR', 'en', 'Buyer', 100, 21,
    121, 121, 0, now(), now() ${ofCustomers};

  insert into orders (id, partner_id, customer_id, kind, status, number, product_kinds, listed_on, currency,
    tax_behavior, buyer_name, subtotal, tax_total, total, content, created_at, updated_at)
  select 'ord_' || n, 'par_' || c % 10, 'cus_' || c, 'purchase', 'confirmed', 'SO/2026/' || n, array['service'],
    '2026-01-01', 'EUR', 'exclusive', 'Buyer', 100, 21, 121, '{}', now(), now() ${ofCustomers}`

let planner: Awaited<ReturnType<typeof openPlanner<Query>>>
before(async () => {
  planner = await openPlanner(listPage, fill)
})
after(() => planner.close())

describe('an index gives the rows in order', () => {
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
          assert.doesNotMatch(plan, /Seq Scan on (subscriptions|customers)/, told)
          assert.doesNotMatch(plan, /\bSort\b/, told)
          assert.match(plan, /Index Scan (Backward )?using subscriptions_\w+ on subscriptions s/, told)
          if (caller === 'contact') assert.match(plan, /using subscriptions_customer on/, told)
        }
      })
})

test('what needs a customer reads only his', async () => {
  const customers: [caller: string, Query][] = [
    ['contact', {}],
    ['vendor', { customer_id: 'cus_7' }],
    ['partner', { external_customer_id: 'own-7' }],
  ]
  const queries: Query[] = [
    { q: 'SUB' },
    { sort: 'number' },
    { sort: '-next_invoice_date' },
    { status: ['active'] },
    { include: 'total_count' },
  ]
  for (const [caller, customer] of customers)
    for (const query of queries)
      for (const statement of await planner.statements(callers[caller]!, { ...query, ...customer }))
        for (const plan of await planner.plansOf(statement)) {
          const told = `${statement.text}\n${plan}`
          assert.doesNotMatch(plan, /Seq Scan on (subscriptions|customers)/, told)
        }
})

/** The statements that this asks. */
async function asked(work: (reads: Context['reads']) => Promise<unknown>) {
  const sent: { text: string; values: unknown[] }[] = []
  const query = async ({ text, values = [] }: { text: string; values?: unknown[] }) => {
    sent.push({ text, values })
    return []
  }
  await work({ query, close: async () => undefined } as Context['reads'])
  return sent
}

test('access is one row by its key', async () => {
  for (const scope of Object.values(callers)) {
    const [statement] = await asked(reads => findAccess(planner.services.db, reads, scope, 'sub_000007'))
    for (const plan of await planner.plansOf(statement!))
      assert.match(plan, /^Index Scan using subscriptions_\w+ on subscriptions s/, plan)
  }
})

test('alerts are one statement that reads indexes of the customer', async () => {
  const at = {
    customer_id: 'cus_7',
    contact_id: 'con_7',
    now: '2026-03-10T10:00:00Z',
    today: '2026-03-10',
    notice_days: 60,
  }
  const kinds = readableKinds(callers.vendor!)
  assert.equal(kinds.length, 12)
  const [statement, ...others] = await asked(reads => findAlerts(planner.services.db, reads, at, kinds))
  assert.equal(others.length, 0)
  for (const plan of await planner.plansOf(statement!)) {
    assert.doesNotMatch(plan, /Seq Scan on (subscriptions|customers|invoices|quotations|orders)/, plan)
    assert.match(plan, /quotations_expiring/, plan)
    assert.match(plan, /orders_(customer_)?unpaid/, plan)
    assert.match(plan, /invoices_customer_open/, plan)
  }
})
