import type { Contract, Described, Json } from '../contract.ts'
import { exampleOf } from '../example.ts'

/** A request as an example shows it, before it is written in any language. */
export type SampleRequest = {
  method: string
  /** With the API's address and values in its places. */
  url: string
  /** As in the contract: `/v1/invoices/{invoice_id}` */
  template: string
  api: string
  path: Record<string, string>
  query: Record<string, Json>
  headers: Record<string, string>
  /** Without `Bearer`; null: none is needed. */
  credential: string | null
  /** Whether it carries an Idempotency-Key of its own. */
  keyed: boolean
  body: SampleBody | null
  /** What the answer is, of a success; null: nothing. */
  answer: string | null
}

export type SampleBody = { type: string; json: Json | null; file: string | null }

/** Of the demo that `npm start` serves; tokens are what somebody was given. */
const credentials: [kind: string, token: string][] = [
  ['integration', 'sk_demo_portal'],
  ['vendor', 'sk_demo_portal'],
  ['contact', 'pst_0123456789abcdefghijklmnopqrstuv'],
  ['site', 'pk_demo_lumen'],
  ['share', 'pss_0123456789abcdefghijklmnopqrstuv'],
]

/** The request of an operation with the values of the contract's examples: what is required, and the body. */
export function sampleRequest(contract: Contract, operation: Described, api: string): SampleRequest {
  const required = operation.parameters.filter(each => each.required)
  const valueFor = (parameter: Json): Json => parameter.example ?? exampleOf(contract, parameter.schema)
  const of = (where: string) =>
    Object.fromEntries(required.filter(each => each.in === where).map(each => [each.name, valueFor(each)]))
  const path = of('path') as Record<string, string>
  const query = of('query')
  const { 'Idempotency-Key': _, ...headers } = of('header') as Record<string, string>
  const filled = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(path[name] ?? ''),
  )
  const search = new URLSearchParams(query).toString()
  const [success] = operation.answers.filter(each => Number(each.status) < 300)
  return {
    method: operation.method,
    url: `${api}${filled}${search ? `?${search}` : ''}`,
    template: operation.path,
    api,
    path,
    query,
    headers,
    credential: credentials.find(([kind]) => operation.access[kind] !== undefined)?.[1] ?? null,
    keyed: operation.method === 'POST' && operation.idempotency !== 'none',
    body: bodyOf(contract, operation),
    answer: success?.media[0]?.type ?? null,
  }
}

const extensions: [RegExp, string][] = [
  [/ndjson/, 'ndjson'],
  [/csv/, 'csv'],
  [/xml/, 'xml'],
  [/rfc822/, 'eml'],
]

/** JSON where the operation takes it; anything else is a file. */
function bodyOf(contract: Contract, { body }: Described): SampleBody | null {
  const media = body.find(each => each.type === 'application/json') ?? body[0]
  if (!media) return null
  const { type, schema, examples } = media
  if (/[/+]json$/.test(type))
    return { type, json: examples[0]?.value ?? exampleOf(contract, schema), file: null }
  const extension = extensions.find(([known]) => known.test(type))?.[1] ?? 'pdf'
  return { type: type.includes('*') ? 'application/pdf' : type, json: null, file: `file.${extension}` }
}
