import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { atOnce, type Buyer, type Desk, openDesk } from './desk.ts'

let desk: Desk
let buyer: Buyer
before(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  buyer = await desk.buyer()
})
after(() => desk.close())

const reason = { description: 'Booked twice' }
const contest = (id: string, message = 'We agreed on 30 minutes.') =>
  buyer.ask('POST', `/v1/success_pack_entries/${id}/contest`, { message })
const found = async (packId: string, id: string) =>
  (await buyer.ledger(packId)).find(entry => entry.id === id)

describe('taking an entry back', () => {
  test('is an entry of its own that gives the minutes back', async () => {
    const pack = await buyer.pack(600)
    const entry = await buyer.booked(50, { day: '2026-03-01' })
    const { status, body } = await desk.entry(entry.id, 'reverse', { ...reason, agent_id: desk.expert.id })
    assert.equal(status, 201, JSON.stringify(body))
    assert.deepEqual(
      [body.kind, body.minutes, body.day, body.reverses_id, body.description, body.agent.name],
      ['reversal', 50, '2026-03-10', entry.id, 'Booked twice', 'Noor Haddad'],
    )
    const { minutes_used, minutes_left } = await desk.get(pack.id)
    assert.deepEqual([minutes_used, minutes_left], [0, 600])
    const before = await found(pack.id, entry.id)
    assert.deepEqual([before.minutes, before.reversed_by_id, before.allowed_actions], [-50, body.id, []])
    assert.deepEqual((await desk.eventsOf(pack.id)).slice(-1), ['success_pack.reversed'])
  })

  test('happens once, of ten at once as well', async () => {
    const pack = await buyer.pack(600)
    const entry = await buyer.booked(50)
    const replies = await atOnce(10, () => desk.entry(entry.id, 'reverse', reason))
    assert.equal(replies.filter(({ status }) => status === 201).length, 1)
    assert.ok(replies.every(({ status, body }) => status === 201 || body.current_status === 'reversed'))
    assert.equal((await desk.get(pack.id)).minutes_left, 600)
    assert.equal((await desk.entry(entry.id, 'reverse', reason)).status, 409)
  })

  test('is for what was used: no purchase and no reversal is taken back', async () => {
    const pack = await buyer.pack(600)
    const [purchase] = await buyer.ledger(pack.id)
    assert.equal((await desk.entry(purchase.id, 'reverse', reason)).body.current_status, 'purchase')
    const { body } = await desk.entry((await buyer.booked(50)).id, 'reverse', reason)
    assert.equal((await desk.entry(body.id, 'reverse', reason)).body.current_status, 'reversal')
  })

  test('is the vendor’s to do', async () => {
    await buyer.pack(600)
    const { id } = await buyer.booked(50)
    const path = `/v1/success_pack_entries/${id}/reverse`
    assert.equal((await buyer.ask('POST', path, reason)).status, 403)
    const missing = await desk.entry(`pke_${'0'.repeat(26)}`, 'reverse', reason)
    assert.equal(missing.status, 404)
  })
})

describe('contesting an entry', () => {
  test('is said once, and changes no minutes', async () => {
    const pack = await buyer.pack(600)
    const { id } = await buyer.booked(50)
    assert.deepEqual(
      (await buyer.ask('GET', `/v1/success_pack_entries?success_pack_id=${pack.id}`)).body.data.map(
        (entry: Record<string, unknown>) => entry.allowed_actions,
      ),
      [['contest'], []],
    )
    const { status, body } = await contest(id)
    assert.equal(status, 200, JSON.stringify(body))
    const { contested_at: _, ...told } = body.contest
    assert.deepEqual(told, {
      status: 'open',
      message: 'We agreed on 30 minutes.',
      contact_name: 'Owner',
      answer: null,
      resolved_at: null,
      ticket: null,
    })
    assert.deepEqual(body.allowed_actions, [])
    assert.equal((await desk.get(pack.id)).minutes_left, 550)
    const again = await contest(id)
    assert.deepEqual([again.status, again.body.current_status], [409, 'open'])
    assert.deepEqual((await desk.eventsOf(pack.id)).slice(-1), ['success_pack.entry_contested'])
    const waiting = await desk.must('GET', '/v1/success_pack_entries?contested=true')
    assert.deepEqual(waiting.data.map((entry: { id: string }) => entry.id).slice(0, 1), [id])
  })

  test('is answered by the vendor, once', async () => {
    const pack = await buyer.pack(600)
    const { id } = await buyer.booked(50)
    const answer = { answer: 'The test import is part of it.' }
    assert.equal((await desk.entry(id, 'resolve_contest', answer)).status, 409)
    await contest(id)
    const { body } = await desk.entry(id, 'resolve_contest', answer)
    assert.deepEqual([body.contest.status, body.contest.answer], ['upheld', answer.answer])
    assert.equal((await desk.entry(id, 'resolve_contest', answer)).status, 409)
    assert.equal((await contest(id)).body.current_status, 'upheld')
    assert.deepEqual((await desk.eventsOf(pack.id)).slice(-1), ['success_pack.contest_resolved'])
    const waiting = await desk.must(
      'GET',
      `/v1/success_pack_entries?contested=true&customer_id=${buyer.customer.id}`,
    )
    assert.deepEqual(waiting.data, [])
  })

  test('is settled when the entry is taken back, and cannot be said of one that was', async () => {
    const pack = await buyer.pack(600)
    const { id } = await buyer.booked(50)
    await contest(id)
    await desk.entry(id, 'reverse', reason)
    const { status, answer } = (await found(pack.id, id)).contest
    assert.deepEqual([status, answer], ['corrected', 'Booked twice'])
    const other = await buyer.booked(20)
    await desk.entry(other.id, 'reverse', reason)
    assert.equal((await contest(other.id)).body.current_status, 'reversed')
  })

  test('is a ticket as well where the customer may open one, for the expert', async () => {
    await desk.show('success_packs', 'tickets')
    const pack = await buyer.pack(600, { name: 'Ten hours', agent_id: desk.expert.id })
    const { id } = await buyer.booked(50, { description: 'Import' })
    const { body } = await contest(id)
    const ticket = await desk.must('GET', `/v1/tickets/${body.contest.ticket.id}`)
    assert.deepEqual(
      [ticket.reference, ticket.subject, ticket.assignee.id, ticket.link.id, ticket.status],
      [body.contest.ticket.reference, 'Ten hours: Import', desk.expert.id, pack.id, 'new'],
    )
    const { contest: answered } = (await desk.entry(id, 'resolve_contest', { answer: 'It stands.' })).body
    assert.deepEqual([answered.status, answered.ticket], ['upheld', body.contest.ticket])
    await desk.show('quotations', 'orders', 'invoices', 'success_packs')
  })

  test('is told to the expert by mail where it is no ticket, else to the vendor', async () => {
    await desk.must('PATCH', '/v1/settings', {
      vendor: { name: 'Northwind', vat_number: 'BE0999999922', email: 'desk@northwind.example' },
    })
    await desk.startMails()
    const looked = await buyer.pack(600, { agent_id: desk.expert.id })
    await contest((await buyer.booked(50)).id)
    const other = await buyer.pack(60)
    await contest((await buyer.booked(10, { success_pack_id: other.id })).id)
    assert.deepEqual(await desk.mailsOf(looked.id), ['pack.contested'])
    await buyer.booked(550)
    assert.deepEqual(await desk.mailsOf(other.id), ['pack.contested', 'pack.low'])
    const mails = await desk.db.selectFrom('mails').select(['template', 'recipient']).orderBy('seq').execute()
    assert.deepEqual(
      mails.flatMap(({ template, recipient }) => (template === 'pack.contested' ? recipient : [])),
      [desk.expert.email, 'desk@northwind.example'],
    )
  })

  test('needs the permission, and is for the customer’s own entries', async () => {
    await buyer.pack(600)
    const { id } = await buyer.booked(50)
    const stranger = await desk.buyer()
    const path = `/v1/success_pack_entries/${id}/contest`
    assert.equal((await stranger.ask('POST', path, { message: 'No' })).status, 404)
    const who = { customer_id: buyer.customer.id, contact_id: buyer.contact.id, permissions: ['packs:read'] }
    const { token } = await desk.must('POST', '/v1/portal_sessions', who)
    const seen = await desk.ask('GET', `/v1/success_pack_entries`, { token })
    assert.deepEqual(seen.body.data[0].allowed_actions, [])
    assert.equal((await desk.ask('POST', path, { token, body: { message: 'No' } })).status, 403)
  })
})
