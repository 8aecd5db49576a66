import { type Column, objectOf } from '../cell-rules.ts'
import type { ReadRow } from '../rules.ts'
import type { CsvRecord } from './csv.ts'
import { longestRow } from './lines.ts'

/** Members that one object is read with; one more shows that there are too many. */
const mostMembers = 1001

/**
 * The objects of CSV records: several that follow each other are one where they have the same keys; of those after the
 * first one key is enough.
 */
export async function* readObjects(
  records: AsyncIterable<CsvRecord>,
  columns: readonly Column[],
  group: { member: string; keys: readonly string[] } | null,
): AsyncGenerator<ReadRow, void> {
  const member = group?.member ?? null
  const keys = (group?.keys ?? []).map(name => columns.findIndex(({ path }) => path[0] === name))
  let open: { given: string[]; row: ReadRow; from: number } | null = null
  for await (const record of records) {
    const row = rowOf(record, columns, member)
    const given = 'refusals' in record ? [] : keys.map(i => record.cells[i] ?? '')
    const identified = given.some(Boolean)
    if (open !== null && identified && isSame(open.given, given)) {
      join(open, row, member!)
      continue
    }
    if (open !== null) yield open.row
    open = null
    if (identified) open = { given, row, from: row.end.bytes }
    else yield row
  }
  if (open !== null) yield open.row
}

function rowOf(record: CsvRecord, columns: readonly Column[], member: string | null): ReadRow {
  const { line, end } = record
  if ('refusals' in record) return { line, end, refusals: record.refusals }
  const { cells } = record
  if (cells.length === columns.length) return { line, end, value: objectOf(columns, cells, member) }
  const detail = `has ${cells.length} cells, and the header ${columns.length}`
  return { line, end, refusals: [{ pointer: '#', code: 'columns', detail }] }
}

const isSame = (first: readonly string[], given: readonly string[]): boolean =>
  given.every((key, i) => key === '' || key === first[i])

/** Adds the member of a row to the object that an earlier row has begun. What is wrong with one is with both. */
function join({ row, from }: { row: ReadRow; from: number }, more: ReadRow, member: string): void {
  row.end = more.end
  if ('refusals' in row) return
  const refusals =
    'refusals' in more
      ? more.refusals
      : more.end.bytes - from > longestRow
        ? [{ pointer: `#/${member}`, code: 'too_long', detail: `takes more than ${longestRow} bytes` }]
        : null
  if (refusals !== null) {
    Object.assign(row, { value: undefined, refusals })
    return
  }
  type Grouped = Record<string, unknown[] | undefined>
  const grouped = row.value as Grouped
  const added = ((more as { value: unknown }).value as Grouped)[member] ?? []
  const members = grouped[member] ?? []
  if (members.length < mostMembers) members.push(...added)
  grouped[member] = members
}
