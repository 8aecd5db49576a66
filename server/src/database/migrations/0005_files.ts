import { type Kysely, sql } from 'kysely'

/**
 * Uploads of people who write messages. A file belongs to its uploader until a message names it; its content lies in a
 * store, and is known here before it is written there, so that nothing lies there that nobody knows of.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // uploaded_by is a contact or a key. The files of a draft that is deleted go back to whoever uploaded them.
  `alter table files
     add uploaded_by text collate "C",
     add message_id text collate "C",
     add foreign key (message_id, customer_id) references messages (id, customer_id) on delete set null (message_id)`,
  'create index files_message on files (message_id) where message_id is not null',
  `create index files_loose on files (uploaded_by, created_at)
   where uploaded_by is not null and message_id is null`,

  // Beside file_contents, which keeps what belongs to documents. file_id is null until the content is there and the file
  // with it, and again when the file has gone: such a content is removed.
  `create table stored_contents (
    key text collate "C" primary key,
    store text not null check (store in ('folder', 's3')),
    file_id text collate "C" unique references files on delete set null,
    created_at timestamptz not null
  )`,
  'create index stored_contents_ownerless on stored_contents (created_at) where file_id is null',

  // Files had no scopes of their own: whoever read invoices read them, and whoever set up the vendor uploaded them.
  `update api_keys set scopes = array_append(scopes, 'files:read') where 'invoices:read' = any(scopes)`,
  `update api_keys set scopes = array_append(scopes, 'files:write') where 'settings:write' = any(scopes)`,
]
