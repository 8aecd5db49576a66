import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { ALERTED } from '../alerts/follows.js'
import type { Schemas } from '../api.js'
import { Load } from '../base/load.js'
import { PortalElement } from '../base/portal-element.js'
import { unwrap } from '../base/problem.js'
import { enUser } from '../locales/en.user.js'
import { icon } from '../parts/icons.js'
import { tagStyles } from '../parts/tag.styles.js'
import { MenuController } from './menu.js'
import { userStyles } from './user.styles.js'

type PortalSession = Schemas['PortalSession']

/**
 * Who is signed in, for the corner of the host's header: name, how much needs doing now, the way to the account, change
 * of company, sign out. Signed out it is a button that leads to the sign-in.
 *
 * @tag portal-user
 * @attr {string} account-url - Address of the page with the account; without it the menu has no entry for it.
 * @slot menu - More entries for the menu, for instance links to pages of the host.
 * @csspart base - The box around everything.
 * @csspart toggle - The button that opens the menu.
 * @csspart avatar - The initials.
 * @csspart count - How many alerts there are.
 * @csspart menu - The menu.
 * @csspart item - An entry of the menu.
 * @csspart sign-in - The button shown while nobody is signed in.
 * @fires {CustomEvent<void>} portal-user-sign-in - Somebody wants to sign in; cancel it to take over, otherwise the sign-in on this page gets the focus.
 * @fires {CustomEvent<PortalSession>} portal-user-switch - The person continues for another company.
 * @fires {CustomEvent<void>} portal-user-sign-out-request - Somebody wants to sign out; cancel it to take over.
 * @fires {CustomEvent<void>} portal-user-sign-out - Somebody has signed out here.
 * @fires {CustomEvent} portal-loading - Counting what needs doing began.
 * @fires {CustomEvent} portal-ready - Counting ended well.
 * @fires {CustomEvent<{ code: string, status: number, requestId: string, retry(): void }>} portal-error - Counting failed; no number is shown then.
 */
export class PortalUser extends PortalElement {
  static override readonly tag = 'portal-user'
  static override readonly texts = enUser
  static override styles = [tagStyles, userStyles]

  static override properties: PropertyDeclarations = { accountUrl: { attribute: 'account-url' } }

  /** Address of the page with the account. */
  declare accountUrl: string

  readonly #alerts = new Load(this, {
    args: () => [] as const,
    follows: () => ALERTED,
    task: async (client, _args, signal) => unwrap(await client.GET('/v1/alerts', { signal })).data.length,
  })
  readonly #menu = new MenuController(this)
  #failed = false

  constructor() {
    super()
    this.accountUrl = ''
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    const status = this._connection?.status
    this._setState(
      !status || status === 'connecting' ? 'loading' : status === 'signed-in' ? 'ready' : 'empty',
    )
  }

  #signIn(): void {
    if (!this._emit('portal-user-sign-in', undefined, { cancelable: true })) return
    const connection = this._connection
    if (!connection?.ownSignIn) {
      connection?.reauthenticate()
      return
    }
    const place = connection.signInPlace
    const login = place?.localName === 'portal-login' ? place : place?.querySelector('portal-login')
    login?.scrollIntoView({ block: 'center' })
    login?.querySelector('input')?.focus()
  }

  async #signOut(): Promise<void> {
    this.#menu.close()
    if (!this._emit('portal-user-sign-out-request', undefined, { cancelable: true })) return
    await this._connection?.signOut()
    this._emit('portal-user-sign-out')
  }

  async #switch(customerId: string): Promise<void> {
    const connection = this._connection
    if (connection?.session?.customer.id === customerId) return this.#menu.close()
    this.#failed = false
    try {
      await connection?.switchCompany(customerId)
      this.#menu.close()
      this._emit('portal-user-switch', this._connection?.session)
    } catch {
      this.#failed = true
      this.requestUpdate()
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const connection = this._connection
    if (connection?.status === 'signed-in' && connection.session) return this.#signedIn(connection.session)
    if (!connection || connection.status === 'connecting')
      return html`<span class="skeleton wait" aria-hidden="true"></span>`
    // What is wrong is told where the content would be; a header has no room for it.
    if (connection.status === 'misconfigured') return nothing
    return html`<button class="button" part="sign-in" type="button" @click=${this.#signIn}>
      ${this._t('user.sign-in')}
    </button>`
  }

  #signedIn(session: PortalSession): TemplateResult {
    const { contact, customer } = session
    const name = contact?.name ?? customer.name
    const count = this.#alerts.data
    return html`<button
        class="button toggle"
        part="toggle"
        type="button"
        aria-haspopup="menu"
        aria-expanded=${this.#menu.open}
        @click=${this.#menu.toggle}
        @keydown=${this.#menu.onToggleKey}
      >
        <span class="avatar" part="avatar" aria-hidden="true">${initials(name)}</span>
        <span class="names">
          <span>${name}</span>
          ${contact ? html`<small class="muted">${customer.name}</small>` : nothing}
        </span>
        ${
          count
            ? html`<span class="count num" part="count"
                >${count}<span class="visually-hidden"> ${this._t('user.alerts', { count })}</span></span
              >`
            : nothing
        }
        ${icon('down')}
      </button>
      <div class="menu" part="menu" popover="manual">
        <div class="who small">
          <b>${name}</b>
          <span class="muted">${contact ? contact.email : this._t('user.read-only')}</span>
        </div>
        <div role="menu" aria-label=${this._t('user.menu', { name })} @keydown=${this.#menu.onMenuKey}>
          ${session.companies.length > 1 && session.signed_in ? this.#companies(session) : nothing}
          <div class="group" role="none">
            ${
              this.accountUrl
                ? html`<a class="item" part="item" role="menuitem" tabindex="-1" href=${this.accountUrl}>
                    ${this._t('user.account')}
                  </a>`
                : nothing
            }
            <slot name="menu"></slot>
            <button class="item" part="item" role="menuitem" type="button" tabindex="-1" @click=${this.#signOut}>
              ${this._t('user.sign-out')}
            </button>
          </div>
        </div>
        <p class="who failed" role="alert" ?hidden=${!this.#failed}>
          ${this.#failed ? this._t('user.switch-failed') : nothing}
        </p>
      </div>`
  }

  #companies({ companies, customer }: PortalSession): TemplateResult {
    const label = this._t('user.companies')
    return html`<div class="group" role="group" aria-label=${label}>
      <div class="group-name muted small" aria-hidden="true">${label}</div>
      ${companies.map(({ customer_id, name }) => {
        const current = customer_id === customer.id
        return html`<button
          class="item"
          part="item"
          role="menuitemradio"
          type="button"
          tabindex="-1"
          aria-checked=${current}
          @click=${() => this.#switch(customer_id)}
        >
          ${name}
          ${current ? icon('check') : nothing}
        </button>`
      })}
    </div>`
  }
}

/** The first letters of the first and the last word; whole code points, for names outside the Latin script. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? ''
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toUpperCase()
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-user': PortalUser
  }
  interface HTMLElementEventMap {
    'portal-user-sign-in': CustomEvent<void>
    'portal-user-switch': CustomEvent<PortalSession>
    'portal-user-sign-out-request': CustomEvent<void>
    'portal-user-sign-out': CustomEvent<void>
  }
}
