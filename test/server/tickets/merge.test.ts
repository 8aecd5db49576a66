import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { handOverTickets } from '../../../server/src/tickets/actions/hand-over.ts'
import { openDesk, type Person } from '../../support/desk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let alex: Person
before(async () => {
  desk = await openDesk()
  alex = await desk.person('Alex')
})
after(() => desk.close())

const wait = (seconds: number) =>
  desk.clock.set(Temporal.Instant.from(desk.clock.now()).add({ seconds }).toString())
const merge = (id: string, into: string) =>
  desk.ask('POST', `/v1/tickets/${id}/merge`, { into_ticket_id: into })
const texts = async (person: Person, id: string) =>
  (await person.must('GET', `/v1/messages?ticket_id=${id}&sort=created_at`)).data.map(
    (message: { text: string }) => message.text,
  )

test('the messages of both stand in one, in the order of their times, and the old reference leads there', async () => {
  const first = await alex.open({ subject: 'First', text: 'one' })
  wait(1)
  const second = await alex.open({ subject: 'Second', text: 'two' })
  wait(1)
  await alex.write(first.id, { text: 'three' })
  const { status, body } = await merge(second.id, first.id)
  assert.deepEqual([status, body.id, body.reference], [200, first.id, first.reference])
  assert.deepEqual(await texts(alex, first.id), ['one', 'two', 'three'])
  const old = await alex.ticket(second.id)
  assert.deepEqual(
    [old.status, old.merged_into, old.last_message, old.allowed_actions],
    ['closed', { id: first.id, reference: first.reference }, null, []],
  )
  assert.notEqual(old.closed_at, null)
  assert.deepEqual(
    (await alex.list(`q=${encodeURIComponent(second.reference)}`)).map(each => each.id),
    [first.id],
  )
  assert.ok((await alex.list()).every(each => each.id !== second.id))
  assert.deepEqual(await texts(alex, second.id), ['one', 'two', 'three'])
  assert.deepEqual(await desk.eventsOf(second.id), ['ticket.created', 'ticket.closed', 'ticket.merged'])
})

test('a message to the old one goes to the other, and opens that', async () => {
  const [first, second] = [await alex.open(), await alex.open()]
  await merge(second.id, first.id)
  await desk.must('POST', `/v1/tickets/${first.id}/close`)
  const message = await alex.write(second.id)
  assert.equal(message.ticket_id, first.id)
  assert.equal((await alex.ticket(first.id)).status, 'in_progress')
  assert.equal((await alex.ticket(second.id)).status, 'closed')
})

test('one that goes on takes along what was merged into it', async () => {
  const [a, b, c] = [
    await alex.open({ text: 'a' }),
    await alex.open({ text: 'b' }),
    await alex.open({ text: 'c' }),
  ]
  await merge(a.id, b.id)
  await merge(b.id, c.id)
  assert.equal((await alex.ticket(a.id)).merged_into.id, c.id)
  assert.deepEqual((await texts(alex, a.id)).toSorted(), ['a', 'b', 'c'])
})

test('what was not read before is not read afterwards, wherever the mark stood', async () => {
  const [here, there] = [await alex.open(), await alex.open()]
  wait(1)
  await desk.answer(here.id)
  wait(1)
  await desk.answer(there.id)
  await alex.must('POST', '/v1/read_marks', { ticket_id: there.id })
  assert.equal((await alex.ticket(there.id)).unread, false)
  await merge(here.id, there.id)
  assert.equal((await alex.ticket(there.id)).unread, true)
})

test('what was read stays read', async () => {
  const [here, there] = [await alex.open(), await alex.open()]
  for (const { id } of [here, there]) {
    wait(1)
    await desk.answer(id)
    await alex.must('POST', '/v1/read_marks', { ticket_id: id })
  }
  await merge(here.id, there.id)
  assert.equal((await alex.ticket(there.id)).unread, false)
})

test('who had opened the one reads the other, and nobody else does', async () => {
  const own = { role: 'viewer', permissions: ['tickets:own'] }
  const [ira, jon, kim] = [
    await desk.person('Ira', own),
    await desk.person('Jon', own),
    await desk.person('Kim', own),
  ]
  const [hers, his] = [await ira.open(), await jon.open()]
  await merge(hers.id, his.id)
  assert.equal((await ira.ticket(his.id)).id, his.id)
  assert.deepEqual(
    (await ira.list()).map(each => each.id),
    [his.id],
  )
  assert.equal((await kim.ask('GET', `/v1/tickets/${his.id}`)).status, 404)
})

test('is refused with itself, with another customer’s, and a second time', async () => {
  const stranger = await desk.person('Stranger', {}, desk.neighbour)
  const [first, second, foreign] = [await alex.open(), await alex.open(), await stranger.open()]
  assert.equal((await merge(first.id, first.id)).status, 422)
  assert.equal((await merge(first.id, foreign.id)).status, 422)
  assert.equal((await merge(first.id, 'tkt_00000000000000000000000000')).status, 404)
  assert.equal((await merge(first.id, second.id)).status, 200)
  assert.equal((await merge(first.id, second.id)).status, 409)
  assert.equal((await merge(second.id, first.id)).status, 409)
  for (const [path, body] of [
    [`/v1/tickets/${first.id}/close`, undefined],
    [`/v1/tickets/${first.id}/rate`, { score: 5 }],
  ] as const)
    assert.equal((await alex.ask('POST', path, body)).status, 409)
})

test('two that go both ways at once: one does, and no message is lost', async () => {
  const [a, b] = [await alex.open({ text: 'a' }), await alex.open({ text: 'b' })]
  const replies = await Promise.all([
    merge(a.id, b.id),
    merge(b.id, a.id),
    desk.answer(a.id, { text: 'c' }),
    desk.answer(b.id, { text: 'd' }),
  ])
  assert.deepEqual([replies[0].status, replies[1].status].toSorted(), [200, 409])
  assert.deepEqual((await texts(alex, a.id)).toSorted(), ['a', 'b', 'c', 'd'])
  assert.deepEqual(await texts(alex, a.id), await texts(alex, b.id))
})

test('tickets are handed over to another contact of the same customer', async () => {
  const own = { role: 'viewer', permissions: ['tickets:own'] }
  const [ira, jon] = [await desk.person('Ira', own), await desk.person('Jon', own)]
  const ticket = await ira.open({ text: 'hers' })
  const stranger = await desk.person('Stranger', {}, desk.neighbour)
  const hand = (to: Person) =>
    desk.db
      .transaction()
      .execute(trx => handOverTickets(trx, desk.clock.now(), ira.contact.id, to.contact.id))
  await hand(stranger)
  assert.equal((await ira.ticket(ticket.id)).opened_by.id, ira.contact.id)
  await hand(jon)
  const handed = await jon.ticket(ticket.id)
  assert.deepEqual([handed.opened_by.name, handed.last_message.author.name], ['Jon', 'Ira'])
  assert.equal((await ira.ask('GET', `/v1/tickets/${ticket.id}`)).status, 404)
  assert.deepEqual(await desk.eventsOf(ticket.id), ['ticket.created', 'ticket.updated'])
})
