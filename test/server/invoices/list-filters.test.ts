import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openPortal, type Portal, plan, refusal } from './portal.ts'

let portal: Portal
let customerId: string
let token: string
const ids: Record<string, string> = {}

before(async () => {
  portal = await openPortal('2026-03-10T10:00:00Z')
  customerId = (await portal.customer({ external_id: 'crm-1' })).id
  const issued = async (name: string, fields = {}) => {
    ids[name] = (await portal.issued(customerId, { subject: name, ...fields })).id
  }
  await issued('late', { due_date: '2026-03-10' })
  await issued('late and paid', { due_date: '2026-03-10' })
  await issued('late credit', { lines: [{ ...plan, quantity: '-1' }] })
  portal.clock.set('2026-03-12T10:00:00Z')
  await issued('waiting', { due_date: '2026-03-20' })
  await issued('in yen', { currency: 'JPY', due_date: '2026-03-21' })
  await portal.pay(ids['late and paid']!, 12100)
  ids.note = (await portal.credit(ids['in yen']!)).id
  ids.draft = (await portal.draft(customerId, { due_date: '2026-03-10' })).id
  await portal.issued((await portal.customer({ external_id: 'crm-2' })).id)
  token = await portal.tokenFor(customerId)
})
after(() => portal.close())

const list = (query: string, ask = {}) => portal.ask('GET', `/v1/invoices?${query}`, ask)
const named = (reply: { body: { data: { id: string }[] } }) =>
  reply.body.data.map(({ id }) => Object.keys(ids).find(name => ids[name] === id)).sort()
const found = async (query: string) => named(await list(`customer_id=${customerId}&${query}`))

describe('filters', () => {
  test('status is any of those named', async () => {
    assert.deepEqual(await found('status=open'), ['late', 'late credit', 'waiting'])
    assert.deepEqual(await found('status=open&status=draft'), ['draft', 'late', 'late credit', 'waiting'])
    assert.deepEqual(await found('status=paid&status=paid&status=void'), ['in yen', 'late and paid', 'note'])
    assert.deepEqual(await found('status=void'), [])
    assert.equal(refusal(await list('status=late')), '422 validation_failed enum #/status/0')
  })

  test('overdue splits the list in two', async () => {
    assert.deepEqual(await found('overdue=true'), ['late'])
    const all = await found('')
    assert.deepEqual(
      await found('overdue=false'),
      all.filter(name => name !== 'late'),
    )
    assert.deepEqual(await found('overdue=true&status=paid'), [])
  })

  test('type, currency and dates narrow together', async () => {
    assert.deepEqual(await found('type=credit_note'), ['note'])
    assert.deepEqual(await found('type=invoice&currency=JPY'), ['in yen'])
    assert.deepEqual(await found('currency=EUR&issue_date_gte=2026-03-12'), ['waiting'])
    assert.deepEqual(await found('issue_date_gte=2026-03-11&issue_date_lte=2026-03-12'), [
      'in yen',
      'note',
      'waiting',
    ])
    assert.deepEqual(await found('issue_date_lte=2026-03-10'), ['late', 'late and paid', 'late credit'])
    assert.deepEqual(await found('due_date_gte=2026-03-20&due_date_lte=2026-03-20'), ['waiting'])
    assert.deepEqual(await found('due_date_lte=2026-03-10&status=draft'), ['draft'])
  })

  test('a date that does not exist is named, never a failure of ours', async () => {
    for (const name of ['issue_date_gte', 'issue_date_lte', 'due_date_gte', 'due_date_lte'])
      for (const date of ['0000-01-01', '2026-02-30', '26-1-1', '2026-01-01T00:00:00Z', '+02026-01-01', ''])
        assert.equal(
          refusal(await list(`${name}=${encodeURIComponent(date)}`)),
          `422 validation_failed format #/${name}`,
          date,
        )
    assert.deepEqual(portal.faults, [])
  })

  test('an unknown parameter is refused by name', async () => {
    assert.equal(refusal(await list('paid=true')), '422 validation_failed additionalProperties #/paid')
  })

  test('a contact has no drafts, not even by asking for them', async () => {
    assert.deepEqual(named(await list('status=draft', { token })), [])
    assert.equal(named(await list('', { token })).length, 6)
  })
})

describe('the customer of a list', () => {
  const byExternal = (id: string, ask = {}) => list(`external_customer_id=${id}&sort=total`, ask)

  test('is found by the external id that the caller gave it', async () => {
    assert.equal(named(await byExternal('crm-1')).length, 7)
    const partnerKey = await portal.makeKey(['invoices:read'], portal.partner.id)
    assert.deepEqual(named(await byExternal('crm-1', { key: partnerKey })), [], 'that of the vendor')
    await portal.db
      .updateTable('customers')
      .set({ partner_external_id: 'own-1' })
      .where('id', '=', customerId)
      .execute()
    assert.equal(named(await byExternal('own-1', { key: partnerKey })).length, 7)
    assert.deepEqual(named(await byExternal('own-1')), [], 'that of the partner')
    const other = await portal.must('POST', '/v1/partners', { name: 'Harbor' })
    const otherKey = await portal.makeKey(['invoices:read'], other.id)
    assert.deepEqual(named(await byExternal('own-1', { key: otherKey })), [])
  })

  test('whom the caller may not read is like one that does not exist', async () => {
    const missing = await list('customer_id=cus_00000000000000000000000000')
    const other = await portal.must('POST', '/v1/partners', { name: 'Harbor' })
    const key = await portal.makeKey(['invoices:read'], other.id)
    for (const reply of [missing, await list(`customer_id=${customerId}`, { key })])
      assert.deepEqual([reply.status, reply.body.data], [200, []])
    const others = await portal.customer()
    await portal.issued(others.id)
    assert.deepEqual((await list(`customer_id=${others.id}`, { token })).body.data, [])
  })

  test('cannot be guessed by a contact from what integrations call it', async () => {
    for (const id of ['crm-1', 'own-1', 'crm-2', 'none'])
      assert.deepEqual(named(await list(`external_customer_id=${id}`, { token })), [])
  })

  test('is needed where no index would bound the work', async () => {
    const keys = [portal.vendorKey, await portal.makeKey(['invoices:read'], portal.partner.id)]
    const sorts = ['issue_date', 'due_date', '-due_date', 'number', '-number', 'amount_due', '-total']
    for (const key of keys) {
      assert.equal(refusal(await list('q=x', { key })), '422 validation_failed customer_required #/q')
      for (const sort of sorts)
        assert.equal(
          refusal(await list(`sort=${sort}`, { key })),
          '422 validation_failed customer_required #/sort',
        )
      assert.equal((await list('sort=-issue_date', { key })).status, 200)
    }
    for (const sort of sorts) assert.equal((await list(`q=x&sort=${sort}`, { token })).status, 200)
  })
})
