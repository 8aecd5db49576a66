import { html, nothing, type TemplateResult } from 'lit'
import { gate } from '../base/gate.js'
import type { Load } from '../base/load.js'
import { textsOf } from '../base/localize.js'
import type { Host } from '../connect/consumer.js'
import type { InPlaceDetail } from '../list/detail.js'
import type { MessageKey } from '../locales/messages.js'
import { failure } from '../parts/failure.js'
import { skeleton } from './head.js'

/** What stands around an order or a quotation, and in place of it: slots, sign-in, failures, and what was opened. */
export function frame(
  host: Host,
  of: {
    load: Load<unknown, readonly [string]>
    id: string
    /** What is said while no document is chosen. */
    none: MessageKey
    /** The document, once it is there. */
    shown: TemplateResult | undefined
    detail: InPlaceDetail | undefined
  },
): TemplateResult {
  const { load, id, shown } = of
  const { error } = load
  const t = textsOf(host)
  const closed = gate(host)
  const waiting = id && !shown && !error
  const detail = of.detail?.render(closed !== undefined)
  return html`${closed ?? nothing}
    <div ?hidden=${detail}><slot name="caption"></slot></div>
    <article
      class="surface"
      part="document"
      aria-busy=${load.loading}
      ?hidden=${detail || (closed && !shown)}
      ?inert=${closed !== undefined}
    >
      <div class="nothing" part="message message-empty" ?hidden=${id}>
        <slot name="empty"><p>${t(of.none)}</p></slot>
      </div>
      <div ?hidden=${!error}>
        <slot name="error">${error ? failure(t, error, () => load.reload()) : nothing}</slot>
      </div>
      ${shown ?? nothing}
      <div ?hidden=${!waiting}>
        <slot name="loading">${waiting ? skeleton(t) : nothing}</slot>
      </div>
      <slot name="footer"></slot>
    </article>
    ${detail}`
}
