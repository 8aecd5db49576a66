import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { PortalClient } from '../api.js'
import { gate } from '../base/gate.js'
import { Load } from '../base/load.js'
import { textsOf } from '../base/localize.js'
import { PortalElement } from '../base/portal-element.js'
import { askAbout, talk } from '../base/talk.js'
import type { Opened } from '../list/opened.js'
import type { MessageKey } from '../locales/messages.js'
import { Act } from '../parts/act.js'
import { failure } from '../parts/failure.js'
import { tableStyles } from '../parts/table.styles.js'
import { tagStyles } from '../parts/tag.styles.js'
import { documentStyles } from './document.styles.js'
import { skeleton } from './head.js'
import type { Line } from './lines.js'

/** The base of what shows one thing by its id: slots, sign-in and failures around it, and what was opened from it. */
export abstract class PortalDocument<T extends { readonly id: string }> extends PortalElement {
  /** Its name in texts and in the property of its id: `order` for `order.none` and `orderId`. */
  static readonly thing: string
  static override styles: CSSResultGroup = [tagStyles, tableStyles, documentStyles]

  protected readonly _load = new Load(this, {
    args: () => (this.#id ? ([this.#id] as const) : undefined),
    follows: () => [this.#thing],
    task: (client, [id], signal) => this._fetch(client, id, signal),
  })
  /** What the person sets off here. */
  protected readonly _act = new Act(this)
  readonly #thing: string
  /** What is opened from here in its place. */
  declare protected readonly _opened?: Opened

  constructor() {
    super()
    this.#thing = (this.constructor as typeof PortalDocument).thing
    Object.assign(this, { [`${this.#thing}Id`]: '' })
  }

  /** Loads it. */
  protected abstract _fetch(client: PortalClient, id: string, signal: AbortSignal): Promise<T>

  /** Draws it once it is there. */
  protected abstract _renderShown(shown: T): TemplateResult

  protected override updated(_changed: PropertyValues): void {
    this._setState(this._shown ? 'ready' : this._load.error ? 'error' : this.#id ? 'loading' : 'empty')
  }

  /** Puts the focus on the heading. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus(options)
  }

  /** What is shown; what was loaded for another id is not. */
  protected get _shown(): T | undefined {
    const { data } = this._load
    return data?.id === this.#id ? data : undefined
  }

  /** The button that asks about one line of it, once what asks is there. */
  protected readonly _askAbout = (line: Line): unknown => askAbout(this, line)

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const { error, loading } = this._load
    const shown = this._shown
    const closed = gate(this)
    const waiting = this.#id && !shown && !error
    const detail = this._opened?.render(closed !== undefined)
    return html`${closed ?? nothing}
      <div ?hidden=${detail}><slot name="caption"></slot></div>
      <article
        class="surface"
        part="document"
        aria-busy=${loading}
        ?hidden=${detail || (closed && !shown)}
        ?inert=${closed !== undefined}
      >
        <div class="nothing" part="message message-empty" ?hidden=${this.#id}>
          <slot name="empty"><p>${t(`${this.#thing}.none` as MessageKey)}</p></slot>
        </div>
        <div ?hidden=${!error}>
          <slot name="error">${error ? failure(t, error, () => this._load.reload()) : nothing}</slot>
        </div>
        ${shown && this._renderShown(shown)}${shown && talk(this, this.#thing, shown)}
        <div ?hidden=${!waiting}>
          <slot name="loading">${waiting ? skeleton(t) : nothing}</slot>
        </div>
        <slot name="footer"></slot>
      </article>
      ${detail}`
  }

  get #id(): string {
    return this[`${this.#thing}Id` as keyof this] as string
  }
}
