import { html, type ReactiveController, type TemplateResult } from 'lit'
import { textsOf } from '../base/localize.js'
import type { PortalElement } from '../base/portal-element.js'
import type { MessageKey } from '../locales/messages.js'
import { icon } from '../parts/icons.js'
import { InPlace } from '../parts/in-place.js'

/** One thing in place of what it was opened from. Loaded once somebody is about to open one. */
export abstract class InPlaceDetail implements ReactiveController {
  protected readonly host: PortalElement
  /** The words of the way back. */
  protected abstract readonly back: MessageKey
  readonly #place: InPlace
  /** What was open when the host was last drawn. */
  #drawn: string | undefined
  /** The row that was left for it, and how far down the window it stood. */
  #left = { id: '', top: 0 }

  constructor(host: PortalElement) {
    this.host = host
    this.#place = new InPlace(host)
    host.addController(this)
  }

  /** The element that shows it. */
  protected abstract element(id: string): TemplateResult

  open(id: string): void {
    this.#left = { id, top: this.#row(id)?.getBoundingClientRect().top ?? 0 }
    this.#place.open(id)
  }

  close(): void {
    if (this.#place.id) this.#place.close()
  }

  hostUpdated(): void {
    const { id } = this.#place
    const before = this.#drawn
    this.#drawn = id
    // A detail that is open from the start, after a reload, takes no focus from the page.
    if (id && !before && this.#left.id === id) this.#find('.back')?.focus()
    else if (!id && before) this.#return(before)
  }

  /** What is open; undefined while the list is shown. */
  render(closed: boolean): TemplateResult | undefined {
    const { id } = this.#place
    if (!id) return undefined
    return html`<div part="detail" ?hidden=${closed} @portal-ready=${this.#onReady}>
      <button type="button" class="button quiet back" part="button back" @click=${() => this.close()}>
        ${icon('back')}${textsOf(this.host)(this.back)}
      </button>
      ${this.element(id)}
    </div>`
  }

  // Until its heading is there, the way back has the focus.
  readonly #onReady = async (event: Event): Promise<void> => {
    const detail = event.target as PortalElement
    await detail.updateComplete
    if (this.#find('.back:focus')) detail.focus()
  }

  protected readonly onShown = (event: CustomEvent<{ id: string }>): void => this.#place.open(event.detail.id)

  /** Goes back instead where something asks for what this was opened from. */
  protected leadBack(event: Event, here: boolean): void {
    if (!here) return
    event.preventDefault()
    event.stopPropagation()
    this.close()
  }

  #return(from: string): void {
    const { id, top } = this.#left
    const row = this.#row(id)
    const target = row ?? this.#row(from) ?? this.#find('h2')
    target?.focus({ preventScroll: row !== null })
    if (row) scrollBy(0, row.getBoundingClientRect().top - top)
  }

  #row(id: string): HTMLElement | null {
    return this.#find(`[data-id="${CSS.escape(id)}"]`)
  }

  #find(selector: string): HTMLElement | null {
    return this.host.renderRoot.querySelector(selector)
  }
}
