import { PortalTickets } from '../tickets/tickets.js'

PortalTickets.define()
