import type { components } from '../../../openapi.d.ts'
import type { EventType, NewEvent } from '../events/actions.ts'
import { invalidField } from '../http/problem.ts'
import type { Scope } from '../http/scope.ts'
import { compareDecimals, parseDecimal } from '../money/decimals.ts'
import type { LinePrice } from '../quotations/resolve-rules.ts'
import type { PlanRow } from './queries.ts'

type Schemas = components['schemas']
export type Prices = ReadonlyMap<string, LinePrice>
type Content = { items: Schemas['PlanItem'][]; addition_price_ids: string[] | null }

/** A plan as everybody may see it; what the vendor keeps with it comes on top. */
const common = (row: PlanRow, prices: Prices) => ({
  id: row.id,
  object: 'plan' as const,
  created_at: row.created_at,
  updated_at: row.updated_at,
  version: row.version,
  name: row.name,
  description: row.description,
  currency: row.currency,
  tax_behavior: row.tax_behavior,
  interval_unit: row.interval_unit,
  interval_count: row.interval_count,
  items: row.items.map(({ price_id, quantity }) => {
    const { product_id, kind, name, unit_price } = prices.get(price_id)!
    return { price_id, product_id, product_kind: kind, name, quantity, unit_price }
  }),
  addition_price_ids: row.addition_price_ids,
  offered: row.offered,
  active: row.active,
})

const vendorsOwn = (row: PlanRow) => ({ external_id: row.vendor_external_id, metadata: row.vendor_metadata })

export const presentPlan = (scope: Scope, row: PlanRow, prices: Prices): Schemas['Plan'] => ({
  ...common(row, prices),
  ...(scope.kind === 'vendor' ? vendorsOwn(row) : {}),
})

/** What is sold is the vendor's alone to follow. */
export const planEvent = (type: EventType, row: PlanRow, prices: Prices): NewEvent => ({
  type,
  partner_id: null,
  customer_id: null,
  subject_id: row.id,
  data: common(row, prices),
  vendor_fields: vendorsOwn(row),
})

/** Whether a plan exists for this caller: customers see what they are offered. */
export const isVisible = (scope: Scope, { offered, active }: PlanRow): boolean =>
  scope.kind !== 'contact' || (offered && active)

/** The prices that a plan names. */
export const pricesIn = ({ items, addition_price_ids }: Content): string[] => [
  ...items.map(item => item.price_id),
  ...(addition_price_ids ?? []),
]

/**
 * The money and rhythm that all prices of a plan have in common.
 * @throws Problem 422 naming the item that is missing, retired, no application or user, or does not fit the first
 */
export function commonOf({ items, addition_price_ids }: Content, prices: Prices) {
  const named = [
    ...items.map(({ price_id }, i) => [`#/items/${i}/price_id`, price_id] as const),
    ...(addition_price_ids ?? []).map((id, i) => [`#/addition_price_ids/${i}`, id] as const),
  ]
  items.forEach(({ price_id, quantity }, i) => {
    if (compareDecimals(parseDecimal(quantity), parseDecimal('0')) <= 0)
      throw invalidField(`#/items/${i}/quantity`, 'minimum', 'must be above 0')
    if (items.findIndex(each => each.price_id === price_id) !== i)
      throw invalidField(`#/items/${i}/price_id`, 'duplicate', 'is named twice')
  })
  const found = named.map(([pointer, id]) => [pointer, recurring(prices.get(id), pointer)] as const)
  const first = found[0]![1]
  for (const [pointer, price] of found) {
    if (price.currency !== first.currency)
      throw invalidField(pointer, 'currency', 'is in another currency than the first')
    if (price.tax_behavior !== first.tax_behavior)
      throw invalidField(pointer, 'tax_behavior', 'is not with or without tax as the first')
    if (price.interval_unit !== first.interval_unit || price.interval_count !== first.interval_count)
      throw invalidField(pointer, 'interval', 'recurs at another interval than the first')
  }
  return {
    currency: first.currency,
    tax_behavior: first.tax_behavior,
    interval_unit: first.interval_unit!,
    interval_count: first.interval_count!,
  }
}

function recurring(price: LinePrice | undefined, pointer: string): LinePrice {
  if (!price) throw invalidField(pointer, 'not_found', 'is no price of the catalogue')
  if (!price.active || !price.product_active) throw invalidField(pointer, 'inactive', 'is no longer sold')
  if (price.interval_unit === null) throw invalidField(pointer, 'not_recurring', 'does not recur')
  if (price.kind === 'success_pack')
    throw invalidField(pointer, 'product_kind', 'is a success pack, which is bought by itself')
  return price
}
