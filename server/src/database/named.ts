import type { CompiledQuery } from 'kysely'
import type { Reads } from './connect.ts'
import { statementNames } from './naming.ts'

const nameOf = statementNames({ most: 1000, longest: Number.POSITIVE_INFINITY, often: 1 })

/**
 * Runs a query that Kysely has written as a named statement on the shared read connections: PostgreSQL parses
 * and plans each shape once per connection. For hot reads outside of transactions.
 */
export function runNamed<Row>(reads: Reads, { sql, parameters }: CompiledQuery<Row>): Promise<Row[]> {
  return reads.query<Row>({ name: nameOf(sql), text: sql, values: parameters as unknown[] })
}

type Values = Record<string, unknown>
type Compilable<Row> = { compile(): CompiledQuery<Row> }

/**
 * A query that Kysely writes once per shape: writing it takes longer than the database needs to answer it.
 * `build` is given marks in place of values, and the values of each run are put where the marks came out.
 * @param shapes how many different shapes are kept
 */
export function prepared<Row, Given extends Values>(shapes = 200) {
  const written = new Map<string, CompiledQuery<Row>>()
  return (
    reads: Reads,
    shape: string,
    values: Given,
    build: (marked: Given) => Compilable<Row>,
  ): Promise<Row[]> => {
    let query = written.get(shape)
    if (!query) {
      query = build(Object.fromEntries(Object.keys(values).map(key => [key, mark(key)])) as Given).compile()
      if (written.size < shapes) written.set(shape, query)
    }
    const parameters = query.parameters.map(each =>
      typeof each === 'string' && each.startsWith(marker) ? values[each.slice(marker.length)] : each,
    )
    return runNamed(reads, { ...query, parameters })
  }
}

// No text that reaches the database contains it: requests with U+0000 are refused.
const marker = '\0'
const mark = (key: string) => marker + key

/** Of the marked values those that the shape of a query has. */
export const pick = <T extends object>(values: T, keys: readonly string[]): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key))) as Partial<T>
