import { html, nothing, type TemplateResult } from 'lit'
import { isQuiet } from '../base/gate.js'
import { textsOf } from '../base/localize.js'
import type { Connection } from '../connect/connection.js'
import { connectionOf, type Host } from '../connect/consumer.js'
import { enSignIn } from '../locales/en.sign-in.js'
import { openLink } from '../share/opening.js'
import { SignInPlace } from './sign-in-place.js'
import { connectionTrouble } from './trouble.js'

/** What a widget shows without a session. */
export function gateView(host: Host): TemplateResult | undefined {
  const connection = connectionOf(host)
  // What a link shares is shown without signing in.
  const link = connection && !isQuiet(host) ? openLink(host, connection) : undefined
  if (link === 'waiting') return undefined
  const due = connection?.status === 'signed-out' || connection?.status === 'expired'
  const place = SignInPlace.of(host)
  place.wanted = due && connection.ownSignIn
  const view = place.wanted && connection ? signInHere(host, connection) : connectionTrouble(host)
  return link && view ? html`${linkEnded(host)} ${view}` : view
}

const linkEnded = (host: Host): TemplateResult =>
  html`<p class="gate notice notice-warn" part="gate" role="status">${textsOf(host, enSignIn)('gate.link-ended')}</p>`

function signInHere(host: Host, { status, signInPlace }: Connection): TemplateResult {
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
