import { PortalInvoice } from '../invoice/invoice.js'

PortalInvoice.define()
