import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { type Buyer, type Desk, openDesk } from './desk.ts'

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

const wrong = async (body: object) => {
  const fields = { customer_id: buyer.customer.id, name: 'Pack', minutes: 600, ...body }
  const reply = await desk.ask('POST', '/v1/success_packs', { body: fields })
  return [reply.status, reply.body.errors?.[0]?.pointer, reply.body.errors?.[0]?.code]
}

describe('a pack that was bought elsewhere', () => {
  test('can be used at once and begins its ledger', async () => {
    const pack = await buyer.pack(600, {
      name: ' Ten hours ',
      kind: 'partner_success',
      agent_id: desk.expert.id,
      bought_on: '2026-01-15',
      description: 'Invoice 118',
      external_id: 'crm-1',
    })
    assert.deepEqual(pack.expert, {
      id: desk.expert.id,
      name: 'Noor Haddad',
      email: desk.expert.email,
      photo_url: null,
      booking_url: 'https://calendar.example.com/noor',
    })
    assert.deepEqual(
      [pack.name, pack.kind, pack.status, pack.minutes_left, pack.order_id, pack.expires_on],
      ['Ten hours', 'partner_success', 'active', 600, null, null],
    )
    const [entry] = await buyer.ledger(pack.id)
    assert.deepEqual(
      [entry.kind, entry.minutes, entry.day, entry.description],
      ['purchase', 600, '2026-01-15', 'Invoice 118'],
    )
    assert.deepEqual(await desk.eventsOf(pack.id), ['success_pack.created'])
    const seen = (await buyer.ask('GET', `/v1/success_packs/${pack.id}`)).body
    assert.deepEqual([seen.external_id, seen.metadata], [undefined, undefined])
  })

  test('has a first day that has come, and a last day not before it', async () => {
    assert.deepEqual(await wrong({ bought_on: '2026-03-11' }), [422, '#/bought_on', 'range'])
    assert.deepEqual(await wrong({ expires_on: '2026-03-09' }), [422, '#/expires_on', 'range'])
    assert.deepEqual(await wrong({ minutes: 0.5 }), [422, '#/minutes', 'type'])
    assert.deepEqual(await wrong({ agent_id: `agt_${'0'.repeat(26)}` }), [422, '#/agent_id', 'not_found'])
    assert.deepEqual((await wrong({ customer_id: `cus_${'0'.repeat(26)}` }))[0], 404)
  })
})

describe('changing a pack', () => {
  test('changes what the vendor looks after, of the version that was read', async () => {
    const pack = await buyer.pack(600)
    const path = `/v1/success_packs/${pack.id}`
    const body = { name: 'Renamed', agent_id: desk.expert.id, allow_overdraw: true }
    const headers = { 'if-match': '"v1-2026-03-10-0"' }
    const changed = await desk.ask('PATCH', path, { body, headers })
    assert.equal(changed.status, 200, JSON.stringify(changed.body))
    assert.deepEqual(
      [changed.body.name, changed.body.expert.name, changed.body.allow_overdraw],
      ['Renamed', 'Noor Haddad', true],
    )
    assert.match(changed.headers.get('etag')!, /^"v2-2026-03-10-1"$/)
    assert.equal((await desk.ask('PATCH', path, { body, headers })).status, 412)
    assert.deepEqual(await desk.eventsOf(pack.id), ['success_pack.created', 'success_pack.updated'])
    assert.equal((await desk.must('PATCH', path, { agent_id: null })).expert, null)
    assert.equal((await desk.ask('PATCH', path, { body: { minutes: 700 } })).status, 422)
  })

  test('another last day takes hours away or brings them back', async () => {
    const pack = await buyer.pack(600, { bought_on: '2026-01-01' })
    const path = `/v1/success_packs/${pack.id}`
    const until = async (expires_on: string | null) => {
      const { status, minutes_left, minutes_lapsed } = await desk.must('PATCH', path, { expires_on })
      return [status, minutes_left, minutes_lapsed]
    }
    assert.deepEqual(await until('2026-03-09'), ['expired', 0, 600])
    assert.deepEqual(await until('2026-03-10'), ['active', 600, 0])
    assert.deepEqual(await until(null), ['active', 600, 0])
    assert.equal((await desk.ask('PATCH', path, { body: { expires_on: '2025-12-31' } })).status, 422)
  })

  test('its last day ends by the customer’s zone, and moves with him', async () => {
    const pack = await buyer.pack(600, { expires_on: '2026-03-10' })
    const status = async () => (await desk.get(pack.id)).status
    desk.clock.set('2026-03-10T22:59:59Z')
    assert.equal(await status(), 'active')
    desk.clock.set('2026-03-10T23:00:00Z')
    assert.equal(await status(), 'expired')
    const customer = `/v1/customers/${buyer.customer.id}`
    await desk.must('PATCH', customer, { time_zone: 'America/New_York' })
    assert.equal(await status(), 'active')
    desk.clock.set('2026-03-11T04:00:00Z')
    assert.equal(await status(), 'expired')
  })
})

describe('hours that are sold', () => {
  const order = (price_id: string) =>
    desk.must('POST', '/v1/orders', {
      customer_id: buyer.customer.id,
      lines: [{ price_id, quantity: '2', tax_rate: '21' }],
      external_id: crypto.randomUUID(),
    })
  const packOf = async () =>
    (await desk.must('GET', `/v1/success_packs?customer_id=${buyer.customer.id}`)).data[0]

  test('never expire, unless the vendor has said so by then; and keep the expert', async () => {
    const { id } = await desk.packPrice()
    await buyer.pack(60, { agent_id: desk.expert.id, bought_on: '2026-01-01' })
    await order(id)
    const first = await packOf()
    assert.deepEqual(
      [first.minutes, first.expires_on, first.bought_on, first.expert?.name],
      [1200, null, '2026-03-10', 'Noor Haddad'],
    )
    await desk.must('PATCH', '/v1/settings', { pack_validity_months: 12 })
    await order(id)
    assert.equal((await packOf()).expires_on, '2027-03-10')
    assert.equal((await desk.get(first.id)).expires_on, null)
    await desk.must('PATCH', '/v1/settings', { pack_validity_months: null })
  })
})

describe('lists', () => {
  const walk = async (path: string, limit: number) => {
    const pages: string[][] = []
    for (let cursor = ''; ; ) {
      const reply = await desk.must('GET', `${path}&limit=${limit}${cursor && `&cursor=${cursor}`}`)
      pages.push(reply.data.map((each: { id: string }) => each.id))
      if (!reply.has_more) return pages
      cursor = reply.next_cursor
    }
  }

  test('packs are paged by the day they were bought, both ways, none twice', async () => {
    const days = ['2026-01-02', '2026-01-01', '2026-01-02', '2026-01-03', '2026-01-02']
    const packs: { id: string }[] = []
    for (const bought_on of days) packs.push(await buyer.pack(60, { bought_on }))
    const up = [1, 0, 2, 4, 3].map(i => packs[i]!.id)
    const path = `/v1/success_packs?customer_id=${buyer.customer.id}`
    assert.deepEqual((await walk(`${path}&sort=bought_on`, 2)).flat(), up)
    assert.deepEqual((await walk(path, 2)).flat(), up.toReversed())
  })

  test('the ledger is paged by day, both ways, none twice', async () => {
    const pack = await buyer.pack(600, { bought_on: '2026-01-01' })
    for (const day of ['2026-03-01', '2026-02-01', '2026-03-01', '2026-03-01'])
      await buyer.booked(10, { day })
    const path = `/v1/success_pack_entries?success_pack_id=${pack.id}`
    const down = (await walk(path, 1)).flat()
    assert.equal(new Set(down).size, 5)
    assert.deepEqual((await walk(`${path}&sort=day`, 2)).flat(), down.toReversed())
  })

  test('show a customer his own, an expert’s, and nothing of another', async () => {
    const pack = await buyer.pack(60, { agent_id: desk.expert.id })
    const stranger = await desk.buyer()
    const own = await buyer.ask('GET', `/v1/success_packs?agent_id=${desk.expert.id}`)
    assert.deepEqual(
      own.body.data.map((each: { id: string }) => each.id),
      [pack.id],
    )
    assert.deepEqual((await stranger.ask('GET', '/v1/success_packs')).body.data, [])
    const entries = `/v1/success_pack_entries?success_pack_id=${pack.id}`
    assert.deepEqual((await stranger.ask('GET', entries)).body.data, [])
    assert.equal((await stranger.ask('GET', `/v1/success_packs/${pack.id}`)).status, 404)
  })

  test('a cursor of another list or filter is refused', async () => {
    for (let i = 0; i < 2; i++) await buyer.pack(60)
    const { next_cursor } = (await buyer.ask('GET', '/v1/success_packs?limit=1')).body
    const other = await buyer.ask('GET', `/v1/success_packs?sort=bought_on&cursor=${next_cursor}`)
    assert.equal(other.body.code, 'cursor_mismatch')
  })
})
