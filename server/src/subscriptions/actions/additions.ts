import type { components } from '../../../../openapi.d.ts'
import type { Clock } from '../../http/clock.ts'
import type { Context, Db, Trx } from '../../http/context.ts'
import { type ContactScope, type IntegrationScope, system } from '../../http/scope.ts'
import { findPlan } from '../../plans/queries.ts'
import { findPricesFitting } from '../../products/queries.ts'
import { pricesById, taxParties } from '../../quotations/actions/lines.ts'
import { type Offer, openOffer, sendOffer } from '../../quotations/actions/offer.ts'
import { cancelQuotation } from '../../quotations/actions/revise.ts'
import type { Offered } from '../../quotations/offer-rules.ts'
import type { Details as QuotationDetails } from '../../quotations/present.ts'
import { addables, additions, afterReport, excesses } from '../addition-rules.ts'
import { refuseExternal } from '../guard-rules.ts'
import type { Details } from '../present.ts'
import { prorationOn } from '../proration-rules.ts'
import { type Changing, lockForChange, mayDo, readForChange, refuseUnless } from './changing.ts'
import { loadSubscription } from './load.ts'

type Schemas = components['schemas']
type Scope = ContactScope | IntegrationScope

/**
 * Asks for more: makes, or revises, the one open upsell quotation that the system keeps, and sends it.
 * @throws Problem 403, 404, 409, 422
 */
export async function addToSubscription(
  trx: Trx,
  scope: Scope,
  clock: Clock,
  id: string,
  body: Schemas['SubscriptionAdditions'],
): Promise<QuotationDetails> {
  const changing = await lockForChange(trx, scope, clock.now(), id)
  refuseUnless(scope, changing, 'add')
  return sendOffer(trx, clock, upsellOf(changing, await wantedLines(trx, changing, body)))
}

/** Prices that are offered beside the items at most. */
const most = 300

/**
 * What {@link addToSubscription} takes from this caller now; nothing while it takes nothing.
 * @throws Problem 404
 */
export async function listAdditions(
  { db, scope, clock }: Context<Scope>,
  id: string,
): Promise<Schemas['SubscriptionAddable'][]> {
  const changing = await readForChange(db, scope, clock.now(), id)
  const { row, customer, settings, day } = changing
  if (!mayDo(scope, changing, 'add') || prorationOn(row, day) === null) return []
  const listed = await listedBy(db, row.plan_id)
  const prices = await findPricesFitting(db, row, listed, most)
  return addables(changing, prices, listed, taxParties(settings, customer))
}

/** The prices that a plan lets be added; null: it names none. */
const listedBy = async (db: Db | Trx, planId: string | null): Promise<string[] | null> =>
  (planId === null ? undefined : await findPlan(db, planId))?.addition_price_ids ?? null

/** @throws Problem 422 for what may not be added */
export async function wantedLines(
  db: Db | Trx,
  changing: Changing,
  { lines }: Schemas['SubscriptionAdditions'],
): Promise<Offered[]> {
  const [prices, listed] = await Promise.all([
    pricesById(
      db,
      lines.flatMap(line => line.price_id ?? []),
    ),
    listedBy(db, changing.row.plan_id),
  ])
  return additions(lines, changing, prices, listed)
}

export const upsellOf = ({ row, customer, settings }: Changing, lines: readonly Offered[]): Offer => ({
  kind: 'upsell',
  customer,
  settings,
  subscription: row,
  lines,
  valid_until: null,
})

/**
 * Compares what the sold product says is in use with what is paid for. More is asked for by the one open upsell
 * quotation; what such a report has asked for is taken back once it is not used any more.
 * @throws Problem 404, 409, 422
 */
export async function reportQuantities(
  trx: Trx,
  scope: Scope,
  clock: Clock,
  id: string,
  { quantities }: Schemas['SubscriptionQuantities'],
): Promise<{ subscription: Details; quotation: QuotationDetails | null }> {
  const changing = await lockForChange(trx, scope, clock.now(), id)
  refuseExternal(changing.row)
  const reported = excesses(changing.items, quantities)
  const isOver = reported.some(({ more }) => more !== null)
  if (isOver) refuseUnless(scope, changing, 'add')
  const quotation = await offer()
  return { subscription: await loadSubscription(trx, scope, id), quotation: isOver ? quotation : null }

  async function offer(): Promise<QuotationDetails | null> {
    const open = await openOffer(trx, { subscription: changing.row, kind: 'upsell' })
    const { offered, changed } = afterReport(reported, {
      lines: open?.sent.lines ?? [],
      reported_line_ids: open?.row.reported_line_ids ?? [],
    })
    if (!changed) return null
    if (offered.length === 0) return cancelQuotation(trx, system, clock.now(), open!.row.id)
    return sendOffer(trx, clock, upsellOf(changing, offered))
  }
}
