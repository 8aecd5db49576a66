import type { enAlerts } from './en.alerts.js'
import type { enAnswer } from './en.answer.js'
import type { enCards } from './en.cards.js'
import type { enDocument } from './en.document.js'
import type { enDocuments } from './en.documents.js'
import type { enInvoice } from './en.invoice.js'
import type { enInvoiceExtras } from './en.invoice-extras.js'
import type { enInvoices } from './en.invoices.js'
import type { en } from './en.js'
import type { enKinds } from './en.kinds.js'
import type { enList } from './en.list.js'
import type { enOrder } from './en.order.js'
import type { enOrders } from './en.orders.js'
import type { enPast } from './en.past.js'
import type { enPay } from './en.pay.js'
import type { enPayOffer } from './en.pay-offer.js'
import type { enPaymentMethods } from './en.payment-methods.js'
import type { enQuotation } from './en.quotation.js'
import type { enQuotations } from './en.quotations.js'
import type { enSales } from './en.sales.js'
import type { enSelect } from './en.select.js'
import type { enShare } from './en.share.js'
import type { enShared } from './en.shared.js'
import type { enSignIn } from './en.sign-in.js'
import type { enSubscription } from './en.subscription.js'
import type { enSubscriptionBanner } from './en.subscription-banner.js'
import type { enSubscriptionChange } from './en.subscription-change.js'
import type { enSubscriptions } from './en.subscriptions.js'
import type { enTransfer } from './en.transfer.js'
import type { enUser } from './en.user.js'

type English = typeof en &
  typeof enSignIn &
  typeof enUser &
  typeof enDocuments &
  typeof enList &
  typeof enInvoices &
  typeof enSelect &
  typeof enAnswer &
  typeof enOrder &
  typeof enQuotation &
  typeof enPast &
  typeof enKinds &
  typeof enSales &
  typeof enOrders &
  typeof enQuotations &
  typeof enDocument &
  typeof enInvoice &
  typeof enInvoiceExtras &
  typeof enCards &
  typeof enPay &
  typeof enPayOffer &
  typeof enShare &
  typeof enShared &
  typeof enTransfer &
  typeof enPaymentMethods &
  typeof enSubscriptions &
  typeof enSubscription &
  typeof enSubscriptionBanner &
  typeof enSubscriptionChange &
  typeof enAlerts

/** A text with `{name}` places, or one text per plural category of `{count}`. */
export type Message = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string })

/** The keys of all texts, the element's name first: `login.submit`. */
export type MessageKey = keyof English

/** A complete table of one language. */
export type Messages = Readonly<Record<MessageKey, Message>>

/** English texts that come with a widget, so that nobody loads those of another. */
export type Texts = Partial<Messages>

/** Texts of the host in place of the library's. */
export type MessageOverrides = Partial<Messages>

/** What a text's places are filled with. */
export type MessageValues = Readonly<Record<string, string | number>>
