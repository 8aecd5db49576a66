import type { ReactiveController, ReactiveControllerHost } from 'lit'

const STALE_MS = 60_000

interface Reloadable {
  readonly loading: boolean
  reload(): unknown
}

/** Loads again when the tab is looked at after more than a minute: what was paid elsewhere shows as paid. */
export class Revisit implements ReactiveController {
  #load
  #since = 0
  #wasLoading = false

  constructor(host: ReactiveControllerHost, load: Reloadable) {
    this.#load = load
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look)
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look)
  }

  hostUpdated(): void {
    if (this.#wasLoading && !this.#load.loading) this.#since = performance.now()
    this.#wasLoading = this.#load.loading
  }

  #look = (): void => {
    const old = this.#since > 0 && performance.now() - this.#since > STALE_MS
    if (old && !document.hidden && !this.#load.loading) this.#load.reload()
  }
}
