import assert from 'node:assert/strict'
import { createServer, type Socket } from 'node:net'
import { after, before, test } from 'node:test'
import { type Message, openTransport } from '../../../server/src/mail/transport.ts'
import { header } from './mailing.ts'

/** The least of a mail server: it takes everything, unless it is told to refuse or to stay silent. */
const server = createServer(talk)
const received: { from: string; to: string[]; data: string }[] = []
let refuse: string | null = null
let silent = false
let url: string

function talk(socket: Socket) {
  let mail = { from: '', to: [] as string[], data: '' }
  let reading = false
  let buffered = ''
  socket.on('error', () => {})
  if (silent) return
  socket.write('220 test\r\n')
  socket.on('data', chunk => {
    buffered += chunk.toString('latin1')
    while (buffered.includes('\r\n')) {
      if (reading) {
        const end = buffered.indexOf('\r\n.\r\n')
        if (end === -1) return
        received.push({ ...mail, data: buffered.slice(0, end) })
        buffered = buffered.slice(end + 5)
        mail = { from: '', to: [], data: '' }
        reading = false
        socket.write('250 taken\r\n')
        continue
      }
      const line = buffered.slice(0, buffered.indexOf('\r\n'))
      buffered = buffered.slice(line.length + 2)
      if (/^EHLO/.test(line)) socket.write('250 test\r\n')
      else if (/^MAIL/.test(line)) {
        mail.from = /<(.*?)>/.exec(line)![1]!
        socket.write('250 ok\r\n')
      } else if (/^RCPT/.test(line)) {
        mail.to.push(/<(.*?)>/.exec(line)![1]!)
        socket.write(refuse ? `${refuse}\r\n` : '250 ok\r\n')
      } else if (/^DATA/.test(line)) {
        reading = true
        socket.write('354 go on\r\n')
      } else socket.end('221 bye\r\n')
    }
  })
}

before(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  url = `smtp://127.0.0.1:${(server.address() as { port: number }).port}`
})
after(() => server.close())

const message: Message = {
  id: 'mail_1',
  message_id: '<mail_1@northwind.example>',
  created_at: '2026-03-10T10:00:00Z',
  date: '2026-03-10T10:00:00Z',
  from: { name: 'Northwind, Billing', address: 'billing@northwind.example' },
  reply_to: 'sales@northwind.example',
  thread: null,
  to: 'kim@acme.example',
  subject: 'Reçu',
  text: 'text',
  html: '<p>html</p>',
  attachments: [],
}
const send = async (fields: Partial<Message> = {}, signal?: AbortSignal) => {
  const transport = openTransport({ dataDir: '/nowhere', mail: { smtpUrl: url, from: null, inbound: null } })
  try {
    await transport.send({ ...message, ...fields }, signal)
  } finally {
    transport.close()
  }
}

test('a mail server is given the mail, from its sender to its one recipient', async () => {
  await send()
  const { from, to, data } = received.at(-1)!
  assert.deepEqual([from, to], ['billing@northwind.example', ['kim@acme.example']])
  assert.equal(header(data, 'Message-ID'), '<mail_1@northwind.example>')
  assert.equal(header(data, 'From'), '"Northwind, Billing" <billing@northwind.example>')
  assert.equal(header(data, 'Subject'), '=?UTF-8?Q?Re=C3=A7u?=')
  assert.equal(header(data, 'Auto-Submitted'), 'auto-generated')
})

test('an address that names two is not sent to either', async () => {
  await send({ to: 'kim@acme.example, thief@evil.example' }).catch(() => {})
  assert.ok(received.every(({ to }) => !to.some(each => each === 'thief@evil.example')))
})

test('a refusal is an error with what the server said', async () => {
  refuse = '550 no such mailbox'
  try {
    await assert.rejects(send(), /550 no such mailbox/)
  } finally {
    refuse = null
  }
})

test('waiting ends when the server stops', async () => {
  silent = true
  try {
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 50)
    await assert.rejects(send({}, stop.signal), /abort/i)
  } finally {
    silent = false
  }
})
