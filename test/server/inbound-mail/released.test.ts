import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

// What is quarantined is looked at, and released or discarded, by one of the agents.

let server: TestServer
let a: Awaited<ReturnType<typeof makeWorld>>['a']
let b: Awaited<ReturnType<typeof makeWorld>>['b']
let count = 0

before(async () => {
  server = await startTestServer({ env: { INBOUND_MAIL_ADDRESS: 'messages@inbound.example' } })
  ;({ a, b } = await makeWorld(server))
})
after(() => server.close())

const vendor = (method: string, path: string, body?: unknown) =>
  server.request(method, `/v1/inbound_mail${path}`, { key: server.vendorKey, body })
const mime = (lines: string[]) =>
  ['From: Alex <alex@home.example>', `Message-ID: <${++count}@home.example>`, ...lines].join('\r\n')
const deliver = (raw: string) =>
  server.request('POST', '/v1/inbound_mail', {
    key: server.vendorKey,
    headers: { 'content-type': 'message/rfc822' },
    body: raw,
  })
async function quarantined(lines = ['Subject: Export fails', '', 'It stops.']) {
  const { body } = await deliver(mime(lines))
  assert.deepEqual([body.result, body.reason], ['quarantined', 'unknown_sender'])
  return body
}
const listed = async (result: string): Promise<string[]> =>
  (await vendor('GET', `?result=${result}`)).body.data.map((mail: { id: string }) => mail.id)

test('it is looked at, and becomes a ticket of the contact who is named', async () => {
  const mail = await quarantined()
  assert.deepEqual((await vendor('GET', `/${mail.id}`)).body, mail)
  const released = await vendor('POST', `/${mail.id}/release`, { contact_id: a.contact.id })
  assert.equal(released.status, 200, JSON.stringify(released.body))
  assert.deepEqual([released.body.result, released.body.reason], ['ticket', null])
  const ticket = await server.request('GET', `/v1/tickets/${released.body.ticket_id}`, { token: a.token })
  assert.deepEqual([ticket.body.subject, ticket.body.opened_by.id], ['Export fails', a.contact.id])
  const path = `/v1/messages?ticket_id=${ticket.body.id}`
  const [message] = (await server.request('GET', path, { token: a.token })).body.data
  assert.deepEqual(
    [message.id, message.text, message.author.id],
    [released.body.message_id, 'It stops.', a.contact.id],
  )
  assert.ok(!(await listed('quarantined')).includes(mail.id))
  const events = await server.request('GET', '/v1/events?type=ticket.created', { key: a.partnerKey })
  assert.ok(events.body.data.some((event: { data: { id: string } }) => event.data.id === ticket.body.id))
})

test('it becomes an answer on a ticket of the contact’s customer, and on no other', async () => {
  const body = { subject: 'Import stops', text: 'At row 5000.' }
  const { body: ticket } = await server.request('POST', '/v1/tickets', { token: a.token, body })
  const mail = await quarantined(['Subject: Re: Import stops', '', 'Here it is.'])
  const release = (contact_id: string, ticket_id = ticket.id) =>
    vendor('POST', `/${mail.id}/release`, { contact_id, ticket_id })
  assert.equal((await release(b.contact.id)).status, 422)
  assert.equal((await release(a.contact.id, 'tkt_00000000000000000000000000')).status, 404)
  assert.equal((await release('con_00000000000000000000000000')).status, 422)
  assert.deepEqual((await vendor('GET', `/${mail.id}`)).body, mail)
  const { body: released } = await release(a.contact.id)
  assert.deepEqual([released.result, released.ticket_id], ['answer', ticket.id])
})

test('of two agents who decide at once one does, and the other is told what became of it', async () => {
  const raw = mime(['Subject: Hello', '', 'Hello'])
  const { body: mail } = await deliver(raw)
  const release = () => vendor('POST', `/${mail.id}/release`, { contact_id: a.contact.id })
  const replies = await Promise.all([release(), release(), vendor('POST', `/${mail.id}/discard`)])
  assert.deepEqual(replies.map(reply => reply.status).sort(), [200, 409, 409])
  const { result } = (await vendor('GET', `/${mail.id}`)).body
  for (const { body } of replies.filter(reply => reply.status === 409))
    assert.deepEqual([body.code, body.current_status], ['invalid_state', result])
  assert.equal((await deliver(raw)).body.result, result, 'delivered again, it is not taken in again')
})

test('what is discarded says who and why, and no longer what', async () => {
  const mail = await quarantined()
  const { body } = await vendor('POST', `/${mail.id}/discard`)
  assert.deepEqual(body, { ...mail, result: 'ignored', reason: 'discarded', text: '' })
  assert.ok((await listed('ignored')).includes(mail.id))
})

test('attachments that were not kept are named, before it is released and after', async () => {
  const part = ['--x', 'Content-Type: text/csv', 'Content-Disposition: attachment; filename="rows.csv"', '']
  const mail = await quarantined([
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x\r\nContent-Type: text/plain\r\n\r\nThe file',
    ...part,
    'a;b',
    '--x--',
  ])
  assert.match(mail.text, /^The file\s+\(`rows\.csv`: —\)$/)
  const { body } = await vendor('POST', `/${mail.id}/release`, { contact_id: a.contact.id })
  const path = `/v1/messages?ticket_id=${body.ticket_id}`
  const [message] = (await server.request('GET', path, { token: a.token })).body.data
  assert.match(message.text, /rows\.csv/)
})

test('a contact who may write no tickets leaves no loose files by a mail', async () => {
  const billing = { customer_id: a.customer.id, name: 'Bill', email: 'bill@alpha.example', role: 'billing' }
  await a.post('/v1/contacts', billing)
  const raw = mime([
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x\r\nContent-Disposition: attachment; filename="rows.csv"\r\n\r\na;b',
    '--x--',
  ])
  const files = async () =>
    (await server.db.selectFrom('files').select('id').where('name', '=', 'rows.csv').execute()).length
  const before = await files()
  const { body } = await deliver(raw.replace('alex@home.example', billing.email))
  assert.deepEqual([body.result, body.reason], ['quarantined', 'not_allowed'])
  assert.equal(await files(), before)
})

test('who is erased is gone from mails too that were released as his, whatever their address', async () => {
  const person = { customer_id: a.customer.id, name: 'Gone Soon', email: 'gone@alpha.example' }
  const { id: contact_id } = await a.post('/v1/contacts', person)
  const mail = await quarantined()
  await vendor('POST', `/${mail.id}/release`, { contact_id })
  await a.post(`/v1/contacts/${contact_id}/erase`, undefined)
  const { body } = await vendor('GET', `/${mail.id}`)
  assert.equal(body.result, 'ticket')
  assert.doesNotMatch(JSON.stringify(body), /Alex|home\.example|It stops/)
  const waiting = await quarantined()
  const again = await vendor('POST', `/${waiting.id}/release`, { contact_id })
  assert.equal(again.status, 422, 'nothing more is written as one who was forgotten')
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
