import { html, nothing } from 'lit'
import { connectionOf } from '../connect/consumer.js'
import type { Line } from '../document/lines.js'
import type { PortalTalk } from '../talk/talk.js'
import type { PortalElement } from './portal-element.js'

const talker = () => customElements.get('portal-talk') as typeof PortalTalk | undefined

/** Where a person can ask about a thing: but for tickets, which are that, and for whoever only reads it. */
export function talk(host: PortalElement, type: string, about: { readonly id: string }): unknown {
  if (type === 'ticket' || !connectionOf(host)?.session?.contact) return nothing
  // Once it is there it is not loaded again; its buttons beside the lines come with it.
  if (!talker())
    import('../define/talk.js').then(
      () => host.requestUpdate(),
      () => {},
    )
  const { connect, theme } = host
  return html`<portal-talk .connect=${connect} .theme=${theme} .type=${type} .about=${about}></portal-talk>`
}

/** The button that asks about a line of a thing, for whoever may. */
export const askAbout = (host: PortalElement, line: Line): unknown => talker()?.button?.(host, line)
