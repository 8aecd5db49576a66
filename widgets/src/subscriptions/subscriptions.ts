import type { Wishes } from '../list/kind.js'
import { PortalList } from '../list/list.js'
import { enList } from '../locales/en.list.js'
import { enSubscriptions } from '../locales/en.subscriptions.js'
import {
  type SubscriptionColumn,
  type SubscriptionFilter,
  type SubscriptionQuery,
  type SubscriptionSort,
  subscriptions,
} from './kind.js'
import type { SubscriptionSummary } from './state.js'
import { subscriptionsStyles } from './subscriptions.styles.js'

/**
 * The subscriptions of a customer: what they contain, where they stand, what comes next; each opened in place.
 *
 * @summary Subscription list with status.
 * @tag portal-subscriptions
 *
 * @attr {number} page-size - Rows per page, 1 to 100 (10).
 * @attr {'' | 'active' | 'to_renew' | 'closed'} status - Which subscriptions are listed; empty for all.
 * @attr {string} sort - A field, with a leading `-` downwards (`-created_at`).
 * @attr {string} search - What is searched for.
 *
 * @fires {CustomEvent<{ subscription: SubscriptionSummary }>} portal-subscription-open - A subscription is about to be opened; cancelable.
 * @fires {CustomEvent<{ status: string, sort: string, search: string }>} portal-subscriptions-filter - The person filtered, searched or sorted.
 */
export class PortalSubscriptions extends PortalList<SubscriptionSummary, SubscriptionQuery> {
  static override readonly tag: string = 'portal-subscriptions'
  static override readonly texts = { ...enList, ...enSubscriptions }
  static override styles = [PortalList.styles, subscriptionsStyles]
  static override loadDetail = () => import('./detail.js')

  /** Which subscriptions are listed; empty for all. */
  declare status: SubscriptionFilter
  /** The order. */
  declare sort: SubscriptionSort | ''
  /** The columns: keys of the list's own, or objects that change or add one. */
  declare columns: readonly (string | SubscriptionColumn)[] | undefined

  protected override readonly _kind = subscriptions
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-subscriptions': PortalSubscriptions
  }
  interface HTMLElementEventMap {
    'portal-subscription-open': CustomEvent<{
      subscription: Pick<SubscriptionSummary, 'id'> & Partial<SubscriptionSummary>
    }>
    'portal-subscriptions-filter': CustomEvent<Wishes>
  }
}
