import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { refusal } from '../invoices/portal.ts'
import { monthly, openQuotations, plan, type Quotations, work } from './portal.ts'

let portal: Quotations
let customerId: string
let token: string
before(async () => {
  portal = await openQuotations()
  customerId = (await portal.customer()).id
  token = await portal.person(customerId)
})
after(() => portal.close())

const no = { revision: 1, reason: 'price' }

describe('the customer', () => {
  test('rejects with a reason, once', async () => {
    const { id } = await portal.sent(customerId)
    const body = { ...no, message: 'Too dear' }
    const rejected = await portal.post(id, 'reject', body, { token })
    assert.deepEqual([rejected.status, rejected.tag, rejected.allowed_actions], ['rejected', 'rejected', []])
    const [response] = rejected.responses
    const { kind, revision, contact_name, reason, message } = response
    assert.deepEqual(
      [kind, revision, contact_name, reason, message],
      ['rejection', 1, 'Ada Owner', 'price', 'Too dear'],
    )
    assert.ok(!('evidence' in response))
    const again = await portal.act(id, 'reject', body, { token })
    assert.deepEqual([refusal(again), again.body.current_status], ['409 invalid_state', 'rejected'])
    assert.equal((await portal.events(id)).at(-1)!.type, 'quotation.rejected')
  })

  test('gets the same answer to the same request', async () => {
    const { id } = await portal.sent(customerId)
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const [one, two] = [
      await portal.act(id, 'reject', no, { token, headers }),
      await portal.act(id, 'reject', no, { token, headers }),
    ]
    assert.deepEqual([one.status, two.status, two.body], [200, 200, one.body])
  })

  test('asks for changes of lines, which must be those of the revision', async () => {
    const [quotation, other] = [await portal.sent(customerId), await portal.sent(customerId)]
    const wish = (line_id: string) => ({
      revision: 1,
      message: 'Please',
      lines: [{ line_id, quantity: '2', note: 'two' }],
    })
    const foreign = await portal.act(quotation.id, 'request_changes', wish(other.lines[0].id), { token })
    assert.equal(refusal(foreign), '422 validation_failed not_found #/lines/0/line_id')
    const asked = await portal.post(quotation.id, 'request_changes', wish(quotation.lines[0].id), { token })
    assert.deepEqual([asked.status, asked.allowed_actions], ['changes_requested', []])
    assert.deepEqual(asked.responses[0].lines, wish(quotation.lines[0].id).lines)
    assert.equal(refusal(await portal.act(quotation.id, 'reject', no, { token })), '409 invalid_state')
  })

  test('acts through the last instant of the last day and not after', async () => {
    const [one, two] = [
      await portal.sent(customerId, { valid_until: '2026-03-15' }),
      await portal.sent(customerId, { valid_until: '2026-03-15' }),
    ]
    portal.clock.set('2026-03-15T22:59:59Z')
    assert.equal(
      (await portal.act(one.id, 'reject', no, { token: await portal.person(customerId) })).status,
      200,
    )
    portal.clock.set('2026-03-15T23:00:00Z')
    const late = await portal.person(customerId)
    for (const [action, body] of [
      ['reject', no],
      ['request_changes', { revision: 1, message: 'x' }],
    ] as const)
      assert.equal(refusal(await portal.act(two.id, action, body, { token: late })), '409 quotation_expired')
    const seen = await portal.get(two.id, { token: late })
    assert.deepEqual(
      [seen.tag, seen.expired, seen.days_left, seen.allowed_actions],
      ['expired', true, null, []],
    )
    const [listed] = (await portal.must('GET', '/v1/quotations?limit=1', undefined, { token: late })).data
    assert.deepEqual([listed.id, listed.tag, listed.expired], [two.id, 'expired', true])
    portal.clock.set('2026-03-10T10:00:00Z')
    token = await portal.person(customerId)
  })

  test('has the days of his new zone once he has moved', async () => {
    const { id } = await portal.customer()
    const quotation = await portal.sent(id, { valid_until: '2026-03-15' })
    await portal.must('PATCH', `/v1/customers/${id}`, { time_zone: 'America/New_York' })
    portal.clock.set('2026-03-16T03:59:59Z')
    const moved = await portal.get(quotation.id)
    assert.deepEqual([moved.expired, moved.days_left], [false, 0])
    assert.ok(moved.version > quotation.version)
    portal.clock.set('2026-03-16T04:00:00Z')
    assert.equal((await portal.get(quotation.id)).expired, true)
    portal.clock.set('2026-03-10T10:00:00Z')
  })
})

describe('who may not', () => {
  test('reads without acting', async () => {
    const { id } = await portal.sent(customerId)
    const viewer = await portal.person(customerId, { role: 'viewer' })
    const company = await portal.tokenFor(customerId)
    for (const reader of [viewer, company]) {
      const { allowed_actions } = await portal.get(id, { token: reader })
      assert.deepEqual(allowed_actions, [])
      assert.equal((await portal.act(id, 'reject', no, { token: reader })).status, 403)
    }
    assert.equal(
      (await portal.act(id, 'reject', no)).status,
      403,
      'an integration does not answer for a customer',
    )
  })

  test('pay, is not offered what has to be paid', async () => {
    const unpaying = await portal.person(
      customerId,
      {},
      { permissions: ['quotations:read', 'quotations:write'] },
    )
    const actions = async (fields: object) => {
      const { id } = await portal.sent(customerId, { lines: [plan], ...monthly, ...fields })
      return (await portal.get(id, { token: unpaying })).allowed_actions
    }
    assert.deepEqual(await actions({}), ['reject', 'request_changes'])
    assert.deepEqual(await actions({ requires_payment: false }), ['accept', 'reject', 'request_changes'])
  })

  test('belong to another company, finds nothing', async () => {
    const { id } = await portal.sent(customerId)
    const stranger = await portal.person((await portal.customer()).id)
    for (const wanted of [id, `quo_${'0'.repeat(26)}`])
      for (const [action, body] of [
        ['reject', no],
        ['request_changes', { revision: 1, message: 'x' }],
        ['preview', { revision: 1, selected_line_ids: [] }],
      ] as const)
        assert.equal((await portal.act(wanted, action, body, { token: stranger })).status, 404, action)
  })
})

describe('a preview', () => {
  test('computes other choices and keeps nothing', async () => {
    const lines = [
      { ...plan, unit_price: '50.00' },
      { ...work, optional: true },
      { ...plan, unit_price: '10.00', optional: true, selected: true },
    ]
    const sent = await portal.sent(customerId, { lines, ...monthly, prepayment_percent: '10' })
    const [, one, two] = sent.lines.map((line: { id: string }) => line.id)
    const preview = async (ids: string[]) =>
      portal.post(sent.id, 'preview', { revision: 1, selected_line_ids: ids }, { token })
    const all = await preview([one, two])
    assert.deepEqual([all.subtotal, all.tax_total, all.total], [16000, 3360, 19360])
    assert.deepEqual([all.due_now, all.recurring_total, all.interval_unit], [1936, 7260, 'month'])
    assert.equal((await preview([])).total, 6050)
    assert.equal((await preview([two])).total, sent.total)
    assert.equal((await portal.get(sent.id)).version, sent.version)
    const other = await portal.sent(customerId)
    const body = { revision: 1, selected_line_ids: [one, other.lines[0].id] }
    assert.equal(
      refusal(await portal.act(sent.id, 'preview', body, { token })),
      '422 validation_failed not_found #/selected_line_ids/1',
    )
  })
})
