import { PortalAlerts } from '../alerts/alerts.js'

PortalAlerts.define()
