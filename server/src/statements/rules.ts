import type { components } from '../../../openapi.d.ts'
import { invalidField } from '../http/problem.ts'
import { type Minor, minor, negateMinor, sumMinor } from '../money/amounts.ts'
import { addDays, daysBetween, isCivilDate } from '../money/dates.ts'

export type Statement = components['schemas']['Statement']
export type Account = components['schemas']['StatementAccount']
export type Entry = components['schemas']['StatementEntry']
type Aging = components['schemas']['StatementAging']

/** From the first day through the last. */
export type Period = { from_date: string; to_date: string }

/** Of one statement; the contract says the same. */
export const mostEntries = 5000
const mostDays = 1100

/**
 * The period that is asked for; by default the year that ends today.
 * @param today the last day on which anything can have been booked
 * @throws Problem 422
 */
export function periodOf(asked: Partial<Period>, today: string): Period {
  for (const name of ['from_date', 'to_date'] as const)
    if (asked[name] !== undefined && !isCivilDate(asked[name]))
      throw invalidField(`#/${name}`, 'format', 'is not a date', 'query')
  const to_date = asked.to_date ?? today
  const from_date = asked.from_date ?? addDays(to_date, -364)
  if (from_date > to_date) throw invalidField('#/to_date', 'range', 'must not be before from_date', 'query')
  if (daysBetween(from_date, to_date) >= mostDays)
    throw invalidField('#/from_date', 'range', `must be less than ${mostDays} days before to_date`, 'query')
  return { from_date, to_date }
}

/** @throws Problem 422 where a statement would be too long to be read, or made */
export function refuseTooMany(entries: readonly unknown[]): void {
  if (entries.length > mostEntries)
    throw invalidField(
      '#/from_date',
      'too_many_entries',
      `has more than ${mostEntries} entries after it: ask for a shorter period`,
      'query',
    )
}

/** What is booked on an account, without the balance after it. */
export type Booked = Omit<Entry, 'balance'>
/** What is due of invoices with one due date; null: of those without. */
export type Open = { due_date: string | null; amount: Minor }

/**
 * One account of a statement: each entry with the balance after it, the sums of the period, and what is open at its end
 * by age. What is open and not owed is credit.
 * @param entries in the order in which they were booked
 * @param agedOn the day by which it is judged how old what is open is
 */
export function accountOf(
  currency: string,
  opening_balance: Minor,
  entries: readonly Booked[],
  open: readonly Open[],
  agedOn: string,
): Account {
  let balance = opening_balance
  const shown = entries.map(entry => {
    balance = minor(balance + entry.amount)
    return { ...entry, balance }
  })
  const sumOf = (...kinds: string[]) =>
    sumMinor(entries.filter(entry => kinds.includes(entry.kind)).map(entry => entry.amount))
  const whole = sumMinor(open.map(each => each.amount))
  return {
    currency,
    opening_balance,
    invoiced: sumOf('invoice'),
    credited: sumOf('credit_note'),
    paid: sumOf('payment'),
    refunded: sumOf('refund', 'taken_back'),
    closing_balance: balance,
    open: whole,
    credit: sumMinor([whole, negateMinor(balance)]),
    aging: agingOf(open, agedOn),
    entries: shown,
  }
}

/** What is open by the days since it was due; what has no due date never is. */
export function agingOf(open: readonly Open[], agedOn: string): Aging {
  const aging: Aging = { not_due: 0, days_1_30: 0, days_31_60: 0, days_61_90: 0, days_over_90: 0 }
  for (const { due_date, amount } of open) {
    const bucket = bucketOf(due_date === null ? 0 : daysBetween(due_date, agedOn))
    aging[bucket] = minor(aging[bucket] + amount)
  }
  return aging
}

function bucketOf(daysLate: number): keyof Aging {
  if (daysLate <= 0) return 'not_due'
  if (daysLate <= 30) return 'days_1_30'
  if (daysLate <= 60) return 'days_31_60'
  return daysLate <= 90 ? 'days_61_90' : 'days_over_90'
}
