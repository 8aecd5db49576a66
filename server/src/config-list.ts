export type Environment = Record<string, string | undefined>

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export type Setting = { name: string; default: string; description: string; secret?: true }

/** Every environment variable that is read, as `portal config` lists them. */
export const settings: readonly Setting[] = [
  { name: 'PORT', default: '8080', description: 'Port of the API, the widgets and the reference' },
  { name: 'SITE_PORT', default: '8081', description: 'Port of the example partner site' },
  { name: 'HOST', default: '127.0.0.1', description: 'Address to listen on; 0.0.0.0 is all of them' },
  {
    name: 'PUBLIC_URL',
    default: 'http://HOST:PORT',
    description: 'Address under which browsers reach the API',
  },
  {
    name: 'DATABASE_URL',
    default: '',
    secret: true,
    description: 'PostgreSQL 15 or newer, postgres://…; empty starts the embedded one',
  },
  {
    name: 'DATABASE_POOL',
    default: '10',
    description: 'Database connections of this process at most, besides four of its own',
  },
  {
    name: 'PORTAL_DATA_DIR',
    default: 'data/',
    description: 'Folder of the embedded database, the generated secret, uploaded files and the outbox',
  },
  { name: 'PORTAL_MODE', default: 'sandbox', description: 'sandbox for trying, live for real money' },
  {
    name: 'PAYMENT_PROVIDER',
    default: 'sandbox in sandbox mode, else none',
    description: 'What takes cards: sandbox plays a bank, stripe, or none, which means transfers only',
  },
  {
    name: 'STRIPE_SECRET_KEY',
    default: '',
    secret: true,
    description: 'Secret or restricted key of Stripe: a test key in sandbox mode, a live key in live mode',
  },
  {
    name: 'STRIPE_PUBLISHABLE_KEY',
    default: '',
    secret: true,
    description: 'Publishable key of Stripe, of the same account and mode',
  },
  {
    name: 'STRIPE_WEBHOOK_SECRET',
    default: '',
    secret: true,
    description: 'Signing secret of the webhook endpoint PUBLIC_URL/v1/provider_events/stripe',
  },
  {
    name: 'STRIPE_API_URL',
    default: '',
    description: 'Address of what plays Stripe in tests; in sandbox mode only',
  },
  {
    name: 'PORTAL_SECRET',
    default: 'generated once, in the data folder',
    secret: true,
    description:
      'Key for signing and encrypting, 32 characters or more; the same for all servers of one database',
  },
  {
    name: 'SMTP_URL',
    default: '',
    secret: true,
    description:
      'Mail server, smtps://user:password@host:465 or smtp://…:587; empty writes mails into the data folder’s outbox',
  },
  {
    name: 'MAIL_FROM',
    default: '',
    description: 'Sender of mails, billing@example.com or Name <billing@example.com>; goes with SMTP_URL',
  },
  {
    name: 'INBOUND_MAIL_ADDRESS',
    default: '',
    description:
      'Address that takes answers by mail, as messages@inbound.example.com; a name after a + is added to it, and what comes there has to reach the portal',
  },
  {
    name: 'FILES_MAX_BYTES',
    default: '20000000',
    description: 'Size of an uploaded file at most, up to 100000000',
  },
  {
    name: 'FILES_MEDIA_TYPES',
    default: '*/*',
    description: 'What may be uploaded, by its content: image/*, application/pdf, …',
  },
  {
    name: 'FILES_S3_ENDPOINT',
    default: '',
    description:
      'Address of an S3-compatible store for uploaded files; empty keeps them in the data folder, which several servers of one database then share',
  },
  { name: 'FILES_S3_BUCKET', default: '', description: 'Bucket, addressed by path: ENDPOINT/BUCKET' },
  { name: 'FILES_S3_REGION', default: 'us-east-1', description: 'Region that requests are signed for' },
  { name: 'FILES_S3_ACCESS_KEY_ID', default: '', secret: true, description: 'Access key of the store' },
  { name: 'FILES_S3_SECRET_ACCESS_KEY', default: '', secret: true, description: 'Secret key of the store' },
  {
    name: 'IMPORTS_MAX_BYTES',
    default: '2000000000',
    description: 'Size of a file of many objects to import at most, up to 2000000000',
  },
  {
    name: 'WEBHOOK_ALLOW_PRIVATE',
    default: 'on for the embedded database in sandbox mode on this machine only',
    description: 'For development: webhooks are also sent to private addresses and over plain HTTP',
  },
  { name: 'TRUST_PROXY', default: 'off', description: 'on: X-Forwarded-For comes from a proxy of ours' },
  { name: 'LOG_LEVEL', default: 'info', description: logLevels.join(', ') },
  {
    name: 'DEMO',
    default: 'on for the embedded database in sandbox mode on this machine only',
    description: 'Whether demo data goes into an empty database',
  },
  {
    name: 'CHECK_RESPONSES',
    default: 'on in sandbox mode, unless NODE_ENV is production',
    description: 'Whether answers are checked against the contract',
  },
  {
    name: 'RATE_LIMIT_ADDRESS',
    default: '600',
    description: 'Requests per minute and address; 0 is without limit',
  },
  { name: 'RATE_LIMIT_CONTACT', default: '300', description: 'Requests per minute and signed-in contact' },
  {
    name: 'AUDIT_DAYS',
    default: '730',
    description: 'Days for which it is kept who did what',
  },
  { name: 'RATE_LIMIT_KEY', default: '1200', description: 'Requests per minute and API key' },
]

/** The settings with the values in force; secrets are masked. */
export function describeConfig(
  env: Environment = process.env,
): (Setting & { value: string; given: boolean })[] {
  return settings.map(setting => {
    const given = env[setting.name]
    const value = given ? (setting.secret ? mask(given) : given) : setting.default
    return { ...setting, value, given: Boolean(given) }
  })
}

const mask = (text: string): string =>
  text.includes('://')
    ? text.replace(/:\/\/[^/?#]*@/, '://•••@').replace(/(password=)[^&]*/i, '$1•••')
    : '•••'
