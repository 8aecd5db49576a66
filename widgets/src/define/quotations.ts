import { PortalQuotations } from '../quotations/quotations.js'

PortalQuotations.define()
