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
const taxRule = (fields: object) => ({
  buyer: 'domestic',
  vat: 'any',
  tax_code: null,
  category: 'S',
  rate: '21',
  reason: null,
  reason_code: null,
  ...fields,
})

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

  test('a first start has the four series, no tax rules and no account', async () => {
    const { body } = await get()
    const { quotation_prefix, order_prefix, tax_rules, bank_account } = body
    assert.deepEqual([quotation_prefix, order_prefix, tax_rules, bank_account], ['QUO', 'SO', [], null])
    const { order_payment_days, access_from, partial_payments, partial_payment_percent } = body
    assert.deepEqual(
      [order_payment_days, access_from, partial_payments, partial_payment_percent],
      [30, 'payment', true, 10],
    )
  })

  test('keeps how one sells: rules and account as a whole, the account until it is null', async () => {
    const rules = [
      taxRule({ tax_code: 'reduced', rate: '6' }),
      taxRule({ buyer: 'eu', vat: 'verified', category: 'AE', rate: '0', reason_code: 'VATEX-EU-AE' }),
    ]
    const account = { holder: 'Northwind', iban: 'BE71096123456769', bic: null }
    const plain = {
      quotation_prefix: 'OFF',
      order_prefix: 'ORD-X',
      order_payment_days: 7,
      access_from: 'acceptance',
      partial_payments: false,
      partial_payment_percent: 25,
    }
    const set = await patch({ tax_rules: rules, bank_account: account, ...plain })
    assert.equal(set.status, 200, JSON.stringify(set.body))
    const { tax_rules, bank_account } = (await get()).body
    assert.deepEqual([tax_rules, bank_account], [rules, account])
    for (const [field, value] of Object.entries(plain)) assert.equal(set.body[field], value, field)
    const { body } = await patch({ tax_rules: [rules[1]], bank_account: null })
    assert.deepEqual([body.tax_rules, body.bank_account, body.order_prefix], [[rules[1]], null, 'ORD-X'])
    assert.deepEqual((await patch({ tax_rules: [] })).body.tax_rules, [])
  })

  test('taxes that contradict themselves are refused by the rule', async () => {
    for (const fields of [
      { rate: '0' },
      { rate: '0.00' },
      { category: 'AE', rate: '21' },
      { category: 'O', rate: '0.5' },
    ]) {
      const { status, body } = await patch({ tax_rules: [taxRule({}), taxRule(fields)] })
      assert.deepEqual([status, body.errors[0].pointer], [422, '#/tax_rules/1/rate'], JSON.stringify(fields))
    }
    for (const fields of [{ buyer: 'mars' }, { vat: 'maybe' }, { category: 'B' }, { rate: '100.5.1' }])
      assert.equal((await patch({ tax_rules: [taxRule(fields)] })).status, 422, JSON.stringify(fields))
  })

  test('a mistyped account is refused', async () => {
    for (const iban of ['BE71096123456768', 'BE17096123456769', 'BE71 0961 2345 6769', 'BE71']) {
      const { status, body } = await patch({ bank_account: { holder: 'Northwind', iban, bic: null } })
      assert.deepEqual([status, body.errors[0].pointer], [422, '#/bank_account/iban'], iban)
    }
  })

  test('each series has a prefix of its own, at once and after another', async () => {
    await patch({ invoice_prefix: 'INV', quotation_prefix: 'QUO', order_prefix: 'SO' })
    for (const [update, pointer] of [
      [{ invoice_prefix: 'QUO' }, '#/invoice_prefix'],
      [{ order_prefix: 'RINV' }, '#/order_prefix'],
      [{ quotation_prefix: 'X', order_prefix: 'X' }, '#/quotation_prefix'],
    ] as const) {
      const { status, body } = await patch(update)
      assert.deepEqual([status, body.errors[0].pointer, body.errors[0].code], [422, pointer, 'duplicate'])
    }
    // Two that change places are never the same.
    const { status, body } = await patch({ invoice_prefix: 'QUO', quotation_prefix: 'INV' })
    assert.deepEqual([status, body.invoice_prefix, body.quotation_prefix], [200, 'QUO', 'INV'])
    await patch({ invoice_prefix: 'INV', quotation_prefix: 'QUO' })
  })

  test('the logo must be an image that was uploaded', async () => {
    const pointer = async (logo_file_id: string) => {
      const { status, body } = await patch({ branding: { accent: null, logo_file_id } })
      return status === 200 ? body.branding.logo_file_id : body.errors[0].pointer
    }
    assert.equal(await pointer('file_00000000000000000000000000'), '#/branding/logo_file_id')
    const file = await server.request('POST', '/v1/files?kind=image&name=logo.png', {
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
