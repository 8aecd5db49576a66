import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { InvoicePdfOptions } from '../../../server/src/documents/invoice-pdf/options.ts'
import { renderInvoicePdf } from '../../../server/src/documents/invoice-pdf/render.ts'
import type { InvoiceDocument } from '../../../server/src/documents/model.ts'
import { readText } from './read-pdf.ts'
import { allowance, invoice, line, options } from './samples.ts'

const textOf = async (document: InvoiceDocument, more: Partial<InvoicePdfOptions> = {}) =>
  readText(await renderInvoicePdf(document, options(more)))

describe('totals', () => {
  it('taxes by group, with the legal ground', async () => {
    const taxes = [
      { category: 'S', rate: '5.5', taxable: 1000, tax: 55, exemption_reason: null, exemption_code: null },
      {
        category: 'AE',
        rate: '0',
        taxable: 2000,
        tax: 0,
        exemption_reason: 'Article 196',
        exemption_code: 'VATEX-EU-AE',
      },
      {
        category: 'E',
        rate: '0',
        taxable: 3000,
        tax: 0,
        exemption_reason: null,
        exemption_code: 'VATEX-EU-132',
      },
      {
        category: 'O',
        rate: null,
        taxable: 4000,
        tax: 0,
        exemption_reason: 'Not subject to VAT',
        exemption_code: null,
      },
    ]
    const lines = taxes.map(({ category, rate }) => line({ tax_category: category, tax_rate: rate }))
    const text = await textOf(invoice({ taxes, lines }))
    for (const part of [
      'VAT 5.5%',
      '€10.00',
      '€0.55',
      'Reverse charge',
      'Article 196 (VATEX-EU-AE)',
      'VATEX-EU-132',
      'Exempt from tax',
      'Not subject to VAT',
      'Outside the scope of tax',
      'Exempt',
      'Not taxed',
    ]) {
      assert.ok(text.includes(part), part)
    }
  })

  it('allowances and charges, prepaid, rounding, paid and credited, each with its sign', async () => {
    const document = invoice({
      allowances: [
        allowance({ reason: 'Loyalty', percent: '5', base_amount: 20000 }),
        allowance({ kind: 'charge', amount: 2000, reason: 'Freight' }),
      ],
      totals: { ...invoice().totals, line_total: 122450, prepaid: 10000, rounding: -2 },
    })
    const text = await textOf(document, { status: { paid: 5000, credited: 2500, amount_due: 130638 } })
    assert.match(text, /Total of lines *€1,224\.50/)
    assert.match(text, /Loyalty, 5% of €200\.00 *-€10\.00/)
    assert.match(text, /Freight *€20\.00/)
    assert.match(text, /Prepaid *-€100\.00/)
    assert.match(text, /Rounding *-€0\.02/)
    assert.match(text, /Paid *-€50\.00/)
    assert.match(text, /Credited *-€25\.00/)
    assert.match(text, /Amount due\s*€1,306\.38/)
  })

  it('says nothing of what is zero', async () => {
    assert.doesNotMatch(await textOf(invoice()), /Prepaid|Rounding|Paid|Credited|Total of lines/)
  })

  it('prints amounts as they are stated, right or wrong', async () => {
    const totals = {
      line_total: 1,
      allowance_total: 0,
      charge_total: 0,
      subtotal: 200,
      tax_total: 3,
      total: 40000,
      prepaid: 0,
      rounding: 0,
      amount_due: 5,
    }
    const text = await textOf(invoice({ totals }), { status: { paid: 0, credited: 0, amount_due: 777700 } })
    assert.match(text, /Subtotal without tax *€2\.00/)
    assert.match(text, /Total with tax *€400\.00/)
    assert.match(text, /Amount due\s*€7,777\.00/)
  })

  it('a credit note is negative, and what is left of it is a credit', async () => {
    const document = invoice({
      type: 'credit_note',
      type_code: '381',
      lines: [line({ quantity: '-5', net: -123450 })],
      totals: { ...invoice().totals, subtotal: -123450, total: -148140 },
    })
    const text = await textOf(document, { status: { paid: 0, credited: -48140, amount_due: -100000 } })
    assert.match(text, /Total with tax *-€1,481\.40/)
    assert.match(text, /Credited *€481\.40/)
    assert.match(text, /Credit left\s*-€1,000\.00/)
    const settled = await textOf(document, { status: { paid: 0, credited: -148140, amount_due: 0 } })
    assert.match(settled, /Amount due\s*€0\.00/)
  })
})
