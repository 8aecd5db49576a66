import { PortalQuotation } from '../quotation/quotation.js'

PortalQuotation.define()
