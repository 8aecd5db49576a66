import type { Schemas } from '../api.js'
import type { Translate } from '../base/localize.js'
import type { AskAbout } from '../document/lines.js'
import type { Papers } from './papers.js'

/** A subscription with everything in it. */
export type Subscription = Schemas['Subscription']

/** What somebody does with it, in a dialog of its own. */
export type SubscriptionAction = 'add' | 'reduce' | 'switch' | 'cancel' | 'reopen' | 'method'

/** What is taken back at once. */
export type Undo = 'undo_change' | 'undo_cancel'

/** The invoice that waits for its money. */
export type OpenInvoice = Pick<
  Schemas['Invoice'],
  'id' | 'type' | 'status' | 'tag' | 'number' | 'currency' | 'amount_due'
>

/** A document that is about the subscription. */
export interface Paper {
  readonly type: 'invoice' | 'quotation' | 'order'
  readonly id: string
  readonly number: string | null
}

/** What every part of the page needs. */
export interface View {
  readonly subscription: Subscription
  readonly invoice: OpenInvoice | undefined
  /** What is about it, once that is loaded. */
  readonly papers: Papers | undefined
  readonly t: Translate
  readonly locale: string
  /** An amount of the subscription. */
  readonly money: (minor: number) => string
  readonly day: (date: string) => string
  readonly busy: boolean
  readonly mayPay: boolean
  /** Whether this person may do that now, in the words of the API. */
  readonly may: (action: string) => boolean
  readonly act: (action: SubscriptionAction) => void
  readonly ask: AskAbout
  readonly undo: (what: Undo) => void
  readonly pay: () => void
  readonly openPaper: (paper: Paper) => void
}

/** Whether a card that is chosen is charged at once: what was cancelled is never charged again. */
export const chargesAtOnce = ({ status, collection, cancels_on }: Subscription): boolean =>
  status === 'to_renew' && collection === 'charge' && !cancels_on
