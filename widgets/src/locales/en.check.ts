/** A text of the check: what was found and, where there is something to do, what. */
export type CheckText = string | readonly [found: string, remedy: string]

/** Texts of `portal-check`, which comes in a file of its own and is not part of the table that widgets share. */
export const enCheck = {
  title: 'Portal check',
  running: 'Checking this page …',
  again: 'Check again',
  fine: 'Nothing is wrong here.',
  faults: 'To mend: {faults}. To look at: {warnings}.',
  ok: 'OK',
  warning: 'Warning',
  fault: 'Fault',
  secure: 'The page is served over HTTPS.',
  local: 'The page runs on this machine, where HTTPS is not needed.',
  insecure: [
    'The page is not served over HTTPS: tokens and invoices can be read on the way.',
    'Serve it over https:// and redirect http:// there.',
  ],
  connectorMissing: [
    'There is no <portal-connect> on this page.',
    'Put the widgets into <portal-connect api="…" site="pk_…">.',
  ],
  notRun: [
    '<portal-connect> is written here, but its script has not run.',
    'Look at the address of portal.min.js, at type="module", at script-src and at trusted-types of the page’s policy.',
  ],
  stray: [
    'These have no connector: {tags}.',
    'Move them into <portal-connect>, or name its id in their connect="…".',
  ],
  connected: 'Every widget of the page has its connector.',
  apiMissing: ['The connector has no api="…".', 'Write the address of the API into it.'],
  mixed: ['The page is HTTPS and the API is not: browsers refuse that.', 'Write api="https://…".'],
  apiAway: [
    'The API at {api} cannot be reached.',
    'Open {api}/healthz in this browser. Is the address right, is the server running, does a proxy or an extension keep it away?',
  ],
  apiOther: [
    '{api} answers, but not as the portal.',
    'Write the address of the portal’s API, without a path.',
  ],
  apiDown: ['The API at {api} says that its database is away.', 'Look at the server and its database.'],
  api: 'The API at {api} answers, version {version}.',
  version: [
    'The widgets are of version {widgets}, the server of {version}.',
    'Load the widgets from {api}/widgets/{version}/ or {api}/widgets/.',
  ],
  clock: [
    'This machine’s clock is {minutes} minutes off: sessions seem to end too early or too late.',
    'Let the machine set its clock by itself.',
  ],
  clockRight: 'This machine’s clock is right.',
  policy: [
    'The page’s content security policy blocks {blocked}.',
    'Add {blocked} to {directive} of the policy.',
  ],
  policyRight: 'The page’s content security policy lets the widgets work.',
  keyMissing: [
    'The connector has no site="pk_…": nobody can sign in here.',
    'Write the site’s publishable key into it, or give it a token-url.',
  ],
  keySecret: [
    'A secret key stands in this page, where everybody can read it.',
    'Revoke that key now, and write the site’s publishable key pk_… instead.',
  ],
  keyWrong: [
    'The site’s key is not known, or its site is disabled.',
    'Compare it with publishable_key of the site, and look at the site’s status.',
  ],
  origin: [
    'This page’s origin {origin} is not allowed.',
    'Add exactly {origin} to allowed_origins of the site. It holds within seconds.',
  ],
  siteOther: ['The API answered {status} for the site’s key.', 'Check again in a minute.'],
  site: 'The site “{name}” may be used here.',
  tokenElsewhere: [
    '{url} is of another origin than the page.',
    'Make it a route of the page’s own server, so that its cookies go along.',
  ],
  tokenFailed: ['{url} answered {status} to a POST.', 'Look at the log of your server.'],
  tokenAway: ['{url} cannot be reached.', 'Look at the address, and at connect-src of the page’s policy.'],
  tokenNobody: [
    '{url} says that nobody is signed in.',
    'Sign in at your site and check again: then the token is looked at, too.',
  ],
  tokenRedirects: [
    '{url} leads to another address, where there is no token.',
    'Answer 401 where nobody is signed in, and redirect nowhere.',
  ],
  tokenForm: [
    '{url} does not answer with a token in JSON.',
    'Answer {"token": "pst_…"} with Content-Type: application/json.',
  ],
  tokenCached: [
    '{url} answers without Cache-Control: no-store: somebody may get another one’s token.',
    'Send Cache-Control: no-store with every answer of it.',
  ],
  tokenGet: ['{url} gives a token to a GET as well.', 'Answer GET with 405: only POST may give a token.'],
  tokenRefused: [
    'The API refuses the token of {url}: {code}.',
    'Mint it with a secret key of this portal, for a site that allows {origin}.',
  ],
  token: '{url} gives a token that the API takes.',
} as const satisfies Record<string, CheckText>

export type CheckKey = keyof typeof enCheck
export type CheckTexts = Readonly<Record<CheckKey, CheckText>>
