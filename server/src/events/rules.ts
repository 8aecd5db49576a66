import type { Selectable } from 'kysely'
import type { EventsTable } from '../database/schema.ts'
import { type Position, readCursor, writeCursor } from '../http/pagination.ts'
import type { Scope } from '../http/scope.ts'
import type { Filters } from './queries/events.ts'
import type { EventPosition } from './queries/position.ts'

/** An event with the object as it was then, and of its two sides' own fields the caller's. */
export const presentEvent = (scope: Scope, row: Selectable<EventsTable>) => ({
  id: row.id,
  object: 'event' as const,
  type: row.type,
  created_at: row.created_at,
  partner_id: row.partner_id,
  customer_id: row.customer_id,
  subject_id: row.subject_id,
  data: dataFor(scope.kind === 'partner' ? 'partner' : 'vendor', row),
})

/** The object as it was when it happened, with what this side alone has written on it. */
export const dataFor = (
  side: 'vendor' | 'partner',
  row: Pick<Selectable<EventsTable>, 'data' | 'vendor_fields' | 'partner_fields'>,
): Record<string, unknown> => ({
  ...row.data,
  ...(side === 'partner' ? row.partner_fields : row.vendor_fields),
})

const start: Position = { key: '0', id: '0' }

/** @throws Problem 422 when it is not a cursor of this list */
export function readPosition(cursor: string | undefined, filters: Filters): EventPosition {
  const { key, id } = readCursor(cursor, filters) ?? start
  const ours = /^\d{1,19}$/.test(key ?? '') && /^\d{1,15}$/.test(id)
  // An unusable position is refused as any other cursor that was not made here.
  return ours ? { xid: key!, seq: Number(id) } : readPosition('-', filters)
}

export const writePosition = ({ xid, seq }: EventPosition, filters: Filters): string =>
  writeCursor({ key: xid, id: String(seq) }, filters)
