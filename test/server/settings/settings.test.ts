import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { ensureSettings } from '../../../server/src/settings/actions.ts'
import { readSettings } from '../../../server/src/settings/queries.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

before(async () => {
  server = await startTestServer()
})
after(() => server.close())

const get = (key = server.vendorKey) => server.request('GET', '/v1/settings', { key })
const patch = (body: object, headers: Record<string, string> = {}) =>
  server.request('PATCH', '/v1/settings', { key: server.vendorKey, body, headers })

describe('ensureSettings', () => {
  test('the first start writes neutral settings and the partner of direct customers', async () => {
    const { body, headers } = await get()
    assert.equal(headers.get('etag'), '"v1"')
    assert.deepEqual(
      [body.mode, body.vendor, body.default_time_zone, body.default_currency, body.default_language],
      ['sandbox', { name: 'Vendor' }, 'Europe/Brussels', 'EUR', 'en'],
    )
    assert.deepEqual(
      [body.payment_days, body.invoice_prefix, body.branding],
      [14, 'INV', { accent: null, logo_file_id: null }],
    )
    const partners = await server.request('GET', '/v1/partners', { key: server.vendorKey })
    assert.deepEqual(
      partners.body.data.map((each: { name: string; built_in: boolean }) => [each.name, each.built_in]),
      [['Direct customers', true]],
    )
  })

  test('many first starts at once leave one of each, and a later one changes nothing', async () => {
    await sql`truncate settings, partners cascade`.execute(server.db)
    const now = '2026-01-02T03:04:05Z'
    await Promise.all(Array.from({ length: 8 }, () => ensureSettings(server.db, { mode: 'sandbox', now })))
    const partners = await server.db.selectFrom('partners').select('id').execute()
    assert.equal(partners.length, 1)
    await ensureSettings(server.db, { mode: 'live', now: '2027-01-01T00:00:00Z' })
    assert.deepEqual(
      [(await readSettings(server.db)).mode, (await readSettings(server.db)).version],
      ['sandbox', 1],
    )
  })
})

// Truncating took the key along.
describe('updateSettings', () => {
  before(async () => {
    server.vendorKey = await server.makeKey()
  })

  test('changes what is named; vendor and branding are replaced as a whole', async () => {
    await patch({ vendor: { name: 'Northwind', vat_number: 'BE0123456789', address: { city: 'Ghent' } } })
    await patch({ branding: { accent: '#2f4bd8', logo_file_id: null }, payment_instructions: 'Pay.' })
    const { status, body } = await patch({
      vendor: { name: 'Northwind NV' },
      payment_days: 30,
      default_currency: 'JPY',
      default_time_zone: 'Asia/Tokyo',
      default_language: 'fr',
      payment_instructions: null,
    })
    assert.equal(status, 200)
    assert.deepEqual(body.vendor, { name: 'Northwind NV' })
    assert.deepEqual(body.branding, { accent: '#2f4bd8', logo_file_id: null })
    assert.deepEqual(
      [body.payment_days, body.default_currency, body.default_time_zone, body.default_language],
      [30, 'JPY', 'Asia/Tokyo', 'fr'],
    )
    assert.deepEqual([body.payment_instructions, body.invoice_prefix], [null, 'INV'])
    assert.deepEqual((await get()).body, body)
  })

  test('what a new customer is not told comes from them', async () => {
    const body = { name: 'Acme', country: 'JP' }
    const customer = await server.request('POST', '/v1/customers', { key: server.vendorKey, body })
    assert.deepEqual(
      [customer.body.currency, customer.body.time_zone, customer.body.language],
      ['JPY', 'Asia/Tokyo', 'fr'],
    )
  })

  test('412 for another version; of several at once based on one, one wins', async () => {
    const { version } = (await get()).body
    assert.equal((await patch({ payment_days: 1 }, { 'if-match': `"v${version + 1}"` })).status, 412)
    const change = () => patch({ payment_days: 1 }, { 'if-match': `"v${version}"` })
    const replies = await Promise.all([change(), change(), change()])
    assert.deepEqual(replies.map(reply => reply.status).sort(), [200, 412, 412])
  })

  test('unknown currencies, zones and fields are refused by their pointers', async () => {
    for (const [field, value] of [
      ['default_currency', 'XAU'],
      ['default_time_zone', 'EET'],
      ['mode', 'live'],
      ['payment_days', -1],
    ] as const) {
      const { status, body } = await patch({ [field]: value })
      assert.deepEqual([status, body.errors[0].pointer], [422, `#/${field}`])
    }
  })

  test('the logo must be an image that was uploaded', async () => {
    const pointer = async (logo_file_id: string) => {
      const { status, body } = await patch({ branding: { accent: null, logo_file_id } })
      return status === 200 ? body.branding.logo_file_id : body.errors[0].pointer
    }
    assert.equal(await pointer('file_00000000000000000000000000'), '#/branding/logo_file_id')
    const file = await server.request('POST', '/v1/files?name=logo.png', {
      key: server.vendorKey,
      body: png,
      headers: { 'content-type': 'image/png' },
    })
    assert.equal(await pointer(file.body.id), file.body.id)
    await server.db.updateTable('files').set({ kind: 'attachment' }).where('id', '=', file.body.id).execute()
    assert.equal(await pointer(file.body.id), '#/branding/logo_file_id')
  })

  test('writes an event that only the vendor sees', async () => {
    const events = server.db.selectFrom('events').select(['partner_id', 'subject_id'])
    const rows = await events.where('type', '=', 'settings.updated').distinct().execute()
    assert.deepEqual(rows, [{ partner_id: null, subject_id: 'settings' }])
  })

  test('is not for partners', async () => {
    const { id } = (
      await server.request('POST', '/v1/partners', { key: server.vendorKey, body: { name: 'p' } })
    ).body
    const key = await server.makeKey(['settings:read', 'settings:write'], id)
    assert.equal((await get(key)).status, 403)
  })
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
