import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../server/src/http/ids.ts'
import { readText, withoutSpace } from '../invoice-pdf/read-pdf.ts'
import { monthly, openQuotations, plan, type Quotations, work } from './portal.ts'

let portal: Quotations
let customerId: string
let token: string
before(async () => {
  portal = await openQuotations('2026-03-10T10:00:00Z')
  customerId = (await portal.customer()).id
  token = await portal.person(customerId)
})
after(() => portal.close())

const pdf = (id: string, ask = {}) => portal.ask('GET', `/v1/quotations/${id}/pdf`, ask)
const textOf = async (id: string, ask = {}) => withoutSpace(await readText((await pdf(id, ask)).bytes))
const offer = {
  ...monthly,
  lines: [
    { ...plan, name: 'Inventory' },
    { ...work, name: 'Training', optional: true },
    { ...work, name: 'Import', optional: true, selected: true, unit_price: '50.00', discount_percent: '10' },
  ],
  valid_until: '2026-04-09',
  prepayment_percent: '50',
  notes: 'Dear customer',
  terms: 'Within thirty days',
}

describe('the PDF of a quotation', () => {
  test('is a download that says all of it', async () => {
    const { id, number } = await portal.sent(customerId, offer)
    const { status, headers } = await pdf(id, { token })
    assert.equal(status, 200)
    assert.equal(headers.get('content-type'), 'application/pdf')
    const name = `${number.replaceAll('/', '-')}.pdf`
    assert.ok(headers.get('content-disposition')!.startsWith(`attachment; filename="${name}"`))
    const text = await textOf(id, { token })
    for (const part of [
      'Quotation',
      number,
      'Revision 1',
      'Valid until',
      'Apr 9, 2026',
      'Prepared for',
      'Acme',
      'Inventory',
      'Optional, not included in the totals',
      'Optional, included',
      'Discount, 10% of €50.00',
      '€145.00', // 100.00 + 45.00
      '€175.45', // with 21 %
      'Due on acceptance',
      '€87.73', // half of it
      'Then every month',
      '€121.00',
      'Dear customer',
      'Within thirty days',
      'TEST',
    ])
      assert.ok(text.includes(withoutSpace(part)), `${part} in ${text}`)
    assert.doesNotMatch(text, /Amountdue|Acceptance/)
  })

  test('has the same bytes whatever the settings and the customer become, and while a revision is drafted', async () => {
    const { id } = await portal.sent(customerId, offer)
    const first = await pdf(id, { token })
    const same = async (what: string) =>
      assert.ok(Buffer.from((await pdf(id, { token })).bytes).equals(first.bytes), what)
    await same('asked twice')
    await portal.must('PATCH', '/v1/settings', { branding: { accent: '#ff0000', logo_file_id: null } })
    await portal.must('PATCH', `/v1/customers/${customerId}`, { name: 'Acme', language: 'fr' })
    await same('after the settings and the customer')
    await portal.post(id, 'revise', { notes: 'Secret' })
    await same('while a revision is drafted')
    assert.match(await textOf(id), /Draftquotation.*Secret/)
    await portal.send(id)
    const second = await textOf(id, { token })
    assert.ok(second.includes('Revision2') && second.includes('Secret'))
    await portal.must('PATCH', `/v1/customers/${customerId}`, { language: 'en' })
  })

  test('speaks French to who reads French', async () => {
    const { id } = await portal.sent(customerId, { ...offer, language: 'fr' })
    const text = await textOf(id)
    for (const part of [
      'Devis',
      'Révision 1',
      'Valable jusqu’au',
      'À payer à l’acceptation',
      'Puis chaque mois',
    ])
      assert.ok(text.includes(withoutSpace(part)), part)
  })

  test('asks for nothing where nothing has to be paid, and knows no interval where nothing recurs', async () => {
    const { id } = await portal.sent(customerId, { requires_payment: false })
    assert.doesNotMatch(await textOf(id), /Dueonacceptance|Thenevery/)
  })

  test('shows prices without tax where they are offered with it', async () => {
    const lines = [{ ...work, unit_price: '15.00', tax_rate: '19' }]
    const { id } = await portal.sent(customerId, { tax_behavior: 'inclusive', lines })
    const text = await textOf(id)
    for (const part of ['€12.61', '€2.39', '€15.00']) assert.ok(text.includes(part), part)
  })

  test('bears the signature once it is accepted', async () => {
    const quotation = await portal.sent(customerId, offer)
    const [, training] = quotation.lines
    await accept(quotation, training.id)
    const text = await textOf(quotation.id, { token })
    for (const part of [
      'Acceptance',
      'Accepted by Ada Owner on Mar 10, 2026, 10:00 UTC',
      'Signed: Ada O.',
      'Purchase order: PO-9',
      quotation.sha256,
      '€242.00', // with the training and without the import
    ])
      assert.ok(text.includes(withoutSpace(part)), `${part} in ${text}`)
    const seen = await portal.get(quotation.id, { token })
    assert.deepEqual(
      seen.lines.map((line: { selected: boolean }) => line.selected),
      [true, true, false],
    )
    assert.deepEqual([seen.total, seen.responses[0].signed_name], [24200, 'Ada O.'])
    assert.ok(!JSON.stringify(seen).includes('198.51.100.7'), 'the address is for integrations')
    assert.equal((await portal.get(quotation.id)).responses[0].evidence.ip, '198.51.100.7')
  })
})

/** What accepting leaves behind, as far as documents show it. */
async function accept(
  quotation: { id: string; partner_id: string; customer_id: string; sha256: string },
  taken: string,
): Promise<void> {
  const evidence = {
    contact_id: newId('con'),
    session_minted_by: null,
    signed_name: 'Ada O.',
    drawing: `data:image/png;base64,${pixel}`,
    po_number: 'PO-9',
    ip: '198.51.100.7',
    user_agent: null,
    sha256: quotation.sha256,
    accepted_at: '2026-03-10T10:00:00.000Z',
  }
  await portal.db
    .insertInto('quotation_responses')
    .values({
      id: newId('qre'),
      quotation_id: quotation.id,
      revision: 1,
      partner_id: quotation.partner_id,
      customer_id: quotation.customer_id,
      kind: 'acceptance',
      contact_id: null,
      contact_name: 'Ada Owner',
      reason: null,
      message: null,
      lines: JSON.stringify([{ line_id: taken }]),
      evidence: JSON.stringify(evidence),
      created_at: evidence.accepted_at,
    })
    .execute()
  await portal.db
    .updateTable('quotations')
    .set({ status: 'accepted' })
    .where('id', '=', quotation.id)
    .execute()
}

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
