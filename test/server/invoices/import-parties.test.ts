import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { both, buyer, cii, counts, korn, numbered, swap, ubl, upload } from './documents.ts'
import { openPortal, type Portal, refusal } from './portal.ts'

let portal: Portal
let key: string
let n = 0
before(async () => {
  portal = await openPortal('2026-03-10T10:00:00Z', korn)
  key = await portal.makeKey(['invoices:import', 'invoices:read'], portal.partner.id)
})
after(() => portal.close())

/** Another number each time: what is looked at here is whose it becomes. */
const send = (change: (xml: string) => string = xml => xml, ask = {}, query = '') =>
  upload(portal, ubl(both(numbered(`R-${++n}-`), change)), { key, ...ask }, query)
const plain = (xml: string) => xml

describe('the seller', () => {
  const asVendor = async (vendor: object, xml: string, query = '') => {
    await portal.must('PATCH', '/v1/settings', { vendor })
    return upload(portal, xml, { key }, query)
  }
  const one = (change: (xml: string) => string = plain) => ubl(both(numbered(`S-${++n}-`), change))
  const withoutVat = swap('<cbc:CompanyID>DE100</cbc:CompanyID>', '<cbc:CompanyID></cbc:CompanyID>')
  after(() => portal.must('PATCH', '/v1/settings', { vendor: korn }))

  test('is the vendor by VAT number, however it is spaced', async () => {
    for (const vat_number of ['DE100', 'de 100', 'DE.100'])
      assert.equal((await asVendor({ name: 'Other name', vat_number }, one())).status, 201)
  })

  test('is not the vendor for having his name, a bare id, or a part of his number', async () => {
    const vendors = [
      { name: 'Bäckerei Korn GmbH' },
      { name: 'Bäckerei Korn GmbH', vat_number: '100' },
      { name: 'Bäckerei Korn GmbH', vat_number: 'DE1000' },
      { name: 'Bäckerei Korn GmbH', identifiers: [{ scheme: null, value: 'own-7' }] },
      { name: 'Bäckerei Korn GmbH', identifiers: [{ scheme: '0208', value: '4000001' }] },
      // Another VAT number is another company, whatever else is alike.
      { name: 'x', vat_number: 'DE999', identifiers: [{ scheme: '0088', value: '4000001' }] },
    ]
    const { events: _, ...before } = await counts(portal)
    for (const vendor of vendors)
      assert.equal(
        refusal(await asVendor(vendor, one())),
        '422 document_refused seller /seller/vat_number',
        JSON.stringify(vendor),
      )
    const { events: __, ...after } = await counts(portal)
    assert.deepEqual(after, before)
  })

  test('is the vendor by an identifier with its scheme where one has no VAT number', async () => {
    const vendor = { name: 'x', identifiers: [{ scheme: '0088', value: '4000001' }] }
    assert.equal((await asVendor(vendor, one())).status, 201)
    assert.equal((await asVendor({ ...vendor, vat_number: 'DE100' }, one(withoutVat))).status, 201)
    const registered = { name: 'x', registration: { scheme: '0204', value: 'HRB 9' } }
    assert.equal((await asVendor(registered, one())).status, 201)
  })

  test('may be anybody where the caller says so', async () => {
    const { status, body } = await asVendor({ name: 'Nobody' }, one(), '?any_seller=true')
    assert.deepEqual([status, (await portal.get(body.invoice_id)).seller_name], [201, 'Bäckerei Korn GmbH'])
  })
})

describe('the buyer', () => {
  const belongsTo = async (change: (xml: string) => string) => {
    const { status, body } = await send(change)
    assert.equal(status, 201, JSON.stringify(body))
    return body.customer_created ? 'new' : (body.customer_id as string)
  }

  test('is the customer with his VAT number, however it is written', async () => {
    const { id } = await portal.customer({ vat_number: 'BE 0403.019.261' })
    assert.equal(await belongsTo(buyer.vat('BE0403019261')), id)
    assert.equal(await belongsTo(buyer.vat('be 0403 019 261')), id)
  })

  test('else the customer with his identifier of the same scheme', async () => {
    const { id } = await portal.customer({ identifiers: [{ scheme: '0088', value: '5412345000013' }] })
    assert.equal(await belongsTo(buyer.id('5412345000013', '0088')), id)
    assert.equal(await belongsTo(buyer.id('5412345000013', '0060')), 'new')
    const vat = await portal.customer({ vat_number: 'BE0111' })
    const both_ = both(buyer.id('5412345000013', '0088'), buyer.vat('BE0111'))
    assert.equal(await belongsTo(both_), vat.id, 'the VAT number counts first')
  })

  test('is never matched by name, bare id, or a VAT number without its country', async () => {
    await portal.customer({
      name: 'Café Blau',
      vat_number: '0403019262',
      identifiers: [{ scheme: null, value: 'C-17' }],
      external_id: 'C-17',
    })
    for (const change of [
      plain,
      buyer.id('C-17'),
      buyer.vat('0403019262'),
      buyer.vat('BE'),
      buyer.vat('ABCDEF'),
    ])
      assert.equal(await belongsTo(change), 'new')
  })

  test('is looked for within the partner of the caller only', async () => {
    const other = await portal.must('POST', '/v1/partners', { name: 'Harbor' })
    const theirs = await portal.customer({ partner_id: other.id, vat_number: 'BE0777' })
    const { body } = await send(buyer.vat('BE0777'))
    assert.equal(body.customer_created, true)
    assert.notEqual(body.customer_id, theirs.id)
    const { partner_id } = await portal.must('GET', `/v1/customers/${body.customer_id}`)
    assert.equal(partner_id, portal.partner.id)
    // The vendor's own import is for direct customers.
    const direct = await portal.customer({ partner_id: undefined, vat_number: 'BE0777' })
    const vendor = await send(buyer.vat('BE0777'), { key: portal.vendorKey })
    assert.equal(vendor.body.customer_id, direct.id)
    const theirKey = await portal.makeKey(['invoices:read'], other.id)
    assert.equal((await portal.ask('GET', `/v1/invoices/${body.invoice_id}`, { key: theirKey })).status, 404)
  })

  test('whom two customers could be is not guessed', async () => {
    for (const _ of [1, 2]) await portal.customer({ vat_number: 'BE0888' })
    const before = await counts(portal)
    assert.equal(refusal(await send(buyer.vat('BE0888'))), '409 buyer_ambiguous')
    assert.deepEqual(await counts(portal), before)
  })

  test('who is new becomes a customer of what is said of him, and nobody can sign in for it', async () => {
    const before = await counts(portal)
    const { body } = await send(both(buyer.vat('LU123'), buyer.id('9', '0088'), buyer.id('bare')))
    const made = await portal.must('GET', `/v1/customers/${body.customer_id}`)
    const { name, vat_number, currency, time_zone, identifiers, billing_emails, external_id } = made
    assert.deepEqual(
      [name, vat_number, currency, time_zone, billing_emails, external_id],
      ['Café Blau', 'LU123', 'EUR', 'Europe/Brussels', [], null],
    )
    assert.deepEqual(identifiers, [{ scheme: '0088', value: '9' }])
    const { customers, contacts, logins } = await counts(portal)
    assert.deepEqual([customers, contacts, logins], [before.customers! + 1, before.contacts, before.logins])
    const event = await portal.db
      .selectFrom('events')
      .select(['type', 'data'])
      .where('subject_id', '=', made.id)
      .executeTakeFirstOrThrow()
    const { external_id: _, metadata: __, locked_fields: ___, ...shown } = made
    assert.deepEqual([event.type, event.data], ['customer.created', shown])
  })

  test('of the next document is the customer made of this one', async () => {
    const first = (await send(buyer.vat('NL999B01'))).body
    assert.equal(await belongsTo(buyer.vat('NL999B01')), first.customer_id)
    const inCii = cii(
      both(
        numbered('R-CII'),
        swap(
          '<ram:Name>Café Blau</ram:Name>',
          '<ram:Name>Café Blau</ram:Name><ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">NL999B01</ram:ID></ram:SpecifiedTaxRegistration>',
        ),
      ),
    )
    assert.equal((await upload(portal, inCii, { key })).body.customer_id, first.customer_id)
  })

  test('reads the invoice when he signs in, in his language', async () => {
    const { id } = await portal.customer({ vat_number: 'JP12', time_zone: 'Asia/Tokyo', language: 'fr' })
    const { body } = await send(buyer.vat('JP12'))
    const token = await portal.tokenFor(id)
    const shown = await portal.get(body.invoice_id, { token })
    assert.deepEqual([shown.language, shown.seller_name], ['fr', 'Bäckerei Korn GmbH'])
    assert.ok(!('metadata' in shown) && !('external_id' in shown))
  })
})

test('a key without the scope imports nothing', async () => {
  const reading = await portal.makeKey(['invoices:read'], portal.partner.id)
  assert.equal((await send(plain, { key: reading })).status, 403)
})
