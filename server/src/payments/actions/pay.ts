import type { components } from '../../../../openapi.d.ts'
import type { Context, Trx } from '../../http/context.ts'
import { invalidField, invalidState, notFound } from '../../http/problem.ts'
import type { ContactScope } from '../../http/scope.ts'
import { isVendor } from '../../invoices/import-rules.ts'
import { lockInvoices } from '../../invoices/queries/read.ts'
import { usableMethod } from '../../payment-methods/actions/usable.ts'
import { findMethod } from '../../payment-methods/queries.ts'
import { readSettings } from '../../settings/queries.ts'
import { findPaymentByAttempt, type PaymentRow } from '../queries/read.ts'
import { oldestFirst, wrongAmount } from '../rules.ts'
import { canBeSettled } from './allocate.ts'
import { beginPayment } from './begin.ts'
import { clearTheWay } from './cancel.ts'
import { runPayment } from './run.ts'

type Body = components['schemas']['PaymentCreate']
type Payer = Context<ContactScope>

/**
 * Pays invoices with a card: persist what is meant, commit, call the provider, write down what it says. Another
 * try of the same request goes on with the payment that the first one has left.
 * @throws Problem 404, 409, 422
 */
export async function payInvoices(context: Payer, body: Body): Promise<PaymentRow> {
  const { db, scope, attempt } = context
  const earlier = attempt === null ? undefined : await findPaymentByAttempt(db, scope, attempt)
  const payment = earlier ?? (await intendToPay(context, body))
  return runPayment(context, payment.id)
}

/** The first step: everything is checked, and the payment is stored with its claims. Nothing has been charged. */
export async function intendToPay(context: Payer, body: Body): Promise<PaymentRow> {
  const { db, scope, clock } = context
  await usableMethod(context, body.payment_method_id)
  await clearTheWay(context, scope, body.invoice_ids)
  return db.transaction().execute(trx => begin(trx, context, clock.now(), body))
}

async function begin(trx: Trx, { scope, attempt }: Payer, now: string, body: Body): Promise<PaymentRow> {
  const settings = await readSettings(trx)
  const invoices = await lockInvoices(trx, scope, body.invoice_ids)
  const method = await findMethod(trx, scope, body.payment_method_id)
  if (invoices.length < body.invoice_ids.length || !method) throw notFound()
  const closed = invoices.find(invoice => !canBeSettled(invoice))
  if (closed) throw invalidState('Only an issued invoice with something due can be paid.', closed.status)
  if (invoices.some(each => each.origin === 'external' && !isVendor(each.seller, settings.vendor)))
    throw invalidState('An invoice of another seller is paid to that seller.')
  const [{ currency }] = invoices as [(typeof invoices)[number]]
  if (invoices.some(invoice => invoice.currency !== currency))
    throw invalidField('#/invoice_ids', 'one_currency', 'must all be in one currency')
  const due = invoices.reduce((sum, invoice) => sum + invoice.amount_due, 0)
  const amount = body.amount ?? due
  if (!Number.isSafeInteger(due))
    throw invalidField('#/invoice_ids', 'maximum', 'are too much for one payment')
  const wrong = wrongAmount(amount, due, settings)
  if (wrong) throw invalidField('#/amount', wrong.code, wrong.detail)
  return beginPayment(trx, now, {
    owner: { partner_id: scope.partner_id, customer_id: scope.customer_id },
    contact_id: scope.contact_id,
    amount,
    currency,
    method,
    quotation_id: null,
    document_ids: body.invoice_ids,
    intent: { invoices: oldestFirst(invoices, amount) },
    attempt,
  })
}
