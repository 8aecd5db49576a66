import type { Schemas } from '../api.js'
import { intl } from '../base/intl.js'
import { knownText, type Translate } from '../base/localize.js'

/** Where an order stands: with its payment, unless it waits for one or was cancelled. */
export function orderTag({
  status,
  payment_status,
}: Pick<Schemas['OrderSummary'], 'status' | 'payment_status'>): string {
  return status === 'confirmed' ? payment_status : status
}

/** What was ordered, in words: `Applications and users`. A kind this version does not know is left out. */
export function kindsText(t: Translate, locale: string, kinds: readonly string[]): string {
  const words = kinds.map(kind => knownText(t, `sales.kinds-${kind}`)).filter(word => word !== undefined)
  const style: Intl.ListFormatOptions = { type: 'unit', style: 'short' }
  return intl(Intl.ListFormat, locale, style).format(words)
}
