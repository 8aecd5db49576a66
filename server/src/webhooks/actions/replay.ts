import type { components } from '../../../../openapi.d.ts'
import { recordEvents } from '../../events/actions.ts'
import type { Trx } from '../../http/context.ts'
import { lowestId, newId } from '../../http/ids.ts'
import { invalidField, invalidState, notFound } from '../../http/problem.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import * as queries from '../queries/deliveries.ts'
import { findEndpoint } from '../queries/endpoints.ts'
import { type Endpoint, endpointEvent, testType } from '../rules.ts'

type Replay = components['schemas']['WebhookReplay']

const mostReplayed = 100_000
const atOnce = 10_000

/** @throws Problem 404; 409 where the endpoint is disabled */
async function enabled(trx: Trx, scope: IntegrationScope, id: string): Promise<Endpoint> {
  const endpoint = await findEndpoint(trx, scope, id)
  if (!endpoint) throw notFound()
  if (endpoint.status !== 'enabled') throw invalidState('Enable the endpoint first.', endpoint.status)
  return endpoint
}

/**
 * Queues a test for one endpoint alone.
 * @throws Problem 404, 409
 */
export async function testEndpoint(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  id: string,
): Promise<queries.DeliveryRow> {
  const endpoint = await enabled(trx, scope, id)
  const event_id = newId('evt')
  const delivery = { id: newId('whd'), endpoint_id: id, event_id, partner_id: endpoint.partner_id }
  await recordEvents(trx, now, [{ ...endpointEvent(testType, endpoint, now), id: event_id }])
  await queries.insertDeliveries(trx, now, [delivery])
  return (await queries.findDelivery(trx, scope, delivery.id))!
}

/** @throws Problem 404, 409 */
export async function replayDelivery(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  id: string,
): Promise<queries.DeliveryRow> {
  const delivery = await queries.findDelivery(trx, scope, id)
  if (!delivery) throw notFound()
  await enabled(trx, scope, delivery.endpoint_id)
  await queries.requeueDelivery(trx, id, now)
  return (await queries.findDelivery(trx, scope, id))!
}

/**
 * Queues what has failed, or everything that an endpoint takes of a range.
 * @returns how many
 * @throws Problem 404, 409, 422
 */
export async function replayMany(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  { id, replay }: { id: string; replay: Replay },
): Promise<number> {
  const { only, from, to } = replay
  if (only === 'all' && from === undefined)
    throw invalidField('#/from', 'required', 'is needed to send everything again')
  const range = {
    from: from === undefined ? null : idAt(from, '#/from'),
    to: to === undefined ? idAt('9999-12-31T00:00:00Z', '#/to') : idAt(to, '#/to'),
  }
  const endpoint = await enabled(trx, scope, id)
  const queued =
    only === 'failed'
      ? await queries.requeueFailed(trx, id, now, range, mostReplayed)
      : await requeueAll(trx, endpoint, now, range)
  if (queued > mostReplayed)
    throw invalidField('#/from', 'too_many', `begins a range with more than ${mostReplayed} events`)
  return queued
}

async function requeueAll(
  trx: Trx,
  endpoint: Endpoint,
  now: string,
  range: queries.IdRange,
): Promise<number> {
  const events = await queries.findTaken(trx, endpoint, range, testType, mostReplayed + 1)
  if (events.length > mostReplayed) return events.length
  for (let at = 0; at < events.length; at += atOnce) {
    const rows = events.slice(at, at + atOnce).map(event_id => ({
      id: newId('whd'),
      endpoint_id: endpoint.id,
      event_id,
      partner_id: endpoint.partner_id,
    }))
    await queries.requeueDeliveries(trx, now, rows)
  }
  return events.length
}

/** Ids of events sort in the time when they were written. */
function idAt(instant: string, pointer: string): string {
  try {
    return lowestId('evt', Math.max(0, Temporal.Instant.from(instant).epochMilliseconds))
  } catch {
    throw invalidField(pointer, 'date-time', 'is no instant')
  }
}
