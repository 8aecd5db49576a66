import { type Operation, readContract } from '../../server/src/http/contract.ts'

// biome-ignore lint/suspicious/noExplicitAny: a document is walked by its keys
type Json = any

const contract: Json = readContract()
const at = (pointer: string): Json =>
  pointer
    .split('/')
    .slice(1)
    .reduce((node, part) => node[part.replaceAll('~1', '/').replaceAll('~0', '~')], contract)

/** A body as generated clients send it that say every default which their user did not say otherwise. */
export function withDefaults({ body }: Operation, given: unknown): unknown {
  return body?.mediaType === 'application/json' ? fill(at(body.pointer), given) : given
}

function fill(schema: Json, value: Json): Json {
  if (schema.$ref) return fill(at(schema.$ref.slice(1)), value)
  if (schema.oneOf && value !== null) return fill(schema.oneOf[0], value)
  if (Array.isArray(value)) return value.map(each => fill(schema.items ?? {}, each))
  if (value === null || typeof value !== 'object') return value
  const filled = { ...value }
  for (const [name, property] of Object.entries<Json>(schema.properties ?? {}))
    if (name in value) filled[name] = fill(property, value[name])
    else if ('default' in property) filled[name] = property.default
  return filled
}
