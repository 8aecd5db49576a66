import { titles } from './problem-titles.ts'

export type FieldError = {
  in: 'body' | 'query' | 'path' | 'header'
  pointer: string
  code: string
  detail: string
}
type Extra = {
  errors?: FieldError[]
  current_status?: string
  current_version?: number
  retry_after?: number
  decline_code?: string
  decline_kind?: string
  payment_id?: string
  headers?: Record<string, string>
}

/**
 * An answer that is not a success, as RFC 9457 problem details. `code` is stable and has a page of its own;
 * `detail` is a sentence for people and never repeats a value that the caller sent.
 */
export class Problem extends Error {
  readonly status: number
  readonly code: keyof typeof titles
  readonly extra: Extra

  constructor(status: number, code: keyof typeof titles, detail: string, extra: Extra = {}) {
    super(detail)
    this.status = status
    this.code = code
    this.extra = extra
  }

  /** @param base address of this server, under which `/problems/<code>` explains the code */
  toJSON(base: string, requestId: string): Record<string, unknown> {
    const { headers: _, ...members } = this.extra
    return {
      type: `${base}/problems/${this.code}`,
      title: titles[this.code],
      status: this.status,
      detail: this.message,
      code: this.code,
      request_id: requestId,
      ...members,
    }
  }

  headers(): Record<string, string> {
    const { headers, retry_after } = this.extra
    return {
      'Content-Type': 'application/problem+json',
      ...headers,
      ...(retry_after ? { 'Retry-After': String(retry_after) } : {}),
    }
  }
}

/** Goes with every 401 (RFC 9110). */
export const challenge = { 'WWW-Authenticate': 'Bearer realm="portal"' }

/** The one answer for what does not exist and for what the caller may not read. */
export const notFound = () =>
  new Problem(404, 'not_found', 'There is no such object, or it is not yours to see.')

/** One wrong field found by a business rule; `pointer` is a JSON pointer such as `#/lines/0/quantity`. */
export const invalidField = (
  pointer: string,
  code: string,
  detail: string,
  where: FieldError['in'] = 'body',
) =>
  new Problem(422, 'validation_failed', 'One or more fields are wrong; see errors.', {
    errors: [{ in: where, pointer, code, detail }],
  })

/** The state of an object does not allow what was asked. */
export const invalidState = (detail: string, currentStatus?: string) =>
  new Problem(
    409,
    'invalid_state',
    detail,
    currentStatus === undefined ? {} : { current_status: currentStatus },
  )
