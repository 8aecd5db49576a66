import type { enShare } from './en.share.js'
import type { enShared } from './en.shared.js'
import type { Message } from './messages.js'

/** French of links that share one document. */
export const frShare: Record<Exclude<keyof typeof enShare, 'dialog.close'> | keyof typeof enShared, Message> =
  {
    'share.share': 'Partager',
    'share.title': 'Partager par un lien',
    'share.lead': 'Quiconque a ce lien peut lire ce seul document jusqu’au {date}, et rien d’autre.',
    'share.making': 'Création du lien…',
    'share.link': 'Lien',
    'share.copy': 'Copier le lien',
    'share.copied': 'Copié',
    'share.revoke': 'Révoquer le lien',
    'share.revoked': 'Le lien n’ouvre plus rien.',
    'share.failed': 'Le lien n’a pas pu être créé. {reason}',
    'share.revoke-failed': 'Le lien n’a pas pu être révoqué. {reason}',
    'share.open-failed': 'L’ouverture a échoué. {reason}',

    'shared.title': 'Partagé par {vendor}',
    'shared.for': 'Pour {customer}. Vous pouvez le lire ici et l’enregistrer en PDF.',
    'shared.sign-in': 'Pour accepter ou payer, connectez-vous.',
    'shared.sign-in-link': 'Vers la page du client',
    'shared.ended':
      'Ce lien n’ouvre rien. Il a peut-être expiré ou été retiré : demandez-en un nouveau à qui vous l’a envoyé.',
    'shared.unreachable':
      'Le document n’a pas pu être chargé. Vérifiez votre connexion et ouvrez le lien à nouveau.',
  }
