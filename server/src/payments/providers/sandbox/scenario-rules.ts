/** How a charge of a test card goes. */
export type Scenario =
  | 'succeeds'
  | 'card_declined'
  | 'insufficient_funds'
  | 'expired_card'
  | 'incorrect_cvc'
  | 'stolen_card'
  | 'processing_error'
  | 'requires_action'
  | 'timeout_charged'
  | 'timeout_not_charged'
  | 'succeeds_later'
  | 'disputed'
  | 'returned'

type TestCard = { scenario: Scenario; brand: string }

/** The numbers of the contract's SandboxCard; there are no others. */
export const testCards: ReadonlyMap<string, TestCard> = new Map<string, TestCard>([
  ['4242424242424242', { scenario: 'succeeds', brand: 'visa' }],
  ['5555555555554444', { scenario: 'succeeds', brand: 'mastercard' }],
  ['4000000000000002', { scenario: 'card_declined', brand: 'visa' }],
  ['4000000000009995', { scenario: 'insufficient_funds', brand: 'visa' }],
  ['4000000000000069', { scenario: 'expired_card', brand: 'visa' }],
  ['4000000000000127', { scenario: 'incorrect_cvc', brand: 'visa' }],
  ['4000000000009979', { scenario: 'stolen_card', brand: 'visa' }],
  ['4000000000000119', { scenario: 'processing_error', brand: 'visa' }],
  ['4000002760003184', { scenario: 'requires_action', brand: 'visa' }],
  ['4000000000000341', { scenario: 'timeout_charged', brand: 'visa' }],
  ['4000000000000358', { scenario: 'timeout_not_charged', brand: 'visa' }],
  ['4000000000000366', { scenario: 'succeeds_later', brand: 'visa' }],
  ['4000000000000259', { scenario: 'disputed', brand: 'visa' }],
  ['4000000000000267', { scenario: 'returned', brand: 'visa' }],
])

export type ChargeStatus = 'requires_action' | 'processing' | 'succeeded' | 'failed' | 'cancelled'
type Start = { status: ChargeStatus; failure_code: string | null; tells: boolean }

/**
 * What the bank says to a new charge of a card; null: nothing arrives there. `tells`: a webhook follows.
 * @param offSession nobody is there to be asked to confirm it
 */
export function startOf(scenario: string, offSession: boolean): Start | null {
  const start = { status: 'succeeded' as ChargeStatus, failure_code: null, tells: false }
  switch (scenario as Scenario) {
    case 'succeeds':
    case 'timeout_charged':
      return start
    case 'disputed':
    case 'returned':
      return { ...start, tells: true }
    case 'succeeds_later':
      return { ...start, status: 'processing', tells: true }
    case 'requires_action':
      return offSession
        ? { ...start, status: 'failed', failure_code: 'authentication_required' }
        : { ...start, status: 'requires_action' }
    case 'timeout_not_charged':
      return null
    default:
      return { ...start, status: 'failed', failure_code: scenario }
  }
}

/** How the bank takes money of this card back, when it does. */
export const takenBackBy = (scenario: string | null): 'disputed' | 'returned' =>
  scenario === 'returned' ? 'returned' : 'disputed'

/** Whether the answer to a charge of this card gets lost on its way. */
export const losesAnswer = (scenario: string): boolean => scenario.startsWith('timeout_')
