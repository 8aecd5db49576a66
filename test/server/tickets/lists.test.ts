import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../server/src/http/ids.ts'
import { openDesk, type Person } from '../../support/desk.ts'
import type { Reply } from '../../support/server.ts'

type Json = Reply['body']
let desk: Awaited<ReturnType<typeof openDesk>>
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

/** A contact of a customer of his own. */
async function newcomer(name: string): Promise<Person> {
  const customer = await desk.must('POST', '/v1/customers', {
    partner_id: desk.a.partner.id,
    name: `${name} Ltd`,
    country: 'BE',
  })
  return desk.person(name, {}, { ...desk.a, customer })
}

/** Tickets straight into the database, with exactly these times. */
async function insert(person: Person, times: string[]): Promise<string[]> {
  const { customer_id, id: contact_id } = person.contact
  const rows = times.map((last_message_at, i) => ({
    id: newId('tkt'),
    partner_id: desk.a.partner.id,
    customer_id,
    contact_id,
    opener_name: null,
    subject: `No ${i}`,
    category: null,
    status: 'new' as const,
    last_message_at,
    last_message_id: null,
    vendor_external_id: null,
    partner_external_id: null,
    created_at: last_message_at,
    updated_at: last_message_at,
  }))
  await desk.db.insertInto('tickets').values(rows).execute()
  return rows.map(row => row.id)
}

async function walk(
  person: Person,
  limit: number,
  sort: string,
  between = async () => {},
): Promise<string[][]> {
  const pages: string[][] = []
  for (let cursor = ''; ; ) {
    const query = `limit=${limit}&sort=${sort}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
    const { data, has_more, next_cursor } = await person.must('GET', `/v1/tickets?${query}`)
    pages.push(data.map((ticket: Json) => ticket.id))
    await between()
    if (!has_more) return pages
    cursor = next_cursor
  }
}

describe('pages', () => {
  test('of tickets with one and the same time lose and repeat none, either way', async () => {
    const kim = await newcomer('Kim')
    const ids = await insert(kim, Array(15).fill('2026-03-01T10:00:00.123456Z'))
    for (const sort of ['-last_message_at', 'last_message_at', '-number', 'number', 'subject', '-subject']) {
      const pages = await walk(kim, 10, sort)
      assert.deepEqual(
        pages.map(page => page.length),
        [10, 5],
      )
      assert.deepEqual(pages.flat().toSorted(), ids.toSorted(), sort)
    }
    const down = (await walk(kim, 10, '-last_message_at')).flat()
    assert.deepEqual((await walk(kim, 4, 'last_message_at')).flat(), down.toReversed())
  })

  test('keep times apart that differ by a microsecond', async () => {
    const lee = await newcomer('Lee')
    const times = ['.123456', '.123457', '.123458'].map(part => `2026-03-01T10:00:00${part}Z`)
    const ids = await insert(lee, times)
    const pages = await walk(lee, 1, '-last_message_at')
    assert.deepEqual(
      pages,
      ids.toReversed().map(id => [id]),
    )
  })

  test('are not moved by what is written meanwhile', async () => {
    const max = await newcomer('Max')
    const ids = await insert(max, ['2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z', '2026-03-01T12:00:00Z'])
    const pages = await walk(max, 1, '-last_message_at', async () => void (await max.open()))
    assert.deepEqual(pages.flat(), ids.toReversed())
  })

  test('go on only with the filters they began with, and with a cursor made here', async () => {
    const ann = await newcomer('Ann')
    await insert(ann, ['2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z'])
    const { next_cursor } = await ann.must('GET', '/v1/tickets?limit=1')
    const own = JSON.parse(Buffer.from(next_cursor, 'base64url').toString())
    const made = (key: string) => Buffer.from(JSON.stringify([key, own[1], own[2]])).toString('base64url')
    for (const query of [
      `status=new&cursor=${next_cursor}`,
      `limit=1&cursor=${made('2026-13-45 99:00:00+00')}`,
      `limit=1&cursor=${made('tomorrow')}`,
    ]) {
      const reply = await ann.ask('GET', `/v1/tickets?${query}`)
      assert.deepEqual([reply.status, reply.body.code], [422, 'cursor_mismatch'], query)
    }
  })
})

describe('search', () => {
  let eve: Person
  const found = async (q: string) =>
    (await eve.list(`sort=subject&q=${encodeURIComponent(q)}`)).map(ticket => ticket.subject)
  before(async () => {
    eve = await newcomer('Eve')
    for (const subject of ['100% done', '100 done', 'a_b', 'axb', 'c:\\temp'])
      await eve.open({ subject, text: 'x' })
  })

  for (const [q, subjects] of [
    ['%', ['100% done']],
    ['_', ['a_b']],
    ['\\', ['c:\\temp']],
    ['a_b', ['a_b']],
    ["'", []],
    ['DONE', ['100 done', '100% done']],
  ] as const)
    test(`takes ${q} as it is`, async () => assert.deepEqual(await found(q), subjects))

  test('finds references and what customers see of messages', async () => {
    const ticket = await eve.open({ subject: 'Words', text: 'quite unusual' })
    await desk.answer(ticket.id, { text: 'extraordinary' })
    await desk.answer(ticket.id, { text: 'clandestine', internal: true })
    for (const q of [ticket.reference, String(ticket.number), 'unusual', 'EXTRAORDINARY'])
      assert.deepEqual(await found(q), ['Words'], q)
    assert.deepEqual(await found('clandestine'), [])
    const counted = await eve.must('GET', '/v1/tickets?include=total_count&q=done')
    assert.equal(counted.total_count, 2)
  })

  test('needs a customer where a key asks, as do what is unread and other orders', async () => {
    for (const query of ['q=a', 'unread=true', 'sort=subject']) {
      const reply = await desk.ask('GET', `/v1/tickets?${query}`)
      assert.deepEqual([reply.status, reply.body.errors[0].code], [422, 'customer_required'], query)
      const named = await desk.ask('GET', `/v1/tickets?${query}&customer_id=${eve.contact.customer_id}`)
      assert.equal(named.status, 200)
    }
  })
})

describe('what a contact sees', () => {
  test('is his own, or with tickets:all his company’s', async () => {
    const own = { role: 'viewer', permissions: ['tickets:own'] }
    const [ira, jon] = [await desk.person('Ira', own), await desk.person('Jon', own)]
    const boss = await desk.person('Boss', { role: 'viewer', permissions: ['tickets:all'] })
    const [hers, his] = [await ira.open({ subject: 'Hers' }), await jon.open({ subject: 'His' })]
    const ids = async (person: Person, query = '') => (await person.list(query)).map(ticket => ticket.id)
    assert.deepEqual(await ids(ira), [hers.id])
    assert.deepEqual(await ids(jon), [his.id])
    assert.ok((await ids(boss)).includes(hers.id) && (await ids(boss)).includes(his.id))
    assert.deepEqual(await ids(boss, `contact_id=${jon.contact.id}`), [his.id])
    assert.deepEqual(await ids(ira, 'q=His'), [])
    const count = await ira.must('GET', '/v1/tickets?include=total_count')
    assert.equal(count.total_count, 1)
    for (const [method, path, body] of [
      ['GET', `/v1/tickets/${his.id}`, undefined],
      ['POST', `/v1/tickets/${his.id}/close`, undefined],
      ['POST', `/v1/tickets/${his.id}/rate`, { score: 5 }],
      ['GET', `/v1/messages?ticket_id=${his.id}`, undefined],
      ['POST', '/v1/messages', { ticket_id: his.id, text: 'Mine' }],
      ['POST', '/v1/read_marks', { ticket_id: his.id }],
    ] as const)
      assert.equal((await ira.ask(method, path, body)).status, 404, path)
    await boss.write(his.id)
  })

  test('is no ticket without the permission', async () => {
    const clerk = await desk.person('Clerk', { role: 'billing' })
    const { id } = await (await desk.person('Opener')).open()
    assert.equal((await clerk.ask('GET', '/v1/tickets')).status, 403)
    for (const path of [`/v1/tickets/${id}`, `/v1/messages?ticket_id=${id}`])
      assert.equal((await clerk.ask('GET', path)).status, 404)
    assert.equal((await clerk.ask('POST', '/v1/messages', { ticket_id: id, text: 'A' })).status, 404)
  })

  test('can be narrowed by status, category, agent and what is unread, and names the categories', async () => {
    const may = await newcomer('May')
    const open = await may.open({ category: 'billing' })
    const answered = await may.open()
    await desk.answer(answered.id, { status: 'waiting_customer' })
    await desk.must('PATCH', `/v1/tickets/${answered.id}`, { assignee_id: desk.ines.id })
    const ids = async (query: string) => (await may.list(query)).map(ticket => ticket.id)
    assert.deepEqual(await ids('status=new'), [open.id])
    assert.deepEqual(await ids('status=solved&status=waiting_customer'), [answered.id])
    assert.deepEqual(await ids('category=billing'), [open.id])
    assert.deepEqual(await ids(`assignee_id=${desk.ines.id}`), [answered.id])
    assert.deepEqual(await ids('unread=true'), [answered.id])
    assert.deepEqual(await ids('unread=false'), [open.id])
    const { categories } = await may.must('GET', '/v1/tickets')
    assert.deepEqual(
      categories.map((category: Json) => category.id),
      ['question', 'problem', 'billing'],
    )
  })

  test('a category that the settings have no more goes by its id', async () => {
    const pat = await newcomer('Pat')
    const { id } = await pat.open({ category: 'problem' })
    const { ticket_categories } = await desk.must('GET', '/v1/settings')
    await desk.must('PATCH', '/v1/settings', { ticket_categories: [{ id: 'other', name: 'Other' }] })
    assert.deepEqual((await pat.ticket(id)).category, { id: 'problem', name: 'problem' })
    assert.equal(
      (await pat.ask('POST', '/v1/tickets', { subject: 'A', text: 'B', category: 'problem' })).status,
      422,
    )
    const twice = [
      { id: 'a', name: 'A' },
      { id: 'a', name: 'B' },
    ]
    assert.equal((await desk.ask('PATCH', '/v1/settings', { ticket_categories: twice })).status, 422)
    await desk.must('PATCH', '/v1/settings', { ticket_categories })
  })
})
