import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../server/src/http/ids.ts'
import { openDesk, type Person } from '../../support/desk.ts'
import type { Reply } from '../../support/server.ts'

type Json = Reply['body']
let desk: Awaited<ReturnType<typeof openDesk>>
let alex: Person
before(async () => {
  desk = await openDesk()
  alex = await desk.person('Alex')
})
after(() => desk.close())

const conversation = async (person: Person, subject: string, sort = 'created_at'): Promise<Json[]> =>
  (await person.must('GET', `/v1/messages?${subject}&sort=${sort}&limit=100`)).data
const partner = () => ({ key: desk.a.partnerKey })
const send = (body: object, caller = desk.vendor) => desk.ask('POST', '/v1/messages', body, caller)
const sold = { name: 'Work', product_kind: 'service', quantity: '1', unit_price: '10.00', tax_rate: '21' }
async function quotation(send = true): Promise<Json> {
  const draft = await desk.must('POST', '/v1/quotations', { customer_id: desk.a.customer.id, lines: [sold] })
  return send ? desk.must('POST', `/v1/quotations/${draft.id}/send`) : draft
}
const order = (): Promise<Json> =>
  desk.must('POST', '/v1/orders', { customer_id: desk.a.customer.id, lines: [sold] })

describe('on documents', () => {
  for (const [field, make, permission] of [
    ['quotation_id', async () => (await quotation()).id, 'quotations:read'],
    ['order_id', async () => (await order()).id, 'orders:read'],
    ['invoice_id', async () => desk.a.invoice.id, 'invoices:read'],
  ] as const)
    test(`whoever reads what ${field} names reads and writes there, and nobody else`, async () => {
      const id = await make()
      await alex.must('POST', '/v1/messages', { [field]: id, text: 'Is it *right*?' })
      await desk.must('POST', '/v1/messages', { [field]: id, text: 'It is.', agent_id: desk.ines.id })
      const messages = await conversation(alex, `${field}=${id}`)
      assert.deepEqual(
        messages.map(each => [each.author.name, each.author.side, each.text, each.unread, each[field]]),
        [
          ['Alex', 'customer', 'Is it *right*?', false, id],
          ['Ines Moreau', 'vendor', 'It is.', true, id],
        ],
      )
      assert.deepEqual(messages[0]!.content, [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'Is it ' },
            { type: 'emphasis', children: [{ type: 'text', text: 'right' }] },
            { type: 'text', text: '?' },
          ],
        },
      ])
      const others = (await desk.person('Reader')).contact.permissions.filter(
        (each: string) => each !== permission,
      )
      const blind = await desk.person('Blind', { role: 'viewer', permissions: others })
      const stranger = await desk.person('Stranger', {}, desk.neighbour)
      for (const person of [blind, stranger])
        for (const reply of [
          await person.ask('GET', `/v1/messages?${field}=${id}`),
          await person.ask('POST', '/v1/messages', { [field]: id, text: 'Me too' }),
          await person.ask('POST', '/v1/read_marks', { [field]: id }),
        ])
          assert.deepEqual([reply.status, reply.body.code], [404, 'not_found'])
      assert.equal((await conversation(alex, `${field}=${id}`)).length, 2)
    })

  test('a draft has notes of agents, and no word to a customer who cannot see it', async () => {
    const { id } = await quotation(false)
    const refused = await send({ quotation_id: id, text: 'Hello' })
    assert.deepEqual([refused.status, refused.body.current_status], [409, 'draft'])
    const headers = { 'content-type': 'text/plain' }
    const upload = { ...desk.vendor, body: 'a sum', headers }
    const file = await desk.request('POST', '/v1/files?name=margin.txt', upload)
    const note = { quotation_id: id, text: 'Margin?', internal: true, file_ids: [file.body.id] }
    assert.equal((await send(note)).status, 201)
    assert.equal((await alex.ask('GET', `/v1/messages?quotation_id=${id}`)).status, 404)
    await desk.must('DELETE', `/v1/quotations/${id}`)
  })

  test('a key needs the scope that reads the document, too', async () => {
    const key = await desk.makeKey(['messages:read', 'messages:write', 'tickets:read'])
    assert.equal(
      (await desk.ask('GET', `/v1/messages?invoice_id=${desk.a.invoice.id}`, undefined, { key })).status,
      404,
    )
    const { id } = await alex.open()
    assert.equal((await desk.ask('GET', `/v1/messages?ticket_id=${id}`, undefined, { key })).status, 200)
  })

  test('a session whose site shows no messages still talks about what it shows', async () => {
    const site = await desk.must('GET', `/v1/sites/${desk.a.site.id}`)
    const sections = site.sections.filter((each: string) => each !== 'messages')
    await desk.must('PATCH', `/v1/sites/${site.id}`, { sections })
    assert.equal((await alex.ask('GET', '/v1/correspondence')).status, 403)
    await conversation(alex, `invoice_id=${desk.a.invoice.id}`)
    await desk.must('PATCH', `/v1/sites/${site.id}`, { sections: site.sections })
  })
})

describe('a message', () => {
  for (const [what, body] of [
    ['nothing', {}],
    ['two things', { ticket_id: 'T', invoice_id: 'I' }],
    ['nobody’s text', { ticket_id: 'T', text: '' }],
    ['too much text', { ticket_id: 'T', text: 'x'.repeat(20_001) }],
    ['an agent', { ticket_id: 'T', agent_id: 'A' }],
    ['another author', { ticket_id: 'T', author: { name: 'Somebody' } }],
    ['another contact', { ticket_id: 'T', contact_id: 'C' }],
    ['a note', { ticket_id: 'T', internal: true }],
    ['a status', { ticket_id: 'T', status: 'solved' }],
    ['an external id', { ticket_id: 'T', external_id: 'x' }],
    ['the closing of an invoice', { invoice_id: 'I', close: true }],
  ] as const)
    test(`of a contact cannot name ${what}`, async () => {
      const { id } = await alex.open()
      const ids: Record<string, string> = {
        T: id,
        I: desk.a.invoice.id,
        A: desk.ines.id,
        C: desk.a.contact.id,
      }
      const filled = Object.fromEntries(
        Object.entries(body).map(([key, value]) => [key, ids[value as string] ?? value]),
      )
      const reply = await alex.ask('POST', '/v1/messages', { text: 'A', ...filled })
      assert.equal(reply.status, 422, JSON.stringify(reply.body))
      assert.equal((await conversation(alex, `ticket_id=${id}`)).length, 1)
    })

  test('of a partner’s key names somebody, and none of the vendor’s agents', async () => {
    const { id } = await alex.open()
    const refused = async (fields: object) =>
      (await send({ ticket_id: id, text: 'A', ...fields }, partner())).status
    assert.equal(await refused({}), 422)
    assert.equal(await refused({ agent_id: desk.ines.id }), 422)
    assert.equal(await refused({ author: { name: 'A' }, internal: true }), 422)
    assert.equal(await refused({ contact_id: desk.neighbour.contact.id }), 422)
    assert.equal(await refused({ author: { name: 'A' }, contact_id: alex.contact.id }), 422)
    assert.equal(await refused({ contact_id: alex.contact.id }), 201)
    assert.equal(await refused({ author: { name: 'Helper', external_id: 'u7' } }), 201)
    const [, mine, helper] = await conversation(alex, `ticket_id=${id}`)
    assert.deepEqual([mine.author.kind, mine.unread], ['contact', false])
    assert.deepEqual(
      [
        helper.author.kind,
        helper.author.name,
        helper.author.side,
        'external_id' in helper.author,
        helper.unread,
      ],
      ['external', 'Helper', 'vendor', false, true],
    )
    const { data } = await desk.must('GET', `/v1/messages?ticket_id=${id}`, undefined, partner())
    assert.equal(data[0].author.external_id, 'u7')
  })

  test('of a customer in another system reopens a ticket as his own would', async () => {
    const { id } = await alex.open()
    await desk.answer(id, { status: 'solved' })
    await send({ ticket_id: id, text: 'Still not', author: { name: 'Alex at home', side: 'customer' } })
    assert.equal((await alex.ticket(id)).status, 'in_progress')
    const wish = { ticket_id: id, text: 'A', author: { name: 'B', side: 'customer' }, status: 'solved' }
    assert.equal((await send(wish)).status, 422)
  })

  test('that has come under the same external id is answered again and written once', async () => {
    const { id } = await alex.open()
    const body = {
      ticket_id: id,
      text: 'From there',
      author: { name: 'Zoe' },
      external_id: 'zd-99',
      status: 'solved',
    }
    const replies = await Promise.all([send(body), send(body), send({ ...body, text: 'Changed' })])
    assert.deepEqual(replies.map(reply => reply.status).toSorted(), [200, 200, 201])
    assert.equal(new Set(replies.map(reply => reply.body.id)).size, 1)
    assert.equal((await conversation(alex, `ticket_id=${id}`)).length, 2)
    assert.deepEqual(await desk.eventsOf(replies[0]!.body.id), ['message.created'])
    const elsewhere = await send({ ...body, ticket_id: (await alex.open()).id })
    assert.equal(elsewhere.status, 409)
    // The partner has ids of his own.
    const same = await send({ ...body, status: undefined }, partner())
    assert.equal(same.status, 201)
    assert.equal(same.body.external_id, 'zd-99')
  })

  test('of a contact of another customer’s is none of this one’s', async () => {
    const { id } = await alex.open()
    const reply = await send({ ticket_id: id, text: 'A', contact_id: desk.neighbour.contact.id })
    assert.equal(reply.status, 422)
  })

  test('takes along files of its writer, once', async () => {
    const upload = async (person: Person, name: string): Promise<Json> => {
      const headers = { 'content-type': 'text/plain' }
      const ask = { ...person.caller, body: `content of ${name}`, headers }
      return (await desk.request('POST', `/v1/files?name=${name}`, ask)).body
    }
    const { id } = await alex.open()
    const [log, other] = [
      await upload(alex, 'log.txt'),
      await upload(await desk.person('Other'), 'other.txt'),
    ]
    const stolen = await alex.ask('POST', '/v1/messages', { ticket_id: id, text: 'A', file_ids: [other.id] })
    assert.equal(stolen.status, 404)
    const message = await alex.write(id, { file_ids: [log.id] })
    assert.deepEqual(
      message.files.map((file: Json) => file.name),
      ['log.txt'],
    )
    assert.deepEqual(
      (await conversation(alex, `ticket_id=${id}`)).map(each => each.files.length),
      [0, 1],
    )
    const again = await alex.ask('POST', '/v1/messages', { ticket_id: id, text: 'A', file_ids: [log.id] })
    assert.equal(again.status, 404)
    const opened = await alex.open({ file_ids: [(await upload(alex, 'shot.txt')).id] })
    assert.equal((await conversation(alex, `ticket_id=${opened.id}`))[0]!.files[0].name, 'shot.txt')
  })

  test('of HTML is text, in subject, name and message', async () => {
    const evil = [
      '<img src=x onerror=alert(1)>',
      '<a href="jAvAscript:alert(1)">y</a>',
      '"><script>alert(1)</script>',
      '1 < 2 && 3 > 2',
    ].join('\n\n')
    const mallory = await desk.person('<b onmouseover=alert(1)>x</b>', { email: 'mallory@example.com' })
    const { id } = await mallory.open({ subject: '<svg onload=alert(1)> 1 < 2 && 3 > 2', text: evil })
    const ticket = await mallory.ticket(id)
    assert.equal(ticket.subject, '<svg onload=alert(1)> 1 < 2 && 3 > 2')
    assert.equal(ticket.opened_by.name, '<b onmouseover=alert(1)>x</b>')
    const [message] = await conversation(mallory, `ticket_id=${id}`)
    assert.equal(message.text, evil)
    const text = message.content.map((block: Json) => block.children.map((each: Json) => each.text).join(''))
    assert.deepEqual(text, evil.split('\n\n'))
  })
})

describe('pages', () => {
  test('go through messages of one and the same time by id, either way', async () => {
    const { id } = await alex.open()
    await desk.db.deleteFrom('messages').where('ticket_id', '=', id).execute()
    const rows = Array.from({ length: 15 }, (_, i) => ({
      id: newId('msg'),
      partner_id: desk.a.partner.id,
      customer_id: desk.a.customer.id,
      ticket_id: id,
      author_kind: 'contact' as const,
      author_side: 'customer' as const,
      contact_id: alex.contact.id,
      text: `${i}`,
      content: '[]',
      excerpt: '',
      internal: false,
      created_at: '2026-03-01T10:00:00.123456Z',
    }))
    await desk.db.insertInto('messages').values(rows).execute()
    const walk = async (sort: string) => {
      const ids: string[] = []
      for (let cursor = ''; ; ) {
        const path = `/v1/messages?ticket_id=${id}&limit=10&sort=${sort}${cursor && `&cursor=${cursor}`}`
        const page = await alex.must('GET', path)
        ids.push(...page.data.map((message: Json) => message.id))
        if (!page.has_more) return ids
        cursor = page.next_cursor
      }
    }
    const sorted = rows.map(row => row.id).toSorted()
    assert.deepEqual(await walk('created_at'), sorted)
    assert.deepEqual(await walk('-created_at'), sorted.toReversed())
  })

  test('name one conversation', async () => {
    const { id } = await alex.open()
    for (const query of ['', `ticket_id=${id}&invoice_id=${desk.a.invoice.id}`])
      assert.equal((await alex.ask('GET', `/v1/messages?${query}`)).status, 422)
    assert.equal((await alex.ask('GET', `/v1/messages?ticket_id=${id}&agent_id=${desk.ines.id}`)).status, 422)
  })
})

describe('what is unread', () => {
  const mark = (person: Person, body: object) => person.must('POST', '/v1/read_marks', body)

  test('is what others have written behind the mark, for each reader by himself', async () => {
    const colleague = await desk.person('Colleague')
    const { id } = await alex.open()
    const [first, second] = [await desk.answer(id), await desk.answer(id)]
    const unread = async (person: Person) =>
      (await conversation(person, `ticket_id=${id}`)).map(message => message.unread)
    assert.deepEqual(await unread(alex), [false, true, true])
    assert.deepEqual(await unread(colleague), [true, true, true])
    const half = await mark(alex, { ticket_id: id, message_id: first.id })
    assert.equal(half.message_id, first.id)
    assert.deepEqual([await unread(alex), (await alex.ticket(id)).unread], [[false, false, true], true])
    assert.equal((await mark(alex, { ticket_id: id })).message_id, second.id)
    assert.equal(
      (await mark(alex, { ticket_id: id, message_id: first.id })).message_id,
      second.id,
      'goes back',
    )
    assert.deepEqual([await unread(alex), (await alex.ticket(id)).unread], [[false, false, false], false])
    assert.equal((await colleague.ticket(id)).unread, true)
    await alex.write(id)
    assert.equal((await alex.ticket(id)).unread, false)
  })

  test('are messages of one millisecond too, none of which stands behind a mark that was set before it', async () => {
    const { id } = await alex.open()
    for (let i = 0; i < 20; i += 1) {
      await desk.answer(id)
      assert.equal((await alex.ticket(id)).unread, true)
      await mark(alex, { ticket_id: id })
      assert.equal((await alex.ticket(id)).unread, false)
    }
    const times = (await conversation(alex, `ticket_id=${id}`)).map(message => message.created_at)
    assert.equal(new Set(times).size, 21)
  })

  test('come to a contact from when he is there', async () => {
    const { id } = await alex.open()
    await desk.answer(id)
    desk.clock.set(Temporal.Instant.from(desk.clock.now()).add({ seconds: 1 }).toString())
    const late = await desk.person('Late')
    assert.equal((await late.ticket(id)).unread, false)
    await desk.answer(id)
    assert.equal((await late.ticket(id)).unread, true)
  })

  test('is told of agents whom the vendor’s key names', async () => {
    const { id } = await alex.open()
    const of = async () => (await desk.must('GET', `/v1/tickets/${id}?agent_id=${desk.ines.id}`)).unread
    assert.equal((await desk.must('GET', `/v1/tickets/${id}`)).unread, false)
    assert.equal(await of(), true)
    await desk.must('POST', '/v1/read_marks', { ticket_id: id, agent_id: desk.ines.id })
    assert.equal(await of(), false)
    assert.equal((await desk.ask('POST', '/v1/read_marks', { ticket_id: id })).status, 422)
  })

  test('a mark names a message of that conversation that its reader sees', async () => {
    const [here, there] = [await alex.open(), await alex.open()]
    const other = await desk.answer(there.id)
    const note = await desk.answer(here.id, { internal: true })
    for (const message_id of [other.id, note.id, 'msg_00000000000000000000000000']) {
      const reply = await alex.ask('POST', '/v1/read_marks', { ticket_id: here.id, message_id })
      assert.deepEqual([reply.status, reply.body.errors[0].pointer], [422, '#/message_id'])
    }
    const empty = await alex.must('POST', '/v1/read_marks', { order_id: (await order()).id })
    assert.deepEqual([empty.message_id, empty.read_to], [null, null])
  })

  test('answers to one’s own tickets are among the alerts until they are read', async () => {
    const kim = await desk.person('Kim')
    const told = async (person: Person) =>
      (await person.must('GET', '/v1/alerts')).data.filter((alert: Json) => alert.kind === 'ticket_answer')
    const { id, reference } = await kim.open({ subject: 'Told' })
    await desk.answer(id, { internal: true })
    assert.deepEqual(await told(kim), [])
    await desk.answer(id)
    assert.deepEqual(
      (await told(kim)).map((alert: Json) => [alert.object_type, alert.object_id, alert.number, alert.name]),
      [['ticket', id, reference, 'Told']],
    )
    assert.ok((await told(alex)).every((alert: Json) => alert.object_id !== id))
    await mark(kim, { ticket_id: id })
    assert.deepEqual(await told(kim), [])
    assert.equal((await desk.ask('GET', `/v1/alerts?customer_id=${desk.a.customer.id}`)).status, 200)
  })
})
