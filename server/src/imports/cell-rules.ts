/** Where a cell goes in an object, and how its text is read. */
export type Column = {
  path: (string | number)[]
  reads: 'text' | 'number' | 'boolean' | 'texts'
  /** One of the members of which each row has one. */
  grouped: boolean
}

// biome-ignore lint/suspicious/noExplicitAny: a JSON schema is walked by its keys
type Schema = any

/** Of a list whose members columns name one by one. */
const mostPlaces = 100

/**
 * What the columns of a header mean by the schema of an object; null for those that mean nothing in it.
 * @param document in which the schema's references are
 * @param group the list of which each row has one member
 */
export const columnsOf = (
  document: object,
  schema: Schema,
  header: readonly string[],
  group: string | null,
): (Column | null)[] => header.map(name => columnOf(document, schema, name, group))

/** The members that an object needs and that no column is for. */
export const missingColumns = (
  document: object,
  schema: Schema,
  columns: readonly (Column | null)[],
): string[] =>
  ((whole(document, schema).required ?? []) as string[]).filter(
    name => !columns.some(column => column?.path[0] === name),
  )

function columnOf(document: object, schema: Schema, name: string, group: string | null): Column | null {
  const path: (string | number)[] = []
  let node = whole(document, schema)
  let grouped = false
  const parts = name.split('.')
  while (parts.length > 0) {
    const part = parts.shift()!
    if (node.type === 'array') {
      if (!/^\d{1,2}$/.test(part) || Number(part) >= mostPlaces) return null
      path.push(Number(part))
      node = whole(document, node.items)
      continue
    }
    const next = memberOf(node, part)
    if (next === null) return null
    path.push(part)
    node = whole(document, next)
    if (path.length === 1 && part === group) {
      grouped = true
      node = whole(document, node.items)
    }
  }
  const reads = readingOf(document, node)
  return reads === null ? null : { path, reads, grouped }
}

function memberOf(node: Schema, name: string): Schema | null {
  if (node.properties && Object.hasOwn(node.properties, name)) return node.properties[name]
  // A member that only names of one's own are for, and never what an object inherits from.
  const free = typeof node.additionalProperties === 'object' && name !== '' && name !== '__proto__'
  return free ? node.additionalProperties : null
}

function readingOf(document: object, node: Schema): Column['reads'] | null {
  switch (node.type) {
    case 'array':
      return whole(document, node.items).type === 'string' ? 'texts' : null
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'object':
      return null
    default:
      return 'text'
  }
}

/** A schema with its reference followed, and without the null that it may also be. */
function whole(document: object, schema: Schema): Schema {
  if (schema.$ref) {
    const target = schema.$ref
      .slice(2)
      .split('/')
      .reduce((node: Schema, key: string) => node[key], document)
    return whole(document, target)
  }
  const one = schema.oneOf?.find((each: Schema) => each.type !== 'null')
  if (one) return whole(document, one)
  return Array.isArray(schema.type)
    ? { ...schema, type: schema.type.find((each: string) => each !== 'null') }
    : schema
}

type Value = Record<string, unknown>

/** An object of one row. What is empty in it is left out. */
export function objectOf(columns: readonly Column[], cells: readonly string[], group: string | null): Value {
  const value: Value = {}
  let member: Value | null = null
  for (const [i, column] of columns.entries()) {
    const read = readCell(column.reads, cells[i]!)
    if (read === undefined) continue
    if (!column.grouped) put(value, column.path, read)
    else {
      member ??= {}
      put(member, column.path.slice(1), read)
    }
  }
  if (group !== null && member !== null) value[group] = [compacted(member)]
  return compacted(value) as Value
}

function readCell(reads: Column['reads'], cell: string): unknown {
  if (cell === '') return undefined
  switch (reads) {
    case 'number':
      // What is no number stays text, so that the schema's answer names it.
      return /^-?\d{1,16}(\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell
    case 'boolean':
      return cell === 'true' ? true : cell === 'false' ? false : cell
    case 'texts':
      return cell
        .split(';')
        .map(each => each.trim())
        .filter(Boolean)
    default:
      return cell
  }
}

function put(value: Value, path: readonly (string | number)[], read: unknown): void {
  // biome-ignore lint/suspicious/noExplicitAny: objects and lists in turn, as the schema has them
  let node: any = value
  for (const [i, part] of path.entries()) {
    if (i === path.length - 1) node[part] = read
    else node = node[part] ??= typeof path[i + 1] === 'number' ? [] : {}
  }
}

/** Without the places of lists that no cell has filled. */
function compacted(node: unknown): unknown {
  if (Array.isArray(node)) return node.filter(each => each !== undefined).map(compacted)
  if (node === null || typeof node !== 'object') return node
  return Object.fromEntries(Object.entries(node).map(([name, each]) => [name, compacted(each)]))
}
