import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { readContract } from '../http/contract.ts'
import { etag } from '../http/etag.ts'
import { page, readCursor } from '../http/pagination.ts'
import { notFound } from '../http/problem.ts'
import type { IntegrationScope } from '../http/scope.ts'
import * as actions from './actions/endpoints.ts'
import { replayDelivery, replayMany, testEndpoint } from './actions/replay.ts'
import * as deliveries from './queries/deliveries.ts'
import { findEndpoint, listEndpoints } from './queries/endpoints.ts'
import {
  checkTypes,
  type Endpoint,
  payloadOf,
  presentAttempt,
  presentEndpoint,
  presentSummary,
} from './rules.ts'
import { checkTarget } from './targets.ts'

type Caller = Context<IntegrationScope>

const known: readonly string[] = Object.keys(readContract().webhooks)
const mostAttemptsShown = 50

const shown = (endpoint: Endpoint, now: string) => ({
  body: presentEndpoint(endpoint, now),
  headers: { ETag: etag(endpoint.version) },
})
const withSecret = ({ endpoint, secret }: actions.WithSecret, now: string) => ({
  body: { secret, webhook_endpoint: presentEndpoint(endpoint, now) },
  headers: { 'Cache-Control': 'no-store' },
})
const positionOf = ({ id }: { id: string }) => ({ key: null, id })

/** What of a request cannot be told from its shape; a host is looked up, and so before the transaction. */
async function check(
  { config }: Caller,
  { url, event_types }: { url?: string | undefined; event_types?: string[] | undefined },
): Promise<void> {
  checkTypes(event_types, known)
  if (url !== undefined) await checkTarget(url, config.webhookAllowPrivate)
}

export const webhookOperations = {
  listWebhookEndpoints: async ({ db, reads, scope, clock }: Caller, { query }) => {
    const { limit = 20, cursor, ...filters } = query
    const rows = await listEndpoints(db, reads, scope, filters, readCursor(cursor, filters), limit)
    const now = clock.now()
    return {
      status: 200,
      body: page(rows, limit, filters, positionOf, row => presentEndpoint(row, now)),
    }
  },

  createWebhookEndpoint: async (context: Caller, { body }) => {
    const { write, scope, clock, config } = context
    await check(context, body)
    return write(async trx => {
      const now = clock.now()
      const created = await actions.createEndpoint(trx, scope, now, config.secret, body)
      return { status: 201 as const, ...withSecret(created, now) }
    })
  },

  getWebhookEndpoint: async ({ db, scope, clock }: Caller, { path }) => {
    const endpoint = await findEndpoint(db, scope, path.webhook_endpoint_id)
    if (!endpoint) throw notFound()
    return { status: 200, ...shown(endpoint, clock.now()) }
  },

  updateWebhookEndpoint: async (context: Caller, { path, header, body }) => {
    const { db, write, scope, clock } = context
    // Nobody learns where a host is by naming an endpoint that is not his.
    if (!(await findEndpoint(db, scope, path.webhook_endpoint_id))) throw notFound()
    await check(context, body)
    return write(async trx => {
      const now = clock.now()
      const change = { id: path.webhook_endpoint_id, ifMatch: header['If-Match'], update: body }
      return { status: 200 as const, ...shown(await actions.updateEndpoint(trx, scope, now, change), now) }
    })
  },

  deleteWebhookEndpoint: async ({ write, scope, clock }: Caller, { path }) =>
    write(async trx => {
      await actions.deleteEndpoint(trx, scope, clock.now(), path.webhook_endpoint_id)
      return { status: 204 as const }
    }),

  rotateWebhookSecret: async ({ write, scope, clock, config }: Caller, { path, body }) =>
    write(async trx => {
      const now = clock.now()
      const rotation = { id: path.webhook_endpoint_id, overlapHours: body.overlap_hours ?? 24 }
      const rotated = await actions.rotateSecret(trx, scope, now, config.secret, rotation)
      return { status: 200 as const, ...withSecret(rotated, now) }
    }),

  testWebhookEndpoint: async ({ write, scope, clock }: Caller, { path }) =>
    write(async trx => ({
      status: 202 as const,
      body: presentSummary(await testEndpoint(trx, scope, clock.now(), path.webhook_endpoint_id)),
    })),

  replayWebhookDeliveries: async ({ write, scope, clock }: Caller, { path, body }) =>
    write(async trx => {
      const asked = { id: path.webhook_endpoint_id, replay: body }
      return { status: 202 as const, body: { queued: await replayMany(trx, scope, clock.now(), asked) } }
    }),

  listWebhookDeliveries: async ({ db, reads, scope }: Caller, { query }) => {
    const { limit = 20, cursor, ...filters } = query
    const after = readCursor(cursor, filters)
    const rows = await deliveries.listDeliveries(db, reads, scope, filters, after, limit)
    return { status: 200, body: page(rows, limit, filters, positionOf, presentSummary) }
  },

  getWebhookDelivery: async ({ db, scope }: Caller, { path }) => {
    const row = await deliveries.findDelivery(db, scope, path.webhook_delivery_id)
    if (!row) throw notFound()
    const [event, attempts] = await Promise.all([
      deliveries.findSent(db, row.event_id),
      deliveries.findAttempts(db, row.id, mostAttemptsShown),
    ])
    const body = {
      ...presentSummary(row),
      payload: payloadOf(row.partner_id, event),
      attempts: attempts.map(presentAttempt),
    }
    return { status: 200, body }
  },

  replayWebhookDelivery: async ({ write, scope, clock }: Caller, { path }) =>
    write(async trx => ({
      status: 202 as const,
      body: presentSummary(await replayDelivery(trx, scope, clock.now(), path.webhook_delivery_id)),
    })),
} satisfies Partial<Handlers>
