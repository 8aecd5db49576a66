import { PortalInvoices } from '../invoices/invoices.js'

PortalInvoices.define()
