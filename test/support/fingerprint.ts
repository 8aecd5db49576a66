import { sql } from 'kysely'
import type { Db } from '../../server/src/http/context.ts'

const lastUsed: Record<string, string> = {
  api_keys: 'last_used_at',
  site_keys: 'last_used_at',
  portal_sessions: 'last_seen_at',
}

/**
 * What is in each table, as a hash: equal before and after when nothing was written. Left out is what every call
 * leaves behind: when a key or a session was last used, answers kept for repetitions, and what was refused.
 */
export async function fingerprint(db: Db): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%' 
      and table_name not in ('login_attempts', 'idempotency_keys')
    order by 1`.execute(db)
  const hashes: Record<string, string> = {}
  for (const { name } of tables.rows) {
    const used = lastUsed[name]
    const row = used ? sql`to_jsonb(t) - ${used}::text` : sql`t`
    const kept = name === 'audit_entries' ? sql`outcome = 'done'` : sql`true`
    const { rows } = await sql<{ hash: string }>`
      select count(*) || ':' || coalesce(md5(string_agg((${row})::text, '|' order by (${row})::text)), '') as hash
      from ${sql.table(name)} as t where ${kept}`.execute(db)
    hashes[name] = rows[0]!.hash
  }
  return hashes
}
