import type { CheckTexts } from './en.check.js'

export const frCheck: CheckTexts = {
  title: 'Contrôle du portail',
  running: 'Contrôle de cette page…',
  again: 'Contrôler à nouveau',
  fine: 'Rien à corriger ici.',
  faults: 'À corriger : {faults}. À regarder : {warnings}.',
  ok: 'OK',
  warning: 'Attention',
  fault: 'Erreur',
  secure: 'La page est servie en HTTPS.',
  local: 'La page tourne sur cette machine, où HTTPS n’est pas nécessaire.',
  insecure: [
    'La page n’est pas servie en HTTPS : jetons et factures peuvent être lus en chemin.',
    'Servez-la en https:// et redirigez-y http://.',
  ],
  connectorMissing: [
    'Il n’y a pas de <portal-connect> sur cette page.',
    'Placez les widgets dans <portal-connect api="…" site="pk_…">.',
  ],
  notRun: [
    '<portal-connect> est écrit ici, mais son script n’a pas été exécuté.',
    'Vérifiez l’adresse de portal.min.js, type="module", et script-src et trusted-types de la politique de la page.',
  ],
  stray: [
    'Ces widgets n’ont pas de connecteur : {tags}.',
    'Déplacez-les dans <portal-connect>, ou nommez son id dans leur connect="…".',
  ],
  connected: 'Chaque widget de la page a son connecteur.',
  apiMissing: ['Le connecteur n’a pas d’api="…".', 'Écrivez-y l’adresse de l’API.'],
  mixed: [
    'La page est en HTTPS et l’API ne l’est pas : les navigateurs le refusent.',
    'Écrivez api="https://…".',
  ],
  apiAway: [
    'L’API à l’adresse {api} est injoignable.',
    'Ouvrez {api}/healthz dans ce navigateur. L’adresse est-elle juste, le serveur tourne-t-il, un proxy ou une extension le bloque-t-il ?',
  ],
  apiOther: [
    '{api} répond, mais ce n’est pas le portail.',
    'Écrivez l’adresse de l’API du portail, sans chemin.',
  ],
  apiDown: [
    'L’API à l’adresse {api} dit que sa base de données est absente.',
    'Vérifiez le serveur et sa base.',
  ],
  api: 'L’API à l’adresse {api} répond, version {version}.',
  version: [
    'Les widgets sont en version {widgets}, le serveur en {version}.',
    'Chargez les widgets depuis {api}/widgets/{version}/ ou {api}/widgets/.',
  ],
  clock: [
    'L’horloge de cette machine est décalée de {minutes} minutes : les sessions semblent finir trop tôt ou trop tard.',
    'Laissez la machine se mettre à l’heure toute seule.',
  ],
  clockRight: 'L’horloge de cette machine est juste.',
  policy: [
    'La politique de sécurité de la page bloque {blocked}.',
    'Ajoutez {blocked} à {directive} dans la politique.',
  ],
  policyRight: 'La politique de sécurité de la page laisse travailler les widgets.',
  keyMissing: [
    'Le connecteur n’a pas de site="pk_…" : personne ne peut se connecter ici.',
    'Écrivez-y la clé publiable du site, ou donnez-lui un token-url.',
  ],
  keySecret: [
    'Une clé secrète figure dans cette page, où tout le monde peut la lire.',
    'Révoquez cette clé maintenant, et écrivez à sa place la clé publiable pk_… du site.',
  ],
  keyWrong: [
    'La clé du site est inconnue, ou son site est désactivé.',
    'Comparez-la à publishable_key du site, et vérifiez l’état du site.',
  ],
  origin: [
    'L’origine de cette page, {origin}, n’est pas autorisée.',
    'Ajoutez exactement {origin} aux allowed_origins du site. C’est pris en compte en quelques secondes.',
  ],
  siteOther: ['L’API a répondu {status} pour la clé du site.', 'Contrôlez à nouveau dans une minute.'],
  site: 'Le site « {name} » peut être utilisé ici.',
  tokenElsewhere: [
    '{url} est d’une autre origine que la page.',
    'Faites-en une route du serveur de la page, pour que ses cookies l’accompagnent.',
  ],
  tokenFailed: ['{url} a répondu {status} à un POST.', 'Regardez le journal de votre serveur.'],
  tokenAway: ['{url} est injoignable.', 'Vérifiez l’adresse, et connect-src dans la politique de la page.'],
  tokenNobody: [
    '{url} dit que personne n’est connecté.',
    'Connectez-vous à votre site et contrôlez à nouveau : le jeton sera alors examiné aussi.',
  ],
  tokenRedirects: [
    '{url} mène à une autre adresse, où il n’y a pas de jeton.',
    'Répondez 401 si personne n’est connecté, sans rediriger.',
  ],
  tokenForm: [
    '{url} ne répond pas par un jeton en JSON.',
    'Répondez {"token": "pst_…"} avec Content-Type: application/json.',
  ],
  tokenCached: [
    '{url} répond sans Cache-Control: no-store : quelqu’un peut recevoir le jeton d’un autre.',
    'Envoyez Cache-Control: no-store avec chacune de ses réponses.',
  ],
  tokenGet: ['{url} donne un jeton à un GET aussi.', 'Répondez 405 à GET : seul POST peut donner un jeton.'],
  tokenRefused: [
    'L’API refuse le jeton de {url} : {code}.',
    'Créez-le avec une clé secrète de ce portail, pour un site qui autorise {origin}.',
  ],
  token: '{url} donne un jeton que l’API accepte.',
}
