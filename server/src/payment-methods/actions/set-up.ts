import { findCustomer } from '../../customers/queries.ts'
import type { Context } from '../../http/context.ts'
import { invalidState, notFound } from '../../http/problem.ts'
import type { ContactScope } from '../../http/scope.ts'
import { reach } from '../../payments/actions/reach.ts'
import { providerInUse } from '../../payments/providers/choose.ts'
import type { Provider } from '../../payments/providers/provider.ts'
import { findProviderCustomer, keepProviderCustomer } from '../queries.ts'

/**
 * Lets a browser give a card to the provider itself. The card is added afterwards, by `setUpCard`.
 * @returns the secret for the browser
 * @throws Problem 409 where cards are not given so
 */
export async function beginSetUp(context: Context<ContactScope>): Promise<string> {
  const { name, provider } = providerInUse(context)
  if (name !== 'stripe' || !provider.inBrowser)
    throw invalidState('Cards are given to this server itself here, with provider sandbox.')
  const { inBrowser } = provider
  const customer = await customerAt(context, name, inBrowser)
  return reach(context, () => inBrowser.beginSetUp(customer))
}

/** The provider's customer for the contact's: made once, and found again by its id whatever answer was lost. */
async function customerAt(
  context: Context<ContactScope>,
  provider: 'stripe',
  there: NonNullable<Provider['inBrowser']>,
): Promise<string> {
  const { db, scope, clock } = context
  const known = await findProviderCustomer(db, provider, scope.customer_id)
  if (known !== null) return known
  const customer = await findCustomer(db, scope, { id: scope.customer_id })
  if (!customer) throw notFound()
  const { id: customer_id, partner_id, name } = customer
  const reference = await reach(context, () => there.makeCustomer({ key: customer_id, name }))
  await keepProviderCustomer(db, { provider, customer_id, partner_id, reference, created_at: clock.now() })
  return (await findProviderCustomer(db, provider, customer_id))!
}
