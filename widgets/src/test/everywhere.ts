// All widgets, to test what holds for each of them.
import { html, type TemplateResult } from 'lit'
import { PortalAccount } from '../account/account.js'
import { PortalAlerts } from '../alerts/alerts.js'
import { PortalInvoice } from '../invoice/invoice.js'
import { PortalInvoices } from '../invoices/invoices.js'
import { PortalMessages } from '../messages/messages.js'
import { PortalOrder } from '../order/order.js'
import { PortalOrders } from '../orders/orders.js'
import { PortalPaymentMethods } from '../payment-methods/payment-methods.js'
import { PortalProfile } from '../profile/profile.js'
import { PortalQuotation } from '../quotation/quotation.js'
import { PortalQuotations } from '../quotations/quotations.js'
import { PortalSubscription } from '../subscription/subscription.js'
import { PortalSubscriptions } from '../subscriptions/subscriptions.js'
import { PortalSuccessPacks } from '../success-packs/success-packs.js'
import { PortalTicket } from '../ticket/ticket.js'
import { PortalTickets } from '../tickets/tickets.js'
import { PortalUser } from '../user/user.js'
import { example } from './contract.js'

for (const element of [
  PortalAccount,
  PortalAlerts,
  PortalInvoice,
  PortalInvoices,
  PortalMessages,
  PortalOrder,
  PortalOrders,
  PortalPaymentMethods,
  PortalProfile,
  PortalQuotation,
  PortalQuotations,
  PortalSubscription,
  PortalSubscriptions,
  PortalSuccessPacks,
  PortalTicket,
  PortalTickets,
  PortalUser,
])
  element.define()

const id = (name: string): string => example<{ id: string }>(name).id

/** What a person may who may everything. */
export const everything = {
  sections: [
    'quotations',
    'orders',
    'invoices',
    'tickets',
    'subscriptions',
    'success_packs',
    'payment_methods',
    'messages',
  ],
  permissions: [
    ...['quotations', 'orders', 'invoices', 'subscriptions', 'payment_methods', 'packs'].map(
      each => `${each}:read`,
    ),
    ...['quotations', 'payments', 'subscriptions', 'payment_methods', 'packs', 'profile', 'contacts'].map(
      each => `${each}:write`,
    ),
    'tickets:own',
    'tickets:all',
  ],
}

/** A page for each widget, by its tag. */
export const WIDGETS: Readonly<Record<string, () => TemplateResult>> = {
  'portal-account': () => html`<portal-account routing="none"></portal-account>`,
  'portal-alerts': () => html`<portal-alerts></portal-alerts>`,
  'portal-invoice': () => html`<portal-invoice invoice-id=${id('invoice')}></portal-invoice>`,
  'portal-invoices': () => html`<portal-invoices></portal-invoices>`,
  'portal-messages': () => html`<portal-messages></portal-messages>`,
  'portal-order': () => html`<portal-order order-id=${id('order')}></portal-order>`,
  'portal-orders': () => html`<portal-orders></portal-orders>`,
  'portal-payment-methods': () => html`<portal-payment-methods></portal-payment-methods>`,
  'portal-profile': () => html`<portal-profile></portal-profile>`,
  'portal-quotation': () => html`<portal-quotation quotation-id=${id('quotation')}></portal-quotation>`,
  'portal-quotations': () => html`<portal-quotations></portal-quotations>`,
  'portal-subscription': () =>
    html`<portal-subscription subscription-id=${id('subscription')}></portal-subscription>`,
  'portal-subscriptions': () => html`<portal-subscriptions></portal-subscriptions>`,
  'portal-success-packs': () => html`<portal-success-packs></portal-success-packs>`,
  'portal-ticket': () => html`<portal-ticket ticket-id=${id('ticket')}></portal-ticket>`,
  'portal-tickets': () => html`<portal-tickets></portal-tickets>`,
  'portal-user': () => html`<portal-user account-url="/"></portal-user>`,
}

/** Every element of a tree, those of shadow roots included. */
export function elementsIn(root: Element | ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap(each => [
    each,
    ...(each.shadowRoot ? elementsIn(each.shadowRoot) : []),
  ])
}
