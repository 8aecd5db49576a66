import type { Selectable } from 'kysely'
import type { PaymentIntent, PaymentMethodsTable } from '../../database/payments-schema.ts'
import { later } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { Problem } from '../../http/problem.ts'
import { insertClaims, touchDocuments } from '../queries/claims.ts'
import type { PaymentRow } from '../queries/read.ts'
import { insertPayment } from '../queries/write.ts'
import type { Owner } from './allocate.ts'
import { recordPaymentEvents } from './record.ts'

/** Seconds that the first call to the provider has before somebody else asks what became of it. */
export const firstAnswer = 60

export type NewPayment = {
  owner: Owner
  contact_id: string | null
  amount: number
  currency: string
  method: Pick<Selectable<PaymentMethodsTable>, 'id' | 'provider' | 'type'>
  quotation_id: string | null
  /** What no other payment may be under way for meanwhile; the caller has locked them. */
  document_ids: string[]
  intent: PaymentIntent
  /** The customer is not there to confirm it with his bank. */
  off_session?: boolean
  attempt: string | null
}

/**
 * Claims the documents and stores the payment. Only once this is committed may the provider be called, with the
 * payment's id as the key: whatever happens then can be found out by asking.
 * @throws Problem 409 when another payment is under way for one of them
 */
export async function beginPayment(trx: Trx, now: string, payment: NewPayment): Promise<PaymentRow> {
  const id = newId('pay')
  const { partner_id, customer_id } = payment.owner
  await insertPayment(trx, {
    id,
    partner_id,
    customer_id,
    status: 'processing',
    amount: payment.amount,
    currency: payment.currency,
    method: payment.method.type,
    provider: payment.method.provider,
    payment_method_id: payment.method.id,
    quotation_id: payment.quotation_id,
    contact_id: payment.contact_id,
    attempt_key: payment.attempt,
    intent: JSON.stringify({ ...payment.intent, ...(payment.off_session ? { off_session: true } : {}) }),
    ask_again_at: later(now, firstAnswer),
    created_at: now,
    updated_at: now,
  })
  const claims = payment.document_ids.map(document_id => ({
    document_id,
    payment_id: id,
    partner_id,
    customer_id,
  }))
  if (claims.length > 0 && (await insertClaims(trx, now, claims)) < claims.length) throw inProgress()
  if (claims.length > 0) await touchDocuments(trx, now, payment.document_ids)
  return recordPaymentEvents(trx, now, id, ['payment.created'])
}

export const inProgress = (paymentId?: string) =>
  new Problem(
    409,
    'payment_in_progress',
    'Wait until it is decided.',
    paymentId === undefined ? {} : { payment_id: paymentId },
  )
