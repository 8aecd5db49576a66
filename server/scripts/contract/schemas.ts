/** A document is walked by its keys. */
// biome-ignore lint/suspicious/noExplicitAny: whatever JSON Schema has
export type Json = any
/** Who reads what is described: the server what is asked, the client what is answered. */
export type Direction = 'request' | 'answer'
type Told = (where: string, what: string) => void

/** Of these more is allowed when they grow, or less. */
const upper = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties']
const lower = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties']
/** Of these a change of the value, or a value where there was none, may allow less; what, only a person can say. */
const exact = ['pattern', 'format', 'multipleOf', 'propertyNames']

/**
 * Compares what may be written in one place. In a request everything that was allowed must stay so; an answer may hold
 * nothing that a client has not been told of, except what every client expects: new fields, new values of an enum, new
 * variants that say what they are.
 * @returns compares two schemas, each pair of named ones once; tells each break by the name and path it lies at
 */
export function schemaComparer(before: Json, after: Json, told: Told) {
  const seen = new Set<string>()
  return compare

  function compare(direction: Direction, where: string, old: Json, now: Json): void {
    if (old === undefined || now === undefined) return
    if (old.$ref || now.$ref) {
      const pair = `${direction} ${old.$ref ?? where} ${now.$ref ?? where}`
      if (seen.has(pair)) return
      seen.add(pair)
      compare(direction, nameOf(now.$ref ?? old.$ref), resolve(before, old), resolve(after, now))
      return
    }
    const [olds, nows] = [variantsOf(before, old), variantsOf(after, now)]
    if (olds.length > 1 || nows.length > 1) compareVariants(direction, where, olds, nows)
    else compareOne(direction, where, olds[0], nows[0])
  }

  function compareOne(direction: Direction, where: string, old: Json, now: Json): void {
    compareTypes(direction, where, old, now)
    compareValues(direction, where, old, now)
    if (direction === 'request') compareBounds(where, old, now)
    compareFields(direction, where, old, now)
    if (old.items && now.items) compare(direction, `${where}[]`, old.items, now.items)
  }

  function compareVariants(direction: Direction, where: string, olds: Json[], nows: Json[]): void {
    const named = (document: Json, all: Json[]) =>
      new Map(all.map((each, i) => [labelOf(document, each) ?? `variant ${i + 1}`, each]))
    const [gone, fresh] = [named(before, olds), named(after, nows)]
    for (const [name, old] of [...gone]) {
      if (!fresh.has(name)) continue
      if (name !== 'null') compare(direction, where, old, fresh.get(name))
      gone.delete(name)
      fresh.delete(name)
    }
    if (direction === 'answer' && fresh.delete('null')) told(where, 'can be null, which it never was')
    // One was there and one is: the same, under another name or none.
    if (gone.size === 1 && fresh.size === 1 && !gone.has('null'))
      compare(direction, where, [...gone.values()][0], [...fresh.values()][0])
    else if (direction === 'request')
      for (const name of gone.keys()) told(where, `${name} is no longer accepted`)
  }

  function compareTypes(direction: Direction, where: string, old: Json, now: Json): void {
    const [olds, nows] = [typesOf(old), typesOf(now)]
    if (direction === 'request') {
      if (nows === null) return
      const gone = olds?.filter(type => !covers(nows, type)) ?? ['anything']
      if (gone.length > 0)
        told(where, `${gone.join(' or ')} is no longer accepted, only ${nows.join(' or ')}`)
    } else if (olds !== null) {
      const fresh = nows?.filter(type => !covers(olds, type)) ?? ['anything']
      if (fresh.length > 0) told(where, `can be ${fresh.join(' or ')}, where it was ${olds.join(' or ')}`)
    }
    if (direction === 'answer' && old.format !== undefined && old.format !== now.format)
      told(where, `is no longer a ${old.format}`)
  }

  /** New values of an enum in answers are announced to every client: only a free text may not become one of requests. */
  function compareValues(direction: Direction, where: string, old: Json, now: Json): void {
    const [olds, nows] = [valuesOf(old), valuesOf(now)]
    const gone = olds?.filter(value => !nows?.includes(value)) ?? []
    if (direction === 'request' && nows && !olds) told(where, `only ${list(nows)} is accepted now`)
    else if (direction === 'request' && nows && gone.length > 0)
      told(where, `${list(gone)} is no longer accepted`)
    // What a client tells variants apart by.
    if (
      direction === 'answer' &&
      old.const !== undefined &&
      JSON.stringify(old.const) !== JSON.stringify(now.const)
    )
      told(where, `is no longer always ${JSON.stringify(old.const)}`)
  }

  function compareBounds(where: string, old: Json, now: Json): void {
    for (const key of upper)
      if (now[key] !== undefined && !(old[key] <= now[key])) told(where, narrowed(key, old, now))
    for (const key of lower)
      if (now[key] !== undefined && !((old[key] ?? (/^min[LIP]/.test(key) ? 0 : undefined)) >= now[key]))
        told(where, narrowed(key, old, now))
    for (const key of exact)
      if (now[key] !== undefined && JSON.stringify(old[key]) !== JSON.stringify(now[key]))
        told(where, narrowed(key, old, now))
    if (now.uniqueItems && !old.uniqueItems) told(where, 'may no longer hold the same twice')
    if (now.additionalProperties === false && (old.additionalProperties ?? true) !== false)
      told(where, 'no longer takes fields that are not named')
  }

  function compareFields(direction: Direction, where: string, old: Json, now: Json): void {
    const [olds, nows] = [old.properties ?? {}, now.properties ?? {}]
    const [needed, neededNow]: [string[], string[]] = [old.required ?? [], now.required ?? []]
    for (const name of Object.keys(olds)) {
      if (nows[name] === undefined) told(`${where}.${name}`, 'is gone')
      else compare(direction, `${where}.${name}`, olds[name], nows[name])
    }
    if (direction === 'request')
      for (const name of neededNow.filter(each => !needed.includes(each)))
        told(`${where}.${name}`, olds[name] === undefined ? 'is new and required' : 'is required now')
    else
      for (const name of needed.filter(each => !neededNow.includes(each) && nows[each] !== undefined))
        told(`${where}.${name}`, 'is no longer always there')
    const [others, othersNow] = [old.additionalProperties, now.additionalProperties]
    if (typeof others === 'object' && typeof othersNow === 'object')
      compare(direction, `${where}.*`, others, othersNow)
  }
}

export const resolve = (document: Json, value: Json): Json =>
  value?.$ref
    ? resolve(
        document,
        value.$ref
          .slice(2)
          .split('/')
          .reduce(
            (node: Json, key: string) => node?.[key.replaceAll('~1', '/').replaceAll('~0', '~')],
            document,
          ),
      )
    : value

const nameOf = (ref: string): string => ref.split('/').at(-1)!
const list = (values: unknown[]): string => values.map(value => JSON.stringify(value)).join(', ')
const narrowed = (key: string, old: Json, now: Json): string =>
  `${key} is ${JSON.stringify(now[key])}, ${old[key] === undefined ? 'where there was none' : `and was ${JSON.stringify(old[key])}`}`

/** `integer` is a `number` that has no fraction. */
const covers = (types: string[], type: string): boolean =>
  types.includes(type) || (type === 'integer' && types.includes('number'))

function typesOf({ type }: Json): string[] | null {
  return type === undefined ? null : [type].flat()
}

function valuesOf(schema: Json): unknown[] | null {
  return schema.const !== undefined ? [schema.const] : (schema.enum ?? null)
}

/** What a value may be one of; a schema without variants is its own only one. */
function variantsOf(document: Json, schema: Json): Json[] {
  const variants = schema.oneOf ?? schema.anyOf
  if (variants) return variants.flatMap((each: Json) => variantsOf(document, resolved(document, each)))
  const types = typesOf(schema)
  if (!types?.includes('null') || types.length === 1) return [schema]
  return [{ ...schema, type: types.filter(type => type !== 'null') }, { type: 'null' }]
}

/** A variant keeps its name, by which it is found again; one that is itself a choice is looked into. */
function resolved(document: Json, schema: Json): Json {
  const target = resolve(document, schema)
  return target.oneOf || target.anyOf ? target : schema
}

/** What tells a variant from the others: that it is null, the value it carries, its name, or what it is made of. */
function labelOf(document: Json, schema: Json): string | null {
  const target = resolve(document, schema)
  if (target.type === 'null') return 'null'
  const said = Object.entries<Json>(target.properties ?? {}).find(([, each]) => each.const !== undefined)
  if (said) return `${said[0]} ${JSON.stringify(said[1].const)}`
  return schema.$ref ? nameOf(schema.$ref) : null
}
