import { byteOrderMark, csvRow } from '../documents/csv.ts'
import { contentDisposition } from '../files/rules.ts'
import { fromMinor } from '../money/amounts.ts'
import type { Account, Statement } from './rules.ts'

/** Of a file, without its ending. */
export const nameOf = ({ from_date, to_date }: Statement): string => `statement-${from_date}-${to_date}`

const header = ['currency', 'date', 'kind', 'number', 'due_date', 'amount', 'balance']

/** The statement as a table for spreadsheets, with amounts in major units. */
export const statementCsv = (statement: Statement): string =>
  byteOrderMark +
  [header, ...statement.accounts.flatMap(account => rowsOf(statement, account))].map(csvRow).join('')

function rowsOf({ from_date, to_date }: Statement, account: Account): string[][] {
  const { currency } = account
  const major = (amount: number) => fromMinor(amount, currency)
  return [
    [currency, from_date, 'opening_balance', '', '', '', major(account.opening_balance)],
    ...account.entries.map(entry => [
      currency,
      entry.date,
      entry.kind,
      entry.number ?? '',
      entry.due_date ?? '',
      major(entry.amount),
      major(entry.balance),
    ]),
    [currency, to_date, 'closing_balance', '', '', '', major(account.closing_balance)],
  ]
}

/** It as an answer that browsers save. */
export const csvAnswer = (statement: Statement) => ({
  status: 200 as const,
  body: Buffer.from(statementCsv(statement)),
  headers: {
    'Content-Type': 'text/csv',
    'Content-Disposition': contentDisposition(`${nameOf(statement)}.csv`),
    'Cache-Control': 'private, no-store',
  },
})
