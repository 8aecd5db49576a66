import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { PortalClient } from '../api.js'
import type { Connection } from '../connect/connection.js'
import { connectionOf } from '../connect/consumer.js'
import type { Change } from '../connect/live.js'
import { emit, emitError } from './emit.js'
import { PortalError } from './problem.js'

interface Options<T, A extends readonly unknown[]> {
  /** What the data depends on, compared as JSON; undefined: nothing to load yet. */
  args: () => A | undefined
  /** Loads the data. A run that is no longer wanted has its signal aborted and its result dropped. */
  task: (client: PortalClient, args: A, signal: AbortSignal) => Promise<T>
  /** Kinds of objects, as events name them, that are shown: when one changes elsewhere it is loaded again. */
  follows?: () => readonly string[]
}

const STALE_MS = 60_000
/** Several changes that come together are one reason to load. */
const GATHER_MS = 300

/**
 * Loads a widget's data for whoever is signed in, again whenever its arguments change, and when the page is looked at
 * after more than a minute: what was paid elsewhere shows as paid. What was loaded stays while it is refreshed, after
 * an error and while a session has expired; it goes when the person or the company changes.
 */
export class Load<T, A extends readonly unknown[] = readonly unknown[]> implements ReactiveController {
  data: T | undefined
  error: PortalError | null = null
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: Options<T, A>
  #owner = ''
  #args: A | undefined
  #client: PortalClient | undefined
  #run: AbortController | undefined
  #since = 0
  #followed: Connection['follow'] | undefined
  #unfollow: (() => void) | undefined
  #gathering: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options<T, A>) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  get loading(): boolean {
    return this.#run !== undefined
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onLook)
  }

  hostUpdate(): void {
    const connection = connectionOf(this.#host)
    if (!connection) return
    const { status, session, client } = connection
    if (status !== 'connecting' && status !== 'unreachable')
      this.#belongTo(session ? `${session.customer.id} ${session.contact?.id}` : '')
    if (status === 'expired') this.#client = undefined
    if (status !== 'signed-in') return
    this.#follow(connection)
    const args = this.#options.args()
    if (!args || (this.#client === client && JSON.stringify(this.#args) === JSON.stringify(args))) return
    this.#client = client
    this.#args = args
    void this.reload()
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onLook)
    this.#follow(undefined)
    // A node that moves is disconnected and connected in one go; its request may go on.
    queueMicrotask(() => {
      if (this.#host.isConnected || !this.#run) return
      this.#run.abort()
      this.#client = undefined
    })
  }

  /** Loads again what is shown. */
  async reload(): Promise<void> {
    const client = this.#client
    if (!client) return
    this.#run?.abort()
    const run = new AbortController()
    this.#run = run
    this.#host.requestUpdate()
    emit(this.#host, 'portal-loading')
    let problem: PortalError | null = null
    try {
      const data = await this.#options.task(client, this.#args!, run.signal)
      if (!run.signal.aborted) this.data = data
    } catch (thrown) {
      problem = PortalError.from(thrown)
    }
    if (run.signal.aborted) return
    this.#run = undefined
    this.#since = performance.now()
    // An expired session is told by the gate, once, and not by every widget as an error of its own.
    this.error = problem?.status === 401 ? null : problem
    this.#host.requestUpdate()
    if (problem) emitError(this.#host, problem, () => void this.reload())
    else emit(this.#host, 'portal-ready')
  }

  #belongTo(owner: string): void {
    if (owner === this.#owner) return
    this.#owner = owner
    this.#run?.abort()
    this.#run = this.#client = this.data = undefined
    this.error = null
  }

  /** What a connection follows outlives its renewal: the function is the same for all of one connector. */
  #follow(connection: Connection | undefined): void {
    if (connection?.follow === this.#followed) return
    this.#unfollow?.()
    clearTimeout(this.#gathering)
    this.#followed = connection?.follow
    this.#unfollow = this.#options.follows && connection?.follow(this.#onChange)
  }

  readonly #onChange = (change: Change): void => {
    const kind = change?.type.split('.')[0]
    if (kind && !this.#options.follows!().includes(kind)) return
    clearTimeout(this.#gathering)
    this.#gathering = setTimeout(() => void this.reload(), GATHER_MS)
  }

  readonly #onLook = (): void => {
    const stale = performance.now() - this.#since > STALE_MS
    if (stale && !document.hidden && !this.loading) void this.reload()
  }
}
