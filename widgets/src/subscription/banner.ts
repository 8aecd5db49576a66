import { html, nothing, type TemplateResult } from 'lit'
import { knownText, textsOf } from '../base/localize.js'
import { enSubscriptionBanner } from '../locales/en.subscription-banner.js'
import { button } from '../parts/button.js'
import { icon } from '../parts/icons.js'
import { formatQuantity } from '../parts/quantities.js'
import { lastDay } from '../subscriptions/state.js'
import { chargesAtOnce, type Subscription, type View } from './view.js'

/** What there is to know or to do about where it stands, the most urgent first. */
export function banners(host: object, given: View): unknown[] {
  const view: View = { ...given, t: textsOf(host, enSubscriptionBanner) }
  return [toRenew(view), closed(view), cancels(view), contract(view), scheduled(view)]
}

function banner(
  name: string,
  tint: string,
  text: unknown,
  action: TemplateResult | typeof nothing,
): TemplateResult {
  return html`<div class=${`notice notice-${tint}`} part=${`banner banner-${name}`}>
    <div>${text}</div>
    ${action}
  </div>`
}

/** Why it needs attention, until when, and the one step that sets it right. */
function toRenew(view: View): unknown {
  const { subscription, invoice, t, money, day, may, pay, act, busy } = view
  const { status, grace, database } = subscription
  if (status !== 'to_renew') return nothing
  const until = grace && {
    date: day(grace.ends_on),
    database: database?.name ?? '',
  }
  const payable =
    invoice && invoice.tag !== 'processing' && invoice.amount_due > 0 && (view.mayPay || may('change_method'))
  const step = payable
    ? button('pay', t('banner.pay-now', { amount: money(invoice.amount_due) }), pay, 'primary', busy)
    : may('change_method') && invoice?.tag !== 'processing'
      ? button('change-method', t('banner.change-method'), () => act('method'), 'primary', busy)
      : nothing
  const note =
    invoice?.tag === 'processing'
      ? t('banner.processing')
      : step !== nothing && chargesAtOnce(subscription) && may('change_method')
        ? t('banner.charged-at-once')
        : ''
  return html`${banner(
    'to-renew',
    'warn',
    html`<p><b>${icon('bang')} ${knownText(t, `banner.${grace?.reason}`) ?? t('banner.needs-payment')}</b></p>
      ${until ? html`<p><bdi>${t(database ? 'banner.pay-until-database' : 'banner.pay-until', until)}</bdi></p>` : nothing}
      ${note ? html`<p class="small muted">${note}</p>` : nothing}`,
    step,
  )}
  ${grace ? days(view, grace) : nothing}`
}

/** The days of grace, those that are over filled in. */
function days({ t }: View, grace: NonNullable<Subscription['grace']>): TemplateResult {
  const all = Math.round((Date.parse(grace.ends_on) - Date.parse(grace.started_on)) / 86_400_000)
  const used = Math.min(Math.max(all - grace.days_left, 0), all)
  return html`<div class="days" part="days" role="img" aria-label=${t('banner.days-used', { used, all })}>
    ${Array.from({ length: all }, (_, index) => html`<i class=${index < used ? 'on' : nothing}></i>`)}
  </div>`
}

function closed(view: View): unknown {
  const { subscription, t, day, may, act, busy } = view
  const { status, closed_on, close_reason } = subscription
  if (status !== 'closed') return nothing
  const known = ['non_payment', 'cancelled', 'contract_ended', 'order_unpaid'] as const
  const reason = known.find(each => each === close_reason) ?? 'closed'
  const text = t(`banner.${reason}`, { date: day(closed_on ?? subscription.period_end) })
  const reopen = may('reopen')
    ? button('reopen', t('banner.reopen'), () => act('reopen'), 'primary', busy)
    : nothing
  return banner('closed', 'info', html`<p>${text}</p>`, reopen)
}

function cancels(view: View): unknown {
  const { subscription, t, day, may, undo, busy } = view
  const { status, cancels_on } = subscription
  if (status === 'closed' || !cancels_on) return nothing
  return banner(
    'cancels',
    'warn',
    html`<p>${t('banner.cancels', { date: day(lastDay(cancels_on)) })}</p>`,
    may('undo_cancel')
      ? button('undo-cancel', t('banner.undo-cancel'), () => undo('undo_cancel'), '', busy)
      : nothing,
  )
}

/** The end of the contract is worth a banner once something can be done about it. */
function contract(view: View): unknown {
  const { subscription, papers, t, day, openPaper, busy } = view
  const renewal = papers?.offered('renewal')
  if (!subscription.contract_end || !renewal) return nothing
  return banner(
    'contract',
    'info',
    html`<p>${t('banner.contract', { date: day(subscription.contract_end) })}</p>`,
    button('show-renewal', t('banner.show-renewal'), () => openPaper(renewal), '', busy),
  )
}

function scheduled(view: View): unknown {
  const { subscription, t, money, day, may, undo, busy } = view
  const change = subscription.scheduled_change
  if (!change) return nothing
  const text = t('banner.scheduled', {
    date: day(change.effective_on),
    change: difference(view, change),
    amount: money(change.total),
  })
  return banner(
    'change',
    'info',
    html`<p><bdi>${text}</bdi></p>`,
    may('undo_change')
      ? button('undo-change', t('banner.undo-change'), () => undo('undo_change'), '', busy)
      : nothing,
  )
}

/** What will be different, in words: `User 10 → 8`. */
function difference(
  { subscription, t, locale }: View,
  { plan, items }: NonNullable<Subscription['scheduled_change']>,
): string {
  if (plan) return t('banner.switch-to', { plan: plan.name })
  const after = new Map(items.map(item => [item.id, item.quantity]))
  return subscription.items
    .filter(item => Number(after.get(item.id) ?? 0) !== Number(item.quantity))
    .map(({ id, name, quantity, unit }) => {
      const left = after.get(id)
      const words = (amount: string) => formatQuantity(locale, amount, unit)
      return Number(left ?? 0)
        ? t('banner.less', { name, before: words(quantity), after: words(left!) })
        : t('banner.without', { name })
    })
    .join(', ')
}
