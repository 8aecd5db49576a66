import { findOpenPeriods } from '../../billing/queries/facts.ts'
import { shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { notFound } from '../../http/problem.ts'
import { lockInvoices } from '../../invoices/queries/read.ts'
import { today } from '../../money/dates.ts'
import { findMethod } from '../../payment-methods/queries.ts'
import type { MethodRow } from '../../payment-methods/rules.ts'
import { clearTheWay } from '../../payments/actions/cancel.ts'
import { runPayment } from '../../payments/actions/run.ts'
import type { PaymentRow } from '../../payments/queries/read.ts'
import { refuseClosed, refuseExternal, wake } from '../guard-rules.ts'
import type { Details } from '../present.ts'
import { findDetails, lockVisible } from '../queries/read.ts'
import { updateSubscription } from '../queries/rows.ts'
import { answerAfter, beginCharge, type Caller, earlierPayment, methodOf, usableDefault } from './charge.ts'
import { recordSubscriptionEvents } from './events.ts'
import { loadSubscription, shownTo } from './load.ts'

/**
 * Changes what a subscription is charged to. While it waits for its money, what is open is charged at once: persist
 * what is meant, commit, call the provider; another try of the same request goes on with the payment of the first.
 * @param methodId null: the customer's default one
 * @throws Problem 402 when the charge was declined, and the method stays changed; 404, 409, 422
 */
export async function setPaymentMethod(context: Caller, id: string, methodId: string | null) {
  const { db, scope } = context
  const earlier = await earlierPayment(context, id)
  if (earlier) return answerAfter(context, id, await runPayment(context, earlier.id))
  const row = await findDetails(db, scope, id)
  if (!row) throw notFound()
  refuseClosed(row)
  refuseExternal(row)
  const method = methodId === null ? null : await methodOf(context, row.customer_id, methodId)
  const open = isCharged(row) ? await findOpenPeriods(db, [id]) : []
  const charged = open.length === 0 ? null : (method ?? (await usableDefault(context, row)))
  if (charged === null) return changeOnly(context, row, methodId)
  const [invoice] = open as [(typeof open)[number]]
  await clearTheWay(context, scope, [invoice.id])
  const payment = await db
    .transaction()
    .execute(trx => changeAndCharge(trx, context, row, { methodId, method: charged, invoiceId: invoice.id }))
  return answerAfter(context, id, payment && (await runPayment(context, payment.id)))
}

/** As the billing run would: what was cancelled is never charged again. */
const isCharged = ({
  status,
  collection,
  cancels_on,
}: Pick<Details['row'], 'status' | 'collection' | 'cancels_on'>) =>
  status === 'to_renew' && collection === 'charge' && cancels_on === null

const changeOnly = (context: Caller, { id }: Details['row'], methodId: string | null) =>
  context.write(async trx => {
    await change(trx, context, id, methodId, {})
    const details = await loadSubscription(trx, context.scope, id)
    return { status: 200 as const, body: { subscription: shownTo(context, details).body, payment: null } }
  })

type Charge = { methodId: string | null; method: MethodRow; invoiceId: string }

async function changeAndCharge(
  trx: Trx,
  context: Caller,
  seen: Details['row'],
  { methodId, method, invoiceId }: Charge,
): Promise<PaymentRow | null> {
  const { scope, clock } = context
  const [invoice] = await lockInvoices(trx, scope, [invoiceId])
  const row = await lockVisible(trx, scope, seen.id)
  if (!invoice || !row) throw notFound()
  const day = today(shift(clock.now(), seen.clock_seconds), seen.time_zone)
  // Paid meanwhile: there is nothing left to charge.
  const due = invoice.status === 'open' && invoice.amount_due > 0 && isCharged(row)
  const attempt = due ? { charge_attempts: row.charge_attempts + 1, last_attempt_on: day } : {}
  await change(trx, context, seen.id, methodId, attempt)
  return due ? beginCharge(trx, context, row, { invoice, method }) : null
}

async function change(
  trx: Trx,
  { scope, clock }: Caller,
  id: string,
  methodId: string | null,
  attempt: { charge_attempts?: number; last_attempt_on?: string },
): Promise<void> {
  const now = clock.now()
  const row = await lockVisible(trx, scope, id)
  if (!row) throw notFound()
  refuseClosed(row)
  if (methodId !== null && !(await findMethod(trx, scope, methodId))) throw notFound()
  await updateSubscription(trx, id, now, { payment_method_id: methodId, ...attempt, ...wake(row, now) })
  await recordSubscriptionEvents(trx, now, id, ['subscription.updated'])
}
