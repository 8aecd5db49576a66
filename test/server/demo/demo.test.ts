import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { demoSignIn } from '../../../server/src/database/demo/keys.ts'
import { loadDemo, pointDemoSiteAt } from '../../../server/src/database/demo/load.ts'
import { ensureReader } from '../../../server/src/events/queries/readers.ts'
import { dispatchMails, mailReader } from '../../../server/src/mail/actions/dispatch.ts'
import { cancelUnpaidOrders } from '../../../server/src/orders/actions/cancel-unpaid.ts'
import { reconcilePayments } from '../../../server/src/payments/actions/reconcile.ts'
import { deliverSandboxEvents } from '../../../server/src/payments/actions/webhook.ts'
import { solveQuietTickets } from '../../../server/src/tickets/actions/quiet.ts'
import { startTestServer, type TestServer, testClock } from '../../support/server.ts'

// Early on the last day of a month, where the vendor's day has begun and business has not.
const clock = testClock('2026-08-31T05:12:00Z')
const origin = 'http://localhost:8090'
let server: TestServer
let token: string

before(async () => {
  server = await startTestServer({ clock })
  await ensureReader(server.db, mailReader, clock.now())
  await loadDemo(server.services, () => {})
  await pointDemoSiteAt(server.services, 8090)
  const { email, password } = demoSignIn
  const body = { email, password }
  const who = { key: 'pk_demo_lumen', headers: { origin }, body }
  const signedIn = await server.request('POST', '/v1/login', who)
  assert.equal(signedIn.status, 201, JSON.stringify(signedIn.body))
  token = signedIn.body.token
})
after(() => server?.close())

// biome-ignore lint/suspicious/noExplicitAny: rows of several lists
type Row = Record<string, any>

const ask = (path: string) => server.request('GET', `/v1/${path}`, { token, headers: { origin } })

/** All of a list, as the vendor sees it or the person who signs in. */
async function all(path: string, contact = false): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | null = null
  do {
    const query: string = `?limit=100${cursor ? `&cursor=${cursor}` : ''}`
    const who = contact ? { token, headers: { origin } } : { key: demoSignIn.secretKey }
    const { status, body } = await server.request('GET', `/v1/${path}${query}`, who)
    assert.equal(status, 200, JSON.stringify(body))
    rows.push(...body.data)
    cursor = body.next_cursor
  } while (cursor)
  return rows
}

const counts = (rows: Row[], ...fields: string[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(rows, row => fields.map(field => row[field]).join(' '))]
      .map(([key, group]) => [key, group.length] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/** How many rows each table has. */
async function sizes(): Promise<Record<string, number>> {
  const tables = ['customers', 'products', 'quotations', 'quotation_revisions', 'orders', 'invoices']
  const money = ['payments', 'allocations', 'refunds', 'payment_methods', 'sandbox_charges', 'payment_claims']
  const made = ['subscriptions', 'success_packs', 'success_pack_entries', 'events', 'mails', 'api_keys']
  const columns = [...tables, ...money, ...made].map(
    table => sql`(select count(*) from ${sql.table(table)}) as ${sql.ref(table)}`,
  )
  const { rows } = await sql<Record<string, number>>`select ${sql.join(columns)}`.execute(server.db)
  return rows[0]!
}

describe('the vendor finds', () => {
  test('quotations of every kind and with every tag, several customers of each partner', async () => {
    const quotations = await all('quotations')
    assert.deepEqual(counts(quotations, 'kind', 'tag'), {
      'new accepted': 24,
      'new cancelled': 4,
      'new changes_requested': 4,
      'new draft': 4,
      'new expired': 4,
      'new processing': 1,
      'new rejected': 4,
      'new to_review': 17,
      'renewal accepted': 1,
      'renewal to_review': 5,
      'upsell accepted': 1,
      'upsell to_review': 4,
    })
    const tags = ['accepted', 'cancelled', 'changes_requested', 'draft', 'expired', 'rejected', 'to_review']
    const partners = [...Map.groupBy(quotations, row => row.partner_id).values()]
    assert.equal(partners.length, 3)
    for (const own of partners) {
      assert.deepEqual(
        Object.keys(counts(own, 'tag')).filter(tag => tag !== 'processing'),
        tags,
      )
      assert.ok(new Set(own.map(row => row.customer_id)).size >= 7)
    }
    assert.deepEqual(Object.keys(counts(quotations, 'currency')), ['EUR', 'JPY', 'KWD', 'USD'])
    assert.deepEqual(Object.keys(counts(quotations, 'status')), [
      ...tags.filter(tag => tag !== 'expired' && tag !== 'to_review'),
      'sent',
    ])
  })

  test('orders in every state, of every kind and kind of product', async () => {
    const orders = await all('orders')
    assert.deepEqual(counts(orders, 'status', 'payment_status'), {
      'awaiting_payment unpaid': 4,
      'cancelled reversed': 1,
      'confirmed not_invoiced': 5,
      'confirmed paid': 18,
      'confirmed partially_paid': 2,
      'confirmed processing': 1,
      'confirmed reversed': 1,
      'confirmed unpaid': 11,
    })
    assert.deepEqual(Object.keys(counts(orders, 'kind')), ['new', 'purchase', 'renewal', 'upsell'])
    const kinds = orders.flatMap(order => order.product_kinds)
    assert.deepEqual([...new Set(kinds)].sort(), ['application', 'service', 'success_pack', 'theme', 'user'])
  })

  // A card that is decided later, or never answered, would not stay as it is once the server runs.
  test('card payments in every state that lasts', async () => {
    const cards = (await all('payments')).filter(payment => payment.method === 'card')
    // How often a renewal is tried, and has been, hangs on the day of the load.
    const { failed, succeeded, ...others } = counts(cards, 'status')
    assert.deepEqual(others, { cancelled: 1, disputed: 3, refunded: 1, requires_action: 2 })
    assert.ok(failed! > 2 && succeeded! > 15)
  })

  test('subscriptions in every state, and what renews itself', async () => {
    const subscriptions = await all('subscriptions')
    const states = Object.keys(counts(subscriptions, 'status'))
    assert.deepEqual(states, ['active', 'closed', 'pending', 'to_renew'])
    assert.ok(subscriptions.some(row => row.billed_by === 'external'))
    assert.ok(subscriptions.some(row => row.cancels_on !== null))
    assert.ok(subscriptions.some(row => row.contract_end !== null))
    assert.equal(subscriptions.find(row => row.status === 'to_renew')?.grace.reason, 'declined')
    assert.ok((await all('plans')).length >= 4)
  })
})

describe('the person who signs in finds', () => {
  test('hours with an expert, and a ledger in which everything has happened', async () => {
    const packs = await all('success_packs', true)
    assert.deepEqual(
      packs.map(pack => [pack.status, pack.minutes, pack.minutes_left, pack.expert?.name]),
      [
        ['unpaid', 1200, 0, 'Noor Haddad'],
        ['active', 600, 440, 'Noor Haddad'],
        ['used_up', 600, 0, 'Noor Haddad'],
      ],
    )
    const entries = await all('success_pack_entries', true)
    assert.deepEqual(counts(entries, 'kind'), { purchase: 2, reversal: 1, use: 10 })
    const contests = entries.flatMap(({ contest }) => contest ?? [])
    assert.deepEqual(counts(contests, 'status'), { open: 1, upheld: 1 })
    assert.ok(contests.every(({ ticket }) => ticket !== null))
  })

  test('quotations to review of all sorts, and what was answered; nothing that was not sent', async () => {
    const quotations = await all('quotations', true)
    assert.deepEqual(counts(quotations, 'tag'), {
      accepted: 9,
      cancelled: 1,
      changes_requested: 1,
      expired: 1,
      rejected: 1,
      to_review: 10,
    })
    const open = quotations.filter(row => row.tag === 'to_review')
    assert.ok(open.some(row => row.days_left === 3))
    assert.ok(open.some(row => row.total === 0))
    assert.ok(
      open.some(row => row.total > 0 && row.due_now === 0),
      'without payment',
    )
    assert.ok(
      open.some(row => row.due_now > 0 && row.due_now < row.total),
      'with a deposit',
    )
    assert.ok(open.some(row => row.recurring_total > 0 && row.recurring_total < row.total))
  })

  test('what customer and vendor have said about them', async () => {
    const quotations = await all('quotations', true)
    const of = async (tag: string, revision = 1): Promise<Row> => {
      const found = quotations.find(row => row.tag === tag && row.revision === revision)
      assert.ok(found, `${tag}, revision ${revision}`)
      return (await ask(`quotations/${found.id}`)).body
    }
    const asked = (await of('changes_requested')).responses[0]
    assert.match(asked.message, /\n\n/)
    assert.equal(asked.lines.filter((line: Row) => line.note).length, 2)
    const rejected = (await of('rejected')).responses[0]
    assert.deepEqual([rejected.reason, typeof rejected.message], ['timing', 'string'])
    assert.equal((await of('accepted')).responses[0].signed_name, 'Alex Lambert')
    const second = await of('to_review', 2)
    assert.ok(second.revisions[0].changes.length >= 4, 'changed, gone and new lines')
    const details = await Promise.all(
      quotations
        .filter(row => row.tag === 'to_review')
        .map(async row => (await ask(`quotations/${row.id}`)).body),
    )
    const lines = details.flatMap(each => each.lines).filter(line => line.optional)
    assert.deepEqual(new Set(lines.map(line => line.selected)), new Set([true, false]))
  })

  test('a card that is good and the default, one that soon is not, and one that was', async () => {
    assert.deepEqual(counts(await all('payment_methods', true), 'status', 'is_default'), {
      'expired false': 1,
      'expiring false': 1,
      'valid false': 2,
      'valid true': 1,
    })
  })

  test('payments that succeeded, failed, were given up, refunded or wait for the bank', async () => {
    const payments = await all('payments', true)
    assert.deepEqual(Object.keys(counts(payments, 'status')), [
      'cancelled',
      'failed',
      'refunded',
      'requires_action',
      'succeeded',
    ])
    const failures = payments.flatMap(row => (row.status === 'failed' ? row.failure.code : []))
    assert.deepEqual(new Set(failures), new Set(['insufficient_funds', 'card_declined']))
    const waiting = (await all('invoices', true)).filter(row => row.tag === 'processing')
    assert.equal(waiting.length, 1)
    assert.deepEqual((await ask('credits')).body.data, [{ currency: 'EUR', amount: 50000 }])
  })
})

describe('the person who signs in talks with the vendor', () => {
  test('about tickets in every state, and one that another was merged into', async () => {
    const tickets = await all('tickets', true)
    assert.deepEqual(Object.keys(counts(tickets, 'status')), [
      'closed',
      'in_progress',
      'new',
      'solved',
      'waiting_customer',
    ])
    assert.ok(tickets.some(ticket => ticket.rating?.score === 5))
    assert.ok(tickets.some(ticket => ticket.unread) && tickets.some(ticket => !ticket.unread))
    const expert = tickets.find(ticket => ticket.link?.type === 'success_pack')!
    assert.equal(expert.assignee.name, 'Noor Haddad')
    const merged = tickets.find(ticket => ticket.subject === 'Import stops at row 5000')!
    const { data } = (await ask(`messages?ticket_id=${merged.id}&sort=created_at`)).body
    assert.ok(data.some((message: Row) => /Half of the articles/.test(message.text)))
    assert.deepEqual(
      data.flatMap((message: Row) => message.files.map((file: Row) => file.name)),
      ['price-list.csv'],
    )
  })

  test('and about documents, and finds all of it in one list without what agents note', async () => {
    const { data } = (await ask('correspondence?limit=100&kind=message')).body
    assert.deepEqual([...new Set(data.map((entry: Row) => entry.reference.kind))].sort(), [
      'invoice',
      'quotation',
      'ticket',
    ])
    const notes = await server.db.selectFrom('messages').select('text').where('internal', '=', true).execute()
    assert.equal(notes.length, 2)
    for (const { text } of notes) assert.ok(!JSON.stringify(data).includes(text.slice(0, 20)))
  })
})

test('nothing is left to happen: no mail is written, and jobs change nothing for most of a day', async () => {
  const before = await sizes()
  assert.equal(before.mails, 0)
  // A confirmation that nobody gives is given up by itself after a day; everything else is decided.
  const later = testClock(clock.now())
  for (const hours of [0, 1, 22]) {
    later.set(Temporal.Instant.from(later.now()).add({ hours }).toString())
    const services = { ...server.services, clock: later }
    await deliverSandboxEvents(services)
    await reconcilePayments(services)
    assert.equal(await cancelUnpaidOrders(services), 0)
    await solveQuietTickets(services)
    await dispatchMails(services)
    assert.deepEqual(await sizes(), before)
  }
})

test('the owner has colleagues of every role, one of whom left, one who is invited, and asks for a change', async () => {
  const { data: people } = (await ask('contacts?limit=100')).body
  assert.deepEqual(people.map((each: Row) => `${each.role} ${each.status}`).sort(), [
    'accountant active',
    'billing active',
    'owner active',
    'technical active',
    'viewer disabled',
  ])
  const { data: invitations } = (await ask('invitations')).body
  assert.deepEqual(
    invitations.map((each: Row) => [each.status, each.role]),
    [['pending', 'accountant']],
  )
  const { data: changes } = (await ask('customer_changes')).body
  assert.deepEqual(
    changes.map((each: Row) => [each.status, each.changes[0].field]),
    [['open', 'name']],
  )
})

test('a second load changes nothing', async () => {
  const before = await sizes()
  await loadDemo(server.services, () => assert.fail('nothing is to be said'))
  assert.deepEqual(await sizes(), before)
})
