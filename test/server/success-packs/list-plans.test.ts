import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Context } from '../../../server/src/http/context.ts'
import { listEntries, listPacks } from '../../../server/src/success-packs/actions/list.ts'
import { callers, openPlanner } from '../../support/plans.ts'

// The statements that lists really send, looked at by the planner over 20,000 packs and 100,000 entries of 2,000
// customers, of whom number 7 has many.

type Query = Parameters<typeof listPacks>[1] & Parameters<typeof listEntries>[1]
const ofCustomers = `
  from generate_series(0, 19999) n, lateral (select case when n < 15000 then n % 2000 else n % 10 end as c)`
const fill = `
  insert into agents (id, name, email, status, created_at, updated_at)
  select 'agt_' || n, 'Agent', 'agent-' || n || '@example.com', 'active', now(), now() from generate_series(0, 9) n;

  insert into success_packs (id, partner_id, customer_id, name, kind, agent_id, bought_on, available_from, minutes,
    minutes_used, created_at, updated_at)
  select 'pack_' || lpad(n::text, 6, '0'), 'par_' || c % 10, 'cus_' || c, 'Pack', 'success', 'agt_' || n % 10,
    date '2020-01-01' + n % 2000, now(), 600, case when n % 100 = 0 then 0 else 600 end, now(), now() ${ofCustomers};

  insert into success_pack_entries (id, pack_id, partner_id, customer_id, kind, minutes, day, description, contest,
    created_at)
  select 'pke_' || lpad(n::text, 6, '0') || '_' || e, 'pack_' || lpad(n::text, 6, '0'), 'par_' || c % 10, 'cus_' || c,
    case when e = 0 then 'purchase' else 'use' end, case when e = 0 then 600 else -10 end,
    date '2020-01-01' + (n + e) % 2000, 'Work', case when e = 1 and n % 500 = 0 then '{"status": "open"}'::jsonb end,
    now() ${ofCustomers}, generate_series(0, 4) e`

let planner: Awaited<ReturnType<typeof openPlanner<Query>>>
before(async () => {
  planner = await openPlanner<Query>(
    (context, query) =>
      query.sort?.includes('day') ? listEntries(context, query) : listPacks(context, query),
    fill,
  )
})
after(() => planner.close())

const lists = { success_packs: ['-bought_on', 'bought_on'], success_pack_entries: ['-day', 'day'] }

describe('an index gives the rows in order', () => {
  for (const [table, sorts] of Object.entries(lists))
    for (const sort of sorts)
      for (const [caller, scope] of Object.entries(callers))
        for (const page of [1, 2])
          test(`${table}, ${sort}, ${caller}, page ${page}`, async () => {
            const context = { ...planner.services, scope } as Context
            const list = table === 'success_packs' ? listPacks : listEntries
            const first = page === 2 ? await list(context, { sort, limit: 20 }) : null
            const query = { sort, ...(first && { cursor: first.next_cursor! }) }
            const [statement, ...others] = await planner.statements(scope, query)
            assert.equal(others.length, 0)
            for (const plan of await planner.plansOf(statement!)) {
              const told = `${statement!.text}\n${plan}`
              assert.doesNotMatch(plan, /Seq Scan on (success_pack\w*|customers)/, told)
              assert.doesNotMatch(plan, /\bSort\b/, told)
              assert.match(plan, new RegExp(`using ${table}_\\w+ on ${table} \\w`), told)
            }
          })
})

test('of one pack, one expert, one customer, or what is contested, only those are read', async () => {
  const queries: [caller: string, Query][] = [
    ['vendor', { sort: 'bought_on', agent_id: 'agt_3' }],
    ['vendor', { sort: '-bought_on', customer_id: 'cus_7' }],
    ['partner', { sort: '-bought_on', external_customer_id: 'own-7' }],
    ['vendor', { sort: '-day', success_pack_id: 'pack_000007' }],
    ['contact', { sort: '-day', success_pack_id: 'pack_000007' }],
    ['vendor', { sort: '-day', customer_id: 'cus_7' }],
    ['vendor', { sort: '-day', contested: true }],
  ]
  for (const [caller, query] of queries) {
    const [statement] = await planner.statements(callers[caller]!, query)
    for (const plan of await planner.plansOf(statement!)) {
      const told = `${statement!.text}\n${plan}`
      assert.doesNotMatch(plan, /Seq Scan on (success_pack\w*|customers)/, told)
      if (query.contested) assert.match(plan, /success_pack_entries_contested/, told)
      if (query.success_pack_id) assert.match(plan, /success_pack_entries_pack/, told)
      if (query.agent_id) assert.match(plan, /success_packs_agent/, told)
    }
  }
})
