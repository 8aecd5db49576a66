import type { Stripe } from 'stripe'
import type { Outcome, RefundOutcome } from '../provider.ts'

type Failure = { code?: string; decline_code?: string; param?: string; type?: string }

/** Stripe's codes by ours; a bank's word goes before Stripe's. https://docs.stripe.com/declines/codes */
const codes: Record<string, string> = {
  insufficient_funds: 'insufficient_funds',
  withdrawal_count_limit_exceeded: 'insufficient_funds',
  card_velocity_exceeded: 'insufficient_funds',
  expired_card: 'expired_card',
  invalid_expiry_month: 'expired_card',
  invalid_expiry_year: 'expired_card',
  incorrect_cvc: 'incorrect_cvc',
  invalid_cvc: 'incorrect_cvc',
  lost_card: 'stolen_card',
  stolen_card: 'stolen_card',
  pickup_card: 'stolen_card',
  restricted_card: 'stolen_card',
  fraudulent: 'card_declined',
  processing_error: 'processing_error',
  issuer_not_available: 'processing_error',
  reenter_transaction: 'processing_error',
  try_again_later: 'processing_error',
  lock_timeout: 'processing_error',
  authentication_required: 'authentication_required',
  authentication_not_handled: 'authentication_failed',
  payment_intent_authentication_failure: 'authentication_failed',
  amount_too_large: 'amount_not_supported',
  amount_too_small: 'amount_not_supported',
  currency_not_supported: 'amount_not_supported',
  invalid_charge_amount: 'amount_not_supported',
  invalid_charge_amount_no_decimal_compatible: 'amount_not_supported',
}

/** Why Stripe or the bank did not charge, in our words. */
export function failureCode(failure: Failure | null | undefined): string {
  const { code = '', decline_code = '', param = '' } = failure ?? {}
  const known = codes[decline_code] ?? codes[code]
  if (known) return known
  if (param === 'amount' || param === 'currency') return 'amount_not_supported'
  // Declined in a way that is not said, or a card that is gone.
  const declined = decline_code || code === 'card_declined' || param === 'payment_method'
  return declined ? 'card_declined' : 'processing_error'
}

type Intent = Pick<Stripe.PaymentIntent, 'id' | 'status' | 'client_secret' | 'last_payment_error'>

/**
 * The state of a charge.
 * @param disputes of it
 * @returns null when it has not been confirmed, so that nothing has been or will be charged by itself
 */
export function outcomeOf(intent: Intent, disputes: readonly { status: string }[] = []): Outcome | null {
  const { id: reference, last_payment_error: failure } = intent
  switch (intent.status) {
    case 'succeeded': {
      const taken = disputes.some(({ status }) => takesMoney(status))
      return { status: 'succeeded', reference, ...(taken ? { taken_back: 'disputed' as const } : {}) }
    }
    case 'requires_action': {
      const secret = intent.client_secret ? { client_secret: intent.client_secret } : {}
      return { status: 'requires_action', reference, next_action: { type: 'stripe', ...secret } }
    }
    case 'requires_payment_method':
      return { status: 'failed', reference, failure_code: failureCode(failure) }
    case 'canceled':
      // One that was declined is given up afterwards, so that nobody goes on with it.
      return failure
        ? { status: 'failed', reference, failure_code: failureCode(failure) }
        : { status: 'cancelled', reference }
    case 'requires_confirmation':
      return null
    default:
      return { status: 'processing', reference }
  }
}

/** Inquiries and what was won, or kept from becoming a dispute, leave the money where it is. */
export const takesMoney = (status: string): boolean => !/^(won|prevented|warning_.*)$/.test(status)

/** A refund that waits, or wants something of the customer, is asked for again. */
export function refundOutcomeOf({ id, status }: Pick<Stripe.Refund, 'id' | 'status'>): RefundOutcome {
  if (status === 'succeeded') return { status: 'succeeded', reference: id }
  if (status === 'failed' || status === 'canceled') return { status: 'failed', reference: id }
  return { status: 'unknown', reference: id }
}
