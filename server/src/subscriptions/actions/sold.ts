import type { Selectable } from 'kysely'
import type { components } from '../../../../openapi.d.ts'
import type { IntervalUnit, SalesLine, TaxBehavior } from '../../database/sales-schema.ts'
import type { SettingsTable } from '../../database/schema.ts'
import type { Db, Trx } from '../../http/context.ts'
import { invalidField, Problem } from '../../http/problem.ts'
import { isCurrency } from '../../money/currencies.ts'
import { findPlan, type PlanRow } from '../../plans/queries.ts'
import { figuresOf, pricesById, resolveBy, taxParties } from '../../quotations/actions/lines.ts'
import { statedInterval } from '../../quotations/resolve-rules.ts'
import { checkItems, checkSource, lineRequests, ofRequest } from '../item-rules.ts'
import { planNameOf } from '../rules.ts'

type Body = components['schemas']['SubscriptionCreate']
export type Sold = {
  plan: { id: string | null; name: string }
  currency: string
  tax_behavior: TaxBehavior
  interval: { unit: IntervalUnit; count: number }
  lines: SalesLine[]
}
type Parties = {
  settings: Selectable<SettingsTable>
  customer: { currency: string; country: string | null; vat_verified: boolean }
}

/**
 * What a request says was sold, by a plan or by items, with the taxes as they are decided now.
 * @throws Problem 422 naming what is missing, unknown or does not fit the rest
 */
export async function readSold(trx: Db | Trx, body: Body, { settings, customer }: Parties): Promise<Sold> {
  const plan = body.plan_id === undefined ? undefined : await findPlan(trx, body.plan_id)
  return soldBy(body, { settings, customer }, plan, await pricesById(trx, priceIdsOf(body, plan)))
}

/** Of the prices that decide what was sold. */
export const priceIdsOf = (body: Body, plan: PlanRow | undefined): string[] =>
  (plan?.items ?? body.items ?? []).flatMap(({ price_id }) => price_id ?? [])

/** As `readSold`, with the plan that the request names and the prices of its lines looked up before. */
export function soldBy(
  body: Body,
  { settings, customer }: Parties,
  found: PlanRow | undefined,
  prices: Awaited<ReturnType<typeof pricesById>>,
): Sold {
  checkSource(body)
  const plan = body.plan_id === undefined ? null : activePlan(found)
  const currency = plan?.currency ?? body.currency ?? customer.currency
  if (!isCurrency(currency))
    throw invalidField('#/currency', 'currency', 'is not an ISO 4217 currency with amounts')
  const tax_behavior = plan?.tax_behavior ?? body.tax_behavior ?? 'exclusive'
  try {
    const { lines, interval } = resolveBy(prices, {
      lines: plan?.items ?? lineRequests(body.items!),
      currency,
      tax_behavior,
      interval: statedInterval(plan ?? body),
      parties: taxParties(settings, customer),
    })
    checkItems(lines)
    figuresOf({ currency, tax_behavior, lines, requires_payment: false, prepayment_percent: null }, null)
    const name = plan?.name ?? body.plan_name?.trim() ?? planNameOf(lines)
    return { plan: { id: plan?.id ?? null, name }, currency, tax_behavior, interval: interval!, lines }
  } catch (error) {
    throw error instanceof Problem ? ofRequest(error, plan !== null) : error
  }
}

function activePlan(plan: PlanRow | undefined): PlanRow {
  if (!plan) throw invalidField('#/plan_id', 'not_found', 'is no plan')
  if (!plan.active) throw invalidField('#/plan_id', 'inactive', 'is no longer sold')
  return plan
}
