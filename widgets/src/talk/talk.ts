import { type CSSResultGroup, css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { textsOf } from '../base/localize.js'
import { PortalElement } from '../base/portal-element.js'
import { may } from '../connect/consumer.js'
import { PortalConversation } from '../conversation/conversation.js'
import { enTalk } from '../locales/en.talk.js'
import { Act } from '../parts/act.js'
import { failureText } from '../parts/failure.js'

/**
 * Where a customer asks about a document: its conversation, and a ticket of its own for what is more. Documents show it;
 * it is no element to write into a page.
 *
 * @tag portal-talk
 *
 * @csspart talk - The box.
 * @csspart button - Opens the form of a ticket about it: `ask`.
 * @csspart message - What came of it: `message-done`, `message-error`.
 *
 * @fires {CustomEvent<{ ticket: Ticket }>} portal-ticket-open - The ticket that was opened is about to be shown; cancel it to show it elsewhere.
 */
export class PortalTalk extends PortalElement {
  static override readonly tag: string = 'portal-talk'
  static override readonly texts = enTalk
  static override styles: CSSResultGroup = css`
    details {
      border-block-start: 1px solid var(--_line);
    }
    summary {
      min-block-size: 24px;
      padding: calc(var(--_space) * 0.8) var(--_space);
      cursor: pointer;
      font-weight: var(--_weight-strong);
    }
    .ask {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
      padding: 0 var(--_space) var(--_space);
    }
  `
  static override properties: PropertyDeclarations = {
    type: { attribute: false },
    about: { attribute: false },
  }

  /** What kind of thing is asked about: `invoice`. */
  declare type: string
  /** The thing itself. */
  declare about: { readonly id: string; readonly number?: string | null } | undefined

  readonly #act = new Act(this)
  #opened = false
  #done = ''

  constructor() {
    super()
    PortalConversation.define()
  }

  readonly #ask = (): void => {
    const { type } = this
    const { id, number } = this.about!
    this.#done = ''
    void this.#act.run(async () => {
      const { openTicket } = await import('../tickets/opening.js')
      const subject = number ? this._t('talk.subject', { number }) : ''
      const ticket = await openTicket(this, { link: { [`${type}_id`]: id }, subject })
      // A place around it, such as the whole account, may show the ticket.
      if (ticket && this._emit('portal-ticket-open', { ticket }, { cancelable: true }))
        this.#done = this._t('talk.asked', { reference: ticket.reference })
    })
  }

  protected override render(): TemplateResult | typeof nothing {
    const t = textsOf(this)
    const { type, about, connect, theme } = this
    if (!about) return nothing
    const { id } = about
    const { error } = this.#act
    const mayAsk = may(this, 'tickets:own')
    const talks = type !== 'subscription'
    if (!talks && !mayAsk) return nothing
    const onToggle = (event: Event) => {
      this.#opened ||= (event.target as HTMLDetailsElement).open
      this.requestUpdate()
    }
    return html`<details part="talk" @toggle=${onToggle}>
      <summary>${t('talk.title')}</summary>
      ${
        this.#opened && talks
          ? html`<portal-conversation
              .connect=${connect}
              .theme=${theme}
              .quotationId=${type === 'quotation' ? id : ''}
              .orderId=${type === 'order' ? id : ''}
              .invoiceId=${type === 'invoice' ? id : ''}
            ></portal-conversation>`
          : nothing
      }
      ${
        mayAsk
          ? html`<p class="ask">
              <small class="muted">${t('talk.lead')}</small>
              <button type="button" class="button" part="button ask" @click=${this.#ask}>${t('talk.ask')}</button>
            </p>`
          : nothing
      }
      <div role="status">
        ${this.#done ? html`<p class="ask" part="message message-done">${this.#done}</p>` : nothing}
        ${error ? html`<p class="ask" part="message message-error">${failureText(t, error)}</p>` : nothing}
      </div>
    </details>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-talk': PortalTalk
  }
}
