import { type Selectable, sql } from 'kysely'
import type { EventsTable } from '../../database/schema.ts'
import type { WebhookDeliveryStatus } from '../../database/webhooks-schema.ts'
import type { Trx } from '../../http/context.ts'
import type { Outcome } from '../retry-rules.ts'
import type { Endpoint } from '../rules.ts'

/** A delivery that a process has taken, with all that sending it needs. */
export type Taken = {
  delivery_id: string
  lease: string
  attempt_count: number
  endpoint: Pick<
    Endpoint,
    'id' | 'partner_id' | 'url' | 'secret' | 'old_secret' | 'old_secret_expires_at' | 'failing_since'
  >
  event: Pick<
    Selectable<EventsTable>,
    'id' | 'partner_id' | 'type' | 'created_at' | 'data' | 'vendor_fields' | 'partner_fields'
  >
}

type Row = Omit<Taken, 'endpoint' | 'event'> &
  Omit<Taken['endpoint'], 'id'> &
  Omit<Taken['event'], 'id' | 'partner_id'> & {
    endpoint_id: string
    event_id: string
    event_partner_id: string | null
  }

/**
 * Takes deliveries that are due, of every endpoint up to its own share, so that a long queue of one leaves room for the
 * others. No other process takes them until the lease ends; if this one is gone by then, another does.
 * @param underWay how many of an endpoint's this process has already
 */
export async function takeDeliveries(
  trx: Trx,
  {
    now,
    until,
    lease,
    failing,
    each,
    most,
    underWay,
  }: {
    now: string
    until: string
    lease: string
    failing: boolean
    each: number
    most: number
    underWay: Record<string, number>
  },
): Promise<Taken[]> {
  const { rows } = await sql<Row>`
    with receiving as materialized (
      select w.*, greatest(0, ${each}::int - coalesce((${JSON.stringify(underWay)}::jsonb ->> w.id)::int, 0)) as room
      from webhook_endpoints as w left join partners as p on p.id = w.partner_id
      where w.status = 'enabled' and (w.partner_id is null or p.status = 'active')
        and (w.failing_since is not null) = ${failing}
      order by random()
    ), due as materialized (
      select d.id, w.id as endpoint_id from receiving as w cross join lateral (
        select d.id from webhook_deliveries as d
        where d.endpoint_id = w.id and d.status = 'pending' and d.next_attempt_at <= ${now}
          and (d.lease_until is null or d.lease_until <= ${now})
        order by d.next_attempt_at limit w.room for update skip locked
      ) as d limit ${most}
    )
    update webhook_deliveries as d set lease = ${lease}, lease_until = ${until}
    from due join receiving as w on w.id = due.endpoint_id, events as e
    where d.id = due.id and e.id = d.event_id
    returning d.id as delivery_id, d.lease, d.attempt_count, w.id as endpoint_id, w.partner_id, w.url, w.secret,
      w.old_secret, w.old_secret_expires_at, w.failing_since, e.id as event_id, e.partner_id as event_partner_id,
      e.type, e.created_at, e.data, e.vendor_fields, e.partner_fields`.execute(trx)
  return rows.map(row => ({
    delivery_id: row.delivery_id,
    lease: row.lease,
    attempt_count: row.attempt_count,
    endpoint: {
      id: row.endpoint_id,
      partner_id: row.partner_id,
      url: row.url,
      secret: row.secret,
      old_secret: row.old_secret,
      old_secret_expires_at: row.old_secret_expires_at,
      failing_since: row.failing_since,
    },
    event: {
      id: row.event_id,
      partner_id: row.event_partner_id,
      type: row.type,
      created_at: row.created_at,
      data: row.data,
      vendor_fields: row.vendor_fields,
      partner_fields: row.partner_fields,
    },
  }))
}

/** What came of an attempt, and what is to become of the delivery. */
export type Attempted = Pick<Taken, 'delivery_id' | 'lease'> &
  Omit<Outcome, 'retry_after'> & {
    started_at: string
    duration_ms: number
    status: WebhookDeliveryStatus
    next_attempt_at: string | null
  }

/** Writes down what came of attempts, except of deliveries that are not held under their lease any more. */
export async function settleDeliveries(trx: Trx, now: string, attempts: Attempted[]): Promise<void> {
  if (attempts.length === 0) return
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(attempts)}::jsonb) as given (delivery_id text, lease text,
        started_at timestamptz, duration_ms integer, response_status integer, response_body text, error text,
        status text, next_attempt_at timestamptz)
    ), settled as (
      update webhook_deliveries as d set status = given.status, attempt_count = attempt_count + 1,
        next_attempt_at = given.next_attempt_at, last_attempt_at = given.started_at, lease = null, lease_until = null,
        response_status = given.response_status, error = given.error, version = version + 1, updated_at = ${now}
      from given where d.id = given.delivery_id and d.lease = given.lease
      returning d.id
    )
    insert into webhook_attempts (delivery_id, started_at, duration_ms, response_status, response_body, error)
    select delivery_id, started_at, duration_ms, response_status, response_body, given.error
    from given join settled on settled.id = given.delivery_id`.execute(trx)
}

/** Removes what is not to be sent: its event is not the partner's any more. */
export async function dropDeliveries(trx: Trx, ids: string[]): Promise<void> {
  if (ids.length > 0) await trx.deleteFrom('webhook_deliveries').where('id', 'in', ids).execute()
}
