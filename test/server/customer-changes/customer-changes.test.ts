import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { MailData } from '../../../server/src/mail/kinds.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

let server: TestServer
let a: Awaited<ReturnType<typeof makeWorld>>['a']
let b: Awaited<ReturnType<typeof makeWorld>>['a']
before(async () => {
  server = await startTestServer()
  ;({ a, b } = await makeWorld(server))
  await server.request('PATCH', '/v1/settings', {
    key: server.vendorKey,
    body: { vendor: { name: 'Northwind', email: 'sales@northwind.example' }, default_language: 'fr' },
  })
})
after(() => server.close())

const ask = (body: object, token = a.token) =>
  server.request('POST', '/v1/customer_changes', { token, body: { reason: 'Renamed', ...body } })
const act = (id: string, what: string, caller: object, body?: object) =>
  server.request('POST', `/v1/customer_changes/${id}/${what}`, { ...caller, body })
const vendor = () => ({ key: server.vendorKey })
const own = () => ({ token: a.token })
const customer = async () => (await server.request('GET', `/v1/customers/${a.customer.id}`, vendor())).body
const mailsOf = async (id: string) => {
  const query = server.db.selectFrom('mails').selectAll().where('event_id', '=', id).orderBy('seq')
  return query.execute()
}
const eventsOf = async (id: string) => {
  const query = server.db.selectFrom('events').select('type').where('subject_id', '=', id).orderBy('seq')
  return (await query.execute()).map(event => event.type)
}

describe('a contact asks, the vendor decides', () => {
  test('accepting changes the customer, and both are told by mail in their languages', async () => {
    const before = await customer()
    const asked = await ask({ name: ' Renamed NV ', country: 'BE' })
    assert.equal(asked.status, 201, JSON.stringify(asked.body))
    const { id } = asked.body
    assert.deepEqual(
      [asked.body.status, asked.body.changes, asked.body.requested_by.name],
      ['open', [{ field: 'name', before: before.name, wanted: 'Renamed NV' }], a.contact.name],
    )
    assert.equal((await customer()).name, before.name)
    const accepted = await act(id, 'accept', vendor(), { answer: 'Done.' })
    assert.deepEqual(
      [accepted.status, accepted.body.status, accepted.body.answer],
      [200, 'accepted', 'Done.'],
    )
    assert.equal((await customer()).name, 'Renamed NV')
    assert.deepEqual(await eventsOf(id), ['customer_change.created', 'customer_change.accepted'])
    const mails = await mailsOf(id)
    assert.deepEqual(
      mails.map(mail => [mail.template, mail.recipient, mail.language]),
      [
        ['customer_change.created', 'sales@northwind.example', 'fr'],
        ['customer_change.accepted', a.email, 'en'],
      ],
    )
    assert.equal((mails[1]!.data as MailData).facts.type, 'company')
  })

  test('declining needs an answer and changes nothing', async () => {
    const before = await customer()
    const { body } = await ask({ vat_number: 'BE0403019261' })
    assert.equal((await act(body.id, 'decline', vendor(), {})).status, 422)
    const declined = await act(body.id, 'decline', vendor(), { answer: 'We need the deed.' })
    assert.deepEqual([declined.body.status, declined.body.answer], ['declined', 'We need the deed.'])
    assert.equal((await customer()).version, before.version)
    const seen = await server.request('GET', `/v1/customer_changes/${body.id}`, own())
    assert.equal(seen.body.answer, 'We need the deed.')
  })

  test('the country of the address, which invoices print, changes with it; another VAT number is unverified', async () => {
    const fields = {
      address: { line1: 'Kouter 1', country: 'BE' },
      vat_number: 'BE0403019261',
      vat_verified: true,
    }
    const path = `/v1/customers/${a.customer.id}`
    assert.equal((await server.request('PATCH', path, { ...vendor(), body: fields })).status, 200)
    const { body } = await ask({ country: 'FR', vat_number: 'FR83404833048' })
    assert.equal((await act(body.id, 'accept', vendor(), {})).status, 200)
    const after = await customer()
    assert.deepEqual(
      [after.country, after.address.country, after.address.line1, after.vat_number, after.vat_verified],
      ['FR', 'FR', 'Kouter 1', 'FR83404833048', false],
    )
  })
})

describe('what stands in the way', () => {
  test('one request is open at a time, also of several at once, and a withdrawn one makes room', async () => {
    const replies = await Promise.all([1, 2, 3].map(n => ask({ name: `Name ${n}` })))
    assert.deepEqual(replies.map(reply => reply.status).sort(), [201, 409, 409])
    const open = replies.find(reply => reply.status === 201)!.body
    assert.equal(replies.find(reply => reply.status === 409)!.body.code, 'already_exists')
    const withdrawn = await act(open.id, 'withdraw', own())
    assert.deepEqual([withdrawn.status, withdrawn.body.status], [200, 'withdrawn'])
    const again = await ask({ name: 'Another' })
    assert.equal(again.status, 201)
    await act(again.body.id, 'withdraw', own())
  })

  test('it can be asked and withdrawn again and again, also by a statement that was prepared', async () => {
    for (let n = 0; n < 30; n++) {
      const { status, body } = await ask({ name: `Again ${n}` })
      assert.equal(status, 201, JSON.stringify(body))
      assert.equal((await act(body.id, 'withdraw', own())).status, 200)
    }
  })

  test('a request that is closed stays so, and of two decisions at once one holds', async () => {
    const { body } = await ask({ name: 'Raced' })
    const replies = await Promise.all([
      act(body.id, 'accept', vendor(), {}),
      act(body.id, 'decline', vendor(), { answer: 'No.' }),
      act(body.id, 'withdraw', own()),
    ])
    assert.deepEqual(replies.map(reply => reply.status).sort(), [200, 409, 409])
    const late = await act(body.id, 'accept', vendor(), {})
    assert.deepEqual([late.status, late.body.code], [409, 'invalid_state'])
    assert.notEqual(late.body.current_status, 'open')
  })

  test('it has to ask for something else than what is', async () => {
    const { name, country } = await customer()
    const same = await ask({ name: ` ${name} `, country })
    assert.deepEqual([same.status, same.body.errors?.[0].code], [422, 'unchanged'])
    assert.equal((await ask({})).status, 422)
    assert.equal((await ask({ name: 'X', reason: ' ' })).status, 422)
  })

  test('contacts decide on nothing, and without the permission ask nothing', async () => {
    const { body } = await ask({ name: 'Mine to ask' })
    for (const what of ['accept', 'decline'])
      assert.equal((await act(body.id, what, own(), { answer: 'x' })).status, 403)
    const viewer = await a.post('/v1/portal_sessions', {
      customer_id: a.customer.id,
      contact_id: a.contact.id,
      permissions: ['invoices:read'],
    })
    assert.equal((await ask({ name: 'Y' }, viewer.token)).status, 403)
    await act(body.id, 'withdraw', own())
  })

  test('another company sees nothing of it', async () => {
    const { body } = await ask({ name: 'Secret plans' })
    const foreign = { token: b.token }
    assert.equal((await server.request('GET', `/v1/customer_changes/${body.id}`, foreign)).status, 404)
    assert.equal((await act(body.id, 'withdraw', foreign)).status, 404)
    assert.deepEqual((await server.request('GET', '/v1/customer_changes', foreign)).body.data, [])
    const partner = await server.request('GET', `/v1/customer_changes/${body.id}`, { key: b.partnerKey })
    assert.equal(partner.status, 404)
    await act(body.id, 'withdraw', own())
  })
})

test('the list pages newest first and by status', async () => {
  const all = await server.request('GET', '/v1/customer_changes?limit=100', own())
  const ids = all.body.data.map((each: { id: string }) => each.id)
  assert.ok(ids.length > 3)
  assert.deepEqual(ids, ids.toSorted().reverse())
  const first = await server.request('GET', '/v1/customer_changes?limit=2&status=withdrawn', vendor())
  for (const each of first.body.data) assert.equal(each.status, 'withdrawn')
  const next = await server.request(
    'GET',
    `/v1/customer_changes?limit=2&status=withdrawn&cursor=${first.body.next_cursor}`,
    vendor(),
  )
  assert.ok(next.body.data.length > 0)
  assert.ok(next.body.data.every((each: { id: string }) => each.id < first.body.data.at(-1).id))
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
