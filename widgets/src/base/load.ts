import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { PortalClient } from '../api.js'
import type { Connection } from '../connect/connection.js'
import { connectionOf } from '../connect/consumer.js'
import { emit } from './emit.js'
import { PortalError } from './problem.js'

/** What `portal-error` tells. */
export interface PortalErrorDetail {
  readonly code: string
  readonly status: number
  readonly requestId: string
  retry(): void
}

interface Options<T, A extends readonly unknown[]> {
  /** What the data depends on, compared one by one; undefined: nothing to load yet. */
  args?: () => A | undefined
  /** Loads the data. A run that is no longer wanted has its signal aborted and its result dropped. */
  task: (client: PortalClient, args: A, signal: AbortSignal) => Promise<T>
}

/**
 * Loads a widget's data for whoever is signed in, again whenever its arguments change. What was loaded stays while it
 * is refreshed, after an error and while a session has expired; it goes when the person or the company changes.
 */
export class Load<T, A extends readonly unknown[] = readonly unknown[]> implements ReactiveController {
  data: T | undefined
  error: PortalError | null = null
  loading = false
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: Options<T, A>
  #owner = ''
  #args: A | undefined
  #client: PortalClient | undefined
  #run: AbortController | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options<T, A>) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostUpdate(): void {
    const connection = connectionOf(this.#host)
    this.#dropForeign(connection)
    if (connection?.status === 'expired') this.#client = undefined
    if (connection?.status !== 'signed-in') return
    const args = this.#options.args ? this.#options.args() : ([] as unknown as A)
    if (!args) return
    if (this.#client === connection.client && same(this.#args, args)) return
    this.#client = connection.client
    this.#args = args
    void this.#start()
  }

  hostDisconnected(): void {
    // A node that moves is disconnected and connected in one go; its request may go on.
    queueMicrotask(() => {
      if (this.#host.isConnected || !this.#run) return
      this.#run.abort()
      this.#client = undefined
    })
  }

  /** Loads again what is shown. */
  async reload(): Promise<void> {
    if (this.#client) await this.#start()
  }

  #dropForeign(connection: Connection | undefined): void {
    if (!connection || connection.status === 'connecting' || connection.status === 'unreachable') return
    const { session } = connection
    const owner = session ? `${session.customer.id} ${session.contact?.id ?? ''}` : ''
    if (owner === this.#owner) return
    this.#run?.abort()
    this.#run = this.#client = this.data = undefined
    this.#owner = owner
    this.error = null
    this.loading = false
  }

  async #start(): Promise<void> {
    this.#run?.abort()
    const run = new AbortController()
    this.#run = run
    this.loading = true
    this.#host.requestUpdate()
    emit(this.#host, 'portal-loading')
    try {
      const data = await this.#options.task(this.#client!, this.#args!, run.signal)
      if (this.#run !== run || run.signal.aborted) return
      this.data = data
      this.#settle(null)
      emit(this.#host, 'portal-ready')
    } catch (thrown) {
      if (this.#run !== run || run.signal.aborted) return
      this.#settle(PortalError.from(thrown))
    }
  }

  #settle(error: PortalError | null): void {
    this.#run = undefined
    this.loading = false
    // An expired session is told by the gate, once, and not by every widget as an error of its own.
    this.error = error?.code === 'session_expired' || error?.code === 'signed_out' ? null : error
    this.#host.requestUpdate()
    if (!error) return
    const { code, status, requestId } = error
    const detail: PortalErrorDetail = { code, status, requestId, retry: () => void this.reload() }
    emit(this.#host, 'portal-error', detail)
  }
}

const same = (before: readonly unknown[] | undefined, now: readonly unknown[]) =>
  before?.length === now.length && now.every((value, index) => Object.is(value, before[index]))
