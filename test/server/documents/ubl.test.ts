import assert from 'node:assert/strict'
import { test } from 'node:test'
import { both, read, refusal, swap, ubl } from './samples.ts'

test('a UBL invoice is read whole', () => {
  const { attachments, ...document } = read(ubl())
  assert.deepEqual(attachments, [])
  assert.deepEqual(document, {
    syntax: 'ubl',
    type: 'invoice',
    type_code: '380',
    number: 'R-012',
    issue_date: '2026-02-28',
    due_date: null,
    currency: 'EUR',
    tax_point_date: null,
    buyer_reference: null,
    order_reference: null,
    contract_reference: null,
    preceding_invoices: [],
    notes: ['Thank you', 'Open on Sundays'],
    payment_terms: null,
    period_start: null,
    period_end: null,
    seller: {
      name: 'Bäckerei Korn GmbH',
      trading_name: 'Brot & Korn',
      vat_number: 'DE100',
      tax_number: '22/815',
      registration: { scheme: '0204', value: 'HRB 9' },
      identifiers: [
        { scheme: '0088', value: '4000001' },
        { scheme: null, value: 'own-7' },
      ],
      endpoint: { scheme: '9930', value: 'DE100' },
      address: {
        line1: 'Am Markt 1',
        line2: null,
        line3: 'Hof',
        city: 'Trier',
        postal_code: '01234',
        region: null,
        country: 'DE',
      },
      contact: { name: 'Ida', phone: null, email: 'ida@korn.example' },
    },
    buyer: {
      name: 'Café Blau',
      trading_name: null,
      vat_number: null,
      tax_number: null,
      registration: null,
      identifiers: [],
      endpoint: null,
      address: {
        line1: null,
        line2: null,
        line3: null,
        city: null,
        postal_code: null,
        region: null,
        country: null,
      },
      contact: null,
    },
    delivery: null,
    lines: [
      {
        line_number: '1',
        name: 'Roll',
        description: 'Rye, <b>fresh</b>',
        note: null,
        quantity: '10',
        unit: 'H87',
        unit_price: '125',
        base_quantity: '100',
        // The discount in the price is none of the line.
        allowances: [
          {
            kind: 'allowance',
            amount: 50,
            base_amount: 1250,
            percent: '4',
            reason: null,
            reason_code: null,
            tax_category: null,
            tax_rate: null,
          },
        ],
        net: 1200,
        tax_category: 'S',
        tax_rate: '7.0',
        period_start: '2026-02-01',
        period_end: '2026-02-28',
        seller_item_id: '012',
        buyer_item_id: 'B1',
      },
    ],
    allowances: [
      {
        kind: 'charge',
        amount: 500,
        base_amount: null,
        percent: null,
        reason: 'Delivery',
        reason_code: 'FC',
        tax_category: 'S',
        tax_rate: '19',
      },
    ],
    taxes: [
      { category: 'S', rate: '7.0', taxable: 1200, tax: 84, exemption_reason: null, exemption_code: null },
      { category: 'S', rate: '19', taxable: 500, tax: 95, exemption_reason: null, exemption_code: null },
    ],
    totals: {
      line_total: 1200,
      allowance_total: 0,
      charge_total: 500,
      subtotal: 1700,
      tax_total: 179,
      total: 1879,
      prepaid: 800,
      rounding: 1,
      amount_due: 1080,
    },
  })
})

test('bank details do not appear anywhere', () => {
  const text = JSON.stringify(read(ubl()))
  assert.doesNotMatch(text, /DE0212|DE98ZZZ/)
})

test('a credit note has negative amounts and quantities, and prices as they are', () => {
  for (const note of [
    read(ubl(xml => xml, 'CreditNote')),
    read(ubl(swap('>380<', '>396<'))),
    read(ubl(swap('>380<', '>81<'))),
  ]) {
    assert.equal(note.type, 'credit_note')
    const [line] = note.lines
    assert.deepEqual(
      [
        line?.quantity,
        line?.net,
        line?.unit_price,
        line?.allowances[0]?.amount,
        line?.allowances[0]?.base_amount,
      ],
      ['-10', -1200, '125', -50, -1250],
    )
    assert.equal(note.allowances[0]?.amount, -500)
    assert.deepEqual(note.taxes.map(tax => [tax.taxable, tax.tax]), [[-1200, -84], [-500, -95]]) // biome-ignore format: pairs
    assert.deepEqual(note.totals, {
      line_total: -1200,
      allowance_total: 0,
      charge_total: -500,
      subtotal: -1700,
      tax_total: -179,
      total: -1879,
      prepaid: -800,
      rounding: -1,
      amount_due: -1080,
    })
    assert.equal(Object.is(note.totals.allowance_total, 0), true)
  }
})

test('a line of a credit note that charges becomes positive', () => {
  const note = read(
    ubl(
      both(
        swap('>10</cbc:CreditedQuantity>', '>-10</cbc:CreditedQuantity>'),
        swap(
          /(<cbc:LineExtensionAmount currencyID="EUR">)12.00(?=[\s\S]{0,60}<cac:InvoicePeriod>)/,
          '<cbc:LineExtensionAmount currencyID="EUR">-12.00',
        ),
      ),
      'CreditNote',
    ),
  )
  assert.deepEqual([note.lines[0]?.quantity, note.lines[0]?.net], ['10', 1200])
})

test('an invoice with negative figures stays an invoice', () => {
  const document = read(
    ubl(xml =>
      xml.replace(/(<cbc:(?:LineExtension|TaxExclusive|TaxInclusive|Payable)Amount [^>]+>)/g, '$1-'),
    ),
  )
  assert.deepEqual(
    [document.type, document.totals.total, document.totals.amount_due],
    ['invoice', -1879, -1080],
  )
})

test('a credit note with a negative total is refused: senders disagree on what it means', () => {
  const negative = swap('>18.79<', '>-18.79<')
  assert.equal(
    refusal(ubl(negative, 'CreditNote')),
    'contradiction CreditNote/cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount (BT-112)',
  )
})

test('type codes: what is neither invoice nor credit note, or contradicts its root, is refused', () => {
  assert.equal(refusal(ubl(swap('>380<', '>351<'))), 'unsupported Invoice/cbc:InvoiceTypeCode (BT-3)')
  assert.equal(
    refusal(ubl(swap('>381<', '>380<'), 'CreditNote')),
    'contradiction CreditNote/cbc:CreditNoteTypeCode (BT-3)',
  )
  assert.equal(read(ubl(swap('>380<', '>384<'))).type, 'invoice')
})

test('due dates: of the invoice, of the means of payment, and not several', () => {
  const means = '<cac:PaymentMeans>'
  const later = `${means}<cbc:PaymentDueDate>2026-03-30</cbc:PaymentDueDate>`
  const header = '</cbc:IssueDate><cbc:DueDate>2026-03-14+01:00</cbc:DueDate>'
  assert.equal(read(ubl(swap('</cbc:IssueDate>', header))).due_date, '2026-03-14')
  assert.equal(read(ubl(swap(means, later), 'CreditNote')).due_date, '2026-03-30')
  assert.equal(
    refusal(ubl(both(swap('</cbc:IssueDate>', header), swap(means, later)))),
    'unsupported Invoice/cbc:DueDate (BT-9)',
  )
})

test('references, period, terms and delivery', () => {
  const document = read(
    ubl(
      swap(
        '<cac:AccountingSupplierParty>',
        `<cbc:TaxPointDate>2026-02-27</cbc:TaxPointDate><cbc:BuyerReference>T-5</cbc:BuyerReference>
        <cac:InvoicePeriod><cbc:StartDate>2026-02-01</cbc:StartDate></cac:InvoicePeriod>
        <cac:OrderReference><cbc:ID>PO-1</cbc:ID></cac:OrderReference>
        <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>R-010</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>
        <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>R-011</cbc:ID><cbc:IssueDate>2026-01-31</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>
        <cac:ContractDocumentReference><cbc:ID>C-9</cbc:ID></cac:ContractDocumentReference>
        <cac:Delivery><cbc:ActualDeliveryDate>2026-02-27</cbc:ActualDeliveryDate>
          <cac:DeliveryParty><cac:PartyName><cbc:Name>Filiale</cbc:Name></cac:PartyName></cac:DeliveryParty></cac:Delivery>
        <cac:PaymentTerms><cbc:Note> Soon,
            please </cbc:Note></cac:PaymentTerms><cac:AccountingSupplierParty>`,
      ),
    ),
  )
  assert.equal(document.tax_point_date, '2026-02-27')
  assert.equal(document.buyer_reference, 'T-5')
  assert.equal(document.order_reference, 'PO-1')
  assert.equal(document.contract_reference, 'C-9')
  assert.deepEqual([document.period_start, document.period_end], ['2026-02-01', null])
  assert.deepEqual(document.preceding_invoices, [
    { number: 'R-010', issue_date: null },
    { number: 'R-011', issue_date: '2026-01-31' },
  ])
  assert.deepEqual(document.delivery, { name: 'Filiale', date: '2026-02-27', address: null })
  assert.equal(document.payment_terms, 'Soon,\nplease')
})
