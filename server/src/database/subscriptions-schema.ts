import type { ColumnType, Generated, Selectable } from 'kysely'
import type { TaxGroup } from '../documents/model.ts'
import type { CivilDate, Instant, Integer, Json, OwnedBySides, Versioned } from './columns.ts'
import type { IntervalUnit, ProductKind, TaxBehavior } from './sales-schema.ts'

export type PlansTable = Versioned & {
  id: string
  name: string
  description: string | null
  currency: string
  tax_behavior: TaxBehavior
  interval_unit: IntervalUnit
  interval_count: number
  items: Json<{ price_id: string; quantity: string }[]>
  /** null: whatever recurring price of an application or a user fits */
  addition_price_ids: string[] | null
  offered: Generated<boolean>
  active: Generated<boolean>
  vendor_external_id: string | null
  vendor_metadata: ColumnType<Record<string, string>, string | undefined, string>
}

/** What the invoice of a whole period says, computed once whenever the items change. */
export type PeriodFigures = {
  /** As a document prints them, in the order of the items */
  lines: { unit_price: string; discount: Integer; base_amount: Integer; net: Integer }[]
  taxes: TaxGroup[]
  subtotal: Integer
  tax_total: Integer
  total: Integer
}

/** What the next period begins with. */
export type ScheduledChange = {
  /** Another plan, or null: the plan stays. */
  plan: { id: string; name: string } | null
  items: Omit<Selectable<SubscriptionItemsTable>, 'subscription_id' | 'position'>[]
  figures: PeriodFigures
}

export type Cancellation = { reason: string | null; message: string | null; requested_at: Instant }
export type GraceReason = 'no_method' | 'card_expired' | 'declined' | 'overdue'
export type CloseReason = 'non_payment' | 'cancelled' | 'contract_ended' | 'order_unpaid'
type NullableJson<T> = ColumnType<T | null, string | null | undefined, string | null>
/** Null unless something is said. */
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>

export type SubscriptionsTable = Versioned &
  OwnedBySides & {
    id: string
    partner_id: string
    customer_id: string
    number: string
    status: 'pending' | 'active' | 'to_renew' | 'closed'
    plan_id: Optional<string>
    plan_name: string
    currency: string
    tax_behavior: TaxBehavior
    interval_unit: IntervalUnit
    interval_count: number
    anchor_date: CivilDate
    /** 0 is the period that begins on the anchor. */
    period_number: number
    period_start: CivilDate
    /** Last day of the period. */
    period_end: CivilDate
    next_invoice_date: CivilDate | null
    contract_end: CivilDate | null
    /** Its own; null: the customer's default one. */
    payment_method_id: string | null
    collection: 'charge' | 'send_invoice'
    billed_by: 'portal' | 'external'
    access: 'granted' | 'revoked'
    database: NullableJson<{ name: string; url: string; manage_url: string | null }>
    application_count: Generated<string>
    user_count: Generated<string>
    /** null: not computed since the items changed */
    figures: NullableJson<PeriodFigures>
    /** When the billing run looks at it next, in real time: a test clock is taken off. null: never. */
    next_action_at: Optional<Instant>
    /** The invoice that waits for its money. */
    open_invoice_id: Optional<string>
    grace_reason: Optional<GraceReason>
    grace_started_on: Optional<CivilDate>
    grace_ends_on: Optional<CivilDate>
    /** The first instant of the customer's at which it is closed. */
    closes_at: Optional<Instant>
    /** How often the open invoice was charged, and the customer's day of the last time. */
    charge_attempts: Generated<number>
    last_attempt_on: Optional<CivilDate>
    scheduled: NullableJson<ScheduledChange>
    /** The first day without it. */
    cancels_on: Optional<CivilDate>
    cancellation: NullableJson<Cancellation>
    /** The latest notice of the end of this contract: so many days before it. */
    noticed_days: Optional<number>
    /** The contract end that a renewal was offered for. */
    renewal_offered_for: Optional<CivilDate>
    closed_on: Optional<CivilDate>
    close_reason: Optional<CloseReason>
  }

export type SubscriptionItemsTable = {
  id: string
  subscription_id: string
  position: number
  price_id: Optional<string>
  product_id: string | null
  product_kind: ProductKind
  name: string
  description: string | null
  quantity: string
  unit: string
  unit_price: string
  discount_percent: string | null
  tax_category: string
  /** null in category O */
  tax_rate: string | null
}

export type ShareLinksTable = {
  id: string
  partner_id: string
  /** Whose pages it leads to, where its customer has moved since. */
  first_partner_id: Optional<string>
  customer_id: string
  quotation_id: string | null
  invoice_id: string | null
  order_id: string | null
  secret_hash: Buffer
  created_by: 'contact' | 'integration' | 'mail'
  contact_id: string | null
  expires_at: Instant
  revoked_at: Optional<Instant>
  last_used_at: Optional<Instant>
  created_at: Instant
}
