import { type Kysely, sql } from 'kysely'

/** Exports, and the days on which money has gone back, which a statement of account tells. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const vendorsDay = `(updated_at at time zone (select default_time_zone from settings))::date`

const statements = [
  // A bank may take money back long after it came, and a refund may be paid out later than it was asked for.
  'alter table payments add taken_back_on date',
  `update payments set taken_back_on = ${vendorsDay} where status in ('disputed', 'returned')`,
  `alter table payments add check ((taken_back_on is not null) = (status in ('disputed', 'returned')))`,
  'alter table refunds add refunded_on date',
  `update refunds set refunded_on = ${vendorsDay} where status = 'succeeded'`,
  `alter table refunds add check ((refunded_on is not null) = (status = 'succeeded'))`,
  'create index refunds_customer on refunds (customer_id)',

  // An export may be larger than any upload.
  'alter table files alter size type bigint',

  `create table exports (
    id text collate "C" primary key,
    partner_id text collate "C" references partners,
    key_id text collate "C" not null references api_keys,
    kind text not null check (kind in ('customers', 'contacts', 'invoices', 'subscriptions', 'payments',
      'quotations', 'orders', 'tickets', 'events')),
    format text not null check (format in ('ndjson', 'csv', 'pdf_zip')),
    customer_id text collate "C",
    from_date date,
    to_date date,
    status text not null default 'queued'
      check (status in ('queued', 'running', 'succeeded', 'failed', 'expired')),
    total bigint,
    rows bigint not null default 0,
    file_id text collate "C" references files on delete set null,
    size bigint,
    failure_code text,
    failure_detail text,
    started_at timestamptz,
    ended_at timestamptz,
    expires_at timestamptz,
    tries integer not null default 0,
    holder text,
    lease_until timestamptz,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check ((ended_at is null) = (status in ('queued', 'running'))),
    check ((failure_code is not null) = (status = 'failed')),
    check ((expires_at is not null) = (status in ('succeeded', 'expired'))),
    check ((holder is null) = (lease_until is null))
  )`,
  'create index exports_partner on exports (partner_id, id desc)',
  'create index exports_file on exports (file_id) where file_id is not null',
  "create index exports_waiting on exports (id) where status in ('queued', 'running')",
  "create index exports_expiring on exports (expires_at) where status = 'succeeded'",
]
