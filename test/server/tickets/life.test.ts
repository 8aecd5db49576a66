import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openDesk, type Person } from '../../support/desk.ts'
import { running } from '../../support/subscribed.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let alex: Person
before(async () => {
  desk = await openDesk()
  alex = await desk.person('Alex')
})
after(() => desk.close())

const at = (time: string) => desk.clock.set(`2026-03-10T${time}Z`)
const status = async (id: string) => (await alex.ticket(id)).status

describe('opening', () => {
  test('a contact opens a ticket with its first message', async () => {
    at('10:00:00.000')
    const ticket = await alex.open({ subject: ' Import stops ', text: 'At row *5000*.', category: 'problem' })
    assert.match(ticket.reference, /^#1\d{3}$/)
    assert.equal(ticket.reference, `#${ticket.number}`)
    assert.deepEqual(
      [ticket.subject, ticket.status, ticket.category, ticket.opened_by, ticket.assignee, ticket.link],
      [
        'Import stops',
        'new',
        { id: 'problem', name: 'Problem' },
        { id: alex.contact.id, name: 'Alex' },
        null,
        null,
      ],
    )
    assert.deepEqual(
      [ticket.last_message_at, ticket.last_message.excerpt, ticket.last_message.author.name, ticket.unread],
      ['2026-03-10T10:00:00Z', 'At row 5000.', 'Alex', false],
    )
    assert.deepEqual(ticket.allowed_actions, ['reply', 'close'])
    assert.deepEqual(await desk.eventsOf(ticket.id), ['ticket.created'])
    const events = await desk.db.selectFrom('events').select('type').orderBy('seq', 'desc').limit(2).execute()
    assert.deepEqual(
      events.map(event => event.type),
      ['message.created', 'ticket.created'],
    )
  })

  test('the numbers count on', async () => {
    const [first, second] = [await alex.open(), await alex.open()]
    assert.equal(second.number, first.number + 1)
  })

  test('parallel calls of one key make one ticket', async () => {
    const body = { subject: 'Once', text: 'Only' }
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const replies = await Promise.all(
      [1, 2, 3].map(() => desk.request('POST', '/v1/tickets', { ...alex.caller, body, headers })),
    )
    const made = replies.filter(reply => reply.status === 201).map(reply => reply.body.id)
    assert.ok(made.length >= 1)
    assert.equal(new Set(made).size, 1)
    assert.ok(replies.every(reply => [201, 409].includes(reply.status)))
    assert.equal((await alex.list('q=Once')).length, 1)
  })

  test('the vendor opens one for a contact, in the name of an agent', async () => {
    const ticket = await desk.must('POST', '/v1/tickets', {
      customer_id: desk.a.customer.id,
      contact_id: alex.contact.id,
      agent_id: desk.ines.id,
      assignee_id: desk.ines.id,
      subject: 'Your migration',
      text: 'We begin on Monday.',
      external_id: 'zd-1',
      metadata: { queue: 'onboarding' },
    })
    assert.deepEqual(
      [ticket.status, ticket.opened_by.id, ticket.last_message.author.name, ticket.assignee.name],
      ['in_progress', alex.contact.id, 'Ines Moreau', 'Ines Moreau'],
    )
    assert.deepEqual([ticket.external_id, ticket.metadata], ['zd-1', { queue: 'onboarding' }])
    const seen = await alex.ticket(ticket.id)
    assert.deepEqual([seen.unread, 'external_id' in seen, 'metadata' in seen], [true, false, false])
    assert.deepEqual(Object.keys(seen.assignee), ['id', 'name', 'photo_url'])
  })

  test('of nobody’s name it is the vendor’s own', async () => {
    const ticket = await desk.must('POST', '/v1/tickets', {
      customer_id: desk.a.customer.id,
      subject: 'Maintenance',
      text: 'On Sunday.',
    })
    assert.deepEqual(ticket.opened_by, { id: null, name: 'Vendor' })
    assert.deepEqual(
      [ticket.last_message.author.kind, ticket.last_message.author.side, ticket.status],
      ['system', 'vendor', 'in_progress'],
    )
  })

  for (const [what, fields] of [
    ['a category that there is not', { category: 'nonsense' }],
    ['an agent', { agent_id: 'INES' }],
    ['another author', { author: { name: 'Somebody' } }],
    ['somebody in charge', { assignee_id: 'INES' }],
    ['another contact', { contact_id: 'OTHER' }],
    ['an external id', { external_id: 'mine' }],
    ['an empty subject', { subject: '  ' }],
    ['no text', { text: ' \n ' }],
    ['two things at once', { link: { invoice_id: 'INV', order_id: 'ord_00000000000000000000000000' } }],
    ['a line of a success pack', { link: { success_pack_id: 'PACK', line_id: 'x' } }],
    ['an invoice of another customer', { link: { invoice_id: 'FOREIGN' } }],
    ['a draft', { link: { invoice_id: 'DRAFT' } }],
    ['a line that the invoice does not have', { link: { invoice_id: 'INV', line_id: 'line_none' } }],
  ] as const)
    test(`a contact cannot name ${what}`, async () => {
      const pack = await desk.must('POST', '/v1/success_packs', {
        customer_id: desk.a.customer.id,
        name: 'Ten hours',
        minutes: 600,
      })
      const ids: Record<string, string> = {
        INES: desk.ines.id,
        OTHER: desk.neighbour.contact.id,
        INV: desk.a.invoice.id,
        FOREIGN: desk.neighbour.invoice.id,
        DRAFT: desk.a.draft.id,
        PACK: pack.id,
      }
      const text = JSON.stringify({ subject: 'A', text: 'B', ...fields })
      const body = JSON.parse(
        text.replaceAll(/"([A-Z]{3,})"/g, (whole, id) => (ids[id] ? `"${ids[id]}"` : whole)),
      )
      const reply = await alex.ask('POST', '/v1/tickets', body)
      assert.equal(reply.status, 422, JSON.stringify(reply.body))
    })

  test('it can be about an item of a subscription, of that one only', async () => {
    const { subscription_id } = await running(desk.a)
    const other = await running(desk.a)
    const { items } = await desk.must('GET', `/v1/subscriptions/${subscription_id}`)
    const link = { subscription_id, line_id: items[0].id }
    const ticket = await alex.open({ link })
    assert.deepEqual(
      [ticket.link.type, ticket.link.id, ticket.link.line_id],
      ['subscription', subscription_id, link.line_id],
    )
    const elsewhere = { ...link, subscription_id: other.subscription_id }
    const refused = await alex.ask('POST', '/v1/tickets', { subject: 'A', text: 'B', link: elsewhere })
    assert.equal(refused.status, 422)
  })

  test('it can be about a line of an invoice, which is told to those who read it', async () => {
    const link = { invoice_id: desk.a.invoice.id, line_id: desk.a.invoice.lines[0].id }
    const ticket = await alex.open({ link })
    const told = {
      type: 'invoice',
      id: link.invoice_id,
      line_id: link.line_id,
      label: desk.a.invoice.number,
    }
    assert.deepEqual(ticket.link, told)
    const tech = await desk.person('Tech', { role: 'technical' })
    assert.equal((await tech.ticket(ticket.id)).link, null)
    assert.deepEqual(await tech.list(`invoice_id=${link.invoice_id}`), [])
    assert.deepEqual((await alex.list(`invoice_id=${link.invoice_id}`))[0].id, ticket.id)
    const refused = await tech.ask('POST', '/v1/tickets', { subject: 'A', text: 'B', link })
    assert.equal(refused.status, 422)
  })
})

describe('answers', () => {
  test('an agent’s first answer takes it in hand, and later ones leave it as it is', async () => {
    const { id } = await alex.open()
    await desk.answer(id)
    assert.equal(await status(id), 'in_progress')
    await desk.answer(id)
    assert.deepEqual(await desk.eventsOf(id), ['ticket.created', 'ticket.updated'])
  })

  test('an answer that asks lets it wait, and the customer’s brings it back', async () => {
    const { id } = await alex.open()
    await desk.answer(id, { status: 'waiting_customer' })
    const waiting = await alex.ticket(id)
    // Through 17 March in Brussels.
    assert.deepEqual([waiting.status, waiting.solve_at], ['waiting_customer', '2026-03-17T23:00:00Z'])
    await alex.write(id)
    const back = await alex.ticket(id)
    assert.deepEqual([back.status, back.solve_at], ['in_progress', null])
  })

  test('a solved one is reopened by the customer, and not by the vendor’s last words', async () => {
    const { id } = await alex.open()
    await desk.answer(id, { status: 'solved' })
    await desk.answer(id, { text: 'One more thing' })
    assert.equal(await status(id), 'solved')
    await alex.write(id)
    const ticket = await alex.ticket(id)
    assert.deepEqual([ticket.status, ticket.solved_at], ['in_progress', null])
    assert.deepEqual(await desk.eventsOf(id), ['ticket.created', 'ticket.solved', 'ticket.reopened'])
  })

  test('a closed one opens again, with its reference and no time of closing; later closings have their own', async () => {
    const { id, reference } = await alex.open({ subject: 'C41' })
    at('11:00:00.000')
    assert.equal((await desk.must('POST', `/v1/tickets/${id}/close`)).closed_at, '2026-03-10T11:00:00Z')
    at('12:00:00.000')
    await alex.write(id)
    const open = await alex.ticket(id)
    assert.deepEqual([open.status, open.reference, open.closed_at], ['in_progress', reference, null])
    at('13:00:00.000')
    await desk.answer(id, { close: true })
    const closed = await alex.ticket(id)
    assert.deepEqual([closed.status, closed.closed_at], ['closed', '2026-03-10T13:00:00Z'])
    const times = async (sort: string) =>
      (await alex.must('GET', `/v1/messages?ticket_id=${id}&sort=${sort}`)).data.map(
        (message: { created_at: string }) => message.created_at,
      )
    const written = (await times('created_at')) as string[]
    assert.deepEqual(written.slice(1), ['2026-03-10T12:00:00Z', '2026-03-10T13:00:00Z'])
    assert.deepEqual(await times('-created_at'), written.toReversed())
    assert.deepEqual(await desk.eventsOf(id), [
      'ticket.created',
      'ticket.closed',
      'ticket.reopened',
      'ticket.closed',
    ])
  })

  test('a note among agents moves nothing', async () => {
    const { id } = await alex.open()
    const before = await alex.ticket(id)
    await desk.answer(id, { internal: true })
    assert.deepEqual(await alex.ticket(id), before)
  })
})

describe('closing and rating', () => {
  test('a contact closes his ticket, once', async () => {
    const { id } = await alex.open()
    const closed = await alex.must('POST', `/v1/tickets/${id}/close`)
    assert.deepEqual([closed.status, closed.allowed_actions], ['closed', ['reply', 'rate']])
    const again = await alex.ask('POST', `/v1/tickets/${id}/close`)
    assert.deepEqual(
      [again.status, again.body.code, again.body.current_status],
      [409, 'invalid_state', 'closed'],
    )
  })

  test('he rates one that is over, and may think better of it', async () => {
    const { id } = await alex.open()
    const early = await alex.ask('POST', `/v1/tickets/${id}/rate`, { score: 5 })
    assert.deepEqual([early.status, early.body.current_status], [409, 'new'])
    await desk.answer(id, { status: 'solved' })
    await alex.must('POST', `/v1/tickets/${id}/rate`, { score: 2, comment: ' slow ' })
    const { rating } = await alex.must('POST', `/v1/tickets/${id}/rate`, { score: 4 })
    assert.deepEqual([rating.score, rating.comment], [4, null])
    assert.deepEqual((await desk.eventsOf(id)).slice(-2), ['ticket.rated', 'ticket.rated'])
    for (const score of [0, 6, 2.5, '5'])
      assert.equal((await alex.ask('POST', `/v1/tickets/${id}/rate`, { score })).status, 422)
  })

  test('a session for the company as a whole reads and does nothing', async () => {
    const { id } = await alex.open()
    const { token } = await desk.must('POST', '/v1/portal_sessions', { customer_id: desk.a.customer.id })
    const seen = await desk.must('GET', `/v1/tickets/${id}`, undefined, { token })
    assert.deepEqual([seen.unread, seen.allowed_actions], [false, []])
    for (const [path, body] of [
      ['/v1/tickets', { subject: 'A', text: 'B' }],
      [`/v1/tickets/${id}/close`, undefined],
      ['/v1/messages', { ticket_id: id, text: 'A' }],
      ['/v1/read_marks', { ticket_id: id }],
    ] as const)
      assert.equal((await desk.ask('POST', path, body, { token })).status, 403, path)
  })
})

describe('the vendor’s changes', () => {
  test('reassign, rename, classify and link a ticket', async () => {
    const { id } = await alex.open({ category: 'question' })
    const tom = await desk.agent('Tom Albers')
    const changed = await desk.must('PATCH', `/v1/tickets/${id}`, {
      subject: 'Renamed',
      category: null,
      assignee_id: tom.id,
      link: { invoice_id: desk.a.invoice.id },
      external_id: 'zd-2',
    })
    assert.deepEqual(
      [changed.subject, changed.category, changed.assignee.name, changed.link.label, changed.external_id],
      ['Renamed', null, 'Tom Albers', desk.a.invoice.number, 'zd-2'],
    )
    assert.deepEqual(await desk.eventsOf(id), ['ticket.created', 'ticket.updated'])
    const cleared = await desk.must('PATCH', `/v1/tickets/${id}`, { assignee_id: null, link: null })
    assert.deepEqual([cleared.assignee, cleared.link, cleared.status], [null, null, 'new'])
  })

  test('do not begin quiet days anew, unless it is said that it waits', async () => {
    const { id } = await alex.open()
    at('09:00:00.000')
    await desk.answer(id, { status: 'waiting_customer' })
    desk.clock.set('2026-03-12T10:00:00Z')
    const renamed = await desk.must('PATCH', `/v1/tickets/${id}`, { subject: 'Renamed' })
    assert.equal(renamed.solve_at, '2026-03-17T23:00:00Z')
    const again = await desk.must('PATCH', `/v1/tickets/${id}`, { status: 'waiting_customer' })
    assert.equal(again.solve_at, '2026-03-19T23:00:00Z')
    at('10:00:00.000')
  })

  test('are made to the version that they are based on', async () => {
    const { id } = await alex.open()
    const change = (match: string) =>
      desk.request('PATCH', `/v1/tickets/${id}`, {
        ...desk.vendor,
        body: { subject: 'Changed' },
        headers: { 'if-match': match },
      })
    const { version } = await desk.must('GET', `/v1/tickets/${id}`)
    assert.equal((await change(`"v${version}"`)).status, 200)
    assert.equal((await change(`"v${version}"`)).status, 412)
  })

  test('name agents who are there', async () => {
    const { id } = await alex.open()
    const gone = await desk.agent('Gone Agent')
    await desk.must('PATCH', `/v1/agents/${gone.id}`, { status: 'disabled' })
    for (const assignee_id of [gone.id, 'agt_00000000000000000000000000'])
      assert.equal((await desk.ask('PATCH', `/v1/tickets/${id}`, { assignee_id })).status, 422)
    const reply = await desk.ask('POST', '/v1/messages', { ticket_id: id, text: 'A', agent_id: gone.id })
    assert.equal(reply.status, 422)
  })

  test('are not a partner’s nor a contact’s to make', async () => {
    const { id } = await alex.open()
    for (const caller of [alex.caller, { key: desk.a.partnerKey }])
      assert.equal((await desk.ask('PATCH', `/v1/tickets/${id}`, { subject: 'Mine' }, caller)).status, 403)
  })
})
