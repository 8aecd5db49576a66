/** What is kept of the object that a mail tells of: enough to write the mail again, and nothing of a card. */
export type QuotationFacts = Numbered & {
  type: 'quotation'
  total: number
  due_now: number
  recurring_total: number
  interval_unit: string | null
  interval_count: number | null
  valid_until: string | null
  answer: Answer | null
}
export type Answer = {
  by: string | null
  reason: string | null
  message: string | null
  po_number: string | null
  wishes: { line: string; quantity: string | null; note: string | null }[]
}
export type InvoiceFacts = Numbered & {
  type: 'invoice'
  total: number
  amount_due: number
  due_date: string | null
}
export type OrderFacts = Numbered & { type: 'order'; total: number }
export type PaymentFacts = {
  type: 'payment'
  id: string
  currency: string
  amount: number
  refunded: number
  received_on: string | null
  failure_code: string | null
  quotation_id: string | null
  invoices: { invoice_id: string; number: string | null }[]
}
export type SubscriptionFacts = Numbered & {
  type: 'subscription'
  /** Why it is To Renew or was closed */
  reason: string | null
  /** The day that matters: last day of grace, of the contract, with access, or of the card */
  date: string | null
  days_left: number | null
  /** Of the card that expires: `Visa …4242` */
  card: string | null
}
type Numbered = { id: string; number: string; subject: string | null; currency: string }
export type Facts = QuotationFacts | InvoiceFacts | OrderFacts | PaymentFacts | SubscriptionFacts

export const templates = [
  'quotation.sent',
  'quotation.revised',
  'quotation.accepted',
  'quotation.changes_requested',
  'quotation.rejected',
  'invoice.issued',
  'invoice.reminder.before_3',
  'invoice.reminder.after_1',
  'invoice.reminder.after_7',
  'credit_note.issued',
  'payment.succeeded',
  'payment.failed',
  'payment.requires_action',
  'payment.refunded',
  'order.cancelled',
  'subscription.to_renew',
  'subscription.grace',
  'subscription.recovered',
  'subscription.closed',
  'subscription.contract_ending',
  'subscription.cancel_scheduled',
  'subscription.card_expires',
] as const
export type Template = (typeof templates)[number]

export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

/** All that a mail is written from, besides its template and language. */
export type MailData = {
  vendor: { name: string; email: string | null; accent: string | null }
  customer: string
  /** Whether it is of a portal for trying. */
  test: boolean
  /** The object's place on the customer's site; null where no site is known. */
  link: string | null
  /** Whether the link shares the document with a reader who cannot sign in. Its secret is made when it is sent. */
  shared: boolean
  facts: Facts
}

/** Whom a mail is for: who pays, who decides for the customer, or the vendor. */
export type Audience = 'billing' | 'owners' | 'vendor'

const audiences: Partial<Record<Template, Audience>> = {
  'quotation.sent': 'owners',
  'quotation.revised': 'owners',
  'quotation.accepted': 'owners',
  'quotation.changes_requested': 'vendor',
  'quotation.rejected': 'vendor',
  'order.cancelled': 'owners',
  'subscription.contract_ending': 'owners',
  'subscription.cancel_scheduled': 'owners',
}
export const audienceOf = (template: Template): Audience => audiences[template] ?? 'billing'
