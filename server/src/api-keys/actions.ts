import type { components } from '../../../openapi.d.ts'
import { recordEvents } from '../events/actions.ts'
import type { Trx } from '../http/context.ts'
import { hashSecret, newId, newSecret } from '../http/ids.ts'
import { noting } from '../http/noting.ts'
import { notFound } from '../http/problem.ts'
import type { Scope } from '../http/scope.ts'
import { findPartner } from '../partners/queries.ts'
import * as queries from './queries.ts'
import { type ApiKey, apiKeyEvent, grantScopes, readExpiry } from './rules.ts'

/**
 * @returns the key, and its secret, which nobody can find out again
 * @throws Problem 403, 404, 422
 */
export async function createApiKey(
  trx: Trx,
  scope: Extract<Scope, { kind: 'vendor' | 'partner' | 'system' }>,
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
    secret_hash: hashSecret(secret),
    hint: secret.slice(-4),
    scopes: grantScopes(request.scopes, partner_id !== null, scope.kind === 'system' ? ['*'] : scope.scopes),
    expires_at: readExpiry(request.expires_at, now),
    created_at: now,
  })
  await recordEvents(trx, now, [apiKeyEvent('api_key.created', key)])
  return { key, secret }
}

/** @throws Problem 404 also when it was revoked before */
export async function revokeApiKey(trx: Trx, id: string, now: string): Promise<void> {
  const key = await queries.revokeApiKey(trx, id, now)
  if (!key) throw notFound()
  await recordEvents(trx, now, [apiKeyEvent('api_key.revoked', key)])
}

/** Notes that a key was used, to the minute. */
export const noteUse = noting(60, queries.touchApiKey, 'the use of a key could not be noted')
