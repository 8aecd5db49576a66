// biome-ignore-all lint/performance/noBarrelFile: the package's main entry; it registers nothing and is shaken off
// The classes, none of them registered: that is what the define modules are for.
export { PortalElement } from './base/portal-element.js'
export { PortalError } from './base/problem.js'
export { PortalConnect } from './connect/connect.js'
export { PortalInvoice } from './invoice/invoice.js'
export { PortalInvoices } from './invoices/invoices.js'
export { PortalLogin } from './login/login.js'
export { PortalUser } from './user/user.js'
export { VERSION } from './version.js'
