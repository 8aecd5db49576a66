import { PortalElement } from '../base/portal-element.js'
export class PortalUser extends PortalElement {
  static override readonly tag: string = 'portal-user'
}
