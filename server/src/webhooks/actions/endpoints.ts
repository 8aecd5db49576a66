import type { components } from '../../../../openapi.d.ts'
import { recordEvents } from '../../events/actions.ts'
import { later } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { expectVersion } from '../../http/etag.ts'
import { newId } from '../../http/ids.ts'
import { notFound, Problem } from '../../http/problem.ts'
import type { IntegrationScope, Scope } from '../../http/scope.ts'
import { writeWebhookMail } from '../../mail/actions/webhook.ts'
import * as queries from '../queries/endpoints.ts'
import { type Endpoint, endpointEvent } from '../rules.ts'
import { newWebhookSecret, sealSecret } from '../signing.ts'

type Schemas = components['schemas']
export type WithSecret = { endpoint: Endpoint; secret: string }

/** On one side. */
const mostEndpoints = 50

/**
 * @param key of the server
 * @returns the endpoint, and its secret, which nobody can find out again
 * @throws Problem 409 `limit_reached`
 */
export async function createEndpoint(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  key: string,
  { url, description = null, event_types = ['*'] }: Schemas['WebhookEndpointCreate'],
): Promise<WithSecret> {
  if ((await queries.countEndpoints(trx, scope)) >= mostEndpoints)
    throw new Problem(409, 'limit_reached', `There are ${mostEndpoints} at most; delete one first.`)
  const id = newId('whe')
  const secret = newWebhookSecret()
  const endpoint = await queries.insertEndpoint(trx, {
    id,
    partner_id: scope.kind === 'partner' ? scope.partner_id : null,
    url,
    description: description?.trim() ?? null,
    event_types,
    secret: sealSecret(key, id, secret),
    created_at: now,
    updated_at: now,
  })
  await recordEvents(trx, now, [endpointEvent('webhook_endpoint.created', endpoint, now)])
  return { endpoint, secret }
}

/** @throws Problem 404, 412 */
export async function updateEndpoint(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  {
    id,
    ifMatch,
    update,
  }: { id: string; ifMatch: string | undefined; update: Schemas['WebhookEndpointUpdate'] },
): Promise<Endpoint> {
  const before = await queries.lockEndpoint(trx, scope, id)
  if (!before) throw notFound()
  expectVersion(ifMatch, before.version)
  const { status, description, ...fields } = update
  const endpoint = await queries.updateEndpoint(trx, id, now, {
    ...fields,
    ...(description === undefined ? {} : { description: description?.trim() ?? null }),
    ...(status === undefined || status === before.status ? {} : standing(status, now)),
  })
  await recordEvents(trx, now, [endpointEvent('webhook_endpoint.updated', endpoint, now)])
  return endpoint
}

/** Whoever enables it again has mended it: it is not held against it that it failed. */
const standing = (status: Endpoint['status'], now: string) =>
  status === 'disabled'
    ? { status, disabled_reason: 'manual' as const, disabled_at: now }
    : { status, disabled_reason: null, disabled_at: null, failing_since: null }

/** @throws Problem 404 */
export async function deleteEndpoint(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  id: string,
): Promise<void> {
  const endpoint = await queries.lockEndpoint(trx, scope, id)
  if (!endpoint) throw notFound()
  await queries.deleteEndpoint(trx, id)
  await recordEvents(trx, now, [endpointEvent('webhook_endpoint.deleted', endpoint, now)])
}

/**
 * Gives an endpoint a new secret; the one that it had signs as well for so many hours.
 * @param key of the server
 * @throws Problem 404
 */
export async function rotateSecret(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  key: string,
  { id, overlapHours }: { id: string; overlapHours: number },
): Promise<WithSecret> {
  const before = await queries.lockEndpoint(trx, scope, id)
  if (!before) throw notFound()
  const secret = newWebhookSecret()
  const endpoint = await queries.updateEndpoint(trx, id, now, {
    secret: sealSecret(key, id, secret),
    old_secret: overlapHours > 0 ? before.secret : null,
    old_secret_expires_at: overlapHours > 0 ? later(now, overlapHours * 3600) : null,
    rotated_at: now,
  })
  await recordEvents(trx, now, [endpointEvent('webhook_endpoint.secret_rotated', endpoint, now)])
  return { endpoint, secret }
}

/** Disables an endpoint that is of no use, unless somebody has done so already, and writes to the vendor. */
export async function giveUpEndpoint(
  trx: Trx,
  scope: Scope,
  now: string,
  id: string,
  reason: 'gone' | 'failing',
): Promise<void> {
  const before = await queries.lockEndpoint(trx, scope, id)
  if (before?.status !== 'enabled') return
  const endpoint = await queries.updateEndpoint(trx, id, now, {
    status: 'disabled',
    disabled_reason: reason,
    disabled_at: now,
  })
  await recordEvents(trx, now, [endpointEvent('webhook_endpoint.disabled', endpoint, now)])
  await writeWebhookMail(trx, now, {
    template: `webhook.${reason}`,
    // One mail for each time that it is disabled.
    occasion: `${id} ${endpoint.version}`,
    partner_id: endpoint.partner_id,
    facts: { url: endpoint.url, since: endpoint.failing_since },
  })
}
