import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import type { Context } from '../../../server/src/http/context.ts'
import { makeScope, type Scope } from '../../../server/src/http/scope.ts'
import { listPage } from '../../../server/src/orders/actions/list.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

// The statements that lists really send, looked at by the planner over 50,000 orders of 2,000 customers, each with an
// invoice, and as wide as a few lines make it. Of these customers ten are large, and number 7 is one of them: for some
// twenty rows even a sort would do.

type Query = Parameters<typeof listPage>[1]
type Statement = { text: string; values: unknown[] }

let server: TestServer
let client: pg.Client
before(async () => {
  server = await startTestServer()
  client = new pg.Client(server.connectionString)
  await client.connect()
  await client.query(fill)
  await client.query('analyze')
})
after(async () => {
  await client.end()
  await server.close()
})

const fill = `
  insert into partners (id, name, status, created_at, updated_at)
  select 'par_' || n, 'Partner', 'active', now(), now() from generate_series(0, 9) n;

  insert into customers (id, partner_id, name, currency, language, time_zone, vendor_external_id,
    partner_external_id, created_at, updated_at)
  select 'cus_' || n, 'par_' || n % 10, 'Customer', 'EUR', 'en', 'Europe/Brussels', 'crm-' || n, 'own-' || n,
    now(), now()
  from generate_series(0, 1999) n;

  insert into orders (id, partner_id, customer_id, kind, status, number, product_kinds, listed_on, currency,
    tax_behavior, buyer_name, subtotal, tax_total, total, content, created_at, updated_at)
  select 'ord_' || lpad(n::text, 6, '0'), 'par_' || n % 10, 'cus_' || c, 'purchase', 'confirmed', 'SO/2026/' || n,
    array['service'], date '2024-01-01' + n / 50, 'EUR', 'exclusive', 'Buyer', 100, 21, 121,
    jsonb_build_object('lines', repeat('-', 1200)), now(), now()
  from generate_series(0, 49999) n, lateral (select case when n < 45000 then n % 2000 else n % 10 end as c);

  insert into invoices (id, partner_id, customer_id, type, type_code, origin, status, number, listed_on, issue_date,
    due_date, overdue_from, currency, language, line_total, allowance_total, charge_total, subtotal, tax_total, total,
    seller_name, buyer_name, seller, buyer, content, order_id, created_at, updated_at)
  select 'inv_' || o.id, o.partner_id, o.customer_id, 'invoice', '380', 'portal', 'open', 'INV/' || o.id, o.listed_on,
    o.listed_on, o.listed_on, now(), 'EUR', 'en', 100, 0, 0, 100, 21, 121, 'Seller', 'Buyer', '{}', '{}', '{}', o.id,
    now(), now()
  from orders as o`

const contact = {
  session_id: 's',
  site_id: 's',
  contact_id: null,
  permissions: [],
  time_zone: 'UTC',
  clock_offset: 0,
}
const callers: Record<string, Scope> = {
  contact: makeScope({ kind: 'contact', partner_id: 'par_7', customer_id: 'cus_7', ...contact }),
  partner: makeScope({ kind: 'partner', partner_id: 'par_7', key_id: 'k', scopes: ['*'] }),
  vendor: makeScope({ kind: 'vendor', key_id: 'k', scopes: ['*'] }),
}

/** What a list asks the database, without asking it. */
async function statements(scope: Scope, query: Query): Promise<Statement[]> {
  const sent: Statement[] = []
  const reads = {
    query: async <Row>({ text, values = [] }: { text: string; values?: unknown[] }): Promise<Row[]> => {
      sent.push({ text, values })
      return [] as Row[]
    },
    close: async () => undefined,
  }
  await listPage({ ...server.services, reads, scope } as Context, query).catch(error => {
    // Nothing is no row of a count.
    if (sent.length === 0) throw error
  })
  return sent
}

/** The plan for these values, and the one for any, which PostgreSQL may change to after five runs. */
async function plansOf({ text, values }: Statement): Promise<string[]> {
  const lines = async (explained: string, given: unknown[]) =>
    (await client.query(explained, given)).rows.map(row => row['QUERY PLAN']).join('\n')
  const { server_version_num } = (await client.query('show server_version_num')).rows[0]
  return [
    await lines(`explain ${text}`, values),
    ...(Number(server_version_num) >= 160000 ? [await lines(`explain (generic_plan) ${text}`, [])] : []),
  ]
}

describe('an index gives the rows in order, and their invoices', () => {
  for (const [caller, scope] of Object.entries(callers))
    for (const page of [1, 2])
      test(`${caller}, page ${page}`, async () => {
        const first =
          page === 2 ? await listPage({ ...server.services, scope } as Context, { limit: 20 }) : null
        const query = first ? { cursor: first.next_cursor! } : {}
        const [statement, ...others] = await statements(scope, query)
        assert.equal(others.length, 0)
        for (const plan of await plansOf(statement!)) {
          const told = `${statement!.text}\n${plan}`
          assert.doesNotMatch(plan, /Seq Scan on (orders|invoices|customers)/, told)
          assert.doesNotMatch(plan, /\bSort\b/, told)
          assert.match(plan, /Index Scan using orders_\w+ on orders o/, told)
          assert.match(plan, /invoices_order/, told)
        }
      })

  test('by one statement whatever the page holds', async () => {
    const { data } = await listPage({ ...server.services, scope: callers.vendor! } as Context, { limit: 100 })
    assert.ok(data.every(order => order.payment_status === 'unpaid' && order.amount_due === 121))
  })
})

describe('what needs a customer reads only his', () => {
  const queries: Query[] = [{ q: 'SO' }, { sort: '-total' }, { sort: 'number' }, { include: 'total_count' }]
  const customers: [caller: string, Query][] = [
    ['contact', {}],
    ['vendor', { customer_id: 'cus_7' }],
    ['partner', { external_customer_id: 'own-7' }],
  ]
  for (const [caller, customer] of customers)
    test(`${caller}, by ${Object.keys(customer)[0] ?? 'session'}`, async () => {
      for (const query of queries)
        for (const statement of await statements(callers[caller]!, { ...query, ...customer }))
          for (const plan of await plansOf(statement)) {
            const told = `${statement.text}\n${plan}`
            assert.doesNotMatch(plan, /Seq Scan on (orders|invoices|customers)/, told)
            assert.match(plan, /Index Cond: \(.*customer_id = /, told)
          }
    })
})
