import type { PortalClient } from '../../api.js'
import { PortalError, unwrap } from '../../base/problem.js'
import type { Change, Preview } from './outcome.js'

/** Milliseconds without typing before the API is asked. */
const DELAY = 250

/** What a change comes to, asked again whenever it changes. */
export class Figures {
  data: Preview | undefined
  error: PortalError | undefined
  /** Whether what is shown is not, or no longer, what is wanted. */
  busy = false
  readonly #changed: () => void
  #asked = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  #run = new AbortController()

  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** @param change - What is wanted; undefined for nothing. */
  ask(client: PortalClient, subscription_id: string, change: Change | undefined, delay = DELAY): void {
    const asked = change ? JSON.stringify(change) : ''
    if (asked === this.#asked && !this.error) return
    this.stop()
    this.#asked = asked
    this.error = undefined
    this.busy = change !== undefined
    if (change) this.#timer = setTimeout(() => void this.#load(client, subscription_id, change), delay)
    else this.data = undefined
    this.#changed()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#run.abort()
  }

  async #load(client: PortalClient, subscription_id: string, body: Change): Promise<void> {
    const run = new AbortController()
    this.#run = run
    try {
      const params = { path: { subscription_id } }
      const result = await client.POST('/v1/subscriptions/{subscription_id}/preview', {
        params,
        body,
        signal: run.signal,
      })
      if (!run.signal.aborted) this.data = unwrap(result)
    } catch (thrown) {
      if (run.signal.aborted) return
      this.data = undefined
      this.error = PortalError.from(thrown)
    }
    if (run.signal.aborted) return
    this.busy = false
    this.#changed()
  }
}
