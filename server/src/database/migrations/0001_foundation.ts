import { type Kysely, sql } from 'kysely'

/**
 * The first schema. Ids are text in collation C (prefix + 26 characters, ascending in time). Every table a
 * customer's data lives in carries partner_id and customer_id, and composite foreign keys make a row that
 * points into another customer impossible; `on update cascade` lets a customer move to another partner.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'create extension if not exists pg_trgm',

  // One row: the vendor of this database. mode is fixed once an invoice exists (trigger below).
  `create table settings (
    id boolean primary key default true check (id),
    mode text not null check (mode in ('sandbox', 'live')),
    vendor jsonb not null,
    default_time_zone text not null,
    default_currency text not null,
    default_language text not null,
    payment_days integer not null default 14,
    invoice_prefix text not null default 'INV',
    credit_note_prefix text not null default 'RINV',
    payment_instructions text,
    branding jsonb not null default '{"accent": null, "logo_file_id": null}',
    clock_offset interval not null default '0',
    version integer not null default 1,
    updated_at timestamptz not null
  )`,

  `create table partners (
    id text collate "C" primary key,
    name text not null,
    status text not null check (status in ('active', 'suspended')),
    built_in boolean not null default false,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create unique index partners_built_in on partners (built_in) where built_in',

  `create table sites (
    id text collate "C" primary key,
    partner_id text collate "C" not null references partners,
    name text not null,
    publishable_key text not null unique,
    allowed_origins text[] not null,
    page_url text,
    locale text,
    theme jsonb not null default '{}',
    sections text[] not null,
    sign_in_methods text[] not null,
    status text not null check (status in ('enabled', 'disabled')),
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (id, partner_id)
  )`,
  'create index sites_partner on sites (partner_id, id)',

  `create table api_keys (
    id text collate "C" primary key,
    partner_id text collate "C" references partners,
    name text not null,
    secret_hash bytea not null unique,
    hint text not null,
    scopes text[] not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    created_at timestamptz not null
  )`,

  // Two integrations look after one customer, the vendor's and the partner's, and each has its own external
  // id and metadata: what one writes, the other never reads.
  `create table customers (
    id text collate "C" primary key,
    partner_id text collate "C" not null references partners,
    name text not null,
    vat_number text,
    vat_key text generated always as (nullif(upper(regexp_replace(vat_number, '[^A-Za-z0-9]', '', 'g')), '')) stored,
    country text,
    currency text not null,
    language text not null,
    time_zone text not null,
    billing_emails text[] not null default '{}',
    address jsonb not null default '{}',
    identifiers jsonb not null default '[]',
    vendor_external_id text unique,
    partner_external_id text,
    vendor_metadata jsonb not null default '{}',
    partner_metadata jsonb not null default '{}',
    clock_offset interval not null default '0',
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (id, partner_id),
    unique (partner_id, partner_external_id)
  )`,
  'create index customers_partner on customers (partner_id, id)',
  'create index customers_vat on customers (partner_id, vat_key)',
  'create index customers_identifiers on customers using gin (identifiers jsonb_path_ops)',
  'create index customers_name on customers using gin (lower(name) gin_trgm_ops)',

  // A password that a partner has set opens that partner's sites only: whoever may set it for an address that
  // is not his own must not get into the customers of another partner with it.
  `create table logins (
    id text collate "C" primary key,
    email text not null unique check (email = lower(btrim(email))),
    password_hash text,
    password_partner_id text collate "C" references partners,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,

  `create table contacts (
    id text collate "C" primary key,
    login_id text collate "C" not null references logins,
    partner_id text collate "C" not null,
    customer_id text collate "C" not null,
    name text not null,
    role text not null check (role in ('owner', 'billing', 'accountant', 'technical', 'viewer')),
    permissions text[],
    status text not null check (status in ('active', 'disabled')),
    last_seen_at timestamptz,
    vendor_external_id text unique,
    partner_external_id text,
    vendor_metadata jsonb not null default '{}',
    partner_metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (customer_id, partner_id) references customers (id, partner_id) on update cascade,
    unique (id, customer_id),
    unique (login_id, customer_id),
    unique (partner_id, partner_external_id)
  )`,
  'create index contacts_partner on contacts (partner_id, id)',
  'create index contacts_customer on contacts (customer_id, id)',

  // A refreshed token, or one for another company, is a new row of the same family: they end together.
  `create table portal_sessions (
    id text collate "C" primary key,
    family_id text collate "C" not null,
    token_hash bytea not null unique,
    site_id text collate "C" not null,
    partner_id text collate "C" not null,
    customer_id text collate "C" not null,
    contact_id text collate "C",
    permissions text[],
    allowed_origins text[],
    signed_in boolean not null,
    minted_by text collate "C",
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ends_at timestamptz not null,
    revoked_at timestamptz,
    foreign key (customer_id, partner_id) references customers (id, partner_id) on update cascade,
    foreign key (contact_id, customer_id) references contacts (id, customer_id) on delete cascade,
    foreign key (site_id) references sites
  )`,
  'create index portal_sessions_family on portal_sessions (family_id)',
  'create index portal_sessions_contact on portal_sessions (contact_id)',
  'create index portal_sessions_ends on portal_sessions (ends_at)',

  `create table login_attempts (
    key bytea primary key,
    failures integer not null,
    blocked_until timestamptz not null,
    updated_at timestamptz not null
  )`,

  // Claimed by insert before the handler runs; completed in the transaction of the business write.
  `create table idempotency_keys (
    principal text collate "C" not null,
    key text not null,
    fingerprint bytea not null,
    lease_until timestamptz not null,
    status integer,
    headers jsonb,
    body text,
    created_at timestamptz not null,
    primary key (principal, key)
  )`,
  'create index idempotency_keys_created on idempotency_keys (created_at)',

  // Paged below the oldest transaction still running, in (xid, seq) order, so that an event which commits late
  // is never skipped by a reader who was already past its number.
  `create table events (
    seq bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    id text collate "C" not null unique,
    type text not null,
    partner_id text collate "C",
    customer_id text collate "C",
    subject_id text collate "C" not null,
    data jsonb not null,
    vendor_fields jsonb not null default '{}',
    partner_fields jsonb not null default '{}',
    created_at timestamptz not null
  )`,
  'create index events_position on events (xid, seq)',
  'create index events_partner on events (partner_id, xid, seq)',
  'create index events_customer on events (customer_id, xid, seq)',

  // Whoever issues holds a lock on his series until he commits: that is what makes numbers gapless and ordered.
  `create table number_series (
    prefix text not null,
    year integer not null,
    last_number integer not null,
    last_issue_date date not null,
    primary key (prefix, year)
  )`,

  `create table invoices (
    id text collate "C" primary key,
    partner_id text collate "C" not null,
    customer_id text collate "C" not null,
    type text not null check (type in ('invoice', 'credit_note')),
    type_code text not null,
    origin text not null check (origin in ('portal', 'external')),
    status text not null check (status in ('draft', 'open', 'paid', 'void')),
    number text,
    subject text,
    buyer_reference text,
    order_reference text,
    listed_on date not null,
    issue_date date,
    due_date date,
    overdue_from timestamptz,
    currency text not null,
    language text not null,
    line_total bigint not null,
    allowance_total bigint not null,
    charge_total bigint not null,
    subtotal bigint not null,
    tax_total bigint not null,
    total bigint not null,
    prepaid bigint not null default 0,
    rounding bigint not null default 0,
    paid bigint not null default 0,
    credited bigint not null default 0,
    amount_due bigint not null generated always as (total - prepaid + rounding - paid - credited) stored,
    credit_notes_total bigint not null default 0,
    credits_invoice_id text collate "C",
    subscription_id text collate "C",
    period_start date,
    period_end date,
    seller_name text not null,
    buyer_name text not null,
    seller jsonb not null,
    buyer jsonb not null,
    content jsonb not null,
    draft jsonb,
    branding jsonb,
    seller_key text,
    vendor_external_id text unique,
    partner_external_id text,
    vendor_metadata jsonb not null default '{}',
    partner_metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (customer_id, partner_id) references customers (id, partner_id) on update cascade,
    unique (id, customer_id),
    foreign key (credits_invoice_id, customer_id) references invoices (id, customer_id),
    unique (partner_id, partner_external_id),
    unique (subscription_id, period_start),
    check ((status = 'draft') = (number is null)),
    check (status = 'draft' or issue_date is not null),
    check ((origin = 'external') = (seller_key is not null)),
    check (line_total - allowance_total + charge_total = subtotal and subtotal + tax_total = total),
    check (paid >= 0 and credit_notes_total >= 0),
    check (paid + credited = 0 or (total < 0 and amount_due <= 0) or (total >= 0 and amount_due >= 0))
  )`,
  "create unique index invoices_number on invoices (number) where origin = 'portal'",
  "create unique index invoices_identity on invoices (partner_id, seller_key, type, number) where origin = 'external'",
  "create index invoices_external_number on invoices (number, seller_key) where origin = 'external'",
  'create index invoices_customer on invoices (customer_id, listed_on desc, id desc)',
  "create index invoices_customer_open on invoices (customer_id, listed_on desc, id desc) where status = 'open'",
  'create index invoices_partner on invoices (partner_id, listed_on desc, id desc)',
  'create index invoices_all on invoices (listed_on desc, id desc)',
  'create index invoices_credits on invoices (credits_invoice_id) where credits_invoice_id is not null',

  `create table invoice_lines (
    id text collate "C" primary key,
    invoice_id text collate "C" not null references invoices on delete cascade,
    position integer not null,
    line_number text not null,
    name text not null,
    description text,
    note text,
    quantity numeric not null,
    unit text not null,
    unit_price numeric not null check (unit_price >= 0),
    base_quantity numeric not null,
    allowances jsonb not null default '[]',
    net bigint not null,
    tax_category text not null,
    tax_rate numeric,
    period_start date,
    period_end date,
    seller_item_id text,
    buyer_item_id text,
    credits_line_id text collate "C" references invoice_lines,
    unique (invoice_id, position)
  )`,
  'create index invoice_lines_credits on invoice_lines (credits_line_id) where credits_line_id is not null',

  `create table payments (
    id text collate "C" primary key,
    partner_id text collate "C" not null,
    customer_id text collate "C" not null,
    status text not null check (status in
      ('requires_action', 'processing', 'succeeded', 'failed', 'cancelled', 'refunded', 'disputed', 'returned')),
    amount bigint not null check (amount > 0),
    currency text not null,
    method text not null,
    received_on date not null,
    reference text,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (customer_id, partner_id) references customers (id, partner_id) on update cascade,
    unique (id, customer_id)
  )`,
  'create index payments_customer on payments (customer_id, id)',

  // What settles an invoice: a payment, or a credit note. A customer's credit is what is not allocated.
  `create table allocations (
    id text collate "C" primary key,
    partner_id text collate "C" not null,
    customer_id text collate "C" not null,
    invoice_id text collate "C" not null,
    payment_id text collate "C",
    credit_note_id text collate "C",
    amount bigint not null check (amount > 0),
    allocated_on date not null,
    created_at timestamptz not null,
    foreign key (customer_id, partner_id) references customers (id, partner_id) on update cascade,
    foreign key (invoice_id, customer_id) references invoices (id, customer_id),
    foreign key (payment_id, customer_id) references payments (id, customer_id),
    foreign key (credit_note_id, customer_id) references invoices (id, customer_id),
    check ((payment_id is null) <> (credit_note_id is null))
  )`,
  'create index allocations_invoice on allocations (invoice_id)',
  'create index allocations_payment on allocations (payment_id) where payment_id is not null',
  'create index allocations_credit_note on allocations (credit_note_id) where credit_note_id is not null',

  // At most one payment at a time may be under way for a document: single use is the primary key.
  `create table payment_claims (
    document_id text collate "C" primary key,
    payment_id text collate "C" not null,
    partner_id text collate "C" not null,
    customer_id text collate "C" not null,
    created_at timestamptz not null,
    foreign key (customer_id, partner_id) references customers (id, partner_id) on update cascade,
    foreign key (payment_id, customer_id) references payments (id, customer_id)
  )`,

  // customer_id and partner_id are null for the vendor's own images.
  `create table files (
    id text collate "C" primary key,
    partner_id text collate "C",
    customer_id text collate "C",
    invoice_id text collate "C",
    kind text not null check (kind in ('attachment', 'source', 'image')),
    name text not null,
    media_type text not null,
    size integer not null,
    sha256 text not null,
    created_at timestamptz not null,
    foreign key (customer_id, partner_id) references customers (id, partner_id) on update cascade,
    foreign key (invoice_id, customer_id) references invoices (id, customer_id)
  )`,
  'create index files_invoice on files (invoice_id)',
  `create table file_contents (
    file_id text collate "C" primary key references files on delete cascade,
    content bytea not null
  )`,
  'alter table file_contents alter column content set storage external',

  `create table download_links (
    token_hash bytea primary key,
    scope jsonb not null,
    invoice_id text collate "C",
    file_id text collate "C",
    expires_at timestamptz not null,
    check ((invoice_id is null) <> (file_id is null))
  )`,
  'create index download_links_expires on download_links (expires_at)',

  // What has been issued stays as it is: only the columns that settlement moves may change.
  `create function keep_issued_invoice() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      if old.status <> 'draft' then
        raise exception 'invoice % is issued and cannot be deleted', old.id using errcode = 'restrict_violation';
      end if;
      return old;
    end if;
    if old.status <> 'draft' and
       (to_jsonb(new) - settled) is distinct from (to_jsonb(old) - settled) then
      raise exception 'invoice % is issued and cannot be changed', old.id using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`.replaceAll(
    'settled',
    `array['status', 'paid', 'credited', 'amount_due', 'credit_notes_total', 'partner_id', 'overdue_from',
      'vendor_external_id', 'partner_external_id', 'vendor_metadata', 'partner_metadata', 'version', 'updated_at']`,
  ),
  `create trigger keep_issued_invoice before update or delete on invoices
   for each row execute function keep_issued_invoice()`,
  `create function keep_issued_line() returns trigger language plpgsql as $$
  begin
    if exists (select from invoices where id in (old.invoice_id, new.invoice_id) and status <> 'draft') then
      raise exception 'invoice % is issued and its lines cannot be changed', old.invoice_id using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
  end $$`,
  `create trigger keep_issued_line before update or delete on invoice_lines
   for each row execute function keep_issued_line()`,
  // A document that is issued at once (a credit note, an import) gets its lines in the transaction that made it.
  `create function keep_issued_lines() returns trigger language plpgsql as $$
  begin
    if exists (select from added join invoices i on i.id = added.invoice_id
               where i.status <> 'draft' and i.xmin <> pg_current_xact_id()::xid) then
      raise exception 'an issued invoice gets no more lines' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$`,
  `create trigger keep_issued_lines after insert on invoice_lines referencing new table as added
   for each statement execute function keep_issued_lines()`,
  `create function keep_mode() returns trigger language plpgsql as $$
  begin
    if new.mode <> old.mode and exists (select from invoices) then
      raise exception 'the mode is fixed once an invoice exists' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`,
  'create trigger keep_mode before update on settings for each row execute function keep_mode()',
]
