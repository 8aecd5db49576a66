import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openPortal, type Portal, plan, refusal, wrongField } from './portal.ts'

let portal: Portal
let customerId: string
before(async () => {
  portal = await openPortal()
  customerId = (await portal.customer({ language: 'fr', currency: 'USD' })).id
})
after(() => portal.close())

type Fields = Record<string, unknown>
const create = (body: Fields) =>
  portal.ask('POST', '/v1/invoices', { body: { customer_id: customerId, lines: [plan], ...body } })
const patch = (id: string, body: Fields, headers = {}) =>
  portal.ask('PATCH', `/v1/invoices/${id}`, { body, headers })
const remove = (id: string, headers = {}) => portal.ask('DELETE', `/v1/invoices/${id}`, { headers })

describe('creating', () => {
  test('takes what is not said from the customer, the settings and the first line', async () => {
    const { status, body, headers } = await create({})
    assert.equal(status, 201)
    assert.match(headers.get('etag')!, /^"v1-2026-03-10"$/)
    const { type, type_code, origin, number, tag, subject, currency, language, issue_date, due_date } = body
    assert.deepEqual(
      [type, type_code, origin, number, tag, subject, currency, language, issue_date, due_date],
      ['invoice', '380', 'portal', null, null, 'Plan', 'USD', 'fr', null, null],
    )
    assert.deepEqual([body.seller_name, body.buyer_name, body.status], ['Northwind', 'Acme', 'draft'])
  })

  test('a subject of null is none', async () => {
    assert.equal((await create({ subject: null })).body.subject, null)
  })

  test('a long name of the first line is cut, and not within a character', async () => {
    const { body } = await create({ lines: [{ ...plan, name: `${'a'.repeat(299)}😀b` }] })
    assert.equal(body.subject, 'a'.repeat(299))
  })

  const wrong: [name: string, body: Fields, field: string][] = [
    ['no lines', { lines: [] }, 'minItems #/lines'],
    ['a price below zero', { lines: [{ ...plan, unit_price: '-1' }] }, 'pattern #/lines/0/unit_price'],
    ['a number for a decimal', { lines: [{ ...plan, quantity: 1 }] }, 'type #/lines/0/quantity'],
    ['an exponent', { lines: [plan, { ...plan, quantity: '1e3' }] }, 'pattern #/lines/1/quantity'],
    ['no tax rate', { lines: [{ ...plan, tax_rate: undefined }] }, 'required #/lines/0/tax_rate'],
    ['a currency that is none', { currency: 'ABC' }, 'currency #/currency'],
    ['gold', { currency: 'XAU' }, 'currency #/currency'],
    ['a day that is none', { due_date: '2026-02-30' }, 'format #/due_date'],
    ['a year 0', { due_date: '0000-01-01' }, 'format #/due_date'],
    [
      'a year 0 in a line',
      { lines: [{ ...plan, period_start: '0000-01-01' }] },
      'format #/lines/0/period_start',
    ],
    [
      'a period that ends before it starts',
      { period_start: '2026-03-01', period_end: '2026-02-28' },
      'range #/period_end',
    ],
    [
      'such a period of a line',
      { lines: [plan, { ...plan, period_start: '2026-03-01', period_end: '2026-02-28' }] },
      'range #/lines/1/period_end',
    ],
    [
      'a rate where the category forbids one',
      { lines: [{ ...plan, tax_category: 'AE' }] },
      'tax_category #/lines/0/tax_rate',
    ],
    [
      'no rate where it needs one',
      { lines: [plan, { ...plan, tax_category: 'S', tax_rate: '0.00' }] },
      'tax_category #/lines/1/tax_rate',
    ],
    [
      'a discount of more than all',
      { lines: [{ ...plan, discount_percent: '100.0001' }] },
      'maximum #/lines/0/discount_percent',
    ],
    [
      'a line too large to be counted',
      { lines: [plan, { ...plan, quantity: '999999999', unit_price: '999999999999' }] },
      'range #/lines/1/unit_price',
    ],
    [
      'lines too large together',
      { lines: Array(2).fill({ ...plan, quantity: '60', unit_price: '999999999999' }) },
      'range #/lines',
    ],
    ['an unknown field', { total: 1 }, 'additionalProperties #/total'],
    ['a customer named twice', { external_customer_id: 'x' }, 'one_of #/customer_id'],
    ['no customer', { customer_id: undefined }, 'one_of #/customer_id'],
  ]
  for (const [name, body, field] of wrong)
    test(`${name} is refused by its field`, async () => {
      const reply = await create(body)
      assert.deepEqual([reply.status, wrongField(reply)], [422, field])
    })

  test('a customer of another partner is none', async () => {
    const other = await portal.must('POST', '/v1/partners', { name: 'Harbor' })
    const key = await portal.makeKey(['invoices:write'], other.id)
    const body = { customer_id: customerId, lines: [plan] }
    assert.equal((await portal.ask('POST', '/v1/invoices', { body, key })).status, 404)
  })

  test('one external id is one invoice', async () => {
    assert.equal((await create({ external_id: 'order-1' })).status, 201)
    assert.equal(refusal(await create({ external_id: 'order-1' })), '409 already_exists')
  })
})

describe('changing', () => {
  test('leaves what is not named, and clears what is null', async () => {
    const before = await portal.draft(customerId, {
      subject: 'Before',
      due_date: '2026-04-01',
      buyer_reference: 'B-1',
      order_reference: 'PO-1',
      notes: ['first'],
      payment_terms: 'soon',
      period_start: '2026-03-01',
      period_end: '2026-03-31',
      metadata: { a: '1' },
      external_id: 'patched',
    })
    const { body } = await patch(before.id, {
      subject: null,
      due_date: null,
      payment_terms: null,
      external_id: null,
    })
    const cleared = { subject: null, due_date: null, payment_terms: null, external_id: null }
    const { updated_at } = body
    assert.deepEqual(body, { ...before, ...cleared, updated_at, version: 2 })
    const more = {
      notes: [],
      period_end: null,
      order_reference: 'PO-2',
      language: 'en',
      metadata: { b: '2' },
    }
    const next = (await patch(before.id, more)).body
    assert.deepEqual(next, { ...body, ...more, updated_at: next.updated_at, version: 3 })
    assert.deepEqual(await portal.get(before.id), next)
  })

  test('lines are replaced and everything is computed anew', async () => {
    const { id } = await portal.draft(customerId, {
      allowances: [{ kind: 'allowance', amount: 1000, reason: null }],
    })
    const lines = [plan, { ...plan, quantity: '-2', unit_price: '15' }]
    const { body } = await patch(id, { lines })
    assert.deepEqual(
      [body.lines.length, body.line_total, body.allowance_total, body.subtotal, body.tax_total, body.total],
      [2, 7000, 1000, 6000, 1260, 7260],
    )
    const gross = (await patch(id, { tax_behavior: 'inclusive', allowances: [] })).body
    assert.deepEqual([gross.total, gross.subtotal, gross.tax_total], [7000, 5785, 1215])
    const back = (await patch(id, { tax_behavior: 'exclusive' })).body
    assert.deepEqual([back.total, back.lines[0].unit_price], [8470, '100.00'])
  })

  test('lines keep their ids while nothing about them changes', async () => {
    const { id, lines } = await portal.draft(customerId)
    const { body } = await patch(id, { subject: 'Other' })
    assert.deepEqual(body.lines, lines)
  })

  test('is refused by its field, and then nothing has changed', async () => {
    const before = await portal.draft(customerId, { period_start: '2026-03-01' })
    const wrong: [Fields, string][] = [
      [{}, 'minProperties #'],
      [
        { lines: [{ ...plan, discount_percent: '100.5' }], subject: 'x' },
        'maximum #/lines/0/discount_percent',
      ],
      [{ period_end: '2026-02-01' }, 'range #/period_end'],
      [{ lines: null }, 'type #/lines'],
      [{ currency: 'EUR' }, 'additionalProperties #/currency'],
      [{ status: 'open' }, 'additionalProperties #/status'],
    ]
    for (const [body, field] of wrong) {
      const reply = await patch(before.id, body)
      assert.deepEqual([reply.status, wrongField(reply)], [422, field])
    }
    assert.deepEqual(await portal.get(before.id), before)
  })

  test('If-Match lets through the version it names only', async () => {
    const { id } = await portal.draft(customerId)
    const tag = (await portal.ask('GET', `/v1/invoices/${id}`)).headers.get('etag')!
    assert.equal((await patch(id, { subject: 'a' }, { 'if-match': tag })).status, 200)
    const stale = await patch(id, { subject: 'b' }, { 'if-match': tag })
    assert.deepEqual([stale.status, stale.body.current_version], [412, 2])
    assert.equal((await remove(id, { 'if-match': tag })).status, 412)
    assert.equal((await patch(id, { subject: 'b' }, { 'if-match': '*' })).status, 200)
    // Of several at once that are based on one version, one wins.
    const replies = await Promise.all(
      ['c', 'd', 'e', 'f'].map(subject => patch(id, { subject }, { 'if-match': '"v3"' })),
    )
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 412, 412, 412])
  })
})

describe('deleting', () => {
  test('takes the draft away, with an event, and no number is used', async () => {
    const { id } = await portal.draft(customerId)
    assert.equal((await remove(id)).status, 204)
    assert.equal((await remove(id)).status, 404)
    assert.equal((await portal.ask('GET', `/v1/invoices/${id}`)).status, 404)
    const events = await portal.db.selectFrom('events').select('type').where('subject_id', '=', id).execute()
    assert.deepEqual(events.map(event => event.type).sort(), ['invoice.created', 'invoice.deleted'])
    const lines = portal.db.selectFrom('invoice_lines').select('id').where('invoice_id', '=', id)
    assert.equal((await lines.execute()).length, 0)
    assert.deepEqual(await portal.db.selectFrom('number_series').selectAll().execute(), [])
  })

  test('what is issued stays: 409 for changing and deleting', async () => {
    const { id, status } = await portal.issued(customerId)
    for (const reply of [
      await remove(id),
      await patch(id, { subject: 'x' }),
      await portal.ask('POST', `/v1/invoices/${id}/issue`),
    ])
      assert.deepEqual(
        [reply.status, reply.body.code, reply.body.current_status],
        [409, 'invalid_state', status],
      )
  })

  test('a contact can do neither, and does not see it', async () => {
    const { id } = await portal.draft(customerId)
    const token = await portal.tokenFor(customerId)
    assert.equal((await portal.ask('GET', `/v1/invoices/${id}`, { token })).status, 404)
    assert.equal((await portal.ask('DELETE', `/v1/invoices/${id}`, { token })).status, 403)
  })
})
