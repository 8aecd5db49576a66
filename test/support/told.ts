import { sql } from 'kysely'
import type { Db } from '../../server/src/http/context.ts'

/**
 * Waits until everything that has happened can be told, or for so many seconds. No reader passes a transaction that is
 * still running, and the databases of all test files share one server, with whatever runs in them.
 */
export async function told(db: Db, seconds = 20): Promise<void> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    const { rows } = await sql<{ waiting: boolean }>`select exists (
      select from events where xid >= pg_snapshot_xmin(pg_current_snapshot())) as waiting`.execute(db)
    if (!rows[0]!.waiting) return
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}
