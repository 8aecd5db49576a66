import { type Kysely, sql } from 'kysely'

/** Keys that can be exchanged without a moment in between, customers that move, and who did what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Publishable keys are no secret: the key is its own id.
  `create table site_keys (
    publishable_key text collate "C" primary key,
    site_id text collate "C" not null references sites on delete cascade,
    expires_at timestamptz,
    last_used_at timestamptz,
    created_at timestamptz not null
  )`,
  'create index site_keys_site on site_keys (site_id)',
  'insert into site_keys (publishable_key, site_id, created_at) select publishable_key, id, created_at from sites',
  'alter table sites drop column publishable_key',

  // A key is the same one whatever its secret; those from before it was rotated end by themselves.
  `create table api_key_secrets (
    secret_hash bytea primary key,
    api_key_id text collate "C" not null references api_keys on delete cascade,
    expires_at timestamptz,
    created_at timestamptz not null
  )`,
  'create index api_key_secrets_key on api_key_secrets (api_key_id)',
  `insert into api_key_secrets (secret_hash, api_key_id, created_at)
   select secret_hash, id, created_at from api_keys`,
  `alter table api_keys drop column secret_hash,
     add version integer not null default 1,
     add updated_at timestamptz,
     add rotated_at timestamptz`,
  'update api_keys set updated_at = coalesce(revoked_at, created_at)',
  'alter table api_keys alter column updated_at set not null',
  'create index api_keys_partner on api_keys (partner_id, id desc) where partner_id is not null',

  // Whose pages a link leads to that was made before its customer moved.
  'alter table share_links add first_partner_id text collate "C" references partners',

  // Who did what, by ids alone: names are read where they are kept, and are forgotten there.
  `create table audit_entries (
    id text collate "C" primary key,
    partner_id text collate "C",
    actor_kind text not null check (actor_kind in ('key', 'agent', 'contact', 'site', 'share_link', 'system')),
    actor_id text collate "C",
    credential_id text collate "C",
    operation text collate "C" not null,
    subject_ids text[] collate "C" not null,
    address text,
    user_agent text,
    request_id text,
    outcome text not null check (outcome in ('done', 'refused')),
    code text,
    created_at timestamptz not null
  )`,
  'create index audit_entries_partner on audit_entries (partner_id, id desc) where partner_id is not null',
  'create index audit_entries_actor on audit_entries (actor_id, id desc) where actor_id is not null',
  'create index audit_entries_operation on audit_entries (operation, id desc)',
  "create index audit_entries_refused on audit_entries (id desc) where outcome = 'refused'",
  'create index audit_entries_subjects on audit_entries using gin (subject_ids)',
  // From where somebody came can be forgotten, and whose side it was moves with a customer; nothing else changes.
  `create function keep_audit_entry() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      if current_setting('portal.sweeping', true) is distinct from 'audit_entries' then
        raise exception 'audit entry % stays until its time is over', old.id using errcode = 'restrict_violation';
      end if;
      return old;
    end if;
    if (to_jsonb(new) - loose) is distinct from (to_jsonb(old) - loose)
       or coalesce(new.address, old.address) is distinct from old.address
       or coalesce(new.user_agent, old.user_agent) is distinct from old.user_agent then
      raise exception 'audit entry % cannot be changed', old.id using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`.replaceAll('loose', "array['address', 'user_agent', 'partner_id']"),
  `create trigger keep_audit_entry before update or delete on audit_entries
   for each row execute function keep_audit_entry()`,
]
