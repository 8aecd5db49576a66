import type { components } from '../../../../openapi.d.ts'
import { periodLines } from '../../billing/period-rules.ts'
import { findBilledCustomers } from '../../billing/queries/facts.ts'
import { lockCustomer } from '../../customers/queries.ts'
import { plainTotals } from '../../documents/plain-totals.ts'
import { recordEvents } from '../../events/actions.ts'
import { shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidField, invalidState, notFound } from '../../http/problem.ts'
import { issuePeriods } from '../../invoices/actions/periods.ts'
import { today } from '../../money/dates.ts'
import type { MethodRow } from '../../payment-methods/rules.ts'
import { clearTheWay } from '../../payments/actions/cancel.ts'
import { runPayment } from '../../payments/actions/run.ts'
import type { PaymentRow } from '../../payments/queries/read.ts'
import { readSettings } from '../../settings/queries.ts'
import { periodFigures } from '../figures-rules.ts'
import { refuseExternal, refuseUnlessLeft } from '../guard-rules.ts'
import type { Details } from '../present.ts'
import { findDetails, lockVisible } from '../queries/read.ts'
import { findReopening, isInvoicedFrom } from '../queries/reopening.ts'
import { findItems, type SubscriptionRow, updateSubscription } from '../queries/rows.ts'
import { firstPeriod } from '../rules.ts'
import { answerAfter, beginCharge, type Caller, earlierPayment, methodOf, usableDefault } from './charge.ts'
import { loadSubscription, shownTo } from './load.ts'
import { open } from './reopened.ts'

type Body = components['schemas']['SubscriptionReopen']

/**
 * Opens a closed subscription again, with a period that begins today and its invoice. Where a card is charged it opens
 * with the money, whenever that comes, and what is declined leaves it closed and the invoice undone; else at once.
 * Another try of the same request goes on with the payment that the first one has left.
 * @throws Problem 402, 403, 404, 409, 422
 */
export async function reopenSubscription(context: Caller, id: string, body: Body) {
  const { db, scope } = context
  const earlier = await earlierPayment(context, id)
  if (earlier) return answerAfter(context, id, await runPayment(context, earlier.id))
  const row = await findDetails(db, scope, id)
  if (!row) throw notFound()
  refuseUnlessLeft(scope, row.subscription_actions, 'reopen')
  refuseOpen(row)
  const items = await findItems(db, id)
  const chosen = await methodFor(context, row, body)
  const charged = row.collection === 'charge' && periodFigures(row, items).total > 0
  if (charged && chosen === null)
    throw invalidField('#/payment_method_id', 'required', 'is needed: there is no method that can be charged')
  const waiting = await findReopening(db, row)
  if (waiting.length > 0) await clearTheWay(context, scope, waiting)
  if (!charged)
    return context.write(async trx => {
      const { row: locked, invoice, day } = await issueFirst(trx, context, id, body)
      await open(trx, context.clock.now(), locked, {
        anchor: day,
        today: day,
        open_invoice_id: invoice.amount_due > 0 ? invoice.id : null,
      })
      const details = await loadSubscription(trx, scope, id)
      return { status: 200 as const, body: { subscription: shownTo(context, details).body, payment: null } }
    })
  const payment = await db.transaction().execute(trx => beginReopening(trx, context, id, body, chosen!))
  return answerAfter(context, id, await runPayment(context, payment.id))
}

function refuseOpen(row: SubscriptionRow): void {
  refuseExternal(row)
  if (row.status !== 'closed') throw invalidState('Only a closed subscription is re-opened.', row.status)
}

/** What it will be charged to: what the request says, else what it was, else the default one. */
async function methodFor(context: Caller, row: Details['row'], { payment_method_id }: Body) {
  if (payment_method_id) return methodOf(context, row.customer_id, payment_method_id)
  if (payment_method_id === undefined && row.payment_method_id !== null)
    return methodOf(context, row.customer_id, row.payment_method_id)
  return usableDefault(context, row)
}

async function beginReopening(
  trx: Trx,
  context: Caller,
  id: string,
  body: Body,
  method: MethodRow,
): Promise<PaymentRow> {
  const { row, invoice } = await issueFirst(trx, context, id, body)
  return beginCharge(trx, context, row, { invoice, method, intent: { reopens: true } })
}

/** Issues the invoice of the period that begins today, of a subscription that is locked and still closed. */
async function issueFirst(
  trx: Trx,
  { scope, clock }: Caller,
  id: string,
  { payment_method_id }: Body,
): Promise<{ row: SubscriptionRow; invoice: { id: string; amount_due: number }; day: string }> {
  const now = clock.now()
  const found = await findDetails(trx, scope, id)
  const locked = found && (await lockCustomer(trx, scope, found.customer_id))
  let row = locked && (await lockVisible(trx, scope, id))
  if (!row) throw notFound()
  refuseOpen(row)
  const [customer] = await findBilledCustomers(trx, [row.customer_id])
  const business = shift(now, customer!.clock_seconds)
  const day = today(business, customer!.time_zone)
  if (await isInvoicedFrom(trx, id, day))
    throw invalidState('It is invoiced from today on already.', row.status)
  if (payment_method_id !== undefined) row = await updateSubscription(trx, id, now, { payment_method_id })
  const settings = await readSettings(trx)
  const items = await findItems(trx, id)
  const figures = periodFigures(row, items)
  const { period_start, period_end } = firstPeriod(day, row)
  const period = { start: period_start, end: period_end }
  const invoice = { id: newId('inv'), amount_due: Math.max(0, figures.total) }
  const { events } = await issuePeriods(trx, now, settings, [
    {
      id: invoice.id,
      day: today(business, settings.default_time_zone),
      customer: customer!,
      subscription_id: id,
      subject: row.plan_name,
      currency: row.currency,
      lines: periodLines(items, figures, period),
      taxes: figures.taxes,
      totals: plainTotals(figures),
      period,
    },
  ])
  await recordEvents(trx, now, events)
  return { row, invoice, day }
}
