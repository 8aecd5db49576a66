import type { PortalError } from './problem.js'

/** What `portal-error` tells. */
export interface PortalErrorDetail {
  readonly code: string
  readonly status: number
  readonly requestId: string
  retry(): void
}

/** Fires an event that bubbles out of shadow roots; false when a listener prevented a cancelable one. */
export function emit(target: EventTarget, name: string, detail?: unknown, cancelable = false): boolean {
  return target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }))
}

/** Fires `portal-error`. */
export function emitError(target: EventTarget, problem: PortalError, retry: () => void): void {
  const { code, status, requestId } = problem
  const detail: PortalErrorDetail = { code, status, requestId, retry }
  emit(target, 'portal-error', detail)
}
