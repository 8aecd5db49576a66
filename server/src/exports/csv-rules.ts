import { csvRow } from '../documents/csv.ts'

// biome-ignore lint/suspicious/noExplicitAny: a JSON schema, and objects that follow it, are walked by their keys
type Json = any
/** The members that lead to what a column holds. */
type Path = readonly string[]

/** Below it what an object holds stands in one cell. */
const deepest = 4

/**
 * The columns of a table of objects, one for each member that holds no object with members of its own.
 * @param schema of the contract
 */
export function columnsOf(document: Json, schema: Json): Path[] {
  return members(document, schema, [])
}

function members(document: Json, schema: Json, path: Path): Path[] {
  const { properties } = resolved(document, schema)
  if (!properties || path.length === deepest) return [path]
  return Object.entries(properties).flatMap(([name, member]) => members(document, member, [...path, name]))
}

/** What a schema refers to; of one that may be null, what it is else. */
function resolved(document: Json, schema: Json): Json {
  if (schema.$ref) {
    const names: string[] = schema.$ref.split('/').slice(1)
    return resolved(
      document,
      names.reduce((node: Json, name) => node[name], document),
    )
  }
  const others = schema.oneOf?.filter((each: Json) => each.type !== 'null')
  return others?.length === 1 ? resolved(document, others[0]) : schema
}

export const csvHeader = (columns: readonly Path[]): string => csvRow(columns.map(path => path.join('.')))

export const csvLine = (columns: readonly Path[], object: Json): string =>
  csvRow(columns.map(path => textOf(path.reduce((node, name) => node?.[name], object))))

function textOf(value: Json): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  const plain = Array.isArray(value) && value.every(each => typeof each === 'string')
  if (plain) return value.join(';')
  return JSON.stringify(value)
}
