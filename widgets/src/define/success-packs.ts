import { PortalSuccessPacks } from '../success-packs/success-packs.js'

PortalSuccessPacks.define()
