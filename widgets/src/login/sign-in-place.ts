import type { ReactiveController, ReactiveElement } from 'lit'
import type { Connection } from '../connect/connection.js'
import { connectionOf } from '../connect/consumer.js'

/**
 * Puts a `<portal-login>` among the widget's own children, where password managers find its fields, while the
 * connection has chosen this widget as the place for it.
 */
export class SignInPlace implements ReactiveController {
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
