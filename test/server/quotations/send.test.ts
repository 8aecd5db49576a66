import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { hashOf } from '../../../server/src/quotations/content-rules.ts'
import { refusal } from '../invoices/portal.ts'
import { openQuotations, type Quotations, work } from './portal.ts'

let portal: Quotations
let customerId: string
before(async () => {
  portal = await openQuotations()
  customerId = (await portal.customer()).id
})
after(() => portal.close())

const kept = (id: string) =>
  portal.db.selectFrom('quotation_revisions').selectAll().where('quotation_id', '=', id).execute()

describe('sending', () => {
  test('gives number, revision and hash, and shows it to the customer', async () => {
    const token = await portal.person(customerId)
    const draft = await portal.draft(customerId, { valid_until: '2026-03-15' })
    assert.equal((await portal.ask('GET', `/v1/quotations/${draft.id}`, { token })).status, 404)
    const sent = await portal.send(draft.id)
    assert.match(sent.number, /^QUO\/2026\/\d{5}$/)
    assert.deepEqual([sent.status, sent.tag, sent.revision, sent.drafted], ['sent', 'to_review', 1, false])
    assert.deepEqual([sent.days_left, sent.expired, sent.date], [5, false, '2026-03-10'])
    const [revision] = await kept(draft.id)
    assert.equal(sent.sha256, revision!.sha256)
    assert.equal(hashOf(revision!.content), revision!.sha256, 'of what is stored')
    const seen = await portal.get(draft.id, { token })
    assert.deepEqual(seen.allowed_actions, ['accept', 'reject', 'request_changes'])
    assert.equal(seen.sha256, sent.sha256)
    assert.ok(!('external_id' in seen) && !('metadata' in seen))
    assert.deepEqual(
      (await portal.events(draft.id)).map(event => event.type),
      ['quotation.created', 'quotation.sent'],
    )
  })

  test('keeps seller and buyer as they were', async () => {
    const { id } = await portal.customer({ name: 'Before' })
    const { id: quotation } = await portal.draft(id)
    await portal.must('PATCH', `/v1/customers/${id}`, { name: 'At sending' })
    await portal.send(quotation)
    await portal.must('PATCH', `/v1/customers/${id}`, { name: 'After' })
    const { buyer, buyer_name } = await portal.get(quotation)
    assert.deepEqual([buyer.name, buyer_name], ['At sending', 'At sending'])
  })

  test('what was sent cannot be changed or deleted, only what integrations keep', async () => {
    const { id, version } = await portal.sent(customerId)
    for (const reply of [
      await portal.patch(id, { notes: 'x' }),
      await portal.ask('DELETE', `/v1/quotations/${id}`),
    ])
      assert.deepEqual([refusal(reply), reply.body.current_status], ['409 invalid_state', 'sent'])
    const { body } = await portal.patch(id, { external_id: 'kept', metadata: { a: 'b' } })
    assert.deepEqual([body.external_id, body.metadata, body.version], ['kept', { a: 'b' }, version + 1])
    const changed = portal.db
      .updateTable('quotation_revisions')
      .set({ sha256: 'x' })
      .where('quotation_id', '=', id)
    await assert.rejects(changed.execute(), /cannot be changed/)
  })

  test('happens once: of many at the same time one sends', async () => {
    const { id } = await portal.draft(customerId)
    const replies = await Promise.all(Array.from({ length: 5 }, () => portal.act(id, 'send')))
    assert.deepEqual(replies.map(each => each.status).toSorted(), [200, 409, 409, 409, 409])
    assert.equal((await kept(id)).length, 1)
  })

  test('numbers follow one another, in the year of the vendor’s day', async () => {
    portal.clock.set('2026-12-31T23:30:00Z')
    const sent = await portal.sent(customerId)
    assert.deepEqual([sent.number, sent.date], ['QUO/2027/00001', '2027-01-01'])
    portal.clock.set('2027-01-02T10:00:00Z')
    assert.equal((await portal.sent(customerId)).number, 'QUO/2027/00002')
    portal.clock.set('2027-03-10T10:00:00Z')
  })
})

describe('is refused', () => {
  test('while a tax is not decided, naming the lines', async () => {
    const open = { ...work, tax_rate: undefined, tax_code: 'nobody_knows' }
    const draft = await portal.draft(customerId, { lines: [work, open, open] })
    assert.deepEqual([draft.lines[1].tax_source, draft.lines[1].tax_category], ['undecided', null])
    const reply = await portal.act(draft.id, 'send')
    assert.equal(refusal(reply), '409 tax_undecided tax_undecided #/lines/1')
    assert.deepEqual(
      reply.body.errors.map((error: { pointer: string }) => error.pointer),
      ['#/lines/1', '#/lines/2'],
    )
    const lines = draft.lines.map(({ id }: { id: string }) => ({ id, tax_category: 'S', tax_rate: '6' }))
    assert.equal((await portal.patch(draft.id, { lines })).status, 200)
    assert.equal((await portal.send(draft.id)).tax_total, 1800)
  })

  test('the day after its last one, in the customer’s zone', async () => {
    const { id } = await portal.draft(customerId, { valid_until: '2027-03-10' })
    portal.clock.set('2027-03-10T23:00:00Z')
    assert.equal(refusal(await portal.act(id, 'send')), '409 invalid_state')
    portal.clock.set('2027-03-10T22:59:59Z')
    assert.equal((await portal.send(id)).days_left, 0)
    portal.clock.set('2027-03-10T10:00:00Z')
  })

  test('with a total below zero, also if only the customer’s choice makes it so', async () => {
    const credit = { ...work, quantity: '-1', unit_price: '130.00' }
    for (const lines of [
      [work, credit],
      [work, { ...credit, optional: true }],
      [credit, { ...work, unit_price: '200.00', optional: true, selected: true }],
    ]) {
      const { id } = await portal.draft(customerId, { lines })
      assert.equal(refusal(await portal.act(id, 'send')), '409 invalid_state')
    }
    const { id } = await portal.draft(customerId, { lines: [{ ...work, unit_price: '130.00' }, credit] })
    assert.equal((await portal.send(id)).total, 0)
  })
})
