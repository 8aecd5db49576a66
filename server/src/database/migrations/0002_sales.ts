import { type Kysely, sql } from 'kysely'

/**
 * What is sold and how it is paid: products and prices, quotations, orders, payment methods, every payment
 * attempt, and what confirming an order makes (subscriptions and success packs).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** Columns of every object that both sides' integrations look after. */
const sided = `
    vendor_external_id text unique,
    partner_external_id text,
    vendor_metadata jsonb not null default '{}',
    partner_metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null`

const owned = `
    partner_id text collate "C" not null,
    customer_id text collate "C" not null`

const ownedBy =
  'foreign key (customer_id, partner_id) references customers (id, partner_id) on update cascade'

const statements = [
  `alter table settings
     add quotation_prefix text not null default 'QUO',
     add order_prefix text not null default 'SO',
     add tax_rules jsonb not null default '[]',
     add bank_account jsonb,
     add order_payment_days integer not null default 30 check (order_payment_days > 0),
     add access_from text not null default 'payment' check (access_from in ('acceptance', 'payment')),
     add partial_payments boolean not null default true,
     add partial_payment_percent integer not null default 10 check (partial_payment_percent between 1 and 100)`,

  'alter table customers add vat_verified boolean not null default false',

  `create table products (
    id text collate "C" primary key,
    kind text not null check (kind in ('application', 'user', 'theme', 'service', 'success_pack')),
    name text not null,
    description text,
    unit text not null,
    tax_code text not null,
    pack_minutes integer check (pack_minutes > 0),
    active boolean not null default true,
    vendor_external_id text unique,
    vendor_metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check ((kind = 'success_pack') = (pack_minutes is not null))
  )`,

  `create table prices (
    id text collate "C" primary key,
    product_id text collate "C" not null references products,
    currency text not null,
    unit_price numeric not null check (unit_price >= 0),
    tax_behavior text not null check (tax_behavior in ('exclusive', 'inclusive')),
    interval_unit text check (interval_unit in ('month', 'year')),
    interval_count integer check (interval_count > 0),
    active boolean not null default true,
    created_at timestamptz not null,
    check ((interval_unit is null) = (interval_count is null))
  )`,
  'create index prices_product on prices (product_id, id)',

  // What subscriptions do with time comes with billing; here they are what a confirmed order makes.
  `create table subscriptions (
    id text collate "C" primary key,
    ${owned},
    number text not null unique,
    status text not null check (status in ('pending', 'active', 'to_renew', 'closed')),
    plan_name text not null,
    currency text not null,
    tax_behavior text not null check (tax_behavior in ('exclusive', 'inclusive')),
    interval_unit text not null check (interval_unit in ('month', 'year')),
    interval_count integer not null check (interval_count > 0),
    anchor_date date not null,
    period_number integer not null check (period_number >= 0),
    period_start date not null,
    period_end date not null,
    next_invoice_date date,
    contract_end date,
    payment_method_id text collate "C",
    collection text not null check (collection in ('charge', 'send_invoice')),
    billed_by text not null check (billed_by in ('portal', 'external')),
    access text not null check (access in ('granted', 'revoked')),
    database jsonb,
    ${sided},
    ${ownedBy},
    unique (id, customer_id),
    unique (partner_id, partner_external_id)
  )`,
  'create index subscriptions_customer on subscriptions (customer_id, id desc)',
  'create index subscriptions_partner on subscriptions (partner_id, id desc)',

  `create table subscription_items (
    id text collate "C" primary key,
    subscription_id text collate "C" not null references subscriptions on delete cascade,
    position integer not null,
    product_id text collate "C" references products,
    product_kind text not null,
    name text not null,
    description text,
    quantity numeric not null,
    unit text not null,
    unit_price numeric not null check (unit_price >= 0),
    discount_percent numeric,
    tax_category text not null,
    tax_rate numeric,
    unique (subscription_id, position)
  )`,
  'alter table invoices add foreign key (subscription_id, customer_id) references subscriptions (id, customer_id)',
  // One invoice for each period of a subscription; what was credited as a whole leaves its period to another.
  'alter table invoices drop constraint invoices_subscription_id_period_start_key',
  `create unique index invoices_period on invoices (subscription_id, period_start)
   where total <= 0 or credit_notes_total < total`,

  // revision is the one sent last (0: none yet); drafted holds the content of the next one while it is written.
  `create table quotations (
    id text collate "C" primary key,
    ${owned},
    kind text not null check (kind in ('new', 'upsell', 'renewal')),
    status text not null check (status in
      ('draft', 'sent', 'accepted', 'rejected', 'changes_requested', 'cancelled')),
    number text unique,
    subject text,
    revision integer not null default 0 check (revision >= 0),
    drafted jsonb,
    listed_on date not null,
    valid_until date,
    expires_at timestamptz,
    currency text not null,
    language text not null,
    buyer_name text not null,
    subtotal bigint not null,
    tax_total bigint not null,
    total bigint not null,
    due_now bigint not null,
    recurring_total bigint not null,
    interval_unit text check (interval_unit in ('month', 'year')),
    interval_count integer check (interval_count > 0),
    subscription_id text collate "C",
    ${sided},
    ${ownedBy},
    foreign key (subscription_id, customer_id) references subscriptions (id, customer_id),
    unique (id, customer_id),
    unique (partner_id, partner_external_id),
    check ((status = 'draft') = (revision = 0)),
    check ((revision = 0) = (number is null)),
    check (revision > 0 or drafted is not null),
    check (subtotal + tax_total = total),
    check ((valid_until is null) = (expires_at is null))
  )`,
  'create index quotations_customer on quotations (customer_id, listed_on desc, id desc)',
  'create index quotations_partner on quotations (partner_id, listed_on desc, id desc)',
  'create index quotations_all on quotations (listed_on desc, id desc)',

  // What was sent, for ever: what a customer signs is the SHA-256 of this content.
  `create table quotation_revisions (
    quotation_id text collate "C" not null references quotations on delete cascade,
    revision integer not null check (revision > 0),
    content jsonb not null,
    sha256 text not null,
    branding jsonb not null,
    sent_at timestamptz not null,
    primary key (quotation_id, revision)
  )`,
  `create function keep_sent_revision() returns trigger language plpgsql as $$
  begin
    raise exception 'a revision that was sent cannot be changed' using errcode = 'restrict_violation';
  end $$`,
  `create trigger keep_sent_revision before update or delete on quotation_revisions
   for each row execute function keep_sent_revision()`,

  `create table quotation_responses (
    id text collate "C" primary key,
    quotation_id text collate "C" not null,
    revision integer not null,
    ${owned},
    kind text not null check (kind in ('acceptance', 'rejection', 'change_request')),
    contact_id text collate "C",
    contact_name text,
    reason text,
    message text,
    lines jsonb not null default '[]',
    evidence jsonb,
    created_at timestamptz not null,
    ${ownedBy},
    foreign key (quotation_id, customer_id) references quotations (id, customer_id),
    foreign key (quotation_id, revision) references quotation_revisions (quotation_id, revision),
    check ((kind = 'acceptance') = (evidence is not null))
  )`,
  'create index quotation_responses_quotation on quotation_responses (quotation_id, id)',
  // Whatever is repeated, a quotation is accepted once.
  "create unique index quotation_responses_once on quotation_responses (quotation_id) where kind = 'acceptance'",

  `create table orders (
    id text collate "C" primary key,
    ${owned},
    kind text not null check (kind in ('new', 'upsell', 'renewal', 'purchase')),
    status text not null check (status in ('awaiting_payment', 'confirmed', 'cancelled')),
    number text not null unique,
    subject text,
    product_kinds text[] not null,
    listed_on date not null,
    po_number text,
    currency text not null,
    tax_behavior text not null,
    buyer_name text not null,
    subtotal bigint not null,
    tax_total bigint not null,
    total bigint not null,
    content jsonb not null,
    pay_until timestamptz,
    quotation_id text collate "C" unique,
    subscription_id text collate "C",
    ${sided},
    ${ownedBy},
    foreign key (quotation_id, customer_id) references quotations (id, customer_id),
    foreign key (subscription_id, customer_id) references subscriptions (id, customer_id),
    unique (id, customer_id),
    unique (partner_id, partner_external_id),
    check (subtotal + tax_total = total)
  )`,
  'create index orders_customer on orders (customer_id, listed_on desc, id desc)',
  'create index orders_partner on orders (partner_id, listed_on desc, id desc)',
  'create index orders_all on orders (listed_on desc, id desc)',
  "create index orders_unpaid on orders (pay_until) where status = 'awaiting_payment'",
  'alter table invoices add order_id text collate "C"',
  'alter table invoices add foreign key (order_id, customer_id) references orders (id, customer_id)',
  'create index invoices_order on invoices (order_id) where order_id is not null',

  `create table success_packs (
    id text collate "C" primary key,
    ${owned},
    name text not null,
    kind text not null check (kind in ('success', 'partner_success')),
    order_id text collate "C" not null,
    order_line_id text not null,
    -- Null until the order is paid: hours exist once they are.
    available_from timestamptz,
    minutes integer not null check (minutes > 0),
    ${sided},
    ${ownedBy},
    foreign key (order_id, customer_id) references orders (id, customer_id),
    unique (id, customer_id),
    unique (order_id, order_line_id),
    unique (partner_id, partner_external_id)
  )`,
  'create index success_packs_customer on success_packs (customer_id, id)',
  `create table success_pack_entries (
    id text collate "C" primary key,
    pack_id text collate "C" not null,
    ${owned},
    kind text not null check (kind in ('purchase', 'use', 'reversal')),
    minutes integer not null check (minutes <> 0),
    day date not null,
    description text not null,
    created_at timestamptz not null,
    ${ownedBy},
    foreign key (pack_id, customer_id) references success_packs (id, customer_id)
  )`,
  'create index success_pack_entries_pack on success_pack_entries (pack_id, id)',
  "create unique index success_pack_entries_purchase on success_pack_entries (pack_id) where kind = 'purchase'",

  `create table payment_methods (
    id text collate "C" primary key,
    ${owned},
    provider text not null check (provider in ('sandbox', 'stripe')),
    provider_reference text not null,
    type text not null check (type in ('card')),
    brand text not null,
    last4 text not null check (last4 ~ '^[0-9]{4}$'),
    exp_month integer not null check (exp_month between 1 and 12),
    exp_year integer not null,
    expires_at timestamptz not null,
    holder text,
    status text not null check (status in ('active', 'deleted')),
    is_default boolean not null default false,
    detach_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    ${ownedBy},
    unique (id, customer_id),
    unique (provider, provider_reference),
    check (status = 'active' or not is_default)
  )`,
  "create index payment_methods_customer on payment_methods (customer_id, is_default desc, id desc) where status = 'active'",
  "create index payment_methods_partner on payment_methods (partner_id, is_default desc, id desc) where status = 'active'",
  "create index payment_methods_all on payment_methods (is_default desc, id desc) where status = 'active'",
  'create index payment_methods_detach on payment_methods (detach_at) where detach_at is not null',
  'create unique index payment_methods_default on payment_methods (customer_id) where is_default',
  `alter table subscriptions add foreign key (payment_method_id, customer_id)
   references payment_methods (id, customer_id)`,
  'create index subscriptions_method on subscriptions (payment_method_id) where payment_method_id is not null',

  `alter table download_links
     add quotation_id text collate "C",
     add payment_id text collate "C",
     drop constraint download_links_check,
     add check (num_nonnulls(invoice_id, file_id, quotation_id, payment_id) = 1)`,

  // One row per attempt, committed before a provider is called: its id is the provider's idempotency key.
  `alter table payments
     alter received_on drop not null,
     add provider text check (provider in ('sandbox', 'stripe')),
     add provider_reference text,
     add payment_method_id text collate "C",
     add quotation_id text collate "C",
     add contact_id text collate "C",
     add attempt_key text unique,
     add intent jsonb not null default '{}',
     add refunded bigint not null default 0 check (refunded >= 0 and refunded <= amount),
     add failure_code text,
     add next_action jsonb,
     add ask_again_at timestamptz,
     add foreign key (payment_method_id, customer_id) references payment_methods (id, customer_id),
     add foreign key (quotation_id, customer_id) references quotations (id, customer_id),
     add check (provider is not null or received_on is not null)`,
  'create unique index payments_provider_reference on payments (provider, provider_reference)',
  'create index payments_quotation on payments (quotation_id) where quotation_id is not null',
  "create index payments_open on payments (ask_again_at) where status in ('processing', 'requires_action')",
  'drop index payments_customer',
  'create index payments_customer on payments (customer_id, id desc)',
  'create index payments_partner on payments (partner_id, id desc)',

  `create table refunds (
    id text collate "C" primary key,
    payment_id text collate "C" not null,
    ${owned},
    amount bigint not null check (amount > 0),
    reason text,
    status text not null check (status in ('processing', 'succeeded', 'failed')),
    provider_reference text,
    attempt_key text unique,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    ${ownedBy},
    foreign key (payment_id, customer_id) references payments (id, customer_id)
  )`,
  'create index refunds_payment on refunds (payment_id)',
  "create index refunds_open on refunds (created_at) where status = 'processing'",

  // What a provider calls our customers. It keeps their cards.
  `create table provider_customers (
    provider text not null check (provider in ('stripe')),
    ${owned},
    reference text not null,
    created_at timestamptz not null,
    ${ownedBy},
    primary key (customer_id, provider),
    unique (provider, reference)
  )`,
  // Hosts of sites, as a provider knows them or is to be told of.
  `create table provider_domains (
    provider text not null check (provider in ('stripe')),
    host text not null,
    tries integer not null default 0,
    try_at timestamptz,
    primary key (provider, host)
  )`,
  'create index provider_domains_due on provider_domains (try_at) where try_at is not null',

  // The sandbox provider's own memory, as a real one keeps it on its own machines: no foreign keys into ours.
  `create table sandbox_cards (
    reference text primary key,
    scenario text not null,
    detached boolean not null default false
  )`,
  `create table sandbox_charges (
    key text primary key,
    reference text not null unique,
    card text not null,
    amount bigint not null,
    currency text not null,
    status text not null check (status in ('requires_action', 'processing', 'succeeded', 'failed', 'cancelled')),
    failure_code text,
    refunded bigint not null default 0,
    disputed boolean not null default false,
    tell_at timestamptz
  )`,
  'create index sandbox_charges_tell on sandbox_charges (tell_at) where tell_at is not null',
  'create table sandbox_refunds (key text primary key, reference text not null unique, charge text not null, amount bigint not null)',

  // Written in the transaction that reads the events it answers; sent afterwards, however often that takes.
  `create table mails (
    id text collate "C" primary key,
    seq bigint generated always as identity,
    event_id text collate "C" not null,
    template text not null,
    recipient text not null,
    partner_id text collate "C",
    customer_id text collate "C",
    language text not null,
    data jsonb not null,
    status text not null check (status in ('queued', 'sent', 'failed')),
    attempts integer not null default 0,
    send_at timestamptz not null,
    last_error text,
    created_at timestamptz not null,
    sent_at timestamptz,
    unique (event_id, template, recipient)
  )`,
  "create index mails_queued on mails (send_at, seq) where status = 'queued'",
  `create table event_readers (
    name text primary key,
    xid xid8 not null,
    seq bigint not null,
    started_at timestamptz not null
  )`,
  "create index invoices_due on invoices (due_date) where status = 'open' and origin = 'portal'",
]
