import { titled, type Words } from './words.ts'

const units: Record<string, [one: string, many: string]> = {
  month: ['mois', 'mois'],
  year: ['an', 'ans'],
}

export const fr: Words = {
  labels: {
    number: 'Numéro',
    subject: 'Objet',
    total: 'Total',
    amount: 'Montant',
    amount_due: 'Montant dû',
    due_date: 'Échéance',
    due_now: 'À payer à l’acceptation',
    recurring: 'Ensuite',
    valid_until: 'Valable jusqu’au',
    received_on: 'Reçu le',
    invoices: 'Factures',
    refunded: 'Remboursé',
    customer: 'Client',
    by: 'Par',
    reason: 'Motif',
    po_number: 'Bon de commande',
    changes: 'Modifications demandées',
    plan: 'Formule',
    card: 'Carte',
    pack: 'Pack d’heures',
    time: 'Temps',
    files: 'Fichiers',
    code: 'Code',
    name: 'Nom',
    vat_number: 'Numéro de TVA',
    country: 'Pays',
    address: 'Adresse',
  },
  colon: '\u00a0:',
  view: {
    quotation: 'Voir le devis',
    invoice: 'Voir le document',
    order: 'Voir la commande',
    payment: 'Voir les détails',
    subscription: 'Voir l’abonnement',
    success_pack: 'Voir vos heures',
    message: 'Voir et répondre',
    security: 'Ouvrir votre profil',
    company: 'Ouvrir le portail',
    webhook: 'Ouvrir la documentation',
  },
  reasons: {
    price: 'Le prix',
    timing: 'Le moment',
    competitor: 'Un autre fournisseur',
    features: 'Des fonctions manquantes',
    other: 'Autre chose',
  },
  failures: {
    card_declined: 'La banque a refusé la carte sans dire pourquoi.',
    insufficient_funds: 'La provision de la carte est insuffisante.',
    processing_error: 'La banque n’a pas pu traiter le paiement.',
    authentication_failed: 'Le paiement n’a pas été confirmé auprès de la banque.',
    expired_card: 'La carte a expiré.',
    incorrect_cvc: 'Le code de sécurité de la carte est incorrect.',
    stolen_card: 'La banque n’accepte plus cette carte.',
    authentication_required: 'La banque vous demande de confirmer ce paiement vous-même.',
  },
  failed: 'La banque n’a pas effectué le paiement.',
  why: {
    no_method: 'Aucun moyen de paiement ne permet de le débiter.',
    card_expired: 'La carte sur laquelle il est débité a expiré.',
    declined: 'La carte sur laquelle il est débité a été refusée.',
    overdue: 'Sa facture est en retard.',
    non_payment: 'Sa facture n’a pas été payée à temps.',
    cancelled: 'Vous l’aviez résilié.',
    contract_ended: 'Son contrat est arrivé à terme.',
    order_unpaid: 'Sa commande n’a pas été payée à temps.',
  },
  daysLeft: count => (count <= 0 ? 'aujourd’hui' : count === 1 ? 'encore un jour' : `encore ${count} jours`),
  every: (unit, count) => {
    const [one, many] = units[unit] ?? [unit, unit]
    return count === 1 ? `par ${one}` : `tous les ${count} ${many}`
  },
  footer: vendor => `Ce message a été envoyé automatiquement par ${vendor}.`,
  choices: {
    person: 'Vous choisissez dans votre profil les messages que vous recevez.',
    company:
      'Cette adresse est l’une de celles que votre société a indiquées pour ses messages ; son propriétaire peut changer cela dans le portail.',
  },
  test: 'Ceci est un test : rien n’a été vendu et aucun argent ne circule.',
  mails: {
    'quotation.sent': ({ vendor, number, amount, date }) => ({
      title: `Devis ${number} de ${vendor}`,
      lead: [
        `${vendor} vous a établi un devis de ${amount}.`,
        ...(date ? [`Vous pouvez l’accepter jusqu’au ${date} inclus.`] : []),
      ],
    }),
    'quotation.revised': ({ vendor, number, amount, date }) => ({
      title: `Nouvelle version du devis ${number} de ${vendor}`,
      lead: [
        `${vendor} a modifié le devis ${number} ; son total est maintenant de ${amount}. La version précédente n’est plus valable.`,
        ...(date ? [`Vous pouvez l’accepter jusqu’au ${date} inclus.`] : []),
      ],
    }),
    'quotation.accepted': ({ vendor, number, by }) => ({
      title: `Vous avez accepté le devis ${number}`,
      lead: [`Voici la preuve de votre acceptation : ${by} a accepté le devis ${number} de ${vendor}.`],
    }),
    'quotation.changes_requested': ({ number, customer, by }) => ({
      title: `${customer} demande des modifications du devis ${number}`,
      lead: [`${by} demande des modifications du devis ${number}.`],
    }),
    'quotation.rejected': ({ number, customer, by }) => ({
      title: `${customer} a refusé le devis ${number}`,
      lead: [`${by} a refusé le devis ${number}.`],
    }),
    'invoice.issued': ({ vendor, number, amount, date }) => ({
      title: `Facture ${number} de ${vendor}`,
      lead: [
        `Veuillez trouver ci-joint la facture ${number} de ${vendor}.`,
        date ? `Merci de payer ${amount} pour le ${date}.` : 'Il n’y a rien à payer.',
      ],
    }),
    'invoice.reminder.before_3': ({ vendor, number, amount, date }) => ({
      title: `La facture ${number} arrive à échéance le ${date}`,
      lead: [
        `Pour rappel, ${amount} de la facture ${number} de ${vendor} sont à payer pour le ${date}.`,
        'Si vous avez déjà payé, vous n’avez rien à faire.',
      ],
    }),
    'invoice.reminder.after_1': ({ vendor, number, amount, date }) => ({
      title: `La facture ${number} est en retard`,
      lead: [
        `La facture ${number} de ${vendor} était à payer pour le ${date}, et ${amount} restent dus. Merci de payer dès maintenant.`,
        'Si vous avez déjà payé, vous n’avez rien à faire.',
      ],
    }),
    'invoice.reminder.after_7': ({ vendor, number, amount, date }) => ({
      title: `Deuxième rappel : la facture ${number} est en retard`,
      lead: [
        `La facture ${number} de ${vendor} était à payer pour le ${date}, et ${amount} restent dus. Merci de payer dès maintenant, ou de dire à ${vendor} ce qui vous en empêche.`,
        'Si vous avez déjà payé, vous n’avez rien à faire.',
      ],
    }),
    'credit_note.issued': ({ vendor, number, amount }) => ({
      title: `Note de crédit ${number} de ${vendor}`,
      lead: [`${vendor} vous a crédité de ${amount}. Veuillez trouver ci-joint la note de crédit ${number}.`],
    }),
    'payment.succeeded': ({ vendor, amount }) => ({
      title: `Paiement de ${amount} reçu`,
      lead: [`${vendor} a reçu votre paiement de ${amount}. Merci.`],
    }),
    'payment.failed': ({ vendor, amount, failure }) => ({
      title: `Votre paiement de ${amount} a échoué`,
      lead: [
        `Votre paiement de ${amount} à ${vendor} n’a pas abouti. ${failure}`,
        'Aucun montant n’a été prélevé. Merci de payer à nouveau, ou d’une autre manière.',
      ],
    }),
    'payment.requires_action': ({ vendor, amount }) => ({
      title: `Veuillez confirmer votre paiement de ${amount}`,
      lead: [
        `Votre banque vous demande de confirmer votre paiement de ${amount} à ${vendor}. D’ici là, rien n’est prélevé.`,
      ],
    }),
    'payment.refunded': ({ vendor, amount, refunded }) => ({
      title: `Remboursement de ${vendor}`,
      lead: [`Sur votre paiement de ${amount}, ${vendor} a remboursé ${refunded} à ce jour.`],
    }),
    'order.cancelled': ({ vendor, number }) => ({
      title: `La commande ${number} a été annulée`,
      lead: [`Votre commande ${number} chez ${vendor} a été annulée. Rien ne sera livré.`],
    }),
    'subscription.to_renew': ({ plan, number, why, date }) => ({
      title: `${plan} demande votre attention avant le ${date}`,
      lead: [
        `Votre abonnement ${plan} (${number}) n’a pas pu être renouvelé. ${why}`,
        `Merci d’y remédier au plus tard le ${date} : payez sa facture ou changez son moyen de paiement. Passé ce jour, il est clôturé et l’accès est perdu.`,
      ],
    }),
    'subscription.grace': ({ plan, number, why, date, days }) => ({
      title:
        days === 'aujourd’hui'
          ? `${plan} est clôturé après aujourd’hui`
          : `${plan} : ${days} pour le renouveler`,
      lead: [
        `Votre abonnement ${plan} (${number}) attend toujours d’être renouvelé. ${why}`,
        `Vous avez jusqu’au ${date} : payez sa facture ou changez son moyen de paiement. Passé ce jour, il est clôturé et l’accès est perdu.`,
      ],
    }),
    'subscription.recovered': ({ plan, number }) => ({
      title: `${plan} continue`,
      lead: [`Votre abonnement ${plan} (${number}) est payé et continue comme avant. Merci.`],
    }),
    'subscription.closed': ({ plan, number, why, date, vendor }) => ({
      title: `${plan} est clôturé`,
      lead: [
        `Votre abonnement ${plan} (${number}) a été clôturé le ${date}, et son accès a pris fin. ${why}`,
        `Vos factures et tout le reste demeurent dans votre compte. Pour le reprendre, rouvrez-le là ou écrivez à ${vendor}.`,
      ],
    }),
    'subscription.contract_ending': ({ plan, number, date }) => ({
      title: `Le contrat de ${plan} se termine le ${date}`,
      lead: [
        `Le contrat de votre abonnement ${plan} (${number}) se termine le ${date}. S’il n’est pas renouvelé, il est clôturé après ce jour et l’accès est perdu.`,
      ],
    }),
    'subscription.cancel_scheduled': ({ plan, number, date }) => ({
      title: `${plan} est résilié`,
      lead: [
        `Votre abonnement ${plan} (${number}) ne sera pas renouvelé. Vous pouvez l’utiliser jusqu’au ${date} inclus, et changer d’avis jusque-là.`,
      ],
    }),
    'subscription.card_expires': ({ plan, number, card, date }) => ({
      title: `Votre carte expire avant la prochaine facture de ${plan}`,
      lead: [
        `La carte ${card}, sur laquelle votre abonnement ${plan} (${number}) est débité, est valable jusqu’au ${date}, et sa prochaine facture vient après.`,
        'Merci d’ajouter une autre carte à temps.',
      ],
    }),
    'pack.low': ({ vendor, pack, time }) => ({
      title: `Il ne reste que ${time} sur ${pack}`,
      lead: [
        `${pack} est votre dernier pack d’heures de ${vendor}. Vous pouvez en acheter d’autres dans le portail.`,
      ],
    }),
    'pack.contested': ({ customer, by, time, date, pack }) => ({
      title: `${customer} conteste ${time} sur ${pack}`,
      lead: [`${by} indique que le temps du ${date} (${time}) n’est pas juste.`],
    }),
    'message.answered': ({ number, subject, by, vendor }) => ({
      title: titled(number, subject),
      lead: [`${by} de ${vendor} vous a écrit.`],
    }),
    'message.received': ({ number, subject, by }) => ({
      title: titled(number, subject),
      lead: [`${by} a écrit.`],
    }),
    'security.sign_in_code': ({ vendor }) => ({
      title: `Votre code de connexion à ${vendor}`,
      lead: [
        'Saisissez ce code là où vous l’avez demandé. Il est valable 10 minutes, pour une seule connexion.',
        'Si vous ne l’avez pas demandé, ignorez ce message. Ne donnez ce code à personne.',
      ],
      link: 'Se connecter',
    }),
    'security.confirm_code': ({ vendor }) => ({
      title: `Votre code pour confirmer une modification chez ${vendor}`,
      lead: [
        'Saisissez ce code pour confirmer la modification en cours de votre compte. Il est valable 10 minutes.',
        'Si ce n’est pas vous, quelqu’un d’autre est connecté à votre compte : déconnectez-vous partout depuis votre profil et choisissez un nouveau mot de passe.',
      ],
    }),
    'security.password_reset': ({ vendor }) => ({
      title: `Choisissez un nouveau mot de passe pour ${vendor}`,
      lead: [
        'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte. Le lien est valable une heure, une seule fois.',
        'Si vous ne l’avez pas demandé, ignorez ce message : votre mot de passe ne change pas.',
      ],
      link: 'Choisir un nouveau mot de passe',
    }),
    'security.password_changed': ({ vendor }) => ({
      title: `Votre mot de passe pour ${vendor} a été modifié`,
      lead: [
        'Le mot de passe de votre compte vient d’être modifié, et vous avez été déconnecté partout où l’ancien servait.',
        `Si ce n’est pas vous, choisissez aussitôt un nouveau mot de passe et prévenez ${vendor}.`,
      ],
    }),
    'security.email_code': ({ vendor }) => ({
      title: `Confirmez votre nouvelle adresse e-mail pour ${vendor}`,
      lead: [
        'Saisissez ce code dans votre profil pour utiliser désormais cette adresse. Il est valable 10 minutes.',
        'Si vous ne l’avez pas demandé, ignorez ce message.',
      ],
    }),
    'security.email_taken': ({ vendor }) => ({
      title: `Votre adresse e-mail est déjà utilisée chez ${vendor}`,
      lead: [
        'Quelqu’un, peut-être vous, a demandé à utiliser cette adresse pour un autre compte. Elle appartient déjà au vôtre ; rien n’a donc été modifié.',
        'Connectez-vous avec elle comme avant.',
      ],
    }),
    'security.email_notice': ({ vendor, email }) => ({
      title: `Une autre adresse e-mail a été demandée chez ${vendor}`,
      lead: [
        `Votre compte doit désormais utiliser l’adresse ${email}. Rien ne change tant qu’elle n’est pas confirmée.`,
        `Si ce n’est pas vous, choisissez aussitôt un nouveau mot de passe et prévenez ${vendor}.`,
      ],
    }),
    'security.email_changed': ({ vendor, email }) => ({
      title: `Votre adresse e-mail chez ${vendor} a été modifiée`,
      lead: [
        `Votre compte utilise désormais l’adresse ${email}. Ceci est le dernier message à l’ancienne.`,
        `Si ce n’est pas vous, prévenez aussitôt ${vendor}.`,
      ],
    }),
    'security.totp_on': ({ vendor }) => ({
      title: `La connexion à ${vendor} demande désormais une seconde étape`,
      lead: [
        'Un code de votre application est désormais demandé à la connexion. Gardez vos codes de secours là où vous les retrouverez sans votre téléphone.',
        `Si ce n’est pas vous, prévenez aussitôt ${vendor}.`,
      ],
    }),
    'security.totp_off': ({ vendor }) => ({
      title: `La connexion à ${vendor} ne demande plus de seconde étape`,
      lead: [
        'Aucun code de votre application n’est plus demandé à la connexion, et vos codes de secours ne sont plus valables.',
        `Si ce n’est pas vous, choisissez aussitôt un nouveau mot de passe et prévenez ${vendor}.`,
      ],
    }),
    'invitation.sent': ({ by, customer, vendor }) => ({
      title: `${by} vous invite dans le compte de ${customer}`,
      lead: [
        `${by} vous invite dans le compte de ${customer} chez ${vendor}. Le lien n’est destiné qu’à vous ; il est valable 7 jours, une seule fois.`,
        'Si vous ne savez pas de quoi il s’agit, ignorez ce message : rien ne se passe.',
      ],
      link: 'Accepter l’invitation',
    }),
    'customer_change.created': ({ by, customer }) => ({
      title: `${customer} demande une modification de ses données`,
      lead: [
        `${by}, de ${customer}, demande cette modification. Des factures ont été émises avec les données actuelles ; la décision vous revient donc.`,
      ],
    }),
    'customer_change.accepted': ({ vendor, customer }) => ({
      title: `Les données de ${customer} ont été modifiées`,
      lead: [
        `${vendor} a effectué la modification que vous avez demandée. Les factures émises auparavant restent telles quelles.`,
      ],
    }),
    'customer_change.declined': ({ vendor, customer }) => ({
      title: `Les données de ${customer} restent inchangées`,
      lead: [`${vendor} a refusé la modification que vous avez demandée.`],
    }),
    'webhook.failing': ({ subject, date }) => ({
      title: `Webhooks désactivés : ${subject}`,
      lead: [
        `Depuis le ${date}, tous les envois de webhooks à ${subject} ont échoué : ils sont suspendus.`,
        'Une fois le problème résolu, réactivez le point de terminaison et renvoyez les événements qui ont échoué et ceux survenus entre-temps.',
      ],
    }),
    'webhook.gone': ({ subject }) => ({
      title: `Webhooks désactivés : ${subject}`,
      lead: [
        `${subject} a répondu que l’adresse n’existe plus (410) : les webhooks n’y sont plus envoyés.`,
        'S’il s’agit d’une erreur, réactivez le point de terminaison et renvoyez les événements survenus entre-temps.',
      ],
    }),
  },
}
