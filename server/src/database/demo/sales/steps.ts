import type { components } from '../../../../../openapi.d.ts'
import { addDays } from '../../../money/dates.ts'
import type { IntervalUnit } from '../../sales-schema.ts'

type Schemas = components['schemas']

/** So much of an article of the catalogue, at its price in the customer's currency. */
export type Article = { article: string; every: IntervalUnit | null; quantity: string } & Pick<
  Schemas['QuotationLineCreate'],
  'optional' | 'selected' | 'discount_percent' | 'description'
>
/** What is offered; its days are told as days from today. */
export type Offer = Omit<Schemas['QuotationCreate'], 'lines' | 'subscription_id' | 'valid_until'> & {
  lines: Article[]
  valid_until?: number
  /** Which sale made the subscription that an upsell or a renewal is about. */
  about?: string
}
/** What another revision changes: lines by their places before, and new ones. */
export type Revision = {
  lines: ({ was: number; quantity?: string; discount_percent?: string } | Article)[]
  valid_until: number
  notes?: string
}
export type Wish = { line: number; quantity?: string; note?: string }

export type Doing =
  | { do: 'offer'; offer: Offer; draft?: true }
  | { do: 'revise'; revision: Revision }
  | { do: 'ask_changes'; message: string; wishes: Wish[] }
  | { do: 'reject'; reason: Schemas['QuotationReject']['reason']; message: string }
  | { do: 'withdraw' }
  /** `by`: the name of a card, a transfer, or nothing that is due now. */
  | { do: 'accept'; by: string | 'transfer' | null; signed?: true; po_number?: string }
  | { do: 'order'; lines: Article[]; invoice?: true; subject?: string; po_number?: string }
  | {
      do: 'card'
      number: Schemas['SandboxCard']['number']
      expires: { exp_month: number; exp_year: number }
      make_default?: true
    }
  /** The invoice of the sale, with a card of this name. */
  | { do: 'pay'; by: string }
  | { do: 'give_up' }
  /** The invoice of the sale, by money that came from the bank. */
  | { do: 'transfer' }
  | { do: 'refund'; part?: number; reason: string }
  | { do: 'credit'; reason: string }
  /** More came than was due. `major` is an amount in whole units of the currency. */
  | { do: 'overpay'; major: number }
  /** What the sandbox's bank does later has happened. */
  | { do: 'bank' }
  /** Orders whose money has not come are given up. */
  | { do: 'sweep' }
  | Subscribing
  | Packing
  | Talking

/** What is done about subscriptions; days count from today. */
export type Subscribing =
  | {
      do: 'subscribe'
      plan: string
      lines: Article[]
      /** The name of a card; null: its invoices are sent */
      by: string | null
      starts?: number
      database?: string
      /** Another system bills it. */
      elsewhere?: true
    }
  | { do: 'contract'; ends: number; database: string }
  | { do: 'reduce'; article: string; quantity: string }
  | { do: 'cancel'; reason: Schemas['SubscriptionCancel']['reason']; message: string }

/** What is done about hours bought ahead; `who` names the agent. */
export type Packing =
  /** Of the customer's latest pack */
  | { do: 'expert'; who: string }
  /** Hours that were bought elsewhere; `expires` counts from today. */
  | ({ do: 'hours'; who: string; expires: number } & Pick<
      Schemas['SuccessPackCreate'],
      'name' | 'kind' | 'minutes' | 'description'
    >)
  | { do: 'book'; minutes: number; description: string; who: string }
  | { do: 'take_back'; description: string }
  | { do: 'contest'; message: string }
  | { do: 'uphold'; answer: string }

export type Attached = { name: string; content: string }
/** What a ticket is about: something of a sale, or the latest success pack. */
export type About = { sale: string; its: 'subscription' | 'invoice' } | 'pack'
type On = { on?: 'quotation' | 'invoice' }

/** What is said on a ticket, or on a document of the sale; `who` names the agent. */
export type Talking =
  | ({ do: 'ask'; about?: About; attached?: Attached } & Pick<
      Schemas['TicketCreate'],
      'subject' | 'text' | 'category'
    >)
  | ({ do: 'reply'; text: string; attached?: Attached } & On)
  | ({ do: 'answer'; who: string; text: string; attached?: Attached } & On &
      Pick<Schemas['MessageCreate'], 'internal' | 'status' | 'close'>)
  | { do: 'assign'; who: string }
  | { do: 'read' }
  | { do: 'close' }
  | { do: 'rate'; score: number; comment?: string }
  /** `into`: the name of another one */
  | { do: 'merge'; into: string }

/** What somebody did on a day about one sale of a customer, or one of its cards; `of` names it. */
export type SalesStep = { date: string; customer: number; of: string } & Doing

export const once = (article: string, quantity: string, more: Partial<Article> = {}): Article => ({
  article,
  every: null,
  quantity,
  ...more,
})
export const monthly = (article: string, quantity: string, more: Partial<Article> = {}): Article => ({
  ...once(article, quantity, more),
  every: 'month',
})
export const yearly = (article: string, quantity: string, more: Partial<Article> = {}): Article => ({
  ...once(article, quantity, more),
  every: 'year',
})

/** Tells what happened `days` from today about one thing of a customer. */
export type Teller = (days: number, of: string, ...doings: Doing[]) => SalesStep[]

export const teller =
  (customer: number, today: string): Teller =>
  (days, of, ...doings) =>
    doings.map(doing => ({ date: addDays(today, days), customer, of, ...doing }))

/** The month that is so many months from that of a day. */
export function month(day: string, months: number): { exp_month: number; exp_year: number } {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  return { exp_year: Math.floor(count / 12), exp_month: (count % 12) + 1 }
}
