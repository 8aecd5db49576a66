import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit'
import { emit } from '../base/emit.js'
import { hasConnector } from '../base/gate.js'
import { textsOf } from '../base/localize.js'
import type { Connection } from '../connect/connection.js'
import { connectionOf } from '../connect/consumer.js'
import { enSignIn } from '../locales/en.sign-in.js'
import { SignInPlace } from './sign-in-place.js'

/** What a widget shows without a session. */
export function gateView(host: ReactiveElement): TemplateResult | undefined {
  const connection = connectionOf(host)
  const due = connection?.status === 'signed-out' || connection?.status === 'expired'
  const place = SignInPlace.of(host)
  place.wanted = due && connection.ownSignIn
  return place.wanted && connection ? signInHere(host, connection) : connectionTrouble(host)
}

/** What is wrong with the connection, or whose sign-in it is when not ours; undefined when neither. */
export function connectionTrouble(host: ReactiveElement): TemplateResult | undefined {
  const connection = connectionOf(host)
  if (!connection) return hasConnector(host) ? undefined : misconfigured(host, 'no-connector')
  switch (connection.status) {
    case 'signed-in':
    case 'connecting':
      return undefined
    case 'misconfigured':
      return misconfigured(host, connection.problem?.code)
    case 'unreachable':
      return unreachable(host, connection)
    default:
      return connection.ownSignIn ? undefined : signInAtHost(host, connection)
  }
}

function signInHere(host: ReactiveElement, { status, signInPlace }: Connection): TemplateResult {
  const t = textsOf(host, enSignIn)
  const expired = status === 'expired'
  return html`<div class="gate" part="gate">
    ${
      expired
        ? html`<div class="notice notice-warn" role="status">
          <p><b>${t('gate.expired')}</b><br /><small>${t('gate.expired-hint')}</small></p>
        </div>`
        : nothing
    }
    ${
      signInPlace === host
        ? html`<slot name="sign-in"></slot>`
        : html`<p class="notice muted">${t('gate.sign-in-above')}</p>`
    }
  </div>`
}

function signInAtHost(host: ReactiveElement, connection: Connection): TemplateResult {
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

function unreachable(host: ReactiveElement, connection: Connection): TemplateResult {
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

const REASONS = [
  'no-connector',
  'no-api',
  'no-access',
  'unknown-site',
  'wrong-origin',
  'wrong-token',
] as const

function misconfigured(host: ReactiveElement, code: string | undefined): TemplateResult {
  const t = textsOf(host, enSignIn)
  const reason = REASONS.find(each => each === code)
  return html`<div class="gate surface notice notice-bad" part="gate" role="alert">
    <p>
      <b>${t('gate.misconfigured')}</b>
      ${reason ? html`<br /><small>${t(`gate.${reason}`)}</small>` : nothing}
    </p>
  </div>`
}
