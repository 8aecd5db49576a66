import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { renderInvoicePdf } from '../../../server/src/documents/invoice-pdf/render.ts'
import type { InvoiceDocument } from '../../../server/src/documents/model.ts'
import { lines as joined, readPages, type TextItem, withoutSpace } from './read-pdf.ts'
import { invoice, line, options, party } from './samples.ts'

const PAGE = { width: 595.28, height: 841.89, margin: 48 }
const FOOTER = 841.89 - 790
const HEADER = /^Description *Quantity *Unit price *VAT *Amount$/

// Each word and each five characters of the run are unique, so a piece lost or drawn twice shows.
const words = (count: number, letter: string) =>
  Array.from({ length: count }, (_, i) => `${letter}${1000 + i}`).join(' ')
const RUN = Array.from({ length: 400 }, (_, i) => `${1000 + i}x`).join('')
const LONG = `${words(333, 'a')} ${RUN} ${words(333, 'b')}`.padEnd(6000, ' z')
const many = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    line({ name: `Article ${1000 + i}`, description: `Detail ${1000 + i}` }),
  )

const pagesOf = async (document: InvoiceDocument, more: Parameters<typeof options>[0] = {}) =>
  readPages(await renderInvoicePdf(document, options(more)))

/** Text of the body: without header rows and footers. */
function body(pages: TextItem[][]): string {
  return pages
    .flatMap(items => joined(items.filter(item => item.y > FOOTER)))
    .filter(text => !HEADER.test(text))
    .join('')
}

function checkPages(pages: TextItem[][]): void {
  const last = pages.length - 1
  for (const [index, items] of pages.entries()) {
    for (const { text, x, y, width } of items) {
      assert.ok(
        x >= PAGE.margin - 0.1 && x + width <= PAGE.width - PAGE.margin + 0.6,
        `beside the page: ${text}`,
      )
      assert.ok(y > 0 && y < PAGE.height - 10, `above or below the page: ${text}`)
    }
    const footer = joined(items.filter(item => item.y <= FOOTER)).join(' ')
    assert.match(footer, new RegExp(`^Invoice INV/2026/00042.*Page ${index + 1} of ${pages.length}$`))
    const lowest = Math.min(...items.filter(item => item.y > FOOTER).map(item => item.y))
    assert.ok(lowest > FOOTER + 10, 'text over the footer')
    const totals = joined(items).filter(text => /Amount due|Subtotal without tax|Total with tax/.test(text))
    assert.equal(totals.length, index === last ? 3 : 0, `totals on page ${index + 1}`)
  }
}

/** Every page that has lines has the header row, once. */
function checkHeaders(pages: TextItem[][]): void {
  for (const items of pages) {
    const text = joined(items)
    const expected = text.some(part => /Article|Portal|^[ab]\d|\dx/.test(part)) ? 1 : 0
    assert.equal(text.filter(part => HEADER.test(part)).length, expected)
  }
}

describe('pages', () => {
  it('a short invoice has one', async () => {
    const pages = await pagesOf(invoice())
    assert.equal(pages.length, 1)
    checkPages(pages)
    checkHeaders(pages)
  })

  it('a description of 6,000 characters with 2,000 without a space', async () => {
    assert.equal(LONG.length, 6000)
    assert.equal(RUN.length, 2000)
    const pages = await pagesOf(invoice({ lines: [line({ description: LONG })] }))
    assert.ok(pages.length >= 2)
    checkPages(pages)
    checkHeaders(pages)
    const text = withoutSpace(body(pages))
    assert.ok(text.includes(withoutSpace(LONG.trimEnd()).slice(0, 3000)))
    const own = text.slice(text.indexOf('a1000'), text.indexOf('VATTaxableamount'))
    assert.equal(own.replace(/5€246\.9020%€1,234\.50/, ''), withoutSpace(LONG))
  })

  it('200 lines', async () => {
    const pages = await pagesOf(invoice({ lines: many(200) }))
    assert.ok(pages.length > 5)
    checkPages(pages)
    checkHeaders(pages)
    const text = withoutSpace(body(pages))
    for (let i = 1000; i < 1200; i++) {
      assert.equal(text.split(`Article${i}Detail${i}`).length, 2, `line ${i}`)
    }
  })

  it('200 lines, one of them long, on paper marked as a test', async () => {
    const all = [...many(100), line({ description: LONG }), ...many(100)]
    const pages = await pagesOf(invoice({ lines: all }), { test: true, copy: true })
    checkPages(pages)
    checkHeaders(pages)
    assert.ok(withoutSpace(body(pages)).includes(RUN.slice(0, 20)))
    for (const items of pages) assert.equal(joined(items).filter(text => text.startsWith('TEST')).length, 1)
  })

  it('totals that no longer fit below the lines go whole to the next page', async () => {
    for (let count = 18; count <= 26; count++) checkPages(await pagesOf(invoice({ lines: many(count) })))
  })

  it('notes longer than a page come before the totals, which still end the document', async () => {
    const pages = await pagesOf(invoice({ notes: [words(1500, 'n')] }))
    assert.ok(pages.length >= 2)
    checkPages(pages)
    assert.equal(withoutSpace(body(pages)).match(/n[12]\d{3}/g)?.length, 1500)
  })

  it('payment terms longer than a page', async () => {
    const pages = await pagesOf(invoice({ payment_terms: words(1200, 'p') }))
    checkPages(pages)
    assert.equal(withoutSpace(body(pages)).match(/p[12]\d{3}/g)?.length, 1200)
  })

  it('names and addresses longer than a page', async () => {
    const pages = await pagesOf(invoice({ buyer: party(words(900, 'c')) }))
    checkPages(pages)
    assert.equal(new Set(withoutSpace(body(pages)).match(/c1\d{3}/g)).size, 900)
  })

  it('no lines at all', async () => {
    checkPages(await pagesOf(invoice({ lines: [] })))
  })

  it('many tax groups are told in the table and summed up in the totals', async () => {
    const group = (rate: number) => ({ ...invoice().taxes[0]!, rate: String(rate) })
    const pages = await pagesOf(invoice({ taxes: Array.from({ length: 60 }, (_, i) => group(i + 1)) }))
    checkPages(pages)
    assert.match(body(pages), /Total VAT *€246\.90/)
  })
})
