import { html, nothing, type TemplateResult } from 'lit'
import { knownText, type Translate } from '../base/localize.js'
import type { PortalError } from '../base/problem.js'
import type { MessageKey } from '../locales/messages.js'
import { button } from './button.js'

/** What went wrong and what to do, in the person's words. */
export function failureText(t: Translate, error: PortalError): string {
  return knownText(t, `error.${error.code}`) ?? t('error.unexpected')
}

/**
 * Tells that something did not work, in a sentence with a place for the `{reason}`; nothing while nothing failed.
 * @param action - What can be done about it.
 */
export function failed(
  t: Translate,
  key: MessageKey,
  error: PortalError | undefined,
  action: unknown = nothing,
): TemplateResult | typeof nothing {
  if (!error) return nothing
  return html`<div class="notice notice-bad" part="message message-error">
    <p>${t(key, { reason: failureText(t, error) })}</p>
    ${action}
  </div>`
}

/** Tells that loading failed, with the reference to quote, and offers to try again where that can help. */
export function failure(t: Translate, error: PortalError, retry: () => void): TemplateResult {
  const { status, requestId } = error
  const text = failureText(t, error)
  const final = status === 403 || status === 404
  return html`<div class=${final ? 'notice' : 'notice notice-bad'} part="message message-error" role="alert">
    <p>
      <b>${final ? text : t('error.title')}</b>
      ${final ? nothing : html`<br /><small>${text}</small>`}
      ${requestId ? html`<br /><small class="muted">${t('common.request-id', { id: requestId })}</small>` : nothing}
    </p>
    ${final ? nothing : button('retry', t('common.try-again'), retry)}
  </div>`
}
