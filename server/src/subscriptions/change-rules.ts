import type { Selectable } from 'kysely'
import type { components } from '../../../openapi.d.ts'
import type {
  ScheduledChange,
  SubscriptionItemsTable,
  SubscriptionsTable,
} from '../database/subscriptions-schema.ts'
import { invalidField } from '../http/problem.ts'
import {
  addDecimals,
  compareDecimals,
  formatDecimal,
  negateDecimal,
  parseDecimal,
  trimDecimal,
} from '../money/decimals.ts'
import { taxKeyText } from '../money/tax-keys.ts'
import { countsOf, periodFigures } from './figures-rules.ts'

type Schemas = components['schemas']
/** What a subscription contains, whatever its place in it. */
export type Item = ScheduledChange['items'][number]
type ItemRow = Selectable<SubscriptionItemsTable>
type Row = Selectable<SubscriptionsTable>
type Figured = Parameters<typeof periodFigures>[0]

const decimal = (text: string | null) => parseDecimal(text ?? '0')
const isZero = (quantity: string): boolean => decimal(quantity).digits === 0n
export const sum = (a: string, b: string): string =>
  formatDecimal(trimDecimal(addDecimals(decimal(a), decimal(b))))

/** How many more than `less` there are. */
export const difference = (more: string, less: string): string =>
  formatDecimal(trimDecimal(addDecimals(decimal(more), negateDecimal(decimal(less)))))

export const isMore = (a: string, b: string): boolean => compareDecimals(decimal(a), decimal(b)) > 0

type Sold = Pick<
  Item,
  'price_id' | 'product_id' | 'name' | 'unit_price' | 'discount_percent' | 'tax_category' | 'tax_rate'
>

/** Whether more of the one can be counted with the other: the same thing at the same money. */
export const isSame = (a: Sold, b: Sold): boolean =>
  ((a.price_id !== null && a.price_id === b.price_id) ||
    (a.product_id === b.product_id && a.name === b.name)) &&
  compareDecimals(decimal(a.unit_price), decimal(b.unit_price)) === 0 &&
  compareDecimals(decimal(a.discount_percent), decimal(b.discount_percent)) === 0 &&
  taxKeyText(a.tax_category, a.tax_rate) === taxKeyText(b.tax_category, b.tax_rate)

/** The items with more: what is there already is raised, the rest comes behind; nothing stays at a quantity of 0. */
export function withMore(items: readonly Item[], more: readonly Item[]): Item[] {
  const all = items.map(item => ({ ...item }))
  for (const line of more) {
    const twin = all.find(item => isSame(item, line))
    if (twin) twin.quantity = sum(twin.quantity, line.quantity)
    else all.push({ ...line })
  }
  return all.filter(item => !isZero(item.quantity))
}

/**
 * The items with fewer of them.
 * @throws Problem 422 for an item that is not there or named twice, for what is no reduction, and where nothing is left
 */
export function reduced(items: readonly Item[], wanted: readonly Schemas['SubscriptionReduction'][]): Item[] {
  const quantities = new Map<string, string>()
  for (const [i, { item_id, quantity }] of wanted.entries()) {
    const item = items.find(each => each.id === item_id)
    if (!item || quantities.has(item_id))
      throw invalidField(`#/items/${i}/item_id`, 'not_found', 'is no other item of the subscription')
    if (!isMore(item.quantity, quantity))
      throw invalidField(`#/items/${i}/quantity`, 'not_fewer', 'must be fewer than there are')
    quantities.set(item_id, formatDecimal(trimDecimal(decimal(quantity))))
  }
  const left = items
    .map(item => ({ ...item, quantity: quantities.get(item.id) ?? item.quantity }))
    .filter(item => !isZero(item.quantity))
  if (left.length === 0)
    throw invalidField('#/items', 'nothing_left', 'leaves nothing; cancel the subscription instead')
  return left
}

/** An item without its place in a subscription. */
export const withoutPlace = ({ subscription_id: _, position: __, ...item }: ItemRow): Item => item

/** Items as the rows of a subscription. */
export const placed = (subscription_id: string, items: readonly Item[]): ItemRow[] =>
  items.map((item, position) => ({ ...item, subscription_id, position }))

/** What follows from the items of a subscription. */
export const derivedFrom = (row: Figured, items: readonly Item[]) => ({
  ...countsOf(items),
  figures: periodFigures(row, items),
})

/** A change as it is kept until the next period begins. */
export const scheduledAs = (row: Figured, plan: ScheduledChange['plan'], items: Item[]): ScheduledChange => ({
  plan,
  items,
  figures: periodFigures(row, items),
})

/** What was to come, with more that is bought meanwhile; another plan takes the place of everything. */
export const scheduledWith = (
  row: Figured,
  scheduled: ScheduledChange | null,
  more: readonly Item[],
): ScheduledChange | null =>
  scheduled === null || scheduled.plan !== null
    ? scheduled
    : scheduledAs(row, null, withMore(scheduled.items, more))

/** After a change of what a renewal would go on with, the open offer for it is made anew by the billing run. */
export const offeredAnew = (
  { contract_end, renewal_offered_for }: Pick<Row, 'contract_end' | 'renewal_offered_for'>,
  now: string,
) =>
  contract_end !== null && renewal_offered_for === contract_end
    ? { renewal_offered_for: null, next_action_at: now }
    : {}
