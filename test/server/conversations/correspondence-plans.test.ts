import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { listEntries } from '../../../server/src/conversations/actions/correspondence.ts'
import type { ContactScope, Scope } from '../../../server/src/http/scope.ts'
import { makeScope } from '../../../server/src/http/scope.ts'
import { callers, contactOf, openPlanner } from '../../support/plans.ts'

// The one statement that finds a page of everything, looked at by the planner over 50,000 messages, mails and invoices
// each, of 2,000 customers of whom number 7 has a tenth part of a tenth.

type Query = Parameters<typeof listEntries>[1]
const ofCustomers = `
  from generate_series(0, 49999) n, lateral (select case when n < 45000 then n % 2000 else n % 10 end as c) as of`
const at = `timestamptz '2026-01-01' + n * interval '1 minute'`
const fill = `
  insert into invoices (id, partner_id, customer_id, type, type_code, origin, status, number, listed_on, issue_date,
    due_date, overdue_from, currency, language, line_total, allowance_total, charge_total, subtotal, tax_total, total,
    seller_name, buyer_name, seller, buyer, content, paid, created_at, updated_at)
  select 'inv_' || n, 'par_' || c % 10, 'cus_' || c, 'invoice', '380', 'portal', 'paid', 'INV/' || n,
    date '2024-01-01' + n / 100, '2026-01-01', '2026-01-31', now(), 'EUR', 'en', 100, 0, 0, 100, 21, 121, 'Seller',
    'Buyer', '{}', '{}', '{}', 121, now(), now() ${ofCustomers};

  insert into messages (id, partner_id, customer_id, invoice_id, author_kind, author_side, author_name, text, content,
    excerpt, internal, created_at)
  select 'msg_' || n, 'par_' || c % 10, 'cus_' || c, 'inv_' || n, 'system', 'vendor', 'Vendor', repeat('word ', 40),
    '[]', 'word', false, ${at} ${ofCustomers};

  insert into mails (id, event_id, template, recipient, partner_id, customer_id, language, data, status, send_at,
    created_at, sent_at)
  select 'mail_' || n, 'evt_' || n, 'invoice.issued', 'a@b.example', 'par_' || c % 10, 'cus_' || c, 'en', '{}', 'sent',
    now(), now(), ${at} ${ofCustomers}`

const own = { ...(contactOf(7) as ContactScope), contact_id: 'con_7' }
const readers: Record<string, Scope> = {
  everything: makeScope({
    ...own,
    permissions: ['tickets:own', 'tickets:all', 'invoices:read', 'orders:read'],
  }),
  opener: makeScope({ ...own, permissions: ['tickets:own', 'invoices:read'] }),
  vendor: callers.vendor!,
}

let planner: Awaited<ReturnType<typeof openPlanner<Query>>>
before(async () => {
  planner = await openPlanner(listEntries, fill)
})
after(() => planner.close())

const later = Buffer.from(JSON.stringify(['2026-01-20 10:00:00+00', 'msg_1', ''])).toString('base64url')

for (const [name, scope] of Object.entries(readers))
  test(`${name}: each part reads an index of the customer in its order`, async () => {
    const query = scope.kind === 'vendor' ? { customer_id: 'cus_7' } : {}
    const [statement, ...others] = await planner.statements(scope, query)
    assert.equal(others.length, 0)
    for (const plan of await planner.plansOf(statement!)) {
      for (const index of ['messages_customer', 'mails_customer', 'invoices_customer'])
        assert.match(plan, new RegExp(`Index (Only )?Scan (Backward )?using ${index}\\b`), plan)
      assert.doesNotMatch(plan, /Seq Scan on (messages|mails|invoices)/, plan)
      // The pages of the parts are put together; none of them is sorted by its rows.
      assert.doesNotMatch(plan, /-> +Sort [^\n]*\n +Sort Key: (m|m_1|i)\./, plan)
    }
  })

test('a cursor that was not made here is refused', async () => {
  await assert.rejects(planner.statements(readers.everything!, { cursor: later }), { status: 422 })
})
