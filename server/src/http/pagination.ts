import { createHash } from 'node:crypto'
import { Problem } from './problem.ts'

/**
 * A place in a list: the sort key of the last row as PostgreSQL text (never through a JS Date, which would cut
 * microseconds), its id, and a hash of the filters it belongs to.
 */
export type Position = { key: string | null; id: string }
/** The query of a list, as the request gave it. */
type Filters = { cursor?: unknown; limit?: unknown; include?: unknown; [name: string]: unknown }

/** @throws Problem 422 `cursor_mismatch` when it is not ours, or was made with other filters */
export function readCursor(cursor: string | undefined, filters: Filters): Position | null {
  if (cursor === undefined) return null
  try {
    const [key, id, hash] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const textual =
      (key === null || (typeof key === 'string' && !key.includes('\0'))) && /^[\w-]{1,64}$/.test(id)
    if (textual && hash === hashOf(filters)) return { key, id }
  } catch {
    // falls through to the one answer for every unusable cursor
  }
  throw new Problem(422, 'cursor_mismatch', 'Use a cursor only with the filters and sort it was made with.', {
    errors: [
      { in: 'query', pointer: '#/cursor', code: 'cursor_mismatch', detail: 'does not belong to this list' },
    ],
  })
}

export const writeCursor = ({ key, id }: Position, filters: Filters): string =>
  Buffer.from(JSON.stringify([key, id, hashOf(filters)])).toString('base64url')

/**
 * Turns `limit + 1` rows into a page.
 * @param position the sort key and id of a row
 */
export function page<Row, Item>(
  rows: Row[],
  limit: number,
  filters: Filters,
  position: (row: Row) => Position,
  present: (row: Row) => Item,
): { data: Item[]; has_more: boolean; next_cursor: string | null } {
  const shown = rows.slice(0, limit)
  const has_more = rows.length > limit
  const last = shown.at(-1)
  return {
    data: shown.map(present),
    has_more,
    next_cursor: has_more && last !== undefined ? writeCursor(position(last), filters) : null,
  }
}

/** Everything that decides which rows there are and in which order; the page itself is not part of it. */
function hashOf({ cursor: _, limit: __, include: ___, ...filters }: Filters): string {
  const sorted = Object.entries(filters)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 12)
}
