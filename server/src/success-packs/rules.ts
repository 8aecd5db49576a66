import { endOfDay, hasPassed, periodStart } from '../money/dates.ts'
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

/** A pack as far as a booking asks. */
export type Usable = { id: string; left: number; allow_overdraw: boolean }

/**
 * What a booking takes from which pack: the oldest is used up first, then the next. What is beyond all of them is
 * overdrawn from the newest that may be.
 * @param packs the oldest first
 * @returns null when not enough is left
 */
export function spread(packs: readonly Usable[], minutes: number): { id: string; minutes: number }[] | null {
  let open = minutes
  const taken = new Map<string, number>()
  for (const { id, left } of packs) {
    const part = Math.min(open, Math.max(0, left))
    if (part > 0) taken.set(id, part)
    open -= part
  }
  if (open > 0) {
    const last = packs.findLast(pack => pack.allow_overdraw)
    if (!last) return null
    taken.set(last.id, (taken.get(last.id) ?? 0) + open)
  }
  return packs.flatMap(({ id }) => (taken.has(id) ? [{ id, minutes: taken.get(id)! }] : []))
}

/** What can be booked on packs together; one that is overdrawn takes nothing from another. */
export const leftOf = (packs: readonly Pick<Usable, 'left'>[]): number =>
  packs.reduce((sum, { left }) => sum + Math.max(0, left), 0)

/**
 * Whether a customer should think of buying more: under an hour, or under a tenth of the pack that is used last.
 * @param left in all of his packs
 * @param minutes of that pack
 */
export const isLow = (left: number, minutes: number): boolean => left < 60 || left * 10 < minutes

type Judged = {
  available_from: string | null
  expires_at: string | null
  minutes: number
  minutes_used: number
}

/**
 * What a pack is worth now. What is left after the last day has lapsed without anybody writing it down, so that a
 * later last day brings it back.
 * @param now business instant of the customer
 */
export function standingOf(pack: Judged, now: string) {
  const left = pack.minutes - pack.minutes_used
  if (pack.available_from === null) return { status: 'unpaid', minutes_left: 0, minutes_lapsed: 0 } as const
  if (pack.expires_at !== null && hasPassed(pack.expires_at, now))
    return { status: 'expired', minutes_left: Math.min(0, left), minutes_lapsed: Math.max(0, left) } as const
  return { status: left > 0 ? 'active' : 'used_up', minutes_left: left, minutes_lapsed: 0 } as const
}

/** The last day of hours that are sold on a day; null: they never expire. */
export const lastDayOf = (soldOn: string, validityMonths: number | null): string | null =>
  validityMonths === null ? null : periodStart(soldOn, 'month', validityMonths, 1)

/** Both columns of a last day. @param zone the customer's */
export const expiryColumns = (expires_on: string | null, zone: string) => ({
  expires_on,
  expires_at: expires_on === null ? null : endOfDay(expires_on, zone),
})
