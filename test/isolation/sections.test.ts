import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { allSections } from '../../server/src/sites/rules.ts'
import { fingerprint } from '../support/fingerprint.ts'
import { type Ids, operations, requestFor, send } from '../support/operations.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { idsOf, type Side, usable } from '../support/sides.ts'
import { makeWorld } from '../support/world.ts'

// What a site does not show is gone from the API too, for every session of that site.

let server: TestServer
let a: Side
let mine: Ids
before(async () => {
  server = await startTestServer()
  a = (await makeWorld(server)).a
  mine = await idsOf(server, a, 'own-alpha')
})
after(() => server.close())

const patch = async (path: string, body: object) => {
  const reply = await server.request('PATCH', path, { key: server.vendorKey, body })
  assert.equal(reply.status, 200, JSON.stringify(reply.body))
}
const show = (sections: readonly string[]) => patch(`/v1/sites/${a.site.id}`, { sections })
const without = (section: string) => allSections.filter(each => each !== section)
beforeEach(() => show(allSections))
const get = (path: string) => server.request('GET', path, { token: a.token })
const session = async () => (await get('/v1/portal_sessions/current')).body

const forContacts = operations.filter(each => each.access.contact)
for (const section of new Set(forContacts.map(each => each.section).filter(each => each !== 'none')))
  describe(`without ${section}`, () => {
    for (const operation of forContacts.filter(each => each.section === section))
      test(`${operation.id} is off, and says so`, async () => {
        const own = await usable(a, mine, operation)
        await show(without(section))
        const before = await fingerprint(server.db)
        const reply = await send(server, operation, requestFor(operation, own), { token: a.token })
        assert.deepEqual([reply.status, reply.body.code], [403, 'section_off'])
        assert.deepEqual(await fingerprint(server.db), before)
        const integration = operation.access.integration
        if (integration && operation.method === 'GET')
          assert.ok(
            (await send(server, operation, requestFor(operation, own), { key: server.vendorKey })).status <
              300,
          )
      })

    test('the session and the site say which are on', async () => {
      await show(without(section))
      assert.deepEqual((await session()).sections, without(section))
      const site = await server.request('GET', '/v1/site', { key: a.site.publishable_key })
      assert.deepEqual(site.body.sections, without(section))
    })
  })

test('each section has operations, so that switching it off is felt', () => {
  const felt = new Set(forContacts.map(each => each.section))
  for (const section of allSections) assert.ok(felt.has(section), section)
})

describe('what belongs to no one section', () => {
  test('shows nothing of one that is off: alerts, links to share and to download', async () => {
    const document = { token: a.token, body: { invoice_id: mine.invoice_id } }
    const links = () => get('/v1/share_links?limit=100')
    assert.ok(
      (await links()).body.data.some(
        (each: { document: { type: string } }) => each.document.type === 'invoice',
      ),
    )
    await show(without('invoices'))
    assert.equal((await server.request('POST', '/v1/share_links', document)).status, 404)
    const download = await server.request('POST', '/v1/download_links', document)
    assert.equal(download.status, 404, JSON.stringify(download.body))
    for (const { document } of (await links()).body.data) assert.notEqual(document.type, 'invoice')
    for (const { object_type } of (await get('/v1/alerts')).body.data) assert.notEqual(object_type, 'invoice')
    const { permissions } = await session()
    assert.ok(!permissions.includes('invoices:read') && permissions.includes('quotations:read'))
  })

  test('a card is still added to pay with where cards are not listed', async () => {
    await show(without('payment_methods'))
    const card = { number: '4242424242424242', exp_month: 1, exp_year: 2099, cvc: '123' }
    const ask = (path: string, body: object) =>
      server.request('POST', path, {
        token: a.token,
        body,
        headers: { 'idempotency-key': crypto.randomUUID() },
      })
    const added = await ask('/v1/payment_methods', { card })
    assert.equal(added.status, 201, JSON.stringify(added.body))
    const own = await usable(a, mine, operations.find(each => each.id === 'createPayment')!)
    const paid = await ask('/v1/payments', {
      invoice_ids: [own.invoice_id],
      payment_method_id: added.body.id,
    })
    assert.equal(paid.status, 201, JSON.stringify(paid.body))
    assert.equal((await get('/v1/payment_methods')).body.code, 'section_off')
    assert.equal((await get(`/v1/payment_methods/${added.body.id}`)).body.code, 'section_off')
  })
})

test('the settings switch a section off at every site, and back on no more than the site shows', async () => {
  await patch('/v1/settings', { sections: without('orders') })
  assert.equal((await get('/v1/orders')).body.code, 'section_off')
  assert.deepEqual((await session()).sections, without('orders'))
  await show(['orders', 'invoices'])
  assert.deepEqual((await session()).sections, ['invoices'])
  await patch('/v1/settings', { sections: [...allSections] })
  assert.deepEqual((await session()).sections, ['orders', 'invoices'])
  assert.equal((await get('/v1/orders')).status, 200)
})

test('an owner gives what his site does not show, as he has it all the same', async () => {
  await show(without('tickets'))
  const person = { customer_id: a.customer.id, name: 'Tech', email: 'tech@alpha.example' }
  const { id } = await a.post('/v1/contacts', person)
  const body = { role: 'technical' }
  const reply = await server.request('PATCH', `/v1/contacts/${id}`, { token: a.token, body })
  assert.equal(reply.status, 200, JSON.stringify(reply.body))
})
