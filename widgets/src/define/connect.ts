import { PortalConnect } from '../connect/connect.js'

PortalConnect.define()
