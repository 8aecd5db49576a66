import type { WantedChange } from '../database/company-schema.ts'
import type { MarkdownTree } from '../markdown/parse.ts'

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
export type SuccessPackFacts = {
  type: 'success_pack'
  id: string
  name: string
  minutes_left: number
  /** Whom a mail for the vendor goes to; null: whoever reads the vendor's */
  expert_email: string | null
  /** What the customer contests */
  contested: { by: string | null; day: string; minutes: number; description: string; message: string } | null
}
/** What somebody has written on a ticket or a document, which is named by `id`. */
export type MessageFacts = {
  type: 'message'
  id: string
  about: 'ticket' | 'quotation' | 'order' | 'invoice'
  message_id: string
  number: string
  subject: string | null
  by: string
  content: MarkdownTree
  /** Names of what was attached */
  files: string[]
}
/** Of how a person signs in. */
export type SecurityFacts = {
  type: 'security'
  /** What the mail brings, which is made when it is sent; it lies nowhere. */
  brings: 'code' | 'reset' | null
  /** The address that is to take the place of the present one. */
  email: string | null
}
/** Of who acts for a company, and what it is called. */
export type CompanyFacts = {
  type: 'company'
  /** Whether the mail brings the secret of an invitation, which is made when it is sent. */
  invites: boolean
  /** Who invites or asks; null: the vendor. */
  by: string | null
  changes: WantedChange[]
  /** What somebody has written. */
  message: string | null
}
/** Of an endpoint of webhooks that was switched off. */
export type WebhookFacts = {
  type: 'webhook'
  url: string
  /** Since when nothing but failures came of it */
  since: string | null
}
type Numbered = { id: string; number: string; subject: string | null; currency: string }
export type ObjectFacts =
  | QuotationFacts
  | InvoiceFacts
  | OrderFacts
  | PaymentFacts
  | SubscriptionFacts
  | SuccessPackFacts
  | MessageFacts
export type Facts = ObjectFacts | SecurityFacts | CompanyFacts | WebhookFacts

/** Written to the person himself, whatever he has chosen. */
export const securityTemplates = [
  'security.sign_in_code',
  'security.confirm_code',
  'security.password_reset',
  'security.password_changed',
  'security.email_code',
  'security.email_taken',
  'security.email_notice',
  'security.email_changed',
  'security.totp_on',
  'security.totp_off',
] as const
export type SecurityTemplate = (typeof securityTemplates)[number]

/** Written to those who invite, are invited, ask or are asked. */
export const companyTemplates = [
  'invitation.sent',
  'customer_change.created',
  'customer_change.accepted',
  'customer_change.declined',
] as const
export type CompanyTemplate = (typeof companyTemplates)[number]

/** Written to the vendor of his programs. */
export const webhookTemplates = ['webhook.failing', 'webhook.gone'] as const
export type WebhookTemplate = (typeof webhookTemplates)[number]

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
  'pack.low',
  'pack.contested',
  'message.answered',
  'message.received',
  ...securityTemplates,
  ...companyTemplates,
  ...webhookTemplates,
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
  /** The code or token that is being sent, which only the mail holds. */
  secret?: string
  /** Where whoever gets it says that he does not want its like; null where nobody does. */
  choices?: Choices | null
  /** Whether the link shares the document with a reader who cannot sign in. Its secret is made when it is sent. */
  shared: boolean
  facts: Facts
}

/** A person chooses in his profile; an address that is nobody's is one that the company has given. */
export type Choices = { whose: 'person' | 'company'; url: string | null }

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
  'pack.low': 'owners',
  'pack.contested': 'vendor',
  'message.received': 'vendor',
}
export const audienceOf = (template: Template): Audience => audiences[template] ?? 'billing'
