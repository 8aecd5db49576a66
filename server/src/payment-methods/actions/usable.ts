import { businessNow } from '../../http/clock.ts'
import type { Context } from '../../http/context.ts'
import { invalidField, invalidState, notFound } from '../../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../../http/scope.ts'
import { providerNamed } from '../../payments/providers/choose.ts'
import { findMethod } from '../queries.ts'
import { isExpired, type MethodRow } from '../rules.ts'
import { refreshCard } from './refresh.ts'

/**
 * A method that a payment may be charged to. Before a card is called expired the provider is asked whether the
 * bank has renewed it.
 * @param pointer where the request names it
 * @throws Problem 404, 409 when its provider is not in use here, 422 when it has expired
 */
export async function usableMethod(
  context: Context<ContactScope | IntegrationScope>,
  id: string,
  pointer = '#/payment_method_id',
): Promise<MethodRow> {
  const { db, scope, clock } = context
  const method = await findMethod(db, scope, id)
  if (!method) throw notFound()
  if (!providerNamed(context, method.provider)) throw invalidState('This card is not charged here.')
  const now = businessNow(clock, scope)
  if (!isExpired(method, now)) return method
  const news = await refreshCard(context, method)
  if (!news || isExpired(news, now)) throw invalidField(pointer, 'expired', 'has expired')
  return { ...method, ...news }
}
