import { PortalElement } from '../base/portal-element.js'
export class PortalLogin extends PortalElement {
  static override readonly tag: string = 'portal-login'
}
