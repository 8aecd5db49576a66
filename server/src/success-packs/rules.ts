import { parseDecimal, power10, trimDecimal } from '../money/decimals.ts'

/** PostgreSQL's integer, which holds more than four thousand years of minutes. */
const most = 2_147_483_647n

/**
 * Minutes in so many packs.
 * @returns null when packs are not whole, none, or too many to be counted
 */
export function minutesIn(quantity: string, packMinutes: number): number | null {
  const { digits, scale } = trimDecimal(parseDecimal(quantity))
  if (scale > 0) return null
  const minutes = (digits / power10(scale)) * BigInt(packMinutes)
  return minutes > 0n && minutes <= most ? Number(minutes) : null
}
