import type { Selectable } from 'kysely'
import type { components } from '../../../openapi.d.ts'
import type { PaymentMethodsTable } from '../database/payments-schema.ts'
import { daysBetween, endOfDay, hasPassed, lastDayOfMonth, today } from '../money/dates.ts'

export type MethodRow = Selectable<PaymentMethodsTable> & { used_by: string[]; time_zone: string }

/** Days before the last one from which on a card counts as expiring. */
export const warnWithin = 30

/** The last day on which a card is good: that of its month. */
export const lastDayOfCard = (year: number, month: number): string =>
  lastDayOfMonth(`${year}-${String(month).padStart(2, '0')}-01`)

/** The first instant at which a card is no longer good, where the customer is. */
export const expiryOf = (card: { exp_year: number; exp_month: number }, zone: string): string =>
  endOfDay(lastDayOfCard(card.exp_year, card.exp_month), zone)

export const isExpired = ({ expires_at }: { expires_at: string }, now: string): boolean =>
  hasPassed(expires_at, now)

/** @param now the business instant by which days are judged */
export function presentMethod(row: MethodRow, now: string): components['schemas']['PaymentMethod'] {
  const lastDay = lastDayOfCard(row.exp_year, row.exp_month)
  const expires_in_days = daysBetween(today(now, row.time_zone), lastDay)
  const soon = expires_in_days <= warnWithin ? 'expiring' : 'valid'
  return {
    id: row.id,
    object: 'payment_method',
    created_at: row.created_at,
    updated_at: row.updated_at,
    version: row.version,
    customer_id: row.customer_id,
    type: row.type,
    brand: row.brand,
    last4: row.last4,
    exp_month: row.exp_month,
    exp_year: row.exp_year,
    holder: row.holder,
    status: isExpired(row, now) ? 'expired' : soon,
    is_default: row.is_default,
    expires_in_days,
    used_by: row.used_by,
  }
}
