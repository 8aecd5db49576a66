import { PortalConversation } from '../conversation/conversation.js'

PortalConversation.define()
