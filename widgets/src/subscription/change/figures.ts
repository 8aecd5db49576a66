import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../../base/localize.js'
import { formatDate } from '../../parts/dates.js'
import { formatMoney } from '../../parts/money.js'
import { formatPeriod } from '../../parts/periods.js'
import { formatQuantity } from '../../parts/quantities.js'
import { pair } from '../../pay/ways.js'
import type { ChangeRequest, Preview } from './outcome.js'

/** What a change costs now and later. */
export function figures(
  t: Translate,
  locale: string,
  { action, subscription }: ChangeRequest,
  { currency, effective_on, ends_on, due_now, next_invoice }: Preview,
): TemplateResult {
  const money = (minor: number) => formatMoney(locale, currency, minor)
  const day = (date: string) => formatDate(locale, date)
  const holds =
    action === 'cancel'
      ? ends_on && subscription.status !== 'to_renew'
        ? t('change.last-day', { date: day(ends_on) })
        : t('change.at-once')
      : action === 'reopen'
        ? t('change.period')
        : action === 'add'
          ? ''
          : t('change.from', { date: day(effective_on) })
  return html`${holds ? html`<p part="holds">${holds}</p>` : nothing}
    <dl class="pairs" part="figures">
      ${due_now?.lines.map(({ name, quantity, net, period_start, period_end }) =>
        pair(
          html`<bdi>${name} × ${formatQuantity(locale, quantity, 'C62')}</bdi>
            <small><bdi>${formatPeriod(locale, period_start, period_end)}</bdi></small>`,
          money(net),
        ),
      )}
      ${due_now?.tax_total ? pair(t('change.vat'), money(due_now.tax_total)) : nothing}
      ${due_now ? html`<div class="strong"><dt>${t('change.now')}</dt><dd class="num" part="amount"><bdi>${money(due_now.total)}</bdi></dd></div>` : nothing}
      ${next_invoice ? pair(t('change.next', { date: day(next_invoice.date) }), money(next_invoice.total)) : nothing}
    </dl>
    ${due_now ? nothing : html`<p class="muted small">${t('change.now-nothing')}</p>`}
    ${next_invoice ? nothing : html`<p class="muted small">${t('change.next-none')}</p>`}`
}
