import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'
import type { PortalError } from '../base/problem.js'

const KNOWN = ['unreachable', 'timeout', 'rate_limited', 'permission_denied', 'not_found'] as const

/** What went wrong and what to do, in the person's words. */
export function failureText(t: Translate, error: PortalError): string {
  return t(`error.${KNOWN.find(code => code === error.code) ?? 'unexpected'}`)
}

/** Tells that loading failed, with the reference to quote, and offers to try again where that can help. */
export function failure(t: Translate, error: PortalError, retry: () => void): TemplateResult {
  const { status, requestId } = error
  const final = status === 403 || status === 404
  return html`<div class=${`notice ${final ? '' : 'notice-bad'}`} part="message message-error" role="alert">
    <p>
      <b>${final ? failureText(t, error) : t('error.title')}</b>
      ${final ? nothing : html`<br /><small>${failureText(t, error)}</small>`}
      ${requestId ? html`<br /><small class="muted">${t('common.request-id', { id: requestId })}</small>` : nothing}
    </p>
    ${
      final
        ? nothing
        : html`<button type="button" class="button" part="button retry" @click=${retry}>${t('common.try-again')}</button>`
    }
  </div>`
}
