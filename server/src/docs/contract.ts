import { slug } from './markdown.ts'

// biome-ignore lint/suspicious/noExplicitAny: a JSON document is walked by its keys
export type Json = any

/** One operation as the reference shows it, with every reference to parameters, answers and examples followed. */
export type Described = {
  id: string
  method: string
  path: string
  tag: string
  summary: string
  description: string
  access: Record<string, string | true>
  parameters: Json[]
  /** Of the request, by media type; empty where there is none. */
  body: Media[]
  bodyRequired: boolean
  answers: { status: string; description: string; headers: string[]; media: Media[] }[]
  idempotency: 'optional' | 'required' | 'none'
}

export type Media = { type: string; schema: Json; examples: { name: string; value: Json }[] }
export type Tag = { name: string; slug: string; description: string; operations: Described[] }

/** What the pages read of the contract. */
export type Contract = {
  document: Json
  tags: Tag[]
  schemas: Record<string, Json>
  /** What the contract shows of a named schema, where an operation takes or answers with it. */
  shown: ReadonlyMap<string, Json>
  /** Follows a reference; what is none stays as it is. */
  resolve(value: Json): Json
}

const methods = ['get', 'post', 'put', 'patch', 'delete']

export function readContract(document: Json): Contract {
  const resolve = (value: Json): Json => {
    if (!value?.$ref) return value
    const parts: string[] = value.$ref.slice(2).split('/')
    return parts.reduce((node, key) => node[key.replaceAll('~1', '/').replaceAll('~0', '~')], document)
  }
  const mediaOf = (content: Json = {}): Media[] =>
    Object.entries<Json>(content).map(([type, { schema, examples = {}, example }]) => ({
      type,
      schema,
      examples: [
        ...Object.entries<Json>(examples).map(([name, each]) => ({ name, value: resolve(each).value })),
        ...(example === undefined ? [] : [{ name: 'example', value: example }]),
      ],
    }))
  const describe = (path: string, method: string, item: Json, operation: Json): Described => ({
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    tag: operation.tags[0],
    summary: operation.summary,
    description: operation.description ?? '',
    access: operation['x-access'] ?? {},
    parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolve),
    body: mediaOf(resolve(operation.requestBody)?.content),
    bodyRequired: resolve(operation.requestBody)?.required === true,
    answers: Object.entries<Json>(operation.responses).map(([status, answer]) => {
      const { description, headers = {}, content } = resolve(answer)
      return { status, description, headers: Object.keys(headers), media: mediaOf(content) }
    }),
    idempotency: operation['x-idempotency'] ?? 'optional',
  })
  const operations = Object.entries<Json>(document.paths).flatMap(([path, item]) =>
    methods.filter(method => item[method]).map(method => describe(path, method, item, item[method])),
  )
  const tags = (document.tags as Json[]).map(({ name, description }) => ({
    name,
    slug: slug(name),
    description,
    operations: operations.filter(each => each.tag === name),
  }))
  const shown = new Map<string, Json>()
  for (const { body, answers } of operations)
    for (const { schema, examples } of [...body, ...answers.flatMap(each => each.media)]) {
      const name = nameOf(schema)
      if (name && examples[0] && !shown.has(name)) shown.set(name, examples[0].value)
    }
  return { document, tags, schemas: document.components.schemas, shown, resolve }
}

/** The name of the schema that a reference leads to. */
export const nameOf = (schema: Json): string | undefined =>
  schema?.$ref?.match(/^#\/components\/schemas\/(.+)$/)?.[1]

/** Names of all schemas that are mentioned in one, not those mentioned by them in turn. */
export function* mentioned(node: Json): Generator<string> {
  if (node === null || typeof node !== 'object') return
  const name = nameOf(node)
  if (name) yield name
  for (const each of Object.values(node)) yield* mentioned(each)
}
