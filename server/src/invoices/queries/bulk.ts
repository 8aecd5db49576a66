import { sql } from 'kysely'
import { type BulkRow, insertionOf, insertRecords } from '../../database/bulk.ts'
import type { Trx } from '../../http/context.ts'

/**
 * So many numbers of one series that follow each other, as `takeNumbers` gives one: the series stays locked until the
 * transaction ends.
 * @returns the first of them
 */
export async function takeRange(
  trx: Trx,
  prefix: string,
  day: string,
  count: number,
): Promise<{ year: number; first: number; date: string }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`series:${prefix}`}, 0))`.execute(trx)
  // By a statement of its own, which sees what others have committed while this one waited.
  const { rows } = await sql<{ year: number; last_number: number; last_issue_date: string }>`
    insert into number_series as series (prefix, year, last_number, last_issue_date)
    select ${prefix}, extract(year from date)::int, ${count}::int, date
    from (select greatest(${day}::date, max(last_issue_date)) as date from number_series where prefix = ${prefix}) as next
    on conflict (prefix, year) do update set last_number = series.last_number + excluded.last_number,
      last_issue_date = greatest(series.last_issue_date, excluded.last_issue_date)
    returning year, last_number, last_issue_date`.execute(trx)
  const { year, last_number, last_issue_date } = rows[0]!
  return { year, first: last_number - count + 1, date: last_issue_date }
}

/** One of these numbers of this seller that was imported from elsewhere, if any was. */
export async function findImportedNumber(
  trx: Trx,
  sellerKey: string,
  numbers: string[],
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('invoices')
    .select('number')
    .where('origin', '=', sql.lit('external'))
    .where('number', '=', sql<string>`any(${numbers}::text[])`)
    .where('seller_key', '=', sellerKey)
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? undefined
}

/** Many at once, each with the same columns. */
export const insertInvoices = (trx: Trx, invoices: BulkRow<'invoices'>[]) =>
  insertRecords(trx, 'invoices', invoices)

/** @returns what runs the statement, which is written now */
export function insertLinesLater(lines: BulkRow<'invoice_lines'>[]): (trx: Trx) => Promise<unknown> {
  const insertion = insertionOf('invoice_lines', lines)
  return trx => insertion.execute(trx)
}
