import { example, findOperation } from './contract.js'

/** Where the stubbed API is said to live. */
export const API = 'https://api.test'

/** A request as the API would have seen it. */
export interface Call {
  readonly operationId: string
  readonly method: string
  readonly url: URL
  readonly headers: Headers
  readonly body: unknown
}

/** An answer in place of the contract's example; without `body` the example's stays. */
export interface Answer {
  status?: number
  body?: unknown
  headers?: Record<string, string>
  /** Answers later. */
  delay?: number
  /** Never answers, as when there is no network. */
  fails?: boolean
}

type Answering = Answer | ((call: Call) => Answer | Promise<Answer>)

/**
 * Answers the API's operations with the examples of its contract, so that tests break when the contract changes.
 * `hostToken` is what the host answers at `/portal-token`. Call `restore()` in `afterEach`.
 */
export class StubApi {
  readonly calls: Call[] = []
  /** The streams that are open, and what each was asked with. They are not among the calls. */
  readonly streams: Stream[] = []
  readonly #answers = new Map<string, Answering>()
  readonly #fetch = globalThis.fetch

  constructor() {
    globalThis.fetch = (input, init) => this.#handle(new Request(input, init))
  }

  /** Answers an operation otherwise than by its example. */
  on(operationId: string, answer: Answering): this {
    this.#answers.set(operationId, answer)
    return this
  }

  /** The calls of one operation. */
  callsTo(operationId: string): Call[] {
    return this.calls.filter(call => call.operationId === operationId)
  }

  restore(): void {
    globalThis.fetch = this.#fetch
  }

  #open(request: Request): Response {
    const stream = new Stream(request, () => this.streams.splice(this.streams.indexOf(stream), 1))
    this.streams.push(stream)
    return new Response(stream.body, { headers: { 'content-type': 'text/event-stream' } })
  }

  async #handle(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const host = url.origin === location.origin
    if (host && url.pathname !== '/portal-token') return this.#fetch(request)
    const operation = host
      ? { id: 'hostToken', status: 200, body: session() }
      : findOperation(request.method.toLowerCase(), url.pathname)
    if (!operation) throw new Error(`The contract has no ${request.method} ${url.pathname}`)
    if (operation.id === 'streamEvents' && !this.#answers.has(operation.id)) return this.#open(request)
    const text = await request.clone().text()
    const { method, headers } = request
    const call: Call = {
      operationId: operation.id,
      method,
      url,
      headers,
      body: text ? JSON.parse(text) : undefined,
    }
    this.calls.push(call)

    const given = this.#answers.get(operation.id)
    const answer = typeof given === 'function' ? await given(call) : (given ?? {})
    await wait(answer.delay ?? 0, request.signal)
    if (answer.fails) throw new TypeError('Failed to fetch')
    return respond(
      answer.status ?? operation.status,
      'body' in answer ? answer.body : operation.body,
      answer.headers,
    )
  }
}

/** A stream as the API would hold it. */
export class Stream {
  readonly headers: Headers
  readonly body: ReadableStream<Uint8Array>
  #controller!: ReadableStreamDefaultController<Uint8Array>

  constructor(request: Request, gone: () => void) {
    this.headers = request.headers
    this.body = new ReadableStream({
      start: controller => {
        this.#controller = controller
      },
    })
    this.#write('event: ready\nid: 1.1\ndata: {}\n\n')
    request.signal.addEventListener('abort', () => {
      this.#controller.error(request.signal.reason)
      gone()
    })
  }

  tell(type: string, subject_id: string, id = '1.2'): void {
    this.#write(`event: change\nid: ${id}\ndata: ${JSON.stringify({ type, subject_id })}\n\n`)
  }

  end(): void {
    this.#controller.close()
  }

  #write(text: string): void {
    this.#controller.enqueue(new TextEncoder().encode(text))
  }
}

function respond(status: number, body: unknown, headers?: Record<string, string>): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  const blob = body instanceof Blob
  const empty = status === 204 || body === undefined
  return new Response(empty ? null : blob ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': blob ? body.type : type, 'x-request-id': '3b1f0c52a7e94d6c', ...headers },
  })
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    setTimeout(resolve, ms)
  })
}

/** The problem of one status as the contract shows it, for an `Answer`. */
export function problem(name: string, changes: Record<string, unknown> = {}): Answer {
  const body = { ...example(name), ...changes }
  return { status: Number((body as { status?: unknown }).status), body }
}

/** A session as sign-in answers it, an hour long. */
export function session(
  changes: Record<string, unknown> = {},
  token = 'pst_test',
): { token: string; session: object } {
  const { session: shown } = example<{ session: object }>('session')
  return {
    token,
    session: { ...shown, expires_at: new Date(Date.now() + 3_600_000).toISOString(), ...changes },
  }
}
