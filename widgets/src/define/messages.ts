import { PortalMessages } from '../messages/messages.js'

PortalMessages.define()
