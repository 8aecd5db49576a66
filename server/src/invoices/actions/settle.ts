import type { components } from '../../../../openapi.d.ts'
import { recordEvents } from '../../events/actions.ts'
import { businessNow, type Clock } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidField, invalidState, notFound } from '../../http/problem.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { isCivilDate, today } from '../../money/dates.ts'
import { insertAllocation, insertPayment } from '../../payments/queries.ts'
import { readSettings } from '../../settings/queries.ts'
import { lockInvoice } from '../queries/read.ts'
import { updateInvoice } from '../queries/write.ts'
import { statusFor } from '../rules.ts'
import { recordInvoiceEvents } from './load.ts'

/**
 * Records money that was received elsewhere. It settles what is due; only here may it be more than that, and
 * the rest stays unallocated as the customer's credit.
 * @throws Problem 404, 409 for what cannot be paid, 422
 */
export async function recordPayment(
  trx: Trx,
  scope: IntegrationScope,
  clock: Clock,
  invoiceId: string,
  body: components['schemas']['PaymentRecord'],
): Promise<components['schemas']['Payment']> {
  const now = clock.now()
  const invoice = await lockInvoice(trx, scope, invoiceId)
  if (!invoice) throw notFound()
  if (invoice.status === 'draft' || invoice.status === 'void' || invoice.total < 0)
    throw invalidState('Only an issued invoice can be paid.', invoice.status)
  const settings = await readSettings(trx)
  if (!isCivilDate(body.received_on)) throw invalidField('#/received_on', 'format', 'is not a date')
  if (body.received_on > today(businessNow(clock, scope), settings.default_time_zone))
    throw invalidField('#/received_on', 'range', 'must not be in the future')

  const allocated = Math.min(body.amount, Math.max(0, invoice.amount_due))
  const owner = { partner_id: invoice.partner_id, customer_id: invoice.customer_id }
  const payment = {
    id: newId('pay'),
    ...owner,
    status: 'succeeded',
    amount: body.amount,
    currency: invoice.currency,
    method: body.method,
    received_on: body.received_on,
    reference: body.reference ?? null,
    version: 1,
    created_at: now,
    updated_at: now,
  }
  await insertPayment(trx, payment)
  const { partner_id: _, ...shown } = payment
  const presented = { ...shown, object: 'payment' as const, allocated, unallocated: body.amount - allocated }
  await recordEvents(trx, now, [
    { type: 'payment.succeeded', ...owner, subject_id: payment.id, data: presented },
  ])
  if (allocated > 0) {
    await insertAllocation(trx, {
      id: newId('all'),
      ...owner,
      invoice_id: invoiceId,
      payment_id: payment.id,
      amount: allocated,
      allocated_on: body.received_on,
      created_at: now,
    })
    const status = statusFor(invoice.total, invoice.amount_due - allocated)
    await updateInvoice(trx, invoiceId, now, { status, paid: invoice.paid + allocated })
    await recordInvoiceEvents(trx, now, invoiceId, [status === 'paid' ? 'invoice.paid' : 'invoice.updated'])
  }
  return presented
}
