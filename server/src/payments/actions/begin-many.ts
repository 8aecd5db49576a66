import type { Selectable } from 'kysely'
import type { PaymentMethodsTable } from '../../database/payments-schema.ts'
import type { NewEvent } from '../../events/actions.ts'
import { later } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { presentPayment } from '../present.ts'
import { insertClaims, touchDocuments } from '../queries/claims.ts'
import { insertPayments } from '../queries/write.ts'
import type { Owner } from './allocate.ts'
import { firstAnswer, inProgress } from './begin.ts'

/** One charge of one invoice, with the customer not there. */
export type InvoiceCharge = {
  owner: Owner
  invoice_id: string
  amount: number
  currency: string
  method: Pick<Selectable<PaymentMethodsTable>, 'id' | 'provider' | 'type'>
  /** Whether somebody may have seen the invoice as it was before it is claimed. */
  seen: boolean
}

export type BegunPayment = { id: string; charge: InvoiceCharge }

/**
 * As `beginPayment`, of many at once: the invoices are claimed and the payments stored, and only once this is committed
 * may their provider be called.
 * @returns the payments, in the order of the charges; what happened is told by `begunEvents`
 * @throws Problem 409 when another payment is under way for one of them
 */
export async function beginPayments(
  trx: Trx,
  now: string,
  charges: InvoiceCharge[],
): Promise<BegunPayment[]> {
  if (charges.length === 0) return []
  const payments = charges.map(charge => ({ id: newId('pay'), charge }))
  const ask_again_at = later(now, firstAnswer)
  await insertPayments(
    trx,
    payments.map(({ id, charge: { owner, invoice_id, amount, currency, method } }) => ({
      id,
      partner_id: owner.partner_id,
      customer_id: owner.customer_id,
      status: 'processing',
      amount,
      currency,
      method: method.type,
      provider: method.provider,
      payment_method_id: method.id,
      intent: intentOf(invoice_id, amount),
      refunded: 0,
      version: 1,
      ask_again_at,
      created_at: now,
      updated_at: now,
    })),
  )
  const claims = payments.map(({ id, charge: { owner, invoice_id } }) => ({
    document_id: invoice_id,
    payment_id: id,
    partner_id: owner.partner_id,
    customer_id: owner.customer_id,
  }))
  if ((await insertClaims(trx, now, claims)) < claims.length) throw inProgress()
  const seen = charges.filter(charge => charge.seen).map(charge => charge.invoice_id)
  if (seen.length > 0) await touchDocuments(trx, now, seen)
  return payments
}

const intentOf = (invoice_id: string, amount: number) => ({
  invoices: [{ invoice_id, amount }],
  off_session: true,
})

/** What happened, for the caller to write. @param numberOf the number of an invoice */
export const begunEvents = (
  now: string,
  payments: BegunPayment[],
  numberOf: (invoiceId: string) => string | null,
): NewEvent[] => payments.map(each => created(now, each, numberOf(each.charge.invoice_id)))

function created(now: string, { id, charge }: BegunPayment, number: string | null): NewEvent {
  const { owner, invoice_id, amount, currency, method } = charge
  const row = {
    id,
    customer_id: owner.customer_id,
    status: 'processing' as const,
    amount,
    currency,
    method: method.type,
    received_on: null,
    reference: null,
    refunded: 0,
    refunding: 0,
    quotation_id: null,
    payment_method_id: method.id,
    failure_code: null,
    next_action: null,
    intent: intentOf(invoice_id, amount),
    version: 1,
    created_at: now,
    updated_at: now,
  }
  const data = presentPayment(row, [{ invoice_id, number, amount }])
  const { partner_id, customer_id } = owner
  return { type: 'payment.created', partner_id, customer_id, subject_id: id, data }
}
