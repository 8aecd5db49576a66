import { type CSSResultGroup, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Load } from '../base/load.js'
import { type Translate, textsOf } from '../base/localize.js'
import { PortalElement } from '../base/portal-element.js'
import { unwrap } from '../base/problem.js'
import { enAlerts } from '../locales/en.alerts.js'
import { button } from '../parts/button.js'
import { failure } from '../parts/failure.js'
import { icon } from '../parts/icons.js'
import { Refresh } from '../parts/refresh.js'
import { tagStyles } from '../parts/tag.styles.js'
import { alertsStyles } from './alerts.styles.js'
import { ALERTED } from './follows.js'
import { type Alert, details, sentence } from './sentence.js'

/** Milliseconds between two looks. */
const PAUSE = 60_000

/** What may settle an alert, wherever on the page it happens. */
const SETTLING = [
  'portal-pay',
  'portal-quotation-accept',
  'portal-quotation-reject',
  'portal-payment-method-add',
  'portal-payment-method-default',
  'portal-payment-method-delete',
  'portal-subscription-method',
  'portal-subscription-cancel',
  'portal-subscription-undo-cancel',
  'portal-subscription-reopen',
]

/** Shape, tint and rank of each severity. */
const SEVERITIES = { critical: ['bang', 'bad'], warning: ['clock', 'warn'], info: ['half', 'info'] } as const

const severityOf = ({ severity }: Alert): keyof typeof SEVERITIES =>
  Object.hasOwn(SEVERITIES, severity) ? (severity as 'info') : 'info'

/**
 * What needs the customer now, anywhere on a page: what is overdue, what has to be renewed, what is about to expire.
 * It takes no room while there is nothing, and looks again every minute.
 *
 * @summary What needs the customer now.
 * @tag portal-alerts
 *
 * @attr {number} limit - How many are shown at first; 0 for all (5).
 *
 * @slot - Text for browsers without scripts; never shown once the element works.
 * @slot empty - Shown while nothing needs the customer. May carry `hidden`.
 * @slot error - What is said when it could not be loaded. May carry `hidden`.
 *
 * @csspart alerts - The box around the list.
 * @csspart alert - One alert, with its severity and kind as further names (`alert alert-critical alert-card-expired`).
 * @csspart tag - How urgent it is (`tag-critical`, `tag-warning`, `tag-info`).
 * @csspart sentence - What it is about.
 * @csspart details - The day that matters, how near it is, the amount.
 * @csspart button - The button that leads there: `open`; `all` shows those that are left out at first, `retry` where loading failed.
 * @csspart message - What is said when it could not be loaded: `message-error`.
 * @csspart retry - Loads again what could not be loaded.
 *
 * @fires {CustomEvent<{ alert: Alert }>} portal-alerts-open - Somebody wants to see what an alert is about: lead there. Nothing else happens.
 * @fires {CustomEvent} portal-loading - Loading began.
 * @fires {CustomEvent} portal-ready - Loading ended well.
 * @fires {CustomEvent<{ code: string, status: number, requestId: string, retry(): void }>} portal-error - Loading failed.
 */
export class PortalAlerts extends PortalElement {
  static override readonly tag: string = 'portal-alerts'
  static override readonly texts = enAlerts
  static override styles: CSSResultGroup = [tagStyles, alertsStyles]
  static override properties: PropertyDeclarations = { limit: { type: Number } }

  /** How many are shown at first; 0 for all. */
  declare limit: number

  readonly #load = new Load(this, {
    args: () => [] as const,
    follows: () => ALERTED,
    task: async (client, _args, signal) => unwrap(await client.GET('/v1/alerts', { signal })).data,
  })
  /** Which alerts there were when something was last read out. */
  #heard: ReadonlySet<string> | undefined
  #said = ''
  #all = false

  constructor() {
    super()
    this.limit = 5
    new Refresh(
      this,
      () => (this.#load.data ? PAUSE : 0),
      () => void this.#load.reload(),
    )
  }

  override connectedCallback(): void {
    super.connectedCallback()
    for (const name of SETTLING) document.addEventListener(name, this.#onSettled)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const name of SETTLING) document.removeEventListener(name, this.#onSettled)
  }

  protected override willUpdate(): void {
    const { data } = this.#load
    if (data) this.#hear()
    else this.#heard = undefined
  }

  protected override updated(): void {
    const { data, error } = this.#load
    this._setState(data ? (this._alerts.length ? 'ready' : 'empty') : error ? 'error' : 'loading')
  }

  /** What is shown: the kinds that this version knows. */
  protected get _alerts(): Alert[] {
    const t = textsOf(this)
    return (this.#load.data ?? []).filter(alert => sentence(t, alert) !== undefined)
  }

  /** Those that are shown now: of each kind the most urgent one before there are two of any. */
  protected get _shown(): Alert[] {
    const alerts = this._alerts
    const limit = Math.trunc(this.limit)
    // One that would be left out alone has as much room as the button.
    if (this.#all || !(limit > 0) || alerts.length <= limit + 1) return alerts
    const kinds = new Map([...alerts].reverse().map(alert => [alert.kind, alert]))
    const firsts = new Set(kinds.values())
    const chosen = [...alerts.filter(each => firsts.has(each)), ...alerts.filter(each => !firsts.has(each))]
    const some = new Set(chosen.slice(0, limit))
    return alerts.filter(each => some.has(each))
  }

  readonly #onSettled = (): void => void this.#load.reload()

  /** Read out is only that there are others than before, and not that a day has passed. */
  #hear(): void {
    const t = textsOf(this)
    const alerts = this._alerts
    const before = this.#heard
    const keyOf = ({ kind, object_id }: Alert) => `${kind} ${object_id}`
    this.#heard = new Set(alerts.map(keyOf))
    const fresh = alerts.filter(alert => !before?.has(keyOf(alert)))
    if (before && !fresh.length && before.size === alerts.length) return
    const count = alerts.length
    const told = before ? fresh.map(alert => sentence(t, alert)) : []
    this.#said = [count ? t('alerts.count', { count }) : before ? t('alerts.none') : '', ...told]
      .join(' ')
      .trim()
  }

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const { data, error } = this.#load
    const alerts = this._alerts
    const shown = this._shown
    const signedIn = this._connection?.status === 'signed-in' || data
    // Who is not signed in is told so by what the page is about.
    return html`<div ?hidden=${!error || error.status === 403 || !signedIn}>
        <slot name="error">${error ? html`<div class="surface">${failure(t, error, () => void this.#load.reload())}</div>` : nothing}</slot>
      </div>
      ${
        alerts.length
          ? html`<ul class="surface" part="alerts" role="list" aria-label=${t('alerts.title')}>
              ${shown.map(alert => this.#renderAlert(t, alert))}
              ${
                shown.length === alerts.length
                  ? nothing
                  : html`<li class="rest">
                      ${button('all', t('alerts.all', { count: alerts.length - shown.length }), this.#showAll, 'quiet')}
                    </li>`
              }
            </ul>`
          : nothing
      }
      <div ?hidden=${!data || alerts.length}><slot name="empty"></slot></div>
      <p class="visually-hidden" role="status">${this.#said}</p>`
  }

  readonly #showAll = async (): Promise<void> => {
    const before = this._shown
    this.#all = true
    this.requestUpdate()
    await this.updateComplete
    // The button is gone; the first one that it has shown goes on from there.
    const fresh = this._shown.findIndex(each => !before.includes(each))
    this.renderRoot.querySelectorAll<HTMLElement>('li .button')[fresh]?.focus()
  }

  #renderAlert(t: Translate, alert: Alert): TemplateResult {
    const severity = severityOf(alert)
    const [shape, tint] = SEVERITIES[severity]
    const more = details(this._locale, alert)
    const kind = alert.kind.replaceAll('_', '-')
    const id = `alert-${alert.kind}-${alert.object_id}`
    const open = () => this._emit('portal-alerts-open', { alert }, { cancelable: true })
    return html`<li class=${tint} part=${`alert alert-${severity} alert-${kind}`}>
      <span class=${`tag ${tint}`} part=${`tag tag-${severity}`}>${icon(shape)}${t(`alerts.${severity}`)}</span>
      <p class="what">
        <span id=${id} part="sentence"><bdi>${sentence(t, alert)}</bdi></span>
        ${more ? html`<small class="muted num" part="details"><bdi>${more}</bdi></small>` : nothing}
      </p>
      <button type="button" class="button" part="button open" aria-describedby=${id} @click=${open}>${t('alerts.show')}</button>
    </li>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-alerts': PortalAlerts
  }
  interface HTMLElementEventMap {
    'portal-alerts-open': CustomEvent<{ alert: Alert }>
  }
}
