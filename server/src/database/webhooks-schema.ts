import type { Generated } from 'kysely'
import type { Instant, Versioned } from './columns.ts'

export type WebhookEndpointStatus = 'enabled' | 'disabled'
export type WebhookDeliveryStatus = 'pending' | 'succeeded' | 'failed'

export type WebhookEndpointsTable = Versioned & {
  id: string
  /** null: the vendor's */
  partner_id: string | null
  url: string
  description: string | null
  /** Types, all types of a kind such as `invoice.*`, or `*` */
  event_types: string[]
  status: Generated<WebhookEndpointStatus>
  disabled_reason: Generated<'manual' | 'gone' | 'failing' | null>
  disabled_at: Generated<Instant | null>
  /** First failure since the last success */
  failing_since: Generated<Instant | null>
  /** Sealed */
  secret: Buffer
  /** Sealed; signs as well until it expires */
  old_secret: Generated<Buffer | null>
  old_secret_expires_at: Generated<Instant | null>
  rotated_at: Generated<Instant | null>
}

export type WebhookDeliveriesTable = Versioned & {
  id: string
  /** As the endpoint's */
  partner_id: string | null
  endpoint_id: string
  event_id: string
  status: Generated<WebhookDeliveryStatus>
  /** Since it was queued, or queued again */
  attempt_count: Generated<number>
  /** While it is pending */
  next_attempt_at: Instant | null
  /** Under which a process has taken it, and until when no other does */
  lease: Generated<string | null>
  lease_until: Generated<Instant | null>
  last_attempt_at: Generated<Instant | null>
  response_status: Generated<number | null>
  error: Generated<string | null>
}

export type WebhookAttemptsTable = {
  seq: Generated<number>
  delivery_id: string
  started_at: Instant
  duration_ms: number
  response_status: number | null
  response_body: string | null
  error: string | null
}
