import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '../../../server/src/http/ids.ts'
import { openPortal, type Portal, plan, refusal } from './portal.ts'

let portal: Portal
let customerId: string
const start = '2026-03-10T10:00:00Z'
before(async () => {
  portal = await openPortal(start)
  customerId = (await portal.customer()).id
})
after(() => portal.close())
afterEach(() => portal.clock.set(start))

let series = 0
/** A series never runs backwards: who moves the clock on takes another one. */
const ownSeries = () => portal.must('PATCH', '/v1/settings', { invoice_prefix: `S${++series}` })

const issue = (id: string, ask = {}) => portal.ask('POST', `/v1/invoices/${id}/issue`, ask)

describe('the due date', () => {
  test('is the draft’s, else so many days after the issue date', async () => {
    assert.equal((await portal.issued(customerId)).due_date, '2026-03-24')
    assert.equal((await portal.issued(customerId, { due_date: '2026-03-10' })).due_date, '2026-03-10')
    await portal.must('PATCH', '/v1/settings', { payment_days: 0 })
    assert.equal((await portal.issued(customerId)).due_date, '2026-03-10')
    await portal.must('PATCH', '/v1/settings', { payment_days: 30 })
    await ownSeries()
    portal.clock.set('2026-12-15T23:30:00Z')
    const { issue_date, due_date } = await portal.issued(customerId)
    assert.deepEqual([issue_date, due_date], ['2026-12-16', '2027-01-15'])
    await portal.must('PATCH', '/v1/settings', { payment_days: 14 })
    await ownSeries()
  })

  test('that has passed is refused, and the draft can be mended', async () => {
    const { id } = await portal.draft(customerId, { due_date: '2026-03-09' })
    const reply = await issue(id)
    assert.deepEqual([reply.status, reply.body.current_status], [409, 'draft'])
    await portal.must('PATCH', `/v1/invoices/${id}`, { due_date: '2026-03-11' })
    assert.equal((await issue(id)).status, 200)
  })

  test('passes with the day of the customer', async () => {
    const ends: [time_zone: string, due_date: string, end: string][] = [
      ['Pacific/Kiritimati', '2026-03-24', '2026-03-24T10:00:00Z'],
      ['America/New_York', '2026-03-24', '2026-03-25T04:00:00Z'],
      // Clocks go forward at midnight there: the next day begins at one.
      ['Africa/Cairo', '2026-04-23', '2026-04-23T22:00:00Z'],
    ]
    for (const [time_zone, due_date, end] of ends) {
      const { id } = await portal.customer({ time_zone })
      const invoice = await portal.issued(id, { due_date })
      const row = await portal.db
        .selectFrom('invoices')
        .select('overdue_from')
        .where('id', '=', invoice.id)
        .executeTakeFirstOrThrow()
      assert.equal(row.overdue_from, end)
    }
  })
})

describe('totals of zero and below', () => {
  test('nothing to pay is paid at once', async () => {
    const lines = [{ ...plan, discount_percent: '100' }]
    const { id, status, tag, total, days_until_due } = await portal.issued(customerId, { lines })
    assert.deepEqual([status, tag, total, days_until_due], ['paid', 'paid', 0, null])
    const events = await portal.db.selectFrom('events').select('type').where('subject_id', '=', id).execute()
    assert.deepEqual(events.map(each => each.type).sort(), [
      'invoice.created',
      'invoice.issued',
      'invoice.paid',
    ])
  })

  test('less than nothing is a credit, never due', async () => {
    const lines = [plan, { ...plan, quantity: '-1', unit_price: '130' }]
    const invoice = await portal.issued(customerId, { lines, due_date: '2026-03-24' })
    const { id, type, status, tag, total, amount_due, due_date, days_until_due } = invoice
    assert.deepEqual([type, status, tag, total, amount_due], ['invoice', 'open', 'credit', -3630, -3630])
    assert.deepEqual([due_date, days_until_due], [null, null])
    portal.clock.set('2027-03-10T10:00:00Z')
    assert.equal((await portal.get(id)).tag, 'credit')
    const overdue = await portal.must('GET', `/v1/invoices?customer_id=${customerId}&overdue=true`)
    assert.ok(overdue.data.every((each: { id: string }) => each.id !== id))
  })
})

describe('what is issued', () => {
  test('stays as it was when customer, vendor and settings change', async () => {
    const { id: buyerId } = await portal.customer({ name: 'Before', vat_number: 'BE0403019261' })
    const { id } = await portal.draft(buyerId)
    await portal.must('PATCH', `/v1/customers/${buyerId}`, { name: 'At issue', address: { city: 'Gent' } })
    const issued = await portal.issue(id)
    const { buyer, seller, buyer_name, seller_name } = issued
    assert.deepEqual(
      [
        buyer_name,
        buyer.name,
        buyer.vat_number,
        buyer.address.city,
        buyer.address.country,
        seller.vat_number,
      ],
      ['At issue', 'At issue', 'BE0403019261', 'Gent', 'BE', 'BE0999999922'],
    )
    assert.equal(seller_name, 'Northwind')
    const settings = await portal.must('GET', '/v1/settings')
    await portal.must('PATCH', `/v1/customers/${buyerId}`, {
      name: 'After',
      vat_number: null,
      currency: 'USD',
    })
    await portal.must('PATCH', '/v1/settings', { vendor: { name: 'Southwind' }, invoice_prefix: 'X' })
    assert.deepEqual(await portal.get(id), issued)
    await portal.must('PATCH', '/v1/settings', { vendor: settings.vendor })
  })

  test('cannot be changed in the database either', async () => {
    const { id } = await portal.issued(customerId)
    const other = await portal.draft(customerId)
    const before = await portal.get(id)
    const where = sql`where id = ${id}`
    const statements = {
      'its total': sql`update invoices set total = total + 1, tax_total = tax_total + 1 ${where}`,
      'its number': sql`update invoices set number = 'INV/1' ${where}`,
      'its date': sql`update invoices set issue_date = '2026-01-01' ${where}`,
      'its buyer': sql`update invoices set buyer = '{}' ${where}`,
      'its buyer’s name': sql`update invoices set buyer_name = 'x' ${where}`,
      'its content': sql`update invoices set content = '{}' ${where}`,
      'its customer': sql`update invoices set customer_id = ${newId('cus')} ${where}`,
      'back to a draft': sql`update invoices set status = 'draft', number = null ${where}`,
      'away with it': sql`delete from invoices ${where}`,
      'a line': sql`update invoice_lines set net = 1 where invoice_id = ${id}`,
      'a line away': sql`delete from invoice_lines where invoice_id = ${id}`,
      'a line of another moved here': sql`update invoice_lines set invoice_id = ${id}, position = 9
        where invoice_id = ${other.id}`,
      'one line more': sql`insert into invoice_lines (id, invoice_id, position, line_number, name, quantity, unit,
          unit_price, base_quantity, net, tax_category, tax_rate)
        select ${newId('line')}, ${id}, 9, '9', name, quantity, unit, unit_price, base_quantity, net, tax_category, tax_rate
        from invoice_lines where invoice_id = ${id}`,
      'all at once': sql`update invoices set total = total, currency = 'USD'`,
    }
    for (const [name, statement] of Object.entries(statements))
      await assert.rejects(statement.execute(portal.db), name)
    assert.deepEqual(await portal.get(id), before)
    assert.deepEqual(await portal.get(other.id), other)
  })

  test('counts up its version with every payment and credit, and once per issue', async () => {
    const { id, version } = await portal.issued(customerId)
    await portal.pay(id, 100)
    await portal.credit(id)
    assert.deepEqual([version, (await portal.get(id)).version], [2, 4])
  })

  test('has written one event for each step, with what it then was', async () => {
    const { id } = await portal.issued(customerId)
    await portal.pay(id, 12100)
    await portal.credit(id)
    const events = await portal.db
      .selectFrom('events')
      .select(['type', 'data'])
      .where('subject_id', '=', id)
      .orderBy('seq')
      .execute()
    assert.deepEqual(
      events.map(({ type, data }) => [type, data.version, data.tag, data.amount_due]),
      [
        ['invoice.created', 1, null, 12100],
        ['invoice.issued', 2, 'waiting', 12100],
        ['invoice.paid', 3, 'paid', 0],
        ['invoice.credited', 4, 'reversed', 0],
      ],
    )
    assert.ok(events.every(({ data }) => !('metadata' in data) && !('external_id' in data)))
  })

  test('is found by nobody who may not see it, in any way', async () => {
    const { id } = await portal.draft(customerId)
    const other = await portal.must('POST', '/v1/partners', { name: 'Harbor' })
    const key = await portal.makeKey(['*'], other.id)
    const line = { line_id: newId('line'), quantity: '1' }
    const money = { amount: 1, received_on: '2026-03-10', method: 'cash' }
    const replies = [
      await issue(id, { key }),
      await portal.ask('POST', `/v1/invoices/${id}/credit`, { key, body: { lines: [line] } }),
      await portal.ask('POST', `/v1/invoices/${id}/record_payment`, { key, body: money }),
      await portal.ask('GET', `/v1/invoices/${id}/pdf`, { key }),
      await portal.ask('PATCH', `/v1/invoices/${id}`, { key, body: { subject: 'x' } }),
      await portal.ask('DELETE', `/v1/invoices/${id}`, { key }),
    ]
    for (const reply of replies) assert.equal(refusal(reply), '404 not_found')
    assert.equal((await portal.get(id)).status, 'draft')
  })
})
