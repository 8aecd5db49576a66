import assert from 'node:assert/strict'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Config, readConfig } from '../../server/src/config.ts'
import { describeConfig, type Environment, settings } from '../../server/src/config-list.ts'
import { StartError } from '../../server/src/start-error.ts'
import { makeFolder } from '../support/holder.ts'

const secret = 'x'.repeat(32)
let folder: Awaited<ReturnType<typeof makeFolder>>
before(async () => {
  folder = await makeFolder()
})
after(() => folder.remove())

test('nothing set: everything on this machine, for trying', () => {
  const { dataDir, widgetsVersion, secret: _, ...config } = readConfig({ PORTAL_SECRET: secret })
  assert.match(widgetsVersion, /^\d+\.\d+\.\d+/)
  assert.ok(dataDir.startsWith('/'))
  assert.deepEqual(config, {
    host: '127.0.0.1',
    port: 8080,
    sitePort: 8081,
    databaseUrl: null,
    poolSize: 10,
    mode: 'sandbox',
    paymentProvider: 'sandbox',
    stripe: null,
    publicUrl: 'http://localhost:8080',
    trustProxy: false,
    webhookAllowPrivate: true,
    logLevel: 'info',
    demo: true,
    checkResponses: true,
    auditDays: 730,
    rateLimits: { address: 600, contact: 300, key: 1200 },
    mail: { smtpUrl: null, from: null, inbound: null },
    showsMails: true,
    files: { maxBytes: 20_000_000, mediaTypes: ['*/*'], s3: null },
    importsMaxBytes: 2_000_000_000,
  })
})

const post = { SMTP_URL: 'smtp://h', MAIL_FROM: 'billing@h.example' }

const keys = {
  PAYMENT_PROVIDER: 'stripe',
  STRIPE_SECRET_KEY: 'sk_test_1',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_1',
  STRIPE_WEBHOOK_SECRET: 'whsec_1',
}
const liveKeys = { ...keys, STRIPE_SECRET_KEY: 'rk_live_1', STRIPE_PUBLISHABLE_KEY: 'pk_live_1' }
const stripe = { secretKey: 'sk_test_1', publishableKey: 'pk_test_1', webhookSecret: 'whsec_1', api: null }

const store = {
  FILES_S3_ENDPOINT: 'https://s3.example/',
  FILES_S3_BUCKET: 'portal-files',
  FILES_S3_ACCESS_KEY_ID: 'id',
  FILES_S3_SECRET_ACCESS_KEY: 'hidden',
}
const s3 = {
  endpoint: 'https://s3.example',
  bucket: 'portal-files',
  region: 'us-east-1',
  accessKeyId: 'id',
  secretAccessKey: 'hidden',
}

const good: [env: Environment, expected: Partial<Config>][] = [
  [{ HOST: '0.0.0.0' }, { publicUrl: 'http://localhost:8080', demo: false }],
  [
    { HOST: '::1', PORT: '0' },
    { publicUrl: 'http://[::1]:0', demo: true },
  ],
  [{ HOST: '0.0.0.0', DEMO: 'on' }, { demo: true }],
  [{ DATABASE_URL: 'postgres://u:p@h/db' }, { databaseUrl: 'postgres://u:p@h/db', demo: false }],
  [{ DATABASE_URL: 'postgres://u@/db?host=/run/pg' }, { databaseUrl: 'postgres://u@/db?host=/run/pg' }],
  [{ PUBLIC_URL: 'https://portal.example/' }, { publicUrl: 'https://portal.example' }],
  [
    { PORTAL_MODE: 'LIVE', DATABASE_URL: 'postgresql://h/db', ...post },
    { mode: 'live', demo: false, checkResponses: false },
  ],
  [{ NODE_ENV: 'production' }, { checkResponses: false }],
  [keys, { paymentProvider: 'stripe', stripe }],
  [
    { ...keys, PAYMENT_PROVIDER: 'none' },
    { paymentProvider: null, stripe },
  ],
  [
    { ...liveKeys, PORTAL_MODE: 'live', ...post },
    {
      paymentProvider: 'stripe',
      stripe: { ...stripe, secretKey: 'rk_live_1', publishableKey: 'pk_live_1' },
    },
  ],
  [
    { ...keys, STRIPE_API_URL: 'http://localhost:12111/' },
    { stripe: { ...stripe, api: 'http://localhost:12111' } },
  ],
  [
    { TRUST_PROXY: 'true', LOG_LEVEL: 'debug' },
    { trustProxy: true, logLevel: 'debug' },
  ],
  [
    { PORT: ' ', DEMO: '' },
    { port: 8080, demo: true, showsMails: true },
  ],
  [
    { HOST: '0.0.0.0', DEMO: 'on' },
    { demo: true, showsMails: false },
  ],
  [
    { SMTP_URL: 'smtp://h', MAIL_FROM: 'a@h.example' },
    { demo: true, showsMails: false },
  ],
  [{ DEMO: 'off' }, { showsMails: false }],
  [post, { mail: { smtpUrl: 'smtp://h', from: { name: '', address: 'billing@h.example' }, inbound: null } }],
  [
    { FILES_MAX_BYTES: '5000000', FILES_MEDIA_TYPES: 'image/*, Application/PDF' },
    { files: { maxBytes: 5_000_000, mediaTypes: ['image/*', 'application/pdf'], s3: null } },
  ],
  [store, { files: { maxBytes: 20_000_000, mediaTypes: ['*/*'], s3 } }],
  [
    { INBOUND_MAIL_ADDRESS: 'messages@in.example' },
    { mail: { smtpUrl: null, from: null, inbound: { local: 'messages', domain: 'in.example' } } },
  ],
  [
    { MAIL_FROM: '"Northwind, Billing" <billing@h.example>' },
    {
      mail: {
        smtpUrl: null,
        from: { name: 'Northwind, Billing', address: 'billing@h.example' },
        inbound: null,
      },
    },
  ],
]
for (const [env, expected] of good)
  test(`${JSON.stringify(env)} gives ${JSON.stringify(expected)}`, () => {
    const config = readConfig({ PORTAL_SECRET: secret, ...env })
    assert.deepEqual(
      Object.fromEntries(Object.keys(expected).map(key => [key, config[key as keyof Config]])),
      expected,
    )
    assert.ok(Object.isFrozen(config) && Object.isFrozen(config.rateLimits))
  })

const bad: [env: Environment, message: string][] = [
  [{ PORT: '80a' }, 'PORT must be a whole number from 0 to 65535, and is "80a"'],
  [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535, and is "65536"'],
  [{ PORT: '8081' }, 'SITE_PORT must differ from PORT, which is 8081'],
  [{ PORTAL_MODE: 'test' }, 'PORTAL_MODE must be one of sandbox, live, and is "test"'],
  [{ PORTAL_SECRET: 'short' }, 'PORTAL_SECRET must have 32 characters or more'],
  [{ PORTAL_MODE: 'live', DEMO: 'on', ...post }, 'DEMO must be off when PORTAL_MODE is live'],
  [
    { PORTAL_MODE: 'live', PAYMENT_PROVIDER: 'sandbox', ...post },
    'PAYMENT_PROVIDER must not be sandbox when PORTAL_MODE is live',
  ],
  [{ PAYMENT_PROVIDER: 'bank' }, 'PAYMENT_PROVIDER must be one of sandbox, stripe, none, and is "bank"'],
  [
    { TRUST_PROXY: 'maybe' },
    'TRUST_PROXY must be one of on, off, true, false, 1, 0, yes, no, and is "maybe"',
  ],
  [{ PORTAL_MODE: 'live' }, 'SMTP_URL must be set when PORTAL_MODE is live'],
  [{ SMTP_URL: 'smtp://h' }, 'MAIL_FROM must be set when SMTP_URL is set'],
  [{ ...post, SMTP_URL: 'hidden' }, 'SMTP_URL must be an address that begins with smtp:// or smtps://'],
  ...['messages', 'Name <a@h>', 'a+b@h', 'far-too-long-a-name@h'].map(
    (INBOUND_MAIL_ADDRESS): [Environment, string] => [
      { INBOUND_MAIL_ADDRESS },
      'INBOUND_MAIL_ADDRESS must be an e-mail address with at most 12 characters before its @',
    ],
  ),
  ...['billing', 'a@h, b@h', 'Name a@h', '<a@h'].map((MAIL_FROM): [Environment, string] => [
    { MAIL_FROM },
    'MAIL_FROM must be an e-mail address, alone or as Name <address>',
  ]),
  [
    { FILES_MAX_BYTES: '100000001' },
    'FILES_MAX_BYTES must be a whole number from 0 to 100000000, and is "100000001"',
  ],
  [{ FILES_MAX_BYTES: '0' }, 'FILES_MAX_BYTES must be 1 or more'],
  [{ FILES_MEDIA_TYPES: 'pdf' }, 'FILES_MEDIA_TYPES must be media types with commas between them, .*'],
  [{ FILES_MEDIA_TYPES: ',' }, 'FILES_MEDIA_TYPES must be media types with commas between them, .*'],
  [{ ...store, FILES_S3_ENDPOINT: '' }, 'FILES_S3_ENDPOINT must be set, like the others of FILES_S3'],
  [{ ...store, FILES_S3_SECRET_ACCESS_KEY: '' }, 'FILES_S3_SECRET_ACCESS_KEY must be set when .*'],
  [{ ...store, FILES_S3_BUCKET: 'a/b' }, 'FILES_S3_BUCKET must be the name of a bucket: .*'],
  [{ DATABASE_POOL: '0' }, 'DATABASE_POOL must be 1 or more'],
  [{ PUBLIC_URL: 'portal.example' }, 'PUBLIC_URL must be an address that begins with http:// or https://'],
  [
    { DATABASE_URL: 'mysql://u:hidden@h' },
    'DATABASE_URL must be an address that begins with postgres:// or postgresql://',
  ],
  [{ PORT: 'a', LOG_LEVEL: 'b' }, 'PORT must .*\\nLOG_LEVEL must .*'],
  [
    { PAYMENT_PROVIDER: 'stripe' },
    'STRIPE_SECRET_KEY must be set.*\\nSTRIPE_PUBLISHABLE_KEY must be set.*\\nSTRIPE_WEBHOOK_SECRET must be set.*',
  ],
  [{ STRIPE_SECRET_KEY: 'sk_test_1' }, 'STRIPE_PUBLISHABLE_KEY must .*\\nSTRIPE_WEBHOOK_SECRET must .*'],
  [
    { ...keys, STRIPE_SECRET_KEY: 'sk_live_hidden' },
    'STRIPE_SECRET_KEY must be a test key, which begins with sk_test_ or rk_test_, when PORTAL_MODE is sandbox',
  ],
  [
    { ...keys, STRIPE_PUBLISHABLE_KEY: 'sk_test_1' },
    'STRIPE_PUBLISHABLE_KEY must be a test key, which begins with pk_test_, when PORTAL_MODE is sandbox',
  ],
  [
    { ...keys, PORTAL_MODE: 'live', ...post },
    'STRIPE_SECRET_KEY must be a live key, .*\\nSTRIPE_PUBLISHABLE_KEY must be a live key, .*',
  ],
  [{ ...keys, STRIPE_WEBHOOK_SECRET: 'we_1' }, 'STRIPE_WEBHOOK_SECRET must be the signing secret .*'],
  [
    { ...liveKeys, PORTAL_MODE: 'live', STRIPE_API_URL: 'http://localhost:1', ...post },
    'STRIPE_API_URL must be empty when PORTAL_MODE is live',
  ],
]
for (const [env, message] of bad)
  test(`${JSON.stringify(env)} is refused, naming what is wrong`, () => {
    const isSaid = (error: unknown) =>
      error instanceof StartError && new RegExp(`^${message}$`, 's').test(error.message)
    assert.throws(() => readConfig({ PORTAL_SECRET: secret, ...env }), isSaid)
  })

test('cards are played in sandbox mode, and not taken in live mode until a provider is named', () => {
  const of = (env: Record<string, string>) =>
    readConfig({ PORTAL_DATA_DIR: join(folder.path, 'cards'), ...env }).paymentProvider
  assert.equal(of({}), 'sandbox')
  assert.equal(of({ PAYMENT_PROVIDER: 'none' }), null)
  assert.equal(of({ PORTAL_MODE: 'live', ...post }), null)
})

test('live servers of one database are not given a secret each', () => {
  assert.throws(
    () => readConfig({ PORTAL_MODE: 'live', DATABASE_URL: 'postgres://h/db' }),
    /^StartError: PORTAL_SECRET must be set/,
  )
})

test('the secret is made once, kept for its owner alone, and refused when damaged', async () => {
  const env = { PORTAL_DATA_DIR: join(folder.path, 'data') }
  const made = readConfig(env).secret
  assert.ok(made.length >= 32)
  assert.equal(readConfig(env).secret, made)
  const file = join(env.PORTAL_DATA_DIR, 'secret')
  assert.equal(await readFile(file, 'utf8'), made)
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  await writeFile(file, '')
  assert.throws(() => readConfig(env), /^StartError: The secret in .* is damaged/)
})

test('the list shows what is in force, and no secrets', () => {
  const list = describeConfig({
    PORT: '9',
    PORTAL_SECRET: secret,
    DATABASE_URL: 'postgres://u:hidden@h/db?password=hidden',
    SMTP_URL: 'smtps://u:hidden@h:465',
    ...liveKeys,
  })
  const value = (name: string) => list.find(setting => setting.name === name)?.value
  assert.equal(list.length, settings.length)
  assert.equal(value('PORT'), '9')
  assert.equal(value('HOST'), '127.0.0.1')
  assert.equal(value('PORTAL_SECRET'), '•••')
  assert.equal(value('SMTP_URL'), 'smtps://•••@h:465')
  for (const name of ['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET'])
    assert.equal(value(name), '•••')
  assert.equal(value('DATABASE_URL'), 'postgres://•••@h/db?password=•••')
})
