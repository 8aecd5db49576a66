import type pg from 'pg'

type Row = Record<string, unknown>

/**
 * The rows that a batch of an import writes, by set-based SQL alone: from a JSON parameter for each table, in one
 * transaction. No reading of a file, no rules, no look for what is there, no events.
 * @param batch the rows of each table, in the order in which they are written
 */
export async function insertBare(
  client: pg.Client,
  batch: readonly (readonly [string, Row[]])[],
): Promise<void> {
  await client.query('begin')
  for (const [table, rows] of batch) {
    const columns = Object.keys(rows[0]!).join()
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    )
  }
  await client.query('commit')
}
