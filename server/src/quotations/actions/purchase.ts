import type { TaxBehavior } from '../../database/sales-schema.ts'
import { type Clock, shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { system } from '../../http/scope.ts'
import { addDays, today } from '../../money/dates.ts'
import type { Details } from '../present.ts'
import { findOpenPurchase, findRevision } from '../queries/read.ts'
import { isExpired } from '../rules.ts'
import { draftContent } from './content.ts'
import { insertDraft } from './draft.ts'
import { loadQuotation } from './load.ts'
import { lock } from './lock.ts'
import type { Offer } from './offer.ts'
import { cancelQuotation } from './revise.ts'
import { refuseUndecided, sendLocked } from './send.ts'

/** So long what a customer has asked for himself can be accepted. */
const validDays = 30

export type Purchase = Pick<Offer, 'customer' | 'settings'> & {
  tax_behavior: TaxBehavior
  line: { price_id: string; quantity: string }
}

/**
 * Makes a quotation for what a customer has chosen himself and sends it, to be accepted and paid at once. One such is
 * open at a time: the same wish again finds it, and another wish takes its place.
 * @param purchase with its customer locked, so that of two at once the second finds what the first has made
 * @throws Problem 409 while the open one is being paid or when a tax is not decided, 422
 */
export async function sendPurchase(trx: Trx, clock: Clock, purchase: Purchase): Promise<Details> {
  const now = clock.now()
  const { customer, tax_behavior, line } = purchase
  const business = shift(now, customer.clock_seconds)
  const valid_until = addDays(today(business, customer.time_zone), validDays)
  const wanted = { tax_behavior, requires_signature: false, valid_until, lines: [line] }
  const about = { ...purchase, running: null }
  const content = await draftContent(trx, about, customer.currency, wanted, null)
  refuseUndecided(content.lines)
  const open = await findOpenPurchase(trx, customer.id)
  if (open) {
    const { row, sent } = await standing(open.id)
    const [first, ...more] = sent.lines
    const same =
      first?.price_id === line.price_id && first.quantity === line.quantity && sent.total === content.total
    if (row.status === 'sent' && more.length === 0 && same && !isExpired(row, business))
      return loadQuotation(trx, system, row.id)
    await cancelQuotation(trx, system, now, row.id)
  }
  const own = { kind: 'new' as const, subscription_id: null, made_by: 'system' as const }
  const { row } = await insertDraft(trx, now, about, content, own)
  return sendLocked(trx, clock, { row: await lock(trx, system, row.id), customer })

  async function standing(id: string) {
    const row = await lock(trx, system, id)
    return { row, sent: (await findRevision(trx, id, row.revision))!.content }
  }
}
