import assert from 'node:assert/strict'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { after, afterEach, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { EventType } from '../../../server/src/events/actions.ts'
import { later } from '../../../server/src/http/clock.ts'
import { until } from '../../support/until.ts'
import { header, type Mailing, memory, openMailing } from './mailing.ts'
import { order, payment, quotation } from './samples.ts'

const start = '2026-03-10T10:00:00Z'
let mailing: Mailing
let acme: Awaited<ReturnType<Mailing['customer']>>
before(async () => {
  mailing = await openMailing(start)
  acme = await mailing.customer()
  await mailing.dispatch()
})
after(() => mailing.close())
afterEach(async () => {
  mailing.clock.set(start)
  await mailing.empty()
})

async function queue(type: EventType = 'order.cancelled', data: Record<string, unknown> = order()) {
  await mailing.happen(type, acme, data)
  await mailing.dispatch()
  return (await mailing.mails()).at(-1)!
}
const pass = (seconds: number) => mailing.clock.set(later(mailing.clock.now(), seconds))
const states = async () => (await mailing.mails()).map(({ status, attempts }) => `${status} ${attempts}`)

test('a mail is sent once by any number of processes', async () => {
  for (let i = 0; i < 20; i++) await mailing.happen('order.cancelled', acme, order({ id: `ord_${i}` }))
  await mailing.dispatch()
  const transport = memory()
  await Promise.all([1, 2, 3].map(() => mailing.send(transport)))
  assert.equal(new Set(transport.taken.map(message => message.id)).size, 20)
  assert.equal(transport.taken.length, 20)
  assert.deepEqual(new Set(await states()), new Set(['sent 1']))
  assert.ok((await mailing.mails()).every(mail => mail.sent_at !== null))
})

test('a transport that fails is tried again, later each time, and given up after ten', async () => {
  await queue()
  const tried: number[] = []
  const transport = memory(() => {
    tried.push(Date.parse(mailing.clock.now()) - Date.parse(start))
    throw new Error('Connection\nrefused')
  })
  mailing.faults.length = 0
  for (let minutes = 0; minutes < 24 * 60; minutes++) {
    await mailing.send(transport)
    pass(60)
  }
  const minutes = tried.map(milliseconds => milliseconds / 60_000)
  assert.deepEqual(minutes, [0, 1, 3, 7, 15, 31, 63, 127, 255, 511])
  assert.deepEqual(await states(), ['failed 10'])
  assert.equal((await mailing.mails())[0]!.last_error, 'Error: Connection refused')
  assert.equal(mailing.faults.length, 1)
})

test('a transport that works again sends what waited, and forgets the error', async () => {
  await queue()
  await mailing.send(
    memory(() => {
      throw new Error('down')
    }),
  )
  const transport = memory()
  await mailing.send(transport)
  assert.equal(transport.taken.length, 0)
  pass(60)
  await mailing.send(transport)
  assert.equal(transport.taken.length, 1)
  const [mail] = await mailing.mails()
  assert.deepEqual([mail!.status, mail!.attempts, mail!.last_error], ['sent', 2, null])
})

test('no transaction is open while a mail is on its way', async () => {
  await queue()
  const transport = memory(async () => {
    const { rows } = await sql`select query from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction'`.execute(mailing.db)
    assert.deepEqual(rows, [])
  })
  await mailing.send(transport)
  assert.deepEqual(await states(), ['sent 1'])
})

test('a process that is killed while it sends is made up for, under the same Message-ID', async () => {
  await queue()
  const dying = memory()
  const killed = new Promise<never>(() => {})
  const never = memory(async message => {
    dying.taken.push(message)
    await killed
  })
  void mailing.send(never)
  await until(() => dying.taken.length > 0)
  const transport = memory()
  // The other processes leave it alone as long as it may still be on its way.
  pass(599)
  await mailing.send(transport)
  assert.equal(transport.taken.length, 0)
  pass(1)
  await mailing.send(transport)
  const ids = [...dying.taken, ...transport.taken].map(message => message.message_id)
  assert.equal(ids.length, 2)
  assert.equal(ids[0], ids[1])
  assert.deepEqual(await states(), ['sent 2'])
})

test('a mail that ends its process every time is given up too', async () => {
  const { id } = await queue()
  await mailing.db.updateTable('mails').set({ attempts: 10 }).where('id', '=', id).execute()
  const transport = memory()
  await mailing.send(transport)
  assert.equal(transport.taken.length, 0)
  assert.deepEqual(await states(), ['failed 11'])
})

test('a mail that cannot be written fails alone', async () => {
  await queue('order.cancelled', order({ currency: 'XXX' }))
  await queue()
  const transport = memory()
  await mailing.send(transport)
  assert.equal(transport.taken.length, 1)
  assert.deepEqual(await states(), ['queued 1', 'sent 1'])
})

test('nobody is asked to confirm a payment that no longer waits', async () => {
  await queue('payment.requires_action', payment({ id: 'pay_gone' }))
  const transport = memory()
  await mailing.send(transport)
  assert.deepEqual([transport.taken.length, await states()], [0, []])
})

test('sending ends between two mails when the server stops', async () => {
  for (let i = 0; i < 3; i++) await mailing.happen('order.cancelled', acme, order())
  await mailing.dispatch()
  const stop = new AbortController()
  const transport = memory(() => stop.abort())
  const { sendMails } = await import('../../../server/src/mail/actions/send.ts')
  await sendMails(mailing.services, transport, stop.signal)
  assert.equal(transport.taken.length, 1)
})

describe('in the outbox', () => {
  test('a mail is a file with the headers of one that a program sent', async () => {
    const { id } = await queue('quotation.rejected', quotation())
    await queue()
    await mailing.send()
    const files = await mailing.outbox()
    const { name, raw } = files[1]!
    assert.equal(files.length, 2)
    assert.equal(files[0]!.name, `2026-03-10T10-00-00.000Z-${id}.eml`)
    assert.match(name, /^2026-03-10T10-00-00\.000Z-mail_\w+\.eml$/)
    assert.equal(header(raw, 'Message-ID'), `<${name.slice(25, -4)}@northwind.example>`)
    assert.equal(header(raw, 'To'), 'billing@acme.example')
    assert.equal(header(raw, 'From'), 'Northwind <sales@northwind.example>')
    assert.equal(header(raw, 'Reply-To'), 'sales@northwind.example')
    assert.equal(header(raw, 'Subject'), '[TEST] Order SO/2026/00017 was cancelled')
    assert.equal(header(raw, 'Auto-Submitted'), 'auto-generated')
    assert.equal(header(raw, 'Date'), 'Tue, 10 Mar 2026 10:00:00 +0000')
    assert.match(header(raw, 'Content-Type')!, /^multipart\/alternative;/)
    assert.match(raw, /Content-Type: text\/plain; charset=utf-8/)
    assert.match(raw, /Content-Type: text\/html; charset=utf-8/)
    // To the vendor, an answer to himself would make no sense.
    assert.equal(header(files[0]!.raw, 'Reply-To'), undefined)
    const { mode } = await stat(join(mailing.dataDir, 'outbox', name))
    assert.equal(mode & 0o777, 0o600)
  })

  test('one that is sent again takes its own place', async () => {
    const { id } = await queue()
    const before = (await mailing.outbox()).length
    await mailing.send()
    await mailing.db
      .updateTable('mails')
      .set({ status: 'queued', send_at: start })
      .where('id', '=', id)
      .execute()
    await mailing.send()
    assert.equal((await mailing.outbox()).length, before + 1)
  })
})

describe('an issued invoice', () => {
  test('comes with its PDF, as it is downloaded; a credit note with its own', async () => {
    const issued = await mailing.issued(acme.id)
    const note = await mailing.credit(issued.id, { reason: 'Ordered by mistake' })
    await mailing.dispatch()
    const transport = memory()
    await mailing.send(transport)
    const [bill, credit] = transport.taken
    assert.equal(transport.taken.length, 2)
    for (const [message, { id, number }] of [
      [bill!, issued],
      [credit!, note],
    ] as const) {
      const pdf = await mailing.ask('GET', `/v1/invoices/${id}/pdf`)
      const [attachment] = message.attachments
      assert.equal(attachment!.filename, `${number.replaceAll('/', '-')}.pdf`)
      assert.equal(attachment!.type, 'application/pdf')
      assert.ok(Buffer.from(attachment!.content).equals(Buffer.from(pdf.bytes)))
      assert.ok(message.subject.includes(number))
    }
  })

  test('arrives as an attachment of the file', async () => {
    const { number } = await mailing.issued(acme.id)
    await mailing.dispatch()
    await mailing.send()
    const { raw } = (await mailing.outbox()).at(-1)!
    assert.match(header(raw, 'Content-Type')!, /^multipart\/mixed;/)
    assert.match(raw, /Content-Type: application\/pdf/)
    assert.ok(raw.includes(`Content-Disposition: attachment; filename=${number.replaceAll('/', '-')}.pdf`))
    assert.ok(raw.includes(Buffer.from('%PDF-').toString('base64').slice(0, 6)))
  })
})
