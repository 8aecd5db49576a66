import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../server/src/http/ids.ts'
import { openPortal, type Portal, plan } from './portal.ts'

let portal: Portal
before(async () => {
  portal = await openPortal('2026-03-10T10:00:00Z')
})
after(() => portal.close())

const credit = { ...plan, quantity: '-1' }

/** As while a payment is under way for each. */
async function hold(invoiceIds: string[]) {
  const { partner_id, customer_id } = await portal.get(invoiceIds[0]!)
  const created_at = portal.clock.now()
  const owner = { partner_id, customer_id, created_at }
  const id = newId('pay')
  const money = { amount: 1, currency: 'EUR', method: 'card', received_on: '2026-03-10' }
  await portal.db
    .insertInto('payments')
    .values({ ...owner, ...money, id, status: 'processing', updated_at: created_at })
    .execute()
  const claims = invoiceIds.map(document_id => ({ ...owner, document_id, payment_id: id }))
  await portal.db.insertInto('payment_claims').values(claims).execute()
}

/** The tag and status of each, from the invoice itself and from the list of its customer: they must agree. */
async function tagsOf(customerId: string) {
  const list = (await portal.must('GET', `/v1/invoices?customer_id=${customerId}&limit=100`)).data
  const one = await Promise.all(list.map(({ id }: { id: string }) => portal.get(id)))
  assert.deepEqual(
    list.map((each: { tag: string; days_until_due: number }) => [each.tag, each.days_until_due]),
    one.map(each => [each.tag, each.days_until_due]),
  )
  return new Map<string, [string | null, string]>(one.map(each => [each.id, [each.tag, each.status]]))
}

describe('the tag', () => {
  test('follows an invoice through its life', async () => {
    const { id: customerId } = await portal.customer()
    const { id } = await portal.draft(customerId, { due_date: '2026-03-20' })
    const seen: unknown[] = []
    const look = async () => {
      const { tag, status, amount_due } = await portal.get(id)
      seen.push([tag, status, amount_due])
    }
    await look()
    await portal.issue(id)
    await look()
    await portal.pay(id, 2000)
    await look()
    portal.clock.set('2026-03-20T23:00:00Z')
    await look()
    await portal.pay(id, 10100)
    await look()
    const note = await portal.credit(id)
    await look()
    portal.clock.set('2026-03-10T10:00:00Z')
    assert.deepEqual(seen, [
      [null, 'draft', 12100],
      ['waiting', 'open', 12100],
      ['partially_paid', 'open', 10100],
      ['overdue', 'open', 10100],
      ['paid', 'paid', 0],
      ['reversed', 'paid', 0],
    ])
    assert.deepEqual([note.tag, note.status, note.amount_due], ['credit', 'open', -12100])
  })

  test('of each state is the first that applies', async () => {
    const { id: customerId } = await portal.customer()
    const issued = async (fields = {}) => (await portal.issued(customerId, fields)).id as string
    const ids = {
      waiting: await issued(),
      nothingToPay: await issued({ lines: [{ ...plan, unit_price: '0' }] }),
      belowZero: await issued({ lines: [plan, credit, credit] }),
      creditedWhileOpen: await issued(),
      partlyCredited: await issued({ lines: [{ ...plan, quantity: '2' }] }),
      processing: await issued(),
      processingLate: await issued({ due_date: '2026-03-10' }),
      cancelled: await issued(),
      draft: (await portal.draft(customerId)).id,
      noDueDate: await issued(),
    }
    const settled = await portal.credit(ids.creditedWhileOpen)
    const { lines } = await portal.get(ids.partlyCredited)
    await portal.credit(ids.partlyCredited, { lines: [{ line_id: lines[0].id, quantity: '1' }] })
    await hold([ids.processing, ids.processingLate, ids.nothingToPay, ids.cancelled])
    const { db } = portal
    await db.updateTable('invoices').set({ status: 'void' }).where('id', '=', ids.cancelled).execute()
    await db.updateTable('invoices').set({ overdue_from: null }).where('id', '=', ids.noDueDate).execute()
    portal.clock.set('2027-03-10T10:00:00Z')
    const tags = await tagsOf(customerId)
    portal.clock.set('2026-03-10T10:00:00Z')
    assert.deepEqual(
      Object.fromEntries(
        Object.entries({ ...ids, settled: settled.id }).map(([name, id]) => [name, tags.get(id)]),
      ),
      {
        waiting: ['overdue', 'open'],
        nothingToPay: ['paid', 'paid'],
        belowZero: ['credit', 'open'],
        creditedWhileOpen: ['reversed', 'paid'],
        partlyCredited: ['overdue', 'open'],
        processing: ['processing', 'open'],
        processingLate: ['processing', 'open'],
        cancelled: ['cancelled', 'void'],
        draft: [null, 'draft'],
        noDueDate: ['waiting', 'open'],
        settled: ['settled', 'paid'],
      },
    )
  })

  test('an invoice covered by several credit notes is reversed, by all but a cent it is not', async () => {
    const { id: customerId } = await portal.customer()
    const { id, lines } = await portal.issued(customerId, { lines: [{ ...plan, quantity: '3' }] })
    const part = (quantity: string) => portal.credit(id, { lines: [{ line_id: lines[0].id, quantity }] })
    await part('1')
    await part('1.999999')
    assert.equal((await portal.get(id)).tag, 'reversed', 'the millionth part of a line is worth nothing')
    await portal.must('POST', `/v1/invoices/${id}/credit`, {})
    const other = await portal.issued(customerId, { lines: [{ ...plan, quantity: '3' }] })
    await portal.credit(other.id, { lines: [{ line_id: other.lines[0].id, quantity: '2.9999' }] })
    const { tag, amount_due } = await portal.get(other.id)
    assert.deepEqual([tag, amount_due], ['partially_paid', 1])
  })
})

describe('days', () => {
  // The same instant is another day in each zone.
  const zones = [
    { zone: 'Pacific/Kiritimati', lastDay: '2026-03-14T10:00:00Z' },
    { zone: 'Europe/Brussels', lastDay: '2026-03-14T23:00:00Z' },
    { zone: 'America/New_York', lastDay: '2026-03-15T04:00:00Z' },
    { zone: 'Pacific/Pago_Pago', lastDay: '2026-03-15T11:00:00Z' },
  ]
  for (const { zone, lastDay } of zones)
    test(`count to the due date as in ${zone}, to its last instant`, async () => {
      const { id: customerId } = await portal.customer({ time_zone: zone })
      const { id } = await portal.issued(customerId, { due_date: '2026-03-15' })
      const start = Temporal.Instant.from(lastDay)
      const at = async (instant: Temporal.Instant) => {
        portal.clock.set(instant.toString())
        const token = await portal.tokenFor(customerId)
        const [vendor, list, contact, contactList] = [
          await portal.get(id),
          (await portal.must('GET', `/v1/invoices?customer_id=${customerId}`)).data[0],
          await portal.get(id, { token }),
          (await portal.must('GET', '/v1/invoices', undefined, { token })).data[0],
        ]
        const said = [vendor, list, contact, contactList].map(each => `${each.days_until_due} ${each.tag}`)
        assert.equal(new Set(said).size, 1, `all say the same: ${said}`)
        const overdue = await portal.must('GET', '/v1/invoices?overdue=true', undefined, { token })
        assert.equal(overdue.data.length, vendor.tag === 'overdue' ? 1 : 0)
        return said[0]
      }
      const millisecond = { milliseconds: 1 }
      const day = { hours: 24 }
      assert.deepEqual(
        [
          await at(start.subtract(millisecond)),
          await at(start),
          await at(start.add(day).subtract(millisecond)),
          await at(start.add(day)),
        ],
        ['1 waiting', '0 waiting', '0 waiting', '-1 overdue'],
      )
      portal.clock.set('2026-03-10T10:00:00Z')
    })

  test('a customer who moves to another zone takes his deadlines along', async () => {
    const { id: customerId } = await portal.customer({ time_zone: 'Pacific/Kiritimati' })
    const { id } = await portal.issued(customerId, { due_date: '2026-03-15' })
    portal.clock.set('2026-03-15T12:00:00Z')
    assert.equal((await portal.get(id)).tag, 'overdue')
    await portal.must('PATCH', `/v1/customers/${customerId}`, { time_zone: 'America/New_York' })
    const { tag, days_until_due } = await portal.get(id)
    assert.deepEqual([tag, days_until_due], ['waiting', 0])
    portal.clock.set('2026-03-10T10:00:00Z')
  })

  test('the ETag changes with the day, and a stale one is not answered with 304', async () => {
    const { id: customerId } = await portal.customer()
    const { id } = await portal.issued(customerId)
    const first = await portal.ask('GET', `/v1/invoices/${id}`)
    const etag = first.headers.get('etag')!
    const again = () => portal.ask('GET', `/v1/invoices/${id}`, { headers: { 'if-none-match': etag } })
    assert.equal((await again()).status, 304)
    portal.clock.set('2026-03-11T10:00:00Z')
    const next = await again()
    assert.deepEqual([next.status, next.body.days_until_due], [200, first.body.days_until_due - 1])
    portal.clock.set('2026-03-10T10:00:00Z')
    await portal.pay(id, 100)
    assert.equal((await again()).status, 200)
  })
})
