import { html, type ReactiveController, type TemplateResult } from 'lit'
import '../define/invoice.js'
import { textsOf } from '../base/localize.js'
import type { PortalElement } from '../base/portal-element.js'
import { icon } from '../parts/icons.js'
import { InPlace } from '../parts/in-place.js'

/** One invoice in place of the list it was opened from. Loaded once somebody is about to open one. */
export class Detail implements ReactiveController {
  readonly #host: PortalElement
  readonly #place: InPlace
  /** What was open when the list was last drawn. */
  #drawn: string | undefined
  /** The row that was left for it, and how far down the window it stood. */
  #left = { id: '', top: 0 }

  constructor(host: PortalElement) {
    this.#host = host
    this.#place = new InPlace(host)
    host.addController(this)
  }

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
    const { connect, theme } = this.#host
    if (!id) return undefined
    return html`<div part="detail" ?hidden=${closed}>
      <button type="button" class="button quiet back" part="button back" @click=${() => this.close()}>
        ${icon('back')}${textsOf(this.#host)('invoices.back')}
      </button>
      <portal-invoice
        invoice-id=${id}
        .connect=${connect}
        .theme=${theme}
        @portal-ready=${this.#onReady}
        @portal-invoice-shown=${this.#onShown}
      ></portal-invoice>
    </div>`
  }

  // Until its heading is there, the way back has the focus.
  readonly #onReady = async (event: Event): Promise<void> => {
    const detail = event.currentTarget as PortalElement
    await detail.updateComplete
    if (this.#find('.back:focus')) detail.focus()
  }

  readonly #onShown = (event: CustomEvent<{ id: string }>): void => this.#place.open(event.detail.id)

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
    return this.#host.renderRoot.querySelector(selector)
  }
}
