import { type CSSResultGroup, css, html, nothing, type TemplateResult } from 'lit'
import { Intent } from '../../base/intent.js'
import { textsOf } from '../../base/localize.js'
import { PortalError } from '../../base/problem.js'
import { enPacks } from '../../locales/en.packs.js'
import { enPacksDialogs } from '../../locales/en.packs-dialogs.js'
import type { MessageKey } from '../../locales/messages.js'
import { dialogStyles } from '../../parts/dialog.styles.js'
import { PortalDialog } from '../../parts/dialog-element.js'
import { tagStyles } from '../../parts/tag.styles.js'

const formStyles = css`
  fieldset {
    gap: 12px;
  }
  legend {
    margin-block-end: 8px;
    padding: 0;
    font-weight: 500;
  }
  textarea {
    font: inherit;
    resize: vertical;
  }
`

/** A dialog with one form that is sent once. */
export abstract class FormDialog<Outcome> extends PortalDialog<Outcome> {
  static override readonly texts = { ...enPacks, ...enPacksDialogs }
  static override styles: CSSResultGroup = [tagStyles, dialogStyles, formStyles]

  protected _busy = false
  /** What is wrong with what was typed. */
  protected _wrong = ''
  readonly #intent = new Intent()
  #failed = ''

  /** What is sent. */
  protected abstract get _body(): object
  /** Sends it. */
  protected abstract _send(idempotencyKey: string): Promise<Outcome>
  /** Why what was typed cannot be sent; empty when it can. */
  protected abstract _check(): string
  /** Why it failed, in the person's words. */
  protected abstract _explain(error: PortalError): string

  protected override _leave(): void {
    this._finish(null)
  }

  protected _finish(outcome: Outcome | null): void {
    this._dialog.close()
    this._settle(outcome)
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (this._busy) return
    this.#failed = ''
    this._wrong = this._check()
    this.requestUpdate()
    if (this._wrong) {
      await this.updateComplete
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
      return
    }
    this.#setBusy(true)
    try {
      const outcome = await this.#intent.run(key => this._send(key), this._body)
      this.#setBusy(false)
      this._finish(outcome)
    } catch (thrown) {
      this.#failed = this._explain(PortalError.from(thrown))
      this.#setBusy(false)
    }
  }

  #setBusy(busy: boolean): void {
    this._busy = this._dialog.busy = busy
    this.requestUpdate()
  }

  /** The frame with its form, what failed, and the button that sends. */
  protected _form(title: MessageKey, fields: TemplateResult, send: MessageKey | null): TemplateResult {
    const t = textsOf(this)
    return this._dialog.frame(
      t,
      t(title),
      html`<form class="dialog-body" method="post" novalidate @submit=${this.#submit}>
        ${fields}
        <div role="alert">
          ${this.#failed ? html`<p class="said notice-bad" part="message message-error">${this.#failed}</p>` : nothing}
        </div>
        <div class="submit">
          ${
            send
              ? html`<button type="submit" class="button primary" part="button submit" aria-disabled=${this._busy}>
                  ${t(send)}
                </button>`
              : nothing
          }
        </div>
      </form>`,
    )
  }
}
