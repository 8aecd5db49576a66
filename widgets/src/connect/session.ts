import type { PortalClient, Schemas } from '../api.js'
import { PortalError, unwrap } from '../base/problem.js'
import { createClient } from './client.js'
import type { ConnectionStatus } from './connection.js'
import { askHost, type FetchToken } from './host-token.js'
import { StoredToken } from './stay.js'
import { createTransport } from './transport.js'

type PortalSession = Schemas['PortalSession']
type Opened = { token: string; session?: PortalSession }

/** How to reach the API and get in. */
export interface SessionOptions {
  readonly api: string
  readonly site: string
  /** Absent: people sign in here, at the site. */
  readonly fetchToken?: FetchToken | undefined
  readonly mayStay: boolean
}

/** Seconds before a token's end at which the next one is asked for. */
const LEAD = 60

/** One session with the API: its token (in memory), its renewal, its end. Knows nothing of elements. */
export class Session {
  readonly client: PortalClient
  status: ConnectionStatus = 'connecting'
  session: PortalSession | null = null
  configuration: Schemas['SiteConfiguration'] | null = null
  problem: PortalError | null = null
  readonly #options: SessionOptions
  readonly #changed: () => void
  readonly #stored: StoredToken
  #token = ''
  #opening: Promise<unknown> | undefined
  #renewing: Promise<string> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #stay = false
  #stopped = false

  constructor(options: SessionOptions, changed: () => void) {
    this.#options = options
    this.#changed = changed
    this.#stored = new StoredToken(options.site, token => this.#adopt(token))
    const send = createTransport({
      current: () => this.#current(),
      renew: refused => this.#renew(refused),
      expire: refused => this.#token === refused && this.#leave('expired'),
    })
    this.client = createClient(options.api, send)
  }

  /** Asks for the site's configuration and a session; settles in a status other than `connecting`, never rejects. */
  start(): Promise<void> {
    if (this.#options.mayStay) this.#stored.listen()
    const opening = this.#open()
    this.#opening = opening
    return opening
  }

  /** Forgets the token without ending the session: the page goes on without this connector. */
  stop(): void {
    this.#stopped = true
    this.#stored.stop()
    clearTimeout(this.#timer)
    this.#token = ''
  }

  async signIn(email: string, password: string, stay = false): Promise<void> {
    const opened = unwrap(
      await this.client.POST('/v1/login', { body: { email, password }, headers: this.#siteKey() }),
    )
    this.#stay = stay && this.#options.mayStay
    this.#enter(opened)
  }

  async signOut(): Promise<void> {
    const token = this.#token
    this.#stored.write('')
    this.#leave('signed-out')
    if (!token) return
    const headers = { authorization: `Bearer ${token}` }
    // The person is signed out here in any case; the token ends by itself if the API cannot be told.
    await this.client.DELETE('/v1/portal_sessions/current', { headers }).catch(() => {})
  }

  async switchCompany(customerId: string): Promise<void> {
    const body = { customer_id: customerId }
    this.#enter(unwrap(await this.client.POST('/v1/portal_sessions/current/switch', { body })))
  }

  reauthenticate(): void {
    if (this.#opening) return
    this.#set('connecting')
    void this.start()
  }

  async #open(): Promise<void> {
    const { api, site, fetchToken, mayStay } = this.#options
    try {
      if (!api || !URL.canParse(api, location.href)) throw new PortalError('', { code: 'no-api' })
      if (!site && !fetchToken) throw new PortalError('', { code: 'no-access' })
      const configured = site && !this.configuration ? this.#configure() : undefined
      // The token is asked for at once; a failure is told after that of the site, which explains it.
      const opened = fetchToken
        ? askHost(fetchToken)
        : Promise.resolve({ token: mayStay ? this.#stored.read() : '' })
      opened.catch(() => {})
      await configured
      await this.#admit(await opened)
    } catch (thrown) {
      this.#fail(PortalError.from(thrown))
    } finally {
      this.#opening = undefined
    }
  }

  async #configure(): Promise<void> {
    const answer = await this.client.GET('/v1/site', { headers: this.#siteKey() })
    const { status } = answer.response
    // It answers, but is not the API.
    if (status === 404) throw new PortalError('', { code: 'no-api', status })
    if (status === 401) throw new PortalError('', { code: 'unknown-site', status })
    if (status === 403) throw new PortalError('', { code: 'wrong-origin', status })
    this.configuration = unwrap(answer)
    if (this.status === 'connecting') this.#notify()
  }

  async #admit(opened: Opened): Promise<void> {
    if (!opened.token) return this.#leave('signed-out')
    const stored = !this.#options.fetchToken
    try {
      this.#stay = stored
      this.#enter(await this.#complete(opened))
    } catch (thrown) {
      const { status } = PortalError.from(thrown)
      if (status === 403) throw new PortalError('', { code: 'wrong-origin', status })
      if (status !== 401) throw thrown
      if (!stored) throw new PortalError('', { code: 'wrong-token', status })
      this.#stored.write('')
      this.#leave('signed-out')
    }
  }

  /** Asks whose token it is and when it ends, unless the host has passed that on. */
  async #complete({ token, session }: Opened): Promise<Required<Opened>> {
    if (session) return { token, session }
    const headers = { authorization: `Bearer ${token}` }
    return { token, session: unwrap(await this.client.GET('/v1/portal_sessions/current', { headers })) }
  }

  /** Waits for the session that is being opened, so that a widget may ask at once. */
  async #current(): Promise<string> {
    if (!this.#token) await this.#opening
    return this.#token
  }

  /** However many requests were refused, the token is renewed once. */
  #renew(old: string, refused = true): Promise<string> {
    if (this.#token !== old) return Promise.resolve(this.#token)
    this.#renewing ??= this.#obtain(old, refused).finally(() => {
      this.#renewing = undefined
    })
    return this.#renewing
  }

  async #obtain(old: string, refused: boolean): Promise<string> {
    const { fetchToken } = this.#options
    try {
      const opened = fetchToken ? await askHost(fetchToken) : await this.#refresh(old)
      // Meanwhile somebody may have signed out, or in again.
      if (this.#token !== old) return this.#token
      // A host that hands over the same token again knows no better one.
      if (opened.token === old && !refused) return old
      if (!opened.token || opened.token === old) this.#leave('expired')
      else this.#enter(await this.#complete(opened))
    } catch (thrown) {
      // No answer is not a refusal: whoever asked is told, and the next request tries again.
      if (PortalError.from(thrown).status !== 401) throw thrown
      if (refused) this.#leave('expired')
    }
    return this.#token
  }

  async #refresh(token: string): Promise<Opened> {
    const elsewhere = this.#stay ? this.#stored.read() : ''
    if (elsewhere && elsewhere !== token) return { token: elsewhere }
    const headers = { authorization: `Bearer ${token}` }
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
    this.session = session
    this.#schedule()
    this.#set('signed-in')
  }

  #leave(status: 'signed-out' | 'expired'): void {
    clearTimeout(this.#timer)
    this.#token = ''
    this.#stay = false
    if (status === 'signed-out') this.session = null
    this.#set(status)
  }

  #fail(problem: PortalError): void {
    const wrong = problem.status > 0 || problem.code.startsWith('no-')
    this.#set(wrong && problem.status < 429 ? 'misconfigured' : 'unreachable', problem)
  }

  #schedule(): void {
    clearTimeout(this.#timer)
    const seconds = (Date.parse(this.session?.expires_at ?? '') - Date.now()) / 1000 - LEAD
    // A time that has passed already means that this machine's clock is wrong; then a refused request tells.
    if (!(seconds > 0)) return
    const token = this.#token
    this.#timer = setTimeout(() => void this.#renew(token, false).catch(() => {}), seconds * 1000)
  }

  #siteKey(): { authorization: string } {
    return { authorization: `Bearer ${this.#options.site}` }
  }

  #set(status: ConnectionStatus, problem: PortalError | null = null): void {
    this.status = status
    this.problem = problem
    this.#notify()
  }

  #notify(): void {
    if (!this.#stopped) this.#changed()
  }
}
