import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { replyAddress, threadToken } from '../../../server/src/conversations/thread-rules.ts'
import { cpuSeconds } from '../../support/cpu.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

const inbound = { local: 'messages', domain: 'inbound.example' }
let server: TestServer
let a: Awaited<ReturnType<typeof makeWorld>>['a']
let b: Awaited<ReturnType<typeof makeWorld>>['b']
let ticket: { id: string; reference: string }
let agent: { id: string; email: string }
let count = 0

before(async () => {
  server = await startTestServer({ env: { INBOUND_MAIL_ADDRESS: 'messages@inbound.example' } })
  ;({ a, b } = await makeWorld(server))
  agent = await a.post('/v1/agents', { name: 'Ines Moreau', email: 'ines@vendor.example' })
  ticket = (
    await server.request('POST', '/v1/tickets', {
      token: a.token,
      body: { subject: 'Import stops', text: 'At row 5000.' },
    })
  ).body
})
after(() => server.close())

const addressOf = (id: string) => replyAddress(inbound, threadToken(server.services.config.secret, id))

type Mail = { from?: string; to?: string; subject?: string; text?: string; headers?: string[]; raw?: string }
function mime({
  from = a.email,
  to,
  subject = 'Re: Import stops',
  text = 'Here it is.',
  headers = [],
}: Mail): string {
  count += 1
  return [
    `From: Somebody <${from}>`,
    `To: ${to ?? 'messages@inbound.example'}`,
    `Subject: ${subject}`,
    `Message-ID: <${count}@mail.example>`,
    ...headers,
    ...(headers.some(header => /^content-type/i.test(header))
      ? []
      : ['Content-Type: text/plain; charset=utf-8']),
    '',
    text,
  ].join('\r\n')
}
const send = (raw: string) =>
  server.request('POST', '/v1/inbound_mail', {
    key: server.vendorKey,
    headers: { 'content-type': 'message/rfc822' },
    body: raw,
  })
async function receive(mail: Mail) {
  const taken = await send(mime(mail))
  assert.equal(taken.status, 200, JSON.stringify(taken.body))
  return taken.body
}
const messages = async (): Promise<
  { id: string; text: string; author: { id: string; kind: string }; files: { name: string; id: string }[] }[]
> => (await server.request('GET', `/v1/messages?ticket_id=${ticket.id}`, { token: a.token })).body.data

test('an answer goes into its conversation, without what it quotes, whatever the letter case of its addresses', async () => {
  const text =
    'Here it is:\r\n\r\n1 < 2 && 3 > 2\r\n\r\nOn Tue, 25 Nov 2026 at 10:00, Ines <i@v.example> wrote:\r\n> Could you send\r\n> the file?\r\n'
  const taken = await receive({ from: a.email.toUpperCase(), to: addressOf(ticket.id).toUpperCase(), text })
  assert.equal(taken.result, 'answer')
  assert.equal(taken.ticket_id, ticket.id)
  const [newest] = await messages()
  assert.equal(newest?.id, taken.message_id)
  assert.equal(newest?.text, 'Here it is:\n\n1 < 2 && 3 > 2')
  assert.deepEqual([newest?.author.kind, newest?.author.id], ['contact', a.contact.id])
})

test('a mail that is delivered twice, and at once, is taken once', async () => {
  const before = (await messages()).length
  const raw = mime({ to: addressOf(ticket.id), text: 'Only once' })
  const taken = await Promise.all([send(raw), send(raw), send(raw)])
  assert.equal(new Set(taken.map(({ body }) => body.id)).size, 1)
  assert.deepEqual((await send(raw)).body, taken[0]?.body)
  assert.equal((await messages()).length, before + 1)
})

test('an agent answers by mail as himself', async () => {
  const taken = await receive({ from: 'Ines@Vendor.example', to: addressOf(ticket.id), text: 'Thank you' })
  const [newest] = await messages()
  assert.equal(newest?.id, taken.message_id)
  assert.deepEqual([newest?.author.kind, newest?.author.id], ['agent', agent.id])
})

test('attachments are kept, and pictures of a signature are not', async () => {
  const part = (type: string, disposition: string, content: string) =>
    ['--x', `Content-Type: ${type}`, `Content-Disposition: ${disposition}`, '', content].join('\r\n')
  const taken = await receive({
    to: addressOf(ticket.id),
    headers: ['Content-Type: multipart/mixed; boundary=x', 'MIME-Version: 1.0'],
    text: [
      part('text/plain', 'inline', 'The file'),
      part('text/csv', 'attachment; filename="../rows.csv"', 'a;b'),
      part('text/plain', 'inline; filename="logo.txt"', 'logo'),
      '--x--',
    ].join('\r\n'),
  })
  const [newest] = await messages()
  assert.equal(newest?.id, taken.message_id)
  assert.deepEqual(
    newest?.files.map(file => file.name),
    ['rows.csv'],
  )
  const file = await server.request('GET', `/v1/files/${newest?.files[0]?.id}/content`, { token: a.token })
  assert.equal(Buffer.from(file.bytes).toString().trim(), 'a;b')
})

test('what is only HTML is read as text', async () => {
  await receive({
    to: addressOf(ticket.id),
    headers: ['Content-Type: text/html; charset=utf-8'],
    text: '<p>Dear <b>Ines</b>,</p><script>alert(1)</script><blockquote>Could you send</blockquote>',
  })
  const [newest] = await messages()
  assert.equal(newest?.text, 'Dear Ines,')
})

test('a known person without an address of a conversation opens a ticket', async () => {
  const taken = await receive({ subject: 'Export fails', text: 'It stops.' })
  assert.equal(taken.result, 'ticket')
  const opened = await server.request('GET', `/v1/tickets/${taken.ticket_id}`, { token: a.token })
  assert.equal(opened.body.subject, 'Export fails')
  assert.equal(opened.body.opened_by.id, a.contact.id)
  assert.equal(opened.body.status, 'new')
})

test('a person of another company, and one who made the address up, reach no conversation', async () => {
  const before = await messages()
  const stranger = await receive({ from: b.email, to: addressOf(ticket.id) })
  assert.deepEqual([stranger.result, stranger.reason], ['quarantined', 'not_allowed'])
  const forged = addressOf(ticket.id).replace(/-[^@]+/, '-00000000000000000000')
  const made = await receive({ to: forged, subject: 'Made up' })
  assert.equal(made.result, 'ticket', 'it is as if there were no token')
  assert.deepEqual(await messages(), before)
})

test('an unknown sender, and one that fails DMARC, are kept apart', async () => {
  const unknown = await receive({ from: 'who@knows.example', text: 'Buy now' })
  assert.deepEqual(
    [unknown.result, unknown.reason, unknown.text],
    ['quarantined', 'unknown_sender', 'Buy now'],
  )
  const headers = ['Authentication-Results: mx.example; spf=fail; dmarc=fail header.from=alpha.example']
  const forged = await receive({ to: addressOf(ticket.id), headers })
  assert.deepEqual([forged.result, forged.reason], ['quarantined', 'forged'])
  const listed = await server.request('GET', '/v1/inbound_mail?result=quarantined&limit=2', {
    key: server.vendorKey,
  })
  assert.deepEqual(
    listed.body.data.map((mail: { id: string }) => mail.id),
    [forged.id, unknown.id],
  )
})

test('what a machine answers is left alone', async () => {
  const before = (await messages()).length
  for (const [headers, reason] of [
    [['Auto-Submitted: auto-replied'], 'automatic'],
    [['Precedence: bulk'], 'automatic'],
    [['List-Id: <all.example>'], 'automatic'],
    [['Return-Path: <>'], 'bounce'],
  ] as const) {
    const taken = await receive({ to: addressOf(ticket.id), headers: [...headers] })
    assert.deepEqual([taken.result, taken.reason], ['ignored', reason])
  }
  const own = await receive({ from: 'messages@inbound.example', to: addressOf(ticket.id) })
  assert.equal(own.reason, 'loop')
  const bounce = await receive({ from: 'MAILER-DAEMON@mx.example', to: addressOf(ticket.id) })
  assert.equal(bounce.reason, 'bounce')
  assert.equal((await messages()).length, before)
})

test('what is no mail is refused, and only the vendor brings any', async () => {
  assert.equal((await send('nothing of the kind')).status, 422)
  const raw = mime({})
  const headers = { 'content-type': 'message/rfc822' }
  for (const caller of [{ key: a.partnerKey }, { token: a.token }])
    assert.equal(
      (await server.request('POST', '/v1/inbound_mail', { ...caller, headers, body: raw })).status,
      403,
    )
})

test('a deeply nested mail, and one of a great many parts, are read within bounds', async () => {
  const nested = Array.from(
    { length: 300 },
    (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n`,
  )
  await send(mime({ headers: ['Content-Type: multipart/mixed; boundary=b0'], text: nested.join('\r\n') }))
  const quoted = 'On Tue wrote:\r\n'.repeat(5000) + '>'.repeat(50_000)
  assert.ok((await cpuSeconds(() => receive({ to: addressOf(ticket.id), text: quoted }))) < 5)
  assert.deepEqual(server.faults, [])
})
