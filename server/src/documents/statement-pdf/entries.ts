import { setImmediate as turn } from 'node:timers/promises'
import { isolate } from '../invoice-pdf/bidi.ts'
import type { Column, Flow } from '../invoice-pdf/flow.ts'
import type { Formatter } from '../invoice-pdf/format.ts'
import { PAGE } from '../invoice-pdf/page.ts'
import { STYLE } from '../invoice-pdf/styles.ts'
import { beginTable } from '../invoice-pdf/table.ts'
import { type TextStyle, wrapText } from '../invoice-pdf/wrap.ts'
import type { StatementWords } from './messages.ts'
import type { StatementDocument } from './model.ts'

type Account = StatementDocument['accounts'][number]
type Entry = Account['entries'][number]
type Cells = { date: string; entry: string; due: string; amount: string; balance: string }

const GAP = 10
/** Points; what is left of the page's width is for the entry itself. */
const WIDTHS: Record<keyof Cells, number | null> = { date: 60, entry: null, due: 60, amount: 80, balance: 80 }
const ATEND = ['amount', 'balance']
const NAMES = Object.keys(WIDTHS) as (keyof Cells)[]

/** So many rows are drawn before others get their turn: a long statement takes seconds. */
const AT_ONCE = 50

/** Everything that was booked, below the balance before it. */
export async function drawEntries(
  flow: Flow,
  account: Account,
  from: string,
  format: Formatter,
  words: StatementWords,
): Promise<void> {
  const { date, entry, due, amount, balance } = words
  const opening = { entry: words.opening, date: format.date(from), due: '', amount: '' }
  const table = beginTable(flow, place({ date, entry, due, amount, balance }, STYLE.label))
  table.row(place({ ...opening, balance: format.money(account.opening_balance) }, STYLE.fact))
  for (const [index, each] of account.entries.entries()) {
    table.row(place(cellsOf(each, format, words), STYLE.body))
    if (index % AT_ONCE === AT_ONCE - 1) await turn()
  }
  table.end()
}

const cellsOf = (entry: Entry, format: Formatter, words: StatementWords): Cells => ({
  date: format.date(entry.date),
  entry: nameOf(entry, words),
  due: entry.due_date === null ? '' : format.date(entry.due_date),
  amount: format.money(entry.amount),
  balance: format.money(entry.balance),
})

function nameOf({ kind, number, method }: Entry, words: StatementWords): string {
  const named = [words.kinds[kind] ?? kind, number && isolate(number)].filter(Boolean).join(' ')
  return method === null ? named : `${named} (${words.methods[method] ?? isolate(method)})`
}

function place(cells: Cells, style: TextStyle): Column[] {
  const fixed = NAMES.reduce((sum, name) => sum + (WIDTHS[name] ?? 0), 0)
  const rest = PAGE.inner - fixed - GAP * (NAMES.length - 1)
  let x: number = PAGE.left
  return NAMES.map(name => {
    const width = WIDTHS[name] ?? rest
    const column: Column = {
      x,
      width,
      align: ATEND.includes(name) ? 'end' : 'start',
      lines: wrapText(cells[name], style, width),
    }
    x += width + GAP
    return column
  })
}
