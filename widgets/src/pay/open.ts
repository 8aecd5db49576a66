import type { Schemas } from '../api.js'
import { emit } from '../base/emit.js'
import type { PortalElement } from '../base/portal-element.js'
import { PortalError } from '../base/problem.js'

/** A payment, as the API gives it. */
export type Payment = Schemas['Payment']

/** The card or the bank transfer that somebody chose to pay by. */
export type PaymentChoice = Schemas['PaymentChoice']

/** What is paid. */
export interface PayDocument {
  readonly type: 'invoice' | 'quotation' | 'subscription'
  readonly id: string
  readonly number: string | null
  /** What is due on it now. */
  readonly amount: number
}

/** What became of paying where the caller does it: an acceptance of a quotation is one as it is. */
export interface PayOutcome {
  /** Null where money will come by transfer. */
  readonly payment: Payment | null
  /** The invoice to transfer it for. */
  readonly invoice_id?: string | null
}

/** What to pay, and how to say it. Invoices are paid by the dialog itself, anything else by `submit`. */
export interface PayRequest {
  readonly documents: readonly PayDocument[]
  readonly currency: string
  /** What is charged now, in all. */
  readonly amount: number
  /** The heading; without it `Pay INV/2026/00418`. */
  readonly title?: string
  /** What comes after it: `then €1,452.00 a month`. */
  readonly later?: string
  /** Whether a transfer would not do. */
  readonly cardsOnly?: boolean
  /** The words of the button; without it `Pay €634.99`. */
  readonly action?: (amount: string, way: PaymentChoice['type']) => string
  /** Pays in place of the dialog. Throws what `unwrap` throws; repeated tries carry the same key. */
  readonly submit?: (choice: PaymentChoice, idempotencyKey: string) => Promise<PayOutcome>
  /** Says why it was refused, where the caller knows better than the dialog. */
  readonly explain?: (error: PortalError) => string | undefined
}

/** What `portal-pay-request` tells. */
export type PayRequestDetail = Pick<PayRequest, 'amount' | 'currency' | 'documents'>

const opening = new WeakSet<PortalElement>()

/**
 * Opens the pay dialog over a widget, unless a listener of `portal-pay-request` takes over. Settles when the dialog has
 * closed: with the payment, which may still be on its way, or null when none was made.
 */
export async function openPay(host: PortalElement, request: PayRequest): Promise<Payment | null> {
  const { amount, currency, documents } = request
  if (opening.has(host)) return null
  if (!emit(host, 'portal-pay-request', { amount, currency, documents }, true)) return null
  opening.add(host)
  try {
    // Most visits pay nothing.
    const { pay } = await import('./pay.js')
    return await pay(host, request)
  } catch (thrown) {
    throw PortalError.from(thrown)
  } finally {
    opening.delete(host)
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-pay-request': CustomEvent<PayRequestDetail>
    'portal-pay': CustomEvent<{ payment: Payment }>
  }
}
