import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DocumentRefused } from '../../../server/src/documents/refused.ts'
import { both, cii, read, refusal, swap, ubl } from './samples.ts'

const TOTALS = 'Invoice/cac:LegalMonetaryTotal'
const LINE = 'Invoice/cac:InvoiceLine'
const payable = (text: string) => swap('10.8000', text)
const SUBTOTALS = /<cac:TaxSubtotal>[\s\S]*<\/cac:TaxSubtotal>/
const TAX_TOTAL = /<cac:TaxTotal>[\s\S]*<\/cac:TaxTotal>/

test('what is compulsory and missing is named', () => {
  const cases: [RegExp | string, string][] = [
    [/<cbc:ID>R-012<\/cbc:ID>/, 'Invoice/cbc:ID (BT-1)'],
    ['R-012', 'Invoice/cbc:ID (BT-1)'],
    [/<cbc:IssueDate>.*<\/cbc:IssueDate>/, 'Invoice/cbc:IssueDate (BT-2)'],
    [/<cbc:InvoiceTypeCode>.*<\/cbc:InvoiceTypeCode>/, 'Invoice/cbc:InvoiceTypeCode (BT-3)'],
    [/<cbc:DocumentCurrencyCode>.*<\/cbc:DocumentCurrencyCode>/, 'Invoice/cbc:DocumentCurrencyCode (BT-5)'],
    [
      /<cac:AccountingSupplierParty>[\s\S]*<\/cac:AccountingSupplierParty>/,
      'Invoice/cac:AccountingSupplierParty/cac:Party (BG-4)',
    ],
    [
      /<cac:PartyName><cbc:Name>Café Blau.*/,
      'Invoice/cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName (BT-44)',
    ],
    [/<cac:InvoiceLine>[\s\S]*<\/cac:InvoiceLine>/, `${LINE} (BG-25)`],
    [
      /<cac:LegalMonetaryTotal>[\s\S]*<\/cac:LegalMonetaryTotal>/,
      `${TOTALS}/cbc:LineExtensionAmount (BT-106)`,
    ],
    [/<cbc:TaxExclusiveAmount.*/, `${TOTALS}/cbc:TaxExclusiveAmount (BT-109)`],
    [/<cbc:TaxInclusiveAmount.*/, `${TOTALS}/cbc:TaxInclusiveAmount (BT-112)`],
    [/<cbc:PayableAmount.*/, `${TOTALS}/cbc:PayableAmount (BT-115)`],
    [/<cbc:InvoicedQuantity.*/, `${LINE}/cbc:InvoicedQuantity (BT-129)`],
    [' unitCode="H87">10<', `${LINE}/cbc:InvoicedQuantity/@unitCode (BT-130)`],
    [/<cbc:PriceAmount.*?<\/cbc:PriceAmount>/, `${LINE}/cac:Price/cbc:PriceAmount (BT-146)`],
    [/<cac:ClassifiedTaxCategory>.*/, `${LINE}/cac:Item/cac:ClassifiedTaxCategory/cbc:ID (BT-151)`],
  ]
  for (const [gone, field] of cases) {
    const left = String(gone).startsWith(' unit') ? '>10<' : ''
    assert.equal(refusal(ubl(swap(gone, left))), `missing ${field}`)
  }
})

test('a second line is named by its number', () => {
  const twice = (xml: string) => xml.replace(/<cac:InvoiceLine>[\s\S]*<\/cac:InvoiceLine>/, '$&$&')
  const broken = (xml: string) => {
    const at = xml.lastIndexOf('>10<')
    return `${xml.slice(0, at)}>ten<${xml.slice(at + 4)}`
  }
  assert.equal(refusal(ubl(both(twice, broken))), `invalid_number ${LINE}[2]/cbc:InvoicedQuantity (BT-129)`)
})

test('amounts are exact: zeros beyond the currency are fine, digits are not', () => {
  for (const [written, due] of [
    ['10.8', 1080],
    ['+10.80', 1080],
    ['10.', 1000],
    ['.5', 50],
    ['-0.00', 0],
    ['0010.80', 1080],
    [' 10.80\n', 1080],
  ] as const) {
    assert.equal(Object.is(read(ubl(payable(written))).totals.amount_due, due), true, written)
  }
  const field = `${TOTALS}/cbc:PayableAmount (BT-115)`
  assert.equal(refusal(ubl(payable('10.801'))), `too_many_decimals ${field}`)
  for (const written of ['1e3', '1,5', '1 000', 'NaN', '.', '+-1', '٣', '0x10', '9'.repeat(21)]) {
    assert.equal(refusal(ubl(payable(written))), `invalid_number ${field}`, written)
  }
  assert.equal(refusal(ubl(payable('99999999999999999'))), `invalid_number ${field}`)
  assert.equal(refusal(ubl(payable('1<cbc:X/>0'))), `invalid_value ${field}`)
  const again = '1</cbc:PayableAmount><cbc:PayableAmount currencyID="EUR">1'
  assert.equal(refusal(ubl(payable(again))), `repeated ${field}`)
})

test('the net of a line has the decimals of its currency too, and the message names the rule', () => {
  const finer = swap(/12\.00(?=<\/cbc:LineExtensionAmount>\s*<cac:InvoicePeriod>)/, '12.005')
  assert.throws(
    () => read(ubl(finer)),
    (error: unknown) => {
      assert.ok(error instanceof DocumentRefused)
      assert.deepEqual(
        [error.code, error.field, error.reason],
        [
          'too_many_decimals',
          `${LINE}/cbc:LineExtensionAmount (BT-131)`,
          '12.005 has more decimals than EUR has (BR-DEC-23).',
        ],
      )
      return true
    },
  )
})

test('the exponent is that of the currency', () => {
  const inCurrency = (code: string) => (xml: string) => xml.replaceAll('EUR', code)
  assert.equal(read(ubl(both(payable('10.801'), inCurrency('KWD')))).totals.amount_due, 10801)
  assert.equal(
    refusal(ubl(inCurrency('JPY'))),
    'too_many_decimals Invoice/cac:TaxTotal/cbc:TaxAmount (BT-110)',
  )
  assert.equal(refusal(ubl(inCurrency('XXX'))), 'unsupported Invoice/cbc:DocumentCurrencyCode (BT-5)')
  const one = swap('<cbc:PrepaidAmount currencyID="EUR"', '<cbc:PrepaidAmount currencyID="USD"')
  assert.equal(refusal(ubl(one)), `wrong_currency ${TOTALS}/cbc:PrepaidAmount (BT-113)`)
})

test('dates are days of the calendar', () => {
  for (const date of ['2026-02-29', '2026-2-28', '28.02.2026', '20260228', '2026-02-28T00:00:00']) {
    assert.equal(
      refusal(ubl(swap('>2026-02-28<', `>${date}<`))),
      'invalid_date Invoice/cbc:IssueDate (BT-2)',
      date,
    )
  }
  assert.equal(
    refusal(ubl(swap('<cbc:StartDate>2026-02-01', '<cbc:StartDate>2026-02-30'))),
    `invalid_date ${LINE}/cac:InvoicePeriod/cbc:StartDate (BT-134)`,
  )
})

test('the tax total is that in the document currency', () => {
  const total = (currency: string) =>
    `<cac:TaxTotal><cbc:TaxAmount currencyID="${currency}">20.11</cbc:TaxAmount></cac:TaxTotal>`
  const before = (currency: string) => swap('<cac:TaxTotal>', `${total(currency)}<cac:TaxTotal>`)
  const field = 'Invoice/cac:TaxTotal/cbc:TaxAmount (BT-110)'
  assert.deepEqual(read(ubl(before('SEK'))), read(ubl()))
  assert.equal(refusal(ubl(before('EUR'))), `repeated ${field}`)
  assert.equal(refusal(ubl(swap(TAX_TOTAL, total('SEK')))), `wrong_currency ${field}`)
})

test('tax may be silent only where there is none', () => {
  assert.equal(refusal(ubl(swap(TAX_TOTAL, ''))), 'missing Invoice/cac:TaxTotal/cbc:TaxAmount (BT-110)')
  assert.equal(refusal(ubl(swap(SUBTOTALS, ''))), 'missing Invoice/cac:TaxTotal/cbc:TaxAmount (BT-110)')
  const untaxed = read(
    ubl(
      both(
        swap(TAX_TOTAL, ''),
        swap('18.79', '17.00'),
        swap(/<cac:TaxCategory>.*/, ''),
        swap(/<cac:ClassifiedTaxCategory>.*/, ''),
      ),
    ),
  )
  assert.deepEqual([untaxed.taxes, untaxed.totals.tax_total], [[], 0])
  assert.deepEqual([untaxed.lines[0]?.tax_category, untaxed.lines[0]?.tax_rate], ['O', null])
  assert.equal(untaxed.allowances[0]?.tax_category, null)
})

test('categories: O has no rate, exempt ones have 0, taxed ones say theirs, others are refused', () => {
  const group = (category: string, percent: string) =>
    swap(
      '<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>7.0</cbc:Percent>',
      `<cac:TaxCategory><cbc:ID>${category}</cbc:ID>${percent}<cbc:TaxExemptionReasonCode>X-1</cbc:TaxExemptionReasonCode><cbc:TaxExemptionReason>Law</cbc:TaxExemptionReason>`,
    )
  const first = (category: string, percent = '') => read(ubl(group(category, percent))).taxes[0]
  assert.deepEqual(first('O'), {
    category: 'O',
    rate: null,
    taxable: 1200,
    tax: 84,
    exemption_reason: 'Law',
    exemption_code: 'X-1',
  })
  assert.equal(first('O', '<cbc:Percent>0.00</cbc:Percent>')?.rate, null)
  assert.equal(first('AE')?.rate, '0')
  assert.equal(first('B', '<cbc:Percent>22</cbc:Percent>')?.rate, '22')
  const place = 'Invoice/cac:TaxTotal/cac:TaxSubtotal[1]/cac:TaxCategory'
  assert.equal(refusal(ubl(group('S', ''))), `missing ${place}/cbc:Percent (BT-119)`)
  assert.equal(
    refusal(ubl(group('S', '<cbc:Percent>-7</cbc:Percent>'))),
    `invalid_number ${place}/cbc:Percent (BT-119)`,
  )
  assert.equal(
    refusal(ubl(group('O', '<cbc:Percent>7</cbc:Percent>'))),
    `contradiction ${place}/cbc:Percent (BT-119)`,
  )
  assert.equal(refusal(ubl(group('Q', ''))), `unsupported ${place}/cbc:ID (BT-118)`)
})

test('taxes that are none on sales do not enter the sums', () => {
  const irpf = swap(
    '<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>\n    </cac:TaxSubtotal>',
    '<cac:TaxScheme><cbc:ID>IRPF</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>',
  )
  assert.match(
    refusal(ubl(irpf)),
    /^unsupported Invoice\/cac:TaxTotal\/cac:TaxSubtotal\[1\].*TaxScheme\/cbc:ID$/,
  )
  const withheld =
    '<cac:WithholdingTaxTotal><cbc:TaxAmount currencyID="EUR">3.00</cbc:TaxAmount></cac:WithholdingTaxTotal><cac:LegalMonetaryTotal>'
  assert.deepEqual(read(ubl(swap('<cac:LegalMonetaryTotal>', withheld))), read(ubl()))
})

test('prices: never negative, never per nothing', () => {
  const price = swap('>125<', '>-125<')
  assert.equal(refusal(ubl(price)), `contradiction ${LINE}/cac:Price/cbc:PriceAmount (BT-146)`)
  assert.equal(
    refusal(ubl(swap('>100</cbc:BaseQ', '>0.0</cbc:BaseQ'))),
    `invalid_number ${LINE}/cac:Price/cbc:BaseQuantity (BT-149)`,
  )
  assert.equal(read(ubl(swap('>125<', '>0.333333333<'))).lines[0]?.unit_price, '0.333333333')
})

test('allowances must say what they are', () => {
  assert.equal(
    refusal(ubl(swap('<cbc:ChargeIndicator>true', '<cbc:ChargeIndicator>maybe'))),
    'invalid_value Invoice/cac:AllowanceCharge/cbc:ChargeIndicator',
  )
  assert.equal(
    refusal(ubl(swap('>5.00</cbc:Amount>', '>5.001</cbc:Amount>'))),
    'too_many_decimals Invoice/cac:AllowanceCharge/cbc:Amount (BT-99)',
  )
  assert.equal(
    refusal(ubl(swap('12.50', '12.505'))),
    `too_many_decimals ${LINE}/cac:AllowanceCharge/cbc:BaseAmount (BT-137)`,
  )
})

test('texts are clean, HTML is text, and endless ones are refused', () => {
  const note = (text: string) => read(ubl(swap('Open on Sundays', text))).notes[1]
  assert.equal(note('&lt;script&gt;alert(1)&lt;/script&gt;'), '<script>alert(1)</script>')
  assert.equal(note('a\u0085b\u202Ec&#x1;d&#xFEFF;'), 'abcd')
  assert.equal(note('one\r\n   two\tthree'), 'one\ntwo three')
  assert.equal(note('A<!-- not this -->B<?nor this?>C'), 'ABC')
  assert.equal(read(ubl(swap('R-012', 'R \n 012'))).number, 'R 012')
  assert.equal(refusal(ubl(swap('R-012', 'R'.repeat(1001)))), 'too_long Invoice/cbc:ID (BT-1)')
  assert.match(
    refusal(ubl(swap('Thank you', 'x'.repeat(50_001)))),
    /^too_long Invoice\/cbc:Note\[1\] \(BT-22\)$/,
  )
})

test('any damage is refused or read, never a crash', () => {
  const texts = [ubl(), ubl(xml => xml, 'CreditNote'), cii()]
  const damage = fc.record({
    text: fc.constantFrom(...texts),
    from: fc.nat(9000),
    length: fc.nat(400),
    put: fc.constantFrom('', '<', '>', '&', '"', '-1', '<cbc:ID/>', '</cbc:ID>', ']]>', '\u0000', 'é'),
  })
  fc.assert(
    fc.property(damage, ({ text, from, length, put }) => {
      try {
        read(text.slice(0, from) + put + text.slice(from + length))
      } catch (error) {
        assert.ok(error instanceof DocumentRefused, String(error))
        assert.ok(error.field && error.reason)
      }
    }),
    { numRuns: 500 },
  )
})
