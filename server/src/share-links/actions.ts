import { randomBytes } from 'node:crypto'
import type { components } from '../../../openapi.d.ts'
import { recordEvents } from '../events/actions.ts'
import { later } from '../http/clock.ts'
import type { Context, Db, Services, Trx } from '../http/context.ts'
import { hashSecret, newId, newSecret } from '../http/ids.ts'
import { invalidState, notFound } from '../http/problem.ts'
import { type ContactScope, type IntegrationScope, type Scope, system } from '../http/scope.ts'
import { findPages } from '../mail/queries/context.ts'
import * as queries from './queries.ts'
import {
  addressOf,
  columnOf,
  type Document,
  documentNamed,
  mayRead,
  placeOf,
  presentShareLink,
  type ShareLink,
  shareLinkEvent,
} from './rules.ts'

type Schemas = components['schemas']
type Sharer = Context<IntegrationScope | ContactScope>

const linkSeconds = 30 * 86_400
const mailedSeconds = 90 * 86_400
const sessionSeconds = 3600
/** So long a link that opens nothing any more is still listed. */
const keptSeconds = 90 * 86_400

/**
 * @returns the link, and its address with the secret that nobody can find out again
 * @throws Problem 404 for what the caller does not read, 409 for a draft, 422
 */
export async function createShareLink(
  trx: Trx,
  { scope, clock, config }: Pick<Sharer, 'scope' | 'clock' | 'config'>,
  request: Schemas['ShareLinkCreate'],
): Promise<{ link: ShareLink; url: string }> {
  const document = documentNamed(request)
  const now = clock.now()
  const [found] = mayRead(scope, document.type)
    ? await queries.findDocuments(trx, scope, document.type, [document.id])
    : []
  if (!found) throw notFound()
  if (found.draft) throw invalidState('A draft is shared by sending or issuing it first.', 'draft')
  const secret = randomBytes(24).toString('base64url')
  const link = await insert(trx, now, [
    {
      document,
      owner: found,
      secret_hash: hashSecret(secret),
      created_by: scope.kind === 'contact' ? ('contact' as const) : ('integration' as const),
      contact_id: scope.kind === 'contact' ? scope.contact_id : null,
      expires_at: later(now, request.expires_in ?? linkSeconds),
    },
  ])
  const place = await placeFor(trx, found.partner_id, document)
  return { link: link[0]!, url: addressOf(place, config.publicUrl, secret) }
}

type Sharing = Pick<queries.NewShareLink, 'secret_hash' | 'created_by' | 'contact_id' | 'expires_at'> & {
  document: Document
  owner: { partner_id: string; customer_id: string }
}

async function insert(trx: Trx, now: string, sharings: Sharing[]): Promise<ShareLink[]> {
  const links = await queries.insertShareLinks(
    trx,
    sharings.map(({ document, owner, ...fields }) => ({
      id: newId('shr'),
      partner_id: owner.partner_id,
      customer_id: owner.customer_id,
      quotation_id: null,
      invoice_id: null,
      order_id: null,
      [columnOf(document.type)]: document.id,
      ...fields,
      created_at: now,
    })),
  )
  await recordEvents(
    trx,
    now,
    links.map(link => shareLinkEvent('share_link.created', link)),
  )
  return links
}

async function placeFor(db: Db | Trx, partnerId: string, document: Document): Promise<string | null> {
  const [page] = await findPages(db, system, [partnerId])
  return placeOf(page?.page_url, document)
}

/** Which of these documents a mail can share, by their ids. */
export async function findMailable(db: Db | Trx, documents: Document[]): Promise<Set<string>> {
  const found = await Promise.all(
    (['quotation', 'invoice'] as const).map(type => {
      const ids = documents.filter(document => document.type === type).map(({ id }) => id)
      return ids.length > 0 ? queries.findDocuments(db, system, type, ids) : []
    }),
  )
  return new Set(found.flat().flatMap(({ id, draft }) => (draft ? [] : id)))
}

/** Makes the links of mails, whose secrets come to be when they are sent. */
export async function shareByMail(
  trx: Trx,
  now: string,
  mails: { document: Document; owner: Sharing['owner']; secret: string }[],
): Promise<void> {
  if (mails.length === 0) return
  const expires_at = later(now, mailedSeconds)
  await insert(
    trx,
    now,
    mails.map(({ secret, ...mail }) => ({
      ...mail,
      secret_hash: hashSecret(secret),
      created_by: 'mail' as const,
      contact_id: null,
      expires_at,
    })),
  )
}

/**
 * Ends a link and all that it has opened, which is judged by the link at each use. One that has ended stays so.
 * @throws Problem 404
 */
export async function revokeShareLink(trx: Trx, scope: Scope, now: string, id: string): Promise<void> {
  const link = await queries.lockShareLink(trx, scope, id)
  if (!link) throw notFound()
  if (link.revoked_at !== null) return
  const revoked = await queries.setRevoked(trx, id, now)
  await recordEvents(trx, now, [shareLinkEvent('share_link.revoked', revoked)])
}

/** Ends all links that a contact has made. */
export async function endLinksOf(trx: Trx, now: string, contactId: string): Promise<void> {
  const ended = await queries.revokeLinksOf(trx, contactId, now)
  await recordEvents(
    trx,
    now,
    ended.map(link => shareLinkEvent('share_link.revoked', link)),
  )
}

/**
 * Exchanges the secret of a link for a token.
 * @throws Problem 404, the same for a link that never was, has expired or was revoked
 */
export async function openShareSession(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  secret: string,
): Promise<Schemas['ShareSession']> {
  const now = clock.now()
  const link = await queries.findOpening(db, hashSecret(secret), now)
  if (!link) throw notFound()
  const token = newSecret('pss')
  const full = later(now, sessionSeconds)
  const expires_at = Temporal.Instant.compare(full, link.expires_at) < 0 ? full : link.expires_at
  const session = { token_hash: hashSecret(token), share_link_id: link.id, expires_at }
  await db.transaction().execute(trx => queries.insertSession(trx, now, session))
  const { document } = presentShareLink(link)
  return {
    object: 'share_session',
    token,
    expires_at,
    document,
    customer_name: link.customer_name,
    language: link.language,
    time_zone: link.time_zone,
    vendor: link.vendor.trading_name || link.vendor.name,
    sign_in_url: await placeFor(db, link.partner_id, document as Document),
  }
}

/** Removes sessions that have ended, and links some time after they have. */
export const sweepShareLinks = (db: Db, now: string): Promise<void> =>
  queries.sweepShareLinks(db, now, later(now, -keptSeconds))
