import assert from 'node:assert/strict'
import { test } from 'node:test'
import { both, cii, read, refusal, swap, ubl } from './samples.ts'

const SETTLEMENT =
  'rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement'
const SUMMATION = `${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`

test('a CII invoice is the same document as the UBL one', () => {
  const document = read(cii())
  const twin = read(ubl())
  assert.equal(document.syntax, 'cii')
  assert.deepEqual([document.type, document.type_code, document.number], ['invoice', '380', 'R-012'])
  assert.deepEqual(
    [document.issue_date, document.due_date, document.payment_terms],
    ['2026-02-28', '2026-03-14', 'Soon'],
  )
  assert.deepEqual([document.buyer_reference, document.order_reference], ['T-5', 'PO-1'])
  assert.deepEqual(document.preceding_invoices, [{ number: 'R-011', issue_date: '2026-01-31' }])
  assert.deepEqual(document.notes, ['Thank you'])
  assert.deepEqual(document.delivery, { name: null, date: '2026-02-27', address: null })
  assert.deepEqual(document.buyer, twin.buyer)
  assert.deepEqual(document.seller, {
    ...twin.seller,
    identifiers: twin.seller.identifiers.toReversed(),
    address: { ...twin.seller.address, line3: null, city: null },
    contact: { name: 'Shop', phone: null, email: null },
  })
  assert.deepEqual(document.lines, [
    { ...twin.lines[0], description: null, period_end: null, buyer_item_id: null },
  ])
  assert.deepEqual(document.allowances, twin.allowances)
  assert.deepEqual(document.taxes, twin.taxes)
  assert.deepEqual(document.totals, { ...twin.totals, prepaid: 0, rounding: 0, amount_due: 1879 })
  assert.doesNotMatch(JSON.stringify(document), /DE0212/)
})

test('prefixes are free: names are matched by namespace', () => {
  const renamed = cii()
    .replace(/\b(rsm|ram|udt|qdt):/g, (_, prefix: string) => `x-${prefix}:`)
    .replace(/xmlns:(rsm|ram|udt|qdt)/g, 'xmlns:x-$1')
  assert.deepEqual(read(renamed), read(cii()))
  const unprefixed = cii()
    .replaceAll('ram:', '')
    .replaceAll(/<(?=Applicable|Included)/g, '<')
    .replace('xmlns:ram', 'xmlns:unused')
  assert.match(refusal(unprefixed), /^missing rsm:/)
  const other = swap('CrossIndustryInvoice:100', 'CrossIndustryInvoice:1')
  assert.equal(refusal(cii(other)), 'unknown_syntax file')
})

test('type 381 is a credit note with negative figures', () => {
  const note = read(cii(both(swap('>380<', '>381<'))))
  assert.equal(note.type, 'credit_note')
  assert.deepEqual(
    [note.lines[0]?.quantity, note.lines[0]?.net, note.lines[0]?.unit_price],
    ['-10', -1200, '125'],
  )
  assert.deepEqual([note.totals.total, note.totals.amount_due, note.taxes[0]?.tax], [-1879, -1879, -84])
})

test('prepaid and rounding, and the tax total in the document currency among two', () => {
  const document = read(
    cii(
      both(
        swap(
          '<ram:DuePayableAmount>18.79',
          '<ram:TotalPrepaidAmount>8</ram:TotalPrepaidAmount><ram:RoundingAmount>0.01</ram:RoundingAmount><ram:DuePayableAmount>10.8',
        ),
        swap(
          '<ram:TaxTotalAmount',
          '<ram:TaxTotalAmount currencyID="SEK">20.11</ram:TaxTotalAmount><ram:TaxTotalAmount',
        ),
      ),
    ),
  )
  assert.deepEqual(document.totals, read(ubl()).totals)
})

test('freight and line sums of the EXTENDED profile: charged once, counted once', () => {
  const freight = `<ram:SpecifiedLogisticsServiceCharge><ram:Description>Freight</ram:Description><ram:AppliedAmount>3.5</ram:AppliedAmount>
    <ram:AppliedTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>19</ram:RateApplicablePercent></ram:AppliedTradeTax>
    </ram:SpecifiedLogisticsServiceCharge><ram:SpecifiedTradePaymentTerms>`
  const document = read(cii(swap('<ram:SpecifiedTradePaymentTerms>', freight)))
  assert.deepEqual(
    document.allowances.map(a => [a.kind, a.amount, a.reason, a.tax_rate]),
    [
      ['charge', 500, 'Delivery', '19'],
      ['charge', 350, 'Freight', '19'],
    ],
  )
  const status = (code: string) =>
    swap(
      '<ram:LineID>1</ram:LineID>',
      `<ram:LineID>1</ram:LineID><ram:LineStatusReasonCode>${code}</ram:LineStatusReasonCode>`,
    )
  assert.equal(read(cii(status('DETAIL'))).lines.length, 1)
  assert.match(refusal(cii(status('GROUP'))), /^missing .*IncludedSupplyChainTradeLineItem \(BG-25\)$/)
  assert.match(refusal(cii(status('HUM'))), /^unsupported .*LineStatusReasonCode$/)
})

test('dates: format 102 of the calendar, nothing else', () => {
  const issue = 'rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:IssueDateTime'
  const string = `${issue}/udt:DateTimeString (BT-2)`
  assert.equal(refusal(cii(swap('20260228', '20260229'))), `invalid_date ${string}`)
  assert.equal(refusal(cii(swap('>20260228', '>2026-02-28'))), `invalid_date ${string}`)
  assert.equal(
    refusal(cii(swap('format="102">20260228', 'format="203">202602281200'))),
    `invalid_date ${string}`,
  )
  const plain = swap(/<udt:DateTimeString format="102">20260228<\/udt:DateTimeString>/, '20260228')
  assert.equal(refusal(cii(plain)), `invalid_date ${issue} (BT-2)`)
})

test('instalments and several documents in one file are refused', () => {
  const terms = '<ram:SpecifiedTradePaymentTerms>'
  const second = `${terms}<ram:DueDateDateTime><udt:DateTimeString format="102">20260414</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>${terms}`
  assert.equal(
    refusal(cii(swap(terms, second))),
    `unsupported ${SETTLEMENT}/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime (BT-9)`,
  )
  const twice = cii().replace(/<rsm:ExchangedDocument>[\s\S]*<\/rsm:ExchangedDocument>/, '$&$&')
  assert.equal(refusal(twice), 'repeated rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:TypeCode (BT-3)')
})

test('totals name their field', () => {
  assert.equal(
    refusal(cii(swap('18.79</ram:DueP', '18.791</ram:DueP'))),
    `too_many_decimals ${SUMMATION}/ram:DuePayableAmount (BT-115)`,
  )
  assert.equal(
    refusal(cii(swap(/<ram:GrandTotalAmount>.*<\/ram:GrandTotalAmount>/, ''))),
    `missing ${SUMMATION}/ram:GrandTotalAmount (BT-112)`,
  )
  assert.equal(
    refusal(cii(swap('currencyID="EUR"', 'currencyID="SEK"'))),
    `wrong_currency ${SUMMATION}/ram:TaxTotalAmount (BT-110)`,
  )
})
