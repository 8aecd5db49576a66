/** First and last day; without them the API chooses. */
export interface Dates {
  readonly from_date?: string | undefined
  readonly to_date?: string | undefined
}

/** The periods to choose from. */
export const periodNames = ['months-12', 'months-3', 'this-year', 'last-year', 'custom'] as const
export type PeriodName = (typeof periodNames)[number]

/** The days of a period. @param today - Of the API. */
export function periodOf(name: PeriodName, today: string): Dates {
  const year = Number(today.slice(0, 4))
  switch (name) {
    case 'this-year':
      return { from_date: `${year}-01-01` }
    case 'last-year':
      return { from_date: `${year - 1}-01-01`, to_date: `${year - 1}-12-31` }
    case 'months-3':
      return { from_date: monthsBefore(today, 3) }
    default:
      return {}
  }
}

function monthsBefore(day: string, months: number): string {
  const date = new Date(day)
  date.setUTCMonth(date.getUTCMonth() - months)
  // From a 31st to a shorter month: its last day.
  if (date.getUTCDate() !== Number(day.slice(8))) date.setUTCDate(0)
  return date.toISOString().slice(0, 10)
}

const MOST_DAYS = 1100

/** Whether these are two days in their order, no further apart than the API takes. */
export function isPeriod({ from_date, to_date }: Dates): boolean {
  const days = (Date.parse(to_date ?? '') - Date.parse(from_date ?? '')) / 86_400_000
  return days >= 0 && days < MOST_DAYS
}
