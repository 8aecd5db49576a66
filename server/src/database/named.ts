import { createHash } from 'node:crypto'
import type { CompiledQuery } from 'kysely'
import type { Reads } from './connect.ts'

const names = new Map<string, string>()
const most = 1000

/**
 * Runs a query that Kysely has written as a named statement on the shared read connections: PostgreSQL parses
 * and plans each shape once per connection. For hot reads outside of transactions.
 */
export function runNamed<Row>(reads: Reads, { sql, parameters }: CompiledQuery<Row>): Promise<Row[]> {
  let name = names.get(sql)
  if (name === undefined && names.size < most) {
    name = createHash('sha256').update(sql).digest('base64url').slice(0, 20)
    names.set(sql, name)
  }
  return reads.query<Row>({ name, text: sql, values: parameters as unknown[] })
}
