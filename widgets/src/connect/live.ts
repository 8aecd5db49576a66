import type { PortalClient } from '../api.js'

/** What has changed at the API, as far as whoever is signed in may know; null: anything may have. */
export type Change = { readonly type: string; readonly subject_id: string } | null

const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 60_000

/**
 * Follows what changes while the page is seen, on one stream for all widgets of a connector. It resumes after every
 * break where it was. Where no stream is to be had it says from time to time that anything may have changed, so that
 * widgets look by themselves.
 */
export class Live {
  readonly #client: PortalClient
  readonly #told: (change: Change) => void
  readonly #stopped = new AbortController()
  #stream: AbortController | undefined
  #last = ''
  #failures = 0

  constructor(client: PortalClient, told: (change: Change) => void) {
    this.#client = client
    this.#told = told
    const { signal } = this.#stopped
    document.addEventListener('visibilitychange', () => document.hidden && this.#stream?.abort(), { signal })
    void this.#follow()
  }

  stop(): void {
    this.#stopped.abort()
    this.#stream?.abort()
  }

  async #follow(): Promise<void> {
    const { signal } = this.#stopped
    while (!signal.aborted) {
      await isSeen(signal)
      if (signal.aborted) return
      this.#stream = new AbortController()
      try {
        await this.#listen(this.#stream.signal)
      } catch {
        // Refused, broken off, or ended by us: the loop goes on.
      }
      if (this.#stream.signal.aborted) continue
      this.#failures += 1
      // One break is as good as none; a stream that a proxy holds back for good would tell nothing for ever.
      if (this.#failures > 2) this.#told(null)
      await pause(
        Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.#failures - 1)) * (0.5 + Math.random() / 2),
        signal,
      )
    }
  }

  async #listen(signal: AbortSignal): Promise<void> {
    const header = this.#last ? { 'Last-Event-ID': this.#last } : {}
    const { data } = await this.#client.GET('/v1/stream', { params: { header }, parseAs: 'stream', signal })
    const reader = data?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      const events = (text + part.value).split('\n\n')
      text = events.pop()!
      for (const event of events) this.#hear(event)
    }
  }

  #hear(event: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(event)?.[1]
    const kind = field('event')
    if (!kind) return
    this.#failures = 0
    this.#last = field('id') ?? this.#last
    if (kind === 'reset') this.#told(null)
    if (kind === 'change') this.#told(JSON.parse(field('data')!))
  }
}

/** Settles once the page is seen, or nobody waits any more. */
function isSeen(signal: AbortSignal): Promise<unknown> {
  return new Promise<unknown>(resolve => {
    if (!document.hidden || signal.aborted) return resolve(null)
    document.addEventListener('visibilitychange', resolve, { once: true })
    signal.addEventListener('abort', resolve, { once: true })
  })
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<unknown> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    const end = () => {
      clearTimeout(timer)
      resolve(null)
    }
    signal.addEventListener('abort', end, { once: true })
  })
