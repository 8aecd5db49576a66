import type { enAccount } from './en.account.js'
import type { enMessages } from './en.messages.js'
import type { Message } from './messages.js'

/** French of the whole account and of its messages. */
export const frAccount: Record<keyof typeof enAccount | keyof typeof enMessages, Message> = {
  'account.title': 'Mon compte',
  'account.company': 'Société',
  'account.overview': 'Vue d’ensemble',
  'account.waiting': 'en attente',
  'account.preview': 'Ceci est un aperçu : tout peut être lu, rien ne peut être modifié.',
  'account.quotations': 'Devis',
  'account.quotations-about': 'Ce que nous vous avons proposé',
  'account.quotations-waiting': {
    one: '{count} attend votre réponse',
    other: '{count} attendent votre réponse',
  },
  'account.orders': 'Commandes',
  'account.orders-about': 'Ce que vous avez commandé',
  'account.orders-waiting': { one: '{count} est à payer', other: '{count} sont à payer' },
  'account.invoices': 'Factures',
  'account.invoices-about': 'Ce qui est facturé et ce qui est payé',
  'account.invoices-waiting': { one: '{count} est ouverte', other: '{count} sont ouvertes' },
  'account.tickets': 'Tickets',
  'account.tickets-about': 'Questions et réponses',
  'account.tickets-waiting': {
    one: '{count} a une nouvelle réponse',
    other: '{count} ont de nouvelles réponses',
  },
  'account.subscriptions': 'Abonnements',
  'account.subscriptions-about': 'Ce qui court et ce qui vient',
  'account.subscriptions-waiting': { one: '{count} est à renouveler', other: '{count} sont à renouveler' },
  'account.success_packs': 'Packs de réussite',
  'account.success_packs-about': 'Votre expert et les heures restantes',
  'account.payment_methods': 'Moyens de paiement',
  'account.payment_methods-about': 'Les cartes conservées',
  'account.messages': 'Messages',
  'account.messages-about': 'Tout ce qui s’échange entre vous et nous',
  'account.profile': 'Profil',
  'account.profile-about': 'Vous, votre société et vos collègues',

  'messages.title': 'Messages',
  'messages.show': 'Afficher',
  'messages.all': 'Tout',
  'messages.message': 'Messages',
  'messages.mail': 'Courriels',
  'messages.document': 'Documents',
  'messages.unread': 'Non lu',
  'messages.untitled': 'Sans objet',
  'messages.empty': 'Messages, courriels et documents apparaîtront ici.',
  'messages.more': 'Plus anciens',
  'messages.back': 'Tous les messages',
}
