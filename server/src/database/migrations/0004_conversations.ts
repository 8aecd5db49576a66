import { type Kysely, sql } from 'kysely'

/** Agents, tickets, and one table of messages on tickets and documents, with how far each reader has come. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const owned = `
    partner_id text collate "C" not null,
    customer_id text collate "C" not null`

const ownedBy =
  'foreign key (customer_id, partner_id) references customers (id, partner_id) on update cascade'

const categories =
  '[{"id":"question","name":"Question"},{"id":"problem","name":"Problem"},{"id":"billing","name":"Billing"}]'

const statements = [
  `alter table settings
     add ticket_categories jsonb not null default '${categories}',
     add support_email text`,

  `create table agents (
    id text collate "C" primary key,
    name text not null,
    email text not null unique check (email = lower(btrim(email))),
    phone text,
    photo_file_id text collate "C" references files,
    booking_url text,
    status text not null check (status in ('active', 'disabled')),
    vendor_external_id text unique,
    vendor_metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create index agents_name on agents (name, id)',

  // Numbers are for people to tell; a gap is no harm.
  'create sequence ticket_numbers start 1001',
  // opener_name: who opened it where that was no contact. solve_at is the customer's instant, as his clock tells it.
  // last_message_at and last_message_id are of the newest message that customers see.
  `create table tickets (
    id text collate "C" primary key,
    ${owned},
    number bigint not null unique default nextval('ticket_numbers'),
    subject text not null,
    category text,
    status text not null check (status in ('new', 'in_progress', 'waiting_customer', 'solved', 'closed')),
    contact_id text collate "C",
    opener_name text,
    assignee_id text collate "C" references agents,
    subscription_id text collate "C",
    order_id text collate "C",
    invoice_id text collate "C",
    pack_id text collate "C",
    line_id text,
    last_message_at timestamptz not null,
    last_message_id text collate "C",
    solve_at timestamptz,
    solved_at timestamptz,
    closed_at timestamptz,
    merged_into text collate "C",
    score integer check (score between 1 and 5),
    score_comment text,
    rated_at timestamptz,
    vendor_external_id text unique,
    partner_external_id text,
    vendor_metadata jsonb not null default '{}',
    partner_metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    ${ownedBy},
    unique (id, customer_id),
    unique (partner_id, partner_external_id),
    foreign key (contact_id, customer_id) references contacts (id, customer_id),
    foreign key (subscription_id, customer_id) references subscriptions (id, customer_id),
    foreign key (order_id, customer_id) references orders (id, customer_id),
    foreign key (invoice_id, customer_id) references invoices (id, customer_id),
    foreign key (pack_id, customer_id) references success_packs (id, customer_id),
    foreign key (merged_into, customer_id) references tickets (id, customer_id),
    check (num_nonnulls(contact_id, opener_name) = 1),
    check (num_nonnulls(subscription_id, order_id, invoice_id, pack_id) <= 1),
    check (line_id is null or order_id is not null or invoice_id is not null),
    check ((status = 'waiting_customer') = (solve_at is not null)),
    check ((status = 'closed') = (closed_at is not null)),
    check (merged_into is null or status = 'closed'),
    check ((score is null) = (rated_at is null))
  )`,
  'create index tickets_customer on tickets (customer_id, last_message_at desc, id desc) where merged_into is null',
  'create index tickets_partner on tickets (partner_id, last_message_at desc, id desc) where merged_into is null',
  'create index tickets_all on tickets (last_message_at desc, id desc) where merged_into is null',
  'create index tickets_assignee on tickets (assignee_id, last_message_at desc, id desc) where assignee_id is not null',
  'create index tickets_contact on tickets (contact_id, last_message_at desc, id desc) where contact_id is not null',
  "create index tickets_quiet on tickets (solve_at) where status = 'waiting_customer'",
  'create index tickets_merged on tickets (merged_into) where merged_into is not null',
  'create index tickets_merged_customer on tickets (customer_id) where merged_into is not null',
  'create index tickets_subscription on tickets (subscription_id) where subscription_id is not null',
  'create index tickets_order on tickets (order_id) where order_id is not null',
  'create index tickets_invoice on tickets (invoice_id) where invoice_id is not null',
  'create index tickets_pack on tickets (pack_id) where pack_id is not null',

  // Within one conversation no two messages are written with the same time (it is set a microsecond on): a mark that
  // names a time and an id leaves nothing out that comes later.
  `create table messages (
    id text collate "C" primary key,
    ${owned},
    ticket_id text collate "C",
    quotation_id text collate "C",
    order_id text collate "C",
    invoice_id text collate "C",
    author_kind text not null check (author_kind in ('contact', 'agent', 'external', 'system')),
    author_side text not null check (author_side in ('customer', 'vendor')),
    contact_id text collate "C",
    agent_id text collate "C" references agents,
    author_name text,
    author_external_id text,
    text text not null,
    content jsonb not null,
    excerpt text not null,
    internal boolean not null,
    vendor_external_id text unique,
    partner_external_id text,
    created_at timestamptz not null,
    ${ownedBy},
    unique (id, customer_id),
    unique (partner_id, partner_external_id),
    foreign key (ticket_id, customer_id) references tickets (id, customer_id),
    foreign key (quotation_id, customer_id) references quotations (id, customer_id) on delete cascade,
    foreign key (order_id, customer_id) references orders (id, customer_id),
    foreign key (invoice_id, customer_id) references invoices (id, customer_id) on delete cascade,
    foreign key (contact_id, customer_id) references contacts (id, customer_id),
    check (num_nonnulls(ticket_id, quotation_id, order_id, invoice_id) = 1),
    check ((author_kind = 'contact') = (contact_id is not null)),
    check ((author_kind = 'agent') = (agent_id is not null)),
    check ((author_kind in ('external', 'system')) = (author_name is not null)),
    check (not internal or author_side = 'vendor')
  )`,
  'create index messages_ticket on messages (ticket_id, created_at, id) where ticket_id is not null',
  'create index messages_quotation on messages (quotation_id, created_at, id) where quotation_id is not null',
  'create index messages_order on messages (order_id, created_at, id) where order_id is not null',
  'create index messages_invoice on messages (invoice_id, created_at, id) where invoice_id is not null',
  'create index messages_customer on messages (customer_id, created_at desc, id desc) where not internal',

  // How far a contact or an agent has read a conversation: up to and with this message.
  `create table read_marks (
    reader_id text collate "C" not null,
    subject_id text collate "C" not null,
    ${owned},
    read_to timestamptz not null,
    message_id text collate "C" not null,
    primary key (reader_id, subject_id),
    ${ownedBy}
  )`,
  'create index read_marks_subject on read_marks (subject_id)',

  "create index mails_customer on mails (customer_id, sent_at desc, id desc) where status = 'sent'",
]
