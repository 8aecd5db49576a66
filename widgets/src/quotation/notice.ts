import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'
import { button } from '../parts/button.js'
import { declinedText } from '../parts/declined.js'
import { icon } from '../parts/icons.js'
import type { Quotation } from './view.js'

/** What has just happened to the quotation, here or elsewhere. */
export type Notice = 'accepted' | 'asked' | 'rejected' | 'superseded' | 'changed'

/** Why the last payment for it failed, perhaps long after it was asked for. */
function failure(t: Translate, { last_payment_failure }: Quotation): TemplateResult | typeof nothing {
  if (!last_payment_failure) return nothing
  const reason = declinedText(t, last_payment_failure.code)
  return html`<div class="notice notice-warn said" part="message message-payment-failed" role="status" tabindex="-1">
    <p>${t('quotation.payment-failed', { reason })}</p>
  </div>`
}

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
  if (!what) return tag === 'to_review' ? failure(t, quotation) : nothing
  const good = what === 'accepted' || what === 'asked'
  const tint = good ? 'good' : what === 'processing' || what === 'rejected' ? 'info' : 'warn'
  return html`<div class=${`notice notice-${tint} said`} part=${`message message-${what}`} role="status" tabindex="-1">
    <p>${good ? icon('check') : nothing} ${t(`quotation.${what}`)}</p>
    ${what === 'accepted' && order_id ? button('show-order', order, () => onOrder(order_id)) : nothing}
  </div>`
}
