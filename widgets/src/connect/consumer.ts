import { ContextEvent } from '@lit/context'
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

// The connector may be upgraded or inserted after its widgets, and it says so with this event. Capturing, because an
// outer connector stops it on its way up.
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
    if (connected.size === 0) document.addEventListener('context-provider', onProvider, true)
    connected.add(this)
    this.request()
  }

  hostDisconnected(): void {
    connected.delete(this)
    if (connected.size === 0) document.removeEventListener('context-provider', onProvider, true)
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
    target?.dispatchEvent(new ContextEvent(connectionContext, host, this.#receive, true))
  }

  readonly #receive = (value: Connection | undefined, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.()
    this.#unsubscribe = unsubscribe
    if (value === this.value) return
    this.value = value
    this.#host.requestUpdate()
  }
}
