import { sql } from 'kysely'

/** Where an event stands: the transaction that wrote it, and its number among all. */
export type EventPosition = { xid: string; seq: number }

/**
 * Which of `events as e` can be told. None can while a transaction as old as its own is still running: all that could
 * come before it is committed by then, and a reader never passes one by.
 */
export const isTellable = sql<boolean>`e.xid < pg_snapshot_xmin(pg_current_snapshot())`

/** Which of `events as e` come after a position. */
export const isAfter = (position: { xid: unknown; seq: unknown }) =>
  sql<boolean>`(e.xid, e.seq) > (${position.xid}::xid8, ${position.seq}::bigint)`
