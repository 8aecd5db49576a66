import { type Formatter, formatter } from '../invoice-pdf/format.ts'
import { drawFurniture } from '../invoice-pdf/furniture.ts'
import { drawHeading, type Head } from '../invoice-pdf/heading.ts'
import { drawLineTable } from '../invoice-pdf/line-table.ts'
import { prepareLogo } from '../invoice-pdf/logo.ts'
import type { PrintOptions } from '../invoice-pdf/options.ts'
import { PAGE } from '../invoice-pdf/page.ts'
import { drawParties } from '../invoice-pdf/parties.ts'
import type { Row } from '../invoice-pdf/rows.ts'
import { openSheet } from '../invoice-pdf/sheet.ts'
import { drawBlocks, LEFT_PLACE, TOTALS_PLACE, textRows } from '../invoice-pdf/summary.ts'
import { taxRows } from '../invoice-pdf/tax-table.ts'
import { dueRow, sumRow, sumRows } from '../invoice-pdf/totals.ts'
import { plainTotals } from '../plain-totals.ts'
import { drawAcceptance } from './acceptance.ts'
import { type QuotationWords, quotationWords } from './messages.ts'
import type { QuotationDocument, QuotationDocumentLine } from './model.ts'

/**
 * A revision as PDF/A-3b, from the blocks that invoices are made of. Amounts are printed as they are stated; the
 * same input gives the same bytes.
 * @throws RangeError when the currency is unknown or `created_at` is no instant
 */
export async function renderQuotationPdf(
  document: QuotationDocument,
  options: PrintOptions,
): Promise<Uint8Array> {
  const format = formatter(options.locale, document.currency)
  const words = quotationWords(options.locale)
  const head = headOf(document, words)
  const { doc, canvas, flow, accent, bytes } = openSheet(head, options, format)
  const { logo } = options.branding
  const { seller, buyer } = document
  const taxName = seller.vat_number ? format.messages.vat : format.messages.tax

  drawHeading(flow, head, { accent, logo: logo && prepareLogo(logo), mark: null })
  const facts: [string, string | null][] = [
    [words.sent_on, document.sent_on && format.date(document.sent_on)],
    [words.valid_until, document.valid_until && format.date(document.valid_until)],
  ]
  drawParties(flow, { seller, buyer, delivery: null, facts, to: words.prepared_for }, format)
  drawLineTable(
    flow,
    document.lines.map(line => marked(line, words)),
    format,
    taxName,
  )
  drawBlocks(flow, {
    totals: totalRows(document, format, words, { taxName, accent }),
    left: taxRows(document, format, { ...LEFT_PLACE, taxName }),
    below: [
      ...textRows(format.messages.notes, document.notes ?? '', PAGE.inner),
      ...textRows(words.terms, document.terms ?? '', PAGE.inner),
    ],
  })
  if (document.acceptance) drawAcceptance(flow, document.acceptance, format, words)
  drawFurniture(canvas, head, format, options)
  doc.end()
  return bytes
}

function headOf({ number, revision, seller, buyer }: QuotationDocument, words: QuotationWords): Head {
  const named = [number, revision === null ? null : words.revision(revision)].filter(Boolean).join(' · ')
  return { title: revision === null ? words.draft : words.title, number: named || null, seller, buyer }
}

/** Whether the customer has a choice is told where the line is. */
function marked(line: QuotationDocumentLine, words: QuotationWords): QuotationDocumentLine {
  if (!line.optional) return line
  return { ...line, note: line.selected ? words.optional : words.optional_left_out }
}

function totalRows(
  document: QuotationDocument,
  format: Formatter,
  words: QuotationWords,
  { taxName, accent }: { taxName: string; accent: string },
): Row[] {
  const { taxes, due_now, recurring } = document
  const totals = plainTotals(document)
  const unpaid = { paid: 0, credited: 0 }
  const rows = sumRows({ totals, taxes, allowances: [] }, format, unpaid, { ...TOTALS_PLACE, taxName })
  if (due_now !== null) rows.push(dueRow(format, words.due_now, due_now, TOTALS_PLACE, accent))
  if (recurring === null) return rows
  const label = words.recurring(recurring.unit, recurring.count)
  return [...rows, { ...sumRow({ label, amount: format.money(recurring.total) }, TOTALS_PLACE), before: 10 }]
}
