import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { until } from '../../support/until.ts'
import { startWebhooks, verify, type Webhooks } from './receiver.ts'

let hooks: Webhooks
before(async () => {
  hooks = await startWebhooks({ patience: { answer: 400, rest: 100 } })
})
beforeEach(() => hooks.empty())
after(() => hooks.end())

const first = async (query = '') => (await hooks.deliveries(query))[0]
const standing = async (id: string) => hooks.must('GET', `/v1/webhook_endpoints/${id}`)

test('what happens is sent once, signed, with the object as it was then and the fields of the receiver’s side', async () => {
  const { a, b } = hooks.world
  const partnerKey = await hooks.makeKey(['webhooks:write'], a.partner.id)
  const vendor = await hooks.endpoint('/vendor', { event_types: ['customer.*'] })
  const partner = await hooks.endpoint('/partner', { event_types: ['customer.updated'] }, partnerKey)
  await hooks.endpoint('/invoices', { event_types: ['invoice.*'] })
  await hooks.must('PATCH', `/v1/customers/${a.customer.id}`, { metadata: { note: 'ours' } })
  await hooks.must('PATCH', `/v1/customers/${a.customer.id}`, { metadata: { note: 'theirs' } }, a.partnerKey)
  await hooks.happen(b, '1')
  await hooks.run()
  await hooks.run()

  assert.equal(hooks.receiver.at('/invoices').length, 0)
  const toVendor = hooks.receiver.at('/vendor')
  assert.equal(toVendor.length, 3)
  const toPartner = hooks.receiver.at('/partner').map(one => verify(partner.secret, one))
  assert.equal(toPartner.length, 2)
  assert.ok(toPartner.every(({ data }) => data.id === a.customer.id))
  assert.doesNotMatch(JSON.stringify(toPartner), /ours/)
  assert.match(JSON.stringify(toPartner), /theirs/)
  const told = toVendor.map(one => verify(vendor.secret, one))
  assert.doesNotMatch(JSON.stringify(told), /theirs/)
  const ofA = told.filter(({ data }) => data.id === a.customer.id)
  const versions = ofA.map(({ data }) => data.version as number).sort()
  assert.equal(versions[1]! - versions[0]!, 1)
  for (const { type, timestamp } of told) {
    assert.equal(type, 'customer.updated')
    assert.ok(Temporal.Instant.from(timestamp))
  }
  // By the same id as the list of events has it.
  const { body } = await hooks.ask('GET', `/v1/events/${toVendor[0]!.headers['webhook-id']}`)
  assert.deepEqual(body.data, verify(vendor.secret, toVendor[0]!).data)
})

test('a message that was changed, or signed by somebody else, is not taken for ours', async () => {
  const endpoint = await hooks.endpoint('/changed')
  await hooks.must('POST', `/v1/webhook_endpoints/${endpoint.id}/test`)
  await hooks.run()
  const [one] = hooks.receiver.at('/changed')
  assert.equal(verify(endpoint.secret, one!).type, 'webhook.test')
  assert.throws(() => verify(endpoint.secret, { ...one!, body: one!.body.replace('webhook', 'webbook') }))
  const other = await hooks.endpoint('/other')
  assert.throws(() => verify(other.secret, one!))
})

test('notes among agents reach the vendor alone', async () => {
  const { a } = hooks.world
  const partnerKey = await hooks.makeKey(['webhooks:write'], a.partner.id)
  await hooks.endpoint('/vendor')
  await hooks.endpoint('/partner', {}, partnerKey)
  const agent = await hooks.must('POST', '/v1/agents', { name: 'Agent', email: 'agent@vendor.example' })
  const ticket = await hooks.must('POST', '/v1/tickets', {
    customer_id: a.customer.id,
    contact_id: a.contact.id,
    subject: 'Help',
    text: 'Please',
  })
  const note = { ticket_id: ticket.id, text: 'A secret among us', internal: true, agent_id: agent.id }
  await hooks.must('POST', '/v1/messages', note)
  await hooks.run()
  assert.match(JSON.stringify(hooks.receiver.at('/vendor')), /A secret among us/)
  assert.ok(hooks.receiver.at('/partner').length > 0)
  assert.doesNotMatch(JSON.stringify(hooks.receiver.at('/partner')), /A secret among us|note\.created/)
})

test('while a secret is exchanged both sign, and afterwards the new one alone', async () => {
  const endpoint = await hooks.endpoint('/rotated')
  const path = `/v1/webhook_endpoints/${endpoint.id}`
  const { secret } = await hooks.must('POST', `${path}/rotate_secret`, { overlap_hours: 1 })
  await hooks.must('POST', `${path}/test`)
  await hooks.run()
  const overlapping = hooks.receiver.at('/rotated').at(-1)!
  verify(secret, overlapping)
  verify(endpoint.secret, overlapping)
  hooks.pass(3601)
  await hooks.must('POST', `${path}/test`)
  await hooks.run()
  const later = hooks.receiver.at('/rotated').at(-1)!
  assert.equal(String(later.headers['webhook-signature']).split(' ').length, 1)
  hooks.pass(-3601)
})

/** Of nothing that happens here: only what is sent to it on purpose. */
const quiet = { event_types: ['site.updated'] }

describe('what fails', () => {
  test('is tried again later with the same id, and logged with what was answered', async () => {
    const endpoint = await hooks.endpoint('/failing', quiet)
    hooks.receiver.answer('/failing', response => response.writeHead(500).end('Down\0 for maintenance'))
    await hooks.must('POST', `/v1/webhook_endpoints/${endpoint.id}/test`)
    await hooks.run()
    const failed = await first(`&webhook_endpoint_id=${endpoint.id}`)
    assert.deepEqual([failed.status, failed.attempt_count, failed.response_status], ['pending', 1, 500])
    const wait = Temporal.Instant.from(hooks.clock.now()).until(failed.next_attempt_at).total('seconds')
    assert.ok(wait >= 5 && wait <= 6, String(wait))
    assert.notEqual((await standing(endpoint.id)).failing_since, null)
    await hooks.deliver()
    assert.equal(hooks.receiver.at('/failing').length, 1)
    hooks.pass(6)
    hooks.receiver.answer('/failing', response => response.writeHead(200).end('{"ok":true}'))
    await hooks.deliver()
    const [one, two] = hooks.receiver.at('/failing')
    assert.equal(one!.headers['webhook-id'], two!.headers['webhook-id'])
    assert.equal(one!.body, two!.body)
    const delivery = await hooks.delivery(failed.id)
    assert.deepEqual(
      [delivery.status, delivery.attempt_count, delivery.next_attempt_at],
      ['succeeded', 2, null],
    )
    assert.deepEqual(
      delivery.attempts.map((each: Record<string, unknown>) => [
        each.response_status,
        each.response_body,
        each.error,
      ]),
      [
        [200, '{"ok":true}', null],
        [500, 'Down\ufffd for maintenance', 'status'],
      ],
    )
    assert.deepEqual(delivery.payload, JSON.parse(one!.body))
    assert.equal((await standing(endpoint.id)).failing_since, null)
  })

  test('together does not come back together', async () => {
    const endpoint = await hooks.endpoint('/together', { event_types: ['customer.*'] })
    hooks.receiver.answer('/together', response => response.writeHead(503).end())
    for (const phone of ['1', '2', '3', '4', '5', '6']) await hooks.happen(hooks.world.a, phone)
    await hooks.run()
    const waiting = await hooks.deliveries(`&webhook_endpoint_id=${endpoint.id}`)
    const now = Temporal.Instant.from(hooks.clock.now())
    const waits: number[] = waiting.map((each: { next_attempt_at: string }) =>
      now.until(each.next_attempt_at).total('seconds'),
    )
    assert.ok(waits.every(wait => wait >= 5 && wait <= 5.5) && new Set(waits).size > 1, String(waits))
  })

  test('is given up after ten attempts', async () => {
    const endpoint = await hooks.endpoint('/never', quiet)
    hooks.receiver.answer('/never', response => response.writeHead(400).end())
    await hooks.must('POST', `/v1/webhook_endpoints/${endpoint.id}/test`)
    let passed = 0
    for (let next = await first(); next.status === 'pending'; next = await first()) {
      const wait = Temporal.Instant.from(hooks.clock.now()).until(next.next_attempt_at).total('seconds')
      hooks.pass(Math.max(0, Math.ceil(wait)))
      passed += Math.max(0, Math.ceil(wait))
      await hooks.deliver()
    }
    const { status, attempt_count, attempts } = await hooks.delivery((await first()).id)
    assert.deepEqual([status, attempt_count, attempts.length], ['failed', 10, 10])
    assert.ok(passed > 271_000 && passed < 300_000, String(passed))
    hooks.pass(-passed)
  })

  test('by being redirected is not followed', async () => {
    const endpoint = await hooks.endpoint('/redirect', quiet)
    hooks.receiver.answer('/redirect', response => response.writeHead(302, { location: '/inside' }).end())
    await hooks.must('POST', `/v1/webhook_endpoints/${endpoint.id}/test`)
    await hooks.deliver()
    assert.equal(hooks.receiver.at('/inside').length, 0)
    const { response_status, error, status } = await first()
    assert.deepEqual([response_status, error, status], [302, 'status', 'pending'])
  })

  test('because the receiver is busy waits for as long as it asks', async () => {
    const endpoint = await hooks.endpoint('/busy', quiet)
    hooks.receiver.answer('/busy', response => response.writeHead(429, { 'retry-after': '3600' }).end())
    await hooks.must('POST', `/v1/webhook_endpoints/${endpoint.id}/test`)
    await hooks.deliver()
    const { next_attempt_at } = await first()
    const wait = Temporal.Instant.from(hooks.clock.now()).until(next_attempt_at).total('seconds')
    assert.ok(Math.abs(wait - 3600) < 2, String(wait))
  })

  test('as the receiver is gone for good disables the endpoint, tells the vendor, and queues nothing more', async () => {
    await hooks.must('PATCH', '/v1/settings', {
      vendor: { name: 'Vendor', email: 'ops@vendor.example', address: { country: 'BE' } },
    })
    const endpoint = await hooks.endpoint('/gone', quiet)
    hooks.receiver.answer('/gone', response => response.writeHead(410).end())
    await hooks.must('POST', `/v1/webhook_endpoints/${endpoint.id}/test`)
    await hooks.run()
    const { status, disabled_reason } = await standing(endpoint.id)
    assert.deepEqual([status, disabled_reason], ['disabled', 'gone'])
    assert.equal((await first()).status, 'failed')
    const mails = await hooks.db
      .selectFrom('mails')
      .selectAll()
      .where('template', '=', 'webhook.gone')
      .execute()
    assert.deepEqual(
      mails.map(mail => [mail.recipient, mail.status]),
      [['ops@vendor.example', 'queued']],
    )
    const before = (await hooks.deliveries()).length
    await hooks.happen(hooks.world.a, 'after')
    await hooks.run()
    assert.equal((await hooks.deliveries()).length, before)
    assert.equal((await hooks.ask('POST', `/v1/webhook_endpoints/${endpoint.id}/test`)).status, 409)
  })

  test('for five days disables the endpoint with one mail; one success in between counts', async () => {
    const endpoint = await hooks.endpoint('/days', quiet)
    const day = async (status: number) => {
      hooks.receiver.answer('/days', response => response.writeHead(status).end())
      await hooks.must('POST', `/v1/webhook_endpoints/${endpoint.id}/test`)
      await hooks.deliver()
      hooks.pass(86_400)
    }
    for (const status of [500, 500, 500, 204, 500, 500, 500, 500, 500]) await day(status)
    assert.equal((await standing(endpoint.id)).status, 'enabled')
    await hooks.must('POST', `/v1/webhook_endpoints/${endpoint.id}/test`)
    await hooks.must('POST', `/v1/webhook_endpoints/${endpoint.id}/test`)
    await hooks.deliver()
    const { status, disabled_reason } = await standing(endpoint.id)
    assert.deepEqual([status, disabled_reason], ['disabled', 'failing'])
    const mails = await hooks.db
      .selectFrom('mails')
      .selectAll()
      .where('template', '=', 'webhook.failing')
      .execute()
    assert.equal(mails.length, 1)
    hooks.pass(-9 * 86_400)
  })
})

describe('endpoints that misbehave', () => {
  test('by hanging, by answering without end or nonsense, hold up nobody else', async () => {
    hooks.receiver.answer('/hang', () => undefined)
    hooks.receiver.answer('/endless', response => {
      response.writeHead(200)
      const timer = setInterval(() => response.write('x'.repeat(64 * 1024)), 5)
      response.on('close', () => clearInterval(timer))
    })
    hooks.receiver.answer('/drip', response => {
      response.writeHead(500)
      const timer = setInterval(() => response.write('.'), 50)
      response.on('close', () => clearInterval(timer))
    })
    hooks.receiver.answer('/nonsense', response => void response.socket?.end('Hello\r\n\r\n'))
    hooks.receiver.answer('/cut', response => void response.socket?.destroy())
    const bad = new Map<string, string>()
    for (const path of ['/hang', '/endless', '/drip', '/nonsense', '/cut'])
      bad.set(path, (await hooks.endpoint(path)).id)
    const good = await hooks.endpoint('/good')
    for (let i = 0; i < 25; i++) await hooks.happen(hooks.world.a, String(i))
    await hooks.dispatch()
    const running = hooks.deliver()
    await until(() => hooks.receiver.at('/good').length >= 25)
    // As many at once as one endpoint may have, and then one by one.
    assert.ok(hooks.receiver.at('/hang').length <= 25)
    await running
    const errors: Record<string, unknown> = {}
    for (const [path, id] of bad) {
      const { error, response_status } = await first(`&webhook_endpoint_id=${id}`)
      errors[path] = error ?? response_status
    }
    assert.deepEqual(errors, {
      '/hang': 'timeout',
      '/endless': 200,
      '/drip': 'status',
      '/nonsense': 'malformed_answer',
      '/cut': 'connection_failed',
    })
    const { attempts } = await hooks.delivery((await first(`&webhook_endpoint_id=${bad.get('/endless')}`)).id)
    assert.equal(attempts[0].response_body.length, 4096)
    const delivered = await hooks.deliveries(`&webhook_endpoint_id=${good.id}&status=succeeded`)
    assert.ok(delivered.length >= 25)
  })
})

test('several workers send each once', async () => {
  await hooks.endpoint('/shared', { event_types: ['customer.*'] })
  for (let i = 0; i < 100; i++) await hooks.happen(hooks.world.a, String(i))
  await Promise.all([hooks.dispatch(), hooks.dispatch(), hooks.dispatch()])
  await Promise.all([hooks.deliver(), hooks.deliver(), hooks.deliver()])
  const ids = hooks.receiver.at('/shared').map(({ headers }) => headers['webhook-id'])
  assert.equal(ids.length, 100)
  assert.equal(new Set(ids).size, 100)
})

test('what a process had taken that was killed is sent by another, once its lease is over', async () => {
  await hooks.endpoint('/killed', { event_types: ['customer.*'] })
  await hooks.happen(hooks.world.a, 'killed')
  await hooks.dispatch()
  const until = Temporal.Instant.from(hooks.clock.now()).add({ seconds: 60 }).toString()
  await hooks.db.updateTable('webhook_deliveries').set({ lease: 'lease_dead', lease_until: until }).execute()
  await hooks.deliver()
  assert.equal(hooks.receiver.at('/killed').length, 0)
  hooks.pass(61)
  await hooks.deliver()
  assert.equal(hooks.receiver.at('/killed').length, 1)
  hooks.pass(-61)
})

test('a process that stops takes nothing new, and loses nothing', async () => {
  await hooks.endpoint('/stopping', { event_types: ['customer.*'] })
  hooks.receiver.answer('/stopping', response => setTimeout(() => response.writeHead(204).end(), 100))
  for (let i = 0; i < 30; i++) await hooks.happen(hooks.world.a, String(i))
  await hooks.dispatch()
  const stopping = new AbortController()
  const running = hooks.deliver(stopping.signal)
  await until(() => hooks.receiver.at('/stopping').length > 0)
  stopping.abort()
  await running
  assert.ok(hooks.receiver.at('/stopping').length < 30)
  hooks.receiver.answer('/stopping', response => response.writeHead(204).end())
  await hooks.deliver()
  assert.equal(new Set(hooks.receiver.at('/stopping').map(({ headers }) => headers['webhook-id'])).size, 30)
  assert.equal(hooks.receiver.at('/stopping').length, 30)
})

test('a suspended partner’s endpoints get nothing, and go on with what waits when he is restored', async () => {
  const { b } = hooks.world
  const partnerKey = await hooks.makeKey(['webhooks:write'], b.partner.id)
  await hooks.endpoint('/suspended', { event_types: ['customer.*'] }, partnerKey)
  await hooks.happen(b, 'before')
  await hooks.dispatch()
  await hooks.must('PATCH', `/v1/partners/${b.partner.id}`, { status: 'suspended' })
  await hooks.happen(b, 'meanwhile')
  await hooks.run()
  assert.equal(hooks.receiver.at('/suspended').length, 0)
  await hooks.must('PATCH', `/v1/partners/${b.partner.id}`, { status: 'active' })
  await hooks.run()
  const bodies = hooks.receiver.at('/suspended').map(({ body }) => body)
  assert.equal(bodies.length, 1)
})

test('of a customer who has moved the partner from before gets nothing more, and reads nothing', async () => {
  const { a, b } = hooks.world
  const keyA = await hooks.makeKey(['webhooks:write', 'webhooks:read'], a.partner.id)
  const keyB = await hooks.makeKey(['webhooks:write', 'webhooks:read'], b.partner.id)
  await hooks.endpoint('/from', { event_types: ['customer.*'] }, keyA)
  await hooks.endpoint('/to', { event_types: ['customer.*'] }, keyB)
  const customer = await hooks.must('POST', '/v1/customers', {
    partner_id: a.partner.id,
    name: 'Moving',
    country: 'BE',
    currency: 'EUR',
  })
  await hooks.run()
  assert.equal(hooks.receiver.at('/from').length, 1)
  await hooks.must('PATCH', `/v1/customers/${customer.id}`, { name: 'Moved' })
  await hooks.dispatch()
  await hooks.must('POST', `/v1/customers/${customer.id}/move`, { partner_id: b.partner.id })
  assert.deepEqual(await hooks.deliveries('', keyA), [])
  await hooks.run()
  const from = hooks.receiver.at('/from').slice(1)
  assert.deepEqual(
    from.map(({ body }) => JSON.parse(body).type),
    ['customer.moved_away'],
  )
  assert.doesNotMatch(JSON.stringify(from), /Moved"/)
  assert.deepEqual(
    hooks.receiver.at('/to').map(({ body }) => JSON.parse(body).type),
    ['customer.moved'],
  )
})
