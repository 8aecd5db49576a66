import { PortalSubscriptions } from '../subscriptions/subscriptions.js'

PortalSubscriptions.define()
