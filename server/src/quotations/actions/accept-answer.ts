import type { components } from '../../../../openapi.d.ts'
import type { AnswerTo } from '../../http/bind.ts'
import { businessNow } from '../../http/clock.ts'
import type { Context } from '../../http/context.ts'
import { Problem } from '../../http/problem.ts'
import type { ContactScope } from '../../http/scope.ts'
import { loadOrder } from '../../orders/actions/load.ts'
import { type Details as OrderDetails, presentOrder } from '../../orders/present.ts'
import { declined, presentOne } from '../../payments/present.ts'
import type { PaymentRow } from '../../payments/queries/read.ts'
import { isOpen } from '../../payments/rules.ts'
import { type Details, presentQuotation } from '../present.ts'
import { loadQuotation } from './load.ts'

type Customer = Context<ContactScope>
type Payment = components['schemas']['Payment']
export type Answer = AnswerTo<'acceptQuotation'>

/** What has become of a quotation and what it made, as far as the contact may read it. */
export function answerOf(
  { scope, clock }: Pick<Customer, 'scope' | 'clock'>,
  status: 200 | 202,
  quotation: Details,
  order: OrderDetails | null,
  payment: Payment | null,
): Answer {
  const may = (permission: string) => scope.permissions.includes(permission)
  return {
    status,
    body: {
      quotation: presentQuotation(scope, quotation, businessNow(clock, scope)),
      order: order && may('orders:read') ? presentOrder(scope, order) : null,
      invoice_id: (may('invoices:read') && order?.invoices[0]?.id) || null,
      payment,
    },
  }
}

async function answerWith(
  context: Customer,
  status: 200 | 202,
  id: string,
  payment: PaymentRow,
): Promise<Answer> {
  const { db, scope } = context
  const quotation = await loadQuotation(db, scope, id)
  const { order_id } = quotation.row
  const order = order_id === null ? null : await loadOrder(db, scope, order_id)
  return answerOf(context, status, quotation, order, await presentOne(db, payment))
}

/**
 * The answer once the provider was asked.
 * @throws Problem 402 when it declined, 409 when the payment was given up or came to nothing
 */
export async function afterPayment(context: Customer, id: string, payment: PaymentRow): Promise<Answer> {
  if (payment.status === 'failed') throw declined(payment)
  if (isOpen(payment.status)) return answerWith(context, 202, id, payment)
  const answer = await answerWith(context, 200, id, payment)
  const { order_id, status } = answer.body.quotation
  if (payment.status !== 'cancelled' && order_id !== null) return answer
  const detail =
    payment.status === 'cancelled'
      ? 'The payment was given up.'
      : 'The money came when the quotation could not be accepted any more; it is the customer’s credit.'
  throw new Problem(409, 'invalid_state', detail, { current_status: status, payment_id: payment.id })
}
