import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { byteOrderMark, csvRow } from '../../../server/src/documents/csv.ts'
import { addDays } from '../../../server/src/money/dates.ts'
import { statementCsv } from '../../../server/src/statements/print-rules.ts'
import { accountOf, agingOf, type Booked, periodOf } from '../../../server/src/statements/rules.ts'

const booked = (kind: string, amount: number, number: string | null = null): Booked => ({
  kind,
  date: '2026-03-01',
  invoice_id: null,
  payment_id: null,
  number,
  method: null,
  due_date: null,
  amount,
})

describe('an account', () => {
  test('closes at its opening balance with all that was booked, and each entry has the balance after it', () => {
    const kinds = fc.constantFrom('invoice', 'credit_note', 'payment', 'refund', 'taken_back')
    const entry = fc.tuple(kinds, fc.integer({ min: -1e9, max: 1e9 }))
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.array(entry, { maxLength: 40 }),
        (opening, given) => {
          const entries = given.map(([kind, amount]) => booked(kind, amount))
          const account = accountOf('EUR', opening, entries, [], '2026-03-31')
          const sum = given.reduce((total, [, amount]) => total + amount, opening)
          assert.equal(account.closing_balance, sum)
          assert.equal(account.entries.at(-1)?.balance ?? opening, sum)
          const { invoiced, credited, paid, refunded } = account
          assert.equal(opening + invoiced + credited + paid + refunded, sum)
        },
      ),
    )
  })

  test('has as credit what is open and not owed', () => {
    const account = accountOf('EUR', 0, [booked('invoice', 5000), booked('payment', -7000)], [], '2026-03-31')
    assert.deepEqual([account.open, account.closing_balance, account.credit], [0, -2000, 2000])
    const both = accountOf('EUR', 3000, [], [{ due_date: null, amount: 10_000 }], '2026-03-31')
    assert.deepEqual([both.open, both.closing_balance, both.credit], [10_000, 3000, 7000])
  })
})

describe('the age of what is open', () => {
  test('changes on the day after each step', () => {
    const late = (days: number) =>
      Object.entries(agingOf([{ due_date: addDays('2026-06-30', -days), amount: 1 }], '2026-06-30')).find(
        ([, amount]) => amount === 1,
      )![0]
    assert.deepEqual([-1, 0, 1, 30, 31, 60, 61, 90, 91, 1000].map(late), [
      'not_due',
      'not_due',
      'days_1_30',
      'days_1_30',
      'days_31_60',
      'days_31_60',
      'days_61_90',
      'days_61_90',
      'days_over_90',
      'days_over_90',
    ])
  })

  test('of what has no due date is none, and all of it is somewhere', () => {
    assert.equal(agingOf([{ due_date: null, amount: 7 }], '2026-06-30').not_due, 7)
    const open = fc.record({
      due_date: fc.option(fc.integer({ min: -400, max: 400 }).map(days => addDays('2026-06-30', days))),
      amount: fc.integer({ min: 1, max: 1e9 }),
    })
    fc.assert(
      fc.property(fc.array(open), all => {
        const aged = Object.values(agingOf(all, '2026-06-30')).reduce((sum, amount) => sum + amount, 0)
        assert.equal(
          aged,
          all.reduce((sum, { amount }) => sum + amount, 0),
        )
      }),
    )
  })
})

describe('a period', () => {
  test('is the year that ends today, unless it is said', () => {
    assert.deepEqual(periodOf({}, '2026-03-10'), { from_date: '2025-03-11', to_date: '2026-03-10' })
    assert.deepEqual(periodOf({ from_date: '2026-01-01' }, '2026-03-10'), {
      from_date: '2026-01-01',
      to_date: '2026-03-10',
    })
    assert.equal(periodOf({ to_date: '2024-12-31' }, '2026-03-10').from_date, '2024-01-02')
  })

  test('is refused backwards, beyond its bound and with days that do not exist', () => {
    const refused = (asked: object) => assert.throws(() => periodOf(asked, '2026-03-10'), { status: 422 })
    refused({ from_date: '2026-03-11' })
    refused({ from_date: '2023-03-06' })
    refused({ from_date: '2026-02-30' })
    assert.equal(periodOf({ from_date: '2023-03-07' }, '2026-03-10').from_date, '2023-03-07')
  })
})

describe('a table', () => {
  test('is RFC 4180, and no text in it is a formula', () => {
    assert.equal(csvRow(['a', 'b,c', 'd"e', 'f\r\ng', '']), 'a,"b,c","d""e","f\r\ng",\r\n')
    for (const text of ['=1+1', '+1+1', '@SUM(A1)', '-1+1', '\t=1', '＝1'])
      assert.equal(csvRow([text]).startsWith(`'`) || csvRow([text]).startsWith(`"'`), true, text)
  })

  test('keeps numbers as they are, also below zero', () => {
    assert.equal(csvRow(['-12.50', '12', '-0.01']), '-12.50,12,-0.01\r\n')
  })

  test('of a statement begins with the mark of its encoding and has amounts in major units', () => {
    const account = accountOf('KWD', 1500, [booked('invoice', 121_000, '=INV/1')], [], '2026-03-31')
    const period = { from_date: '2026-03-01', to_date: '2026-03-31', aged_on: '2026-03-31' }
    const who = { object: 'statement' as const, customer_id: 'cus_1', customer_name: 'Acme' }
    assert.equal(
      statementCsv({ ...who, ...period, accounts: [account] }),
      byteOrderMark +
        [
          'currency,date,kind,number,due_date,amount,balance',
          'KWD,2026-03-01,opening_balance,,,,1.500',
          "KWD,2026-03-01,invoice,'=INV/1,,121.000,122.500",
          'KWD,2026-03-31,closing_balance,,,,122.500',
          '',
        ].join('\r\n'),
    )
  })
})
