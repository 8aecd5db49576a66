import type { components } from '../../../openapi.d.ts'
import { keepExternalIdsUnique, ownColumns } from '../customers/sides.ts'
import { recordEvents } from '../events/actions.ts'
import type { Db, Trx } from '../http/context.ts'
import { expectVersion } from '../http/etag.ts'
import { newId } from '../http/ids.ts'
import { notFound } from '../http/problem.ts'
import type { IntegrationScope, Scope } from '../http/scope.ts'
import { findPricesForLines } from '../products/queries.ts'
import * as queries from './queries.ts'
import { commonOf, isVisible, type Prices, planEvent, pricesIn } from './rules.ts'

type Schemas = components['schemas']
export type Plan = { row: queries.PlanRow; prices: Prices }

/** The prices that these plans name, by one query. */
export async function pricesOf(db: Db | Trx, plans: Parameters<typeof pricesIn>[0][]): Promise<Prices> {
  const ids = [...new Set(plans.flatMap(pricesIn))]
  const prices = ids.length === 0 ? [] : await findPricesForLines(db, ids)
  return new Map(prices.map(price => [price.id, price]))
}

/** @throws Problem 404, also to customers for what they are not offered */
export async function loadPlan(db: Db, scope: Scope, id: string): Promise<Plan> {
  const row = await queries.findPlan(db, id)
  if (!row || !isVisible(scope, row)) throw notFound()
  return { row, prices: await pricesOf(db, [row]) }
}

/** @throws Problem 409, 422 naming the item that does not fit */
export async function createPlan(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  request: Schemas['PlanCreate'],
): Promise<Plan> {
  const content = { items: request.items, addition_price_ids: request.addition_price_ids ?? null }
  const prices = await pricesOf(trx, [content])
  const inserted = queries.insertPlan(trx, {
    ...commonOf(content, prices),
    vendor_external_id: null,
    ...ownColumns(scope, request),
    id: newId('plan'),
    name: request.name.trim(),
    description: request.description?.trim() || null,
    items: JSON.stringify(content.items),
    addition_price_ids: content.addition_price_ids,
    offered: request.offered ?? false,
    created_at: now,
    updated_at: now,
  })
  const row = await keepExternalIdsUnique(inserted)
  await recordEvents(trx, now, [planEvent('plan.created', row, prices)])
  return { row, prices }
}

type Change = { id: string; ifMatch: string | undefined; update: Schemas['PlanUpdate'] }

/**
 * Changes what the plan is from now on; running subscriptions keep what they have.
 * @throws Problem 404, 409, 412, 422 naming the item that does not fit
 */
export async function updatePlan(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  { id, ifMatch, update }: Change,
): Promise<Plan> {
  const before = await queries.lockPlan(trx, id)
  if (!before) throw notFound()
  expectVersion(ifMatch, before.version)
  const { name, description, items, addition_price_ids, offered, active } = update
  const content = {
    items: items ?? before.items,
    addition_price_ids: addition_price_ids === undefined ? before.addition_price_ids : addition_price_ids,
  }
  const prices = await pricesOf(trx, [content])
  // What it had may have been retired since: only what the request sets has to be right.
  const priced = items !== undefined || addition_price_ids != null ? commonOf(content, prices) : {}
  const written = queries.updatePlan(trx, id, {
    ...priced,
    ...(name !== undefined && { name: name.trim() }),
    ...(description !== undefined && { description: description?.trim() || null }),
    ...(items && { items: JSON.stringify(items) }),
    ...(addition_price_ids !== undefined && { addition_price_ids }),
    ...(offered !== undefined && { offered }),
    ...(active !== undefined && { active }),
    ...ownColumns(scope, update),
    version: before.version + 1,
    updated_at: now,
  })
  const row = await keepExternalIdsUnique(written)
  await recordEvents(trx, now, [planEvent('plan.updated', row, prices)])
  return { row, prices }
}
