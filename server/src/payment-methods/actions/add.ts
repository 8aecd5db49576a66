import type { components } from '../../../../openapi.d.ts'
import { lockCustomer } from '../../customers/queries.ts'
import { businessNow } from '../../http/clock.ts'
import type { Context, Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidField, notFound } from '../../http/problem.ts'
import type { ContactScope } from '../../http/scope.ts'
import { reach } from '../../payments/actions/reach.ts'
import { providerInUse } from '../../payments/providers/choose.ts'
import type { NewCard, SetUpCard } from '../../payments/providers/provider.ts'
import { findByReference, findMethod, findProviderCustomer, hasDefault, insertMethod } from '../queries.ts'
import { expiryOf, isExpired, type MethodRow } from '../rules.ts'
import { dropDefault, recordMethodEvent } from './record.ts'

type Body = components['schemas']['PaymentMethodCreate']
type Card = SetUpCard & { provider: 'sandbox' | 'stripe' }

/**
 * Hands a card to the provider, who alone keeps its number. What comes back is stored afterwards by `storeCard`.
 * @throws Problem 409 when cards are not taken here, 422
 */
export async function setUpCard(context: Context<ContactScope>, body: Body): Promise<Card> {
  const { name, provider } = providerInUse(context)
  const { card, provider_token } = body
  if ((card === undefined) === (provider_token === undefined))
    throw invalidField('#/card', 'one_of', 'give either a card or a provider_token')
  if (card && isOver(context, card)) throw invalidField('#/card/exp_year', 'expired', 'has expired')
  const customer =
    name === 'stripe' ? await findProviderCustomer(context.db, name, context.scope.customer_id) : null
  const made = await reach(context, () => provider.setUp(card ?? { token: provider_token! }, customer))
  if (!made) return refuse(card ? '#/card' : '#/provider_token')
  return { ...made, provider: name }
}

function refuse(pointer: string): never {
  throw invalidField(pointer, 'not_accepted', 'is not accepted by the provider')
}

const isOver = ({ clock, scope }: Context<ContactScope>, card: NewCard): boolean =>
  isExpired({ expires_at: expiryOf(card, scope.time_zone) }, businessNow(clock, scope))

/**
 * The first one of a customer is the default; later ones when they are to be. A card that is there already, since
 * the answer to the first try was lost, is not added again.
 */
export async function storeCard(
  trx: Trx,
  scope: ContactScope,
  now: string,
  { reference, ...card }: Card,
  makeDefault: boolean,
): Promise<MethodRow> {
  // Locked: two first ones at once make one default, and its zone stays the one that the expiry is by.
  const customer = await lockCustomer(trx, scope, scope.customer_id)
  if (!customer) throw notFound()
  const known = await findByReference(trx, card.provider, reference)
  if (known) return (await findMethod(trx, scope, known.id)) ?? refuse('#/provider_token')
  const is_default = makeDefault || !(await hasDefault(trx, customer.id))
  if (is_default) await dropDefault(trx, scope, customer.id, now)
  const id = newId('pm')
  await insertMethod(trx, {
    ...card,
    id,
    partner_id: customer.partner_id,
    customer_id: customer.id,
    provider_reference: reference,
    type: 'card',
    expires_at: expiryOf(card, customer.time_zone),
    status: 'active',
    is_default,
    added_by: scope.contact_id,
    created_at: now,
    updated_at: now,
  })
  const method = (await findMethod(trx, scope, id))!
  await recordMethodEvent(trx, now, 'payment_method.created', method)
  return method
}
