import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'
import { icon } from '../parts/icons.js'
import type { Quotation } from './view.js'

/** What has just happened to the quotation, here or elsewhere. */
export type Notice = 'accepted' | 'asked' | 'rejected' | 'superseded' | 'changed'

/** What there is to say about where a quotation stands, and the way to its order. */
export function notice(
  t: Translate,
  quotation: Quotation,
  happened: Notice | undefined,
  { order, onOrder }: { order: string; onOrder: (id: string) => void },
): TemplateResult | typeof nothing {
  const { tag, order_id, status } = quotation
  // That it is over outweighs that it has changed.
  const over = tag === 'expired' || tag === 'processing' ? tag : undefined
  const what = over ?? happened ?? (status === 'accepted' ? 'accepted' : undefined)
  if (!what) return nothing
  const good = what === 'accepted' || what === 'asked'
  const tint = good ? 'good' : what === 'processing' || what === 'rejected' ? 'info' : 'warn'
  return html`<div class=${`notice notice-${tint} said`} part=${`message message-${what}`} role="status" tabindex="-1">
    <p>${good ? icon('check') : nothing} ${t(`quotation.${what}`)}</p>
    ${
      what === 'accepted' && order_id
        ? html`<button type="button" class="button" part="button show-order" @click=${() => onOrder(order_id)}><bdi>${order}</bdi></button>`
        : nothing
    }
  </div>`
}
