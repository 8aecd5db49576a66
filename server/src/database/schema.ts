import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { AllowanceCharge, InvoiceDocument, Party, TaxGroup } from '../documents/model.ts'
import type { StatedDifference } from '../money/stated.ts'
import type { AuditEntriesTable } from './audit-schema.ts'
import type { ImportErrorsTable, ImportedRowsTable, ImportsTable } from './bulk-schema.ts'
import type { CivilDate, Derived, Instant, Integer, Json, OwnedBySides, Versioned } from './columns.ts'
import type { CustomerChangesTable, InvitationsTable } from './company-schema.ts'
import type {
  AgentsTable,
  MessagesTable,
  ReadMarksTable,
  TicketCategory,
  TicketsTable,
} from './conversations-schema.ts'
import type { ExportsTable } from './exports-schema.ts'
import type { FilesTable, StoredContentsTable } from './files-schema.ts'
import type { InboundMailsTable } from './inbound-mail-schema.ts'
import type {
  AllocationsTable,
  PaymentClaimsTable,
  PaymentMethodsTable,
  PaymentsTable,
  RefundsTable,
} from './payments-schema.ts'
import type {
  MailsTable,
  OrdersTable,
  PricesTable,
  ProductsTable,
  ProviderCustomersTable,
  QuotationResponsesTable,
  QuotationRevisionsTable,
  QuotationsTable,
} from './sales-schema.ts'
import type {
  LoginTotpsTable,
  MailedCodesTable,
  PasswordResetsTable,
  RecoveryCodesTable,
  SignInRequestsTable,
} from './sign-in-schema.ts'
import type {
  PlansTable,
  ShareLinksTable,
  SubscriptionItemsTable,
  SubscriptionsTable,
} from './subscriptions-schema.ts'
import type { SuccessPackEntriesTable, SuccessPacksTable } from './success-packs-schema.ts'
import type {
  WebhookAttemptsTable,
  WebhookDeliveriesTable,
  WebhookEndpointsTable,
} from './webhooks-schema.ts'

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
  grace_days: Generated<number>
  retry_days: Generated<number[]>
  closing_invoice: Generated<'credit_all' | 'credit_unserved' | 'keep_open'>
  contract_notice_days: Generated<number[]>
  renewal_days: Generated<number>
  subscription_actions: Generated<string[]>
  sections: Generated<string[]>
  retention_years: Generated<number>
  pack_validity_months: ColumnType<number | null, number | null | undefined, number | null>
  clock_offset: Generated<string>
  ticket_categories: ColumnType<TicketCategory[], string | undefined, string>
  support_email: ColumnType<string | null, string | null | undefined, string | null>
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
  allowed_origins: string[]
  page_url: string | null
  locale: string | null
  theme: ColumnType<Record<string, string>, string | undefined, string>
  sections: string[]
  sign_in_methods: string[]
  status: string
}

export type SiteKeysTable = {
  publishable_key: string
  site_id: string
  expires_at: ColumnType<Instant | null, Instant | null | undefined, Instant | null>
  last_used_at: ColumnType<Instant | null, Instant | null | undefined, Instant | null>
  created_at: Instant
}

export type ApiKeysTable = Versioned & {
  id: string
  partner_id: string | null
  name: string
  /** Of its newest secret. */
  hint: string
  scopes: string[]
  expires_at: Instant | null
  rotated_at: ColumnType<Instant | null, Instant | null | undefined, Instant | null>
  last_used_at: Instant | null
  revoked_at: Instant | null
}

export type ApiKeySecretsTable = {
  secret_hash: Buffer
  api_key_id: string
  /** Since it was rotated away; null: for as long as the key itself. */
  expires_at: ColumnType<Instant | null, Instant | null | undefined, Instant | null>
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
    phone: string | null
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
    /** In which he is written to; null: that of the customer. */
    language: string | null
    /** The kinds of mail that he does not want. */
    muted: Generated<string[]>
    /** When the person was forgotten. */
    erased_at: Instant | null
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
  /** Of the browser; null for what a host has minted. */
  user_agent: string | null
  address: string | null
  created_at: Instant
  /** To five minutes. */
  last_seen_at: Instant
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

export type Database = {
  settings: SettingsTable
  partners: PartnersTable
  sites: SitesTable
  site_keys: SiteKeysTable
  api_keys: ApiKeysTable
  api_key_secrets: ApiKeySecretsTable
  audit_entries: AuditEntriesTable
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
  stored_contents: StoredContentsTable
  products: ProductsTable
  prices: PricesTable
  quotations: QuotationsTable
  quotation_revisions: QuotationRevisionsTable
  quotation_responses: QuotationResponsesTable
  orders: OrdersTable
  plans: PlansTable
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
  sign_in_requests: SignInRequestsTable
  mailed_codes: MailedCodesTable
  password_resets: PasswordResetsTable
  login_totps: LoginTotpsTable
  recovery_codes: RecoveryCodesTable
  customer_changes: CustomerChangesTable
  invitations: InvitationsTable
  event_readers: { name: string; xid: string; seq: Integer; started_at: Instant }
  agents: AgentsTable
  tickets: TicketsTable
  messages: MessagesTable
  inbound_mails: InboundMailsTable
  read_marks: ReadMarksTable
  exports: ExportsTable
  webhook_endpoints: WebhookEndpointsTable
  webhook_deliveries: WebhookDeliveriesTable
  webhook_attempts: WebhookAttemptsTable
  imports: ImportsTable
  import_errors: ImportErrorsTable
  imported_rows: ImportedRowsTable
  share_links: ShareLinksTable
  share_sessions: { token_hash: Buffer; share_link_id: string; expires_at: Instant }
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
