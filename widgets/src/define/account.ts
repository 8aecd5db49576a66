import { PortalAccount } from '../account/account.js'

PortalAccount.define()
