import { html, nothing, type PropertyValues, render, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { textsOf } from '../base/localize.js'
import { PortalElement } from '../base/portal-element.js'
import { PortalError } from '../base/problem.js'
import { enSignIn } from '../locales/en.sign-in.js'
import { textLanguage } from '../locales/translate.js'
import { adoptFormStyles, type FormActions, signInForm } from './form.js'
import { connectionTrouble } from './gate-view.js'
import { cardStyles } from './login.styles.js'

let count = 0

/**
 * Signs people in with e-mail address and password. The form is rendered among this element's own children, not in its
 * shadow root, so that password managers and autofill work.
 *
 * @tag portal-login
 * @slot title - In place of the heading.
 * @slot footer - Below the form, for instance help for people who cannot sign in.
 * @slot form - Taken by the form itself.
 * @csspart base - The box around everything.
 * @csspart card - The card with heading and form.
 * @csspart title - The heading and the site's name.
 * @fires {CustomEvent<LoginRequestDetail>} portal-login-request - Somebody wants to sign in; cancel it to take over.
 * @fires {CustomEvent<PortalSession>} portal-login - Somebody has signed in.
 */
export class PortalLogin extends PortalElement {
  static override readonly tag = 'portal-login'
  static override readonly texts = enSignIn
  static override styles = cardStyles

  readonly #id = `portal-login-${++count}`
  #email = ''
  #alert = ''
  #wrong: 'email' | 'password' | '' = ''
  #shown = false
  #busy = false
  #waitUntil = 0
  #ticking: ReturnType<typeof setInterval> | undefined
  #offered = false
  #focusAfter: 'email' | 'password' | 'status' | '' = ''

  override connectedCallback(): void {
    super.connectedCallback()
    adoptFormStyles(this.getRootNode())
    if (this.#waitUntil) this.#tick()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#ticking)
    this._connection?.withdrawSignIn(this)
    this.#offered = false
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    const connection = this._connection
    // One that a widget made for itself was placed by the connection in the first place.
    if (connection && !this.#offered && this.slot !== 'sign-in') connection.offerSignIn(this, true)
    this.#offered = Boolean(connection)
    render(this.#form(), this)
    this.#setFocus()
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const data = new FormData(event.target as HTMLFormElement)
    const email = String(data.get('email')).trim()
    const password = String(data.get('password'))
    if (this.#busy || this.#wait > 0) return
    if (!email) return this.#complain('email', this._t('login.email-missing'))
    if (!password) return this.#complain('password', this._t('login.password-missing'))
    if (!this._emit('portal-login-request', { email }, { cancelable: true })) return
    // Shown again as dots, or a browser may offer to keep it as ordinary text.
    this.#shown = false
    this.#busy = true
    this.#complain('', '')
    this.#focusAfter = 'status'
    try {
      await this._connection?.signIn(email, password, { stay: data.has('stay') })
      this._emit('portal-login', this._connection?.session)
    } catch (thrown) {
      this.#explain(PortalError.from(thrown))
    } finally {
      this.#busy = false
      this.requestUpdate()
    }
  }

  #explain({ code, status, retryAfter }: PortalError): void {
    if (code === 'login_throttled' || status === 429) {
      const seconds = retryAfter || 30
      this.#waitUntil = Date.now() + seconds * 1000
      this.#complain('', this._t('login.throttled', { count: seconds }))
      this.#tick()
    } else if (code === 'invalid_credentials') this.#complain('password', this._t('login.wrong'))
    else if (code === 'validation_failed') this.#complain('email', this._t('login.wrong'))
    else if (code === 'origin_not_allowed') this.#complain('', this._t('gate.wrong-origin'))
    else if (status === 401) this.#complain('', this._t('gate.unknown-site'))
    else if (code === 'timeout') this.#complain('', this._t('error.timeout'))
    else this.#complain('', this._t(status === 0 ? 'error.unreachable' : 'error.unexpected'))
  }

  #complain(wrong: 'email' | 'password' | '', alert: string): void {
    this.#alert = alert
    this.#wrong = wrong
    this.#focusAfter = wrong
    this.requestUpdate()
  }

  get #wait(): number {
    return Math.max(0, Math.ceil((this.#waitUntil - Date.now()) / 1000))
  }

  // The alert is said once; only the button counts, which nobody has read out every second.
  #tick(): void {
    clearInterval(this.#ticking)
    this.#ticking = setInterval(() => {
      if (this.#wait === 0) {
        clearInterval(this.#ticking)
        this.#waitUntil = 0
        this.#alert = this._t('login.try-now')
      }
      this.requestUpdate()
    }, 1000)
  }

  #setFocus(): void {
    const target = this.#focusAfter
    if (!target) return
    const element =
      target === 'status'
        ? this.renderRoot.querySelector<HTMLElement>('.status')
        : this.querySelector<HTMLInputElement>(`[name=${target}]`)
    if (!element) return
    this.#focusAfter = ''
    element.focus()
    if (element instanceof HTMLInputElement) element.select()
  }

  protected override render(): TemplateResult {
    const connection = this._connection
    const trouble = connectionTrouble(this)
    if (trouble) return trouble
    if (connection?.status === 'signed-in') return this.#signedIn(connection.session)
    const name = connection?.configuration?.name
    return html`<div class="card surface" part="card">
      <div class="title" part="title">
        <slot name="title"><h2>${this._t('login.title')}</h2></slot>
        ${name ? html`<p class="muted small">${name}</p>` : nothing}
      </div>
      ${
        connection && connection.status !== 'connecting'
          ? html`<slot name="form"></slot>`
          : html`<div class="blank" aria-hidden="true">
            <span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span>
          </div>`
      }
      <slot name="footer"></slot>
    </div>`
  }

  #signedIn(session: Schemas['PortalSession'] | null): TemplateResult {
    const name = session?.contact?.name ?? session?.customer.name ?? ''
    return html`<div class="card surface" part="card">
      <div class="status" tabindex="-1">
        <p class="quiet-text">${this._t('login.signed-in', { name })}</p>
        <button class="button" type="button" @click=${() => this._connection?.signOut()}>
          ${this._t('login.sign-out')}
        </button>
      </div>
    </div>`
  }

  /** The form, or nothing where none is due: password managers take its going for a successful sign-in. */
  #form(): TemplateResult | typeof nothing {
    const connection = this._connection
    const due = connection?.status === 'signed-out' || connection?.status === 'expired'
    if (!due || !connection.ownSignIn) return nothing
    this.#email ||= connection.session?.contact?.email ?? ''
    const actions: FormActions = {
      submit: event => void this.#submit(event),
      toggle: () => {
        this.#shown = !this.#shown
        this.requestUpdate()
      },
    }
    const state = {
      id: this.#id,
      lang: textLanguage(this._locale),
      email: this.#email,
      alert: this.#alert,
      wrong: this.#wrong,
      shown: this.#shown,
      busy: this.#busy,
      wait: this.#wait,
      mayStay: connection.mayStay,
    }
    return signInForm(textsOf(this), state, actions)
  }
}

/** What `portal-login-request` tells: never the password. */
export interface LoginRequestDetail {
  readonly email: string
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-login': PortalLogin
  }
  interface HTMLElementEventMap {
    'portal-login-request': CustomEvent<LoginRequestDetail>
    'portal-login': CustomEvent<Schemas['PortalSession']>
  }
}
