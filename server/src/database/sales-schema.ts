import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Party, TaxGroup } from '../documents/model.ts'
import type { CivilDate, Instant, Integer, Json, OwnedBySides, Versioned } from './columns.ts'
import type { AcceptanceEvidence } from './payments-schema.ts'
import type { Branding } from './schema.ts'

export type ProductKind = 'application' | 'user' | 'theme' | 'service' | 'success_pack'
export type IntervalUnit = 'month' | 'year'
export type TaxBehavior = 'exclusive' | 'inclusive'

export type ProductsTable = Versioned & {
  id: string
  kind: ProductKind
  name: string
  description: string | null
  unit: string
  tax_code: string
  pack_minutes: number | null
  active: Generated<boolean>
  vendor_external_id: string | null
  vendor_metadata: ColumnType<Record<string, string>, string | undefined, string>
}

export type PricesTable = {
  id: string
  product_id: string
  currency: string
  unit_price: string
  tax_behavior: TaxBehavior
  interval_unit: IntervalUnit | null
  interval_count: number | null
  active: Generated<boolean>
  created_at: Instant
}

/** A line of a quotation, as it was written down; orders and what they make are copied from it. */
export type SalesLine = {
  id: string
  product_id: string | null
  price_id: string | null
  product_kind: ProductKind
  /** Minutes in one success pack, as the product had them. */
  pack_minutes: number | null
  name: string
  description: string | null
  quantity: string
  unit: string
  unit_price: string
  discount_percent: string | null
  recurring: boolean
  /** In an upsell, whose `unit_price` is that of what is left of the period: the price for a whole interval. */
  recurring_unit_price?: string | null
  optional: boolean
  selected: boolean
  net: Integer
  /** null while no rule decides and no agent has stated it */
  tax_category: string | null
  tax_rate: string | null
  tax_source: 'rule' | 'stated' | 'undecided'
  /** Of the product or as stated: by it the tax rules decide again when the line is revised. */
  tax_code: string
  tax_reason: string | null
  tax_reason_code: string | null
  period_start: CivilDate | null
  period_end: CivilDate | null
}

/** Everything a revision says. Its SHA-256 is taken over this, so nothing derived from the day is in it. */
export type QuotationContent = {
  subject: string | null
  language: string
  currency: string
  tax_behavior: TaxBehavior
  valid_until: CivilDate | null
  requires_signature: boolean
  requires_payment: boolean
  prepayment_percent: string | null
  interval_unit: IntervalUnit | null
  interval_count: number | null
  lines: SalesLine[]
  taxes: TaxGroup[]
  subtotal: Integer
  tax_total: Integer
  total: Integer
  due_now: Integer
  recurring_total: Integer
  notes: string | null
  terms: string | null
  seller: Party
  buyer: Party
}

export type QuotationsTable = Versioned &
  OwnedBySides & {
    id: string
    partner_id: string
    customer_id: string
    kind: 'new' | 'upsell' | 'renewal'
    status: 'draft' | 'sent' | 'accepted' | 'rejected' | 'changes_requested' | 'cancelled'
    number: string | null
    subject: string | null
    /** The revision sent last, 0 before any was. */
    revision: Generated<number>
    /** The next revision while it is written; null when there is none. */
    drafted: ColumnType<QuotationContent | null, string | null, string | null>
    listed_on: CivilDate
    valid_until: CivilDate | null
    /** First instant at which it can no longer be accepted. */
    expires_at: Instant | null
    currency: string
    language: string
    buyer_name: string
    subtotal: Integer
    tax_total: Integer
    total: Integer
    due_now: Integer
    recurring_total: Integer
    interval_unit: IntervalUnit | null
    interval_count: number | null
    subscription_id: string | null
    made_by: Generated<'integration' | 'system'>
    /** Lines in the one made by the system that a report of what is in use has asked for. */
    reported_line_ids: Generated<string[]>
  }

export type QuotationRevisionsTable = {
  quotation_id: string
  revision: number
  content: Json<QuotationContent>
  sha256: string
  /** What it is printed with, whatever the settings become. */
  branding: Json<Branding>
  sent_at: Instant
}

export type QuotationResponsesTable = {
  id: string
  quotation_id: string
  revision: number
  partner_id: string
  customer_id: string
  kind: 'acceptance' | 'rejection' | 'change_request'
  contact_id: string | null
  contact_name: string | null
  reason: string | null
  message: string | null
  lines: ColumnType<
    { line_id: string; quantity?: string | null; note?: string | null }[],
    string | undefined,
    never
  >
  evidence: ColumnType<AcceptanceEvidence | null, string | null | undefined, never>
  created_at: Instant
}

export type OrdersTable = Versioned &
  OwnedBySides & {
    id: string
    partner_id: string
    customer_id: string
    kind: 'new' | 'upsell' | 'renewal' | 'purchase'
    status: 'awaiting_payment' | 'confirmed' | 'cancelled'
    number: string
    subject: string | null
    product_kinds: string[]
    listed_on: CivilDate
    po_number: string | null
    currency: string
    tax_behavior: TaxBehavior
    buyer_name: string
    subtotal: Integer
    tax_total: Integer
    total: Integer
    content: Json<{ lines: SalesLine[]; taxes: TaxGroup[] }>
    /** When an order that still waits for its money is given up. */
    pay_until: Instant | null
    quotation_id: string | null
    subscription_id: string | null
  }

export type ProviderCustomersTable = {
  provider: 'stripe'
  partner_id: string
  customer_id: string
  /** The provider's own name of the customer. */
  reference: string
  created_at: Instant
}

export type MailsTable = {
  id: string
  /** The order in which they were written. */
  seq: GeneratedAlways<Integer>
  event_id: string
  template: string
  recipient: string
  partner_id: string | null
  customer_id: string | null
  language: string
  data: Json<Record<string, unknown>>
  status: 'queued' | 'sent' | 'failed'
  attempts: Generated<number>
  send_at: Instant
  last_error: string | null
  created_at: Instant
  sent_at: Instant | null
  /** Goes before the others. */
  urgent: Generated<boolean>
}
