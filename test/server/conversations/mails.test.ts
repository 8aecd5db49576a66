import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { threadToken } from '../../../server/src/conversations/thread-rules.ts'
import { sendMails } from '../../../server/src/mail/actions/send.ts'
import type { MailData } from '../../../server/src/mail/kinds.ts'
import type { Message, Transport } from '../../../server/src/mail/transport.ts'
import { openDesk, type Person } from '../../support/desk.ts'

const inbound = { INBOUND_MAIL_ADDRESS: 'messages@in.example' }
let desk: Awaited<ReturnType<typeof openDesk>>
let alex: Person
before(async () => {
  desk = await openDesk('2026-03-10T10:00:00.000Z', inbound)
  await desk.startMails()
  await desk.must('PATCH', '/v1/settings', { vendor: { name: 'Northwind', email: 'sales@vendor.example' } })
  await desk.must('PATCH', `/v1/sites/${desk.a.site.id}`, { page_url: 'https://lumen.example/account' })
  alex = await desk.person('Alex')
  await desk.mails()
})
after(() => desk.close())

/** To whom it was written since the last time, and by which template. */
const written = async () => (await desk.mails()).map(mail => [mail.template, mail.recipient])
const facts = (mail: { data: unknown }) => (mail.data as MailData).facts

describe('what the vendor writes', () => {
  test('on a ticket is mailed to who has opened it and to who has written there', async () => {
    const [boss, silent] = [await desk.person('Boss'), await desk.person('Silent')]
    const { id } = await alex.open()
    await boss.write(id)
    await desk.mails()
    await desk.answer(id)
    assert.deepEqual(
      (await written()).toSorted(),
      [
        ['message.answered', alex.email],
        ['message.answered', boss.email],
      ].toSorted(),
    )
    assert.ok(silent)
  })

  test('on a document goes where the document went, until somebody answers there', async () => {
    await desk.must('PATCH', `/v1/customers/${desk.a.customer.id}`, {
      billing_emails: ['billing@acme.example'],
    })
    const body = { invoice_id: desk.a.invoice.id, text: 'Did it reach you?', agent_id: desk.ines.id }
    await desk.must('POST', '/v1/messages', body)
    assert.deepEqual(await written(), [['message.answered', 'billing@acme.example']])
    await alex.must('POST', '/v1/messages', { invoice_id: desk.a.invoice.id, text: 'Yes' })
    await desk.mails()
    await desk.must('POST', '/v1/messages', body)
    assert.deepEqual(await written(), [['message.answered', alex.email]])
  })

  test('is not mailed to who may no longer read it, is disabled, or does not want it', async () => {
    const people = await Promise.all(['Less', 'Gone', 'Mute'].map(name => desk.person(name)))
    const [less, gone, mute] = people as [Person, Person, Person]
    const tickets = await Promise.all(people.map(person => person.open()))
    await desk.must('PATCH', `/v1/contacts/${less.contact.id}`, { role: 'billing' })
    await desk.must('PATCH', `/v1/contacts/${gone.contact.id}`, { status: 'disabled' })
    await desk.db
      .updateTable('contacts')
      .set({ muted: ['tickets'] })
      .where('id', '=', mute.contact.id)
      .execute()
    await desk.mails()
    for (const { id } of tickets) await desk.answer(id)
    assert.deepEqual(await written(), [])
  })

  test('in another system is told by that system, and a note by nobody', async () => {
    const { id } = await alex.open()
    await desk.mails()
    await desk.must('POST', '/v1/messages', { ticket_id: id, text: 'A', author: { name: 'There' } })
    await desk.answer(id, { internal: true })
    assert.deepEqual(await written(), [])
  })
})

describe('what a customer writes', () => {
  test('is mailed to the agent in charge, else to the vendor’s support', async () => {
    const { id } = await alex.open()
    assert.deepEqual(await written(), [['message.received', 'sales@vendor.example']])
    await desk.must('PATCH', '/v1/settings', { support_email: ' support@vendor.example ' })
    await alex.write(id)
    assert.deepEqual(await written(), [['message.received', 'support@vendor.example']])
    await desk.must('PATCH', `/v1/tickets/${id}`, { assignee_id: desk.ines.id })
    await alex.write(id)
    assert.deepEqual(await written(), [['message.received', desk.ines.email]])
    await desk.must('PATCH', `/v1/agents/${desk.ines.id}`, { status: 'disabled' })
    await alex.write(id)
    assert.deepEqual(await written(), [['message.received', 'support@vendor.example']])
    await desk.must('PATCH', `/v1/agents/${desk.ines.id}`, { status: 'active' })
  })

  test('on a document goes to the agent who has written there last', async () => {
    const order = await desk.must('POST', '/v1/orders', {
      customer_id: desk.a.customer.id,
      lines: [{ name: 'Work', product_kind: 'service', quantity: '1', unit_price: '10.00', tax_rate: '21' }],
    })
    await desk.must('POST', '/v1/messages', { order_id: order.id, text: 'Hello', agent_id: desk.ines.id })
    await desk.mails()
    await alex.must('POST', '/v1/messages', { order_id: order.id, text: 'Hello' })
    assert.deepEqual(await written(), [['message.received', desk.ines.email]])
  })

  test('is told even where another system has brought it', async () => {
    const { id } = await alex.open()
    await desk.mails()
    const author = { name: 'By mail', side: 'customer' }
    await desk.must('POST', '/v1/messages', { ticket_id: id, text: 'A', author })
    assert.deepEqual(
      (await written()).map(([template]) => template),
      ['message.received'],
    )
  })
})

test('a mail brings the text, a link, and the address by which an answer finds the conversation', async () => {
  const messages: Message[] = []
  const transport: Transport = { send: async message => void messages.push(message), close: () => undefined }
  const send = () => sendMails(desk.services, transport)
  await send()
  messages.length = 0
  const ticket = await alex.open({ subject: 'Import <b>stops</b>' })
  const text = 'It is **fixed** <script>alert(1)</script>, see [here](https://docs.example/).'
  await desk.answer(ticket.id, { text })
  await desk.mails()
  await send()
  const mail = messages.find(({ to }) => to === alex.email)!
  assert.equal(mail.subject, `[TEST] [${ticket.reference}] Import <b>stops</b>`)
  assert.match(
    mail.text,
    /It is fixed <script>alert\(1\)<\/script>, see here \(https:\/\/docs\.example\/\)\./,
  )
  assert.match(mail.html, /It is <strong>fixed<\/strong> &lt;script&gt;/)
  assert.match(mail.html, /href="https:\/\/docs\.example\/" rel="noopener noreferrer nofollow"/)
  assert.ok(mail.text.includes(`https://lumen.example/account#/tickets/${ticket.id}`))
  const token = threadToken(desk.services.config.secret, ticket.id)
  assert.equal(mail.reply_to, `messages+${token}@in.example`)
  assert.match(mail.thread!, new RegExp(`^<${token}@`))
  assert.ok(mail.reply_to.indexOf('@') <= 64)
  const other = messages.find(({ to }) => to !== alex.email)!
  assert.equal(other.thread, mail.thread)
})

test('a token is of one conversation and of one key', () => {
  const made = threadToken('key', 'tkt_1')
  assert.notEqual(made, threadToken('other', 'tkt_1'))
  assert.notEqual(made.slice(-20), threadToken('key', 'tkt_2').slice(-20))
})

test('the facts of a mail are those of the message', async () => {
  const { id } = await alex.open({ subject: 'Facts' })
  const [mail] = await desk.mails()
  const { type, ...rest } = facts(mail!) as Record<string, unknown> & { type: string }
  assert.equal(type, 'message')
  assert.deepEqual([rest.id, rest.about, rest.subject, rest.by], [id, 'ticket', 'Facts', 'Alex'])
})
