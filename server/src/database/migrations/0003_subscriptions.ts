import { type Kysely, sql } from 'kysely'

/** What subscriptions do with time, plans, and links that share one document. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table settings
     add grace_days integer not null default 7 check (grace_days between 1 and 60),
     add retry_days integer[] not null default '{1,3,5,7}',
     add closing_invoice text not null default 'credit_all'
       check (closing_invoice in ('credit_all', 'credit_unserved', 'keep_open')),
     add contract_notice_days integer[] not null default '{60,30,7}',
     add renewal_days integer not null default 30 check (renewal_days > 0),
     add subscription_actions text[] not null default '{add,reduce,switch_plan,cancel,reopen}'`,

  `create table plans (
    id text collate "C" primary key,
    name text not null,
    description text,
    currency text not null,
    tax_behavior text not null check (tax_behavior in ('exclusive', 'inclusive')),
    interval_unit text not null check (interval_unit in ('month', 'year')),
    interval_count integer not null check (interval_count > 0),
    items jsonb not null,
    addition_price_ids text[],
    offered boolean not null default false,
    active boolean not null default true,
    vendor_external_id text unique,
    vendor_metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create index plans_name on plans (name, id)',

  // next_action_at is real time (a customer's test clock is taken off), so that one index serves everybody; all other
  // instants and days are those of the customer. Grace is there exactly while to_renew.
  `alter table subscriptions
     add plan_id text collate "C" references plans,
     add application_count numeric not null default 0,
     add user_count numeric not null default 0,
     add figures jsonb,
     add next_action_at timestamptz,
     add open_invoice_id text collate "C",
     add grace_reason text check (grace_reason in ('no_method', 'card_expired', 'declined', 'overdue')),
     add grace_started_on date,
     add grace_ends_on date,
     add closes_at timestamptz,
     add charge_attempts integer not null default 0,
     add last_attempt_on date,
     add scheduled jsonb,
     add cancels_on date,
     add cancellation jsonb,
     add noticed_days integer,
     add renewal_offered_for date,
     add closed_on date,
     add close_reason text check (close_reason in ('non_payment', 'cancelled', 'contract_ended', 'order_unpaid')),
     add foreign key (open_invoice_id, customer_id) references invoices (id, customer_id),
     add check ((status = 'to_renew') = (grace_started_on is not null)),
     add check (num_nulls(grace_reason, grace_started_on, grace_ends_on, closes_at) in (0, 4)),
     add check ((cancels_on is null) = (cancellation is null)),
     add check (status <> 'closed' or next_action_at is null)`,
  `update subscriptions set closed_on = updated_at::date, close_reason = 'order_unpaid' where status = 'closed'`,
  `alter table subscriptions add check ((status = 'closed') = (closed_on is not null and close_reason is not null))`,
  `update subscriptions s set
     application_count = coalesce((select sum(quantity) from subscription_items i where i.subscription_id = s.id and product_kind = 'application'), 0),
     user_count = coalesce((select sum(quantity) from subscription_items i where i.subscription_id = s.id and product_kind = 'user'), 0),
     next_action_at = case when billed_by = 'portal' and status <> 'closed' then updated_at end`,
  'create index subscriptions_due on subscriptions (next_action_at) where next_action_at is not null',
  `create index invoices_open_period on invoices (subscription_id, period_start)
   where status = 'open' and period_start is not null`,
  'create index subscriptions_open_invoice on subscriptions (open_invoice_id) where open_invoice_id is not null',

  'alter table subscription_items add price_id text collate "C" references prices',

  // What needs a customer now, found among all that he ever had.
  "create index quotations_expiring on quotations (customer_id, expires_at) where status = 'sent'",
  "create index orders_customer_unpaid on orders (customer_id, pay_until) where status = 'awaiting_payment'",
  "create index payments_to_confirm on payments (customer_id, id) where status = 'requires_action'",

  // One upsell that the system has made for a subscription is open at a time: more of it revises that one.
  // reported_line_ids: the lines in it that the sold product has asked for, and takes back when less is used.
  `alter table quotations
     add made_by text not null default 'integration' check (made_by in ('integration', 'system')),
     add reported_line_ids text[] not null default '{}'`,
  `create unique index quotations_open_system on quotations (subscription_id, kind)
   where made_by = 'system' and status in ('draft', 'sent', 'changes_requested')`,

  // The secret is in the fragment of an address, which reaches no server: here is what it hashes to.
  `create table share_links (
    id text collate "C" primary key,
    partner_id text collate "C" not null,
    customer_id text collate "C" not null,
    quotation_id text collate "C",
    invoice_id text collate "C",
    order_id text collate "C",
    secret_hash bytea not null unique,
    created_by text not null check (created_by in ('contact', 'integration', 'mail')),
    contact_id text collate "C",
    expires_at timestamptz not null,
    revoked_at timestamptz,
    last_used_at timestamptz,
    created_at timestamptz not null,
    foreign key (customer_id, partner_id) references customers (id, partner_id) on update cascade,
    foreign key (quotation_id, customer_id) references quotations (id, customer_id),
    foreign key (invoice_id, customer_id) references invoices (id, customer_id),
    foreign key (order_id, customer_id) references orders (id, customer_id),
    check (num_nonnulls(quotation_id, invoice_id, order_id) = 1)
  )`,
  'create index share_links_customer on share_links (customer_id, id desc)',
  'create index share_links_partner on share_links (partner_id, id desc)',
  `create table share_sessions (
    token_hash bytea primary key,
    share_link_id text collate "C" not null references share_links on delete cascade,
    expires_at timestamptz not null
  )`,
  'create index share_sessions_expiry on share_sessions (expires_at)',
  'create index share_sessions_link on share_sessions (share_link_id)',
]
