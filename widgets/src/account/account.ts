import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import { PortalAlerts } from '../alerts/alerts.js'
import type { PortalClient, Schemas } from '../api.js'
import { gate } from '../base/gate.js'
import { Load } from '../base/load.js'
import { textsOf } from '../base/localize.js'
import { PortalElement } from '../base/portal-element.js'
import { PortalError } from '../base/problem.js'
import { enAccount } from '../locales/en.account.js'
import { failure } from '../parts/failure.js'
import { icon } from '../parts/icons.js'
import { tagStyles } from '../parts/tag.styles.js'
import { accountStyles } from './account.styles.js'
import {
  readHash,
  SECTION_NAMES,
  SECTIONS,
  type SectionName,
  sectionOf,
  sectionsOf,
  writeHash,
} from './sections.js'

type Counts = Partial<Record<SectionName, number>>

/** Where somebody wants to go in the account. */
export interface AccountPlace {
  /** A section, or nothing for the overview. */
  readonly section: SectionName | ''
  /** The id of one thing in it, or nothing for its list. */
  readonly item: string
}

/** Events of widgets inside that ask to see a thing. */
const OPENING = ['quotation', 'order', 'invoice', 'ticket', 'subscription'] as const

/**
 * The whole "My Account": an overview with what needs the customer now, and every section he may see.
 *
 * @summary The whole account in one element.
 * @tag portal-account
 *
 * @attr {'hash' | 'none'} routing - `hash` keeps the place in the address (`#/invoices/inv_…`), so that links and the Back button lead there; `none` leaves that to the host, which sets `section` and `item`.
 * @attr {string} section - The section that is shown, for instance `invoices`; empty for the overview.
 * @attr {string} item - The id of what is shown of it; empty for its list.
 * @attr {number} page-size - Rows per page of the lists, 1 to 100 (10).
 *
 * @slot - Text for browsers without scripts; never shown once the element works.
 * @slot overview - Stands on the overview, under what needs the customer.
 * @slot footer - Stands under everything.
 *
 * @csspart account - The box around everything.
 * @csspart who - Whose account it is.
 * @csspart company - The choice of the company, for people of several.
 * @csspart nav - The navigation.
 * @csspart nav-link - An entry of it; `nav-link-on` as well for the one that is shown.
 * @csspart count - How many things wait there.
 * @csspart overview - The overview.
 * @csspart tile - A section on the overview.
 * @csspart section - What is shown of a section.
 * @csspart button - A button, with what it does as second name: `back`, `retry`.
 * @csspart message - What is said in place of a section: `message-error`; or of all: `message-preview`.
 *
 * @fires {CustomEvent<AccountPlace>} portal-account-navigate - Somebody goes to another place; cancel it to take over.
 * @fires {CustomEvent} portal-loading - Loading began.
 * @fires {CustomEvent} portal-ready - Loading ended well.
 * @fires {CustomEvent<{ code: string, status: number, requestId: string, retry(): void }>} portal-error - Loading failed.
 */
export class PortalAccount extends PortalElement {
  static override readonly tag: string = 'portal-account'
  static override readonly texts = enAccount
  static override styles: CSSResultGroup = [tagStyles, accountStyles]
  static override properties: PropertyDeclarations = {
    routing: {},
    section: {},
    item: {},
    pageSize: { attribute: 'page-size', type: Number },
  }

  /** Whether the place is kept in the address. */
  declare routing: 'hash' | 'none'
  /** The section that is shown; empty for the overview. */
  declare section: string
  /** The id of what is shown of it; empty for its list. */
  declare item: string
  /** Rows per page of the lists. */
  declare pageSize: number

  readonly #counts = new Load(this, {
    args: () => [this.#sections] as const,
    follows: () => ['invoice', 'quotation', 'order', 'ticket', 'message', 'subscription'],
    task: (client, [sections], signal) => countAll(client, sections, signal),
  })
  /** Sections whose elements are there. */
  readonly #loaded = new Set<SectionName>()
  #failed: PortalError | undefined
  /** The link that was brought into view last, and how long the line was. */
  #revealed = ''
  #company = ''

  constructor() {
    super()
    PortalAlerts.define()
    this.routing = 'hash'
    this.section = this.item = ''
    this.pageSize = 10
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.#follow)
    this.#follow()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.#follow)
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    const { id = '' } = this.#session?.customer ?? {}
    // What was open belongs to the company that was left.
    if (id && this.#company && id !== this.#company && this.item) this.navigate(this.#here ?? '')
    this.#company = id || this.#company
  }

  protected override updated(): void {
    const here = this.#here
    if (here && !this.#loaded.has(here) && !this.#failed) void this.#enter(here)
    const { renderRoot: root } = this
    // The companies change places with the choice, so that no binding tells the one that is chosen from before.
    const companies = root.querySelector<HTMLSelectElement>('nav select')
    if (companies) companies.value = this.#session!.customer.id
    this.#reveal(root.querySelector<HTMLElement>('nav [aria-current]'))
    this._setState(!this.#session ? 'loading' : this.#failed ? 'error' : 'ready')
  }

  /** Where the sections stand in one line, the one that is shown may be outside of what is seen of it. */
  #reveal(current: HTMLElement | null): void {
    const line = current?.closest('ul')
    const shown = `${current?.textContent} ${line?.scrollWidth}`
    if (shown === this.#revealed) return
    this.#revealed = shown
    if (line) line.scrollLeft = current!.offsetLeft - (line.clientWidth - current!.offsetWidth) / 2
  }

  get #session(): Schemas['PortalSession'] | null | undefined {
    return this._connection?.session
  }

  get #sections(): SectionName[] {
    const session = this.#session
    return session ? sectionsOf(session) : []
  }

  /**
   * The section that is shown; none for the overview, and for one that this person does not have. A link to one thing may
   * open it to somebody who has not signed in.
   */
  get #here(): SectionName | undefined {
    const there = this.#session ? this.#sections : this.item ? SECTION_NAMES : []
    return there.find(name => name === this.section)
  }

  readonly #follow = (): void => {
    if (this.routing === 'none') return
    const { section, item } = readHash(location.hash)
    if (this.section === section && this.item === item) return
    this.section = section
    this.item = item
    this.#failed = undefined
  }

  async #enter(name: SectionName): Promise<void> {
    try {
      await SECTIONS[name].load()
      this.#loaded.add(name)
    } catch (thrown) {
      this.#failed = PortalError.from(thrown)
    }
    this.requestUpdate()
  }

  /** Goes to a section, or to one thing of it, unless a listener of `portal-account-navigate` takes over. */
  navigate(section: SectionName | '', item = ''): void {
    const place: AccountPlace = { section, item }
    if (!this._emit('portal-account-navigate', place, { cancelable: true })) return
    this.#failed = undefined
    this.section = section
    this.item = item
    if (this.routing !== 'none') location.hash = writeHash(section, item)
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.place')?.focus())
  }

  /** Widgets inside ask to see something: it has a place of its own here. */
  readonly #onOpen = (event: Event): void => {
    const thing = OPENING.find(each => event.type === `portal-${each}-open`)
    const section = thing && sectionOf(thing)
    const { id } = (event as CustomEvent<Record<string, { id: string }>>).detail[thing!] ?? {}
    if (!section || !id || !this.#sections.includes(section)) return
    event.preventDefault()
    event.stopPropagation()
    this.navigate(section, id)
  }

  readonly #onAlert = (event: CustomEvent<{ alert: { object_type: string; object_id: string } }>): void => {
    const { object_type, object_id } = event.detail.alert
    const section = sectionOf(object_type)
    if (section) this.navigate(section, SECTIONS[section].detail ? object_id : '')
  }

  readonly #onMethods = (event: Event): void => {
    if (!this.#sections.includes('payment_methods')) return
    event.preventDefault()
    this.navigate('payment_methods')
  }

  protected override render(): TemplateResult {
    const session = this.#session
    const here = this.#here
    // What the link leads to shows the sign-in itself, where it does not open by the link alone.
    if (!session && here) return html`${this.#loaded.has(here) ? this.#renderSection(here) : nothing}`
    const closed = gate(this)
    return html`${closed ?? nothing}
      <div class="account" part="account" ?hidden=${closed && !session} ?inert=${closed !== undefined}>
        ${session ? this.#renderNav(session) : nothing}
        <div
          class="place"
          tabindex="-1"
          @portal-quotation-open=${this.#onOpen}
          @portal-order-open=${this.#onOpen}
          @portal-invoice-open=${this.#onOpen}
          @portal-ticket-open=${this.#onOpen}
          @portal-subscription-open=${this.#onOpen}
          @portal-subscription-manage-methods=${this.#onMethods}
          @portal-alerts-open=${this.#onAlert}
        >
          ${session ? this.#renderPlace(session) : nothing}
        </div>
      </div>
      <slot name="footer"></slot>`
  }

  /** A way to a section: a link where the address keeps the place. */
  #way(section: SectionName | '', parts: string, content: unknown): TemplateResult {
    const go = (event: Event) => {
      // Opening in another tab or window is the browser's.
      if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return
      event.preventDefault()
      this.navigate(section)
    }
    const current = parts === 'nav-link' && (this.#here ?? '') === section
    const part = current ? `${parts} nav-link-on` : parts
    const state = current ? 'page' : nothing
    return this.routing === 'none'
      ? html`<button type="button" part=${part} aria-current=${state} @click=${go}>${content}</button>`
      : html`<a href=${writeHash(section, '')} part=${part} aria-current=${state} @click=${go}>${content}</a>`
  }

  #renderNav({ customer, companies }: Schemas['PortalSession']): TemplateResult {
    const t = textsOf(this)
    const counts: Counts = this.#counts.data ?? {}
    const choose = (event: Event) => {
      const { value } = event.target as HTMLSelectElement
      this._connection!.switchCompany(value).catch(thrown => {
        this.#failed = PortalError.from(thrown)
        this.requestUpdate()
      })
    }
    return html`<nav part="nav" aria-label=${t('account.title')}>
      <div class="who" part="who">
        ${
          companies.length > 1
            ? html`<select class="field" part="company" aria-label=${t('account.company')} @change=${choose}>
                ${companies.map(
                  ({ customer_id: id, name }) =>
                    html`<option value=${id} ?selected=${id === customer.id}>${name}</option>`,
                )}
              </select>`
            : html`<strong><bdi>${customer.name}</bdi></strong>`
        }
      </div>
      <ul>
        <li>${this.#way('', 'nav-link', t('account.overview'))}</li>
        ${this.#sections.map(name => {
          const count = counts[name]
          return html`<li>
            ${this.#way(
              name,
              'nav-link',
              html`${t(`account.${name}`)}${
                count
                  ? html`<span class="count num" part="count"
                      >${count}<span class="visually-hidden"> ${t('account.waiting')}</span></span
                    >`
                  : nothing
              }`,
            )}
          </li>`
        })}
      </ul>
    </nav>`
  }

  #renderPlace({ preview }: Schemas['PortalSession']): TemplateResult {
    const t = textsOf(this)
    const here = this.#here
    const failed = this.#failed
    const retry = () => {
      this.#failed = undefined
      this.requestUpdate()
    }
    return html`${
      preview
        ? html`<p class="notice notice-warn" part="message message-preview">${t('account.preview')}</p>`
        : nothing
    }
    ${failed ? failure(t, failed, retry) : nothing}
    ${here ? (this.#loaded.has(here) ? this.#renderSection(here) : html`<span class="skeleton"></span>`) : this.#renderOverview()}`
  }

  #renderSection(name: SectionName): TemplateResult {
    const { list, detail } = SECTIONS[name]
    const { connect, theme, pageSize, item } = this
    const place = { connect, theme, pageSize }
    if (!item || !detail) return html`<div class="section" part="section">${list(place)}</div>`
    const back = html`<button
      type="button"
      class="button quiet back"
      part="button back"
      @click=${() => this.navigate(name)}
    >
      ${icon('back')}${this._t(`account.${name}`)}
    </button>`
    return html`<div class="section" part="section">
      ${this.#session ? back : nothing}
      ${detail(item, place)}
    </div>`
  }

  #renderOverview(): TemplateResult {
    const t = textsOf(this)
    const counts: Counts = this.#counts.data ?? {}
    const { connect, theme } = this
    return html`<div class="overview" part="overview">
      <h2>${t('account.title')}</h2>
      <portal-alerts .connect=${connect} .theme=${theme}></portal-alerts>
      <slot name="overview"></slot>
      <ul class="tiles">
        ${this.#sections.map(name => {
          const count = counts[name]
          const waits = count ? t(`account.${name as 'invoices'}-waiting`, { count }) : ''
          return html`<li>
            ${this.#way(
              name,
              'tile',
              html`<strong>${t(`account.${name}`)}</strong><small class="muted">${waits || t(`account.${name}-about`)}</small>`,
            )}
          </li>`
        })}
      </ul>
    </div>`
  }
}

/** How many things wait in each section. One that cannot be counted has no number. */
async function countAll(client: PortalClient, sections: SectionName[], signal: AbortSignal): Promise<Counts> {
  const counted = await Promise.all(
    sections.map(async name => [name, await SECTIONS[name].count?.(client, signal).catch(() => undefined)]),
  )
  return Object.fromEntries(counted)
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-account': PortalAccount
  }
  interface HTMLElementEventMap {
    'portal-account-navigate': CustomEvent<AccountPlace>
  }
}
