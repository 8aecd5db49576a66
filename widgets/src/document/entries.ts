import { html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { knownText, type Translate } from '../base/localize.js'
import { formatPercent } from '../parts/quantities.js'

/** A date, reference or party; nothing where there is none. */
export function fact(label: string, value: unknown): TemplateResult | typeof nothing {
  return value
    ? html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`
    : nothing
}

/** Somebody's own text, whichever way it runs. */
export function isolated(text: string | null): TemplateResult | '' {
  return text ? html`<bdi>${text}</bdi>` : ''
}

/** One row of the totals. */
export function entry(label: string, amount: string, note = '', parts = ''): TemplateResult {
  return html`<div part=${`total ${parts}`} class=${parts}>
    <dt><bdi>${label}</bdi>${note ? html`<small><bdi>${note}</bdi></small>` : nothing}</dt>
    <dd class="num"><bdi>${amount}</bdi></dd>
  </div>`
}

/** What a tax is called: its rate, or why there is none. */
export function taxText(t: Translate, locale: string, category: string, rate: string | null): string {
  return (
    knownText(t, `document.tax-${category}`) ??
    t('document.vat', { rate: formatPercent(locale, rate ?? '0') })
  )
}

/** The rows of the taxes of a document: what each is, and on how much where there are several. */
export function taxEntries(
  { t, locale, money }: { t: Translate; locale: string; money: (minor: number) => string },
  taxes: readonly Schemas['TaxGroup'][],
): TemplateResult[] {
  return taxes.map(({ category, rate, taxable, tax, exemption_reason }) =>
    entry(
      taxText(t, locale, category, rate),
      money(tax),
      exemption_reason ?? (taxes.length > 1 ? t('document.vat-on', { amount: money(taxable) }) : ''),
    ),
  )
}
