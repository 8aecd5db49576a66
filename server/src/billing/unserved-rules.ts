import { addDays, daysBetween } from '../money/dates.ts'
import {
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  trimDecimal,
} from '../money/decimals.ts'

/** Decimals of a quantity that a share is rounded to. */
const places = 6

type Line = { id: string; quantity: string }

/**
 * What of each line was not served when the subscription ends on a day of its period: the share of the days from that
 * day on, the first one without it.
 */
export function unservedLines(
  lines: readonly Line[],
  { start, end, today }: { start: string; end: string; today: string },
): { line_id: string; quantity: string }[] | 'all' | 'none' {
  const whole = daysBetween(start, addDays(end, 1))
  const left = Math.min(whole, daysBetween(today, addDays(end, 1)))
  if (left <= 0) return 'none'
  if (left === whole) return 'all'
  const shares = lines.map(({ id, quantity }) => ({ line_id: id, quantity: shareOf(quantity, left, whole) }))
  return shares.filter(({ quantity }) => Number(quantity) !== 0)
}

function shareOf(quantity: string, left: number, whole: number): string {
  const wanted = multiplyDecimals(parseDecimal(quantity.replace('-', '')), parseDecimal(String(left)))
  return formatDecimal(trimDecimal(divideDecimals(wanted, parseDecimal(String(whole)), places)))
}
