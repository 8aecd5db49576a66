import { sql } from 'kysely'
import type { Db, Trx } from '../../http/context.ts'
import { type EventPosition, isAfter, isTellable } from './position.ts'

/** How far a reader of ours has come, and since when it reads. */
export type EventReader = EventPosition & { started_at: string }

/** Makes a reader that begins after everything that has happened yet; one that is there stays where it is. */
export async function ensureReader(db: Db | Trx, name: string, now: string): Promise<void> {
  await sql`insert into event_readers (name, xid, seq, started_at)
    select ${name}, coalesce(last.xid, '0'), coalesce(last.seq, 0), ${now}::timestamptz
    from (select) as one left join lateral (select xid, seq from events order by xid desc, seq desc limit 1) as last on true
    on conflict do nothing`.execute(db)
}

/** Moves a reader, if it is there, behind everything that has happened yet: nothing of it is read. */
export async function skipEvents(db: Db | Trx, name: string): Promise<void> {
  await sql`update event_readers set xid = last.xid, seq = last.seq
    from (select xid, seq from events order by xid desc, seq desc limit 1) as last
    where name = ${name} and (event_readers.xid, event_readers.seq) < (last.xid, last.seq)`.execute(db)
}

export function findReader(db: Db | Trx, name: string): Promise<EventReader | undefined> {
  return db
    .selectFrom('event_readers')
    .select(['xid', 'seq', 'started_at'])
    .where('name', '=', name)
    .executeTakeFirst()
}

/** Whether something is there to be read. Takes no lock, so that nothing is written while nothing happens. */
export async function hasNews(db: Db, name: string): Promise<boolean> {
  const row = await db
    .selectFrom('event_readers as r')
    .select('r.name')
    .where('r.name', '=', name)
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('events as e')
          .select('e.seq')
          .where(isAfter({ xid: sql.ref('r.xid'), seq: sql.ref('r.seq') }))
          .where(isTellable)
          .orderBy('e.xid')
          .orderBy('e.seq')
          .limit(1),
      ),
    )
    .executeTakeFirst()
  return row !== undefined
}

/** Takes the reader until the transaction ends; undefined while another process has it. */
export function takeReader(trx: Trx, name: string): Promise<EventReader | undefined> {
  return trx
    .selectFrom('event_readers')
    .select(['xid', 'seq', 'started_at'])
    .where('name', '=', name)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/**
 * What comes after a position, in the order of `listEvents`: never past a transaction that still runs. Only
 * events of these types come with their data.
 */
export function readEvents(trx: Trx, after: EventPosition, types: readonly string[], limit: number) {
  return trx
    .selectFrom('events as e')
    .select(['e.xid', 'e.seq', 'e.id', 'e.type', 'e.partner_id', 'e.customer_id'])
    .select(
      sql<Record<string, unknown> | null>`case when e.type = any(${types}::text[]) then e.data end`.as(
        'data',
      ),
    )
    .where(isAfter(after))
    .where(isTellable)
    .orderBy('e.xid')
    .orderBy('e.seq')
    .limit(limit)
    .execute()
}

export async function moveReader(trx: Trx, name: string, { xid, seq }: EventPosition): Promise<void> {
  await trx.updateTable('event_readers').set({ xid, seq }).where('name', '=', name).execute()
}
