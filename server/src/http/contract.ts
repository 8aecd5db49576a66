import { readFileSync } from 'node:fs'

/** One operation of the contract, with what its path item says folded in. */
export type Operation = {
  id: string
  method: string
  /** As in the contract: `/v1/invoices/{invoice_id}` */
  path: string
  access: Access
  parameters: Parameter[]
  body: DeclaredBody | null
  /** Pointers to the JSON schema of each status that has one. */
  responses: Map<number, string | null>
  /** Media types of each status that has a body. */
  mediaTypes: Map<number, string[]>
  idempotency: 'optional' | 'required' | 'none'
  /** Of contacts: the section of their site it belongs to, or `none`. */
  section: string
  /** Whether it changes nothing of the customer's. */
  reads: boolean
  /** Members of the body that are kept nowhere, not even as part of a hash: paths such as `card/number`. */
  secrets: readonly string[]
  /** Member of the body by which the vendor's key names the agent who acts. */
  actor: string | null
}

/** What a body may be: JSON, bytes, or with `spool` a file of one of several types that waits on the disk. */
export type DeclaredBody = {
  /** The first of them */
  mediaType: string
  mediaTypes: string[]
  required: boolean
  pointer: string
  maxLength?: number
  spool: SpoolName | null
}
/** Which limit counts for a file; the contract names it by `x-spool`. */
export type SpoolName = 'uploads' | 'imports'

export type Parameter = { name: string; in: 'query' | 'path' | 'header'; required: boolean; schema: unknown }

/**
 * Who reaches an operation: a key scope, a contact's permission (`any`: every session; `person`: one that stands for a
 * contact; `signed_in`: one of a contact who signed in here), a site, everybody.
 */
export type Access = {
  integration?: string
  vendor?: string
  contact?: string
  site?: boolean
  /** Who has the link of one document reaches that one. */
  share?: boolean
  public?: boolean
}

// biome-ignore lint/suspicious/noExplicitAny: a JSON document is walked by its keys
type Json = any

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const
const file = new URL('./openapi.generated.json', import.meta.url)

/** The contract as generated from `openapi.yaml`: parsing JSON takes a fraction of the YAML's time. */
export const readContract = (): Json => JSON.parse(readFileSync(file, 'utf8'))

/**
 * @throws when an operation does not say, in words known here, who may reach it and, where contacts do, to which section
 * it belongs: the server must not start then
 */
export function operationsOf(document: Json): Operation[] {
  const operations: Operation[] = []
  for (const [path, item] of Object.entries<Json>(document.paths)) {
    for (const method of methods) {
      const operation = item[method]
      if (!operation) continue
      const access = accessOf(document, operation)
      operations.push({
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        access,
        parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(p =>
          resolve(document, p),
        ),
        body: bodyOf(operation, `/paths/${escapePointer(path)}/${method}/requestBody`),
        responses: responsesOf(operation, `/paths/${escapePointer(path)}/${method}/responses`),
        mediaTypes: mediaTypesOf(operation),
        idempotency: operation['x-idempotency'] ?? 'optional',
        section: sectionOf(document, operation, access),
        reads: method === 'get' || operation['x-reads'] === true,
        actor: actorIn(document, operation.requestBody?.content?.['application/json']?.schema),
        secrets: secretsIn(document, operation.requestBody?.content?.['application/json']?.schema),
      })
    }
  }
  return operations
}

function accessOf(document: Json, { operationId, 'x-access': access }: Json): Access {
  if (!access || Object.keys(access).length === 0) throw new Error(`${operationId} has no x-access`)
  const { Scope, Permission } = document.components?.schemas ?? {}
  const known: Record<keyof Access, unknown[]> = {
    integration: Scope?.enum ?? [],
    vendor: Scope?.enum ?? [],
    contact: ['any', 'person', 'signed_in', ...(Permission?.enum ?? [])],
    site: [true],
    share: [true],
    public: [true],
  }
  for (const [kind, wanted] of Object.entries(access))
    if (!known[kind as keyof Access]?.includes(wanted))
      throw new Error(`${operationId} has an x-access that is not known here: ${kind} ${wanted}`)
  return access
}

/** As the operation says, else its tag. */
function sectionOf(document: Json, operation: Json, access: Access): string {
  if (access.contact === undefined) return 'none'
  const tag = document.tags?.find((each: Json) => each.name === operation.tags?.[0])
  const section = operation['x-section'] ?? tag?.['x-section']
  const known = ['none', ...(document.components?.schemas?.Section?.enum ?? [])]
  if (!known.includes(section))
    throw new Error(`${operation.operationId} and its tag say no x-section that is known here: ${section}`)
  return section
}

function bodyOf(operation: Json, pointer: string): Operation['body'] {
  const entries = Object.entries<Json>(operation.requestBody?.content ?? {})
  if (!entries[0]) return null
  const [mediaType, { schema }] = entries[0]
  return {
    mediaType,
    mediaTypes: entries.map(([each]) => each),
    required: operation.requestBody.required === true,
    pointer: `${pointer}/content/${escapePointer(mediaType)}/schema`,
    maxLength: schema.maxLength,
    spool: operation['x-spool'] ?? (mediaType === '*/*' ? 'uploads' : null),
  }
}

/** Members that the contract marks with `x-secret`, by their path. */
function secretsIn(document: Json, schema: Json): string[] {
  if (!schema) return []
  const { properties = {} } = schema.$ref ? resolve(document, schema) : schema
  return Object.entries<Json>(properties).flatMap(([name, property]) =>
    property['x-secret'] === true ? [name] : secretsIn(document, property).map(inner => `${name}/${inner}`),
  )
}

/** The member that the contract marks with `x-actor`. */
function actorIn(document: Json, schema: Json): string | null {
  const { properties = {} } = schema?.$ref ? resolve(document, schema) : (schema ?? {})
  const marked = Object.entries<Json>(properties).find(([, property]) => property['x-actor'] === true)
  return marked?.[0] ?? null
}

function responsesOf(operation: Json, pointer: string): Operation['responses'] {
  const responses = new Map<number, string | null>()
  for (const [status, response] of Object.entries<Json>(operation.responses))
    if (/^2/.test(status)) {
      const json = response.content?.['application/json']
      responses.set(Number(status), json ? `${pointer}/${status}/content/application~1json/schema` : null)
    }
  return responses
}

const mediaTypesOf = (operation: Json): Operation['mediaTypes'] =>
  new Map(
    Object.entries<Json>(operation.responses).map(([status, { content = {} }]) => [
      Number(status),
      Object.keys(content),
    ]),
  )

const escapePointer = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')

function resolve(document: Json, value: Json): Json {
  if (!value.$ref) return { required: false, ...value }
  const target = value.$ref
    .slice(2)
    .split('/')
    .reduce((node: Json, key: string) => node[key], document)
  return { required: false, ...target }
}
