import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Context } from '../../../server/src/http/context.ts'
import type { Scope } from '../../../server/src/http/scope.ts'
import { listPage } from '../../../server/src/invoices/actions/list.ts'
import { callers, contactOf, openPlanner } from '../../support/plans.ts'

// The statements that lists really send, looked at by the planner over 50,000 invoices of 2,000 customers. Of
// these ten are large, and number 7 is one of them: for some twenty rows even a sort would do.

type Query = Parameters<typeof listPage>[1]
const fill = `
  insert into invoices (id, partner_id, customer_id, type, type_code, origin, status, number, listed_on, issue_date,
    due_date, overdue_from, currency, language, line_total, allowance_total, charge_total, subtotal, tax_total, total,
    paid, seller_name, buyer_name, seller, buyer, content, subscription_id, created_at, updated_at)
  select 'inv_' || lpad(n::text, 6, '0'), 'par_' || n % 10, 'cus_' || c, 'invoice', '380', 'portal',
    case when s = 0 then 'draft' when s < 5 then 'open' else 'paid' end,
    case when s = 0 then null else 'INV/2026/' || n end,
    date '2024-01-01' + n / 50, date '2024-01-01' + n / 50, date '2024-01-15' + n / 50,
    timestamptz '2024-01-16' + n / 50 * interval '1 day', 'EUR', 'en', 100, 0, 0, 100, 21, 121,
    case when s < 5 then 0 else 121 end, 'Seller', 'Buyer', '{}', '{}', '{}', 'sub_' || c + 2000 * (n / 2000 % 4),
    now(), now()
  from generate_series(0, 49999) n, 
    lateral (select (n / 2000 + n) % 10 as s, case when n < 45000 then n % 2000 else n % 10 end as c)`

let planner: Awaited<ReturnType<typeof openPlanner<Query>>>
before(async () => {
  planner = await openPlanner(listPage, fill)
})
after(() => planner.close())

const cursorAfter = async (scope: Scope, query: Query): Promise<string> => {
  const { next_cursor } = await listPage({ ...planner.services, scope } as Context, { ...query, limit: 20 })
  assert.ok(next_cursor, 'there is a next page')
  return next_cursor
}

const lists: Record<string, Query> = {
  'the default list': {},
  'the open ones': { status: ['open'] },
  'all but drafts': { status: ['open', 'paid', 'void'] },
}

describe('an index gives the rows in order', () => {
  for (const [caller, scope] of Object.entries(callers))
    for (const [name, query] of Object.entries(lists))
      test(`${caller}, ${name}`, async () => {
        for (const page of [1, 2]) {
          const cursor = page === 2 ? await cursorAfter(scope, query) : undefined
          const [statement, ...others] = await planner.statements(scope, { ...query, cursor })
          assert.equal(others.length, 0)
          for (const plan of await planner.plansOf(statement!)) {
            const told = `page ${page}\n${statement!.text}\n${plan}`
            assert.doesNotMatch(plan, /Seq Scan on (invoices|customers)/, told)
            assert.doesNotMatch(plan, /\bSort\b/, told)
            assert.match(plan, /Index Scan using invoices_\w+ on invoices i/, told)
          }
        }
      })

  test('and the same few statements serve all callers of a kind', async () => {
    const texts = new Set<string>()
    for (let n = 0; n < 50; n++) {
      for (const { text, values } of await planner.statements(contactOf(n), { limit: 1 + n })) {
        texts.add(text)
        assert.ok(values.includes(`cus_${n}`) && values.includes(1 + n))
      }
    }
    assert.equal(texts.size, 1)
  })
})

describe('those of one subscription are read by their index, in order', () => {
  for (const [caller, scope] of Object.entries(callers))
    test(caller, async () => {
      const [statement] = await planner.statements(scope, { subscription_id: 'sub_7' })
      for (const plan of await planner.plansOf(statement!)) {
        const told = `${statement!.text}\n${plan}`
        assert.doesNotMatch(plan, /Seq Scan on (invoices|customers)/, told)
        assert.doesNotMatch(plan, /\bSort\b/, told)
        assert.match(plan, /Index Scan using invoices_subscription on invoices i/, told)
      }
    })
})

describe('what needs a customer reads only his', () => {
  const queries: Query[] = [
    { q: '121.00' },
    { sort: '-total' },
    { sort: 'due_date' },
    { overdue: true },
    { include: 'total_count' },
  ]
  const customers: [caller: string, Query][] = [
    ['contact', {}],
    ['vendor', { customer_id: 'cus_7' }],
    ['vendor', { external_customer_id: 'crm-7' }],
    ['partner', { external_customer_id: 'own-7' }],
  ]
  for (const [caller, customer] of customers)
    test(`${caller}, by ${Object.keys(customer)[0] ?? 'session'}`, async () => {
      for (const query of queries)
        for (const statement of await planner.statements(callers[caller]!, { ...query, ...customer }))
          for (const plan of await planner.plansOf(statement)) {
            const told = `${statement.text}\n${plan}`
            assert.doesNotMatch(plan, /Seq Scan on (invoices|customers)/, told)
            assert.match(plan, /Index Cond: \(.*customer_id = /, told)
          }
    })
})
