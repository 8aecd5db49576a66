import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { debit } from '../../../server/src/success-packs/queries/packs.ts'
import { atOnce, type Buyer, type Desk, openDesk } from './desk.ts'

let desk: Desk
let buyer: Buyer
before(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  desk.clock.set('2026-03-10T10:00:00Z')
  buyer = await desk.buyer()
})
after(() => desk.close())

const left = async (id: string) => {
  const { minutes_used, minutes_left, status } = await desk.get(id)
  return [minutes_used, minutes_left, status]
}
const sumOf = async (id: string) =>
  (await buyer.ledger(id)).reduce((sum: number, entry) => sum + entry.minutes, 0)

describe('minutes are whole', () => {
  test('15, 50, 225, 75 and 35 of ten hours leave 3 h 20', async () => {
    const pack = await buyer.pack(600)
    for (const minutes of [15, 50, 225, 75, 35]) await buyer.booked(minutes)
    assert.deepEqual(await left(pack.id), [400, 200, 'active'])
    assert.equal(await sumOf(pack.id), 200)
  })

  test('three times twenty minutes are an hour', async () => {
    const pack = await buyer.pack(600)
    for (let i = 0; i < 3; i++) await buyer.booked(20)
    assert.deepEqual(await left(pack.id), [60, 540, 'active'])
  })

  test('a part of a minute, none and less than none are no time', async () => {
    await buyer.pack(600)
    for (const minutes of [0.5, 0, -20, 100001])
      assert.equal((await buyer.book(minutes)).status, 422, String(minutes))
  })
})

describe('the oldest pack is used first', () => {
  test('by the day on which it was bought, with an entry on each pack of one booking', async () => {
    const late = await buyer.pack(600, { bought_on: '2026-03-01', name: 'Late' })
    const early = await buyer.pack(100, { bought_on: '2026-02-01', name: 'Early' })
    const { status, body } = await buyer.book(130, { agent_id: desk.expert.id, day: '2026-03-09' })
    assert.equal(status, 201, JSON.stringify(body))
    assert.deepEqual(
      body.entries.map((entry: Record<string, unknown>) => [
        entry.success_pack_name,
        entry.minutes,
        entry.kind,
        entry.day,
      ]),
      [
        ['Early', -100, 'use', '2026-03-09'],
        ['Late', -30, 'use', '2026-03-09'],
      ],
    )
    const [first, second] = body.entries
    assert.equal(first.booking_id, second.booking_id)
    assert.deepEqual(first.agent, { id: desk.expert.id, name: 'Noor Haddad', photo_url: null })
    assert.deepEqual(first.allowed_actions, ['reverse'])
    assert.equal(body.minutes_left, 570)
    assert.deepEqual(await left(early.id), [100, 0, 'used_up'])
    assert.deepEqual(await left(late.id), [30, 570, 'active'])
    assert.deepEqual(await desk.eventsOf(late.id), ['success_pack.created', 'success_pack.debited'])
    const event = (await desk.eventsAbout(late.id)).at(-1)
    assert.deepEqual([event.data.minutes_left, event.data.entry.id], [570, second.id])
  })

  test('for a ticket, which the entry shows', async () => {
    await buyer.pack(600)
    const { id, reference } = await desk.must('POST', '/v1/tickets', {
      customer_id: buyer.customer.id,
      subject: 'Import',
      text: 'Please import the prices.',
      agent_id: desk.expert.id,
    })
    assert.deepEqual((await buyer.booked(20, { ticket_id: id })).ticket, { id, reference })
    const stranger = await desk.buyer()
    await stranger.pack(600)
    const reply = await stranger.book(20, { ticket_id: id })
    assert.equal(reply.body.errors[0].pointer, '#/ticket_id')
  })

  test('or the one that is named, and no other', async () => {
    const early = await buyer.pack(100, { bought_on: '2026-02-01' })
    const late = await buyer.pack(600)
    assert.equal((await buyer.booked(30, { success_pack_id: late.id })).success_pack_id, late.id)
    const reply = await buyer.book(101, { success_pack_id: early.id })
    assert.deepEqual([reply.status, reply.body.code], [409, 'hours_exceeded'])
    assert.deepEqual(await left(early.id), [0, 100, 'active'])
  })
})

describe('nothing is overdrawn', () => {
  test('more than is left is refused and takes nothing', async () => {
    const pack = await buyer.pack(60)
    const { status, body } = await buyer.book(61)
    assert.deepEqual([status, body.code], [409, 'hours_exceeded'])
    assert.match(body.detail, /60 minutes/)
    assert.deepEqual(await left(pack.id), [0, 60, 'active'])
    assert.equal((await buyer.ledger(pack.id)).length, 1)
    const none = await desk.buyer()
    assert.equal((await none.book(1)).body.code, 'hours_exceeded')
  })

  test('unless the pack allows it', async () => {
    const pack = await buyer.pack(60, { allow_overdraw: true })
    const { body } = await buyer.book(90)
    assert.equal(body.minutes_left, 0)
    assert.deepEqual(await left(pack.id), [90, -30, 'used_up'])
    await desk.must('PATCH', `/v1/success_packs/${pack.id}`, { allow_overdraw: false })
    assert.equal((await buyer.book(1)).status, 409)
    assert.deepEqual(await left(pack.id), [90, -30, 'used_up'])
  })

  test('twenty at once take what there is, whole', async () => {
    const [first, second] = [await buyer.pack(100), await buyer.pack(55)]
    const replies = await atOnce(20, () => buyer.book(10))
    const statuses = replies.map(reply => reply.status)
    assert.equal(statuses.filter(status => status === 201).length, 15)
    assert.equal(statuses.filter(status => status === 409).length, 5)
    assert.deepEqual(await left(first.id), [100, 0, 'used_up'])
    assert.deepEqual(await left(second.id), [50, 5, 'active'])
    assert.deepEqual([await sumOf(first.id), await sumOf(second.id)], [0, 5])
  })

  test('the statement itself refuses, whatever was read before', async () => {
    const [pack, other] = [await buyer.pack(60), await buyer.pack(60)]
    const parts = [
      { id: pack.id, minutes: 61 },
      { id: other.id, minutes: 60 },
    ]
    const taken = await desk.db.transaction().execute(trx => debit(trx, desk.clock.now(), parts))
    assert.deepEqual(taken, [other.id])
    assert.deepEqual(await left(pack.id), [0, 60, 'active'])
  })
})

describe('hours that cannot be used', () => {
  test('those after the last day, by the day of the work', async () => {
    const pack = await buyer.pack(600, { bought_on: '2026-01-01', expires_on: '2026-03-09' })
    const named = { success_pack_id: pack.id }
    const late = await buyer.book(10, named)
    assert.deepEqual([late.status, late.body.current_status], [409, 'expired'])
    assert.equal((await buyer.book(10)).body.code, 'hours_exceeded')
    await buyer.booked(10, { day: '2026-03-09' })
    const { minutes_used, minutes_left, minutes_lapsed, status } = await desk.get(pack.id)
    assert.deepEqual([minutes_used, minutes_left, minutes_lapsed, status], [10, 0, 590, 'expired'])
  })

  test('those of an order that is not paid', async () => {
    const lines = [{ price_id: (await desk.packPrice()).id, quantity: '1', tax_rate: '21' }]
    const order = {
      customer_id: buyer.customer.id,
      lines,
      requires_payment: false,
      requires_signature: false,
    }
    const { id } = await desk.must('POST', '/v1/quotations', order)
    await desk.must('POST', `/v1/quotations/${id}/send`)
    const accepted = await buyer.ask('POST', `/v1/quotations/${id}/accept`, { revision: 1 })
    assert.equal(accepted.status, 200, JSON.stringify(accepted.body))
    const [pack] = (await desk.must('GET', `/v1/success_packs?customer_id=${buyer.customer.id}`)).data
    assert.deepEqual([pack.status, pack.minutes, pack.minutes_left], ['unpaid', 600, 0])
    const reply = await buyer.book(10, { success_pack_id: pack.id })
    assert.deepEqual([reply.status, reply.body.current_status], [409, 'unpaid'])
    assert.equal((await buyer.book(10)).body.code, 'hours_exceeded')
    await desk.pay(accepted.body.invoice_id, 108900)
    await buyer.booked(10)
    assert.deepEqual(await left(pack.id), [10, 590, 'active'])
  })
})

describe('a booking is refused', () => {
  const codes = async (given: object) => {
    const { status, body } = await buyer.book(10, given as Record<string, unknown>)
    return [status, body.errors?.[0]?.pointer, body.errors?.[0]?.code]
  }

  test('for a day that has not come, by the clock of the customer', async () => {
    await buyer.pack(600)
    assert.deepEqual(await codes({ day: '2026-03-11' }), [422, '#/day', 'range'])
    desk.clock.set('2026-03-10T23:30:00Z')
    assert.equal((await buyer.book(10, { day: '2026-03-11' })).status, 201)
    assert.equal((await buyer.booked(10)).day, '2026-03-11')
  })

  test('for an agent who is none or has left, and for a ticket of somebody else', async () => {
    await buyer.pack(600)
    const gone = await desk.agent('Gone')
    await desk.must('PATCH', `/v1/agents/${gone.id}`, { status: 'disabled' })
    assert.deepEqual(await codes({ agent_id: gone.id }), [422, '#/agent_id', 'not_found'])
    assert.deepEqual(await codes({ agent_id: `agt_${'0'.repeat(26)}` }), [422, '#/agent_id', 'not_found'])
    assert.deepEqual(await codes({ ticket_id: `tkt_${'0'.repeat(26)}` }), [422, '#/ticket_id', 'not_found'])
  })

  test('that names nobody, or two', async () => {
    const pack = await buyer.pack(600)
    const send = (body: object) => desk.ask('POST', '/v1/success_pack_entries', { body })
    const base = { minutes: 10, description: 'Work' }
    assert.equal((await send(base)).status, 422)
    assert.equal(
      (await send({ ...base, customer_id: buyer.customer.id, success_pack_id: pack.id })).status,
      422,
    )
    assert.equal((await send({ ...base, success_pack_id: `pack_${'0'.repeat(26)}` })).status, 404)
  })

  test('from a contact, and from a partner', async () => {
    await buyer.pack(600)
    const body = { customer_id: buyer.customer.id, minutes: 10, description: 'Work' }
    assert.equal((await buyer.ask('POST', '/v1/success_pack_entries', body)).status, 403)
    const key = await desk.makeKey(['packs:write'], desk.partner.id)
    assert.equal((await desk.ask('POST', '/v1/success_pack_entries', { body, key })).status, 403)
  })
})

test('the same booking again is answered from the first', async () => {
  const pack = await buyer.pack(600)
  const body = { customer_id: buyer.customer.id, minutes: 25, description: 'Work' }
  const headers = { 'idempotency-key': 'one-booking' }
  const replies = await atOnce(2, () => desk.ask('POST', '/v1/success_pack_entries', { body, headers }))
  assert.ok(replies.every(({ status }) => status === 201 || status === 409))
  const again = await desk.ask('POST', '/v1/success_pack_entries', { body, headers })
  assert.equal(again.status, 201)
  assert.deepEqual(await left(pack.id), [25, 575, 'active'])
})

test('that little is left is told once, of the pack that is used last', async () => {
  const [early, late] = [await buyer.pack(600, { bought_on: '2026-01-01' }), await buyer.pack(600)]
  await buyer.booked(1100)
  const low = async (id: string) =>
    (await desk.eventsOf(id)).filter(type => type === 'success_pack.low').length
  assert.deepEqual([await low(early.id), await low(late.id)], [0, 0])
  await buyer.booked(41)
  assert.deepEqual([await low(early.id), await low(late.id)], [0, 1])
  await buyer.booked(30)
  assert.equal(await low(late.id), 1)
})
