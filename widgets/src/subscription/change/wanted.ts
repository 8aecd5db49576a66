import type { Subscription, SubscriptionAction } from '../view.js'
import type { Change, Draft, Plan } from './outcome.js'

/** Something that can be added. */
export interface Addable {
  /** Of the item, or of the price. */
  readonly id: string
  readonly isItem: boolean
  readonly name: string
  readonly unit_price: string
  /** How many there are. */
  readonly quantity: string
  readonly unit: string
}

const isCounted = (kind: string) => kind === 'application' || kind === 'user'

/** What there can be more of, and what plans say may be added to it with a price that is known from one of them. */
export function addables(subscription: Subscription, plans: readonly Plan[]): Addable[] {
  const { currency, tax_behavior, interval_unit, interval_count } = subscription
  const own = plans.find(each => each.id === subscription.plan.id)
  const items: Addable[] = subscription.items
    .filter(item => isCounted(item.product_kind))
    .map(item => ({ ...item, isItem: true }))
  const taken = new Set(subscription.items.map(item => item.price_id))
  const others = plans
    .filter(
      plan =>
        plan.active &&
        plan.currency === currency &&
        plan.tax_behavior === tax_behavior &&
        plan.interval_unit === interval_unit &&
        plan.interval_count === interval_count,
    )
    .flatMap(plan => plan.items)
    .filter(({ price_id, product_kind }) => {
      const allowed = own && (own.addition_price_ids?.includes(price_id) ?? isCounted(product_kind))
      return allowed && !taken.has(price_id) && taken.add(price_id)
    })
    .map(item => ({ ...item, id: item.price_id, isItem: false, quantity: '0', unit: 'C62' }))
  return [...items, ...others]
}

/** The plans that can be switched to. */
export function otherPlans(subscription: Subscription, plans: readonly Plan[]): Plan[] {
  return plans.filter(
    plan =>
      plan.offered &&
      plan.active &&
      plan.currency === subscription.currency &&
      plan.id !== subscription.plan.id,
  )
}

/** What is wrong with a quantity: `quantity` for one to add, `left` for one that is to be left. */
export function isWrong(action: SubscriptionAction, typed: string | undefined, there: string): boolean {
  const text = typed?.trim()
  if (!text) return action === 'reduce' && typed !== undefined
  if (action === 'add') return !/^\d{1,9}$/.test(text)
  return !/^\d{1,12}(\.\d{1,6})?$/.test(text) || Number(text) > Number(there)
}

/** What the API is asked; undefined while nothing is chosen, or something is wrong. */
export function wanted(
  action: SubscriptionAction,
  subscription: Subscription,
  draft: Draft,
  all: readonly Addable[],
): Change | undefined {
  if (action === 'cancel') return { cancel: true }
  if (action === 'reopen') return { reopen: true }
  if (action === 'switch') return draft.plan ? { change: { plan_id: draft.plan } } : undefined
  if (action === 'method') return undefined
  const typed = (id: string) => draft.quantities[id]
  if (action === 'add') {
    if (all.some(each => isWrong(action, typed(each.id), each.quantity))) return undefined
    const lines = all
      .filter(each => Number(typed(each.id)))
      .map(({ id, isItem }) => {
        const quantity = String(Number(typed(id)))
        return isItem ? { item_id: id, quantity } : { price_id: id, quantity }
      })
    return lines.length ? { add: { lines } } : undefined
  }
  const { items } = subscription
  if (items.some(({ id, quantity }) => isWrong(action, typed(id), quantity))) return undefined
  const fewer = items
    .filter(({ id, quantity }) => typed(id) !== undefined && Number(typed(id)) < Number(quantity))
    .map(({ id }) => ({ item_id: id, quantity: typed(id)!.trim() }))
  return fewer.length && !leavesNothing(subscription, draft) ? { change: { items: fewer } } : undefined
}

/** Whether nothing would be left: then it is to be cancelled. */
export function leavesNothing({ items }: Subscription, { quantities }: Draft): boolean {
  return items.every(({ id }) => quantities[id] !== undefined && Number(quantities[id]) === 0)
}
