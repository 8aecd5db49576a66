import type { components } from '../../../openapi.d.ts'
import { recordEvents } from '../events/actions.ts'
import { later } from '../http/clock.ts'
import type { Trx } from '../http/context.ts'
import { expectVersion } from '../http/etag.ts'
import { hashSecret, newId, newSecret } from '../http/ids.ts'
import { noting } from '../http/noting.ts'
import { notFound } from '../http/problem.ts'
import type { ManagingScope } from '../http/scope.ts'
import { findPartner } from '../partners/queries.ts'
import * as queries from './queries.ts'
import { type ApiKey, apiKeyEvent, checkHandedOn, grantScopes, readExpiry } from './rules.ts'

/**
 * @returns the key, and its secret, which nobody can find out again
 * @throws Problem 403, 404, 422
 */
export async function createApiKey(
  trx: Trx,
  scope: ManagingScope,
  now: string,
  request: Omit<components['schemas']['ApiKeyCreate'], 'scopes'> & { scopes?: readonly string[] },
): Promise<{ key: ApiKey; secret: string }> {
  const { partner_id = null } = request
  if (partner_id !== null && !(await findPartner(trx, scope, partner_id))) throw notFound()
  const secret = newSecret('sk')
  const key = await queries.insertApiKey(trx, {
    id: newId('key'),
    partner_id,
    name: request.name.trim(),
    hint: hintOf(secret),
    scopes: grantScopes(request.scopes, partner_id !== null, heldBy(scope)),
    expires_at: readExpiry(request.expires_at, now),
    created_at: now,
    updated_at: now,
  })
  await queries.insertSecret(trx, secretRow(key.id, secret, now))
  await recordEvents(trx, now, [apiKeyEvent('api_key.created', key)])
  return { key, secret }
}

/**
 * Renames a key or changes when it expires.
 * @throws Problem 404, 412, 422
 */
export async function updateApiKey(
  trx: Trx,
  now: string,
  {
    id,
    ifMatch,
    update,
  }: { id: string; ifMatch: string | undefined; update: components['schemas']['ApiKeyUpdate'] },
): Promise<ApiKey> {
  const before = await queries.lockApiKey(trx, id)
  if (!before) throw notFound()
  expectVersion(ifMatch, before.version)
  const { name, expires_at } = update
  const key = await queries.updateApiKey(trx, id, {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(expires_at === undefined ? {} : { expires_at: readExpiry(expires_at, now) }),
    version: before.version + 1,
    updated_at: now,
  })
  await recordEvents(trx, now, [apiKeyEvent('api_key.updated', key)])
  return key
}

/**
 * Gives a key a new secret beside those that it has, which end in so many hours.
 * @returns the key, and the new secret, which nobody can find out again
 * @throws Problem 403 when the key may do what the caller may not, 404
 */
export async function rotateApiKey(
  trx: Trx,
  scope: ManagingScope,
  now: string,
  { id, overlapHours }: { id: string; overlapHours: number },
): Promise<{ key: ApiKey; secret: string }> {
  const before = await queries.lockApiKey(trx, id)
  if (!before) throw notFound()
  checkHandedOn(before.scopes, heldBy(scope))
  const secret = newSecret('sk')
  await queries.endSecrets(trx, id, later(now, overlapHours * 3600))
  await queries.insertSecret(trx, secretRow(id, secret, now))
  const key = await queries.updateApiKey(trx, id, {
    hint: hintOf(secret),
    rotated_at: now,
    version: before.version + 1,
    updated_at: now,
  })
  await recordEvents(trx, now, [apiKeyEvent('api_key.rotated', key)])
  return { key, secret }
}

const heldBy = (scope: ManagingScope): readonly string[] => (scope.kind === 'system' ? ['*'] : scope.scopes)
const hintOf = (secret: string): string => secret.slice(-4)
const secretRow = (api_key_id: string, secret: string, created_at: string) => ({
  secret_hash: hashSecret(secret),
  api_key_id,
  created_at,
})

/** @throws Problem 404 also when it was revoked before */
export async function revokeApiKey(trx: Trx, id: string, now: string): Promise<void> {
  const key = await queries.revokeApiKey(trx, id, now)
  if (!key) throw notFound()
  await recordEvents(trx, now, [apiKeyEvent('api_key.revoked', key)])
}

/** Notes that a key was used, to the minute. */
export const noteUse = noting(60, queries.touchApiKey, 'the use of a key could not be noted')
