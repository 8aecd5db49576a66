import type { enLinked } from './en.linked.js'
import type { enRoles } from './en.roles.js'
import type { enSignInSteps } from './en.sign-in-steps.js'
import type { Message } from './messages.js'

/** French of the ways to sign in that few visits need, and of roles. */
export const frSignIn: Record<
  | keyof typeof enLinked
  | keyof typeof enSignInSteps
  | keyof typeof enRoles
  | 'login.by-code'
  | 'login.forgotten',
  Message
> = {
  'login.by-code': 'Se connecter avec un code par e-mail',
  'login.forgotten': 'Mot de passe oublié ?',
  'login.by-password': 'Se connecter avec le mot de passe',
  'login.start': 'Retour à la connexion',
  'login.code': 'Code',
  'login.code-missing': 'Saisissez le code.',
  'login.code-lead': 'Nous vous envoyons un code qui vous connecte. Il est valable 10 minutes.',
  'login.code-sent':
    'Si quelqu’un se connecte ici avec {email}, un code y est en route. Il est valable 10 minutes.',
  'login.code-here': 'Votre code est rempli. Connectez-vous en tant que {email}.',
  'login.code-wrong': 'Le code est erroné, déjà utilisé ou trop ancien.',
  'login.send-code': 'Envoyer le code',
  'login.another-code': 'Envoyer un autre code',
  'login.sending': 'Envoi…',
  'login.second-title': 'Encore une étape',
  'login.second-lead': 'Saisissez les six chiffres que votre application affiche.',
  'login.second-wrong': 'Ce code est erroné. Prenez celui qui est affiché maintenant.',
  'login.recovery-lead':
    'Saisissez l’un des codes de secours que vous avez conservés. Chacun ne sert qu’une fois.',
  'login.recovery-code': 'Code de secours',
  'login.use-recovery': 'Utiliser un code de secours',
  'login.use-app': 'Utiliser l’application',
  'login.reset-title': 'Nouveau mot de passe',
  'login.reset-lead': 'Nous vous envoyons un lien pour choisir un nouveau mot de passe.',
  'login.reset-sent':
    'Si quelqu’un se connecte ici avec {email}, un lien vers un nouveau mot de passe y est en route. Il est valable une heure.',
  'login.send-link': 'Envoyer le lien',
  'login.another-link': 'Demander un autre lien',
  'login.new-password': 'Nouveau mot de passe',
  'login.password-rule': 'Dix caractères ou plus ; ni votre adresse e-mail, ni un mot de passe courant.',
  'login.set-password': 'Enregistrer le mot de passe',
  'login.setting-password': 'Enregistrement…',
  'login.password-set': 'Votre nouveau mot de passe est enregistré. Connectez-vous avec lui.',
  'login.reset-gone': 'Ce lien ne permet plus de choisir un mot de passe. Demandez-en un autre.',

  'invitation.title': 'Invitation',
  'invitation.lead-by': '{name} vous invite au compte de {company} chez {vendor}. Votre rôle : {role}.',
  'invitation.lead': 'Vous êtes invité au compte de {company} chez {vendor}. Votre rôle : {role}.',
  'invitation.name': 'Votre nom',
  'invitation.name-missing': 'Saisissez votre nom.',
  'invitation.accept': 'Accepter l’invitation',
  'invitation.accepting': 'Acceptation…',
  'invitation.gone':
    'Cette invitation n’ouvre plus rien. Si vous l’avez acceptée, connectez-vous ; sinon, demandez-en une nouvelle.',

  'linked.other':
    'Cette invitation est pour {email}, et vous êtes connecté en tant que {mine}. Déconnectez-vous pour l’accepter.',
  'linked.reset':
    'Vous êtes connecté en tant que {mine}. Déconnectez-vous pour choisir un nouveau mot de passe avec ce lien.',
  'linked.sign-out': 'Se déconnecter et continuer',
  'linked.known': 'Vous faites déjà partie de cette société : choisissez-la là où vous changez de société.',

  'role.owner': 'Propriétaire',
  'role.billing': 'Facturation',
  'role.accountant': 'Comptabilité',
  'role.technical': 'Technique',
  'role.viewer': 'Lecture',
}
