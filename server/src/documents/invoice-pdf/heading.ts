import type { InvoiceDocument, Party } from '../model.ts'
import { drawColumns, type Flow } from './flow.ts'
import type { Logo } from './logo.ts'
import type { Messages } from './messages.ts'
import { COLOR, PAGE } from './page.ts'
import { STYLE } from './styles.ts'
import { wrapText } from './wrap.ts'

const BAR = 4
const LOGO = { width: 190, height: 48 }
const TITLE_WIDTH = 250
const GAP = 14
const MARK_PADDING = 7

/** What a document is and between whom; every page and the file's own description say it. */
export type Head = { title: string; number: string | null; seller: Party; buyer: Party }

export const invoiceHead = (document: InvoiceDocument, words: Messages): Head => {
  const { number, seller, buyer } = document
  return { title: documentTitle(document, words), number, seller, buyer }
}

/** What the document is: Invoice, Credit note, a draft of one, or a kind with a name of its own. */
export function documentTitle(document: InvoiceDocument, { titles }: Messages): string {
  const credit = document.type === 'credit_note'
  if (document.number === null) return credit ? titles.draft_credit_note : titles.draft_invoice
  if (credit) return titles.credit_note
  const kinds: Record<string, string> = {
    '384': titles.corrected,
    '386': titles.prepayment,
    '389': titles.self_billed,
  }
  return kinds[document.type_code] ?? titles.invoice
}

/** Head of the first page: the accent, who sends it (logo or name), what it is and its number. */
export function drawHeading(
  flow: Flow,
  { title, number, seller }: Head,
  look: { accent: string; logo: Logo | null; mark: string | null },
): void {
  const { canvas } = flow
  canvas.box(0, 0, PAGE.width, BAR, look.accent)

  const top = flow.y
  const nameWidth = PAGE.inner - TITLE_WIDTH - GAP
  const name = seller.trading_name ?? seller.name
  if (look.logo) canvas.image(look.logo, PAGE.left, top, LOGO)
  const left = look.logo ? [] : wrapText(name, STYLE.vendor, nameWidth)
  const right = [
    ...wrapText(title, STYLE.title, TITLE_WIDTH),
    ...(number ? wrapText(number, STYLE.number, TITLE_WIDTH) : []),
  ]
  drawColumns(flow, [
    { x: PAGE.left, width: nameWidth, align: 'start', lines: left },
    { x: PAGE.right - TITLE_WIDTH, width: TITLE_WIDTH, align: 'end', lines: right },
  ])
  if (look.mark !== null) drawMark(flow, look.mark)
  if (look.logo) flow.y = Math.max(flow.y, top + LOGO.height)
  flow.y += 2 * GAP
}

function drawMark(flow: Flow, word: string): void {
  const [line] = wrapText(word, STYLE.mark, TITLE_WIDTH)
  if (!line) return
  const width = line.width + 2 * MARK_PADDING
  const y = flow.y + 4
  flow.canvas.box(PAGE.right - width, y, width, line.height + 4, COLOR.rule, 3)
  flow.canvas.line(line, PAGE.right - width + MARK_PADDING, y + 2)
  flow.y = y + line.height + 4
}
