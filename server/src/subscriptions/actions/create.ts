import type { components } from '../../../../openapi.d.ts'
import { customerNamed } from '../../customers/actions.ts'
import { lockCustomer } from '../../customers/queries.ts'
import { keepExternalIdsUnique, ownColumns } from '../../customers/sides.ts'
import { type Clock, shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { notFound } from '../../http/problem.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { takeNumber } from '../../invoices/queries/write.ts'
import { formatNumber } from '../../invoices/rules.ts'
import { today } from '../../money/dates.ts'
import { findMethod } from '../../payment-methods/queries.ts'
import { readSettings } from '../../settings/queries.ts'
import { startingColumns } from '../create-rules.ts'
import { countsOf, periodFigures } from '../figures-rules.ts'
import type { Details } from '../present.ts'
import { insertSubscription } from '../queries/rows.ts'
import { recordSubscriptionEvents } from './events.ts'
import { loadSubscription } from './load.ts'
import { readSold } from './sold.ts'
import { addItems, prefix, withTax } from './start.ts'

type Body = components['schemas']['SubscriptionCreate']

/**
 * Records a subscription that was sold elsewhere. What lies in the past is never invoiced.
 * @throws Problem 404, 409 for an external id that is taken, 422
 */
export async function createSubscription(
  trx: Trx,
  scope: IntegrationScope,
  clock: Clock,
  body: Body,
): Promise<Details> {
  const { id: customer_id } = await customerNamed(trx, scope, body)
  const customer = await lockCustomer(trx, scope, customer_id)
  if (!customer) throw notFound()
  const settings = await readSettings(trx)
  const sold = await readSold(trx, body, { settings, customer })
  if (body.payment_method_id) await checkMethod(trx, scope, customer_id, body.payment_method_id)
  const now = clock.now()
  const business = shift(now, customer.clock_seconds)
  const { billed_by = 'external', collection = 'charge', database = null } = body
  const rhythm = { interval_unit: sold.interval.unit, interval_count: sold.interval.count }
  const columns = startingColumns({ ...body, billed_by }, rhythm, today(business, customer.time_zone))
  const { year, number } = await takeNumber(trx, prefix, today(business, settings.default_time_zone))
  const id = newId('sub')
  const inserted = insertSubscription(trx, {
    id,
    partner_id: customer.partner_id,
    customer_id,
    number: formatNumber(prefix, year, number),
    plan_id: sold.plan.id,
    plan_name: sold.plan.name,
    currency: sold.currency,
    tax_behavior: sold.tax_behavior,
    ...rhythm,
    ...columns,
    payment_method_id: body.payment_method_id ?? null,
    collection,
    billed_by,
    database: database && JSON.stringify({ manage_url: null, ...database }),
    ...countsOf(sold.lines),
    figures: JSON.stringify(periodFigures(sold, sold.lines.map(withTax))),
    next_action_at: billed_by === 'portal' ? now : null,
    created_at: now,
    updated_at: now,
    vendor_external_id: null,
    partner_external_id: null,
    ...ownColumns(scope, body),
  })
  await keepExternalIdsUnique(inserted)
  await addItems(trx, id, sold.lines, 0)
  await recordSubscriptionEvents(trx, now, id, ['subscription.created'])
  return loadSubscription(trx, scope, id)
}

/** @throws Problem 404 for a method that is not this customer's */
async function checkMethod(trx: Trx, scope: IntegrationScope, customerId: string, id: string): Promise<void> {
  const method = await findMethod(trx, scope, id)
  if (method?.customer_id !== customerId) throw notFound()
}
