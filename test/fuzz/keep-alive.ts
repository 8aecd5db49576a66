import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '../../server/src/database/schema.ts'

/** What changes by being used, and ends nothing. */
const volatile = ['version', 'updated_at', 'last_seen_at', 'last_used_at']

/**
 * A run tries everything, also to sign itself out, to revoke its key and to suspend its partner. What is not to be
 * tried with, these rows, is put back afterwards.
 * @returns puts back those that have changed or gone
 */
export async function keepAlive(db: Kysely<Database>, rows: Record<string, RawBuilder<unknown>>) {
  const kept: RawBuilder<unknown>[] = []
  for (const [table, wanted] of Object.entries(rows)) {
    const name = sql.table(table)
    const { rows: found } = await sql<{ row: string }>`
      select to_jsonb(kept)::text as row from ${name} kept where ${wanted}`.execute(db)
    const { rows: columns } = await sql<{ column: string }>`
      select column_name as column from information_schema.columns
      where table_name = ${table} and is_generated = 'NEVER'`.execute(db)
    const { rows: keys } = await sql<{ column: string }>`
      select column_name as column from information_schema.table_constraints join information_schema.key_column_usage
        using (table_name, constraint_name) where table_name = ${table} and constraint_type = 'PRIMARY KEY'`.execute(
      db,
    )
    const key = sql.join(keys.map(({ column }) => sql.ref(column)))
    const names = columns.map(({ column }) => sql.ref(column))
    const set = columns.map(({ column }) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
    for (const { row } of found)
      kept.push(sql`
        insert into ${name} as kept (${sql.join(names)})
        select ${sql.join(names)} from jsonb_populate_record(null::${name}, ${row}::jsonb)
        on conflict (${key}) do update set ${sql.join(set)}
        where to_jsonb(kept) - ${sql.val(volatile)}::text[] is distinct from ${row}::jsonb - ${sql.val(volatile)}::text[]`)
  }
  return async () => {
    for (const each of kept) await each.execute(db)
  }
}
