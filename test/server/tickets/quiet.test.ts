import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { solveQuietTickets } from '../../../server/src/tickets/actions/quiet.ts'
import { openDesk, type Person } from '../../support/desk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let alex: Person
before(async () => {
  desk = await openDesk()
  alex = await desk.person('Alex')
})
after(() => desk.close())

const at = (time: string) => desk.clock.set(time)
const solve = () => solveQuietTickets(desk.services)
async function waiting(): Promise<string> {
  const { id } = await alex.open()
  await desk.answer(id, { status: 'waiting_customer' })
  return id
}
const status = async (id: string) => (await alex.ticket(id)).status

test('a ticket is solved once the customer has been quiet through seven of his days', async () => {
  at('2026-03-10T10:00:00Z')
  const id = await waiting()
  at('2026-03-17T22:59:59.999Z')
  await solve()
  assert.equal(await status(id), 'waiting_customer')
  at('2026-03-17T23:00:00Z')
  await solve()
  const solved = await alex.ticket(id)
  assert.deepEqual(
    [solved.status, solved.solve_at, solved.solved_at],
    ['solved', null, '2026-03-17T23:00:00Z'],
  )
  await solve()
  assert.deepEqual(await desk.eventsOf(id), ['ticket.created', 'ticket.updated', 'ticket.solved'])
})

test('another word of the vendor begins the days anew, one of the customer ends them', async () => {
  at('2026-03-10T10:00:00Z')
  const [told, answered] = [await waiting(), await waiting()]
  at('2026-03-15T10:00:00Z')
  await desk.answer(told)
  await alex.write(answered)
  at('2026-03-18T10:00:00Z')
  await solve()
  assert.deepEqual([await status(told), await status(answered)], ['waiting_customer', 'in_progress'])
  at('2026-03-23T10:00:00Z')
  await solve()
  assert.deepEqual([await status(told), await status(answered)], ['solved', 'in_progress'])
})

test('many are solved at once, each by one event, also where two do it', async () => {
  at('2026-03-10T10:00:00Z')
  const ids = await Promise.all(Array.from({ length: 12 }, waiting))
  at('2026-03-18T10:00:00Z')
  await Promise.all([solve(), solve(), solve()])
  for (const id of ids) {
    const events = await desk.eventsOf(id)
    assert.deepEqual(events.filter(type => type === 'ticket.solved').length, 1)
  }
})

test('a customer in another zone keeps his day', async () => {
  at('2026-03-10T10:00:00Z')
  const id = await waiting()
  await desk.must('PATCH', `/v1/customers/${desk.a.customer.id}`, { time_zone: 'America/New_York' })
  assert.equal((await alex.ticket(id)).solve_at, '2026-03-18T04:00:00Z')
  await desk.must('PATCH', `/v1/customers/${desk.a.customer.id}`, { time_zone: 'Europe/Brussels' })
  assert.equal((await alex.ticket(id)).solve_at, '2026-03-17T23:00:00Z')
})

test('a test clock lets the days go by for its customer alone', async () => {
  at('2026-03-10T10:00:00Z')
  const stranger = await desk.person('Stranger', {}, desk.neighbour)
  const id = await waiting()
  const other = await stranger.open()
  await desk.answer(other.id, { status: 'waiting_customer' })
  await desk.must('POST', '/v1/test_clock/advance', { customer_id: desk.a.customer.id, days: 8 })
  assert.equal(await status(id), 'solved')
  assert.equal((await stranger.ticket(other.id)).status, 'waiting_customer')
  // What begins to wait now ends by the moved clock.
  assert.equal((await alex.ticket(await waiting())).solve_at, '2026-03-25T23:00:00Z')
})
