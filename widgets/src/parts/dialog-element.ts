import type { PropertyValues } from 'lit'
import type { PortalClient } from '../api.js'
import { PortalElement } from '../base/portal-element.js'
import { Dialog } from './dialog.js'

/** Puts the element of a dialog over a widget: beside the box that it draws, where it would be cleared away. */
export function addOver<Tag extends keyof HTMLElementTagNameMap>(
  host: PortalElement,
  tag: Tag,
): HTMLElementTagNameMap[Tag] & PortalElement {
  const dialog = document.createElement(tag) as HTMLElementTagNameMap[Tag] & PortalElement
  dialog.connect = host.connect
  dialog.theme = host.theme
  host.shadowRoot!.append(dialog)
  return dialog
}

/** A dialog that a widget opens for the person who is signed in, and that comes to an outcome of its own. */
export abstract class PortalDialog<Outcome> extends PortalElement {
  /** What it is drawn into. */
  protected readonly _dialog = new Dialog(this, () => this._leave())
  #owner = ''
  #resolve: ((outcome: Outcome | null) => void) | undefined

  /** The person closes it, or is somebody else now. */
  protected abstract _leave(): void

  /** Whether it gives way to another dialog for a while. */
  protected get _isAside(): boolean {
    return false
  }

  protected get _client(): PortalClient {
    return this._connection!.client
  }

  /** Shows it; settles with the outcome when it has closed. */
  protected _open(): Promise<Outcome | null> {
    this.#owner = this.#who
    this._dialog.show()
    return new Promise(resolve => {
      this.#resolve = resolve
    })
  }

  /** It has closed, with this outcome. */
  protected _settle(outcome: Outcome | null): void {
    this.remove()
    this.#resolve?.(outcome)
  }

  /** It was taken out of the page with its widget. */
  protected _abandon(): void {
    this.#resolve?.(null)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    // A node that moves is connected again at once.
    queueMicrotask(() => {
      if (!this.isConnected) this._abandon()
    })
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (!this.#resolve) return
    const status = this._connection?.status
    // The person signs in on the page behind, and finds here everything as it was left.
    if (status === 'expired' || this._isAside) this._dialog.hide()
    else if (status === 'signed-out' || (status === 'signed-in' && this.#who !== this.#owner)) this._leave()
    else if (this.isConnected) this._dialog.show()
  }

  get #who(): string {
    const session = this._connection?.session
    return `${session?.customer.id} ${session?.contact?.id}`
  }
}
