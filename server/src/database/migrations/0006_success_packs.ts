import { type Kysely, sql } from 'kysely'

/** What is used of success packs: their experts, their last days, and a ledger that can be contested. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table settings
     add pack_validity_months integer check (pack_validity_months between 1 and 120)`,

  // minutes_used is kept by the statements that write entries: what is left is known without reading the ledger.
  `alter table success_packs
     alter order_id drop not null,
     alter order_line_id drop not null,
     add agent_id text collate "C" references agents,
     add bought_on date,
     add expires_on date,
     add expires_at timestamptz,
     add allow_overdraw boolean not null default false,
     add minutes_used bigint not null default 0 check (minutes_used >= 0),
     add check ((order_id is null) = (order_line_id is null)),
     add check ((expires_on is null) = (expires_at is null))`,
  `update success_packs p set bought_on = coalesce(
     (select e.day from success_pack_entries e where e.pack_id = p.id and e.kind = 'purchase'),
     (select (p.created_at at time zone c.time_zone)::date from customers c where c.id = p.customer_id))`,
  'alter table success_packs alter bought_on set not null',
  'drop index success_packs_customer',
  'create index success_packs_customer on success_packs (customer_id, bought_on, id)',
  'create index success_packs_partner on success_packs (partner_id, bought_on, id)',
  'create index success_packs_all on success_packs (bought_on, id)',
  'create index success_packs_agent on success_packs (agent_id, bought_on, id) where agent_id is not null',

  // An entry is taken back once: by the unique reverses_id. One booking has an entry on each pack that it uses.
  `alter table success_pack_entries
     add agent_id text collate "C" references agents,
     add ticket_id text collate "C",
     add booking_id text,
     add reverses_id text collate "C" unique,
     add contest jsonb,
     add contest_ticket_id text collate "C",
     add unique (id, pack_id),
     add foreign key (reverses_id, pack_id) references success_pack_entries (id, pack_id),
     add foreign key (ticket_id, customer_id) references tickets (id, customer_id),
     add foreign key (contest_ticket_id, customer_id) references tickets (id, customer_id),
     add check ((kind = 'use') = (minutes < 0)),
     add check ((kind = 'reversal') = (reverses_id is not null)),
     add check (kind = 'use' or contest is null)`,
  'drop index success_pack_entries_pack',
  'create index success_pack_entries_pack on success_pack_entries (pack_id, day, id)',
  'create index success_pack_entries_customer on success_pack_entries (customer_id, day, id)',
  'create index success_pack_entries_partner on success_pack_entries (partner_id, day, id)',
  'create index success_pack_entries_all on success_pack_entries (day, id)',
  `create index success_pack_entries_contested on success_pack_entries (day, id)
   where contest ->> 'status' = 'open'`,
  'create index success_pack_entries_ticket on success_pack_entries (ticket_id) where ticket_id is not null',
  `create index success_pack_entries_contest_ticket on success_pack_entries (contest_ticket_id)
   where contest_ticket_id is not null`,

  // One quotation that the system has made for a customer who wants more hours is open at a time.
  `create unique index quotations_open_purchase on quotations (customer_id)
   where made_by = 'system' and kind = 'new' and status in ('draft', 'sent', 'changes_requested')`,
]
