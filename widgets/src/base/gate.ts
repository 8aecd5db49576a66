import { html, type ReactiveElement, type TemplateResult } from 'lit'
import type { Connection } from '../connect/connection.js'
import { connectionOf } from '../connect/consumer.js'
import { textsOf } from './localize.js'

type View = (host: ReactiveElement) => TemplateResult | undefined

let view: View | undefined
let loading: Promise<void> | undefined

/**
 * What a widget shows instead of data: the sign-in, or what is wrong with the connection and what to do about it.
 * Undefined while there is nothing to say, that is signed in or still connecting (show a skeleton then).
 *
 * A widget that has data already, or something a person typed, renders it below: an expired session takes nothing away.
 */
export function gate(host: ReactiveElement): TemplateResult | undefined {
  const connection = connectionOf(host)
  const quiet = connection ? isQuiet(connection) : hasConnector(host)
  // Its code comes only to pages that need it; from then on it is asked every time, so that it can clear up as well.
  if (!view && !quiet) loading ??= loadView()
  if (!view) void loading?.then(() => host.requestUpdate())
  return view?.(host)
}

/** Whether there is nothing to say about a connection. */
export const isQuiet = ({ status }: Connection): boolean => status === 'signed-in' || status === 'connecting'

/** Whether a connector is around (or named) that has only not been upgraded yet. */
export function hasConnector(host: ReactiveElement & { connect?: string }): boolean {
  if (host.connect) return (host.getRootNode() as Document | ShadowRoot).getElementById(host.connect) !== null
  for (let element: Element | null = host; element; ) {
    if (element.closest('portal-connect')) return true
    const root: Node = element.getRootNode()
    element = root instanceof ShadowRoot ? root.host : null
  }
  return false
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

function unreachable(host: ReactiveElement): TemplateResult | undefined {
  const connection = connectionOf(host)
  if (connection ? isQuiet(connection) : hasConnector(host)) return undefined
  const t = textsOf(host)
  const retry = () => {
    view = undefined
    connection?.reauthenticate()
    host.requestUpdate()
  }
  return html`<div class="gate surface notice" part="gate" role="alert">
    <p><b>${t('error.unreachable')}</b></p>
    <button class="button" type="button" @click=${retry}>${t('common.try-again')}</button>
  </div>`
}
