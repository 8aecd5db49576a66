import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { renderInvoicePdf } from '../../../server/src/documents/invoice-pdf/render.ts'
import type { InvoiceDocument } from '../../../server/src/documents/model.ts'
import { readObjects, readPages, readText } from './read-pdf.ts'
import { invoice, line, options } from './samples.ts'

const textOf = async (document: InvoiceDocument, more: Parameters<typeof options>[0] = {}) =>
  readText(await renderInvoicePdf(document, options(more)))

const inCurrency = (currency: string, unit_price: string, net: number) =>
  invoice({
    currency,
    lines: [line({ quantity: '1', unit_price, net })],
    taxes: [],
    totals: { ...invoice().totals, subtotal: net, tax_total: 0, total: net, amount_due: net },
  })

// The reader gives any space as U+0020.
const spaced = (text: string) => text.replace(/\s/gu, ' ')

describe('figures', () => {
  it('French amounts keep their narrow no-break space and no other sign stands in for it', async () => {
    const text = await textOf(invoice(), { locale: 'fr' })
    assert.match(text, /1\s234,50\s€/)
    assert.match(text, /Net à payer\s*1\s481,40\s€/)
    assert.match(text, /TVA 20\s%/)
    assert.doesNotMatch(text, /1\s?[/?]\s?234/)
    assert.doesNotMatch(text, /\?/)
  })

  it('the narrow no-break space has a glyph and is extracted as itself', async () => {
    const bytes = await renderInvoicePdf(invoice(), options({ locale: 'fr' }))
    const maps = [...readObjects(bytes).values()].filter(body => body.includes('begincmap'))
    assert.equal(maps.length, 2)
    for (const map of maps) assert.match(map, /<202f>.*<20ac>|<20ac>.*<202f>/)
  })

  it('English amounts', async () => {
    const text = await textOf(invoice())
    assert.match(text, /€1,234\.50/)
    assert.match(text, /Amount due\s*€1,481\.40/)
  })

  it('a currency without decimals', async () => {
    const text = await textOf(inCurrency('JPY', '10000', 10000), {
      status: { paid: 0, credited: 0, amount_due: 10000 },
    })
    assert.match(text, /¥10,000/)
    assert.doesNotMatch(text, /10,000\.|100\.00/)
  })

  it('a currency with three decimals', async () => {
    const text = await textOf(inCurrency('KWD', '1234.5678', 1234568), { locale: 'fr' })
    assert.match(text, /1\s234,568\sKWD/)
    assert.match(text, /1\s234,5678\sKWD/)
  })

  it('a unit price finer than the currency is printed in full, and at least with the decimals of the currency', async () => {
    const text = await textOf(
      invoice({ lines: [line({ unit_price: '1.005' }), line({ unit_price: '2.5' })] }),
    )
    assert.match(text, /€1\.005/)
    assert.match(text, /€2\.50/)
  })

  it('large amounts are exact', async () => {
    const text = await textOf(inCurrency('EUR', '90071992547409.91', 9007199254740991))
    assert.match(text.replaceAll('\n', ''), /€90,071,992,547,409\.91/)
  })

  it('signs of other currencies are extracted as themselves', async () => {
    const signs = '₹1,000 100 zł ₺50 ￥10,000 ₪5 ₩7 ₽9 ₫3 £1 kr'
    const bytes = await renderInvoicePdf(invoice({ notes: [signs] }), options())
    assert.ok((await readText(bytes)).includes(signs))
    for (const currency of ['INR', 'PLN', 'TRY', 'CZK']) {
      for (const locale of ['en', 'fr'] as const) {
        const expected = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(1000)
        const text = await textOf(inCurrency(currency, '1000', 100000), { locale })
        assert.ok(spaced(text).includes(spaced(expected)), expected)
      }
    }
  })

  it('quantities, their units and the base of a price', async () => {
    const lines = [
      line({ quantity: '1', unit: 'HUR' }),
      line({ quantity: '1.5', unit: 'HUR' }),
      line({ quantity: '10', unit: 'XYZ', base_quantity: '100' }),
    ]
    const english = await textOf(invoice({ lines }))
    assert.match(english, /1\shour[^s]/)
    assert.match(english, /1\.5\shours/)
    assert.match(english, /10\sXYZ/)
    assert.match(english.replaceAll('\n', ' '), /€246\.90 \/ ?100/)
    assert.match(await textOf(invoice({ lines }), { locale: 'fr' }), /1,5\sheure[^s]/)
  })

  it('dates are civil days and never shift', async () => {
    const document = invoice({
      issue_date: '2026-03-01',
      due_date: '2026-03-31',
      period_start: '2026-12-31',
      period_end: '2026-01-01',
    })
    const text = await textOf(document, { locale: 'fr' })
    assert.match(text, /1 mars 2026/)
    assert.match(text, /31 mars 2026/)
    assert.match(text, /31 déc\. 2026/) // a period that ends before it starts is printed as it is stated
  })

  it('figures of the last column end at one place', async () => {
    const lines = ['1', '22.5', '333'].map((unit_price, i) => line({ unit_price, net: 10 ** (i + 3) }))
    const [page] = await readPages(await renderInvoicePdf(invoice({ lines }), options()))
    const ends = page!
      .filter(item => /^€[\d,.]+$/.test(item.text) && item.x > 480)
      .map(item => item.x + item.width)
    assert.ok(ends.length >= 6)
    for (const end of ends) assert.ok(Math.abs(end - ends[0]!) < 0.1, `${end} is not ${ends[0]}`)
  })
})
