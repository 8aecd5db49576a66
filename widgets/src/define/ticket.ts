import { PortalTicket } from '../ticket/ticket.js'

PortalTicket.define()
