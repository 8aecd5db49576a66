import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { dispatchMails } from '../../../server/src/mail/actions/dispatch.ts'
import { openDesk, type Person } from '../../support/desk.ts'
import { type Ids, operations, requestFor, send } from '../../support/operations.ts'
import type { Ask, Reply } from '../../support/server.ts'
import { idsOf } from '../../support/sides.ts'
import { told } from '../../support/told.ts'

// What agents write among themselves reaches nobody else: a word that stands only in notes is looked for in everything
// that anybody else can read, wherever notes can be written.

const marker = 'clandestine'

let desk: Awaited<ReturnType<typeof openDesk>>
let alex: Person
let mine: Ids
let note: Reply['body']
let file: string
const subjects = ['ticket_id', 'quotation_id', 'order_id', 'invoice_id'] as const

before(async () => {
  desk = await openDesk()
  await desk.startMails()
  alex = await desk.person('Alex')
  const ids = await idsOf(desk, desk.a, 'own-alpha')
  const ticket = await alex.open({ subject: 'Seen', text: 'Seen' })
  await desk.answer(ticket.id, { text: 'Seen too' })
  await alex.must('POST', '/v1/read_marks', { ticket_id: ticket.id })
  mine = { ...ids, ticket_id: ticket.id }
  const body = `${marker} content`
  const headers = { 'content-type': 'text/plain' }
  const upload = await desk.request('POST', `/v1/files?name=${marker}.txt`, { ...desk.vendor, body, headers })
  file = upload.body.id
  for (const field of subjects) {
    const file_ids = field === 'ticket_id' ? [file] : []
    const text = `Say nothing: *${marker}*`
    const body = { [field]: mine[field], text, internal: true, agent_id: desk.ines.id, file_ids }
    const written = await desk.must('POST', '/v1/messages', body)
    if (field === 'ticket_id') note = written
  }
  // One that is the last thing that was said, and one that was moved.
  const other = await alex.open({ subject: 'Merged' })
  await desk.answer(other.id, { text: marker, internal: true })
  await desk.must('POST', `/v1/tickets/${other.id}/merge`, { into_ticket_id: ticket.id })
  await desk.must('PATCH', `/v1/tickets/${ticket.id}`, { subject: 'Changed' })
  await told(desk.db)
  await dispatchMails(desk.services)
})
after(() => desk.close())

const callers: Record<string, () => Ask> = {
  contact: () => alex.caller,
  partner: () => ({ key: desk.a.partnerKey }),
}
const get = (path: string, caller: Ask) => desk.request('GET', path, caller)
const said = (reply: Reply) => `${new TextDecoder().decode(reply.bytes)} ${[...reply.headers].join(' ')}`
/** It has no end; the tests of the stream have what it says. */
const endless = ['streamEvents']

test('the vendor’s keys read them', async () => {
  for (const field of subjects) {
    const reply = await get(`/v1/messages?${field}=${mine[field]}`, desk.vendor)
    assert.match(said(reply), new RegExp(marker), field)
  }
  assert.equal((await get(`/v1/files/${file}/content`, desk.vendor)).status, 200)
  const events = await get('/v1/events?type=note.created', desk.vendor)
  assert.match(said(events), new RegExp(marker))
})

for (const [kind, caller] of Object.entries(callers)) {
  const permission = kind === 'contact' ? 'contact' : 'integration'
  describe(`to a ${kind}`, () => {
    for (const operation of operations)
      if (operation.method === 'GET' && operation.access[permission] && !endless.includes(operation.id))
        test(`${operation.id} shows nothing of them`, async () => {
          const ways = operation.id === 'listMessages' ? subjects : ['']
          for (const slot of ways) {
            const reply = await send(desk, operation, requestFor(operation, mine, slot), caller())
            assert.doesNotMatch(said(reply), new RegExp(`${marker}|${note.id}`))
          }
        })

    test('lists show nothing of them, page by page, nor count what is not shown', async () => {
      for (const field of subjects)
        for (const sort of ['created_at', '-created_at']) {
          const path = `/v1/messages?limit=100&sort=${sort}&${field}=${mine[field]}`
          const reply = await get(path, caller())
          assert.equal(reply.status, 200)
          assert.doesNotMatch(said(reply), new RegExp(`${marker}|"internal":true`))
        }
      const customer = `customer_id=${desk.a.customer.id}`
      for (const path of [
        `/v1/tickets?limit=100&${customer}`,
        `/v1/correspondence?limit=100&${customer}`,
        '/v1/events?limit=100',
      ])
        assert.doesNotMatch(said(await get(path, caller())), new RegExp(marker), path)
    })

    test('search finds nothing by them', async () => {
      const path = `/v1/tickets?include=total_count&customer_id=${desk.a.customer.id}&q=${marker}`
      const { body } = await get(path, caller())
      assert.deepEqual([body.data, body.total_count], [[], 0])
    })

    test('what hangs on them is not there', async () => {
      for (const path of [`/v1/files/${file}`, `/v1/files/${file}/content`])
        assert.equal((await get(path, caller())).status, 404)
      const link = await desk.request('POST', '/v1/download_links', { ...caller(), body: { file_id: file } })
      assert.equal(link.status, 404)
    })
  })
}

test('a ticket is not unread by them, and its newest word is another', async () => {
  const ticket = await alex.ticket(mine.ticket_id!)
  assert.equal(ticket.last_message.excerpt === marker, false)
  await alex.must('POST', '/v1/read_marks', { ticket_id: mine.ticket_id })
  await desk.answer(mine.ticket_id!, { text: marker, internal: true })
  const after = await alex.ticket(mine.ticket_id!)
  assert.equal(after.unread, false)
  const alerts = await alex.must('GET', '/v1/alerts')
  assert.ok(alerts.data.every((alert: Reply['body']) => alert.kind !== 'ticket_answer'))
})

test('a mark does not lead to them', async () => {
  const reply = await alex.ask('POST', '/v1/read_marks', { ticket_id: mine.ticket_id, message_id: note.id })
  assert.equal(reply.status, 422)
})

test('their events belong to no partner and no customer', async () => {
  const events = await desk.db.selectFrom('events').selectAll().where('type', '=', 'note.created').execute()
  assert.ok(events.length >= 5)
  for (const { partner_id, customer_id } of events) assert.deepEqual([partner_id, customer_id], [null, null])
  const others = await desk.db.selectFrom('events').selectAll().where('type', '<>', 'note.created').execute()
  assert.doesNotMatch(JSON.stringify(others), new RegExp(marker))
})

test('no mail has them, to whomever it goes', async () => {
  const mails = await desk.db.selectFrom('mails').select('data').execute()
  assert.ok(mails.length > 0)
  assert.doesNotMatch(JSON.stringify(mails), new RegExp(marker))
})
