import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { PortalError } from '../base/problem.js'

/** What a person sets off: one thing at a time, and why the last one failed. */
export class Act implements ReactiveController {
  /** What runs; empty while nothing does. */
  busy = ''
  error: PortalError | undefined
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.error = undefined
  }

  /** Does something, unless something runs already. */
  async run(act: () => Promise<unknown>, what = 'act'): Promise<void> {
    if (this.busy) return
    this.busy = what
    await this.try(act)
    this.busy = ''
    this.#host.requestUpdate()
  }

  /** Does something beside whatever runs. */
  async try(act: () => Promise<unknown>): Promise<void> {
    this.error = undefined
    this.#host.requestUpdate()
    try {
      await act()
    } catch (thrown) {
      this.error = PortalError.from(thrown)
    }
    this.#host.requestUpdate()
  }
}
