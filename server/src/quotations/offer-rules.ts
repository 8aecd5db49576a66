import type { SalesLine } from '../database/sales-schema.ts'
import { type Item, isSame } from '../subscriptions/change-rules.ts'
import { itemOf } from '../subscriptions/rules.ts'
import type { LineRequest } from './resolve-rules.ts'

/** A line that the system offers: so many of an item as the subscription has it, or of a price; or one that stays. */
export type Offered = (
  | { item: Item; quantity: string }
  | { price_id: string; quantity: string }
  | { line: SalesLine }
) & {
  /** Whether the sold product has asked for it */
  reported?: boolean
}

/**
 * What is offered as a request for lines. A line that the open quotation has already stays itself, with its id.
 * @param open the lines of the revision that was sent last
 * @param newId for lines that are new
 */
export function offeredLines(
  offered: readonly Offered[],
  open: readonly SalesLine[],
  newId: () => string,
): { lines: LineRequest[]; before: SalesLine[]; reported: string[] } {
  const stay = new Set(offered.flatMap(each => ('line' in each ? each.line.id : [])))
  const left = open.filter(line => !stay.has(line.id))
  const take = (is: (line: SalesLine) => boolean): SalesLine | undefined => {
    const at = left.findIndex(is)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const before: SalesLine[] = []
  const lines = offered.map((each): LineRequest => {
    if ('line' in each) {
      before.push(each.line)
      return { id: each.line.id }
    }
    if ('item' in each) {
      const { id } = take(line => isOfItem(line, each.item)) ?? { id: newId() }
      before.push(lineOf(each.item, each.quantity, id))
      return { id }
    }
    const twin = take(line => line.price_id === each.price_id && line.tax_source !== 'stated')
    if (!twin) return { price_id: each.price_id, quantity: each.quantity }
    before.push(twin)
    return { id: twin.id, quantity: each.quantity }
  })
  return { lines, before, reported: lines.flatMap(({ id }, i) => (offered[i]!.reported && id ? id : [])) }
}

/** Whether a line is for more of this item. */
export const isOfItem = (line: SalesLine, item: Item): boolean =>
  line.tax_source === 'stated' && line.tax_category !== null && isSame(itemOf(line, line.id), item)

/** An item as a line: at its own price and discount, with the tax that it is invoiced with. */
const lineOf = (item: Item, quantity: string, id: string): SalesLine => ({
  id,
  product_id: item.product_id,
  price_id: item.price_id,
  product_kind: item.product_kind,
  pack_minutes: null,
  name: item.name,
  description: item.description,
  quantity,
  unit: item.unit,
  unit_price: item.unit_price,
  discount_percent: item.discount_percent,
  recurring: true,
  optional: false,
  selected: true,
  net: 0,
  tax_category: item.tax_category,
  tax_rate: item.tax_rate,
  tax_source: 'stated',
  tax_code: 'standard',
  tax_reason: null,
  tax_reason_code: null,
  period_start: null,
  period_end: null,
})
