import type { Schemas } from '../../api.js'
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

/** What may be added, as the API names it. */
export const addable = ({ item_id, price_id, ...what }: Schemas['SubscriptionAddable']): Addable => ({
  ...what,
  id: item_id ?? price_id!,
  isItem: item_id !== null,
})

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
