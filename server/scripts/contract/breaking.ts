import { type Json, resolve, schemaComparer } from './schemas.ts'

/** Where, in the words of the contract, and what is not as it was. */
export type Break = { where: string; what: string }

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/**
 * What a program written for one contract can trip over in a later one. What is only more (operations, fields in answers,
 * optional parameters, statuses) is none.
 */
export function breaksBetween(before: Json, after: Json): Break[] {
  const breaks = new Map<string, Break>()
  const told = (where: string, what: string) => void breaks.set(`${where} ${what}`, { where, what })
  const compareSchemas = schemaComparer(before, after, told)

  for (const [path, item] of Object.entries<Json>(before.paths))
    for (const method of methods) {
      if (!item[method]) continue
      const name = `${method.toUpperCase()} ${path}`
      const operation = after.paths[path]?.[method]
      if (operation) compareOperations(name, item, item[method], after.paths[path], operation)
      else told(name, 'is gone')
    }
  // The other way round: the server calls, and what it sends is what clients read.
  for (const [event, item] of Object.entries<Json>(before.webhooks ?? {})) {
    const sent = contents(before, item.post?.requestBody)
    const now = contents(after, after.webhooks?.[event]?.post?.requestBody)
    if (!now['application/json']) told(event, 'is no longer sent')
    else compareSchemas('answer', event, sent['application/json']?.schema, now['application/json'].schema)
  }
  return [...breaks.values()]

  function compareOperations(name: string, oldItem: Json, old: Json, nowItem: Json, now: Json): void {
    if (old.operationId !== now.operationId)
      told(name, `is called ${now.operationId} in generated clients, and was ${old.operationId}`)
    compareAccess(name, old, now)
    compareParameters(name, parametersOf(before, oldItem, old), parametersOf(after, nowItem, now))
    compareBodies(name, resolve(before, old.requestBody), resolve(after, now.requestBody))
    compareAnswers(name, old.responses, now.responses)
  }

  function compareAccess(name: string, old: Json, now: Json): void {
    const [olds, nows] = [old['x-access'] ?? {}, now['x-access'] ?? {}]
    if (!nows.public)
      for (const [who, needs] of Object.entries<Json>(olds))
        if (nows[who] === undefined) told(name, `no longer lets ${who} in`)
        else if (nows[who] !== needs && nows[who] !== 'any')
          told(name, `asks ${who} for ${nows[who]}, and asked for ${needs}`)
    const schemes = (document: Json, operation: Json): string[] =>
      (operation.security ?? document.security ?? []).flatMap((each: Json) => Object.keys(each))
    const left = schemes(after, now)
    for (const scheme of left.length > 0 ? schemes(before, old) : [])
      if (!left.includes(scheme)) told(name, `no longer takes a ${scheme}`)
    if (old['x-idempotency'] !== 'none' && now['x-idempotency'] === 'none')
      told(name, 'no longer answers the same Idempotency-Key from its first answer')
  }

  function compareParameters(name: string, olds: Map<string, Json>, nows: Map<string, Json>): void {
    for (const [key, old] of olds) {
      const now = nows.get(key)
      if (!now) told(name, `${key} is gone, which is refused as unknown`)
      else compareSchemas('request', `${name} ${key}`, old.schema, now.schema)
    }
    for (const [key, now] of nows)
      if (now.required && !olds.get(key)?.required)
        told(name, `${key} is ${olds.has(key) ? 'required now' : 'new and required'}`)
  }

  function compareBodies(name: string, old: Json, now: Json): void {
    if (now?.required && !old?.required) told(name, 'needs a body now')
    for (const [type, { schema }] of Object.entries<Json>(old?.content ?? {})) {
      if (!now?.content[type]) told(name, `no longer takes ${type}`)
      else compareSchemas('request', `${name} body`, schema, now.content[type].schema)
    }
  }

  function compareAnswers(name: string, olds: Json, nows: Json): void {
    for (const [status, reference] of Object.entries<Json>(olds)) {
      const [old, now] = [resolve(before, reference), resolve(after, nows[status])]
      if (!now) {
        told(name, `no longer answers ${status}`)
        continue
      }
      for (const [type, { schema }] of Object.entries<Json>(old.content ?? {}))
        if (!now.content?.[type]) told(name, `${status} is no longer ${type}`)
        else compareSchemas('answer', `${name} ${status}`, schema, now.content[type].schema)
      for (const header of Object.keys(old.headers ?? {}))
        if (!now.headers?.[header]) told(name, `${status} no longer has the header ${header}`)
    }
  }
}

const contents = (document: Json, body: Json): Json => resolve(document, body)?.content ?? {}

/** By where they stand and their names, those of the path too. */
function parametersOf(document: Json, item: Json, operation: Json): Map<string, Json> {
  const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(each =>
    resolve(document, each),
  )
  return new Map(all.map(each => [`${each.in} ${each.name}`, each]))
}

/** Breaking what was released takes a new major version; before 1.0 a new minor one. */
export function mayBreak(released: string, now: string): boolean {
  const [[major, minor], [majorNow, minorNow]] = [partsOf(released), partsOf(now)]
  return majorNow > major || (major === 0 && majorNow === 0 && minorNow > minor)
}

function partsOf(version: string): [number, number] {
  const [major, minor] = version.split('.').map(Number)
  if (!Number.isInteger(major) || !Number.isInteger(minor)) throw new Error(`"${version}" is no version.`)
  return [major!, minor!]
}

/** Without what no program reads. */
export function bare(contract: Json): Json {
  const kept = (node: Json, inProperties: boolean): Json => {
    if (Array.isArray(node)) return node.map(each => kept(each, false))
    if (node === null || typeof node !== 'object') return node
    return Object.fromEntries(
      Object.entries(node)
        .filter(([key]) => inProperties || !words.includes(key))
        .map(([key, each]) => [key, kept(each, !inProperties && named.includes(key))]),
    )
  }
  const { info, paths, webhooks, components, security } = contract
  const { version } = info
  return { info: { version }, security, ...kept({ paths, webhooks, components: without(components) }, false) }
}

const words = ['description', 'summary', 'example', 'examples', 'tags', 'title', 'links', 'externalDocs']
/** Below these the keys are names, and a field may well be called `description`. */
const named = ['properties', 'schemas', 'responses', 'parameters', 'headers', 'paths', 'webhooks']
const without = ({ examples, securitySchemes, links, ...components }: Json): Json => components
