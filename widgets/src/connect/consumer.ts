import type { ReactiveController, ReactiveElement } from 'lit'
import { type Connection, connectionContext } from './connection.js'

interface Host extends ReactiveElement {
  /** Id of a connector elsewhere in the same document or shadow root. */
  connect?: string
}

const consumers = new WeakMap<object, ConnectionConsumer>()
const connected = new Set<ConnectionConsumer>()

/** The connection of a widget, as its controllers and templates need it. */
export function connectionOf(host: object): Connection | undefined {
  return consumers.get(host)?.value
}

// The connector may be upgraded or inserted after its widgets, and it says so with this event.
function onProvider(): void {
  for (const consumer of connected) consumer.request()
}

/** Subscribes a widget to the nearest connector around it, or to the one that its `connect` attribute names. */
export class ConnectionConsumer implements ReactiveController {
  value: Connection | undefined
  readonly #host: Host
  #named: string | undefined
  #unsubscribe: (() => void) | undefined

  constructor(host: Host) {
    this.#host = host
    host.addController(this)
    consumers.set(host, this)
  }

  hostConnected(): void {
    if (connected.size === 0) document.addEventListener('portal-connect-here', onProvider)
    connected.add(this)
    this.request()
  }

  hostDisconnected(): void {
    connected.delete(this)
    if (connected.size === 0) document.removeEventListener('portal-connect-here', onProvider)
    this.#unsubscribe?.()
    this.#unsubscribe = undefined
  }

  hostUpdate(): void {
    if (this.#host.connect !== this.#named) this.request()
  }

  request(): void {
    const host = this.#host
    this.#named = host.connect
    const target = host.connect
      ? (host.getRootNode() as Document | ShadowRoot).getElementById(host.connect)
      : host
    const request = {
      context: connectionContext,
      contextTarget: host,
      callback: this.#receive,
      subscribe: true,
    }
    target?.dispatchEvent(
      Object.assign(new Event('context-request', { bubbles: true, composed: true }), request),
    )
  }

  readonly #receive = (value: Connection | undefined, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.()
    this.#unsubscribe = unsubscribe
    if (value === this.value) return
    this.value = value
    this.#host.requestUpdate()
  }
}
