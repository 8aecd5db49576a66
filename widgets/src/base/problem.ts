import type { Schemas } from '../api.js'

/** One wrong field of a request. */
export type FieldError = Schemas['FieldError']

interface Details {
  code: string
  status?: number | undefined
  requestId?: string
  errors?: readonly FieldError[]
  retryAfter?: number
  cause?: unknown
}

/**
 * Anything that went wrong between a widget and the API. `code` is the API's stable code, or `timeout`,
 * `unreachable`, `signed_out`, `token_failed` for what happens before an answer arrives; `status` is 0 then.
 */
export class PortalError extends Error {
  readonly code: string
  readonly status: number
  /** Names the request in the API's logs: show it, so that a person can quote it. */
  readonly requestId: string
  readonly errors: readonly FieldError[]
  /** Seconds to wait before trying again, when the API asked for it. */
  readonly retryAfter: number

  constructor(message: string, details: Details) {
    const { code, status = 0, requestId = '', errors = [], retryAfter = 0, cause } = details
    super(message, { cause })
    this.name = 'PortalError'
    this.code = code
    this.status = status
    this.requestId = requestId
    this.errors = errors
    this.retryAfter = retryAfter
  }

  /** Wraps whatever was thrown: a failed fetch is a TypeError, a body that stops arriving an AbortError. */
  static from(thrown: unknown): PortalError {
    if (thrown instanceof PortalError) return thrown
    const code = thrown instanceof TypeError ? 'unreachable' : 'unexpected'
    return new PortalError(String(thrown), { code, cause: thrown })
  }
}

/** The data of a client's answer; throws its problem as a `PortalError`. */
export function unwrap<T>(result: { data?: T; error?: unknown; response: Response }): T {
  const { response } = result
  if (response.ok) return result.data as T
  // A proxy in between answers in HTML or nothing at all, so nothing about the body is certain.
  const problem = Object(result.error) as Partial<Schemas['Problem']>
  throw new PortalError(problem.detail ?? problem.title ?? response.statusText, {
    code: problem.code ?? `http_${response.status}`,
    status: response.status,
    requestId: problem.request_id ?? response.headers.get('x-request-id') ?? '',
    errors: problem.errors,
    retryAfter: problem.retry_after ?? +(response.headers.get('retry-after') ?? 0),
    cause: problem,
  })
}
