import type { components } from '../../../../openapi.d.ts'
import type { Acceptance } from '../../database/payments-schema.ts'
import type { QuotationContent } from '../../database/sales-schema.ts'
import { businessNow } from '../../http/clock.ts'
import type { Context, Trx } from '../../http/context.ts'
import { invalidField, notFound, Problem } from '../../http/problem.ts'
import type { ContactScope } from '../../http/scope.ts'
import { usableMethod } from '../../payment-methods/actions/usable.ts'
import { findMethod } from '../../payment-methods/queries.ts'
import { beginPayment } from '../../payments/actions/begin.ts'
import { clearTheWay } from '../../payments/actions/cancel.ts'
import { runPayment } from '../../payments/actions/run.ts'
import { findPaymentByAttempt, type PaymentRow } from '../../payments/queries/read.ts'
import { findSession } from '../../sessions/queries.ts'
import { readSettings } from '../../settings/queries.ts'
import { type Accepted, accepted } from '../accept-rules.ts'
import { findQuotation, findRevision, isClaimed } from '../queries/read.ts'
import { refusal, toProblem } from '../rules.ts'
import { type Answer, afterPayment, answerOf } from './accept-answer.ts'
import { confirmLocked } from './confirm.ts'
import { lockBoth } from './lock.ts'
import { refuseTurned } from './running.ts'

type Body = components['schemas']['QuotationAccept']
type Customer = Context<ContactScope>
type Wish = Accepted & { acceptance: Acceptance; content: QuotationContent }

/**
 * Accepts a quotation and pays what is due now. Where a card is charged: persist what is meant, commit, call the
 * provider, write down what it says; another try of the same request goes on with the payment that the first one
 * has left. Else all is one transaction.
 * @throws Problem 402 when the card is declined, 403, 404, 409, 422
 */
export async function acceptQuotation(context: Customer, id: string, body: Body): Promise<Answer> {
  const { scope } = context
  if (scope.contact_id === null)
    throw new Problem(403, 'permission_denied', 'Only a contact can accept; this session has none.')
  const earlier = await earlierTry(context, id)
  if (earlier) return afterPayment(context, id, await runPayment(context, earlier.id))
  const wish = await readWish(context, id, body)
  await clearTheWay(context, scope, [id])
  if (wish.way?.type === 'payment_method') {
    const payment = await intendToPay(context, id, wish, wish.way.payment_method_id)
    return afterPayment(context, id, await runPayment(context, payment.id))
  }
  return context.write(async trx => {
    const locked = await guard(trx, context, id, wish)
    const { quotation, order } = await confirmLocked(trx, context.clock, locked, wish.content, {
      quotation_id: id,
      acceptance: wish.acceptance,
      payment: null,
      awaiting_payment: wish.way !== null,
    })
    return answerOf(context, 200, quotation, order, null)
  })
}

async function earlierTry({ db, scope, attempt }: Customer, id: string): Promise<PaymentRow | null> {
  const payment = attempt === null ? undefined : await findPaymentByAttempt(db, scope, attempt)
  return payment?.quotation_id === id ? payment : null
}

/** Everything that can be refused without taking the quotation. Its revisions never change, so this stays true. */
async function readWish(context: Customer, id: string, body: Body): Promise<Wish> {
  const { db, scope, clock } = context
  const quotation = await findQuotation(db, scope, id)
  if (!quotation) throw notFound()
  const { revision } = body
  // A payment that only waits for the customer gives way to this one; that is seen to afterwards.
  const refused = refusal(quotation, { now: businessNow(clock, scope), claimed: false, revision })
  if (refused) throw toProblem(refused)
  const sent = (await findRevision(db, id, revision))!
  const wish = accepted(sent.content, body)
  if (wish.way?.type === 'payment_method' && !scope.permissions.includes('payments:write'))
    throw new Problem(403, 'permission_denied', 'This session lacks payments:write.')
  if (wish.way?.type === 'bank_transfer' && (await readSettings(db)).bank_account === null)
    throw invalidField('#/payment/type', 'unavailable', 'is not offered here')
  const session = await findSession(db, scope.session_id)
  const evidence = {
    contact_id: scope.contact_id!,
    session_minted_by: session.minted_by,
    signed_name: body.signature?.name.trim() ?? null,
    drawing: body.signature?.drawing ?? null,
    po_number: body.po_number?.trim() || null,
    ip: context.address,
    user_agent: context.userAgent?.slice(0, 500) ?? null,
    sha256: sent.sha256,
    accepted_at: clock.now(),
  }
  const { selected_line_ids } = wish
  return { ...wish, content: sent.content, acceptance: { revision, selected_line_ids, evidence } }
}

/**
 * The first step of paying by card: the quotation is claimed, and the payment stored with how it is accepted when the
 * money is there. Nothing has been charged.
 */
export async function intendToPay(
  context: Customer,
  id: string,
  { acceptance, content, due_now, currency }: Wish,
  methodId: string,
): Promise<PaymentRow> {
  const { db, scope, clock, attempt } = context
  await usableMethod(context, methodId, '#/payment/payment_method_id')
  return db.transaction().execute(async trx => {
    const { row: quotation } = await guard(trx, context, id, { acceptance, content })
    const method = await findMethod(trx, scope, methodId)
    if (!method) throw notFound()
    return beginPayment(trx, clock.now(), {
      owner: { partner_id: quotation.partner_id, customer_id: quotation.customer_id },
      contact_id: scope.contact_id,
      amount: due_now,
      currency,
      method,
      quotation_id: id,
      document_ids: [id],
      intent: { acceptance },
      attempt,
    })
  })
}

/** Asks the one guard with the quotation locked: of several who accept at once, one finds it open. */
async function guard(
  trx: Trx,
  { scope, clock }: Customer,
  id: string,
  { acceptance: { revision }, content }: Pick<Wish, 'acceptance' | 'content'>,
) {
  const locked = await lockBoth(trx, scope, id)
  const claimed = await isClaimed(trx, id)
  const refused = refusal(locked.row, { now: businessNow(clock, scope), claimed, revision })
  if (refused) throw toProblem(refused)
  await refuseTurned(trx, clock.now(), locked.customer, locked.row, content)
  return locked
}
