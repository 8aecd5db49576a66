import { html, nothing, type TemplateResult } from 'lit'
import { knownText } from '../base/localize.js'
import type { Change, Loaded } from './data.js'
import { deed, fact, section, type View } from './rows.js'
import { languageName } from './you.js'

/** The company, as invoices and the vendor know it. */
export function company(view: View, { company, change }: Loaded): TemplateResult {
  const { t, locale } = view
  const { name, vat_number, vat_verified, country, address, phone, billing_emails, time_zone, language } =
    company
  const may = view.may('profile:write')
  const locked = company.locked_fields ?? []
  const none = html`<span class="muted">${t('profile.none')}</span>`
  const { line1, line2, line3, postal_code, city, region } = address
  const lines = [line1, line2, line3, [postal_code, city].filter(Boolean).join(' '), region].filter(Boolean)
  const verified =
    vat_number && vat_verified ? html` <small class="muted">${t('company.verified')}</small>` : nothing
  return section(
    'company',
    t('company.title'),
    html`${change ? asked(view, change, may) : nothing}
      <dl>
        ${fact(t('company.name'), html`<bdi>${name}</bdi>`)}
        ${fact(t('company.vat'), vat_number ? html`<bdi>${vat_number}</bdi>${verified}` : none)}
        ${fact(t('company.country'), country ? (new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country) : none)}
        ${fact(t('company.address'), lines.length ? lines.map(line => html`<span class="line">${line}</span>`) : none)}
        ${fact(t('company.phone'), phone ? html`<bdi>${phone}</bdi>` : none)}
        ${fact(
          t('company.billing-emails'),
          billing_emails.length
            ? billing_emails.map(each => html`<span class="line"><bdi>${each}</bdi></span>`)
            : none,
        )}
        ${fact(t('company.time-zone'), time_zone.replaceAll('_', ' '))}
        ${fact(t('profile.language'), languageName(locale, language))}
      </dl>
      ${
        may && locked.length
          ? html`<div class="note">
              <p class="muted">${t('company.locked')}</p>
              ${change?.status === 'open' ? nothing : deed(view, 'company.change', 'change.ask', { look: '' })}
            </div>`
          : nothing
      }`,
    may ? deed(view, 'company.edit', 'profile.edit', { about: t('company.title') }) : nothing,
  )
}

/** What was asked of the vendor last, and what became of it. */
function asked(
  view: View,
  { status, changes, answer }: Change,
  may: boolean,
): TemplateResult | typeof nothing {
  const { t } = view
  if (status !== 'open' && status !== 'declined') return nothing
  const wanted = changes.map(({ field, wanted }) => {
    const label = field === 'vat_number' ? t('company.vat') : (knownText(t, `company.${field}`) ?? field)
    return `${label}: ${wanted ?? t('profile.none')}`
  })
  return html`<div class="notice ${status === 'open' ? '' : 'notice-warn'}" part="message message-change">
    <p>
      <b>${t(`change.${status}`)}</b> ${wanted.join(', ')}
      ${answer ? html`<br /><small>${answer}</small>` : nothing}
    </p>
    ${may && status === 'open' ? deed(view, 'company.withdraw', 'change.withdraw', { look: '' }) : nothing}
  </div>`
}
