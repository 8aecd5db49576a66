import { PortalTalk } from '../talk/talk.js'

PortalTalk.define()
