import { type Insertable, sql, type Updateable } from 'kysely'
import type { FilesTable } from '../../database/files-schema.ts'
import type { InvoiceLinesTable, InvoicesTable } from '../../database/schema.ts'
import type { Trx } from '../../http/context.ts'
import { sidedColumns, summaryColumns, wholeColumns } from './columns.ts'

/** Rows of one statement: far below PostgreSQL's limit of 65 535 parameters. */
const batch = 1000

export async function insertInvoice(trx: Trx, invoice: Insertable<InvoicesTable>): Promise<void> {
  await trx.insertInto('invoices').values(invoice).execute()
}

export async function insertLines(trx: Trx, lines: Insertable<InvoiceLinesTable>[]): Promise<void> {
  for (let i = 0; i < lines.length; i += batch)
    await trx
      .insertInto('invoice_lines')
      .values(lines.slice(i, i + batch))
      .execute()
}

/** As `insertLines` of few, and returns their rows. */
export function insertFewLines(trx: Trx, lines: Insertable<InvoiceLinesTable>[]) {
  return trx.insertInto('invoice_lines').values(lines).returningAll().execute()
}

export async function deleteLines(trx: Trx, invoiceId: string): Promise<void> {
  await trx.deleteFrom('invoice_lines').where('invoice_id', '=', invoiceId).execute()
}

/** Every write counts up the version. */
export async function updateInvoice(
  trx: Trx,
  id: string,
  now: string,
  values: Updateable<InvoicesTable>,
): Promise<void> {
  await trx
    .updateTable('invoices')
    .set({ ...values, updated_at: now })
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** As `updateInvoice`, and returns all of it that its own row shows. */
export function updateWhole(trx: Trx, id: string, now: string, values: Updateable<InvoicesTable>) {
  return trx
    .updateTable('invoices as i')
    .set({ ...values, updated_at: now })
    .set(eb => ({ version: eb('i.version', '+', 1) }))
    .where('i.id', '=', id)
    .returning(summaryColumns)
    .returning(sidedColumns)
    .returning(wholeColumns)
    .executeTakeFirstOrThrow()
}

/**
 * Moves what is paid and credited of issued invoices (down: negative), all in one statement, and with it whether
 * they are paid.
 */
export async function moveSettlements(
  trx: Trx,
  now: string,
  moves: { id: string; paid: number; credited: number }[],
): Promise<{ id: string; status: string }[]> {
  const column = <K extends keyof (typeof moves)[number]>(key: K) => moves.map(move => move[key])
  const { rows } = await sql<{ id: string; status: string }>`
    update invoices as i
    set paid = i.paid + move.paid, credited = i.credited + move.credited,
      status = case when i.amount_due - move.paid - move.credited > 0 then 'open' else 'paid' end,
      version = i.version + 1, updated_at = ${now}
    from unnest(${column('id')}::text[], ${column('paid')}::bigint[], ${column('credited')}::bigint[])
      as move (id, paid, credited)
    where i.id = move.id
    returning i.id, i.status`.execute(trx)
  return rows
}

export async function deleteInvoice(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('invoices').where('id', '=', id).execute()
}

export type Taken = { year: number; number: number; date: string }

/** The next number of one series, as `takeNumbers`. */
export async function takeNumber(trx: Trx, prefix: string, day: string): Promise<Taken> {
  return (await takeNumbers(trx, [prefix], day))[0]!
}

/**
 * The next number of each of these series, all different, and the date it is issued on. The series stay locked until
 * the transaction ends, so numbers come without gaps and in order; a failure gives the numbers back. Hence whatever
 * can be done without its number is done before. A day before the last one issued (the vendor moved his clock or
 * zone) becomes that last day: a series never runs backwards.
 */
export async function takeNumbers(trx: Trx, prefixes: string[], day: string): Promise<Taken[]> {
  // A lock on the newest row would not do: who waits for it over the turn of the year gets last year's afterwards.
  await sql`select pg_advisory_xact_lock(hashtextextended('series:' || prefix, 0))
    from unnest(${prefixes}::text[]) as prefix`.execute(trx)
  // By a statement of its own, which sees what others have committed while this one waited.
  const { rows } = await sql<{ prefix: string; year: number; last_number: number; last_issue_date: string }>`
    insert into number_series as series (prefix, year, last_number, last_issue_date)
    select prefix, extract(year from date)::int, 1, date
    from unnest(${prefixes}::text[]) as wanted (prefix), lateral (
      select greatest(${day}::date, max(last_issue_date)) as date from number_series as s where s.prefix = wanted.prefix
    ) as next
    on conflict (prefix, year) do update set last_number = series.last_number + 1,
      last_issue_date = greatest(series.last_issue_date, excluded.last_issue_date)
    returning prefix, year, last_number, last_issue_date`.execute(trx)
  return prefixes.map(prefix => {
    const row = rows.find(row => row.prefix === prefix)!
    return { year: row.year, number: row.last_number, date: row.last_issue_date }
  })
}

/** One import of a partner at a time, so that two documents of one new buyer make one customer. */
export async function lockImports(trx: Trx, partnerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import:${partnerId}`}, 0))`.execute(trx)
}

export async function insertFiles(
  trx: Trx,
  files: (Insertable<FilesTable> & { content: Uint8Array })[],
): Promise<void> {
  if (files.length === 0) return
  await trx
    .insertInto('files')
    .values(files.map(({ content: _, ...file }) => file))
    .execute()
  await trx
    .insertInto('file_contents')
    .values(files.map(({ id, content }) => ({ file_id: id, content: Buffer.from(content) })))
    .execute()
}
