import type { Schemas } from '../api.js'
import { emit } from '../base/emit.js'
import type { PortalElement } from '../base/portal-element.js'
import type { Ticket } from './kind.js'

/** What a new ticket is about. */
export interface TicketAbout {
  readonly link?: Schemas['TicketLinkChoice']
  /** What the subject is to begin with. */
  readonly subject?: string
}

/**
 * Opens the form of a new ticket over a widget, unless a listener of `portal-ticket-create-request` takes over.
 * @returns the ticket, once it is there; null where none was opened
 */
export async function openTicket(host: PortalElement, about: TicketAbout = {}): Promise<Ticket | null> {
  if (!emit(host, 'portal-ticket-create-request', about, true)) return null
  const { writeTicket } = await import('./dialog/new-ticket.js')
  const ticket = await writeTicket(host, about)
  if (ticket) emit(host, 'portal-ticket-create', { ticket })
  return ticket
}

declare global {
  interface HTMLElementEventMap {
    'portal-ticket-create-request': CustomEvent<TicketAbout>
    'portal-ticket-create': CustomEvent<{ ticket: Ticket }>
  }
}
