import { html, nothing, type TemplateResult } from 'lit'
import { emit } from '../base/emit.js'
import { isQuiet } from '../base/gate.js'
import { knownText, textsOf } from '../base/localize.js'
import type { Connection } from '../connect/connection.js'
import { connectionOf, type Host } from '../connect/consumer.js'
import { enSignIn } from '../locales/en.sign-in.js'

/** What is wrong with the connection, or whose sign-in it is when not ours; undefined when neither. */
export function connectionTrouble(host: Host): TemplateResult | undefined {
  if (isQuiet(host)) return undefined
  const connection = connectionOf(host)
  if (!connection) return misconfigured(host, 'no-connector')
  const { status, problem, ownSignIn } = connection
  if (status === 'misconfigured') return misconfigured(host, problem?.code)
  if (status === 'unreachable') return unreachable(host, connection)
  return ownSignIn ? undefined : signInAtHost(host, connection)
}

function signInAtHost(host: Host, connection: Connection): TemplateResult {
  const t = textsOf(host, enSignIn)
  const expired = connection.status === 'expired'
  // The host knows its own sign-in page; unless it takes over, its token is asked for once more.
  const signIn = () => {
    if (emit(host, 'portal-sign-in-request', undefined, true)) connection.reauthenticate()
  }
  return html`<div class=${`gate surface notice ${expired ? 'notice-warn' : ''}`} part="gate" role="status">
    <p>
      <b>${t(expired ? 'gate.expired' : 'gate.signed-out')}</b>
      ${expired ? html`<br /><small>${t('gate.expired-hint')}</small>` : nothing}
    </p>
    <button class="button primary" type="button" @click=${signIn}>
      ${t(expired ? 'gate.sign-in-again' : 'gate.sign-in')}
    </button>
  </div>`
}

function unreachable(host: Host, connection: Connection): TemplateResult {
  const t = textsOf(host, enSignIn)
  const { problem } = connection
  return html`<div class="gate surface notice" part="gate" role="alert">
    <p>
      <b>${t('gate.unreachable')}</b>
      ${problem?.requestId ? html`<br /><small class="muted">${t('common.request-id', { id: problem.requestId })}</small>` : nothing}
    </p>
    <button class="button" type="button" @click=${() => connection.reauthenticate()}>${t('common.try-again')}</button>
  </div>`
}

function misconfigured(host: Host, code: string | undefined): TemplateResult {
  const t = textsOf(host, enSignIn)
  const reason = knownText(t, `gate.${code}`)
  return html`<div class="gate surface notice notice-bad" part="gate" role="alert">
    <p>
      <b>${t('gate.misconfigured')}</b>
      ${reason ? html`<br /><small>${reason}</small>` : nothing}
    </p>
  </div>`
}
