import type { enAccount } from './en.account.js'
import type { enAlerts } from './en.alerts.js'
import type { enAnswer } from './en.answer.js'
import type { enCards } from './en.cards.js'
import type { enConversation } from './en.conversation.js'
import type { enDocument } from './en.document.js'
import type { enDocuments } from './en.documents.js'
import type { enInvoice } from './en.invoice.js'
import type { enInvoiceExtras } from './en.invoice-extras.js'
import type { enInvoices } from './en.invoices.js'
import type { en } from './en.js'
import type { enKinds } from './en.kinds.js'
import type { enLinked } from './en.linked.js'
import type { enList } from './en.list.js'
import type { enMessages } from './en.messages.js'
import type { enNewTicket } from './en.new-ticket.js'
import type { enOrder } from './en.order.js'
import type { enOrders } from './en.orders.js'
import type { enPacks } from './en.packs.js'
import type { enPacksDialogs } from './en.packs-dialogs.js'
import type { enPacksLedger } from './en.packs-ledger.js'
import type { enPast } from './en.past.js'
import type { enPay } from './en.pay.js'
import type { enPayOffer } from './en.pay-offer.js'
import type { enPaymentMethods } from './en.payment-methods.js'
import type { enProfile } from './en.profile.js'
import type { enProfileCompany } from './en.profile-company.js'
import type { enProfileDialogs } from './en.profile-dialogs.js'
import type { enProfilePeople } from './en.profile-people.js'
import type { enProfileSections } from './en.profile-sections.js'
import type { enProfileSecurity } from './en.profile-security.js'
import type { enQuotation } from './en.quotation.js'
import type { enQuotations } from './en.quotations.js'
import type { enRoles } from './en.roles.js'
import type { enSales } from './en.sales.js'
import type { enSelect } from './en.select.js'
import type { enShare } from './en.share.js'
import type { enShared } from './en.shared.js'
import type { enSignIn } from './en.sign-in.js'
import type { enSignInSteps } from './en.sign-in-steps.js'
import type { enStatement } from './en.statement.js'
import type { enSubscription } from './en.subscription.js'
import type { enSubscriptionBanner } from './en.subscription-banner.js'
import type { enSubscriptionChange } from './en.subscription-change.js'
import type { enSubscriptionPapers } from './en.subscription-papers.js'
import type { enSubscriptions } from './en.subscriptions.js'
import type { enTalk } from './en.talk.js'
import type { enTicket } from './en.ticket.js'
import type { enTicketRating } from './en.ticket-rating.js'
import type { enTicketStates } from './en.ticket-states.js'
import type { enTickets } from './en.tickets.js'
import type { enTransfer } from './en.transfer.js'
import type { enUser } from './en.user.js'

type English = typeof en &
  typeof enSignIn &
  typeof enLinked &
  typeof enSignInSteps &
  typeof enRoles &
  typeof enProfile &
  typeof enProfileSections &
  typeof enProfileDialogs &
  typeof enProfileSecurity &
  typeof enProfileCompany &
  typeof enProfilePeople &
  typeof enUser &
  typeof enDocuments &
  typeof enList &
  typeof enInvoices &
  typeof enSelect &
  typeof enStatement &
  typeof enAnswer &
  typeof enOrder &
  typeof enQuotation &
  typeof enPacks &
  typeof enPacksDialogs &
  typeof enPacksLedger &
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
  typeof enSubscriptionPapers &
  typeof enAlerts &
  typeof enConversation &
  typeof enNewTicket &
  typeof enTalk &
  typeof enTicket &
  typeof enTicketRating &
  typeof enTicketStates &
  typeof enTickets &
  typeof enAccount &
  typeof enMessages

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
