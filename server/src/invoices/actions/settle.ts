import type { components } from '../../../../openapi.d.ts'
import type { Clock } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { invalidState, notFound } from '../../http/problem.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { checkReceivedOn, noteReceived } from '../../payments/actions/receive.ts'
import type { PaymentRow } from '../../payments/queries/read.ts'
import { lockInvoice } from '../queries/read.ts'

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
): Promise<PaymentRow> {
  const invoice = await lockInvoice(trx, scope, invoiceId)
  if (!invoice) throw notFound()
  if (invoice.status === 'draft' || invoice.status === 'void' || invoice.total < 0)
    throw invalidState('Only an issued invoice can be paid.', invoice.status)
  await checkReceivedOn(trx, scope, clock, body.received_on)
  const { partner_id, customer_id, currency } = invoice
  const parts = [{ invoice_id: invoiceId, amount: body.amount }]
  return noteReceived(trx, clock.now(), { partner_id, customer_id, currency }, body, parts)
}
