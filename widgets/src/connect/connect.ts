import { css, html, LitElement, type PropertyDeclarations, type PropertyValues } from 'lit'
import { type Definable, define } from '../base/define.js'
import { emit, emitError } from '../base/emit.js'
import { setTokens } from '../base/theme.js'
import type { MessageOverrides } from '../locales/messages.js'
import { canonicalLocale, loadMessages } from '../locales/translate.js'
import { VERSION } from '../version.js'
import type { Appearance, Connection, ConnectionStatus } from './connection.js'
import { type FetchToken, tokenFrom } from './host-token.js'
import type { Change, Live } from './live.js'
import { ConnectionProvider } from './provider.js'
import { Session } from './session.js'
import { choosePlace, type SignInPlaces } from './sign-in-places.js'

/** What can be changed together with `update()`. */
export interface ConnectOptions {
  locale?: string
  theme?: 'light' | 'dark' | ''
  appearance?: Appearance
  messages?: MessageOverrides
}

/** What `portal-connect-sign-in` and its siblings tell. */
export interface ConnectDetail {
  readonly status: ConnectionStatus
  readonly session: Connection['session']
}

/**
 * Connects the widgets inside it (or those that name its id in `connect`) with the API. Shows nothing itself.
 *
 * @tag portal-connect
 * @slot - The page's content with the widgets in it.
 * @fires {CustomEvent<ConnectDetail>} portal-connect-sign-in - Somebody has a session now: signed in here, or handed over by the host.
 * @fires {CustomEvent<ConnectDetail>} portal-connect-sign-out - The session ended because somebody signed out, perhaps in another tab.
 * @fires {CustomEvent<ConnectDetail>} portal-connect-expired - The session ended by itself and could not be renewed.
 * @fires {CustomEvent<PortalErrorDetail>} portal-error - The API cannot be reached, or the connector is not set up right.
 */
export class PortalConnect extends LitElement {
  static readonly tag = 'portal-connect'
  static readonly version = VERSION
  static override properties: PropertyDeclarations = {
    api: {},
    site: {},
    tokenUrl: { attribute: 'token-url' },
    staySignedIn: { attribute: 'stay-signed-in', type: Boolean },
    locale: {},
    theme: {},
    appearance: { attribute: false },
    messages: { attribute: false },
    fetchToken: { attribute: false },
  }
  static override styles = css`
    :host {
      display: contents;
    }
  `

  /** Registers the class; a name that is taken is left alone. */
  static define(this: Definable, tag = this.tag, registry = globalThis.customElements): void {
    define(this, tag, registry)
  }

  /** Address of the API, for instance `https://portal.example.com`. */
  declare api: string
  /** The site's publishable key `pk_…`: theme, sign-in and public configuration come from it. */
  declare site: string
  /** The host's own address that answers a POST with a token for whoever is signed in there. */
  declare tokenUrl: string
  /** Lets people choose to stay signed in on their device; the token is then kept in local storage. */
  declare staySignedIn: boolean
  /** Language of the widgets; otherwise that of the nearest `lang` around them. */
  declare locale: string
  /** Light or dark regardless of the page. */
  declare theme: 'light' | 'dark' | ''
  /** Design tokens by name without `--portal-`, for pages that cannot set them in CSS. */
  declare appearance: Appearance | undefined
  /** Texts of the host in place of the library's, by key. */
  declare messages: MessageOverrides | undefined
  /** Gives a token for whoever is signed in at the host; asked again before it expires. Comes before `token-url`. */
  declare fetchToken: FetchToken | undefined

  /** Settles when it is known whether somebody is signed in. */
  readonly ready: Promise<void>

  readonly #settled: () => void
  readonly #provider = new ConnectionProvider(this)
  readonly #places: SignInPlaces = new Map()
  readonly #followers = new Set<(change: Change) => void>()
  #session: Session | undefined
  #live: Promise<Live> | undefined
  #access = ''
  #told: ConnectionStatus = 'connecting'

  constructor() {
    super()
    this.api = this.site = this.tokenUrl = this.locale = this.theme = ''
    this.staySignedIn = false
    const { promise, resolve } = Promise.withResolvers<void>()
    this.ready = promise
    this.#settled = resolve
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.#look)
    this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.#look)
    // A node that moves is disconnected and connected in one go; its session goes on.
    queueMicrotask(() => {
      if (!this.isConnected) this.#close()
    })
  }

  // The sign-in goes on with a mail's link; where nobody has to sign in, it is told what the link can do.
  readonly #look = (): void => {
    if (this.#told === 'signed-in' && this.#own && /\?(token|email)=/.test(location.hash))
      void import('../login/linked/linked.js').then(({ openLinked }) => openLinked(this))
  }

  /** The connection as it stands; a new object for every change. */
  get connection(): Connection | undefined {
    return this.#provider.value
  }

  /** Ends the session, here and at the API. */
  async logout(): Promise<void> {
    await this.#session?.signOut()
  }

  /** Changes language, theme, tokens or texts of everything inside, at once. */
  override update(options: ConnectOptions | PropertyValues): void {
    if (!(options instanceof Map)) return void Object.assign(this, options)
    super.update(options)
    // The texts start on their way before any widget asks for them.
    void loadMessages(canonicalLocale(this.locale))
    setTokens(this, '--portal-', this.appearance ?? {})
    this.#open()
    this.#provide()
  }

  #open(): void {
    if (!this.isConnected) return
    const { api, site, tokenUrl, staySignedIn: mayStay } = this
    // A framework may pass a new function on every render; only whether there is one makes a difference.
    const access = JSON.stringify([api, site, mayStay, this.fetchToken ? true : tokenUrl])
    if (this.#session && access === this.#access) return
    this.#close()
    this.#access = access
    const fetchToken: FetchToken = () => (this.fetchToken ?? tokenFrom(this.tokenUrl))()
    const options = { api, site, mayStay, fetchToken: this.#own ? undefined : fetchToken }
    this.#session = new Session(options, () => this.#provide())
    this.#session.start()
  }

  /** Whether people sign in here and not at the host. */
  get #own(): boolean {
    return !this.fetchToken && !this.tokenUrl
  }

  #close(): void {
    this.#session?.stop()
    this.#hush()
    this.#session = undefined
    this.#provider.set(undefined)
    this.#told = 'connecting'
  }

  readonly #follow: Connection['follow'] = told => {
    this.#followers.add(told)
    this.#listen()
    return () => {
      this.#followers.delete(told)
    }
  }

  /** One stream for all widgets, from the first that follows on; its code comes with it. */
  #listen(): void {
    const session = this.#session
    // A widget may hear of a connection for a moment longer than it lasts.
    if (!session) return
    const { state, client } = session
    if (state.status !== 'signed-in') this.#hush()
    else if (this.#followers.size)
      this.#live ??= import('./live.js').then(
        ({ Live }) => new Live(client, change => this.#followers.forEach(told => void told(change))),
      )
  }

  #hush(): void {
    void this.#live?.then(live => live.stop())
    this.#live = undefined
  }

  #provide(): void {
    const session = this.#session
    if (!session) return
    const { state, client, signIn, signOut, switchCompany, reauthenticate, upload } = session
    const { site, locale, theme, appearance, messages } = this
    this.#provider.set({
      ...state,
      client,
      site,
      signIn,
      signOut,
      switchCompany,
      reauthenticate,
      upload,
      locale,
      theme,
      appearance,
      messages,
      ownSignIn: this.#own,
      mayStay: this.staySignedIn,
      signInPlace: choosePlace(this.#places),
      follow: this.#follow,
      offerSignIn: (place, dedicated) => this.#arrange(this.#places.set(place, dedicated)),
      withdrawSignIn: place => this.#arrange(this.#places.delete(place)),
    })
    this.#listen()
    this.#tell(session)
  }

  // Deferred, because the widgets of a page report one after another and would pass the form around.
  #arrange(changed: unknown): void {
    if (changed) queueMicrotask(() => this.#provide())
  }

  #tell({ state, reauthenticate }: Session): void {
    const { status, session, problem } = state
    if (status === this.#told) return
    const before = this.#told
    this.#told = status
    if (status === 'connecting') return
    this.#settled()
    this.#look()
    const detail: ConnectDetail = { status, session }
    if (problem) emitError(this, problem, reauthenticate)
    else if (status === 'signed-in') emit(this, 'portal-connect-sign-in', detail)
    else if (status === 'expired') emit(this, 'portal-connect-expired', detail)
    else if (before !== 'connecting') emit(this, 'portal-connect-sign-out', detail)
  }

  protected override render() {
    return html`<slot></slot>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-connect': PortalConnect
  }
  interface HTMLElementEventMap {
    'portal-connect-sign-in': CustomEvent<ConnectDetail>
    'portal-connect-sign-out': CustomEvent<ConnectDetail>
    'portal-connect-expired': CustomEvent<ConnectDetail>
  }
}
