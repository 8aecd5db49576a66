import type { InvoiceDocument } from '../model.ts'
import { type Flow, newPage, room } from './flow.ts'
import type { Formatter } from './format.ts'
import type { InvoicePdfOptions } from './options.ts'
import { PAGE } from './page.ts'
import { drawRows, type Row, rowsHeight } from './rows.ts'
import { STYLE } from './styles.ts'
import { taxRows } from './tax-table.ts'
import { totalRows } from './totals.ts'
import { wrapText } from './wrap.ts'

const TOTALS_WIDTH = 236
const GAP = 26
const LEFT_WIDTH = PAGE.inner - TOTALS_WIDTH - GAP
const SPACE = 16
const WHOLE_PAGE = PAGE.bottom - PAGE.top

export const TOTALS_PLACE = { x: PAGE.right - TOTALS_WIDTH, width: TOTALS_WIDTH }
export const LEFT_PLACE = { x: PAGE.left, width: LEFT_WIDTH }

/** What follows the lines: taxes and payment on the left, totals on the right, notes below. */
export function drawSummary(
  flow: Flow,
  document: InvoiceDocument,
  format: Formatter,
  options: InvoicePdfOptions,
  { taxName, accent }: { taxName: string; accent: string },
): void {
  drawBlocks(flow, {
    totals: totalRows(document, format, options.status, { ...TOTALS_PLACE, taxName, accent }),
    left: [
      ...taxRows(document, format, { ...LEFT_PLACE, taxName }),
      ...paymentRows(document, options, format),
    ],
    below: textRows(format.messages.notes, document.notes.join('\n\n'), PAGE.inner),
  })
}

/**
 * Two blocks side by side and one below. The totals stand once, whole, and on the last page, so what is too long to
 * share a page with them comes first.
 */
export function drawBlocks(flow: Flow, blocks: { totals: Row[]; left: Row[]; below: Row[] }): void {
  const totals = fromTop(blocks.totals)
  const left = fromTop(blocks.left)
  const notes = blocks.below
  const beside = Math.max(rowsHeight(totals), rowsHeight(left))
  const below = rowsHeight(notes)

  if (beside > WHOLE_PAGE) {
    flow.y += SPACE
    drawRows(flow, [...left, ...notes])
    startBlock(flow, rowsHeight(totals))
    drawRows(flow, totals)
  } else if (beside + below > WHOLE_PAGE) {
    drawRows(flow, notes)
    startBlock(flow, beside)
    drawBeside(flow, left, totals)
  } else {
    startBlock(flow, beside + below)
    drawBeside(flow, left, totals)
    drawRows(flow, notes)
  }
}

/** Rows without the space above the first, so that blocks side by side begin at one height. */
function fromTop(rows: Row[]): Row[] {
  return rows.map((row, index) => (index === 0 ? { ...row, before: 0 } : row))
}

/** A space above what is not to be split, or a new page if it does not fit. */
function startBlock(flow: Flow, height: number): void {
  if (SPACE + height > room(flow)) newPage(flow)
  else flow.y += SPACE
}

function drawBeside(flow: Flow, left: Row[], totals: Row[]): void {
  const top = flow.y
  drawRows(flow, left)
  const ended = flow.y
  flow.y = top
  drawRows(flow, totals)
  flow.y = Math.max(flow.y, ended)
}

function paymentRows(document: InvoiceDocument, options: InvoicePdfOptions, format: Formatter): Row[] {
  const text = [document.payment_terms, options.payment_instructions].filter(Boolean).join('\n')
  return textRows(format.messages.payment, text, LEFT_WIDTH)
}

/** A title and text below it, with a space above; nothing without text. */
export function textRows(title: string, text: string, width: number): Row[] {
  if (!text.trim()) return []
  const column = { x: PAGE.left, width, align: 'start' as const }
  return [
    { before: SPACE, columns: [{ ...column, lines: wrapText(title, STYLE.label, width) }] },
    { before: 2, columns: [{ ...column, lines: wrapText(text, STYLE.body, width) }] },
  ]
}
