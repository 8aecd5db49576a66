import { PortalProfile } from '../profile/profile.js'

PortalProfile.define()
