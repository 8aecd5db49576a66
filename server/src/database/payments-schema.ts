import type { ColumnType, Generated } from 'kysely'
import type { CivilDate, Instant, Integer, Versioned } from './columns.ts'

export type PaymentStatus =
  | 'requires_action'
  | 'processing'
  | 'succeeded'
  | 'failed'
  | 'cancelled'
  | 'refunded'
  | 'disputed'
  | 'returned'
export type PaymentsTable = Versioned & {
  id: string
  partner_id: string
  customer_id: string
  status: PaymentStatus
  amount: Integer
  currency: string
  method: string
  /** null before it has succeeded */
  received_on: CivilDate | null
  reference: string | null
  /** null: money recorded from outside */
  provider: 'sandbox' | 'stripe' | null
  provider_reference: string | null
  payment_method_id: string | null
  quotation_id: string | null
  contact_id: string | null
  /** Principal and Idempotency-Key of the request, by which another try finds what the first one left. */
  attempt_key: string | null
  /** What the money is for, fixed before the provider was asked. */
  intent: ColumnType<PaymentIntent, string | undefined, string>
  refunded: Generated<Integer>
  failure_code: string | null
  next_action: ColumnType<PaymentAction | null, string | null | undefined, string | null>
  /** When to ask the provider what became of it. */
  ask_again_at: Instant | null
  /** The vendor's day on which the bank took the money back, as long as it has it. */
  taken_back_on: CivilDate | null
}
export type PaymentAction = { type: string; client_secret?: string }
export type PaymentIntent = {
  /** Invoices to settle, in this order. */
  invoices?: { invoice_id: string; amount: number }[]
  /** How the quotation is accepted when the money is there. */
  acceptance?: Acceptance
  /** Charged while the customer is not there. */
  off_session?: boolean
  /** The subscription that it was charged for, as the billing run would have. */
  subscription_id?: string
  /** It opens that subscription again. */
  reopens?: boolean
  /** What it had settled when the bank took the money back. */
  taken_back?: { invoice_id: string; amount: number }[]
}
/** What a contact has declared by accepting; becomes the evidence. */
export type Acceptance = {
  revision: number
  selected_line_ids: string[]
  evidence: AcceptanceEvidence
}
export type AcceptanceEvidence = {
  contact_id: string
  session_minted_by: string | null
  signed_name: string | null
  /** PNG as a data URL */
  drawing: string | null
  po_number: string | null
  ip: string
  user_agent: string | null
  /** SHA-256 of the revision as it was sent */
  sha256: string
  accepted_at: Instant
}

export type AllocationsTable = {
  id: string
  partner_id: string
  customer_id: string
  invoice_id: string
  payment_id: string | null
  credit_note_id: string | null
  amount: Integer
  allocated_on: CivilDate
  created_at: Instant
}

export type PaymentClaimsTable = {
  document_id: string
  payment_id: string
  partner_id: string
  customer_id: string
  created_at: Instant
}

export type PaymentMethodsTable = Versioned & {
  id: string
  partner_id: string
  customer_id: string
  provider: 'sandbox' | 'stripe'
  provider_reference: string
  type: 'card'
  brand: string
  last4: string
  exp_month: number
  exp_year: number
  /** First instant after the last day of its month, in the customer's zone. */
  expires_at: Instant
  holder: string | null
  status: 'active' | 'deleted'
  is_default: Generated<boolean>
  /** The contact who added it; null: before that was kept. */
  added_by: string | null
  /** When to tell the provider (again) that it is deleted; null: it knows, or the method is in use. */
  detach_at: Instant | null
}

export type RefundsTable = {
  id: string
  payment_id: string
  partner_id: string
  customer_id: string
  amount: Integer
  reason: string | null
  status: 'processing' | 'succeeded' | 'failed'
  provider_reference: string | null
  attempt_key: string | null
  /** The vendor's day on which the money went. */
  refunded_on: CivilDate | null
  created_at: Instant
  updated_at: Instant
}
