import type { Choices, Facts, Template } from '../kinds.ts'

/** What stands in a mail's sentences, written out for its language. */
export type Figures = {
  vendor: string
  customer: string
  number: string
  /** The main amount: total, what is due, or what was paid. */
  amount: string
  /** Until when it is valid, when it is or was due, or when it was received; empty where there is no such day. */
  date: string
  refunded: string
  /** Who answered: the contact, else the customer. */
  by: string
  /** Why a payment failed. */
  failure: string
  /** Of a subscription */
  plan: string
  /** Why it needs attention or has ended, as a sentence. */
  why: string
  /** How many days are left, in words: today, one day, 5 days. */
  days: string
  card: string
  pack: string
  /** Time that is left, or that is contested */
  time: string
  /** The new e-mail address. */
  email: string
  /** What a ticket or document is about, empty where nobody has said it; the address that webhooks were sent to. */
  subject: string
}

/** @param link what the link says, where it is not to the object that the mail tells of */
export type Told = { title: string; lead: string[]; link?: string }

export type Label =
  | 'number'
  | 'subject'
  | 'total'
  | 'amount'
  | 'amount_due'
  | 'due_date'
  | 'due_now'
  | 'recurring'
  | 'valid_until'
  | 'received_on'
  | 'invoices'
  | 'refunded'
  | 'customer'
  | 'by'
  | 'reason'
  | 'po_number'
  | 'changes'
  | 'plan'
  | 'card'
  | 'pack'
  | 'time'
  | 'files'
  | 'code'
  | 'name'
  | 'vat_number'
  | 'country'
  | 'address'

/** All words of mails in one language. */
export type Words = {
  labels: Record<Label, string>
  /** What stands after a label. */
  colon: string
  /** What the link to the object says. */
  view: Record<Facts['type'], string>
  reasons: Record<string, string>
  failures: Record<string, string>
  /** Said of a failure that has no words of its own. */
  failed: string
  every(unit: string, count: number): string
  /** Why a subscription is To Renew or was closed; of a contract that ends, what to do. */
  why: Record<string, string>
  daysLeft(count: number): string
  footer(vendor: string): string
  /** Where to say that one does not want such mails. */
  choices: Record<Choices['whose'], string>
  test: string
  mails: Record<Template, (figures: Figures) => Told>
}

/** The title of a mail of a conversation: always the same, so that mail programs put them together. */
export const titled = (number: string, subject: string): string =>
  [number && `[${number}]`, subject].filter(Boolean).join(' ')
