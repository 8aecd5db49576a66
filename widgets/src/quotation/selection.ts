import type { ReactiveController, ReactiveElement } from 'lit'
import { PortalError, unwrap } from '../base/problem.js'
import { connectionOf } from '../connect/consumer.js'
import type { Figures, Quotation } from './view.js'

const PAUSE_MS = 250

/** Which optional lines are taken, and what the quotation comes to with them: the API computes, nothing here does. */
export class Selection implements ReactiveController {
  /** Why it is not known what it comes to. */
  error: PortalError | undefined
  /** Whether what is taken has changed since the figures were computed. */
  busy = false
  taken: ReadonlySet<string> = new Set()
  readonly #host: ReactiveElement
  #of = ''
  #quotation: Quotation | undefined
  #preview: Figures | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #run: AbortController | undefined

  constructor(host: ReactiveElement) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#stop()
  }

  /** Follows a quotation. What was chosen stays while it is the same revision. */
  adopt(quotation: Quotation): void {
    this.#quotation = quotation
    const of = `${quotation.id} ${quotation.revision} ${quotation.status}`
    if (of === this.#of) return
    this.#of = of
    this.#stop()
    this.#preview = this.error = undefined
    this.taken = takenOf(quotation)
  }

  get figures(): Figures {
    return this.#preview ?? this.#quotation!
  }

  /** The ids of what is taken, in the order of the lines. */
  get ids(): string[] {
    return this.#quotation!.lines.map(line => line.id).filter(id => this.taken.has(id))
  }

  /** Takes an optional line, or leaves it. */
  toggle(id: string): void {
    const taken = new Set(this.taken)
    if (!taken.delete(id)) taken.add(id)
    this.taken = taken
    this.look()
  }

  /** Asks what it comes to, once nothing has changed for a moment. */
  look(): void {
    this.#stop()
    this.error = undefined
    if (this.taken.symmetricDifference(takenOf(this.#quotation!)).size) {
      this.busy = true
      this.#timer = setTimeout(() => void this.#ask(), PAUSE_MS)
    } else this.#preview = undefined
    this.#host.requestUpdate()
  }

  async #ask(): Promise<void> {
    const client = connectionOf(this.#host)?.client
    const { id, revision } = this.#quotation!
    const run = new AbortController()
    this.#run = run
    try {
      const body = { revision, selected_line_ids: this.ids }
      const path = { quotation_id: id }
      const options = { params: { path }, body, signal: run.signal }
      const preview = unwrap(await client!.POST('/v1/quotations/{quotation_id}/preview', options))
      if (!run.signal.aborted) this.#preview = preview
    } catch (thrown) {
      if (!run.signal.aborted) this.error = PortalError.from(thrown)
    }
    if (run.signal.aborted) return
    this.busy = false
    this.#host.requestUpdate()
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#run?.abort()
    this.busy = false
  }
}

const takenOf = ({ lines }: Quotation): ReadonlySet<string> =>
  new Set(lines.filter(line => line.optional && line.selected).map(line => line.id))
