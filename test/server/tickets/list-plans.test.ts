import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Context } from '../../../server/src/http/context.ts'
import { type ContactScope, makeScope, type Scope } from '../../../server/src/http/scope.ts'
import { listPage } from '../../../server/src/tickets/actions/list.ts'
import { callers, contactOf, openPlanner } from '../../support/plans.ts'

// The statements that lists really send, looked at by the planner over 50,000 tickets of 2,000 customers with two
// messages each. Ten of these customers are large, and number 7 is one of them.

type Query = Parameters<typeof listPage>[1]
const ofCustomers = `
  from generate_series(0, 49999) n, lateral (select case when n < 45000 then n % 2000 else n % 10 end as c) as of`
const fill = `
  insert into tickets (id, partner_id, customer_id, number, subject, status, opener_name, last_message_at,
    last_message_id, created_at, updated_at)
  select 'tkt_' || lpad(n::text, 6, '0'), 'par_' || c % 10, 'cus_' || c, n, 'Subject ' || n, 'new', 'Somebody',
    timestamptz '2026-01-01' + n * interval '1 minute', 'msg_' || n || '_1', now(), now() ${ofCustomers};

  insert into messages (id, partner_id, customer_id, ticket_id, author_kind, author_side, author_name, text, content,
    excerpt, internal, created_at)
  select 'msg_' || n || '_' || part, 'par_' || c % 10, 'cus_' || c, 'tkt_' || lpad(n::text, 6, '0'), 'system', 'vendor',
    'Vendor', repeat('word ', 40), '[]', 'word', false, timestamptz '2026-01-01' + n * interval '1 minute'
  ${ofCustomers}, generate_series(0, 1) part`

const person = (permission: string) => {
  const scope = {
    ...(contactOf(7) as ContactScope),
    contact_id: 'con_7',
    permissions: ['tickets:own', permission],
  }
  return makeScope(scope)
}
const readers: Record<string, Scope> = {
  ...callers,
  contact: person('tickets:all'),
  opener: person('tickets:own'),
}

let planner: Awaited<ReturnType<typeof openPlanner<Query>>>
before(async () => {
  planner = await openPlanner(listPage, fill)
})
after(() => planner.close())

const lists = async (scope: Scope, query: Query) =>
  (await planner.statements(scope, query)).filter(
    statement => !/^select "ticket_categories"/.test(statement.text),
  )

describe('an index gives the rows in order', () => {
  for (const [caller, scope] of Object.entries(readers))
    for (const page of [1, 2])
      test(`${caller}, page ${page}`, async () => {
        const first =
          page === 2 && caller !== 'opener'
            ? await listPage({ ...planner.services, scope } as Context, { limit: 20 })
            : null
        const [statement, ...others] = await lists(scope, first ? { cursor: first.next_cursor! } : {})
        assert.equal(others.length, 0)
        for (const plan of await planner.plansOf(statement!)) {
          const told = `${statement!.text}\n${plan}`
          assert.doesNotMatch(plan, /Seq Scan on (tickets|messages|customers)/, told)
          assert.doesNotMatch(plan, /\bSort\b/, told)
          assert.match(plan, /Index Scan (Backward )?using tickets_\w+ on tickets t/, told)
        }
      })
})

test('what needs a customer reads only his', async () => {
  const queries: Query[] = [
    { q: 'Subject 7' },
    { sort: 'subject' },
    { unread: true },
    { status: ['new', 'solved'] },
    { include: 'total_count', q: 'word' },
  ]
  for (const [caller, customer] of [
    ['contact', {}],
    ['vendor', { customer_id: 'cus_7' }],
    ['partner', { external_customer_id: 'own-7' }],
  ] as const)
    for (const query of queries)
      for (const statement of await lists(readers[caller]!, { ...query, ...customer }))
        for (const plan of await planner.plansOf(statement)) {
          const told = `${statement.text}\n${plan}`
          assert.doesNotMatch(plan, /Seq Scan on (tickets|messages|customers)/, told)
        }
})
