import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { PortalClient } from '../api.js'
import { PortalError } from '../base/problem.js'
import type { Wanted } from './save.js'

/** Downloads one file at a time and says how that goes. */
export class Download implements ReactiveController {
  /** The id of what is being downloaded. */
  busy: string | undefined

  /** Why the last download failed. */
  failed: PortalError | undefined

  #host

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.failed = undefined
  }

  /** Fetches with the session's token, so that no address carries it, and saves. */
  async run(id: string, client: PortalClient, wanted: Wanted): Promise<void> {
    if (this.busy) return
    this.busy = id
    this.failed = undefined
    this.#host.requestUpdate()
    try {
      // Most visits save nothing: what it takes is loaded with the first file.
      const { save } = await import('./save.js')
      await save(client, wanted)
    } catch (error) {
      this.failed = PortalError.from(error)
    }
    this.busy = undefined
    this.#host.requestUpdate()
  }
}
