import { html, nothing } from 'lit'
import type { operations, Schemas } from '../api.js'
import { numberCell } from '../list/columns.js'
import type { ListColumn, ListKind } from '../list/kind.js'
import { formatTime } from '../parts/dates.js'
import { tag } from '../parts/tag.js'
import { TICKET_TAGS } from './state.js'

/** A ticket, as the API gives it. */
export type Ticket = Schemas['Ticket']

/** Which tickets are listed: all of them (empty), or those in one state. */
export type TicketFilter = '' | 'open' | 'unread' | 'done'

/** What the list can be ordered by. */
export type TicketSortField = 'number' | 'subject' | 'last_message_at'

/** An order: a field, with a leading `-` downwards. */
export type TicketSort = TicketSortField | `-${TicketSortField}`

/** A column of `<portal-tickets>`: `number`, `date`, `status`, or one of the host's. */
export type TicketColumn = ListColumn<Ticket, TicketSortField>

/** What the API is asked. */
export type TicketQuery = NonNullable<operations['listTickets']['parameters']['query']>

/** Tickets as a list. */
export const tickets: ListKind<Ticket, TicketQuery> = {
  name: 'tickets',
  thing: 'ticket',
  columns: {
    number: {
      sort: 'number',
      cell: (ticket, context) => {
        const { reference: number, subject, unread } = ticket
        return html`${
          unread
            ? html`<span class="unread" part="unread"
                ><span class="visually-hidden">${context.t('tickets.unread-mark')}</span></span
              >`
            : nothing
        }${numberCell({ id: ticket.id, number, subject }, { ...context, open: () => context.open(ticket) })}`
      },
    },
    date: {
      sort: 'last_message_at',
      cell: ({ last_message, last_message_at }, { locale }) =>
        html`${formatTime(locale, last_message_at)}${
          last_message
            ? html`<small class="muted sub"><bdi>${last_message.author.name}</bdi></small>`
            : nothing
        }`,
    },
    status: { end: true, as: 'amount', cell: ({ status }, { t }) => tag(t, status, TICKET_TAGS) },
  },
  orders: [
    ['-last_message_at', 'list.newest-first'],
    ['last_message_at', 'list.oldest-first'],
    ['-number', 'tickets.newest-opened'],
  ],
  sorts: /^-?(number|subject|last_message_at)$/,
  filters: {
    '': {},
    open: { status: ['new', 'in_progress', 'waiting_customer'] },
    unread: { unread: true },
    done: { status: ['solved', 'closed'] },
  },
  state: ({ status }) => status,
  load: (client, query, signal) => client.GET('/v1/tickets', { params: { query }, signal }),
}
