import type { components } from '../../../openapi.d.ts'
import type { SalesLine } from '../database/sales-schema.ts'
import { invalidField } from '../http/problem.ts'
import { whichTax } from '../money/which-tax.ts'
import { isOfItem, type Offered } from '../quotations/offer-rules.ts'
import type { LinePrice, TaxParties } from '../quotations/resolve-rules.ts'
import { difference, type Item, isMore, sum } from './change-rules.ts'
import type { SubscriptionRow } from './queries/rows.ts'

type Schemas = components['schemas']

/**
 * What is wanted beyond what there is, as lines of an offer.
 * @param prices by id; of those that are named
 * @param listed what the plan says may be added; null: every application and user
 * @throws Problem 422 for what is not there, may not be added, or is named twice
 */
export function additions(
  lines: readonly Schemas['SubscriptionAddition'][],
  { row, items }: { row: SubscriptionRow; items: readonly Item[] },
  prices: ReadonlyMap<string, LinePrice>,
  listed: readonly string[] | null,
): Offered[] {
  const seen = new Set<string>()
  return lines.map(({ item_id, price_id, quantity }, i): Offered => {
    const wrong = (field: string, code: string, detail: string) =>
      invalidField(`#/lines/${i}/${field}`, code, detail)
    const field = item_id === undefined ? 'price_id' : 'item_id'
    const named = (item_id ?? price_id)!
    if (seen.has(named)) throw wrong(field, 'twice', 'is named twice')
    seen.add(named)
    if (item_id !== undefined) {
      const item = items.find(each => each.id === item_id)
      if (!item) throw wrong(field, 'not_found', 'is no item of the subscription')
      return { item, quantity }
    }
    const price = prices.get(named)
    if (!price || !mayBeAdded(price, row, listed))
      throw wrong(field, 'not_offered', 'is no price that may be added')
    return { price_id: named, quantity }
  })
}

/**
 * What {@link additions} takes: more of each item, and of the prices that may be added those of which there is none.
 * @param prices in their order
 * @param taxes prices whose tax is not decided by these cannot be offered
 */
export function addables(
  { row, items }: { row: SubscriptionRow; items: readonly Item[] },
  prices: readonly LinePrice[],
  listed: readonly string[] | null,
  { rules, ...parties }: TaxParties,
): Schemas['SubscriptionAddable'][] {
  const { currency, tax_behavior } = row
  const common = { currency, tax_behavior, recurring: true }
  const there = new Set(items.map(item => item.price_id))
  const others = prices.filter(
    price =>
      !there.has(price.id) &&
      mayBeAdded(price, row, listed) &&
      whichTax(rules, { ...parties, tax_code: price.tax_code }) !== null,
  )
  return [
    ...items.map(item => ({
      ...common,
      item_id: item.id,
      price_id: item.price_id,
      product_id: item.product_id,
      product_kind: item.product_kind,
      name: item.name,
      description: item.description,
      unit: item.unit,
      unit_price: item.unit_price,
      discount_percent: item.discount_percent,
      quantity: item.quantity,
    })),
    ...others.map(price => ({
      ...common,
      item_id: null,
      price_id: price.id,
      product_id: price.product_id,
      product_kind: price.kind,
      name: price.name,
      description: price.description,
      unit: price.unit,
      unit_price: price.unit_price,
      discount_percent: null,
      quantity: '0',
    })),
  ]
}

function mayBeAdded(price: LinePrice, row: SubscriptionRow, listed: readonly string[] | null): boolean {
  const fits =
    price.active &&
    price.product_active &&
    price.currency === row.currency &&
    price.tax_behavior === row.tax_behavior &&
    price.interval_unit === row.interval_unit &&
    price.interval_count === row.interval_count
  return fits && (listed === null ? ['application', 'user'].includes(price.kind) : listed.includes(price.id))
}

/** How many of an item are used beyond what is paid for; null: none. */
export type Excess = { item: Item; more: string | null }

/**
 * What is in use against what is paid for. Of a product with several items the last one is asked for more of.
 * @throws Problem 422 for what is not there, or is named twice
 */
export function excesses(items: readonly Item[], used: readonly Schemas['SubscriptionQuantity'][]): Excess[] {
  const seen = new Set<string>()
  return used.map(({ item_id, product_id, quantity }, i) => {
    const own = items.filter(each =>
      item_id === undefined ? each.product_id === product_id : each.id === item_id,
    )
    const item = own.at(-1)
    const field = item_id === undefined ? 'product_id' : 'item_id'
    if (!item || own.some(each => seen.has(each.id)))
      throw invalidField(`#/quantities/${i}/${field}`, 'not_found', 'is nothing else of the subscription')
    for (const each of own) seen.add(each.id)
    const paid = own.reduce((total, each) => sum(total, each.quantity), '0')
    return { item, more: isMore(quantity, paid) ? difference(quantity, paid) : null }
  })
}

/**
 * What an offer says after a report: exactly what is used beyond what is paid for, beside what else it has; what an
 * earlier report has asked for is taken back when it is not used any more.
 * @param open lines of the open offer, and which of them reports have asked for
 */
export function afterReport(
  reported: readonly Excess[],
  open: { lines: readonly SalesLine[]; reported_line_ids: readonly string[] },
): { offered: Offered[]; changed: boolean } {
  const asked = new Set(open.reported_line_ids)
  const kept = open.lines.filter(line =>
    reported.every(({ item, more }) => !isOfItem(line, item) || (more === null && !asked.has(line.id))),
  )
  const wanted = reported.flatMap(({ item, more }) =>
    more === null ? [] : { item, quantity: more, reported: true },
  )
  return {
    offered: [...kept.map(line => ({ line, reported: asked.has(line.id) })), ...wanted],
    changed: wanted.length > 0 || kept.length < open.lines.length,
  }
}
