import type { components } from '../../../../openapi.d.ts'
import { customerNamed } from '../../customers/actions.ts'
import { businessNow, type Clock } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidField, invalidState, notFound } from '../../http/problem.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { lockInvoices } from '../../invoices/queries/read.ts'
import { isCurrency } from '../../money/currencies.ts'
import { isCivilDate, today } from '../../money/dates.ts'
import { readSettings } from '../../settings/queries.ts'
import type { PaymentRow } from '../queries/read.ts'
import { insertPayment, lockPayment } from '../queries/write.ts'
import { type Part, unallocatedOf } from '../rules.ts'
import { allocateParts, canBeSettled, type Owner } from './allocate.ts'
import { recordPaymentEvents } from './record.ts'

type Record = components['schemas']['PaymentRecord']
type CustomerRecord = components['schemas']['CustomerPaymentRecord']

/** @throws Problem 422 for a day that does not exist, or has not come for the vendor */
export async function checkReceivedOn(
  trx: Trx,
  scope: IntegrationScope,
  clock: Clock,
  day: string,
): Promise<void> {
  if (!isCivilDate(day)) throw invalidField('#/received_on', 'format', 'is not a date')
  const settings = await readSettings(trx)
  if (day > today(businessNow(clock, scope), settings.default_time_zone))
    throw invalidField('#/received_on', 'range', 'must not be in the future')
}

/** Notes money that came another way, and settles with it; what is left over is the customer's credit. */
export async function noteReceived(
  trx: Trx,
  now: string,
  owner: Owner & { currency: string },
  { amount, received_on, method, reference }: Record,
  parts: Part[],
): Promise<PaymentRow> {
  const id = newId('pay')
  await insertPayment(trx, {
    id,
    ...owner,
    status: 'succeeded',
    amount,
    method,
    received_on,
    reference: reference ?? null,
    created_at: now,
    updated_at: now,
  })
  await allocateParts(trx, now, { id, ...owner }, parts, received_on)
  return recordPaymentEvents(trx, now, id, ['payment.succeeded'])
}

/** @throws Problem 404, 409 for an invoice that cannot be settled, 422 */
export async function recordCustomerPayment(
  trx: Trx,
  scope: IntegrationScope,
  clock: Clock,
  { customer_id, external_customer_id, currency, allocations = [], ...money }: CustomerRecord,
): Promise<PaymentRow> {
  const customer = await customerNamed(trx, scope, { customer_id, external_customer_id })
  if (!isCurrency(currency))
    throw invalidField('#/currency', 'currency', 'is not an ISO 4217 currency with amounts')
  await checkReceivedOn(trx, scope, clock, money.received_on)
  const owner = { partner_id: customer.partner_id, customer_id: customer.id, currency }
  await checkParts(trx, scope, owner, allocations, money.amount)
  return noteReceived(trx, clock.now(), owner, money, allocations)
}

/**
 * Settles invoices from what is left of a payment.
 * @throws Problem 404, 409 when there is no money in it or an invoice cannot be settled, 422
 */
export async function allocatePayment(
  trx: Trx,
  scope: IntegrationScope,
  clock: Clock,
  id: string,
  parts: Part[],
): Promise<PaymentRow> {
  const payment = await lockPayment(trx, scope, id)
  if (!payment) throw notFound()
  if (payment.status !== 'succeeded')
    throw invalidState('Only money that is here can settle invoices.', payment.status)
  await checkParts(trx, scope, payment, parts, unallocatedOf(payment))
  const now = clock.now()
  const settings = await readSettings(trx)
  const day = today(businessNow(clock, scope), settings.default_time_zone)
  await allocateParts(trx, now, payment, parts, day)
  return recordPaymentEvents(trx, now, id, ['payment.allocated'])
}

/** Each part must fit its invoice exactly as stated: nothing is quietly cut. */
async function checkParts(
  trx: Trx,
  scope: IntegrationScope,
  owner: Owner & { currency: string },
  parts: Part[],
  available: number,
): Promise<void> {
  if (parts.length === 0) return
  const ids = parts.map(part => part.invoice_id)
  const invoices = new Map((await lockInvoices(trx, scope, ids)).map(each => [each.id, each]))
  let total = 0
  for (const [i, { invoice_id, amount }] of parts.entries()) {
    const at = `#/allocations/${i}`
    if (ids.indexOf(invoice_id) !== i)
      throw invalidField(`${at}/invoice_id`, 'duplicate', 'names an invoice twice')
    const invoice = invoices.get(invoice_id)
    if (invoice?.customer_id !== owner.customer_id) throw notFound()
    if (!canBeSettled(invoice))
      throw invalidState('Only an issued invoice with something due can be settled.', invoice.status)
    if (invoice.currency !== owner.currency)
      throw invalidField(`${at}/invoice_id`, 'one_currency', 'is in another currency than the money')
    if (amount > invoice.amount_due)
      throw invalidField(`${at}/amount`, 'more_than_due', 'is more than is due')
    total += amount
    if (total > available) throw invalidField(`${at}/amount`, 'more_than_left', 'is more than there is')
  }
}
