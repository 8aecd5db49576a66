import { drawColumns, type Flow } from '../invoice-pdf/flow.ts'
import { type Formatter, formatter } from '../invoice-pdf/format.ts'
import { drawFurniture } from '../invoice-pdf/furniture.ts'
import { drawHeading, type Head } from '../invoice-pdf/heading.ts'
import { prepareLogo } from '../invoice-pdf/logo.ts'
import type { PrintOptions } from '../invoice-pdf/options.ts'
import { COLOR, PAGE } from '../invoice-pdf/page.ts'
import { drawParties, type NamedFact } from '../invoice-pdf/parties.ts'
import type { Row } from '../invoice-pdf/rows.ts'
import { openSheet } from '../invoice-pdf/sheet.ts'
import { STYLE } from '../invoice-pdf/styles.ts'
import { drawBlocks, LEFT_PLACE, TOTALS_PLACE } from '../invoice-pdf/summary.ts'
import { dueRow, sumRow } from '../invoice-pdf/totals.ts'
import { wrapText } from '../invoice-pdf/wrap.ts'
import type { Party } from '../model.ts'
import { drawEntries } from './entries.ts'
import { type StatementWords, statementWords } from './messages.ts'
import type { StatementDocument } from './model.ts'

type Account = StatementDocument['accounts'][number]

const BEFORE_TABLE = 22
const BETWEEN_ACCOUNTS = 30

/**
 * A statement of account as PDF/A-3b, from the blocks that invoices are made of. Nothing is added up here.
 * @param currency of the customer, for a statement without accounts
 * @throws RangeError when a currency is unknown or `created_at` is no instant
 */
export async function renderStatementPdf(
  document: StatementDocument & { seller: Party; buyer: Party; currency: string },
  options: PrintOptions,
): Promise<Uint8Array> {
  const format = formatter(options.locale, document.currency)
  const words = statementWords(options.locale)
  const { seller, buyer } = document
  const head: Head = { title: words.title, number: null, seller, buyer }
  const { doc, canvas, flow, accent, bytes } = openSheet(head, options, format)
  const { logo } = options.branding
  drawHeading(flow, head, { accent, logo: logo && prepareLogo(logo), mark: null })
  const facts: NamedFact[] = [
    [format.messages.period, format.period(document.from_date, document.to_date)],
    [words.aged_on, format.date(document.aged_on)],
  ]
  drawParties(flow, { seller, buyer, delivery: null, facts, to: words.customer }, format)
  if (document.accounts.length === 0) drawNothing(flow, words)
  for (const [index, account] of document.accounts.entries()) {
    if (index > 0) flow.y += BETWEEN_ACCOUNTS
    await drawAccount(flow, document, account, { words, accent, locale: options.locale })
  }
  drawFurniture(canvas, head, format, options)
  doc.end()
  return bytes
}

function drawNothing(flow: Flow, { nothing }: StatementWords): void {
  const lines = wrapText(nothing, STYLE.body, PAGE.inner)
  drawColumns(flow, [{ x: PAGE.left, width: PAGE.inner, align: 'start', lines }])
}

async function drawAccount(
  flow: Flow,
  { accounts, from_date }: StatementDocument,
  account: Account,
  { words, accent, locale }: { words: StatementWords; accent: string; locale: PrintOptions['locale'] },
): Promise<void> {
  const format = formatter(locale, account.currency)
  // Which account it is goes without saying where there is one.
  const title = accounts.length > 1 ? account.currency : null
  drawBlocks(flow, {
    totals: sums(account, format, words, accent),
    left: ages(account, title, format, words),
    below: [],
  })
  flow.y += BEFORE_TABLE
  await drawEntries(flow, account, from_date, format, words)
}

function sums(account: Account, format: Formatter, words: StatementWords, accent: string): Row[] {
  const { closing_balance: closing } = account
  const label = closing < 0 ? words.in_credit : words.closing
  return [
    ...parts(account, words).map(([name, amount]) =>
      sumRow({ label: name, amount: format.money(amount) }, TOTALS_PLACE),
    ),
    dueRow(format, label, Math.abs(closing), TOTALS_PLACE, accent),
  ]
}

/** What the balance comes from; a kind of which there is nothing is left out. */
const parts = (account: Account, words: StatementWords): [name: string, amount: number][] => [
  [words.opening, account.opening_balance],
  ...(
    [
      [words.invoiced, account.invoiced],
      [words.credited, account.credited],
      [words.paid, account.paid],
      [words.refunded, account.refunded],
    ] satisfies [string, number][]
  ).filter(([, amount]) => amount !== 0),
]

function ages(account: Account, title: string | null, format: Formatter, words: StatementWords): Row[] {
  const { x, width } = LEFT_PLACE
  const names = Object.keys(words.aging) as (keyof StatementWords['aging'])[]
  const row = (label: string, amount: number) => sumRow({ label, amount: format.money(amount) }, LEFT_PLACE)
  const heading: Row[] =
    title === null
      ? []
      : [{ before: 0, columns: [{ x, width, align: 'start', lines: wrapText(title, STYLE.total, width) }] }]
  const open = sumRow(
    { label: words.open, amount: format.money(account.open), style: STYLE.total },
    LEFT_PLACE,
  )
  return [
    ...heading,
    ...names.map(name => row(words.aging[name], account.aging[name])),
    { ...open, before: 10, rule: { x, width, color: COLOR.heavy } },
    ...(account.credit === 0 ? [] : [row(words.credit, -account.credit)]),
  ]
}
