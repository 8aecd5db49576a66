import { pdfAnswer } from '../../files/rules.ts'
import type { Handlers } from '../../http/bind.ts'
import type { Context } from '../../http/context.ts'
import { notFound } from '../../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../../http/scope.ts'
import { cancelPayment, confirmPayment } from '../actions/cancel.ts'
import { listPage } from '../actions/list.ts'
import { payInvoices } from '../actions/pay.ts'
import { allocatePayment, recordCustomerPayment } from '../actions/receive.ts'
import { refundPayment } from '../actions/refund.ts'
import { receiveProviderEvent } from '../actions/webhook.ts'
import { receiptPdf } from '../pdf.ts'
import { declined, presentOne } from '../present.ts'
import { findPayment, type PaymentRow } from '../queries/read.ts'

type Reader = Context<IntegrationScope | ContactScope>
type Payer = Context<ContactScope>
type Writer = Context<IntegrationScope>

const shown = async ({ db }: Context, payment: PaymentRow) => ({
  status: 200 as const,
  body: await presentOne(db, payment),
})

export const paymentOperations = {
  listPayments: async (context: Reader, { query }) => ({ status: 200, body: await listPage(context, query) }),

  createPayment: async (context: Payer, { body }) => {
    const payment = await payInvoices(context, body)
    if (payment.status === 'failed') throw declined(payment)
    const status = payment.status === 'processing' || payment.status === 'requires_action' ? 202 : 201
    return { status, body: await presentOne(context.db, payment) }
  },

  recordCustomerPayment: (context: Writer, { body }) =>
    context.write(async trx => {
      const payment = await recordCustomerPayment(trx, context.scope, context.clock, body)
      return { status: 201, body: await presentOne(trx, payment) }
    }),

  getPayment: async (context: Reader, { path }) => {
    const payment = await findPayment(context.db, context.scope, path.payment_id)
    if (!payment) throw notFound()
    return shown(context, payment)
  },

  confirmPayment: async (context: Payer, { path, body }) => {
    const payment = await confirmPayment(context, context.scope, path.payment_id, body.challenge)
    if (payment.status === 'failed') throw declined(payment)
    return shown(context, payment)
  },

  cancelPayment: async (context: Payer, { path }) =>
    shown(context, await cancelPayment(context, context.scope, path.payment_id)),

  allocatePayment: (context: Writer, { path, body }) =>
    context.write(async trx => {
      const { scope, clock } = context
      const payment = await allocatePayment(trx, scope, clock, path.payment_id, body.allocations)
      return { status: 200, body: await presentOne(trx, payment) }
    }),

  refundPayment: async (context: Writer, { path, body }) =>
    shown(context, await refundPayment(context, path.payment_id, body)),

  downloadReceipt: async (context: Reader, { path }) =>
    pdfAnswer(await receiptPdf(context, context.scope, path.payment_id)),

  receiveProviderEvent: async (context: Context, { path, header, body }) => {
    const headers = Object.entries(header).map(([name, value]) => [name.toLowerCase(), value])
    await receiveProviderEvent(context, path.provider, body, Object.fromEntries(headers))
    return { status: 204 }
  },
} satisfies Partial<Handlers>
