import { html, nothing, type TemplateResult } from 'lit'
import type { Profile } from './data.js'
import { NOTICES, noticeLabel } from './notices.js'
import { deed, fact, section, type View } from './rows.js'

/** The name of a language in the person's own. */
export const languageName = (locale: string, code: string): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code

/** The person: what is known, what is mailed, and how to sign in. */
export function you(view: View, profile: Profile): TemplateResult {
  const { t, locale } = view
  const { name, language, notifications, signed_in } = profile
  const mailed = NOTICES.filter(each => notifications[each]).map(each => t(noticeLabel(each)))
  return section(
    'you',
    t('you.title'),
    html`<dl>
        ${fact(t('profile.name'), html`<bdi>${name}</bdi>`)}
        ${fact(t('profile.language'), language ? languageName(locale, language) : t('you.company-language'))}
        ${fact(t('you.notices'), mailed.join(', '), deed(view, 'you.notices', 'profile.choose', { about: t('you.notices') }))}
      </dl>
      ${signed_in ? security(view, profile) : html`<p class="note muted">${t('you.elsewhere')}</p>`}`,
    deed(view, 'you.edit', 'profile.edit', { about: t('you.title') }),
  )
}

function security(view: View, profile: Profile): TemplateResult {
  const { t } = view
  const { email, has_password, has_totp, recovery_codes_left: count, pending_email } = profile
  const change = (name: 'email' | 'password', label: 'profile.change' | 'security.set') =>
    deed(view, `security.${name}`, label, { about: t(`security.${name}`) })
  return html`<h4>${t('security.title')}</h4>
    <dl>
      ${fact(
        t('security.email'),
        html`<bdi>${email}</bdi>${
          pending_email
            ? html`<br /><small class="muted">${t('security.pending', { email: pending_email })}</small>`
            : nothing
        }`,
        change('email', 'profile.change'),
      )}
      ${fact(
        t('security.password'),
        t(has_password ? 'security.has-password' : 'security.no-password'),
        change('password', has_password ? 'profile.change' : 'security.set'),
      )}
      ${fact(
        t('security.totp'),
        has_totp
          ? html`${t('security.on')}<br /><small class="muted">${t('security.codes-left', { count })}</small>`
          : t('security.off'),
        deed(
          view,
          has_totp ? 'security.totp-off' : 'security.totp-on',
          has_totp ? 'security.totp-off' : 'security.totp-on',
          {
            about: t('security.totp'),
          },
        ),
      )}
      ${fact(t('security.sessions'), t('security.sessions-about'), deed(view, 'security.sessions', 'security.show', { about: t('security.sessions') }))}
      ${fact(t('security.data'), t('security.data-about'), deed(view, 'security.data', 'security.data-save', { about: t('security.data') }))}
    </dl>`
}
