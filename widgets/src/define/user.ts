import { PortalUser } from '../user/user.js'

PortalUser.define()
