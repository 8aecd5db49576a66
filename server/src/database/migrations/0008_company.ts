import { type Kysely, sql } from 'kysely'

/** What a customer does with his own company: changes he asks for, colleagues he invites, and what sites show. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const everySection =
  '{quotations,orders,invoices,tickets,subscriptions,success_packs,payment_methods,messages,profile}'

const statements = [
  `alter table settings
     add sections text[] not null default '${everySection}',
     add retention_years integer not null default 10 check (retention_years between 1 and 30)`,
  // Until now the sections of a site only said which of its pages a host showed, and kept nothing from anybody.
  `update sites set sections = '${everySection}'`,

  'alter table customers add phone text',
  // Who was forgotten keeps his row, as what he did is told of him by id.
  `alter table contacts add erased_at timestamptz,
     add check (erased_at is null or status = 'disabled')`,
  `alter table payment_methods add added_by text collate "C",
     add foreign key (added_by, customer_id) references contacts (id, customer_id)`,
  'create index payment_methods_added_by on payment_methods (added_by) where added_by is not null',
  'create index share_links_contact on share_links (contact_id) where contact_id is not null',

  `create table customer_changes (
    id text collate "C" primary key,
    partner_id text collate "C" not null,
    customer_id text collate "C" not null,
    status text not null check (status in ('open', 'accepted', 'declined', 'withdrawn')),
    changes jsonb not null,
    reason text not null,
    contact_id text collate "C" not null,
    answer text,
    answered_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (customer_id, partner_id) references customers (id, partner_id) on update cascade,
    foreign key (contact_id, customer_id) references contacts (id, customer_id),
    check ((status in ('accepted', 'declined')) = (answered_at is not null))
  )`,
  "create unique index customer_changes_open on customer_changes (customer_id) where status = 'open'",
  'create index customer_changes_customer on customer_changes (customer_id, id desc)',
  'create index customer_changes_partner on customer_changes (partner_id, id desc)',
  'create index customer_changes_status on customer_changes (status, id desc)',

  // The secret is in the fragment of an address, which reaches no server: here is what it hashes to.
  `create table invitations (
    id text collate "C" primary key,
    partner_id text collate "C" not null,
    customer_id text collate "C" not null,
    email text not null check (email = lower(btrim(email))),
    name text not null,
    role text not null check (role in ('owner', 'billing', 'accountant', 'technical', 'viewer')),
    permissions text[],
    language text not null,
    invited_by text collate "C",
    secret_hash bytea not null unique,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    revoked_at timestamptz,
    contact_id text collate "C",
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (customer_id, partner_id) references customers (id, partner_id) on update cascade,
    foreign key (invited_by, customer_id) references contacts (id, customer_id),
    foreign key (contact_id, customer_id) references contacts (id, customer_id),
    check ((accepted_at is null) = (contact_id is null)),
    check (accepted_at is null or revoked_at is null)
  )`,
  `create unique index invitations_pending on invitations (customer_id, email)
   where accepted_at is null and revoked_at is null`,
  'create index invitations_email on invitations (email) where accepted_at is null and revoked_at is null',
  'create index invitations_customer on invitations (customer_id, id desc)',
  'create index invitations_partner on invitations (partner_id, id desc)',
  'create index invitations_expires on invitations (expires_at)',
]
