import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { PortalList } from '../list/list.js'
import { enList } from '../locales/en.list.js'
import { enTicketStates } from '../locales/en.ticket-states.js'
import { enTickets } from '../locales/en.tickets.js'
import {
  type Ticket,
  type TicketColumn,
  type TicketFilter,
  type TicketQuery,
  type TicketSort,
  tickets,
} from './kind.js'

/**
 * The tickets of a customer with their state and last answer; each opened in place, and new ones opened here.
 *
 * @summary Ticket list.
 * @tag portal-tickets
 *
 * @attr {number} page-size - Rows per page, 1 to 100 (10).
 * @attr {'' | 'open' | 'unread' | 'done'} status - Which tickets are listed; empty for all.
 * @attr {string} sort - A field, with a leading `-` downwards (`-last_message_at`).
 * @attr {string} search - What is searched for.
 *
 * @csspart new - Second name of the button that opens the form of a new ticket.
 * @csspart unread - The mark of a ticket with an answer that was not read yet.
 *
 * @fires {CustomEvent<{ ticket: Ticket }>} portal-ticket-open - A ticket is about to be opened; cancelable.
 * @fires {CustomEvent} portal-ticket-create-request - Somebody wants to open a new ticket; cancel it to take over, otherwise the form opens.
 * @fires {CustomEvent<{ ticket: Ticket }>} portal-ticket-create - A ticket was opened.
 * @fires {CustomEvent<{ status: string, sort: string, search: string }>} portal-tickets-filter - The person filtered, searched or sorted.
 */
export class PortalTickets extends PortalList<Ticket, TicketQuery> {
  static override readonly tag: string = 'portal-tickets'
  static override readonly texts = { ...enList, ...enTicketStates, ...enTickets }
  static override styles = [
    PortalList.styles,
    css`
      .unread {
        display: inline-block;
        inline-size: 8px;
        block-size: 8px;
        margin-inline-end: 8px;
        border-radius: 50%;
        background: var(--_accent);
      }
      .cards .unread {
        grid-area: 1 / 1;
        align-self: center;
      }
      .cards .unread + .open {
        margin-inline-start: 16px;
      }
      .sub {
        display: block;
      }
    `,
  ]
  static override properties: PropertyDeclarations = {}
  static override loadDetail = () => import('./detail.js')

  /** Which tickets are listed; empty for all. */
  declare status: TicketFilter
  /** The order. */
  declare sort: TicketSort | ''
  /** The columns: keys of the list's own, or objects that change or add one. */
  declare columns: readonly (string | TicketColumn)[] | undefined

  protected override readonly _kind = tickets

  /** Whether a new ticket can be opened here: not without a person, as the vendor's preview is. */
  get #mayWrite(): boolean {
    const { contact, permissions = [] } = this._connection?.session ?? {}
    return Boolean(contact) && permissions.some(each => each.startsWith('tickets:'))
  }

  protected override _choices(): TemplateResult | typeof nothing {
    if (!this.#mayWrite) return nothing
    return html`<button type="button" class="button primary new" part="button new" @click=${this.#create}>
      ${this._t('tickets.new')}
    </button>`
  }

  readonly #create = async (): Promise<void> => {
    const { openTicket } = await import('./opening.js')
    const ticket = await openTicket(this)
    if (ticket) this._open(ticket)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-tickets': PortalTickets
  }
  interface HTMLElementEventMap {
    'portal-ticket-open': CustomEvent<{ ticket: Pick<Ticket, 'id'> & Partial<Ticket> }>
    'portal-tickets-filter': CustomEvent<import('../list/kind.js').Wishes>
  }
}
