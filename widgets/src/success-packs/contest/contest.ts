import { html, nothing, type TemplateResult } from 'lit'
import { textsOf } from '../../base/localize.js'
import type { PortalElement } from '../../base/portal-element.js'
import { type PortalError, unwrap } from '../../base/problem.js'
import { formatDate } from '../../parts/dates.js'
import { addOver } from '../../parts/dialog-element.js'
import { failureText } from '../../parts/failure.js'
import { FormDialog } from '../form/form-dialog.js'
import { type LedgerEntry, timeText } from '../view.js'

/** What became of it: the entry as it is now, or nothing where it could not be contested any more. */
export interface Outcome {
  readonly entry?: LedgerEntry
}

/** Opens the dialog that contests an entry; settles when it has closed, with null when nothing was sent. */
export function contest(host: PortalElement, entry: LedgerEntry): Promise<Outcome | null> {
  PortalSuccessPackContest.define()
  return addOver(host, 'portal-success-pack-contest').start(entry)
}

/**
 * The dialog that contests an entry of a ledger. The ledger opens it; it is no element to write into a page.
 *
 * @tag portal-success-pack-contest
 *
 * @csspart dialog - The dialog.
 * @csspart dialog-title - Its heading.
 * @csspart dialog-close - The button that closes it.
 * @csspart entry - What is contested.
 * @csspart row - A field with its label.
 * @csspart field - A field.
 * @csspart button - A button, with what it does as second name: `submit`.
 * @csspart message - Why it could not be sent: `message-error`.
 */
export class PortalSuccessPackContest extends FormDialog<Outcome> {
  static override readonly tag: string = 'portal-success-pack-contest'

  #entry: LedgerEntry | undefined
  #message = ''
  #gone = false

  /** Shows it, for an entry; settles when it has closed. Called by `contest`. */
  start(entry: LedgerEntry): Promise<Outcome | null> {
    this.#entry = entry
    return this._open()
  }

  protected override _leave(): void {
    this._finish(this.#gone ? {} : null)
  }

  protected _check(): string {
    return this.#message.trim() ? '' : this._t('contest.missing')
  }

  protected get _body() {
    return { message: this.#message.trim() }
  }

  protected async _send(key: string): Promise<Outcome> {
    const params = {
      path: { success_pack_entry_id: this.#entry!.id },
      header: { 'Idempotency-Key': key },
    }
    const path = '/v1/success_pack_entries/{success_pack_entry_id}/contest'
    return { entry: unwrap(await this._client.POST(path, { params, body: this._body })) }
  }

  protected _explain(error: PortalError): string {
    this.#gone = error.status === 409 || error.status === 404
    const t = textsOf(this)
    return this.#gone ? t('contest.gone') : t('contest.failed', { reason: failureText(t, error) })
  }

  protected override render(): TemplateResult | typeof nothing {
    const entry = this.#entry
    if (!entry) return nothing
    const t = textsOf(this)
    const wrong = this._wrong
    return this._form(
      'contest.title',
      html`<p part="entry">
          ${formatDate(this._locale, entry.day)} · ${timeText(t, this._locale, -entry.minutes)}<br />
          <b><bdi>${entry.description}</bdi></b>
        </p>
        <p class="muted small">${t('contest.hint')}</p>
        <div class="row" part="row">
          <label for="message">${t('contest.message')}</label>
          <textarea
            id="message"
            class="field"
            part="field"
            rows="4"
            maxlength="5000"
            required
            aria-invalid=${wrong !== ''}
            aria-describedby="wrong"
            ?readonly=${this._busy}
            .value=${this.#message}
            @input=${this.#onInput}
          ></textarea>
          <p id="wrong" class="bad">${wrong}</p>
        </div>`,
      this.#gone ? null : this._busy ? 'contest.sending' : 'contest.send',
    )
  }

  readonly #onInput = (event: Event): void => {
    this.#message = (event.target as HTMLTextAreaElement).value
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-success-pack-contest': PortalSuccessPackContest
  }
}
