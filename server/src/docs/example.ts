import { type Contract, type Json, nameOf } from './contract.ts'

/** As deep as an example goes where the contract shows none. */
const deepest = 6

/**
 * A value that fits a schema: what the contract shows of it, else what its examples, constants, enumerations and formats
 * say.
 */
export function exampleOf(contract: Contract, schema: Json, depth = 0): Json {
  const shown = contract.shown.get(nameOf(schema) ?? '')
  if (shown !== undefined) return shown
  const given = contract.resolve(schema) ?? {}
  const inner = (each: Json) => exampleOf(contract, each, depth + 1)
  const [said] = [given.const, given.examples?.[0], given.default, given.enum?.[0]].filter(
    each => each !== undefined,
  )
  if (said !== undefined) return said
  const [variant] = given.oneOf ?? given.anyOf ?? []
  if (variant) return inner(variant)
  const type = Array.isArray(given.type) ? given.type[0] : given.type
  if (type === 'object' || given.properties) {
    const members = Object.entries<Json>(depth < deepest ? (given.properties ?? {}) : {})
    return Object.fromEntries(members.map(([name, each]) => [name, inner(each)]))
  }
  if (type === 'array') return given.items && depth < deepest ? [inner(given.items)] : []
  if (type === 'integer' || type === 'number') return given.minimum ?? 0
  if (type === 'boolean') return false
  return type === 'null' ? null : (formats[given.format] ?? 'text')
}

const formats: Record<string, string> = {
  date: '2026-11-25',
  'date-time': '2026-11-25T09:30:00.000Z',
  email: 'kim@blue-door.example',
  uri: 'https://www.example.com',
}
