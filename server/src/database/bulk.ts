import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { Trx } from '../http/context.ts'
import type { Database } from './schema.ts'

type Table = keyof Database
/** A row as it is inserted, its JSON as it is and not as text. */
export type BulkRow<T extends Table> = { [Column in keyof Insertable<Database[T]>]: unknown }
type Row = Record<string, unknown>

/**
 * Inserts rows that all have the same columns, however many, by one statement: one parameter holds them, another what
 * is the same in all of them. A parameter for each value would be most of the work.
 */
export async function insertRecords<T extends Table>(trx: Trx, table: T, rows: BulkRow<T>[]): Promise<void> {
  if (rows.length > 0) await insertionOf(table, rows).execute(trx)
}

/** The statement of `insertRecords`, at least one row: it is written now, whenever it is run. */
export function insertionOf<T extends Table>(table: T, rows: BulkRow<T>[]): RawBuilder<unknown> {
  const { shared, own } = split(rows as Row[])
  const column = (name: string) => sql.ref(name)
  const values = [
    ...Object.keys(shared).map(name => sql.ref(`shared.${name}`)),
    ...Object.keys(own[0]!).map(name => sql.ref(`own.${name}`)),
  ]
  return sql`insert into ${sql.table(table)} (${sql.join([...Object.keys(shared), ...Object.keys(own[0]!)].map(column))})
    select ${sql.join(values)}
    from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(shared)}::jsonb) as shared,
      ${records(table, own)} as own`
}

/** Rows of a table as a statement reads them: what is not given of them is null. */
export const records = (table: Table, rows: object[]) =>
  sql`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`

/** What is the very same in all rows, and what each has of its own. */
function split(rows: Row[]): { shared: Row; own: Row[] } {
  const [first] = rows as [Row]
  const names = Object.keys(first)
  const same = new Set(names.filter(name => rows.every(row => row[name] === first[name])))
  const pick = (row: Row, wanted: boolean) =>
    Object.fromEntries(names.filter(name => same.has(name) === wanted).map(name => [name, row[name]]))
  return { shared: pick(first, true), own: rows.map(row => pick(row, false)) }
}

/** Writes these columns of many rows, by their ids and in one statement. */
export async function updateRecords<T extends Table>(
  trx: Trx,
  table: T,
  columns: readonly (keyof BulkRow<T> & string)[],
  rows: (Partial<BulkRow<T>> & { id: string })[],
): Promise<void> {
  if (rows.length === 0) return
  const values = sql.join(columns.map(column => sql`${sql.ref(column)} = ${sql.ref(`planned.${column}`)}`))
  await sql`update ${sql.table(table)} as own set ${values}
    from ${records(table, rows)} as planned where own.id = planned.id`.execute(trx)
}
