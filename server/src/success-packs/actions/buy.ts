import type { components } from '../../../../openapi.d.ts'
import { customerNamed } from '../../customers/actions.ts'
import { lockCustomer } from '../../customers/queries.ts'
import type { Clock } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { invalidField, notFound } from '../../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../../http/scope.ts'
import { pricesById } from '../../quotations/actions/lines.ts'
import { sendPurchase } from '../../quotations/actions/purchase.ts'
import type { Details } from '../../quotations/present.ts'
import { readSettings } from '../../settings/queries.ts'

/**
 * Asks for more hours: a quotation that can be accepted and paid at once.
 * @throws Problem 404, 409 while one for hours is being paid or a tax is not decided, 422
 */
export async function buyPack(
  trx: Trx,
  scope: ContactScope | IntegrationScope,
  clock: Clock,
  { price_id, quantity = 1, ...named }: components['schemas']['SuccessPackPurchase'],
): Promise<Details> {
  const own = scope.kind === 'contact' && Object.keys(named).length === 0
  const { id } = await customerNamed(trx, scope, own ? { customer_id: scope.customer_id } : named)
  const customer = await lockCustomer(trx, scope, id)
  if (!customer) throw notFound()
  const price = (await pricesById(trx, [price_id])).get(price_id)
  const wrong = (code: string, detail: string) => invalidField('#/price_id', code, detail)
  if (price?.kind !== 'success_pack') throw wrong('not_found', 'is no price of a success pack')
  if (!price.active || !price.product_active) throw wrong('inactive', 'is no longer sold')
  if (price.interval_unit !== null) throw wrong('recurring', 'is charged again and again')
  if (price.currency !== customer.currency) throw wrong('currency', "is not in the customer's currency")
  return sendPurchase(trx, clock, {
    customer,
    settings: await readSettings(trx),
    tax_behavior: price.tax_behavior,
    line: { price_id, quantity: String(quantity) },
  })
}
