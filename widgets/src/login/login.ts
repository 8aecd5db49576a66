import { html, nothing, type PropertyValues, render, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { textsOf } from '../base/localize.js'
import { PortalElement } from '../base/portal-element.js'
import { PortalError } from '../base/problem.js'
import type { Connection } from '../connect/connection.js'
import { enSignIn } from '../locales/en.sign-in.js'
import type { MessageKey, MessageValues } from '../locales/messages.js'
import { textLanguage } from '../locales/translate.js'
import { adoptFormStyles, type FormActions, signInForm } from './form.js'
import { forgetLink, isLinked, takeLink } from './link.js'
import { cardStyles } from './login.styles.js'
import { methodsOf, passwordStep, type Step, type Values } from './step.js'
import { connectionTrouble } from './trouble.js'

let count = 0

/**
 * Signs people in with e-mail address and password, or a code by mail; asks for a second step where one is set up, sets
 * forgotten passwords anew, and accepts invitations. The form is rendered among this element's own children, not in its
 * shadow root, so that password managers and autofill work. Links of mails lead to the page with what they bring in the
 * fragment; this element takes it out of the address.
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
  #step: Step | undefined
  #alert = ''
  #wrong = ''
  #shown = false
  #busy = false
  #waitUntil = 0
  #ticking: ReturnType<typeof setInterval> | undefined
  #offered = false
  /** A field by its name, or what is said: where the focus goes next. */
  #focusAfter = ''

  override connectedCallback(): void {
    super.connectedCallback()
    adoptFormStyles(this.getRootNode())
    addEventListener('hashchange', this.#look)
    if (this.#waitUntil) this.#tick()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.#look)
    clearInterval(this.#ticking)
    this._connection?.withdrawSignIn(this)
    this.#offered = false
  }

  // A link of a mail may be opened in a page that is there already.
  readonly #look = (): void => {
    if (!isLinked()) return
    this.#step = undefined
    this.requestUpdate()
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (!this.#due) this.#step = undefined
    else if (!this.#step && !this.#busy) this.#begin(this._connection!)
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

  /** Whether somebody is to sign in, here. */
  get #due(): boolean {
    const connection = this._connection
    const out = connection?.status === 'signed-out' || connection?.status === 'expired'
    return out && connection!.ownSignIn
  }

  #begin(connection: Connection): void {
    const link = takeLink()
    const email = connection.session?.contact?.email
    const steps = () => import('./steps/steps.js')
    if (link) void this.#run(async () => (await steps()).stepOfLink(link, connection))
    else if (methodsOf(connection).includes('password')) this.#step = passwordStep(connection, email)
    else void this.#run(async () => (await steps()).firstStep(connection, email))
  }

  /** Takes a step, and shows the one that follows; nothing follows once somebody is signed in. */
  async #run(take: () => Step | undefined | Promise<Step | undefined>): Promise<void> {
    this.#busy = true
    this.#complain('', '')
    try {
      const step = await take()
      forgetLink()
      if (step) this.#show(step)
      else {
        this.#focusAfter = '.status'
        this._emit('portal-login', this._connection?.session)
      }
    } catch (thrown) {
      // Where not even the first step could be got, the password is asked for, and it is said why.
      this.#step ??= passwordStep(this._connection!)
      this.#explain(PortalError.from(thrown))
    }
    this.#busy = false
    this.requestUpdate()
  }

  #show(step: Step): void {
    // The same inputs serve the next step; what was typed into them is not for it.
    const first = !this.#step
    this.querySelector('form')?.reset()
    this.#step = step
    this.#shown = false
    this.#complain('', '')
    const next = step.fields.find(({ fixed }) => !fixed)
    if (!first) this.#focusAfter = next ? `[name=${next.name}]` : '.portal-login-lead'
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const step = this.#step
    const connection = this._connection
    if (this.#busy || this.#wait > 0 || !step?.send || !connection) return
    const values = this.#values
    const empty = step.fields.find(({ name }) => !values[name])
    if (empty) {
      this.#complain(empty.name, empty.missing)
      return
    }
    const detail: LoginRequestDetail = { email: values.email ?? '' }
    if (step.entering && !this._emit('portal-login-request', detail, { cancelable: true })) return
    // Shown again as dots, or a browser may offer to keep it as ordinary text.
    this.#shown = false
    void this.#run(() => step.send!(values, connection))
  }

  get #values(): Values {
    const data = new FormData(this.querySelector('form') ?? undefined)
    const typed = (name: string) => {
      const value = String(data.get(name) ?? '')
      return name === 'password' ? value : value.trim()
    }
    return {
      email: typed('email'),
      password: typed('password'),
      code: typed('code'),
      name: typed('name'),
      stay: data.has('stay'),
    }
  }

  #explain({ code, status, retryAfter, errors }: PortalError): void {
    const { fields, wrong, gone } = this.#step!
    const last = fields.at(-1)
    if (status === 429) {
      const seconds = retryAfter || 30
      this.#waitUntil = Date.now() + seconds * 1000
      this.#complain('', 'login.throttled', { count: seconds })
      this.#tick()
    } else if (code === 'invalid_credentials' || code === 'totp_invalid')
      this.#complain(last?.name ?? '', wrong ?? 'login.wrong')
    else if (code === 'validation_failed') {
      const field = fields.find(({ name }) => errors[0]?.pointer?.endsWith(name)) ?? fields[0]
      this.#complain(field?.name ?? '', field?.hint ?? wrong ?? 'login.wrong')
    } else if (gone && (status === 404 || status === 409)) this.#complain('', gone)
    else if (code === 'origin_not_allowed') this.#complain('', 'gate.wrong-origin')
    else if (status === 401) this.#complain('', 'gate.unknown-site')
    else if (code === 'timeout') this.#complain('', 'error.timeout')
    else this.#complain('', status === 0 ? 'error.unreachable' : 'error.unexpected')
  }

  /** @param key - Of what is said; none: nothing any more. */
  #complain(wrong: string, key: MessageKey | '', values?: MessageValues): void {
    this.#alert = key && this.#t(key, values)
    this.#wrong = wrong
    this.#focusAfter = wrong && `[name=${wrong}]`
    this.requestUpdate()
  }

  get #t() {
    return textsOf(this, { ...enSignIn, ...this.#step?.texts })
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
      this.querySelector<HTMLElement>(target) ?? this.renderRoot.querySelector<HTMLElement>(target)
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
        <slot name="title"><h2>${this.#t(this.#step?.title ?? 'login.title')}</h2></slot>
        ${name ? html`<p class="muted small">${name}</p>` : nothing}
      </div>
      ${
        this.#step
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
    const step = this.#step
    if (!step) return nothing
    const actions: FormActions = {
      submit: event => this.#submit(event),
      toggle: () => {
        this.#shown = !this.#shown
        this.requestUpdate()
      },
      go: way => {
        if (!this.#busy) void this.#run(() => way.to(this.#values, this._connection!))
      },
    }
    const state = {
      id: this.#id,
      lang: textLanguage(this._locale),
      step,
      alert: this.#alert,
      wrong: this.#wrong,
      shown: this.#shown,
      busy: this.#busy,
      wait: this.#wait,
      mayStay: this._connection!.mayStay,
    }
    return signInForm(this.#t, state, actions)
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
