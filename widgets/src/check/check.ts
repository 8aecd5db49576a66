import { closest } from '../base/closest.js'
import { type Definable, define } from '../base/define.js'
import type { CheckKey, CheckTexts } from '../locales/en.check.js'
import { VERSION } from '../version.js'
import { lookAtApi, lookAtSite, lookAtToken } from './api.js'
import { checkStyles } from './check.styles.js'
import type { Found, Level, Subject } from './finding.js'
import { lookAtPage } from './page.js'
import { Violations } from './violations.js'

/** One line of the check. */
export interface CheckLine {
  readonly level: Level
  /** Which finding it is, the same in every language. */
  readonly key: CheckKey
  readonly text: string
  /** What to do about it; empty where nothing is to be done. */
  readonly remedy: string
}

/** What `portal-check-done` tells. */
export interface CheckDetail {
  readonly faults: number
  readonly warnings: number
  readonly lines: readonly CheckLine[]
}

const marks: Record<Level, string> = { ok: '✓', warning: '!', fault: '✕' }
// Node, where the package is imported too, has no elements.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement

/**
 * Names what is wrong with the portal on this page: policy, origin, keys, the host's route for tokens, clock, versions.
 * For setting a page up; take it off when everything is green. It shares nothing with the other elements, and so also
 * works where those do not.
 *
 * @tag portal-check
 * @attr {string} api - Address of the API; otherwise that of the connector.
 * @attr {string} site - The site's publishable key; otherwise that of the connector.
 * @attr {string} token-url - The host's route for tokens; otherwise that of the connector.
 * @attr {string} connect - Id of the `<portal-connect>` to check; otherwise the one around this element, or the page's first.
 * @csspart base - The box around everything.
 * @csspart title - The heading.
 * @csspart summary - How much there is to mend.
 * @csspart again - The button that checks again.
 * @csspart list - The lines.
 * @csspart line - What one check found; `line-ok`, `line-warning` or `line-fault` tells how it stands.
 * @csspart remedy - What to do about it.
 * @fires {CustomEvent<CheckDetail>} portal-check-done - Everything was looked at.
 */
export class PortalCheck extends Base {
  static readonly tag = 'portal-check'
  static readonly version = VERSION

  /** Registers the class; a name that is taken is left alone. */
  static define(this: Definable, tag = this.tag, registry = globalThis.customElements): void {
    define(this, tag, registry)
  }

  #running: Promise<CheckDetail> | undefined
  #texts!: CheckTexts
  #lang = 'en'

  connectedCallback(): void {
    void this.check()
  }

  /** Looks at everything, now again. */
  check(): Promise<CheckDetail> {
    this.#running ??= this.#check().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  async #check(): Promise<CheckDetail> {
    await this.#choose()
    this.#draw()
    const violations = new Violations()
    await loaded()
    const subject = this.#subject
    const found = [...lookAtPage(), ...(await lookAtApi(subject))]
    // What only the API can tell is not asked where there is none.
    if (found.some(([, key]) => key === 'api'))
      found.push(...(await lookAtSite(subject)), ...(await lookAtToken(subject)))
    if (subject.api) found.push(...(await violations.probe(subject.api)))
    violations.stop()
    const lines = found.map(each => this.#line(each))
    const count = (level: Level) => lines.filter(each => each.level === level).length
    const detail: CheckDetail = { faults: count('fault'), warnings: count('warning'), lines }
    this.#draw(detail)
    this.dispatchEvent(new CustomEvent('portal-check-done', { detail, bubbles: true, composed: true }))
    return detail
  }

  get #connector(): Element | null {
    const id = this.getAttribute('connect')
    return id
      ? document.getElementById(id)
      : (this.closest('portal-connect') ?? document.querySelector('portal-connect'))
  }

  get #subject(): Subject {
    const read = (name: string) =>
      (this.getAttribute(name) ?? this.#connector?.getAttribute(name) ?? '').trim().replace(/\/$/, '')
    const api = read('api')
    return {
      api: api === '' && this.#connector?.hasAttribute('api') ? location.origin : api,
      site: read('site'),
      tokenUrl: read('token-url'),
    }
  }

  get #locale(): string {
    return this.#connector?.getAttribute('locale') || closest(this, '[lang]')?.getAttribute('lang') || 'en'
  }

  /** The texts come in a file of their language; they lie where this one does. */
  async #choose(): Promise<void> {
    const french = /^fr\b/i.test(this.#locale)
    this.#lang = french ? 'fr' : 'en'
    this.#texts = french
      ? (await import('../locales/fr.check.js')).frCheck
      : (await import('../locales/en.check.js')).enCheck
  }

  #line([level, key, values = {}]: Found): CheckLine {
    const text = this.#texts[key]
    const [found, remedy] = (typeof text === 'string' ? [text, ''] : text).map(each =>
      each.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place),
    )
    return { level, key, text: found!, remedy: remedy! }
  }

  /** What stays while the lines change, so that focus does and the summary is read out. */
  #frame(): { box: HTMLElement; parts: HTMLElement[] } {
    const box = this.shadowRoot?.querySelector('section')
    if (box) return { box, parts: [...box.querySelectorAll<HTMLElement>('h2, [role], button, ul')] }
    const parts = [make('h2', 'title'), make('p', 'summary'), make('button', 'again'), make('ul', 'list')]
    parts[1]!.role = 'status'
    parts[2]!.onclick = () => this.check()
    const made = make('section', 'base', make('header', '', ...parts.slice(0, 3)), parts[3]!)
    const root = this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet()]
    root.append(made)
    return { box: made, parts }
  }

  #draw(detail?: CheckDetail): void {
    const { box, parts } = this.#frame()
    const [title, summary, again, list] = parts
    const say = (key: CheckKey, values?: Record<string, string>) => this.#line(['ok', key, values]).text
    title!.textContent = say('title')
    again!.textContent = say('again')
    summary!.textContent = say('running')
    if (detail) {
      const { faults, warnings, lines } = detail
      summary!.textContent =
        faults + warnings > 0 ? say('faults', { faults: `${faults}`, warnings: `${warnings}` }) : say('fine')
      list!.replaceChildren(...lines.map(each => this.#row(each)))
    }
    box.lang = this.#lang
    box.ariaBusy = String(!detail)
  }

  #row({ level, text, remedy }: CheckLine): HTMLElement {
    const label = make('b', '', `${marks[level]} ${this.#line(['ok', level]).text}`)
    const row = make('li', `line line-${level}`, label, make('p', '', text))
    if (remedy) row.append(make('p', 'remedy', remedy))
    row.className = level
    return row
  }
}

/** Everything on the page has been asked for then, and the scripts have had their time. */
async function loaded(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise(resolve => addEventListener('load', resolve, { once: true }))
  const late = new Promise(resolve => setTimeout(resolve, 1500))
  await Promise.race([customElements.whenDefined('portal-connect'), late])
}

let shared: CSSStyleSheet | undefined
function sheet(): CSSStyleSheet {
  if (!shared) {
    shared = new CSSStyleSheet()
    shared.replaceSync(checkStyles)
  }
  return shared
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  part: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  if (part) element.setAttribute('part', part)
  element.append(...content)
  return element
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-check': PortalCheck
  }
  interface HTMLElementEventMap {
    'portal-check-done': CustomEvent<CheckDetail>
  }
}
