import { html, nothing, type TemplateResult } from 'lit'
import { entry, fact, isolated, taxText } from '../document/entries.js'
import { lineRow, lineTable } from '../document/lines.js'
import { cardExpiry, cardName } from '../parts/card-name.js'
import { formatPeriod } from '../parts/periods.js'
import { formatPercent, formatPrice, formatQuantity } from '../parts/quantities.js'
import { lastDay } from '../subscriptions/state.js'
import type { Subscription, View } from './view.js'

/** What comes next: an invoice, the end; or when the end was. */
export function upcoming({ subscription, t, money, day }: View): {
  label: string
  amount: string
  note?: string
} {
  const { status, closed_on, cancels_on, next_invoice_total: total, next_invoice_date: next } = subscription
  if (status === 'closed' && closed_on) return { label: t('subscription.closed-on'), amount: day(closed_on) }
  if (cancels_on && total === null)
    return { label: t('subscription.last-day'), amount: day(lastDay(cancels_on)) }
  return {
    label: t('subscriptions.next'),
    amount: total === null ? '—' : money(total),
    note: next ? t('subscriptions.next-on', { date: day(next) }) : '',
  }
}

/** How many of what, from when to when, at whose cost. */
export function facts(view: View): TemplateResult {
  const { subscription, t, locale, day } = view
  const { application_count, user_count, interval_unit, interval_count: count } = subscription
  const { status, contract_end, billed_by, database, access } = subscription
  const amount = (decimal: string) => formatQuantity(locale, decimal, 'C62')
  const interval = t(interval_unit === 'year' ? 'subscription.year' : 'subscription.month', { count })
  return html`<dl class="facts" part="facts">
    ${fact(t('subscription.applications'), amount(application_count))}
    ${fact(t('subscription.users'), amount(user_count))}
    ${fact(
      t('subscription.interval'),
      html`${interval}${billed_by === 'external' ? html`<small>${t('subscription.external')}</small>` : nothing}`,
    )}
    ${fact(
      t('subscription.period'),
      status === 'active' || status === 'to_renew'
        ? formatPeriod(locale, subscription.period_start, subscription.period_end)
        : '',
    )}
    ${fact(t('subscription.contract-end'), contract_end && day(contract_end))}
    ${fact(t('subscription.payment-method'), status === 'closed' ? '' : method(view))}
    ${fact(t('subscription.billing'), billing(view))}
    ${
      database
        ? fact(
            t('subscription.database'),
            html`${link(database.url, database.name)}
              ${database.manage_url ? html`<small>${link(database.manage_url, t('subscription.manage-database'))}</small>` : nothing}
              <small>${t(access === 'granted' ? 'subscription.access-granted' : 'subscription.access-revoked')}</small>`,
          )
        : nothing
    }
  </dl>`
}

// What somebody stored as an address is followed only where it is one of the web.
function link(url: string, text: string): TemplateResult {
  return /^https?:/.test(url)
    ? html`<a part="link" href=${url} target="_blank" rel="noopener"><bdi>${text}</bdi></a>`
    : html`<bdi>${text}</bdi>`
}

function method({ subscription, t, may, act }: View): TemplateResult {
  const card = subscription.payment_method
  const change = t(card ? 'subscription.change-method' : 'subscription.add-method')
  const date = card ? cardExpiry(card) : ''
  const state = card?.status === 'expired' ? 'expired' : card?.status === 'expiring' ? 'expiring' : undefined
  return html`${card ? html`<bdi>${cardName(card)}</bdi>` : t('subscription.no-method')}
    ${state ? html`<small class=${state === 'expired' ? 'late' : 'soon'}><bdi>${t(`subscription.method-${state}`, { date })}</bdi></small>` : nothing}
    ${card && !card.is_own ? html`<small>${t('subscription.default-method')}</small>` : nothing}
    ${
      may('change_method')
        ? html`<button type="button" class="link small" part="link change-method" @click=${() => act('method')}>${change}</button>`
        : nothing
    }`
}

function billing({ subscription }: View): TemplateResult {
  const { name, vat_number, emails, address } = subscription.billing
  const { line1, line2, postal_code, city, region, country } = address as Partial<Record<string, string>>
  const lines = [line1, line2, [postal_code, city].filter(Boolean).join(' '), region, country]
  return html`<bdi>${name}</bdi>
    ${[vat_number, lines.filter(Boolean).join(', '), ...emails].map(text => (text ? html` <small>${isolated(text)}</small>` : nothing))}`
}

/** What is in it and what the next invoice will come to; apart, where that will be for something else. */
export function contents(view: View): TemplateResult {
  const { subscription, t, day } = view
  const change = subscription.scheduled_change
  if (!change) return html`${items(view, subscription.items, view.ask)} ${totals(view)}`
  const from = t('subscription.from', { date: day(change.effective_on) })
  return html`${items(view, subscription.items, view.ask)}
    <section class="scheduled" part="scheduled">
      <h3>${from}${change.plan ? html`: <bdi>${change.plan.name}</bdi>` : nothing}</h3>
      ${items(view, change.items)} ${totals(view)}
    </section>`
}

/** So many of what, with prices. */
function items(
  { subscription, t, locale, money }: View,
  all: Subscription['items'],
  ask?: View['ask'],
): TemplateResult {
  return lineTable(
    t,
    all.map(item =>
      lineRow({
        name: html`<b><bdi>${item.name}</bdi></b>`,
        ask: ask?.(item),
        details: [
          item.description,
          item.discount_percent
            ? t('subscription.discount', { percent: formatPercent(locale, item.discount_percent) })
            : '',
        ],
        quantity: formatQuantity(locale, item.quantity, item.unit),
        price: formatPrice(locale, subscription.currency, item.unit_price),
        amount: money(item.net),
      }),
    ),
  )
}

/** What the next invoice will come to. */
function totals({ subscription, t, locale, money }: View): TemplateResult | typeof nothing {
  const next = subscription.next_invoice
  if (!next) return nothing
  return html`<section class="sums" part="next-invoice">
    <h3 class="visually-hidden">${t('subscription.next-totals')}</h3>
    <dl class="totals" part="totals">
      ${entry(t('document.subtotal'), money(next.subtotal))}
      ${next.taxes.map(({ category, rate, tax, exemption_reason }) =>
        entry(taxText(t, locale, category, rate), money(tax), exemption_reason ?? ''),
      )}
      ${entry(t('subscriptions.next'), money(next.total), '', 'sum')}
    </dl>
  </section>`
}
