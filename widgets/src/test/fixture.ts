import { html, LitElement, render, type TemplateResult } from 'lit'
import { PortalConnect } from '../connect/connect.js'
import { API, session } from './stub-api.js'

const mounted = new Set<HTMLElement>()

/** Renders into the page and gives the first element, once everything has been updated. */
export async function mount<T extends Element>(template: TemplateResult): Promise<T> {
  const box = document.createElement('div')
  mounted.add(box)
  document.body.append(box)
  render(template, box)
  await settle(box)
  return box.firstElementChild as T
}

/** Mounts widgets in a connector that is signed in; gives the connector. */
export function mountSignedIn(
  widgets: TemplateResult,
  changes: Record<string, unknown> = {},
): Promise<PortalConnect> {
  PortalConnect.define()
  const fetchToken = async () => session(changes) as never
  return mount<PortalConnect>(
    html`<portal-connect api=${API} .fetchToken=${fetchToken}>${widgets}</portal-connect>`,
  )
}

const violations: string[] = []
document.addEventListener('securitypolicyviolation', event => {
  violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
})

/** Takes everything away again; call it in `afterEach`. Fails when the page's security policy was violated. */
export function unmount(): void {
  for (const box of mounted) box.remove()
  mounted.clear()
  const told = violations.splice(0)
  if (told.length > 0) throw new Error(`security policy violated: ${told.join('; ')}`)
}

/** The text of a tree as a person sees it: through shadow roots, without styles. */
export function shownText(root: Node): string {
  if (root instanceof Text) return root.data
  const tree = root instanceof Element && root.shadowRoot ? root.shadowRoot : root
  const children =
    tree instanceof HTMLSlotElement ? tree.assignedNodes({ flatten: true }) : [...tree.childNodes]
  return children.map(shownText).join(' ').replace(/\s+/g, ' ').trim()
}

/** Everything that anybody could read in the page's tree, shadow roots included. */
export function markup(root: Element | ShadowRoot = document.documentElement): string {
  const shadows = [...root.querySelectorAll('*')].flatMap(each =>
    each.shadowRoot ? [markup(each.shadowRoot)] : [],
  )
  return [root.innerHTML, ...shadows].join('')
}

/** The page's own styles, as hostile as they come; give the sheet to `removeSheet`. */
export function addSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  document.adoptedStyleSheets.unshift(sheet)
  return sheet
}

export function removeSheet(sheet: CSSStyleSheet): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => each !== sheet)
}

/** Waits until the widgets in a tree have rendered what their requests brought, and are laid out. */
export async function settle(root: ParentNode = document): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await new Promise(resolve => setTimeout(resolve))
    const pending = [...root.querySelectorAll('*')].filter(each => each instanceof LitElement)
    await Promise.all(pending.map(each => each.updateComplete))
  }
  // A notice of a new size comes with one frame, and what follows of it with the next.
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
}

/** The first match in a widget's shadow root; fails without one. */
export function within<T extends HTMLElement = HTMLElement>(widget: Element, selector: string): T {
  const found = widget.shadowRoot?.querySelector<T>(selector)
  if (!found) throw new Error(`no ${selector} in <${widget.localName}>: ${widget.shadowRoot?.textContent}`)
  return found
}
