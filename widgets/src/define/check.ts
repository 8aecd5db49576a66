import { PortalCheck } from '../check/check.js'

PortalCheck.define()
