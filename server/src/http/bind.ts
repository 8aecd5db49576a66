import { Hono, type Context as HonoContext } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { operations } from '../../../openapi.d.ts'
import { readBody } from './body.ts'
import type { Answer, Context } from './context.ts'
import { type Operation, operationsOf, type SpoolName } from './contract.ts'
import { type FieldError, notFound, Problem } from './problem.ts'
import type { Scope } from './scope.ts'
import { type Spool, Spooled } from './spool.ts'
import { makeValidators, type Validators } from './validate.ts'

type JsonOf<C> = C extends { content: { 'application/json': infer B } } ? B : never
type BodyOf<O> = O extends { requestBody?: infer B }
  ? [JsonOf<NonNullable<B>>] extends [never]
    ? NonNullable<B> extends { content: { '*/*': unknown } | { 'application/x-ndjson': unknown } }
      ? Spooled
      : Uint8Array
    : JsonOf<NonNullable<B>>
  : undefined
type ParametersOf<O, Where extends string> = O extends { parameters: { [W in Where]?: infer P } }
  ? NonNullable<P>
  : Record<string, never>
/** A body that is not JSON: whole, or as it comes. */
type Bytes = Uint8Array | ReadableStream<Uint8Array>
type Success = 200 | 201 | 202 | 204
type AnswerOf<R> = {
  [S in keyof R & Success]: R[S] extends { content: { 'application/json': infer B } }
    ? { status: S; body: B; headers?: Record<string, string> }
    : R[S] extends { content: infer C }
      ? [keyof C] extends [never]
        ? { status: S }
        : { status: S; body: Bytes; headers: Record<string, string> }
      : { status: S }
}[keyof R & Success]

/** What an operation's handler is given, as the contract says. */
export type Input<Id extends keyof operations> = {
  path: ParametersOf<operations[Id], 'path'>
  query: ParametersOf<operations[Id], 'query'>
  header: ParametersOf<operations[Id], 'header'>
  body: BodyOf<operations[Id]>
}
export type AnswerTo<Id extends keyof operations> = AnswerOf<operations[Id]['responses']>
// A handler names the kinds of scope its x-access lets through; the binder has checked them.
export type Handler<Id extends keyof operations> = (
  // biome-ignore lint/suspicious/noExplicitAny: the scope parameter is contravariant and narrowed per handler
  context: Context<any>,
  input: Input<Id>,
) => Promise<AnswerTo<Id>>
/** All but those of webhooks, which the server asks of others: `onInvoicePaid`. */
type Served = Exclude<keyof operations, `on${string}`>
export type Handlers = { [Id in Served]: Handler<Id> }

export type Steps = {
  /** Whose request it is, and whether x-access lets him in. Throws 401, 403 or 404. */
  authenticate(c: HonoContext, operation: Operation): Promise<Scope>
  /** Counts the request against the caller's limit. Throws 429. */
  limit(c: HonoContext, scope: Scope): void
  /** Runs the handler under its idempotency key. */
  run(
    c: HonoContext,
    operation: Operation,
    scope: Scope,
    input: RawInput,
    handler: AnyHandler,
  ): Promise<Answer>
}
export type RawInput = { path: Values; query: Values; header: Values; body: unknown }
export type AnyHandler = (context: Context, input: RawInput) => Promise<Answer>
type Values = Record<string, unknown>

/**
 * Binds every operation of the contract to its handler: authenticate and authorise, then validate, then run,
 * then check the answer.
 * @throws when a handler is missing or superfluous, or an operation lacks x-access
 */
export function bind(
  document: object,
  handlers: Handlers,
  steps: Steps,
  options: { checkResponses: boolean; spools: Record<SpoolName, Spool> },
): Hono {
  const app = new Hono()
  const validators = makeValidators(document)
  const operations = operationsOf(document)
  const known = new Set(operations.map(operation => operation.id))
  for (const id of Object.keys(handlers))
    if (!known.has(id)) throw new Error(`no operation for the handler ${id}`)

  for (const [index, operation] of operations.entries()) {
    const handler = handlers[operation.id as keyof Handlers] as AnyHandler | undefined
    if (!handler) throw new Error(`no handler for ${operation.id}`)
    const route = operation.path.replaceAll(/\{(\w+)\}/g, ':$1')
    const valid = validators(operation)
    app.on(operation.method, route, async c => {
      const scope = await steps.authenticate(c, operation)
      steps.limit(c, scope)
      const input = await readInput(c, operation, valid, options.spools)
      const answer = await steps.run(c, operation, scope, input, handler).finally(() => {
        if (input.body instanceof Spooled) return input.body.discard()
      })
      const broken = options.checkResponses && answer.status < 300 && brokenIn(operation, valid, answer)
      if (broken) throw new Error(`the answer of ${operation.id} breaks the contract: ${broken}`)
      return respond(c, answer)
    })
    // Before the next path's operations, as `/invoices/{id}` would take the other methods of `/invoices/import`.
    if (operations[index + 1]?.path !== operation.path)
      refuseOtherMethods(app, route, methodsOf(operation.path))
  }
  return app

  function methodsOf(path: string): string[] {
    return operations.filter(each => each.path === path).map(each => each.method)
  }
}

function refuseOtherMethods(app: Hono, route: string, methods: string[]): void {
  const allow = methods.includes('GET') ? [...methods, 'HEAD'].join(', ') : methods.join(', ')
  app.all(route, () => {
    throw new Problem(405, 'method_not_allowed', `Use ${allow}.`, { headers: { allow } })
  })
}

async function readInput(
  c: HonoContext,
  operation: Operation,
  valid: Validators,
  spools: Record<SpoolName, Spool>,
): Promise<RawInput> {
  const path: Values = c.req.param()
  // An id that cannot exist is a missing object, not a wrong field.
  if (valid.path(path).length) throw notFound()
  const query = readQuery(c.req.url)
  const header: Values = c.req.header()
  const errors: FieldError[] = [...nulErrors(query), ...valid.query(query), ...valid.header(header)]
  const json = operation.body?.mediaType === 'application/json'
  let body: unknown
  if (operation.body && json) {
    body = await readBody(c, operation.body, spools)
    errors.push(...valid.body(body))
  }
  if (errors.length)
    throw new Problem(422, 'validation_failed', 'One or more fields are wrong; see errors.', {
      errors: errors.slice(0, 100),
    })
  // Bytes have no fields: a large file is not read for nothing.
  if (operation.body && !json) body = await readBody(c, operation.body, spools)
  const declared = operation.parameters.filter(p => p.in === 'header')
  return {
    path,
    query,
    body,
    header: Object.fromEntries(declared.map(p => [p.name, header[p.name.toLowerCase()]])),
  }
}

/**
 * The parameters, with a list for one that is repeated. Hono's own reader passes over one without a name, and one
 * called __proto__, which are not known here as any other.
 */
function readQuery(url: string): Values {
  const query: Values = Object.create(null)
  const start = url.indexOf('?')
  if (start < 0) return query
  for (const [name, value] of new URLSearchParams(url.slice(start))) {
    const before = query[name]
    query[name] = before === undefined ? value : [before, value].flat()
  }
  return query
}

const nulErrors = (query: Values): FieldError[] =>
  Object.entries(query).flatMap(([key, value]) =>
    String(value).includes('\0')
      ? [{ in: 'query' as const, pointer: `#/${key}`, code: 'pattern', detail: 'must not contain U+0000' }]
      : [],
  )

/** @returns what of the contract an answer does not keep, or null */
function brokenIn(operation: Operation, valid: Validators, { status, body, headers }: Answer): string | null {
  if (!isBytes(body)) return valid.response(status, body)
  const given = Object.entries(headers ?? {}).find(([name]) => /^content-type$/i.test(name))?.[1]
  const declared = operation.mediaTypes.get(status) ?? []
  if (declared.includes('*/*') || declared.includes(given?.split(';')[0] ?? '')) return null
  return `${status} as ${given} is not in the contract`
}

const isBytes = (body: unknown): body is Bytes => body instanceof Uint8Array || body instanceof ReadableStream

function respond(c: HonoContext, { status, body, headers = {} }: Answer): Response {
  const wanted = /^(GET|HEAD)$/.test(c.req.method) && headers.ETag ? c.req.header('if-none-match') : undefined
  if (wanted?.split(',').some(tag => tag.trim().replace(/^W\//, '') === headers.ETag || tag.trim() === '*')) {
    if (body instanceof ReadableStream) void body.cancel()
    return c.body(null, 304, headers)
  }
  if (body === undefined) return c.body(null, status as 204, headers)
  if (isBytes(body)) return c.body(body as Uint8Array<ArrayBuffer>, status as ContentfulStatusCode, headers)
  return c.json(body, status as ContentfulStatusCode, headers)
}
