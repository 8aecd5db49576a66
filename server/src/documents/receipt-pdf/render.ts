import { isolate } from '../invoice-pdf/bidi.ts'
import { type Formatter, formatter } from '../invoice-pdf/format.ts'
import { drawFurniture } from '../invoice-pdf/furniture.ts'
import { drawHeading } from '../invoice-pdf/heading.ts'
import { prepareLogo } from '../invoice-pdf/logo.ts'
import type { PrintOptions } from '../invoice-pdf/options.ts'
import { PAGE } from '../invoice-pdf/page.ts'
import { drawParties, type NamedFact } from '../invoice-pdf/parties.ts'
import { drawRows } from '../invoice-pdf/rows.ts'
import { openSheet } from '../invoice-pdf/sheet.ts'
import { STYLE } from '../invoice-pdf/styles.ts'
import { sumRow } from '../invoice-pdf/totals.ts'
import type { Party } from '../model.ts'
import { type ReceiptWords, receiptWords } from './messages.ts'

/** A payment as it is printed. Amounts are integers in the minor unit of `currency`. */
export type ReceiptDocument = {
  number: string
  currency: string
  seller: Party
  buyer: Party
  received_on: string
  method: string
  card: { brand: string; last4: string } | null
  reference: string | null
  amount: number
  refunded: number
  unallocated: number
  invoices: { number: string | null; amount: number }[]
}

/**
 * The receipt as PDF/A-3b, from the blocks that invoices are made of. The same input gives the same bytes.
 * @throws RangeError when the currency is unknown or `created_at` is no instant
 */
export async function renderReceiptPdf(
  document: ReceiptDocument,
  options: PrintOptions,
): Promise<Uint8Array> {
  const format = formatter(options.locale, document.currency)
  const words = receiptWords(options.locale)
  const { seller, buyer, number } = document
  const head = { title: words.title, number, seller, buyer }
  const { doc, canvas, flow, accent, bytes } = openSheet(head, options, format)
  const { logo } = options.branding
  drawHeading(flow, head, { accent, logo: logo && prepareLogo(logo), mark: null })
  const facts = factsOf(document, format, words)
  drawParties(flow, { seller, buyer, delivery: null, facts, to: words.received_from }, format)
  drawRows(flow, rowsOf(document, format, words))
  drawFurniture(canvas, head, format, options)
  doc.end()
  return bytes
}

function factsOf(document: ReceiptDocument, format: Formatter, words: ReceiptWords): NamedFact[] {
  const { card, method } = document
  const named = words.methods[method] ?? method
  const brand = card && card.brand.charAt(0).toUpperCase() + card.brand.slice(1)
  return [
    [words.received_on, format.date(document.received_on)],
    [words.method, card ? `${named} (${brand} •••• ${card.last4})` : named],
    [words.reference, document.reference && isolate(document.reference)],
  ]
}

/** What was settled, what is kept, and what came in all. */
function rowsOf(document: ReceiptDocument, format: Formatter, words: ReceiptWords) {
  const place = { x: PAGE.left, width: PAGE.inner }
  const parts = document.invoices.map(({ number, amount }) => ({
    label: words.invoice(isolate(number ?? '–')),
    amount: format.money(amount),
  }))
  const sum = { label: words.amount, amount: format.money(document.amount), style: STYLE.total, ruled: true }
  const kept = { label: words.on_account, amount: format.money(document.unallocated) }
  const back = { label: words.refunded, amount: format.minus(document.refunded) }
  return [
    ...parts,
    ...(document.unallocated > 0 ? [kept] : []),
    sum,
    ...(document.refunded > 0 ? [back] : []),
  ].map(each => sumRow(each, place))
}
