import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { sweepExports } from '../../../server/src/exports/actions/sweep.ts'
import { sweepFiles } from '../../../server/src/files/actions/sweep.ts'
import { idsOf, type Side } from '../../support/sides.ts'
import { makeWorld } from '../../support/world.ts'
import { readZip } from '../../support/zip.ts'
import { openPortal, type Portal, refusal } from '../invoices/portal.ts'
import { exporting } from './exported.ts'

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they have just described
type Json = any

const kinds = {
  customers: 'customers',
  contacts: 'contacts',
  invoices: 'invoices',
  subscriptions: 'subscriptions',
  payments: 'payments',
  quotations: 'quotations',
  orders: 'orders',
  tickets: 'tickets',
  events: 'events',
} as const

let portal: Portal
let it: ReturnType<typeof exporting>
let a: Side
let b: Side
before(async () => {
  portal = await openPortal()
  it = exporting(portal)
  const world = await makeWorld(portal)
  a = world.a
  b = world.b
  await idsOf(portal, a, 'own-alpha')
  await idsOf(portal, b, 'own-beta')
  await portal.db.deleteFrom('exports').execute()
})
after(() => portal.close())

const getOf = async (kind: string, id: string, key: string): Promise<Json> =>
  (await portal.ask('GET', `/v1/${kind}/${id}`, { key })).body

describe('the lines of an export', () => {
  for (const kind of Object.values(kinds))
    test(`of ${kind} are what the key gets by itself, all of it and the newest first`, async () => {
      const all = await it.lines({ kind })
      assert.ok(all.length >= 2, `${all.length} lines`)
      for (const line of all) assert.deepEqual(line, await getOf(kind, line.id, portal.vendorKey))
      const own = await it.lines({ kind }, a.partnerKey)
      assert.ok(own.length > 0 && own.length < all.length)
      for (const line of own) {
        assert.deepEqual(line, await getOf(kind, line.id, a.partnerKey))
        assert.equal(line.partner_id ?? a.partner.id, a.partner.id)
      }
      const order = all.map(line => line.id)
      if (kind !== 'events') assert.deepEqual(order, order.toSorted().reverse())
    })

  test('never tell of notes among agents', async () => {
    const { id } = await portal.must('POST', '/v1/tickets', {
      customer_id: a.customer.id,
      contact_id: a.contact.id,
      subject: 'Question',
      text: 'How?',
    })
    const agent = await portal.must('POST', '/v1/agents', { name: 'Ann', email: 'ann@northwind.example' })
    const note = { ticket_id: id, text: 'a secret note', internal: true, agent_id: agent.id }
    await portal.must('POST', '/v1/messages', note)
    for (const kind of ['events', 'tickets'])
      assert.doesNotMatch(JSON.stringify(await it.lines({ kind })), /secret note/)
  })

  test('of a payment under way hold nothing that goes on with it', async () => {
    await portal.db
      .updateTable('payments')
      .set({
        status: 'requires_action',
        next_action: JSON.stringify({ type: 'stripe', client_secret: 'pi_secret' }),
      })
      .where('customer_id', '=', b.customer.id)
      .execute()
    assert.doesNotMatch(JSON.stringify(await it.lines({ kind: 'payments' })), /pi_secret/)
    await portal.db
      .updateTable('payments')
      .set({ status: 'succeeded', next_action: null })
      .where('customer_id', '=', b.customer.id)
      .execute()
  })

  test('are those of a customer, by either id, and of a time', async () => {
    const customer = await portal.customer({ external_id: 'crm-filter' })
    const first = await portal.issued(customer.id)
    portal.clock.set('2026-03-12T10:00:00Z')
    const second = await portal.issued(customer.id)
    const ids = async (filters: object) =>
      (await it.lines({ kind: 'invoices', filters })).map(each => each.id)
    const customer_id = customer.id
    assert.deepEqual(await ids({ customer_id }), [second.id, first.id])
    assert.deepEqual(await ids({ external_customer_id: 'crm-filter', from_date: '2026-03-11' }), [second.id])
    assert.deepEqual(await ids({ customer_id, to_date: '2026-03-11' }), [first.id])
    assert.deepEqual(await ids({ customer_id, from_date: '2026-03-11', to_date: '2026-03-11' }), [])
  })

  test('come page by page, none twice and none left out', async () => {
    const customer = await portal.customer()
    const { id: customer_id, partner_id } = customer
    const rows = Array.from({ length: 450 }, (_, i) => ({
      id: `pay_${String(i).padStart(26, '0')}`,
      customer_id,
      partner_id,
      status: 'succeeded' as const,
      amount: i + 1,
      currency: 'EUR',
      method: 'cash',
      received_on: '2026-03-01',
      created_at: portal.clock.now(),
      updated_at: portal.clock.now(),
    }))
    await portal.db.insertInto('payments').values(rows).execute()
    const lines = await it.lines({ kind: 'payments', filters: { customer_id } })
    assert.deepEqual(
      lines.map(each => each.amount),
      rows.map(row => row.amount).reverse(),
    )
  })
})

describe('an export as a table', () => {
  test('has a column for each member, and amounts in minor units', async () => {
    const customer = await portal.customer({ name: '=cmd|calc', address: { city: 'Ghent, "centre"' } })
    const invoice = await portal.issued(customer.id)
    const filters = { customer_id: customer.id }
    const { bytes } = await it.written({ kind: 'invoices', format: 'csv', filters })
    const text = new TextDecoder().decode(bytes)
    assert.match(text, /^id,object,created_at/)
    const [row] = parse(text, { columns: true }) as Json[]
    assert.equal(row.id, invoice.id)
    assert.equal(row.total, String(invoice.total))
    assert.equal(row['buyer.name'], `'=cmd|calc`)
    assert.equal(row['buyer.address.city'], 'Ghent, "centre"')
    assert.equal(row.period_start, '')
    assert.deepEqual(JSON.parse(row.lines), invoice.lines)
  })

  for (const kind of Object.values(kinds))
    test(`of ${kind} leaves nothing out`, async () => {
      const { bytes } = await it.written({ kind, format: 'csv' })
      const rows = parse(new TextDecoder().decode(bytes), { columns: true }) as Json[]
      // Each of the two has left events of its own.
      const objects = (await it.lines({ kind })).filter(each => !/^export\./.test(each.type ?? ''))
      assert.equal(rows.filter(row => !/^export\./.test(row.type ?? '')).length, objects.length)
      const members = new Set(Object.keys(rows[0]).map(column => column.split('.')[0]))
      assert.deepEqual(
        objects.flatMap(object => Object.keys(object)).filter(name => !members.has(name)),
        [],
      )
    })
})

test('an export of PDFs is a ZIP of them', async () => {
  const customer = await portal.customer()
  const invoice = await portal.issued(customer.id)
  const filters = { customer_id: customer.id }
  const { export_, bytes } = await it.written({ kind: 'invoices', format: 'pdf_zip', filters })
  const name = `${invoice.number.replaceAll('/', '-')}.pdf`
  const files = readZip(bytes)
  assert.deepEqual([...files.keys()], [name])
  const pdf = await portal.ask('GET', `/v1/invoices/${invoice.id}/pdf`)
  assert.deepEqual(files.get(name), Buffer.from(pdf.bytes))
  assert.deepEqual([export_.rows, export_.progress, export_.size], [1, 100, bytes.length])
})

describe('an export', () => {
  test('tells from being asked for to its file, with an event', async () => {
    const made = await it.create({ kind: 'customers' })
    assert.deepEqual(
      [made.status, made.headers.get('location'), made.body.status, made.body.file_id],
      [202, `/v1/exports/${made.body.id}`, 'queued', null],
    )
    await it.run()
    const done = await it.read(made.body.id)
    assert.deepEqual([done.status, done.progress, done.failure], ['succeeded', 100, null])
    assert.equal(done.expires_at, later(portal.clock.now(), 3 * 86_400))
    const { data } = (await portal.ask('GET', '/v1/events?type=export.succeeded&limit=100')).body
    assert.deepEqual(data.find((event: Json) => event.subject_id === done.id).data, done)
  })

  test('is downloaded by a link too, as often as there are links', async () => {
    const { export_, bytes } = await it.written({ kind: 'customers' })
    for (let i = 0; i < 2; i++) {
      const { body } = await portal.ask('POST', '/v1/download_links', { body: { file_id: export_.file_id } })
      const reply = await portal.request('GET', new URL(body.url).pathname)
      assert.deepEqual(reply.bytes, bytes)
      assert.match(reply.headers.get('content-disposition')!, /customers-2026-03-1\d\.ndjson/)
    }
  })

  test('is gone when its time is over, and its content with it', async () => {
    const { export_ } = await it.written({ kind: 'customers' })
    const now = portal.clock.now()
    portal.clock.set(export_.expires_at)
    await sweepExports(portal.services)
    await sweepFiles(portal.services)
    const expired = await it.read(export_.id)
    assert.deepEqual([expired.status, expired.file_id], ['expired', null])
    assert.equal((await portal.ask('GET', `/v1/files/${export_.file_id}/content`)).status, 404)
    const stored = portal.db.selectFrom('stored_contents').select('key').where('key', '=', export_.file_id)
    assert.deepEqual(await stored.execute(), [])
    portal.clock.set(now)
  })

  test('belongs to one side: neither another partner nor the vendor reads it', async () => {
    const { export_ } = await it.written({ kind: 'invoices' }, a.partnerKey)
    for (const key of [b.partnerKey, portal.vendorKey]) {
      assert.equal(refusal(await portal.ask('GET', `/v1/exports/${export_.id}`, { key })), '404 not_found')
      assert.equal((await portal.ask('GET', `/v1/files/${export_.file_id}/content`, { key })).status, 404)
      const { data } = (await portal.ask('GET', '/v1/exports?limit=100', { key })).body
      assert.ok(!data.some((each: Json) => each.id === export_.id))
    }
    const events = (await portal.ask('GET', '/v1/events?type=export.succeeded', { key: b.partnerKey })).body
      .data
    assert.deepEqual(events, [])
  })

  test('is read only with the scope of what is in it', async () => {
    const { export_ } = await it.written({ kind: 'invoices' })
    const key = await portal.makeKey(['exports:read', 'exports:write', 'files:read', 'customers:read'])
    assert.equal((await portal.ask('GET', `/v1/files/${export_.file_id}`, { key })).status, 404)
    assert.equal(refusal(await it.create({ kind: 'invoices' }, key)), '403 permission_denied')
  })

  test('is refused where it makes no sense', async () => {
    const asked = async (body: object) => refusal(await it.create(body))
    assert.equal(
      await asked({ kind: 'orders', format: 'pdf_zip' }),
      '422 validation_failed not_for_kind #/format',
    )
    const filters = { from_date: '2026-03-02', to_date: '2026-03-01' }
    assert.equal(await asked({ kind: 'orders', filters }), '422 validation_failed range #/filters/to_date')
    const date = { from_date: '2026-02-30' }
    assert.equal(
      await asked({ kind: 'orders', filters: date }),
      '422 validation_failed format #/filters/from_date',
    )
    const two = { customer_id: a.customer.id, external_customer_id: 'crm' }
    assert.equal(await asked({ kind: 'orders', filters: two }), '422 validation_failed one_of #/customer_id')
  })

  test('does not come in any number at once', async () => {
    for (let i = 0; i < 10; i++) assert.equal((await it.create({ kind: 'orders' })).status, 202)
    assert.equal(refusal(await it.create({ kind: 'orders' })), '409 invalid_state')
    assert.equal((await it.create({ kind: 'orders' }, a.partnerKey)).status, 202)
    await it.run()
    assert.equal((await it.create({ kind: 'orders' })).status, 202)
    await it.run()
  })

  test('is asked for once under one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'once' }
    const body = { kind: 'orders', format: 'ndjson' }
    const [first, again] = [
      await portal.ask('POST', '/v1/exports', { body, headers }),
      await portal.ask('POST', '/v1/exports', { body, headers }),
    ]
    assert.equal(first.body.id, again.body.id)
    await it.run()
  })

  test('is listed newest first, by kind and state', async () => {
    const { export_ } = await it.written({ kind: 'tickets' })
    const { data } = (await portal.ask('GET', '/v1/exports?kind=tickets&status=succeeded')).body
    assert.equal(data[0].id, export_.id)
    assert.ok(data.every((each: Json) => each.kind === 'tickets' && each.status === 'succeeded'))
  })
})

const later = (now: string, seconds: number) => Temporal.Instant.from(now).add({ seconds }).toString()
