import type { ReactiveController, ReactiveElement } from 'lit'
import { type Connection, connectionContext } from './connection.js'

type Callback = (value: Connection | undefined, unsubscribe?: () => void) => void

/** A request as the community protocol for contexts has it. */
interface ContextRequest extends Event {
  readonly context: unknown
  readonly subscribe?: boolean
  callback: Callback
}

/** Provides a connection to everything inside its host that asks for it, and again whenever it changes. */
export class ConnectionProvider implements ReactiveController {
  value: Connection | undefined
  readonly #host: ReactiveElement
  readonly #callbacks = new Map<Callback, () => void>()

  constructor(host: ReactiveElement) {
    this.#host = host
    host.addController(this)
    host.addEventListener('context-request', event => this.#answer(event as ContextRequest))
  }

  /** Tells those that asked before it was there; see the consumer. */
  hostConnected(): void {
    this.#host.dispatchEvent(new Event('portal-connect-here', { bubbles: true, composed: true }))
  }

  set(value: Connection | undefined): void {
    this.value = value
    for (const [callback, unsubscribe] of this.#callbacks) callback(value, unsubscribe)
  }

  #answer(event: ContextRequest): void {
    if (event.context !== connectionContext) return
    event.stopPropagation()
    const { callback } = event
    const unsubscribe = () => void this.#callbacks.delete(callback)
    if (event.subscribe) this.#callbacks.set(callback, unsubscribe)
    callback(this.value, event.subscribe ? unsubscribe : undefined)
  }
}
