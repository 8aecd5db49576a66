import type { PortalClient } from '../../api.js'
import { unwrap } from '../../base/problem.js'
import type { Change, ChangeRequest, Draft, Outcome } from './outcome.js'

/** Has a change done; repeated tries carry the same key. */
export async function send(
  client: PortalClient,
  key: string,
  { subscription }: ChangeRequest,
  { add, change, cancel }: Change,
  draft: Draft,
): Promise<Outcome> {
  const params = { path: { subscription_id: subscription.id }, header: { 'Idempotency-Key': key } }
  if (add)
    return {
      quotation: unwrap(
        await client.POST('/v1/subscriptions/{subscription_id}/additions', { params, body: add }),
      ),
    }
  if (change)
    return {
      subscription: unwrap(
        await client.POST('/v1/subscriptions/{subscription_id}/change', { params, body: change }),
      ),
    }
  if (cancel) {
    const reason = draft.reason as 'other' | ''
    const body = { ...(reason ? { reason } : {}), message: draft.message.trim() || null }
    return {
      subscription: unwrap(await client.POST('/v1/subscriptions/{subscription_id}/cancel', { params, body })),
    }
  }
  return reopen(client, key, subscription.id)
}

/** Opens it again, with a card where one was chosen. */
export async function reopen(
  client: PortalClient,
  key: string,
  subscription_id: string,
  payment_method_id?: string,
): Promise<Outcome> {
  const params = { path: { subscription_id }, header: { 'Idempotency-Key': key } }
  const body = payment_method_id ? { payment_method_id } : {}
  return unwrap(await client.POST('/v1/subscriptions/{subscription_id}/reopen', { params, body }))
}
