import { html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { intl } from '../base/intl.js'
import { fact, isolated } from '../document/entries.js'
import { formatDate } from '../parts/dates.js'
import { due } from '../parts/due.js'
import { formatPeriod } from '../parts/periods.js'
import type { View } from './amounts.js'

/** Dates, references and parties. */
export function facts(view: View): TemplateResult {
  const { invoice, t, locale } = view
  const { due_date } = invoice
  const date = (value: string | null) => (value ? formatDate(locale, value) : '')
  return html`<dl class="facts" part="facts">
    ${fact(t('invoice.issued'), date(invoice.issue_date))}
    ${fact(t('invoice.due'), due_date && due(t, locale, due_date, invoice.days_until_due))}
    ${fact(t('invoice.period'), formatPeriod(locale, invoice.period_start, invoice.period_end))}
    ${fact(t('invoice.tax-date'), date(invoice.tax_point_date))}
    ${fact(t('invoice.your-order'), isolated(invoice.order_reference))}
    ${fact(t('invoice.your-reference'), isolated(invoice.buyer_reference))}
    ${fact(t('invoice.contract'), isolated(invoice.contract_reference))}
    ${view.extras?.credited(view)}
    </dl>
    <dl class="facts parties" part="facts">
      ${party(view, t('invoice.seller'), invoice.seller)} ${party(view, t('invoice.buyer'), invoice.buyer)}
    </dl>`
}

function party({ t, locale }: View, label: string, party: Schemas['Party']): TemplateResult {
  const number = party.vat_number ?? party.tax_number
  return html`<div part="party">
    <dt>${label}</dt>
    <dd>
      <b><bdi>${party.name}</bdi></b>
      ${addressLines(locale, party.address).map(line => html`<small><bdi>${line}</bdi></small>`)}
      ${number ? html`<small><bdi>${t('invoice.vat-number', { number })}</bdi></small>` : nothing}
    </dd>
  </div>`
}

// Where the post office wants the code behind the place.
const CITY_FIRST = new Set(['AU', 'CA', 'GB', 'IE', 'IN', 'NZ', 'US'])

function addressLines(locale: string, address: Schemas['Address']): string[] {
  const { line1, line2, line3, city, postal_code, region, country } = address
  const place = CITY_FIRST.has(country ?? '') ? [city, region, postal_code] : [postal_code, city]
  const lines = [line1, line2, line3, place.filter(Boolean).join(' ')]
  if (region && !place.includes(region)) lines.push(region)
  if (country) lines.push(countryName(locale, country))
  return lines.filter((line): line is string => !!line)
}

function countryName(locale: string, code: string): string {
  try {
    return intl(Intl.DisplayNames, locale, { type: 'region' }).of(code) ?? code
  } catch {
    // Imported documents may carry anything.
    return code
  }
}
