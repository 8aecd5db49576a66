import type { Selectable } from 'kysely'
import type { Customer } from '../../customers/rules.ts'
import type { QuotationContent, QuotationsTable } from '../../database/sales-schema.ts'
import { type Clock, shift } from '../../http/clock.ts'
import type { Db, Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidState } from '../../http/problem.ts'
import { system } from '../../http/scope.ts'
import { today } from '../../money/dates.ts'
import type { readSettings } from '../../settings/queries.ts'
import type { SubscriptionRow } from '../../subscriptions/queries/rows.ts'
import { hashOf } from '../content-rules.ts'
import { type Offered, offeredLines } from '../offer-rules.ts'
import type { Details } from '../present.ts'
import { findOpenOffer, findRevision } from '../queries/read.ts'
import { updateQuotation } from '../queries/write.ts'
import { draftContent, type Update } from './content.ts'
import { insertDraft } from './draft.ts'
import { loadQuotation } from './load.ts'
import { lock, refuseWhileClaimed } from './lock.ts'
import { capped, type Running, upsellOn } from './running.ts'
import { refuseUndecided, sendLocked } from './send.ts'

export type Offer = {
  kind: 'upsell' | 'renewal'
  customer: Customer & { clock_seconds: number }
  settings: Awaited<ReturnType<typeof readSettings>>
  subscription: SubscriptionRow
  lines: readonly Offered[]
  /** Through this day; an upsell never beyond its period */
  valid_until: string | null
}
/** What the system has offered and the customer has not answered. */
export type OpenOffer = { row: Selectable<QuotationsTable>; sent: QuotationContent; sha256: string }

/** The one quotation of this kind that the system keeps open for a subscription. Asked with what an offer is made with locked. */
export async function openOffer(
  trx: Db | Trx,
  { subscription, kind }: Pick<Offer, 'subscription' | 'kind'>,
): Promise<OpenOffer | null> {
  const row = await findOpenOffer(trx, subscription.id, kind)
  if (!row) return null
  const { content, sha256 } = (await findRevision(trx, row.id, row.revision))!
  return { row, sent: content, sha256 }
}

/**
 * What an offer says if it is sent now: the one computation behind its preview and what is sent.
 * @throws Problem 409 for an upsell when nothing can be added now or a tax is not decided, 422 when amounts are too
 * large
 */
export async function offeredContent(
  trx: Db | Trx,
  now: string,
  offer: Offer,
  open: OpenOffer | null,
): Promise<{ content: QuotationContent; reported_line_ids: string[] }> {
  const { customer, settings, subscription, kind } = offer
  const day = today(shift(now, customer.clock_seconds), customer.time_zone)
  const running: Running = { subscription, proration: kind === 'upsell' ? upsellOn(subscription, day) : null }
  const { lines, before, reported } = offeredLines(offer.lines, open?.sent.lines ?? [], () => newId('qln'))
  const update: Update = {
    subject: subscription.plan_name,
    valid_until: offer.valid_until,
    requires_signature: false,
    requires_payment: subscription.collection === 'charge',
    lines,
  }
  const about = { settings, customer, running, offered: before }
  const content = await draftContent(trx, about, subscription.currency, update, open?.sent ?? null)
  refuseUndecided(content.lines)
  return { content: capped(content, running), reported_line_ids: reported }
}

/**
 * Makes, or revises, the one open quotation of this kind that the system keeps for a subscription, and sends it. What
 * says the same already stays as it is.
 * @param offer with its customer or its subscription locked, so that of two at once the second finds what the first
 * has made; and the customer at least so that he does not move to another zone meanwhile
 * @throws Problem 409 while a payment for it is under way or an agent drafts its next revision; as {@link offeredContent}
 */
export async function sendOffer(trx: Trx, clock: Clock, offer: Offer): Promise<Details> {
  const now = clock.now()
  const { kind, subscription } = offer
  const open = await openOffer(trx, offer)
  const { content, reported_line_ids } = await offeredContent(trx, now, offer, open)
  if (open === null) {
    const made_by = 'system' as const
    const own = { kind, subscription_id: subscription.id, made_by, reported_line_ids }
    const { row } = await insertDraft(trx, now, { ...offer, running: null }, content, own)
    return sendLocked(trx, clock, { row: await lock(trx, system, row.id), customer: offer.customer })
  }
  const row = await lock(trx, system, open.row.id)
  if (row.status === 'sent' && row.drafted === null && hashOf(content) === open.sha256) {
    if (String(row.reported_line_ids) !== String(reported_line_ids))
      await updateQuotation(trx, row.id, now, { reported_line_ids })
    return loadQuotation(trx, system, row.id)
  }
  if (row.drafted !== null)
    throw invalidState('Its open quotation is being revised by the vendor.', row.status)
  await refuseWhileClaimed(trx, row)
  await updateQuotation(trx, row.id, now, { drafted: JSON.stringify(content), reported_line_ids })
  return sendLocked(trx, clock, { row: await lock(trx, system, row.id), customer: offer.customer })
}
