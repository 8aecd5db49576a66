import type { ReactiveController, ReactiveElement } from 'lit'
import { type Connection, connectionContext } from './connection.js'

/** A widget. */
export interface Host extends ReactiveElement {
  /** Id of a connector elsewhere in the same document or shadow root. */
  connect?: string
}

const consumers = new WeakMap<object, ConnectionConsumer>()

/** The connection of a widget, as its controllers and templates need it. */
export function connectionOf(host: object): Connection | undefined {
  return consumers.get(host)?.value
}

/** Whether the person who is signed in may do something, such as `payments:write`. */
export const may = (host: object, permission: string): boolean =>
  connectionOf(host)?.session?.permissions.includes(permission) ?? false

/** What a widget asks: the connector that its `connect` attribute names, else whatever is around it. */
export function connectorOf(host: Host): Element | null {
  if (!host.connect) return host
  // A widget in the shadow root of another one names the same connector as that one.
  for (
    let root: Node | undefined = host.getRootNode();
    root;
    root = (root as ShadowRoot).host?.getRootNode()
  ) {
    const named = (root as Partial<Document>).getElementById?.(host.connect)
    if (named) return named
  }
  return null
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
    // The connector may be upgraded or inserted after its widgets, and it says so with this event.
    document.addEventListener('portal-connect-here', this.#request)
    this.#request()
  }

  hostDisconnected(): void {
    document.removeEventListener('portal-connect-here', this.#request)
    this.#unsubscribe?.()
    this.#unsubscribe = undefined
  }

  hostUpdate(): void {
    if (this.#host.connect !== this.#named) this.#request()
  }

  readonly #request = (): void => {
    const host = this.#host
    this.#named = host.connect
    const event = new Event('context-request', { bubbles: true, composed: true })
    const request = {
      context: connectionContext,
      contextTarget: host,
      callback: this.#receive,
      subscribe: true,
    }
    connectorOf(host)?.dispatchEvent(Object.assign(event, request))
  }

  readonly #receive = (value: Connection | undefined, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.()
    this.#unsubscribe = unsubscribe
    if (value === this.value) return
    this.value = value
    this.#host.requestUpdate()
  }
}
