import type { Selectable } from 'kysely'
import type { components, webhooks } from '../../../openapi.d.ts'
import type { EventsTable } from '../database/schema.ts'
import type { WebhookAttemptsTable, WebhookEndpointsTable } from '../database/webhooks-schema.ts'
import type { EventType, NewEvent } from '../events/actions.ts'
import { dataFor } from '../events/rules.ts'
import { invalidField } from '../http/problem.ts'
import type { DeliveryRow } from './queries/deliveries.ts'

export type Endpoint = Selectable<WebhookEndpointsTable>
type Schemas = components['schemas']

/** Sent to the one endpoint that is tested, and by nobody chosen. */
export const testType = 'webhook.test' satisfies EventType

/** Whether an endpoint has chosen a type: itself, all of its kind, or everything. */
export const takes = (chosen: readonly string[], type: string): boolean =>
  type !== testType && namesFor(type).some(name => chosen.includes(name))

/** What an endpoint may have chosen to get an event of this type. */
const namesFor = (type: string): string[] => ['*', `${type.split('.')[0]}.*`, type]

/**
 * @param known the types of the contract
 * @throws Problem 422 for a choice that nothing could ever fit
 */
export function checkTypes(chosen: readonly string[] | undefined, known: readonly string[]): void {
  const wrong = chosen?.findIndex(name => !known.some(type => namesFor(type).includes(name))) ?? -1
  if (wrong >= 0) throw invalidField(`#/event_types/${wrong}`, 'unknown', 'is no type of event')
}

/** Whose event it is: the vendor's endpoints get them all, a partner's its own. */
export const isFor = (
  endpoint: { partner_id: string | null },
  event: { partner_id: string | null },
): boolean => endpoint.partner_id === null || endpoint.partner_id === event.partner_id

/** What is sent, as JSON text: the object as it was, with the fields that the receiver's side may read. */
export const payloadOf = (
  partnerId: string | null,
  event: Pick<Selectable<EventsTable>, 'type' | 'created_at' | 'data' | 'vendor_fields' | 'partner_fields'>,
) => ({
  type: event.type as keyof webhooks,
  timestamp: event.created_at,
  data: dataFor(partnerId === null ? 'vendor' : 'partner', event),
})

/** Which place a secret is sealed for. */
export const secretPlace = (endpointId: string): string => `webhook:${endpointId}`

export const presentEndpoint = (row: Endpoint, now: string): Schemas['WebhookEndpoint'] => ({
  id: row.id,
  object: 'webhook_endpoint',
  created_at: row.created_at,
  updated_at: row.updated_at,
  version: row.version,
  partner_id: row.partner_id,
  url: row.url,
  description: row.description,
  event_types: row.event_types,
  status: row.status,
  disabled_reason: row.disabled_reason,
  disabled_at: row.disabled_at,
  failing_since: row.failing_since,
  rotated_at: row.rotated_at,
  old_secret_expires_at: hasOldSecret(row, now) ? row.old_secret_expires_at : null,
})

/** Whether the secret from before still signs. */
export const hasOldSecret = (row: Pick<Endpoint, 'old_secret_expires_at'>, now: string): boolean =>
  row.old_secret_expires_at !== null && Temporal.Instant.compare(row.old_secret_expires_at, now) > 0

export const endpointEvent = (type: EventType, row: Endpoint, now: string): NewEvent => ({
  type,
  partner_id: row.partner_id,
  customer_id: null,
  subject_id: row.id,
  data: presentEndpoint(row, now),
})

export const presentSummary = (row: DeliveryRow): Schemas['WebhookDeliverySummary'] => ({
  id: row.id,
  object: 'webhook_delivery',
  created_at: row.created_at,
  updated_at: row.updated_at,
  version: row.version,
  webhook_endpoint_id: row.endpoint_id,
  event_id: row.event_id,
  event_type: row.event_type,
  status: row.status,
  attempt_count: row.attempt_count,
  last_attempt_at: row.last_attempt_at,
  next_attempt_at: row.next_attempt_at,
  response_status: row.response_status,
  error: row.error,
})

type Attempt = Selectable<WebhookAttemptsTable>

export const presentAttempt = (row: Attempt): Schemas['WebhookAttempt'] => ({
  started_at: row.started_at,
  duration_ms: row.duration_ms,
  response_status: row.response_status,
  response_body: row.response_body,
  error: row.error,
})
