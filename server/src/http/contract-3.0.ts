// biome-ignore lint/suspicious/noExplicitAny: a JSON document is walked by its keys
type Json = any
type Translate = (schema: Json) => Json

/**
 * The contract in the words of OpenAPI 3.0.3, for generators that know no later ones. It says the same, but for what 3.0
 * cannot say: names of free properties and what is inside files are not described, and there are no webhooks. Their payloads stay as schemas.
 * @throws on a schema keyword that is not known here, instead of leaving out what it demands
 */
export function toOpenApi30({ webhooks: _, ...contract }: Json): Json {
  const { summary: _summary, license, ...info } = contract.info
  const { identifier: _identifier, ...named } = license ?? {}
  const typeOf = ({ $ref, type }: Json) => ($ref === undefined ? type : target($ref, contract).type)
  const translate: Translate = schema => inWordsOf30(schema, translate, typeOf)
  return {
    ...around(contract, translate),
    openapi: '3.0.3',
    info: license ? { ...info, license: named } : info,
  }
}

const target = ($ref: string, contract: Json): Json =>
  $ref
    .slice(2)
    .split('/')
    .reduce((node, key) => node[key], contract)

/** Everything around schemas is in both the same. */
function around(node: Json, translate: Translate): Json {
  if (Array.isArray(node)) return node.map(each => around(each, translate))
  if (node === null || typeof node !== 'object') return node
  return mapEntries(node, (value, key) => {
    if (key === 'schema') return translate(value)
    if (key === 'schemas') return mapEntries(value, translate)
    return key === 'example' || key === 'examples' || key.startsWith('x-') ? value : around(value, translate)
  })
}

/** One schema. Beside a `$ref` 3.0 reads nothing: what stands there puts the `$ref` into an `allOf` of one. */
function inWordsOf30(schema: Json, translate: Translate, typeOf: Translate): Json {
  if (typeof schema === 'boolean') return schema ? {} : { not: {} }
  const { $ref, ...rest } = schema
  const words: Json = {}
  for (const [keyword, value] of Object.entries<Json>(rest))
    if (same.has(keyword) || keyword.startsWith('x-')) words[keyword] = value
    else if (translations[keyword]) Object.assign(words, translations[keyword](value, translate, typeOf))
    else throw new Error(`OpenAPI 3.0 has no word for ${keyword}`)
  if ($ref === undefined) return words
  return Object.keys(words).length === 0 ? { $ref } : { ...words, allOf: [{ $ref }, ...(words.allOf ?? [])] }
}

const same = new Set(
  `title description default deprecated enum format pattern minLength maxLength multipleOf minimum maximum
  minItems maxItems uniqueItems required minProperties maxProperties example discriminator`.split(/\s+/),
)

const translations: Record<string, (value: Json, translate: Translate, typeOf: Translate) => Json> = {
  type: typeIn30,
  oneOf: (among, ...rest) => alternatives('oneOf', among, ...rest),
  anyOf: (among, ...rest) => alternatives('anyOf', among, ...rest),
  allOf: (all, translate) => ({ allOf: all.map(translate) }),
  items: (items, translate) => ({ items: translate(items) }),
  properties: (properties, translate) => ({ properties: mapEntries(properties, translate) }),
  additionalProperties: (others, translate) => ({
    additionalProperties: typeof others === 'boolean' ? others : translate(others),
  }),
  const: value => ({ enum: [value] }),
  examples: ([example]) => ({ example }),
  exclusiveMinimum: minimum => ({ minimum, exclusiveMinimum: true }),
  exclusiveMaximum: maximum => ({ maximum, exclusiveMaximum: true }),
  propertyNames: () => ({}),
  contentMediaType: () => ({}),
  contentSchema: () => ({}),
}

/** `null` is not a type there but a mark beside one. */
function typeIn30(type: string | string[]): Json {
  const types = [type].flat()
  const [one, ...others] = types.filter(each => each !== 'null')
  if (one === undefined || others.length > 0) throw new Error(`OpenAPI 3.0 has no word for the type ${type}`)
  return types.includes('null') ? { type: one, nullable: true } : { type: one }
}

/** One schema or null is that schema with the mark. Generators take the `allOf` of one for the schema itself. */
function alternatives(keyword: string, among: Json[], translate: Translate, typeOf: Translate): Json {
  const others = among.filter(({ type }) => type !== 'null')
  if (others.length === among.length) return { [keyword]: others.map(translate) }
  if (others.length > 1) throw new Error(`OpenAPI 3.0 has no word for null among several of ${keyword}`)
  return { ...typeIn30(typeOf(others[0])), nullable: true, allOf: others.map(translate) }
}

const mapEntries = (node: Json, map: (value: Json, key: string) => Json): Json =>
  Object.fromEntries(Object.entries(node).map(([key, value]) => [key, map(value, key)]))
