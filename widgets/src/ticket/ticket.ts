import { type CSSResultGroup, css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { PortalClient } from '../api.js'
import { Intent } from '../base/intent.js'
import { textsOf } from '../base/localize.js'
import { unwrap } from '../base/problem.js'
import { PortalConversation } from '../conversation/conversation.js'
import { PortalDocument } from '../document/document.js'
import { fact, isolated } from '../document/entries.js'
import { enTicket } from '../locales/en.ticket.js'
import { enTicketStates } from '../locales/en.ticket-states.js'
import { formatTime } from '../parts/dates.js'
import { failed } from '../parts/failure.js'
import { tag } from '../parts/tag.js'
import type { Ticket } from '../tickets/kind.js'
import { TICKET_TAGS } from '../tickets/state.js'
import type { Rating } from './rating.js'

/**
 * One ticket: what it is about, the conversation with the agents, and how it was handled.
 *
 * @summary Ticket with its conversation.
 * @tag portal-ticket
 *
 * @attr {string} ticket-id - Id of the ticket (`tkt_…`).
 *
 * @slot - Text for browsers without scripts; never shown once the element works.
 * @slot caption - Stands above the ticket.
 * @slot empty - What is said while no ticket is chosen. May carry `hidden`.
 * @slot error - What is said when the ticket could not be loaded. May carry `hidden`.
 * @slot loading - Shown in place of the skeleton. May carry `hidden`.
 * @slot actions - Buttons of the host, before those of the element.
 * @slot footer - Stands under the ticket.
 *
 * @csspart document - The box around everything.
 * @csspart head - Reference, subject, state.
 * @csspart kind - The reference with the category.
 * @csspart title - The subject.
 * @csspart tag - Its state, with it as second name (`tag tag-solved`).
 * @csspart facts - Who opened it and when, who answers, what it is about.
 * @csspart rating - How it was handled, to be said once it is solved.
 * @csspart actions - The bar of buttons.
 * @csspart button - A button, with what it does as second name: `close`, `rate`.
 * @csspart message - What is said in place of a ticket.
 * @csspart message-empty - Second name of it where no ticket is chosen.
 * @csspart message-error - Second name of it where something failed.
 * @csspart retry - Loads again what could not be loaded.
 * @csspart skeleton - The placeholder while it loads.
 *
 * @fires {CustomEvent<{ ticket: Ticket }>} portal-ticket-close - It was closed.
 * @fires {CustomEvent<{ ticket: Ticket }>} portal-ticket-rate - It was rated.
 * @fires {CustomEvent} portal-loading - Loading began.
 * @fires {CustomEvent} portal-ready - Loading ended well.
 * @fires {CustomEvent<{ code: string, status: number, requestId: string, retry(): void }>} portal-error - Loading failed.
 */
export class PortalTicket extends PortalDocument<Ticket> {
  static override readonly tag: string = 'portal-ticket'
  static override readonly thing = 'ticket'
  static override readonly texts = { ...enTicketStates, ...enTicket }
  static override styles: CSSResultGroup = [
    PortalDocument.styles,
    css`
      .rating {
        display: grid;
        gap: 8px;
        padding: var(--_space);
        border-block-start: 1px solid var(--_line);
      }
      .scores {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      .scores label {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        min-block-size: 28px;
      }
      .acts:not(:has(button)) {
        display: none;
      }
    `,
  ]
  static override properties: PropertyDeclarations = { ticketId: { attribute: 'ticket-id' } }

  /** Id of the ticket. */
  declare ticketId: string

  readonly #intent = new Intent()
  /** The form for how it was handled; its code comes once it can be said. */
  #rating: Rating | undefined

  protected override async _fetch(
    client: PortalClient,
    ticket_id: string,
    signal: AbortSignal,
  ): Promise<Ticket> {
    return unwrap(await client.GET('/v1/tickets/{ticket_id}', { params: { path: { ticket_id } }, signal }))
  }

  constructor() {
    super()
    PortalConversation.define()
  }

  #do(done: string, act: (key: string) => Promise<Ticket>, body?: unknown): void {
    void this._act.run(async () => {
      const ticket = await this.#intent.run(act, body)
      this._emit(done, { ticket })
      await this._load.reload()
    })
  }

  readonly #close = (): void => {
    const path = { ticket_id: this._shown!.id }
    this.#do('portal-ticket-close', async key =>
      unwrap(
        await this._connection!.client.POST('/v1/tickets/{ticket_id}/close', {
          params: { path, header: { 'Idempotency-Key': key } },
        }),
      ),
    )
  }

  /** Sends how it was handled. Called by its form. */
  rate(score: number, comment: string): void {
    const path = { ticket_id: this._shown!.id }
    const body = { score, comment: comment.trim() || null }
    this.#do(
      'portal-ticket-rate',
      async key =>
        unwrap(
          await this._connection!.client.POST('/v1/tickets/{ticket_id}/rate', {
            body,
            params: { path, header: { 'Idempotency-Key': key } },
          }),
        ),
      body,
    )
  }

  async #offerRating(): Promise<void> {
    await this._act.try(async () => {
      const { Rating } = await import('./rating.js')
      this.#rating ??= new Rating(this)
    })
  }

  protected override _renderShown(ticket: Ticket): TemplateResult {
    const t = textsOf(this)
    const { id, reference, subject, category, status, allowed_actions } = ticket
    const may = (action: string) => allowed_actions.includes(action)
    if (may('rate') && !this.#rating && !this._act.error) void this.#offerRating()
    return html`<header class="head" part="head">
        <div>
          <p class="muted small" part="kind">
            <bdi>${reference}</bdi>${category ? html` · <bdi>${category.name}</bdi>` : nothing}
          </p>
          <h2 part="title" tabindex="-1"><bdi>${subject}</bdi></h2>
          ${tag(t, status, TICKET_TAGS)}
        </div>
      </header>
      ${this.#renderFacts(ticket)}
      <portal-conversation
        ticket-id=${id}
        .connect=${this.connect}
        .theme=${this.theme}
        .closed=${!may('reply')}
        @portal-message-send=${() => this._load.reload()}
      ></portal-conversation>
      ${may('rate') ? this.#rating?.render(ticket) : nothing}
      <div role="alert">${failed(t, 'ticket.failed', this._act.error)}</div>
      <footer class="acts" part="actions">
        <slot name="actions"></slot>
        ${
          may('close')
            ? html`<button
                type="button"
                class="button"
                part="button close"
                aria-disabled=${!!this._act.busy}
                @click=${this.#close}
              >
                ${t('ticket.close')}
              </button>`
            : nothing
        }
      </footer>`
  }

  #renderFacts({ created_at, opened_by, assignee, link, solve_at }: Ticket): TemplateResult {
    const t = textsOf(this)
    return html`<dl class="facts" part="facts">
        ${fact(t('ticket.opened'), formatTime(this._locale, created_at))}
        ${fact(t('ticket.opened-by'), isolated(opened_by.name))}
        ${fact(t('ticket.assignee'), isolated(assignee?.name ?? null))}
        ${fact(t('ticket.about'), isolated(link?.label ?? null))}
      </dl>
      ${
        solve_at
          ? html`<p class="notice notice-warn">
              ${t('ticket.waits', { date: formatTime(this._locale, solve_at) })}
            </p>`
          : nothing
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-ticket': PortalTicket
  }
  interface HTMLElementEventMap {
    'portal-ticket-close': CustomEvent<{ ticket: Ticket }>
    'portal-ticket-rate': CustomEvent<{ ticket: Ticket }>
  }
}
