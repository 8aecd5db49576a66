import type { Trx } from '../../http/context.ts'
import { findExpiryMonths, moveExpiries } from '../queries.ts'
import { expiryOf } from '../rules.ts'

/** The last day of a card ends at another instant in another zone. */
export async function moveCards(trx: Trx, customerId: string, zone: string, now: string): Promise<void> {
  const months = await findExpiryMonths(trx, customerId)
  const moved = months.map(month => ({ ...month, expires_at: expiryOf(month, zone) }))
  if (moved.length > 0) await moveExpiries(trx, customerId, moved, now)
}
