import { PortalSubscription } from '../subscription/subscription.js'

PortalSubscription.define()
