import { html, type TemplateResult } from 'lit'
import { connectionOf, connectorOf, type Host } from '../connect/consumer.js'
import { closest } from './closest.js'
import { textsOf } from './localize.js'

type View = (host: Host) => TemplateResult | undefined

let view: View | undefined
let loading: Promise<void> | undefined

/**
 * What a widget shows instead of data: the sign-in, or what is wrong with the connection and what to do about it.
 * Undefined while there is nothing to say, that is signed in or still connecting (show a skeleton then).
 *
 * A widget that has data already, or something a person typed, renders it below: an expired session takes nothing away.
 */
export function gate(host: Host): TemplateResult | undefined {
  // Its code comes only to pages that need it; from then on it is asked every time, so that it can clear up as well.
  if (!view && !isQuiet(host)) loading ??= loadView()
  if (!view) void loading?.then(() => host.requestUpdate())
  return view?.(host)
}

/** Whether there is nothing to say about a widget's connection. */
export function isQuiet(host: Host): boolean {
  const status = connectionOf(host)?.status
  if (status) return status === 'signed-in' || status === 'connecting'
  // A connector may be around (or named) that has only not been upgraded yet.
  return (host.connect ? connectorOf(host) : closest(host, 'portal-connect')) !== null
}

async function loadView(): Promise<void> {
  try {
    view = (await import('../login/gate-view.js')).gateView
  } catch {
    // Not even our own code can be reached: say so, and try everything again on demand.
    view = unreachable
    loading = undefined
  }
}

function unreachable(host: Host): TemplateResult | undefined {
  if (isQuiet(host)) return undefined
  const t = textsOf(host)
  const retry = () => {
    view = undefined
    connectionOf(host)?.reauthenticate()
    host.requestUpdate()
  }
  return html`<div class="gate surface notice" part="gate" role="alert">
    <p><b>${t('error.unreachable')}</b></p>
    <button class="button" type="button" @click=${retry}>${t('common.try-again')}</button>
  </div>`
}
