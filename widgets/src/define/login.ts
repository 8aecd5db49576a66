import { PortalLogin } from '../login/login.js'

PortalLogin.define()
