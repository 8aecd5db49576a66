import { type Kysely, sql } from 'kysely'

/** Endpoints of webhooks, what is sent to them, and what came of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table webhook_endpoints (
    id text collate "C" primary key,
    partner_id text collate "C" references partners,
    url text not null,
    description text,
    event_types text[] not null,
    status text not null default 'enabled' check (status in ('enabled', 'disabled')),
    disabled_reason text check (disabled_reason in ('manual', 'gone', 'failing')),
    disabled_at timestamptz,
    failing_since timestamptz,
    secret bytea not null,
    old_secret bytea,
    old_secret_expires_at timestamptz,
    rotated_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check ((status = 'disabled') = (disabled_reason is not null)),
    check ((status = 'disabled') = (disabled_at is not null)),
    check ((old_secret is null) = (old_secret_expires_at is null))
  )`,
  'create index webhook_endpoints_partner on webhook_endpoints (partner_id, id desc)',

  // Nothing of an event is kept here but its id: whose it is, and what is left in it of a person, may change.
  `create table webhook_deliveries (
    id text collate "C" primary key,
    partner_id text collate "C",
    endpoint_id text collate "C" not null references webhook_endpoints on delete cascade,
    event_id text collate "C" not null,
    status text not null default 'pending' check (status in ('pending', 'succeeded', 'failed')),
    attempt_count integer not null default 0,
    next_attempt_at timestamptz,
    lease text,
    lease_until timestamptz,
    last_attempt_at timestamptz,
    response_status integer,
    error text,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (event_id, endpoint_id),
    check ((status = 'pending') = (next_attempt_at is not null)),
    check ((lease is null) = (lease_until is null)),
    check (lease is null or status = 'pending')
  ) with (fillfactor = 70)`,
  'create index webhook_deliveries_partner on webhook_deliveries (partner_id, id desc)',
  'create index webhook_deliveries_endpoint on webhook_deliveries (endpoint_id, id desc)',
  `create index webhook_deliveries_unfinished on webhook_deliveries (partner_id, status, id desc)
    where status <> 'succeeded'`,
  "create index webhook_deliveries_due on webhook_deliveries (endpoint_id, next_attempt_at) where status = 'pending'",

  `create table webhook_attempts (
    seq bigint generated always as identity primary key,
    delivery_id text collate "C" not null references webhook_deliveries on delete cascade,
    started_at timestamptz not null,
    duration_ms integer not null,
    response_status integer,
    response_body text,
    error text
  )`,
  'create index webhook_attempts_delivery on webhook_attempts (delivery_id, seq desc)',
]
