import { type Kysely, sql } from 'kysely'

/** Files of many objects, how far each is dealt with, and what was refused of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Files that are worked on lie where uploads do, and belong to nobody who could read them there.
  `alter table files drop constraint files_kind_check,
     add constraint files_kind_check check (kind in ('attachment', 'source', 'image', 'import', 'export'))`,

  `create table imports (
    id text collate "C" primary key,
    partner_id text collate "C" references partners,
    key_id text collate "C" references api_keys,
    kind text not null check (kind in ('customers', 'contacts', 'products', 'invoices', 'subscriptions', 'tickets')),
    format text not null check (format in ('ndjson', 'csv')),
    dry_run boolean not null,
    status text not null default 'queued'
      check (status in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
    file_id text collate "C" references files on delete set null,
    size bigint not null,
    sha256 text not null,
    columns text[],
    bytes_read bigint not null,
    lines_read bigint not null,
    created bigint not null default 0,
    updated bigint not null default 0,
    unchanged bigint not null default 0,
    refused bigint not null default 0,
    errors integer not null default 0,
    failure_code text,
    failure_detail text,
    failure_line bigint,
    started_at timestamptz,
    ended_at timestamptz,
    holder text,
    lease_until timestamptz,
    worked_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check ((columns is not null) = (format = 'csv')),
    check ((ended_at is null) = (status in ('queued', 'running'))),
    check ((failure_code is not null) = (status = 'failed')),
    check (bytes_read <= size)
  )`,
  'create index imports_partner on imports (partner_id, id)',
  'create index imports_file on imports (file_id) where file_id is not null',
  // The same file at the same time is one import, structurally.
  `create unique index imports_underway on imports (coalesce(partner_id, ''), kind, format, sha256, dry_run)
   where status in ('queued', 'running')`,
  `create index imports_waiting on imports (worked_at nulls first, id) where status in ('queued', 'running')`,

  `create table import_errors (
    import_id text collate "C" not null references imports on delete cascade,
    position integer not null,
    line bigint not null,
    pointer text not null,
    code text not null,
    detail text not null,
    primary key (import_id, position)
  )`,

  // A row that made an object which imports do not change: the same row again is known by it.
  `create table imported_rows (
    object_id text collate "C" primary key,
    sha256 text not null
  )`,
]
