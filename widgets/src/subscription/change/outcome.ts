import type { Schemas } from '../../api.js'
import type { OpenInvoice, Paper, Subscription, SubscriptionAction } from '../view.js'

/** What is to be changed. */
export interface ChangeRequest {
  readonly action: SubscriptionAction
  readonly subscription: Subscription
  readonly invoice: OpenInvoice | undefined
  /** An open quotation for more, which adding may revise. */
  readonly open: Paper | undefined
}

/** What became of it. */
export interface Outcome {
  /** It could not be done any more. */
  readonly outdated?: boolean
  readonly subscription?: Subscription | undefined
  readonly quotation?: Schemas['Quotation']
  readonly payment?: Schemas['Payment'] | null
}

/** What was chosen and typed. */
export interface Draft {
  /** How many more, or how many are left, by the id of an item or of a price. */
  readonly quantities: Record<string, string>
  plan: string
  reason: string
  message: string
}

/** What a change comes to. */
export type Preview = Schemas['SubscriptionPreview']
/** What the API is asked to preview. */
export type Change = Schemas['SubscriptionChange']
/** A plan, as the API gives it. */
export type Plan = Schemas['Plan']
