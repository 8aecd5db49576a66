import { sql } from 'kysely'
import type { Db } from '../../server/src/http/context.ts'
import { until } from './until.ts'

/**
 * Waits until everything that has happened can be told. No reader passes a transaction that is still running, and the
 * databases of all test files share one server, with whatever runs in them.
 */
export async function told(db: Db): Promise<void> {
  await until(async () => {
    const { rows } = await sql<{ waiting: boolean }>`select exists (
      select from events where xid >= pg_snapshot_xmin(pg_current_snapshot())) as waiting`.execute(db)
    return !rows[0]!.waiting
  }, 'the end of older transactions')
}
