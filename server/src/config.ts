import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type FilesConfig, readFiles } from './config-files.ts'
import { type Environment, logLevels, settings } from './config-list.ts'
import { readStripe, type StripeConfig } from './config-stripe.ts'
import { explain } from './database/embedded/explain.ts'
import { defaultDataDir, makeDataDir } from './database/embedded/places.ts'
import { type Inbound, readInbound, readSender, type Sender } from './mail/sender.ts'
import { StartError } from './start-error.ts'

/** What the environment configures. Frozen. */
export type Config = {
  host: string
  port: number
  /** Where the example partner site is served, on an origin of its own. */
  sitePort: number
  /** Null: the embedded PostgreSQL in `dataDir`. */
  databaseUrl: string | null
  poolSize: number
  dataDir: string
  mode: 'sandbox' | 'live'
  /** What takes cards; null: nothing does. */
  paymentProvider: 'sandbox' | 'stripe' | null
  /** Null: this server cannot ask Stripe. */
  stripe: StripeConfig | null
  /** Signs and encrypts; at least 32 characters. */
  secret: string
  /** Without a slash at the end. */
  publicUrl: string
  trustProxy: boolean
  logLevel: (typeof logLevels)[number]
  /** Whether demo data goes into an empty database. */
  demo: boolean
  /** Whether answers are checked against the contract. */
  checkResponses: boolean
  /** Requests per minute; 0 is without limit. */
  rateLimits: { address: number; contact: number; key: number }
  /** For how many days it is kept who did what. */
  auditDays: number
  mail: {
    /** Null: mails are written into the folder `outbox` of `dataDir`. */
    smtpUrl: string | null
    /** Null, which is for trying only: the vendor's own address. */
    from: Sender | null
    /** null: nobody can answer by mail */
    inbound: Inbound | null
  }
  /** Whether the partner site shows the outbox. */
  showsMails: boolean
  files: FilesConfig
  /** Whether webhooks may be sent to addresses that are not public, and without TLS. */
  webhookAllowPrivate: boolean
  /** Of one file of many objects */
  importsMaxBytes: number
  widgetsVersion: string
}

/**
 * Reads and checks the environment. Generates the secret in the data folder where none is given.
 * @throws StartError that names every variable that is wrong, and what it should be
 */
export function readConfig(env: Environment = process.env): Config {
  const wrong: string[] = []
  const text = (name: string): string =>
    env[name]?.trim() || (settings.find(s => s.name === name)?.default ?? '')
  const given = (name: string): boolean => Boolean(env[name]?.trim())
  const refuse = (name: string, should: string): void => {
    wrong.push(`${name} ${should}`)
  }
  const whole = (name: string, most: number): number => {
    const value = /^\d+$/.test(text(name)) ? Number(text(name)) : Number.NaN
    if (!(value <= most)) refuse(name, `must be a whole number from 0 to ${most}, and is "${text(name)}"`)
    return value
  }
  const oneOf = <T extends string>(name: string, allowed: readonly T[]): T => {
    const found = allowed.find(value => value === text(name).toLowerCase())
    if (found === undefined) refuse(name, `must be one of ${allowed.join(', ')}, and is "${text(name)}"`)
    return found ?? (allowed[0] as T)
  }
  const onOff = (name: string, otherwise: boolean): boolean => {
    if (!given(name)) return otherwise
    return ['on', 'true', '1', 'yes'].includes(
      oneOf(name, ['on', 'off', 'true', 'false', '1', '0', 'yes', 'no']),
    )
  }
  const url = (name: string, protocols: string[]): string | null => {
    if (!given(name)) return null
    const fits = protocols.some(protocol => text(name).startsWith(`${protocol}//`))
    // The addresses of PostgreSQL are not all URLs: `postgres://user@/name?host=/folder`.
    if (!fits || (!protocols.includes('postgres:') && !URL.canParse(text(name))))
      // Not repeated in the message: it may hold a password.
      refuse(name, `must be an address that begins with ${protocols.map(p => `${p}//`).join(' or ')}`)
    return text(name).replace(/\/+$/, '')
  }

  const host = text('HOST')
  const port = whole('PORT', 65535)
  const databaseUrl = url('DATABASE_URL', ['postgres:', 'postgresql:'])
  const mode = oneOf('PORTAL_MODE', ['sandbox', 'live'])
  const local = host === 'localhost' || host === '::1' || host.startsWith('127.')
  const trying = databaseUrl === null && mode === 'sandbox' && local
  const demo = onOff('DEMO', trying)
  if (demo && mode === 'live') refuse('DEMO', 'must be off when PORTAL_MODE is live')
  const webhookAllowPrivate = onOff('WEBHOOK_ALLOW_PRIVATE', trying)
  if (webhookAllowPrivate && mode === 'live')
    refuse('WEBHOOK_ALLOW_PRIVATE', 'must be off when PORTAL_MODE is live')
  const provider = given('PAYMENT_PROVIDER')
    ? oneOf('PAYMENT_PROVIDER', ['sandbox', 'stripe', 'none'])
    : mode === 'sandbox'
      ? 'sandbox'
      : 'none'
  if (provider === 'sandbox' && mode === 'live')
    refuse('PAYMENT_PROVIDER', 'must not be sandbox when PORTAL_MODE is live')
  const stripeApi = url('STRIPE_API_URL', ['http:', 'https:'])
  const stripe = readStripe({ text, refuse }, { mode, needed: provider === 'stripe', api: stripeApi })
  const secret = given('PORTAL_SECRET') ? text('PORTAL_SECRET') : null
  if (secret !== null && secret.length < 32) refuse('PORTAL_SECRET', 'must have 32 characters or more')
  if (secret === null && databaseUrl !== null && mode === 'live')
    refuse(
      'PORTAL_SECRET',
      'must be set when PORTAL_MODE is live and DATABASE_URL is set, to the same value on each server',
    )
  const smtpUrl = url('SMTP_URL', ['smtp:', 'smtps:'])
  const from = given('MAIL_FROM') ? readSender(text('MAIL_FROM')) : null
  if (given('MAIL_FROM') && from === null)
    refuse('MAIL_FROM', 'must be an e-mail address, alone or as Name <address>')
  if (smtpUrl !== null && !given('MAIL_FROM')) refuse('MAIL_FROM', 'must be set when SMTP_URL is set')
  if (smtpUrl === null && mode === 'live') refuse('SMTP_URL', 'must be set when PORTAL_MODE is live')
  const inbound = given('INBOUND_MAIL_ADDRESS') ? readInbound(text('INBOUND_MAIL_ADDRESS')) : null
  if (given('INBOUND_MAIL_ADDRESS') && inbound === null)
    refuse('INBOUND_MAIL_ADDRESS', 'must be an e-mail address with at most 12 characters before its @')
  const poolSize = whole('DATABASE_POOL', 1000)
  if (poolSize === 0) refuse('DATABASE_POOL', 'must be 1 or more')

  const config: Omit<Config, 'secret'> = {
    host,
    port,
    sitePort: whole('SITE_PORT', 65535),
    databaseUrl,
    poolSize,
    dataDir: given('PORTAL_DATA_DIR') ? resolve(text('PORTAL_DATA_DIR')) : defaultDataDir(),
    mode,
    paymentProvider: provider === 'none' ? null : provider,
    stripe,
    publicUrl: url('PUBLIC_URL', ['http:', 'https:']) ?? `http://${namedHost(host)}:${port}`,
    trustProxy: onOff('TRUST_PROXY', false),
    logLevel: oneOf('LOG_LEVEL', logLevels),
    demo,
    checkResponses: onOff('CHECK_RESPONSES', mode === 'sandbox' && env.NODE_ENV !== 'production'),
    rateLimits: Object.freeze({
      address: whole('RATE_LIMIT_ADDRESS', 1_000_000),
      contact: whole('RATE_LIMIT_CONTACT', 1_000_000),
      key: whole('RATE_LIMIT_KEY', 1_000_000),
    }),
    mail: Object.freeze({ smtpUrl, from, inbound }),
    auditDays: whole('AUDIT_DAYS', 36_500),
    webhookAllowPrivate,
    importsMaxBytes: whole('IMPORTS_MAX_BYTES', 2_000_000_000),
    // Codes and links of invented people only, and only to this machine.
    showsMails: demo && local && smtpUrl === null,
    files: readFiles({ text, whole, refuse }, url('FILES_S3_ENDPOINT', ['http:', 'https:'])),
    widgetsVersion: JSON.parse(readFileSync(new URL('../../widgets/package.json', import.meta.url), 'utf8'))
      .version,
  }
  if (port !== 0 && port === config.sitePort) refuse('SITE_PORT', `must differ from PORT, which is ${port}`)
  if (wrong.length > 0) throw new StartError(wrong.join('\n'))
  return Object.freeze({ ...config, secret: secret ?? keptSecret(config.dataDir) })
}

/** As it stands in an address. What listens on all addresses is reached as localhost. */
function namedHost(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host.startsWith('127.')) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** Made once and kept for the owner's eyes only, so that sessions outlive a restart. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret')
  makeDataDir(dataDir)
  try {
    if (!existsSync(file))
      writeFileSync(file, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 })
    const secret = readFileSync(file, 'utf8').trim()
    if (secret.length >= 32) return secret
  } catch (error) {
    throw explain(error, dataDir)
  }
  throw new StartError(
    `The secret in ${file} is damaged. Restore it from a backup; or delete it, which ends all sessions.`,
  )
}
