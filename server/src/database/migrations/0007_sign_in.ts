import { type Kysely, sql } from 'kysely'

/** Signing in by mailed code, new passwords by mail, the second step, and what a person chooses for himself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table contacts
     add language text,
     add muted text[] not null default '{}'
       check (muted <@ array['documents', 'payments', 'subscriptions', 'tickets', 'packs'])`,

  `alter table portal_sessions
     add user_agent text,
     add address text,
     add last_seen_at timestamptz`,
  'update portal_sessions set last_seen_at = created_at',
  'alter table portal_sessions alter last_seen_at set not null',

  // A code that is good for ten minutes does not wait behind a thousand invoices.
  'alter table mails add urgent boolean not null default false',
  "create index mails_urgent on mails (send_at, seq) where status = 'queued' and urgent",

  // All that somebody wrote, for him to take along.
  'create index messages_contact on messages (contact_id, id desc) where contact_id is not null',

  // What anybody has asked for any address. Whether somebody has the address is found out by the job that answers:
  // neither the answer nor its time can tell.
  `create table sign_in_requests (
    id text collate "C" primary key,
    kind text not null check (kind in ('login_code', 'password_reset')),
    site_id text collate "C" not null references sites,
    email text not null,
    created_at timestamptz not null
  )`,

  // A newer code takes the place of the older one. The code itself is kept nowhere: it is made of the mail's id.
  `create table mailed_codes (
    login_id text collate "C" not null references logins on delete cascade,
    purpose text not null check (purpose in ('sign_in', 'confirm', 'email')),
    mail_id text collate "C" not null,
    site_id text collate "C" not null references sites,
    email text,
    tries integer not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (login_id, purpose),
    check ((purpose = 'email') = (email is not null))
  )`,
  'create index mailed_codes_mail on mailed_codes (mail_id)',
  'create index mailed_codes_expires on mailed_codes (expires_at)',
  `create table password_resets (
    login_id text collate "C" primary key references logins on delete cascade,
    mail_id text collate "C" not null unique,
    token_hash bytea not null unique,
    partner_id text collate "C" not null references partners,
    expires_at timestamptz not null
  )`,
  'create index password_resets_expires on password_resets (expires_at)',

  // The secret is encrypted. The last step that was used: none is used twice.
  `create table login_totps (
    login_id text collate "C" primary key references logins on delete cascade,
    secret bytea not null,
    confirmed_at timestamptz,
    last_step bigint not null default 0,
    created_at timestamptz not null
  )`,
  `create table recovery_codes (
    login_id text collate "C" not null references login_totps on delete cascade,
    code_hash bytea not null,
    primary key (login_id, code_hash)
  )`,
]
