import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { listCustomerChanges } from '../../../server/src/customer-changes/queries.ts'
import { listInvitations } from '../../../server/src/invitations/queries.ts'
import { callers, openPlanner } from '../../support/plans.ts'

// The statements that the lists of invitations and of wanted changes send, looked at by the planner over 20,000 rows
// each of 2,000 customers, of whom number 7 has many.

type Query = { table: string; later: boolean }
const people = `
  insert into logins (id, email, created_at, updated_at)
  select 'log_' || n, 'person-' || n || '@example.com', now(), now() from generate_series(0, 1999) n;
  insert into contacts (id, login_id, partner_id, customer_id, name, role, status, created_at, updated_at)
  select 'con_' || n, 'log_' || n, 'par_' || n % 10, 'cus_' || n, 'Person', 'owner', 'active', now(), now()
  from generate_series(0, 1999) n;`
const ofCustomers = `
  from generate_series(0, 19999) n, lateral (select case when n < 15000 then n % 2000 else n % 10 end as c)`
const fill = `${people}
  insert into customer_changes (id, partner_id, customer_id, status, changes, reason, contact_id, created_at, updated_at)
  select 'chg_' || lpad(n::text, 6, '0'), 'par_' || c % 10, 'cus_' || c, 'withdrawn', '[]', 'Because', 'con_' || c, now(), now() ${ofCustomers};
  insert into invitations (id, partner_id, customer_id, email, name, role, language, invited_by, secret_hash, sent_at,
    expires_at, revoked_at, created_at, updated_at)
  select 'ivt_' || lpad(n::text, 6, '0'), 'par_' || c % 10, 'cus_' || c, 'guest-' || n || '@example.com', 'Guest', 'viewer', 'en',
    'con_' || c, n::text::bytea, now(), now(), now(), now(), now() ${ofCustomers}`

let planner: Awaited<ReturnType<typeof openPlanner<Query>>>
before(async () => {
  planner = await openPlanner<Query>(({ db, reads, scope }, { table, later }) => {
    const after = later ? { key: null, id: 'ivt_010000' } : null
    return table === 'invitations'
      ? listInvitations(db, reads, scope, {}, { after, limit: 20, now: '2026-03-10T10:00:00Z' })
      : listCustomerChanges(db, reads, scope, {}, after && { key: null, id: 'chg_010000' }, 20)
  }, fill)
})
after(() => planner.close())

describe('an index gives the rows in order', () => {
  for (const table of ['invitations', 'customer_changes'])
    for (const [caller, scope] of Object.entries(callers))
      for (const later of [false, true])
        test(`${table}, ${caller}, ${later ? 'a later page' : 'the first page'}`, async () => {
          const [statement, ...others] = await planner.statements(scope, { table, later })
          assert.equal(others.length, 0)
          for (const plan of await planner.plansOf(statement!)) {
            const told = `${statement!.text}\n${plan}`
            assert.doesNotMatch(plan, new RegExp(`Seq Scan on ${table}`), told)
            assert.doesNotMatch(plan, /\bSort\b/, told)
            assert.match(plan, new RegExp(`using ${table}_\\w+ on ${table} \\w`), told)
          }
        })
})
