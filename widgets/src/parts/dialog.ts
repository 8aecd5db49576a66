import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'
import { icon } from './icons.js'

/**
 * The modal dialog of a widget. It lies in the browser's top layer, over whatever the page clips, stacks or transforms;
 * the page behind it is inert, and the focus goes back to where it came from.
 */
export class Dialog implements ReactiveController {
  /** Whether something runs that must not be left: it cannot be closed then. */
  busy = false
  readonly #host: ReactiveElement
  readonly #closed: () => void
  #shown = false
  #aside = false
  #opener: HTMLElement | null = null

  /** @param closed - The person closed it. */
  constructor(host: ReactiveElement, closed: () => void) {
    this.#host = host
    this.#closed = closed
    host.addController(this)
  }

  /** Shows what the widget draws into its frame. */
  show(): void {
    this.#opener ??= focused()
    this.#shown = true
    this.#host.requestUpdate()
  }

  /** Takes it away for a while; `show` brings it back as it was. */
  hide(): void {
    this.#shown = false
    this.#element?.close()
  }

  /** Leaves the screen to a window of somebody else's, and comes back as it was when that is done. */
  async aside<T>(work: () => Promise<T>): Promise<T> {
    this.#aside = true
    this.#element?.close()
    try {
      return await work()
    } finally {
      this.#aside = false
      this.#host.requestUpdate()
    }
  }

  /** Takes it away, and gives the focus back: to the opener, or to what is given in its place. */
  close(focus: HTMLElement | null = this.#opener): void {
    this.hide()
    focus?.focus()
    this.#opener = null
  }

  hostUpdated(): void {
    const element = this.#element
    if (this.#shown && !this.#aside && element && !element.open) element.showModal()
  }

  hostConnected(): void {
    // A node that was moved keeps its `open`, but has left the top layer.
    if (this.#shown) this.#element?.close()
    this.#host.requestUpdate()
  }

  /** The frame around the content: heading, way out. */
  frame(t: Translate, title: unknown, content: unknown): TemplateResult {
    return html`<dialog
      part="dialog"
      aria-labelledby="dialog-title"
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
      @keydown=${this.#onKey}
    >
      <header class="dialog-head">
        <h2 id="dialog-title" part="dialog-title" tabindex="-1" autofocus>${title}</h2>
        <button
          type="button"
          class="button quiet"
          part="button dialog-close"
          aria-label=${t('dialog.close')}
          aria-disabled=${this.busy}
          @click=${this.#leave}
        >
          ${icon('cross')}
        </button>
      </header>
      ${content}
    </dialog>`
  }

  readonly #leave = (): void => {
    if (!this.busy) this.#closed()
  }

  readonly #onCancel = (event: Event): void => {
    if (event.target !== this.#element) return
    event.preventDefault()
    this.#leave()
  }

  // Browsers let the second Escape pass whatever the first was answered; a key that was handled does not count.
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    this.#leave()
  }

  // Closed by other ways than ours, such as the back gesture of a telephone.
  readonly #onClose = (): void => {
    if (!this.#shown || this.#aside || !this.#host.isConnected || this.#element?.open) return
    if (this.busy) this.#element?.showModal()
    else this.#closed()
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot?.querySelector('dialog') ?? null
  }
}

/** What has the focus, through shadow roots. */
function focused(): HTMLElement | null {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element as HTMLElement | null
}
