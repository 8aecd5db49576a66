/** What became of a charge, as far as the provider says. */
export type Outcome = {
  /** `unknown`: no answer came, and whether there is a charge has to be found by asking. */
  status: 'succeeded' | 'requires_action' | 'processing' | 'failed' | 'cancelled' | 'unknown'
  /** The provider's own name of the charge; null while it has none. */
  reference: string | null
  failure_code?: string
  next_action?: { type: string; client_secret?: string }
  /** Money that had come and was taken back by the bank. */
  taken_back?: 'disputed' | 'returned'
}

/** A refund that was made; `unknown` is asked again under the same key. */
export type RefundOutcome = { status: 'succeeded' | 'failed' | 'unknown'; reference: string | null }

export type Charge = {
  key: string
  amount: number
  currency: string
  /** The provider's own names of the card and of its customer, and of the charge; null where it has none. */
  method: string
  customer: string | null
  reference: string | null
  /** The customer is not there: what his bank wants to be confirmed is declined, `authentication_required`. */
  off_session: boolean
}

export type Refund = {
  key: string
  /** The provider's own name of the charge. */
  charge: string
  /** Its name of the refund; null while that is not known. */
  reference: string | null
  amount: number
  currency: string
}

/** A refund of a charge that the provider knows. */
export type KnownRefund = RefundOutcome & {
  reference: string
  /** Ours, of one that was made from here. */
  key: string | null
  /** In minor units by ISO 4217; null when it comes to no whole ones. */
  amount: number | null
}

/**
 * What a webhook tells of, by a key of ours or by the provider's own name; never what has become of it. `refunds`:
 * money of the charge was paid back, perhaps not from here.
 */
export type Told =
  | { payment: string }
  | { charge: string; refunds?: boolean }
  | { refund: string }
  | { card: string }

export type CardDetails = {
  brand: string
  last4: string
  exp_month: number
  exp_year: number
}
/** A card that the provider has, with its own name of it. */
export type SetUpCard = CardDetails & { reference: string; holder: string | null }
export type NewCard = {
  number: string
  exp_month: number
  exp_year: number
  cvc: string
  holder?: string | null
}

/** Headers by lower-case name. */
export type WebhookHeaders = Record<string, string | undefined>

/**
 * Who moves the money. Called outside of any transaction, and with a key of ours: the same key moves money once,
 * however often it is sent. Amounts are minor units by ISO 4217; an adapter turns them into the provider's own.
 * A call may throw or never return: what is not known then is `unknown`.
 */
export type Provider = {
  /** @param note keeps the provider's own name of the charge before any money moves */
  charge(charge: Charge, note: (reference: string) => Promise<void>): Promise<Outcome>
  /** The present state of what was charged under a key; null when nothing of it has arrived. */
  lookup(charge: Charge): Promise<Outcome | null>
  /** Goes on after the customer was asked to confirm. `challenge` is how the sandbox's bank was answered. */
  confirm(charge: Charge, challenge?: 'approve' | 'decline'): Promise<Outcome>
  /** Gives a charge up, also one that has not arrived yet; what has succeeded stays so. */
  cancel(charge: Charge): Promise<Outcome>
  /** Refunds, or asks for the present state of a refund. */
  refund(refund: Refund): Promise<RefundOutcome>
  /** All refunds of a charge, wherever they were made; where they can be made elsewhere. */
  listRefunds?(charge: { charge: string; currency: string }): Promise<KnownRefund[]>
  /** Where the browser gives cards to the provider itself. */
  inBrowser?: {
    /** Makes a customer once per key. @returns the provider's own name of it */
    makeCustomer(customer: { key: string; name: string }): Promise<string>
    /** @returns the secret by which a browser gives one card to the provider for this customer */
    beginSetUp(customer: string): Promise<string>
    /** Lets cards and wallets be given on pages of this host. */
    registerDomain(host: string): Promise<void>
  }
  /**
   * @param customer whose card it must be, by the provider's own name
   * @returns null when this is no card of the provider's, or none it takes
   */
  setUp(card: NewCard | { token: string }, customer: string | null): Promise<SetUpCard | null>
  detach(reference: string): Promise<void>
  /** What the issuer says of the card now; null when there is nothing newer. */
  refreshCard(reference: string): Promise<CardDetails | null>
  /**
   * Verifies a webhook over its raw bytes.
   * @returns what to ask for, null when it is nothing of ours
   * @throws WebhookRefused when it is not the provider's
   */
  parseWebhook(raw: Uint8Array, headers: WebhookHeaders): Told | null
}

export class WebhookRefused extends Error {}
