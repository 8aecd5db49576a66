import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface Entry {
  id: string
  /** How many entries of ours lie between here and the list. */
  depth: number
}

/**
 * A detail shown in place of its list, as a history entry of its own, so that the browser's Back returns to the
 * list. The address stays the host's; what is open is kept in the state beside whatever a router put there.
 */
export class InPlace implements ReactiveController {
  /** The id of what is open; undefined for the list. */
  id: string | undefined

  #depth = 0
  #host

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow)
    this.#follow()
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow)
  }

  /** Opens `id`: over the list, or over what is open already. */
  open(id: string): void {
    const state: unknown = history.state
    this.#set({ id, depth: this.#depth + 1 })
    try {
      history.pushState(
        { ...(state && typeof state === 'object' ? state : {}), [this.#key]: { id, depth: this.#depth } },
        '',
      )
    } catch {
      // A sandboxed or opaque page has no history to write: the Back button of the widget still works.
      this.#depth = 0
    }
  }

  /** Back to the list, over everything opened since. */
  close(): void {
    if (this.#depth > 0 && this.#entry) history.go(-this.#depth)
    else this.#set(undefined)
  }

  // Lists without an id are told apart by their order in the page, which a reload does not change.
  get #key(): string {
    const { id, localName } = this.#host
    const root = this.#host.getRootNode() as Document | ShadowRoot
    const order = id || [...root.querySelectorAll(localName)].indexOf(this.#host)
    return `${localName}#${order}`
  }

  get #entry(): Entry | undefined {
    return (history.state as Record<string, Entry> | null)?.[this.#key]
  }

  #follow = (): void => this.#set(this.#entry)

  #set(entry: Entry | undefined): void {
    this.#depth = entry?.depth ?? 0
    if (this.id === entry?.id) return
    this.id = entry?.id
    this.#host.requestUpdate()
  }
}
