import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { newId } from '../../../server/src/http/ids.ts'
import { takeNumber } from '../../../server/src/invoices/queries/write.ts'
import { openPortal, type Portal, refusal } from './portal.ts'

let portal: Portal
let customerId: string
before(async () => {
  portal = await openPortal('2026-06-10T10:00:00Z')
  customerId = (await portal.customer()).id
})
after(() => portal.close())

/** Each test has a series of its own. */
let series = 0
let prefix = ''
beforeEach(async () => {
  prefix = `S${++series}`
  await portal.must('PATCH', '/v1/settings', { invoice_prefix: prefix })
})

const numbers = (from: number, to: number, year = 2026) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${prefix}/${year}/${String(from + i).padStart(5, '0')}`)

/** Numbers of the series in the order in which they were issued. */
async function issuedInOrder(): Promise<string[]> {
  const events = await portal.db
    .selectFrom('events')
    .select('data')
    .where('type', '=', 'invoice.issued')
    .orderBy('seq')
    .execute()
  return events.map(({ data }) => String(data.number)).filter(number => number.startsWith(`${prefix}/`))
}

describe('of fifty issued at once, five fail after they have taken a number', () => {
  before(async () => {
    await sql`create function fail_on_purpose() returns trigger language plpgsql as $$
      begin
        if new.number is not null and new.subject = 'fails' then raise exception 'on purpose'; end if;
        return new;
      end $$`.execute(portal.db)
    await sql`create trigger fail_on_purpose after update on invoices
      for each row execute function fail_on_purpose()`.execute(portal.db)
  })
  after(() => sql`drop trigger fail_on_purpose on invoices`.execute(portal.db))

  for (const now of ['2026-06-10T10:00:00Z', '2026-12-31T22:59:59Z', '2026-12-31T23:00:00Z'])
    test(`at ${now} the others are numbered without a gap, in order`, async () => {
      portal.clock.set(now)
      const year = now === '2026-12-31T23:00:00Z' ? 2027 : 2026
      const drafts = await Promise.all(
        Array.from({ length: 50 }, (_, i) =>
          portal.draft(customerId, { subject: i % 10 === 3 ? 'fails' : 'works' }),
        ),
      )
      const replies = await Promise.all(
        drafts.map(({ id }) => portal.ask('POST', `/v1/invoices/${id}/issue`)),
      )
      const faults = portal.faults.splice(0)
      assert.equal(faults.length, 5)
      assert.ok(faults.every(fault => JSON.stringify(fault).includes('on purpose')))
      assert.deepEqual(
        replies.map(({ status }) => status),
        drafts.map(({ subject }) => (subject === 'fails' ? 500 : 200)),
      )
      assert.deepEqual(await issuedInOrder(), numbers(1, 45, year))
      // Drafts that come and go take none, and what failed is a draft still.
      for (const { id, subject } of drafts)
        if (subject === 'fails') {
          const { status, number, version } = await portal.get(id)
          assert.deepEqual([status, number, version], ['draft', null, 1])
          await portal.must('DELETE', `/v1/invoices/${id}`)
        }
      const { id } = await portal.issued(customerId)
      assert.equal((await portal.ask('DELETE', `/v1/invoices/${id}`)).status, 409)
      await portal.issued(customerId)
      assert.deepEqual(await issuedInOrder(), numbers(1, 47, year))
      portal.clock.set('2026-06-10T10:00:00Z')
    })
})

describe('a series', () => {
  afterEach(() => portal.clock.set('2026-06-10T10:00:00Z'))

  test('turns with the year of the vendor, not of UTC nor of the customer', async () => {
    const far = (await portal.customer({ time_zone: 'Pacific/Kiritimati' })).id
    const steps: [now: string, number: string, date: string][] = [
      ['2026-12-31T10:30:00Z', `${prefix}/2026/00001`, '2026-12-31'],
      ['2026-12-31T22:59:59Z', `${prefix}/2026/00002`, '2026-12-31'],
      ['2026-12-31T23:00:00Z', `${prefix}/2027/00001`, '2027-01-01'],
      ['2027-01-01T10:00:00Z', `${prefix}/2027/00002`, '2027-01-01'],
    ]
    for (const [now, number, date] of steps) {
      portal.clock.set(now)
      const issued = await portal.issued(far)
      assert.deepEqual([issued.number, issued.issue_date], [number, date], now)
    }
  })

  test('does not run backwards with the clock, neither within a year nor over its turn', async () => {
    const said: unknown[] = []
    for (const day of ['2026-06-10', '2026-06-01', '2027-01-02', '2026-12-30', '2027-01-01', '2027-01-03']) {
      portal.clock.set(`${day}T10:00:00Z`)
      const { number, issue_date, due_date } = await portal.issued(customerId)
      said.push([number.replace(`${prefix}/`, ''), issue_date, due_date])
    }
    assert.deepEqual(said, [
      ['2026/00001', '2026-06-10', '2026-06-24'],
      ['2026/00002', '2026-06-10', '2026-06-24'],
      ['2027/00001', '2027-01-02', '2027-01-16'],
      ['2027/00002', '2027-01-02', '2027-01-16'],
      ['2027/00003', '2027-01-02', '2027-01-16'],
      ['2027/00004', '2027-01-03', '2027-01-17'],
    ])
  })

  test('does not run backwards for one who waited over the turn of the year', async () => {
    const { db } = portal
    await db.transaction().execute(trx => takeNumber(trx, prefix, '2026-12-31'))
    let waiting: Promise<unknown> | undefined
    await db.transaction().execute(async trx => {
      const first = await takeNumber(trx, prefix, '2027-01-01')
      waiting = db.transaction().execute(late => takeNumber(late, prefix, '2026-12-31'))
      assert.deepEqual(first, { year: 2027, number: 1, date: '2027-01-01' })
      await sleep(100)
    })
    assert.deepEqual(await waiting, { year: 2027, number: 2, date: '2027-01-01' })
  })

  test('goes on where it was when its prefix is used again', async () => {
    await portal.issued(customerId)
    await portal.must('PATCH', '/v1/settings', { invoice_prefix: 'OTHER' })
    assert.equal((await portal.issued(customerId)).number, 'OTHER/2026/00001')
    await portal.must('PATCH', '/v1/settings', { invoice_prefix: prefix })
    assert.equal((await portal.issued(customerId)).number, `${prefix}/2026/00002`)
  })

  test('may be one for invoices and credit notes, or two', async () => {
    const { id } = await portal.issued(customerId)
    await portal.must('PATCH', '/v1/settings', { credit_note_prefix: prefix })
    assert.equal((await portal.credit(id)).number, `${prefix}/2026/00002`)
    await portal.must('PATCH', '/v1/settings', { credit_note_prefix: 'RINV' })
    const other = await portal.issued(customerId)
    assert.deepEqual(
      [other.number, (await portal.credit(other.id)).number],
      [`${prefix}/2026/00003`, 'RINV/2026/00001'],
    )
  })

  test('one draft issued twice at once takes one number', async () => {
    const { id } = await portal.draft(customerId)
    const replies = await Promise.all([1, 2, 3].map(() => portal.ask('POST', `/v1/invoices/${id}/issue`)))
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 409, 409])
    assert.deepEqual(await issuedInOrder(), numbers(1, 1))
  })

  test('a number that the vendor used before the portal is refused, and not skipped', async () => {
    const { id } = await portal.draft(customerId)
    const [row] = await portal.db.selectFrom('invoices').selectAll().where('id', '=', id).execute()
    const { amount_due: _, draft: __, seller, buyer, content, branding, ...rest } = row!
    await portal.db
      .insertInto('invoices')
      .values({
        ...rest,
        id: newId('inv'),
        origin: 'external',
        status: 'open',
        number: `${prefix}/2026/00001`,
        issue_date: '2026-01-01',
        seller: JSON.stringify(seller),
        buyer: JSON.stringify(buyer),
        content: JSON.stringify(content),
        branding: JSON.stringify(branding),
        vendor_metadata: '{}',
        partner_metadata: '{}',
        seller_key: 'vat:BE0999999922',
      })
      .execute()
    assert.equal(refusal(await portal.ask('POST', `/v1/invoices/${id}/issue`)), '409 number_taken')
    await portal.must('PATCH', '/v1/settings', { invoice_prefix: `${prefix}B` })
    assert.equal((await portal.issue(id)).number, `${prefix}B/2026/00001`)
  })
})
