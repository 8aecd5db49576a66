import { type Kysely, sql } from 'kysely'

/** Mail that came in, and what became of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // One row for each mail, structurally: however often it is delivered, it is taken once.
  `create table inbound_mails (
    id text collate "C" primary key,
    message_ref text not null unique,
    from_email text not null,
    from_name text not null,
    subject text not null,
    text text not null,
    result text not null check (result in ('answer', 'ticket', 'quarantined', 'ignored')),
    reason text,
    message_id text collate "C" references messages,
    received_at timestamptz not null,
    check ((reason is null) = (result in ('answer', 'ticket'))),
    check ((message_id is not null) = (result in ('answer', 'ticket')))
  )`,
  'create index inbound_mails_received on inbound_mails (received_at desc, id desc)',
  'create index inbound_mails_result on inbound_mails (result, received_at desc, id desc)',
  'create index inbound_mails_message on inbound_mails (message_id) where message_id is not null',
]
