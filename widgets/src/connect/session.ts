import type { PortalClient } from '../api.js'
import { PortalError, unwrap } from '../base/problem.js'
import { createClient } from './client.js'
import type { Connection } from './connection.js'
import { askHost, type FetchToken, type Opened } from './host-token.js'
import { StoredToken } from './stay.js'
import { type Sender, send } from './transport.js'

/** How to reach the API and get in. */
export interface SessionOptions {
  readonly api: string
  readonly site: string
  /** Absent: people sign in here, at the site. */
  readonly fetchToken?: FetchToken | undefined
  readonly mayStay: boolean
}

/** What a connection says of its session; a new object for every change. */
type State = Pick<Connection, 'status' | 'session' | 'configuration' | 'problem'>

/** Seconds before a token's end at which the next one is asked for. */
const LEAD = 60

/** What the API's refusal of a site key means; 404: something answers, but is not the API. */
const REFUSALS: Record<number, string> = { 401: 'unknown-site', 403: 'wrong-origin', 404: 'no-api' }

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

const refused = (code: string, status?: number, response?: Response) =>
  new PortalError('', { code, status, requestId: response?.headers.get('x-request-id') ?? '' })

/**
 * One session with the API: its token (in memory), its renewal, its end. Knows nothing of elements. What a connection
 * passes on to the widgets is bound.
 */
export class Session {
  readonly client: PortalClient
  state: State = { status: 'connecting', session: null, configuration: null, problem: null }
  readonly #options: SessionOptions
  readonly #changed: () => void
  readonly #stored: StoredToken
  #token = ''
  #opening: Promise<void> | undefined
  #renewing: Promise<string> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #stay = false
  #stopped = false

  constructor(options: SessionOptions, changed: () => void) {
    this.#options = options
    this.#changed = changed
    this.#stored = new StoredToken(options.site, token => this.#adopt(token))
    this.client = createClient(options.api, request => this.#send(request))
  }

  /** Asks for the site's configuration and a session; settles in a status other than `connecting`. */
  start(): void {
    this.#opening = this.#open()
  }

  /** Forgets the token without ending the session: the page goes on without this connector. */
  stop(): void {
    this.#stopped = true
    this.#stored.stop()
    clearTimeout(this.#timer)
    this.#token = ''
  }

  readonly signIn: Connection['signIn'] = async (body, { stay = false } = {}) => {
    const headers = this.#siteKey
    // Whoever is signed in accepts an invitation as that person, and stays signed in as before.
    const inside = !!this.#token
    const opened = unwrap(
      'token' in body
        ? await this.client.POST('/v1/invitations/accept', inside ? { body } : { body, headers })
        : await this.client.POST('/v1/login', { body, headers }),
    )
    if (!inside) this.#stay = stay && this.#options.mayStay
    this.#enter(opened)
  }

  readonly signOut: Connection['signOut'] = async () => {
    const token = this.#token
    this.#stored.write('')
    this.#leave('signed-out')
    if (!token) return
    const headers = bearer(token)
    // The person is signed out here in any case; the token ends by itself if the API cannot be told.
    await this.client.DELETE('/v1/portal_sessions/current', { headers }).catch(() => {})
  }

  readonly switchCompany: Connection['switchCompany'] = async customer_id => {
    const body = { customer_id }
    this.#enter(unwrap(await this.client.POST('/v1/portal_sessions/current/switch', { body })))
  }

  readonly upload: Connection['upload'] = async (file, told, signal) => {
    const { sendFile } = await import('./upload.js')
    return sendFile(this.#options.api, file, told, signal, (request, how) => this.#send(request, how))
  }

  readonly reauthenticate: Connection['reauthenticate'] = () => {
    if (this.#opening) return
    this.#set({ status: 'connecting' })
    this.start()
  }

  get #siteKey(): { authorization: string } {
    return bearer(this.#options.site)
  }

  async #open(): Promise<void> {
    const { api, site, fetchToken, mayStay } = this.#options
    try {
      if (!api || !URL.canParse(api, location.href)) throw refused('no-api')
      if (!site && !fetchToken) throw refused('no-access')
      // The token is asked for at once; a failure is told after that of the site, which explains it.
      const opening = fetchToken
        ? askHost(fetchToken)
        : Promise.resolve({ token: mayStay ? this.#stored.read() : '' })
      opening.catch(() => {})
      if (site && !this.state.configuration) await this.#configure()
      await this.#admit(await opening)
    } catch (thrown) {
      this.#fail(PortalError.from(thrown))
    } finally {
      this.#opening = undefined
    }
  }

  async #configure(): Promise<void> {
    const answer = await this.client.GET('/v1/site', { headers: this.#siteKey })
    const { status } = answer.response
    const code = REFUSALS[status]
    if (code) throw refused(code, status)
    this.#set({ configuration: unwrap(answer) })
  }

  async #admit(opened: Opened): Promise<void> {
    if (!opened.token) return this.#leave('signed-out')
    const stored = !this.#options.fetchToken
    this.#stay = stored
    try {
      this.#enter(await this.#complete(opened))
    } catch (thrown) {
      const { status } = PortalError.from(thrown)
      if (status === 403) throw refused('wrong-origin', status)
      if (status !== 401) throw thrown
      if (!stored) throw refused('wrong-token', status)
      this.#stored.write('')
      this.#leave('signed-out')
    }
  }

  /** Asks whose token it is and when it ends, unless the host has passed that on. */
  async #complete({ token, session }: Opened): Promise<Required<Opened>> {
    const headers = bearer(token)
    session ??= unwrap(await this.client.GET('/v1/portal_sessions/current', { headers }))
    return { token, session }
  }

  /**
   * The `fetch` of the client: waits for the session that is being opened, adds its token, and renews that once when
   * it is refused. A request that brings its own credential is sent as it is.
   */
  async #send(request: Request, how: Sender = send): Promise<Response> {
    if (request.headers.has('authorization')) return how(request)
    if (!this.#token) await this.#opening
    const token = this.#token
    if (!token) throw refused('signed_out', 401)
    // A body can be read once only, so the copy for a second try is taken first.
    const again = request.clone()
    let response = await how(request, token)
    if (response.status !== 401) return response
    const fresh = await this.#renew(token)
    if (fresh) {
      response = await how(again, fresh)
      if (response.status !== 401) return response
      if (this.#token === fresh) this.#leave('expired')
    }
    throw refused('session_expired', 401, response)
  }

  /** However many requests were refused, the token is renewed once. */
  async #renew(old: string, wasRefused = true): Promise<string> {
    if (this.#token !== old) return this.#token
    this.#renewing ??= this.#obtain(old, wasRefused).finally(() => {
      this.#renewing = undefined
    })
    return this.#renewing
  }

  async #obtain(old: string, wasRefused: boolean): Promise<string> {
    const { fetchToken } = this.#options
    try {
      const opened = fetchToken ? await askHost(fetchToken) : await this.#refresh(old)
      // Meanwhile somebody may have signed out, or in again.
      if (this.#token !== old) return this.#token
      // A host that hands over the same token again knows no better one.
      if (opened.token === old && !wasRefused) return old
      if (!opened.token || opened.token === old) this.#leave('expired')
      else this.#enter(await this.#complete(opened))
    } catch (thrown) {
      // No answer is not a refusal: whoever asked is told, and the next request tries again.
      if (PortalError.from(thrown).status !== 401) throw thrown
      if (wasRefused) this.#leave('expired')
    }
    return this.#token
  }

  async #refresh(token: string): Promise<Opened> {
    const elsewhere = this.#stay ? this.#stored.read() : ''
    if (elsewhere && elsewhere !== token) return { token: elsewhere }
    const headers = bearer(token)
    return unwrap(await this.client.POST('/v1/portal_sessions/current/refresh', { headers }))
  }

  /** Another tab renewed the shared token, or signed out. */
  #adopt(token: string): void {
    if (!this.#stay) return
    if (token) this.#token = token
    else this.#leave('signed-out')
  }

  #enter({ token, session }: Required<Opened>): void {
    if (this.#stopped) return
    this.#token = token
    if (this.#stay) this.#stored.write(token)
    this.#schedule(session.expires_at)
    this.#set({ status: 'signed-in', session })
  }

  #leave(status: 'signed-out' | 'expired'): void {
    clearTimeout(this.#timer)
    this.#token = ''
    this.#stay = false
    this.#set(status === 'expired' ? { status } : { status, session: null })
  }

  #fail(problem: PortalError): void {
    const wrong = problem.status > 0 || problem.code.startsWith('no-')
    this.#set({ status: wrong && problem.status < 429 ? 'misconfigured' : 'unreachable', problem })
  }

  #schedule(end: string): void {
    clearTimeout(this.#timer)
    const seconds = (Date.parse(end) - Date.now()) / 1000 - LEAD
    // A time that has passed already means that this machine's clock is wrong; then a refused request tells.
    if (!(seconds > 0)) return
    const token = this.#token
    this.#timer = setTimeout(() => void this.#renew(token, false).catch(() => {}), seconds * 1000)
  }

  #set(change: Partial<State>): void {
    this.state = { ...this.state, problem: null, ...change }
    if (!this.#stopped) this.#changed()
  }
}
