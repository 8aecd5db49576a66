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

/** Takes everything away again; call it in `afterEach`. */
export function unmount(): void {
  for (const box of mounted) box.remove()
  mounted.clear()
}

/** Waits until the widgets in a tree have rendered what their requests brought. */
export async function settle(root: ParentNode = document): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await new Promise(resolve => setTimeout(resolve))
    const pending = [...root.querySelectorAll('*')].filter(each => each instanceof LitElement)
    await Promise.all(pending.map(each => each.updateComplete))
  }
}

/** The first match in a widget's shadow root; fails without one. */
export function within<T extends HTMLElement = HTMLElement>(widget: Element, selector: string): T {
  const found = widget.shadowRoot?.querySelector<T>(selector)
  if (!found) throw new Error(`no ${selector} in <${widget.localName}>: ${widget.shadowRoot?.textContent}`)
  return found
}
