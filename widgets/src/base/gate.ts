import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit'
import type { Connection } from '../connect/connection.js'
import { connectionOf } from '../connect/consumer.js'
import { emit } from './emit.js'
import { textsOf } from './localize.js'

/**
 * What a widget shows instead of data: the sign-in, or what is wrong with the connection and what to do about it.
 * Undefined while there is nothing to say, that is signed in or still connecting (show a skeleton then).
 *
 * A widget that has data already, or something a person typed, renders it below: an expired session takes nothing away.
 */
export function gate(host: ReactiveElement): TemplateResult | undefined {
  const connection = connectionOf(host)
  const place = SignInPlace.of(host)
  const due = connection?.status === 'signed-out' || connection?.status === 'expired'
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
  const t = textsOf(host)
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
  const t = textsOf(host)
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
  const t = textsOf(host)
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
  const t = textsOf(host)
  const reason = REASONS.find(each => each === code)
  return html`<div class="gate surface notice notice-bad" part="gate" role="alert">
    <p>
      <b>${t('gate.misconfigured')}</b>
      ${reason ? html`<br /><small>${t(`gate.${reason}`)}</small>` : nothing}
    </p>
  </div>`
}

/** Whether a connector is around (or named) that has only not been upgraded yet. */
function hasConnector(host: ReactiveElement & { connect?: string }): boolean {
  if (host.connect) return (host.getRootNode() as Document | ShadowRoot).getElementById(host.connect) !== null
  for (let element: Element | null = host; element; ) {
    if (element.closest('portal-connect')) return true
    const root: Node = element.getRootNode()
    element = root instanceof ShadowRoot ? root.host : null
  }
  return false
}

/**
 * Puts a `<portal-login>` among the widget's own children, where password managers find its fields, while the
 * connection has chosen this widget as the place for it.
 */
class SignInPlace implements ReactiveController {
  static readonly #all = new WeakMap<ReactiveElement, SignInPlace>()

  static of(host: ReactiveElement): SignInPlace {
    return SignInPlace.#all.get(host) ?? new SignInPlace(host)
  }

  wanted = false
  readonly #host: ReactiveElement
  #offeredTo: Connection | undefined
  #login: HTMLElement | undefined
  #signingIn = false

  private constructor(host: ReactiveElement) {
    SignInPlace.#all.set(host, this)
    this.#host = host
    host.addController(this)
  }

  hostUpdated(): void {
    const connection = connectionOf(this.#host)
    const offer = this.wanted ? connection : undefined
    if (!offer) this.#withdraw()
    else if (!this.#offeredTo) offer.offerSignIn(this.#host, false)
    this.#offeredTo = offer
    if (offer?.signInPlace === this.#host) void this.#show()
    else this.#hide()
  }

  hostDisconnected(): void {
    this.#withdraw()
    this.#hide()
  }

  #withdraw(): void {
    this.#offeredTo?.withdrawSignIn(this.#host)
    this.#offeredTo = undefined
  }

  async #show(): Promise<void> {
    if (this.#login) return
    const login = document.createElement('portal-login')
    this.#login = login
    login.slot = 'sign-in'
    const connector = this.#host.getAttribute('connect')
    if (connector) login.setAttribute('connect', connector)
    login.addEventListener('portal-login-request', () => {
      this.#signingIn = true
    })
    this.#host.append(login)
    // Most pages never need it: the sign-in is a chunk of its own.
    await import('../define/login.js')
  }

  #hide(): void {
    if (!this.#login) return
    this.#login.remove()
    this.#login = undefined
    if (!this.#signingIn) return
    // The fields that had the focus are gone: it goes to what they gave way to.
    this.#signingIn = false
    const box = this.#host.renderRoot as HTMLElement
    box.tabIndex = -1
    box.focus({ preventScroll: true })
  }
}
