import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Schemas } from '../../api.js'
import { Intent } from '../../base/intent.js'
import { textsOf } from '../../base/localize.js'
import type { PortalElement } from '../../base/portal-element.js'
import { unwrap } from '../../base/problem.js'
import { writingStyles } from '../../conversation/conversation.styles.js'
import { Writing } from '../../conversation/writing.js'
import { enConversation } from '../../locales/en.conversation.js'
import { enNewTicket } from '../../locales/en.new-ticket.js'
import { Act } from '../../parts/act.js'
import { dialogStyles } from '../../parts/dialog.styles.js'
import { addOver, PortalDialog } from '../../parts/dialog-element.js'
import { failureText } from '../../parts/failure.js'
import { tagStyles } from '../../parts/tag.styles.js'
import type { Ticket } from '../kind.js'
import type { TicketAbout } from '../opening.js'

/** Opens the form of a new ticket; settles with the ticket, or with null when it was left. */
export function writeTicket(host: PortalElement, about: TicketAbout): Promise<Ticket | null> {
  PortalNewTicket.define()
  return addOver(host, 'portal-new-ticket').start(about)
}

/**
 * The form of a new ticket. Lists and documents open it; it is no element to write into a page.
 *
 * @tag portal-new-ticket
 *
 * @csspart dialog - The dialog.
 * @csspart dialog-title - Its heading.
 * @csspart dialog-close - The button that closes it.
 * @csspart row - A field with its label.
 * @csspart field - A field.
 * @csspart writing - The message with its files.
 * @csspart files - The files.
 * @csspart file - One of them.
 * @csspart button - A button, with what it does as second name: `send`, `attach`, `remove`, `retry`.
 * @csspart message - What came of it: `message-error`.
 */
export class PortalNewTicket extends PortalDialog<Ticket> {
  static override readonly tag: string = 'portal-new-ticket'
  static override readonly texts = { ...enConversation, ...enNewTicket }
  static override styles: CSSResultGroup = [tagStyles, dialogStyles, writingStyles]

  readonly #writing = new Writing(this, () => this._t('new-ticket.text'))
  readonly #intent = new Intent()
  readonly #act = new Act(this)
  #link: TicketAbout['link']
  #subject = ''
  #category = ''
  #categories: readonly Schemas['TicketCategory'][] = []

  /** Shows it. Called by `writeTicket`. */
  start({ link, subject = '' }: TicketAbout): Promise<Ticket | null> {
    this.#link = link
    this.#subject = subject
    void this.updateComplete.then(() => this.#loadCategories())
    return this._open()
  }

  protected override _leave(): void {
    if (this._dialog.busy) return
    this._dialog.close()
    this._settle(null)
  }

  /** They come with any list of tickets. Without them the ticket has none. */
  async #loadCategories(): Promise<void> {
    const query = { limit: 1 }
    const answer = await this._client.GET('/v1/tickets', { params: { query } }).catch(() => undefined)
    this.#categories = answer?.data?.categories ?? []
    this.requestUpdate()
  }

  protected override willUpdate(changed: PropertyValues): void {
    this._dialog.busy = !!this.#act.busy
    super.willUpdate(changed)
  }

  readonly #send = (event?: Event): void => {
    event?.preventDefault()
    const writing = this.#writing
    if (!writing.ready || !this.#subject.trim()) return
    void this.#act.run(async () => {
      const body = {
        subject: this.#subject.trim(),
        text: writing.text,
        category: this.#category || null,
        file_ids: writing.fileIds,
        ...(this.#link ? { link: this.#link } : {}),
      }
      const ticket = await this.#intent.run(
        async key =>
          unwrap(
            await this._client.POST('/v1/tickets', { body, params: { header: { 'Idempotency-Key': key } } }),
          ),
        body,
      )
      this._dialog.close()
      this._settle(ticket)
    })
  }

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const { busy, error } = this.#act
    const idle = !!busy || !this.#writing.ready || !this.#subject.trim()
    const body = html`<form class="dialog-body" @submit=${this.#send}>
      <div class="row" part="row">
        <label for="subject">${t('new-ticket.subject')}</label>
        <input
          class="field"
          id="subject"
          part="field"
          maxlength="200"
          required
          .value=${this.#subject}
          @input=${(event: Event) => {
            this.#subject = (event.target as HTMLInputElement).value
            this.requestUpdate()
          }}
        />
      </div>
      ${
        this.#categories.length
          ? html`<div class="row" part="row">
              <label for="category">${t('new-ticket.category')}</label>
              <select
                class="field"
                id="category"
                part="field"
                @change=${(event: Event) => {
                  this.#category = (event.target as HTMLSelectElement).value
                }}
              >
                <option value="">${t('new-ticket.no-category')}</option>
                ${this.#categories.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
              </select>
            </div>`
          : nothing
      }
      ${this.#writing.render(this._locale, () => this.#send())}
      <div role="alert">
        ${
          error
            ? html`<p class="bad" part="message message-error">
                ${t('message.send-failed', { reason: failureText(t, error) })}
              </p>`
            : nothing
        }
      </div>
      <div class="submit">
        <button class="button primary" part="button send" aria-disabled=${idle}>
          ${t(busy ? 'message.sending' : 'new-ticket.send')}
        </button>
      </div>
    </form>`
    return this._dialog.frame(t, t('new-ticket.title'), body)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-new-ticket': PortalNewTicket
  }
}
