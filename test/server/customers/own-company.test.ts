import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

let server: TestServer
let a: Awaited<ReturnType<typeof makeWorld>>['a']
let b: Awaited<ReturnType<typeof makeWorld>>['a']
before(async () => {
  server = await startTestServer()
  ;({ a, b } = await makeWorld(server))
})
after(() => server.close())

/** A customer of a's partner without any invoice, and its owner's session. */
async function newcomer(fields: object = {}) {
  const customer = await a.post('/v1/customers', {
    partner_id: a.partner.id,
    name: 'New Co',
    country: 'BE',
    vat_number: 'BE0403019261',
    vat_verified: true,
    time_zone: 'Europe/Brussels',
    address: { line1: 'Kouter 1', city: 'Gent', country: 'BE' },
    ...fields,
  })
  const person = { customer_id: customer.id, name: 'Eve', role: 'owner' }
  const contact = await a.post('/v1/contacts', { ...person, email: `eve@${customer.id}.example` })
  return { customer, contact, token: await sessionOf(customer.id, contact.id) }
}
const sessionOf = async (customer_id: string, contact_id: string): Promise<string> =>
  (await a.post('/v1/portal_sessions', { customer_id, contact_id })).token
const patch = (id: string, token: string, body: object, headers: Record<string, string> = {}) =>
  server.request('PATCH', `/v1/customers/${id}`, { token, body, headers })
const read = (id: string, token: string) => server.request('GET', `/v1/customers/${id}`, { token })

describe('a contact reads and changes his own company', () => {
  test('name, VAT number, country, address, phone, billing addresses, language and zone', async () => {
    const { customer, token } = await newcomer()
    const change = {
      name: ' Newer Co ',
      vat_number: 'FR83404833048',
      country: 'FR',
      phone: '+33 1 23 45 67 89',
      billing_emails: [' billing@new.example '],
      language: 'fr',
      time_zone: 'Europe/Paris',
      address: { line1: 'Rue Neuve 2', country: 'FR' },
    }
    const { status, body } = await patch(customer.id, token, change)
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual(
      [body.name, body.vat_number, body.vat_verified, body.country, body.phone, body.billing_emails],
      ['Newer Co', 'FR83404833048', false, 'FR', '+33 1 23 45 67 89', ['billing@new.example']],
    )
    assert.deepEqual(
      [body.language, body.time_zone, body.address.line1, body.address.city, body.locked_fields],
      ['fr', 'Europe/Paris', 'Rue Neuve 2', 'Gent', []],
    )
    assert.equal('external_id' in body, false)
  })

  test('what is the vendor’s to say is refused, and nothing of it is written', async () => {
    const { customer, token } = await newcomer()
    for (const change of [
      { currency: 'USD' },
      { vat_verified: true },
      { identifiers: [] },
      { external_id: 'mine' },
      { metadata: { a: 'b' } },
    ]) {
      const { status, body } = await patch(customer.id, token, { phone: '1', ...change })
      assert.deepEqual([status, body.errors?.[0].code], [422, 'vendor_only'], JSON.stringify(change))
    }
    const seen = await server.request('GET', `/v1/customers/${customer.id}`, { key: server.vendorKey })
    assert.deepEqual([seen.body.version, seen.body.phone, seen.body.metadata], [1, null, {}])
  })

  test('not without the permission, not another company, not a stale version', async () => {
    const { customer, contact, token } = await newcomer()
    const viewer = await a.post('/v1/contacts', {
      customer_id: customer.id,
      name: 'V',
      email: `v@${customer.id}.example`,
    })
    const looking = await sessionOf(customer.id, viewer.id)
    assert.equal((await read(customer.id, looking)).status, 200)
    assert.equal((await patch(customer.id, looking, { phone: '1' })).status, 403)
    const foreign = await patch(b.customer.id, token, { phone: '1' })
    const missing = await patch(`cus_${'0'.repeat(26)}`, token, { phone: '1' })
    assert.equal(foreign.status, 404)
    assert.deepEqual({ ...foreign.body, request_id: '' }, { ...missing.body, request_id: '' })
    assert.equal((await patch(customer.id, token, { phone: '1' }, { 'if-match': '"v9"' })).status, 412)
    assert.ok(contact.id)
  })

  test('another zone moves his deadlines, as when the vendor changes it', async () => {
    const { customer, token } = await newcomer()
    const line = { name: 'Plan', quantity: '1', unit_price: '10.00', tax_rate: '21' }
    const invoice = await a.post('/v1/invoices', { customer_id: customer.id, lines: [line] })
    await a.post(`/v1/invoices/${invoice.id}/issue`, undefined)
    const at = async () =>
      (
        await server.db
          .selectFrom('invoices')
          .select('overdue_from')
          .where('id', '=', invoice.id)
          .executeTakeFirstOrThrow()
      ).overdue_from!
    const before = await at()
    assert.equal((await patch(customer.id, token, { time_zone: 'America/New_York' })).status, 200)
    const moved = Temporal.Instant.from(before)
      .until(await at())
      .total('hours')
    assert.ok(moved === 5 || moved === 6, String(moved))
  })
})

describe('once an invoice was issued', () => {
  test('name, VAT number and country answer 409 and say which and why', async () => {
    const id = a.customer.id
    const { body: customer } = await read(id, a.token)
    assert.deepEqual(customer.locked_fields, ['name', 'vat_number', 'country'])
    const { status, body } = await patch(id, a.token, {
      name: 'Other',
      vat_number: 'FR83404833048',
      country: 'FR',
      phone: '1',
    })
    assert.deepEqual([status, body.code], [409, 'field_locked'])
    assert.deepEqual(
      body.errors.map((each: { pointer: string; code: string }) => [each.pointer, each.code]),
      [
        ['#/name', 'field_locked'],
        ['#/vat_number', 'field_locked'],
        ['#/country', 'field_locked'],
      ],
    )
    assert.equal((await read(id, a.token)).body.phone, null)
  })

  test('the country does not change by way of the address', async () => {
    const { status, body } = await patch(a.customer.id, a.token, { address: { country: 'FR' } })
    assert.deepEqual([status, body.errors?.[0].pointer], [409, '#/address/country'])
    assert.equal(
      (await patch(a.customer.id, a.token, { address: { city: 'Gent', country: 'BE' } })).status,
      200,
    )
  })

  test('sending them as they are is no change, and integrations still change them', async () => {
    const same = { name: a.customer.name, country: 'BE', vat_number: null, phone: '22' }
    assert.equal((await patch(a.customer.id, a.token, same)).status, 200)
    const byVendor = await server.request('PATCH', `/v1/customers/${a.customer.id}`, {
      key: server.vendorKey,
      body: { name: `${a.customer.name} 2` },
    })
    assert.equal(byVendor.status, 200)
  })

  test('a draft locks nothing', async () => {
    const { customer, token } = await newcomer()
    const line = { name: 'Plan', quantity: '1', unit_price: '10.00', tax_rate: '21' }
    await a.post('/v1/invoices', { customer_id: customer.id, lines: [line] })
    assert.equal((await patch(customer.id, token, { name: 'Still free' })).status, 200)
  })
})
