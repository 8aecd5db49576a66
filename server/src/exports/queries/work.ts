import { sql, type Updateable } from 'kysely'
import type { ExportsTable } from '../../database/exports-schema.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Export } from '../rules.ts'

type Lease = { holder: string; now: string; until: string }

/**
 * Takes the export that has waited longest, for one process until the lease ends. One whose process died comes again,
 * and begins anew.
 */
export function takeExport(db: Db, { holder, now, until }: Lease): Promise<Export | undefined> {
  return db
    .updateTable('exports')
    .set({ status: 'running', holder, lease_until: until, rows: 0, total: null, updated_at: now })
    .set(eb => ({ tries: eb('tries', '+', 1), version: eb('version', '+', 1) }))
    .set({ started_at: sql`coalesce(started_at, ${now}::timestamptz)` })
    .where(eb =>
      eb(
        'id',
        '=',
        eb
          .selectFrom('exports as x')
          .select('x.id')
          .where('x.status', 'in', ['queued', 'running'])
          .where(eb => eb.or([eb('x.lease_until', 'is', null), eb('x.lease_until', '<=', now)]))
          .orderBy('x.id')
          .limit(1)
          .forUpdate()
          .skipLocked(),
      ),
    )
    .returningAll()
    .executeTakeFirst()
}

/** Whoever holds it, and nobody else any more, changes an export. */
const held = (db: Db | Trx, { id, holder }: Export) =>
  db.updateTable('exports').where('id', '=', id).where('holder', '=', holder)

/** @returns false when somebody else has taken over */
export async function keepLease(db: Db, taken: Export, until: string): Promise<boolean> {
  return (await held(db, taken).set({ lease_until: until }).returning('id').executeTakeFirst()) !== undefined
}

/** Says how far it has come. */
export async function noteProgress(
  db: Db,
  taken: Export,
  now: string,
  progress: { rows: number; total?: number },
): Promise<void> {
  await held(db, taken)
    .set({ ...progress, updated_at: now })
    .set(eb => ({ version: eb('version', '+', 1) }))
    .execute()
}

/** Gives it back: at once, or for whoever comes first after a pause, until which the lease keeps others away. */
export async function giveBack(db: Db, taken: Export, pauseUntil: string | null): Promise<void> {
  await held(db, taken)
    .set(pauseUntil === null ? { holder: null, lease_until: null } : { lease_until: pauseUntil })
    .execute()
}

/** @returns undefined when somebody else has taken over */
export function endExport(
  trx: Trx,
  taken: Export,
  now: string,
  values: Updateable<ExportsTable>,
): Promise<Export | undefined> {
  return held(trx, taken)
    .set({ ...values, ended_at: now, updated_at: now, holder: null, lease_until: null })
    .set(eb => ({ version: eb('version', '+', 1) }))
    .returningAll()
    .executeTakeFirst()
}

/** Lets the files of exports go whose time is over; their contents go with the next sweep of files. */
export async function expireExports(db: Db, now: string): Promise<void> {
  await sql`
    with expired as (
      update exports set status = 'expired', updated_at = ${now}, version = version + 1
      where status = 'succeeded' and expires_at <= ${now} returning file_id
    )
    delete from files using expired where files.id = expired.file_id`.execute(db)
}

/** Forgets exports that ended before `before`. */
export async function forgetExports(db: Db, before: string): Promise<void> {
  await db
    .deleteFrom('exports')
    .where('ended_at', '<', before)
    .where('status', 'in', ['failed', 'expired'])
    .execute()
}
