import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  failureCode,
  outcomeOf,
  refundOutcomeOf,
  takesMoney,
} from '../../../server/src/payments/providers/stripe/outcome-rules.ts'
import { failureOf } from '../../../server/src/payments/rules.ts'

type Intent = Parameters<typeof outcomeOf>[0]
const intent = (status: string, more: object = {}) =>
  ({ id: 'pi_1', status, client_secret: 'pi_1_secret_2', last_payment_error: null, ...more }) as Intent

describe('why Stripe did not charge', () => {
  const known: [code: string, decline: string | undefined, ours: string, kind: 'soft' | 'hard'][] = [
    ['card_declined', 'generic_decline', 'card_declined', 'soft'],
    ['card_declined', 'do_not_honor', 'card_declined', 'soft'],
    ['card_declined', 'fraudulent', 'card_declined', 'soft'],
    ['card_declined', 'insufficient_funds', 'insufficient_funds', 'soft'],
    ['card_declined', 'withdrawal_count_limit_exceeded', 'insufficient_funds', 'soft'],
    ['card_declined', 'lost_card', 'stolen_card', 'hard'],
    ['card_declined', 'stolen_card', 'stolen_card', 'hard'],
    ['card_declined', 'pickup_card', 'stolen_card', 'hard'],
    ['card_declined', 'restricted_card', 'stolen_card', 'hard'],
    ['expired_card', undefined, 'expired_card', 'hard'],
    ['incorrect_cvc', undefined, 'incorrect_cvc', 'hard'],
    ['invalid_cvc', undefined, 'incorrect_cvc', 'hard'],
    ['processing_error', undefined, 'processing_error', 'soft'],
    ['card_declined', 'issuer_not_available', 'processing_error', 'soft'],
    ['card_declined', 'try_again_later', 'processing_error', 'soft'],
    ['card_declined', 'authentication_required', 'authentication_required', 'soft'],
    ['authentication_required', undefined, 'authentication_required', 'soft'],
    ['payment_intent_authentication_failure', undefined, 'authentication_failed', 'soft'],
    ['amount_too_small', undefined, 'amount_not_supported', 'hard'],
    ['amount_too_large', undefined, 'amount_not_supported', 'hard'],
    ['invalid_charge_amount_no_decimal_compatible', undefined, 'amount_not_supported', 'hard'],
    ['something_new', undefined, 'processing_error', 'soft'],
    ['card_declined', 'something_new', 'card_declined', 'soft'],
  ]
  for (const [code, decline_code, ours, kind] of known)
    test(`${code} ${decline_code ?? ''}: ${ours}, ${kind}`, () => {
      assert.equal(failureCode({ code, decline_code }), ours)
      assert.equal(failureOf(ours).kind, kind)
      assert.equal(failureOf(ours).code, ours)
    })

  test('what is wrong with a parameter', () => {
    assert.equal(failureCode({ code: 'parameter_invalid_integer', param: 'amount' }), 'amount_not_supported')
    assert.equal(failureCode({ code: 'resource_missing', param: 'payment_method' }), 'card_declined')
    assert.equal(failureCode(null), 'processing_error')
  })
})

test('each state of an intent is one of ours', () => {
  const reference = 'pi_1'
  const declined = { last_payment_error: { code: 'expired_card' } }
  const expected: [Intent, object | null][] = [
    [intent('succeeded'), { status: 'succeeded', reference }],
    [intent('processing'), { status: 'processing', reference }],
    [intent('requires_capture'), { status: 'processing', reference }],
    [intent('what comes next'), { status: 'processing', reference }],
    [intent('requires_confirmation'), null],
    [intent('canceled'), { status: 'cancelled', reference }],
    [intent('canceled', declined), { status: 'failed', reference, failure_code: 'expired_card' }],
    [
      intent('requires_payment_method', declined),
      { status: 'failed', reference, failure_code: 'expired_card' },
    ],
    [
      intent('requires_action'),
      {
        status: 'requires_action',
        reference,
        next_action: { type: 'stripe', client_secret: 'pi_1_secret_2' },
      },
    ],
  ]
  for (const [given, outcome] of expected) assert.deepEqual(outcomeOf(given), outcome, given.status)
})

test('money is away while a dispute is open or lost, not for an inquiry or after it was won', () => {
  const away = ['needs_response', 'under_review', 'lost', 'appeal_needs_response', 'appeal_under_review']
  const here = ['won', 'prevented', 'warning_needs_response', 'warning_under_review', 'warning_closed']
  for (const status of away) assert.ok(takesMoney(status), status)
  for (const status of here) assert.ok(!takesMoney(status), status)
  const both = [{ status: 'won' }, { status: 'lost' }]
  assert.equal(outcomeOf(intent('succeeded'), both)?.taken_back, 'disputed')
  assert.equal(outcomeOf(intent('succeeded'), [{ status: 'won' }])?.taken_back, undefined)
})

test('a refund that waits is not decided', () => {
  const of = (status: string | null) => refundOutcomeOf({ id: 're_1', status }).status
  assert.deepEqual(
    [of('succeeded'), of('failed'), of('canceled'), of('pending'), of('requires_action'), of(null)],
    ['succeeded', 'failed', 'failed', 'unknown', 'unknown', 'unknown'],
  )
})
