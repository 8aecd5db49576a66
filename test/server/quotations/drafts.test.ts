import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { refusal } from '../invoices/portal.ts'
import { monthly, openQuotations, plan, type Quotations, work } from './portal.ts'

let portal: Quotations
let customerId: string
before(async () => {
  portal = await openQuotations()
  customerId = (await portal.customer()).id
})
after(() => portal.close())

describe('a draft', () => {
  test('has its figures and lines at once, and neither number nor revision', async () => {
    const draft = await portal.draft(customerId, {
      ...monthly,
      lines: [{ ...plan, quantity: '10', unit_price: '24.90' }, work, { ...work, optional: true }],
      prepayment_percent: '50.0',
      terms: 'Net 30',
    })
    const { status, tag, number, revision, drafted, sha256, date, revisions, allowed_actions } = draft
    assert.deepEqual([status, tag, number, revision, sha256], ['draft', 'draft', null, 0, null])
    assert.deepEqual([date, drafted, revisions, allowed_actions], ['2026-03-10', true, [], []])
    const { subtotal, tax_total, total, due_now, recurring_total } = draft
    assert.deepEqual([subtotal, tax_total, total, due_now], [34900, 7329, 42229, 21115])
    assert.deepEqual([recurring_total, draft.interval_unit, draft.interval_count], [30129, 'month', 1])
    assert.deepEqual(
      draft.lines.map((line: Record<string, unknown>) => [line.selected, line.net, line.tax_source]),
      [
        [true, 24900, 'stated'],
        [true, 10000, 'stated'],
        [false, 10000, 'stated'],
      ],
    )
    assert.deepEqual([draft.subject, draft.prepayment_percent], ['Plan', '50'])
    assert.deepEqual([draft.requires_signature, draft.requires_payment], [true, true])
    assert.deepEqual([draft.seller.name, draft.buyer.name, draft.language], ['Northwind', 'Acme', 'en'])
  })

  test('keeps what a change does not name, and ids of lines that stay', async () => {
    const draft = await portal.draft(customerId, { lines: [work, { ...work, name: 'More' }], notes: 'Hello' })
    const [first, second] = draft.lines
    const lines = [{ id: second.id, quantity: '3' }, { id: first.id }, { ...work, name: 'New' }]
    const { status, body } = await portal.patch(draft.id, { lines, valid_until: '2026-04-01' })
    assert.equal(status, 200)
    assert.deepEqual(
      body.lines.map((line: Record<string, unknown>) => [line.name, line.quantity]),
      [
        ['More', '3'],
        ['Work', '1'],
        ['New', '1'],
      ],
    )
    assert.deepEqual([body.lines[0].id, body.lines[1].id], [second.id, first.id])
    assert.deepEqual([body.notes, body.valid_until, body.total], ['Hello', '2026-04-01', 60500])
    const cleared = await portal.patch(draft.id, { notes: null, valid_until: null, subject: null })
    assert.deepEqual([cleared.body.notes, cleared.body.valid_until, cleared.body.subject], [null, null, null])
    assert.equal(cleared.body.total, 60500)
    const listed = await portal.must('GET', `/v1/quotations?customer_id=${customerId}&status=draft&limit=1`)
    assert.deepEqual([listed.data[0].id, listed.data[0].total], [draft.id, 60500])
  })

  test('is changed only as the version that was read', async () => {
    const { id } = await portal.draft(customerId)
    const stale = await portal.patch(id, { notes: 'x' }, { headers: { 'if-match': '"v9"' } })
    assert.equal(stale.status, 412)
    assert.equal(
      (await portal.patch(id, { notes: 'x' }, { headers: { 'if-match': '"v1-2026-03-10"' } })).status,
      200,
    )
  })

  test('goes for good, with an event', async () => {
    const { id } = await portal.draft(customerId)
    const deleted = await portal.ask('DELETE', `/v1/quotations/${id}`)
    assert.equal(deleted.status, 204)
    assert.equal((await portal.ask('GET', `/v1/quotations/${id}`)).status, 404)
    assert.deepEqual(
      (await portal.events(id)).map(event => event.type),
      ['quotation.created', 'quotation.deleted'],
    )
  })

  test('takes an external id that no other has', async () => {
    const fields = { external_id: 'crm-1', metadata: { deal: '7' } }
    const draft = await portal.draft(customerId, fields)
    assert.deepEqual([draft.external_id, draft.metadata], ['crm-1', { deal: '7' }])
    const twin = { customer_id: customerId, lines: [work], ...fields }
    assert.equal((await portal.ask('POST', '/v1/quotations', { body: twin })).status, 409)
  })

  test('is made once, however often the same request comes', async () => {
    const body = { customer_id: customerId, lines: [work] }
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const [one, two] = [
      await portal.ask('POST', '/v1/quotations', { body, headers }),
      await portal.ask('POST', '/v1/quotations', { body, headers }),
    ]
    assert.deepEqual([one.status, two.status, two.body.id], [201, 201, one.body.id])
  })
})

describe('refused with the field that is wrong', () => {
  const wrong: [string, Record<string, unknown>, string][] = [
    ['a line without a name', { lines: [{ ...work, name: undefined }] }, 'required #/lines/0/name'],
    [
      'without a price',
      { lines: [work, { ...work, unit_price: undefined }] },
      'required #/lines/1/unit_price',
    ],
    ['without a kind', { lines: [{ ...work, product_kind: undefined }] }, 'required #/lines/0/product_kind'],
    [
      'a discount above all',
      { lines: [{ ...work, discount_percent: '100.5' }] },
      'maximum #/lines/0/discount_percent',
    ],
    [
      'a tax that contradicts itself',
      { lines: [{ ...work, tax_category: 'AE' }] },
      'tax_category #/lines/0/tax_rate',
    ],
    [
      'hours without a price',
      { lines: [{ ...work, product_kind: 'success_pack' }] },
      'required #/lines/0/price_id',
    ],
    [
      'a price that is none',
      { lines: [{ quantity: '1', price_id: `price_${'0'.repeat(26)}` }] },
      'not_found #/lines/0/price_id',
    ],
    [
      'a period that ends before it starts',
      { lines: [{ ...work, period_start: '2026-02-01', period_end: '2026-01-01' }] },
      'range #/lines/0/period_end',
    ],
    [
      'amounts beyond counting',
      { lines: [work, { ...work, quantity: '999999999', unit_price: '999999999999' }] },
      'range #/lines/1/unit_price',
    ],
    ['a share of nothing', { prepayment_percent: '0.00' }, 'minimum #/prepayment_percent'],
    ['a currency that is none', { currency: 'XXX' }, 'currency #/currency'],
    ['a day that is none', { valid_until: '0000-01-01' }, 'format #/valid_until'],
    ['recurring lines without an interval', { lines: [plan] }, 'required #/interval_unit'],
    ['a count without a unit', { lines: [plan], interval_count: 2 }, 'required #/interval_unit'],
    ['a renewal of nothing', { kind: 'renewal' }, 'required #/subscription_id'],
    ['a new one of something', { subscription_id: `sub_${'0'.repeat(26)}` }, 'kind #/subscription_id'],
    [
      'an upsell of what is not there',
      { kind: 'upsell', subscription_id: `sub_${'0'.repeat(26)}` },
      'not_found #/subscription_id',
    ],
  ]
  for (const [name, fields, expected] of wrong)
    test(name, async () => {
      const body = { customer_id: customerId, lines: [work], ...fields }
      const reply = await portal.ask('POST', '/v1/quotations', { body })
      assert.equal(refusal(reply), `422 validation_failed ${expected}`)
    })

  test('a line id of another quotation, or one named twice', async () => {
    const [draft, other] = [await portal.draft(customerId), await portal.draft(customerId)]
    const foreign = await portal.patch(draft.id, { lines: [{ id: other.lines[0].id }] })
    assert.equal(refusal(foreign), '422 validation_failed not_found #/lines/0/id')
    const { id } = draft.lines[0]
    const twice = await portal.patch(draft.id, { lines: [{ id }, { id }] })
    assert.equal(refusal(twice), '422 validation_failed not_found #/lines/1/id')
  })
})

test('what is not there, or another partner’s, is the same 404', async () => {
  const partner = await portal.must('POST', '/v1/partners', { name: 'Other' })
  const key = await portal.makeKey(['quotations:read', 'quotations:write'], partner.id)
  const { id } = await portal.draft(customerId)
  for (const [method, path] of [
    ['GET', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['POST', '/send'],
    ['POST', '/revise'],
    ['POST', '/cancel'],
    ['GET', '/pdf'],
    ['GET', '/revisions/1'],
  ] as const) {
    const body = method === 'PATCH' || path === '/revise' ? { notes: 'x' } : undefined
    for (const wanted of [id, `quo_${'0'.repeat(26)}`]) {
      const reply = await portal.request(method, `/v1/quotations/${wanted}${path}`, { key, body })
      assert.equal(reply.status, 404, `${method} ${path}`)
    }
  }
  assert.equal((await portal.get(id)).version, 1)
})
