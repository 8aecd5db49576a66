import { createHash } from 'node:crypto'
import { isCivilDate } from '../money/dates.ts'
import { invalidField, Problem } from './problem.ts'
import type { Scope } from './scope.ts'

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

export type Sort<Column extends string> = { column: Column; descending: boolean }

/** `-date` is `date`, downwards. The contract says which columns there are. */
const readSort = <Column extends string>(name: string): Sort<Column> => ({
  column: name.replace('-', '') as Column,
  descending: name.startsWith('-'),
})

/** What a sort key is in PostgreSQL. */
export type KeyType = 'text' | 'bigint' | 'date' | 'timestamptz'

/** Whether a sort key can have this text, as PostgreSQL writes it. What has no date may stand at either end. */
const isKey: Record<KeyType, (key: string) => boolean> = {
  text: () => true,
  bigint: key => Number.isSafeInteger(Number(key)) && /^-?\d+$/.test(key),
  date: key => isCivilDate(key) || /^-?infinity$/.test(key),
  timestamptz: isInstant,
}

/**
 * As {@link readCursor} for a list that is sorted by something: a cursor whose key could not be one of this sort was not
 * made here, and is refused as any other.
 */
export function readPosition(cursor: string | undefined, filters: Filters, type: KeyType): Position | null {
  const after = readCursor(cursor, filters)
  return after === null || isKey[type](after.key ?? '') ? after : readCursor('-', filters)
}

/**
 * In which order a list is asked for, and after what.
 * @param usual the order of who asks for none
 * @param keys what each column is compared by
 * @throws Problem 422 `cursor_mismatch`
 */
export function readOrder<Column extends string>(
  query: Filters & { sort?: string; cursor?: string },
  usual: string,
  keys: Record<Column, { type: KeyType }>,
): { sort: Sort<Column>; after: Position | null } {
  const sort = readSort<Column>(query.sort ?? usual)
  return { sort, after: readPosition(query.cursor, query, keys[sort.column].type) }
}

function isInstant(key: string): boolean {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/.test(key)) return false
  try {
    return Temporal.Instant.from(key) !== null
  } catch {
    return false
  }
}

type Narrowing = { q?: string; sort?: string; customer_id?: string; external_customer_id?: string }

/**
 * Searching and every order but the usual one need a customer: over all customers no index could bound the work.
 * @param derived a filter that is asked for and that no index knows
 * @throws Problem 422 where a key names none
 */
export function requireCustomer(scope: Scope, query: Narrowing, usualSort: string, derived?: string): void {
  if (scope.kind === 'contact' || query.customer_id !== undefined || query.external_customer_id !== undefined)
    return
  const reason = 'needs customer_id or external_customer_id'
  if (query.q !== undefined) throw invalidField('#/q', 'customer_required', reason, 'query')
  if (derived !== undefined) throw invalidField(`#/${derived}`, 'customer_required', reason, 'query')
  if ((query.sort ?? usualSort) !== usualSort)
    throw invalidField('#/sort', 'customer_required', reason, 'query')
}

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

/** As {@link page} for rows that bring their sort key, with their number where it was asked for. */
export function sortedPage<Row extends { sort_key: string; id: string }, Item>(
  rows: Row[],
  limit: number,
  query: Filters,
  present: (row: Row) => Item,
  total?: number,
) {
  const position = ({ sort_key, id }: Row) => ({ key: sort_key, id })
  const shown = page(rows, limit, query, position, present)
  return { ...shown, ...(total === undefined ? {} : { total_count: total }) }
}

/** Everything that decides which rows there are and in which order; the page itself is not part of it. */
function hashOf({ cursor: _, limit: __, include: ___, ...filters }: Filters): string {
  const sorted = Object.entries(filters)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 12)
}
