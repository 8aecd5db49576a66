import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { AllowanceCharge, InvoiceDocument, Party, TaxGroup } from '../documents/model.ts'
import type { StatedDifference } from '../money/stated.ts'

/** bigint: a safe integer in code (the driver throws on anything larger). */
type Integer = number
/** `YYYY-MM-DD` */
type CivilDate = string
/** RFC 3339 UTC text, at the database's microseconds */
type Instant = string
type Json<T> = JSONColumnType<T & object>
/** Filled by the database, never written. */
type Derived<T> = ColumnType<T, never, never>

/** Set by the vendor and by the partner, each for itself. */
type OwnedBySides = {
  vendor_external_id: string | null
  partner_external_id: string | null
  vendor_metadata: ColumnType<Record<string, string>, string | undefined, string>
  partner_metadata: ColumnType<Record<string, string>, string | undefined, string>
}
type Versioned = { version: Generated<number>; created_at: Instant; updated_at: Instant }

export type VendorParty = {
  name: string
  trading_name?: string | null
  vat_number?: string | null
  tax_number?: string | null
  registration?: { scheme: string | null; value: string } | null
  identifiers?: { scheme: string | null; value: string }[]
  address?: Partial<Party['address']>
  email?: string | null
  phone?: string | null
}
export type Branding = { accent: string | null; logo_file_id: string | null }

/** Which tax: the first rule that fits a buyer and a product's tax code. */
export type TaxRule = {
  /** `domestic`, `eu`, `abroad` or one ISO 3166-1 country */
  buyer: string
  vat: 'verified' | 'unverified' | 'any'
  /** null: every product */
  tax_code: string | null
  category: string
  rate: string
  reason: string | null
  reason_code: string | null
}
export type BankAccount = { holder: string; iban: string; bic: string | null }

export type SettingsTable = {
  id: Generated<boolean>
  mode: string
  vendor: Json<VendorParty>
  default_time_zone: string
  default_currency: string
  default_language: string
  payment_days: Generated<number>
  invoice_prefix: Generated<string>
  credit_note_prefix: Generated<string>
  payment_instructions: string | null
  branding: ColumnType<Branding, string | undefined, string>
  quotation_prefix: Generated<string>
  order_prefix: Generated<string>
  tax_rules: ColumnType<TaxRule[], string | undefined, string>
  bank_account: ColumnType<BankAccount | null, string | null | undefined, string | null>
  order_payment_days: Generated<number>
  access_from: Generated<'acceptance' | 'payment'>
  partial_payments: Generated<boolean>
  partial_payment_percent: Generated<number>
  clock_offset: Generated<string>
  version: Generated<number>
  updated_at: Instant
}

export type PartnersTable = Versioned & {
  id: string
  name: string
  status: string
  built_in: Generated<boolean>
}

export type SitesTable = Versioned & {
  id: string
  partner_id: string
  name: string
  publishable_key: string
  allowed_origins: string[]
  page_url: string | null
  locale: string | null
  theme: ColumnType<Record<string, string>, string | undefined, string>
  sections: string[]
  sign_in_methods: string[]
  status: string
}

export type ApiKeysTable = {
  id: string
  partner_id: string | null
  name: string
  secret_hash: Buffer
  hint: string
  scopes: string[]
  expires_at: Instant | null
  last_used_at: Instant | null
  revoked_at: Instant | null
  created_at: Instant
}

export type CustomersTable = Versioned &
  OwnedBySides & {
    id: string
    partner_id: string
    name: string
    vat_number: string | null
    vat_key: Derived<string | null>
    vat_verified: Generated<boolean>
    country: string | null
    currency: string
    language: string
    time_zone: string
    billing_emails: Generated<string[]>
    address: Json<Partial<Party['address']>>
    identifiers: Json<{ scheme: string | null; value: string }[]>
    clock_offset: Generated<string>
  }

export type LoginsTable = Versioned & {
  id: string
  email: string
  password_hash: string | null
  /** The partner who set the password, on whose sites alone it is good; null when the vendor did. */
  password_partner_id: string | null
}

export type ContactsTable = Versioned &
  OwnedBySides & {
    id: string
    login_id: string
    partner_id: string
    customer_id: string
    name: string
    role: string
    permissions: string[] | null
    status: string
    last_seen_at: Instant | null
  }

export type PortalSessionsTable = {
  id: string
  /** The session of the same sign-in, or of the same request of a host, that was the first. */
  family_id: string
  token_hash: Buffer
  site_id: string
  partner_id: string
  customer_id: string
  contact_id: string | null
  permissions: string[] | null
  allowed_origins: string[] | null
  signed_in: boolean
  minted_by: string | null
  created_at: Instant
  expires_at: Instant
  ends_at: Instant
  revoked_at: Instant | null
}

export type LoginAttemptsTable = {
  key: Buffer
  failures: number
  blocked_until: Instant
  updated_at: Instant
}

export type IdempotencyKeysTable = {
  principal: string
  key: string
  fingerprint: Buffer
  lease_until: Instant
  status: number | null
  headers: ColumnType<Record<string, string> | null, string | null | undefined, string | null>
  body: string | null
  created_at: Instant
}

export type EventsTable = {
  seq: GeneratedAlways<Integer>
  xid: Derived<string>
  id: string
  type: string
  partner_id: string | null
  customer_id: string | null
  subject_id: string
  data: Json<Record<string, unknown>>
  vendor_fields: ColumnType<Record<string, unknown>, string | undefined, string>
  partner_fields: ColumnType<Record<string, unknown>, string | undefined, string>
  created_at: Instant
}

export type NumberSeriesTable = {
  prefix: string
  year: number
  last_number: number
  last_issue_date: CivilDate
}

/** What of a document needs no column of its own. */
export type InvoiceContent = Pick<
  InvoiceDocument,
  'tax_point_date' | 'contract_reference' | 'preceding_invoices' | 'notes' | 'payment_terms' | 'delivery'
> & {
  allowances: AllowanceCharge[]
  taxes: TaxGroup[]
  differences: StatedDifference[]
  /** As they were when it was issued; absent before, and where nothing is to be paid to us. */
  payment_instructions?: string | null
}

export type InvoicesTable = Versioned &
  OwnedBySides & {
    id: string
    partner_id: string
    customer_id: string
    type: 'invoice' | 'credit_note'
    type_code: string
    origin: 'portal' | 'external'
    status: 'draft' | 'open' | 'paid' | 'void'
    number: string | null
    subject: string | null
    buyer_reference: string | null
    order_reference: string | null
    /** Issue date, or the day of creation while a draft: what the default list is ordered by. */
    listed_on: CivilDate
    issue_date: CivilDate | null
    due_date: CivilDate | null
    overdue_from: Instant | null
    currency: string
    language: string
    line_total: Integer
    allowance_total: Integer
    charge_total: Integer
    subtotal: Integer
    tax_total: Integer
    total: Integer
    prepaid: Generated<Integer>
    rounding: Generated<Integer>
    paid: Generated<Integer>
    credited: Generated<Integer>
    amount_due: Derived<Integer>
    /** What its credit notes amount to, positive. */
    credit_notes_total: Generated<Integer>
    credits_invoice_id: string | null
    subscription_id: string | null
    order_id: string | null
    period_start: CivilDate | null
    period_end: CivilDate | null
    seller_name: string
    buyer_name: string
    seller: Json<Party>
    buyer: Json<Party>
    content: Json<InvoiceContent>
    /** The request a draft was last computed from; null once issued. */
    draft: ColumnType<Record<string, unknown> | null, string | null, string | null>
    branding: ColumnType<Branding | null, string | null | undefined, string | null>
    seller_key: string | null
  }

export type InvoiceLinesTable = {
  id: string
  invoice_id: string
  position: number
  line_number: string
  name: string
  description: string | null
  note: string | null
  quantity: string
  unit: string
  unit_price: string
  base_quantity: string
  allowances: Json<AllowanceCharge[]>
  net: Integer
  tax_category: string
  tax_rate: string | null
  period_start: CivilDate | null
  period_end: CivilDate | null
  seller_item_id: string | null
  buyer_item_id: string | null
  credits_line_id: string | null
}

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
}
export type PaymentAction = { type: string; client_secret?: string }
export type PaymentIntent = {
  /** Invoices to settle, in this order. */
  invoices?: { invoice_id: string; amount: number }[]
  /** How the quotation is accepted when the money is there. */
  acceptance?: Acceptance
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

export type FilesTable = {
  id: string
  partner_id: string | null
  customer_id: string | null
  invoice_id: string | null
  kind: string
  name: string
  media_type: string
  size: number
  sha256: string
  created_at: Instant
}

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

export type SubscriptionsTable = Versioned &
  OwnedBySides & {
    id: string
    partner_id: string
    customer_id: string
    number: string
    status: 'pending' | 'active' | 'to_renew' | 'closed'
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
    payment_method_id: string | null
    collection: 'charge' | 'send_invoice'
    billed_by: 'portal' | 'external'
    access: 'granted' | 'revoked'
    database: ColumnType<
      { name: string; url: string; manage_url: string | null } | null,
      string | null | undefined,
      string | null
    >
  }

export type SubscriptionItemsTable = {
  id: string
  subscription_id: string
  position: number
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

export type SuccessPacksTable = Versioned &
  OwnedBySides & {
    id: string
    partner_id: string
    customer_id: string
    name: string
    kind: 'success' | 'partner_success'
    order_id: string
    order_line_id: string
    available_from: Instant | null
    minutes: number
  }

export type SuccessPackEntriesTable = {
  id: string
  pack_id: string
  partner_id: string
  customer_id: string
  kind: 'purchase' | 'use' | 'reversal'
  /** Positive adds, negative takes away. */
  minutes: number
  day: CivilDate
  description: string
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
  /** When to tell the provider (again) that it is deleted; null: it knows, or the method is in use. */
  detach_at: Instant | null
}

export type ProviderCustomersTable = {
  provider: 'stripe'
  partner_id: string
  customer_id: string
  /** The provider's own name of the customer. */
  reference: string
  created_at: Instant
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
  created_at: Instant
  updated_at: Instant
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
}

export type Database = {
  settings: SettingsTable
  partners: PartnersTable
  sites: SitesTable
  api_keys: ApiKeysTable
  customers: CustomersTable
  logins: LoginsTable
  contacts: ContactsTable
  portal_sessions: PortalSessionsTable
  login_attempts: LoginAttemptsTable
  idempotency_keys: IdempotencyKeysTable
  events: EventsTable
  number_series: NumberSeriesTable
  invoices: InvoicesTable
  invoice_lines: InvoiceLinesTable
  payments: PaymentsTable
  allocations: AllocationsTable
  payment_claims: PaymentClaimsTable
  files: FilesTable
  products: ProductsTable
  prices: PricesTable
  quotations: QuotationsTable
  quotation_revisions: QuotationRevisionsTable
  quotation_responses: QuotationResponsesTable
  orders: OrdersTable
  subscriptions: SubscriptionsTable
  subscription_items: SubscriptionItemsTable
  success_packs: SuccessPacksTable
  success_pack_entries: SuccessPackEntriesTable
  payment_methods: PaymentMethodsTable
  refunds: RefundsTable
  provider_customers: ProviderCustomersTable
  provider_domains: {
    provider: 'stripe'
    host: string
    tries: Generated<number>
    /** When to tell the provider (again); null: it knows. */
    try_at: Instant | null
  }
  sandbox_cards: { reference: string; scenario: string; detached: Generated<boolean> }
  sandbox_charges: {
    key: string
    reference: string
    card: string
    amount: Integer
    currency: string
    status: 'requires_action' | 'processing' | 'succeeded' | 'failed' | 'cancelled'
    failure_code: string | null
    refunded: Generated<Integer>
    disputed: Generated<boolean>
    tell_at: Instant | null
  }
  sandbox_refunds: { key: string; reference: string; charge: string; amount: Integer }
  mails: MailsTable
  event_readers: { name: string; xid: string; seq: Integer; started_at: Instant }
  file_contents: { file_id: string; content: Buffer }
  download_links: {
    token_hash: Buffer
    scope: Json<Record<string, unknown>>
    invoice_id: string | null
    file_id: string | null
    quotation_id: string | null
    payment_id: string | null
    expires_at: Instant
  }
}
