import type { Selectable } from 'kysely'
import { findCustomer } from '../../customers/queries.ts'
import type { SettingsTable } from '../../database/schema.ts'
import type { Clock } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { notFound } from '../../http/problem.ts'
import { system } from '../../http/scope.ts'
import { openOffer, sendOffer } from '../../quotations/actions/offer.ts'
import { isClaimed } from '../../quotations/queries/read.ts'
import { withoutPlace } from '../change-rules.ts'
import { findItems, type SubscriptionRow, updateSubscription } from '../queries/rows.ts'

/**
 * Offers to go on after the end of a contract: what the next period begins with, at the same prices, until the contract
 * ends. An offer that is being paid for or revised by the vendor stays as it is.
 * @param row locked, and with an end of its contract
 * @param held its customer, whom nobody changes until the transaction ends; several workers may hold him
 */
export async function offerRenewal(
  trx: Trx,
  clock: Clock,
  row: SubscriptionRow,
  held: { id: string; clock_seconds: number },
  settings: Selectable<SettingsTable>,
): Promise<void> {
  const customer = await findCustomer(trx, system, { id: held.id })
  if (!customer) throw notFound()
  const open = await openOffer(trx, { subscription: row, kind: 'renewal' })
  const taken = open !== null && (open.row.drafted !== null || (await isClaimed(trx, open.row.id)))
  if (!taken) {
    const items = row.scheduled?.items ?? (await findItems(trx, row.id)).map(withoutPlace)
    await sendOffer(trx, clock, {
      kind: 'renewal',
      customer: { ...customer, clock_seconds: held.clock_seconds },
      settings,
      subscription: row,
      lines: items.map(item => ({ item, quantity: item.quantity })),
      valid_until: row.contract_end,
    })
  }
  await updateSubscription(trx, row.id, clock.now(), { renewal_offered_for: row.contract_end })
}
