import { html, nothing } from 'lit'
import { connectionOf } from '../connect/consumer.js'
import type { PortalElement } from './portal-element.js'

/** Where a person can ask about a thing: but for tickets, which are that, and for whoever only reads it. */
export function talk(host: PortalElement, type: string, about: { readonly id: string }): unknown {
  if (type === 'ticket' || !connectionOf(host)?.session?.contact) return nothing
  // Once it is there it is not loaded again.
  import('../define/talk.js').catch(() => {})
  const { connect, theme } = host
  return html`<portal-talk .connect=${connect} .theme=${theme} .type=${type} .about=${about}></portal-talk>`
}
