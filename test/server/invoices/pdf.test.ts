import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { readText, withoutSpace } from '../invoice-pdf/read-pdf.ts'
import { korn, numbered, ubl, upload } from './documents.ts'
import { openPortal, type Portal, plan } from './portal.ts'

let portal: Portal
let customerId: string
before(async () => {
  portal = await openPortal('2026-03-10T10:00:00Z', korn)
  customerId = (await portal.customer()).id
})
after(() => portal.close())

const pdf = (id: string, ask = {}) => portal.ask('GET', `/v1/invoices/${id}/pdf`, ask)
const textOf = async (id: string, ask = {}) => withoutSpace(await readText((await pdf(id, ask)).bytes))

describe('the PDF of an invoice', () => {
  test('is a download under its number', async () => {
    const { id, number } = await portal.issued(customerId)
    const { status, headers, bytes } = await pdf(id)
    assert.equal(status, 200)
    assert.equal(headers.get('content-type'), 'application/pdf')
    assert.equal(new TextDecoder().decode(bytes.subarray(0, 5)), '%PDF-')
    const name = `${number.replaceAll('/', '-')}.pdf`
    assert.ok(headers.get('content-disposition')!.startsWith(`attachment; filename="${name}"`))
    assert.equal(headers.get('content-security-policy'), 'sandbox')
    assert.match(headers.get('cache-control')!, /no-store/)
    const text = await textOf(id)
    for (const part of [number, 'BäckereiKornGmbH', '121.00', 'Acme', 'TEST'])
      assert.ok(text.includes(part), part)
  })

  test('has the same bytes for ever, whatever happens to the invoice, the customer and the vendor', async () => {
    await portal.must('PATCH', '/v1/settings', { payment_instructions: 'IBAN BE00 AT ISSUE' })
    const { id } = await portal.issued(customerId)
    const first = await pdf(id)
    assert.ok((await textOf(id)).includes('ATISSUE'))
    const same = async (what: string) =>
      assert.ok(Buffer.from((await pdf(id)).bytes).equals(first.bytes), what)
    await same('asked twice')
    portal.clock.set('2026-09-10T10:00:00Z')
    await same('on another day')
    await portal.must('PATCH', '/v1/settings', {
      payment_instructions: 'IBAN BE99 LATER',
      branding: { accent: '#ff0000', logo_file_id: null },
      vendor: { name: 'Other', vat_number: 'DE100' },
      payment_days: 60,
    })
    await same('after the settings')
    await portal.must('PATCH', `/v1/customers/${customerId}`, { name: 'Acme Ltd', language: 'fr' })
    await same('after the customer')
    await portal.pay(id, 100)
    await portal.credit(id)
    await same('after payment and credit')
    const later = await textOf((await portal.issued(customerId)).id)
    assert.ok(later.includes('LATER') && !later.includes('ATISSUE'))
    portal.clock.set('2026-03-10T10:00:00Z')
  })

  test('is for those who may read it', async () => {
    const { id } = await portal.issued(customerId)
    const draft = await portal.draft(customerId)
    const token = await portal.tokenFor(customerId)
    const stranger = await portal.tokenFor((await portal.customer()).id)
    assert.equal((await pdf(id, { token })).status, 200)
    for (const reply of [
      await pdf(id, { token: stranger }),
      await pdf(draft.id, { token }),
      await pdf(draft.id, { token: stranger }),
    ])
      assert.deepEqual([reply.status, reply.body.code], [404, 'not_found'])
    assert.equal((await pdf(draft.id)).status, 200)
  })

  test('of an imported one is marked as a copy, and asks for no payment to us', async () => {
    const { body } = await upload(portal, ubl(numbered('EXT-1')), {}, '?any_seller=true')
    const text = await textOf(body.invoice_id)
    for (const part of ['Copy', 'EXT-1', '18.79', '10.80']) assert.ok(text.includes(part), part)
    assert.ok(!text.includes('IBAN'))
    const again = await pdf(body.invoice_id)
    assert.ok(Buffer.from(again.bytes).equals((await pdf(body.invoice_id)).bytes))
    assert.ok(!(await textOf((await portal.issued(customerId)).id)).includes('Copy'))
  })

  test('of a credit note shows what is given back', async () => {
    const { id } = await portal.issued((await portal.customer()).id)
    const note = await portal.credit(id, { reason: 'Ordered twice' })
    const text = await textOf(note.id)
    for (const part of [note.number, '121.00', 'Orderedtwice']) assert.ok(text.includes(part), part)
  })

  const people = [
    'شركة الأفق للتجارة',
    '株式会社さくら',
    '北京软件有限公司',
    '주식회사 한빛',
    'Żółć Sp. z o.o.',
    'Ελλάς ΑΕ',
    'חברה בע״מ',
  ]
  for (const name of people)
    test(`is made for ${name}`, async () => {
      const { id } = await portal.customer({ name, currency: 'JPY' })
      const invoice = await portal.issued(id, {
        lines: [{ ...plan, name: `${name} 100`, description: name }],
      })
      const { status, bytes } = await pdf(invoice.id)
      assert.equal(status, 200)
      assert.ok(bytes.length > 1000)
    })

  test('speaks the language of the invoice', async () => {
    const { id } = await portal.issued(customerId, {
      language: 'fr',
      lines: [{ ...plan, unit_price: '1234.50' }],
    })
    const text = await textOf(id)
    assert.ok(text.includes('Facture'))
    assert.ok(text.includes('1234,50'), 'thousands apart by a space, never by a slash')
  })
})
