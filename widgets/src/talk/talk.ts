import { type CSSResultGroup, css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { textsOf } from '../base/localize.js'
import { PortalElement } from '../base/portal-element.js'
import { connectionOf, may } from '../connect/consumer.js'
import { PortalConversation } from '../conversation/conversation.js'
import type { Line } from '../document/lines.js'
import { enTalk } from '../locales/en.talk.js'
import { Act } from '../parts/act.js'
import { failureText } from '../parts/failure.js'

const askStyles = css`
  .ask {
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 50%;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: var(--_size-small);
    line-height: 1;
  }
  .ask:hover {
    color: inherit;
  }
`

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

  /** The button that asks about one line, for the widget that draws the line and has a `<portal-talk>`. */
  static button(host: PortalElement, line: Line): TemplateResult | typeof nothing {
    const root = host.shadowRoot!
    if (!connectionOf(host)?.session?.contact || !may(host, 'tickets:own')) return nothing
    if (!root.adoptedStyleSheets.includes(askStyles.styleSheet!))
      root.adoptedStyleSheets.push(askStyles.styleSheet!)
    const label = textsOf(host, enTalk)('talk.line')
    return html`<button
      type="button"
      class="ask"
      part="button ask"
      title=${label}
      aria-label=${`${label}: ${line.name}`}
      @click=${() => root.querySelector('portal-talk')?.ask(line)}
    >
      ?
    </button>`
  }

  readonly #act = new Act(this)
  #opened = false
  #done = ''

  constructor() {
    super()
    PortalConversation.define()
  }

  /** Opens the form of a ticket about it, or about one line of it. */
  ask(line?: Line): void {
    const { type } = this
    const { id, number } = this.about!
    this.#done = ''
    void this.#act.run(async () => {
      const { openTicket } = await import('../tickets/opening.js')
      const of = [number, line?.name].filter(Boolean).join(', ')
      const subject = of && this._t('talk.subject', { of })
      const link = { [`${type}_id`]: id, ...(line && { line_id: line.id }) }
      const ticket = await openTicket(this, { link, subject: subject.slice(0, 200) })
      // A place around it, such as the whole account, may show the ticket.
      if (!ticket || !this._emit('portal-ticket-open', { ticket }, { cancelable: true })) return
      this.#done = this._t('talk.asked', { reference: ticket.reference })
      await this.updateComplete
      this.renderRoot.querySelector('[role=status]')?.scrollIntoView({ block: 'nearest' })
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
              <button type="button" class="button" part="button ask" @click=${() => this.ask()}>${t('talk.ask')}</button>
            </p>`
          : nothing
      }
    </details>
      <div role="status">
        ${this.#done ? html`<p class="ask" part="message message-done">${this.#done}</p>` : nothing}
        ${error ? html`<p class="ask" part="message message-error">${failureText(t, error)}</p>` : nothing}
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-talk': PortalTalk
  }
}
