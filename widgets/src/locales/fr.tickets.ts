import type { enConversation } from './en.conversation.js'
import type { enNewTicket } from './en.new-ticket.js'
import type { enTalk } from './en.talk.js'
import type { enTicket } from './en.ticket.js'
import type { enTicketRating } from './en.ticket-rating.js'
import type { enTicketStates } from './en.ticket-states.js'
import type { enTickets } from './en.tickets.js'
import type { Message } from './messages.js'

type Keys =
  | keyof typeof enTickets
  | keyof typeof enTicket
  | keyof typeof enTicketRating
  | keyof typeof enTalk
  | keyof typeof enConversation
  | Exclude<keyof typeof enNewTicket, 'dialog.close'>

/** French of tickets and conversations. */
export const frTickets: Record<Keys | Exclude<keyof typeof enTicketStates, 'tag.closed'>, Message> = {
  'tickets.title': 'Tickets',
  'tickets.search': 'Rechercher dans les tickets',
  'tickets.search-hint': 'Référence, objet ou texte',
  'tickets.number': 'Ticket',
  'tickets.date': 'Dernier message',
  'tickets.newest-opened': 'Tickets les plus récents',
  'tickets.open': 'Ouverts',
  'tickets.unread': 'Non lus',
  'tickets.done': 'Résolus',
  'tickets.unread-mark': 'Réponse non lue',
  'tickets.new': 'Nouveau ticket',
  'tickets.empty': 'Vos questions et nos réponses apparaîtront ici.',
  'tickets.back': 'Tous les tickets',

  'tag.new': 'Nouveau',
  'tag.in_progress': 'En cours',
  'tag.waiting_customer': 'En attente de vous',
  'tag.solved': 'Résolu',

  'ticket.none': 'Aucun ticket choisi.',
  'ticket.opened': 'Ouvert',
  'ticket.opened-by': 'Par',
  'ticket.assignee': 'Suivi par',
  'ticket.about': 'Au sujet de',
  'ticket.waits': 'Nous attendons votre réponse. Sans elle, le ticket sera considéré comme résolu le {date}.',
  'ticket.close': 'Clore le ticket',
  'ticket.failed': 'L’action a échoué. {reason}',
  'ticket.rate-title': 'Comment avons-nous traité votre demande ?',
  'ticket.rated': 'Votre évaluation',
  'ticket.rate': 'Envoyer l’évaluation',
  'ticket.comment': 'Que devrions-nous savoir ? (facultatif)',
  'ticket.score-1': 'Mal',
  'ticket.score-2': 'Plutôt mal',
  'ticket.score-3': 'Moyennement',
  'ticket.score-4': 'Bien',
  'ticket.score-5': 'Très bien',

  'message.conversation': 'Messages',
  'message.agent': 'Assistance',
  'message.earlier': 'Messages précédents',
  'message.new-from': 'Nouveau message de {name}',
  'message.write': 'Votre message',
  'message.send': 'Envoyer',
  'message.sending': 'Envoi…',
  'message.send-failed': 'L’envoi a échoué, et rien de votre texte n’est perdu. {reason}',
  'message.attach': 'Joindre des fichiers',
  'message.limits': {
    one: 'Un fichier de {size} au plus ; vous pouvez aussi le déposer ou le coller ici.',
    other:
      'Jusqu’à {count} fichiers de {size} au plus chacun ; vous pouvez aussi les déposer ou les coller ici.',
  },
  'message.too-many': {
    one: 'Un message peut porter un fichier.',
    other: 'Un message peut porter {count} fichiers.',
  },
  'message.uploading': 'Envoi de {name}',
  'message.remove': 'Retirer {name}',
  'error.content_too_large': 'Il dépasse la taille permise.',

  'talk.title': 'Des questions à ce sujet ?',
  'talk.lead': 'Pour ce qui demande plus de temps, un ticket garde tout ensemble.',
  'talk.ask': 'Ouvrir un ticket à ce sujet',
  'talk.line': 'Poser une question à ce sujet',
  'talk.subject': 'Au sujet de {of}',
  'talk.asked': 'Le ticket {reference} est ouvert.',

  'new-ticket.title': 'Nouveau ticket',
  'new-ticket.subject': 'Objet',
  'new-ticket.category': 'Catégorie',
  'new-ticket.no-category': 'Aucune',
  'new-ticket.text': 'De quoi s’agit-il ?',
  'new-ticket.send': 'Envoyer',
}
