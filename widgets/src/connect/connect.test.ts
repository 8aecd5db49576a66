import { html } from 'lit'
import { unwrap } from '../base/problem.js'
import { equal, match, ok, until } from '../test/assert.js'
import { markup, mount, settle, unmount } from '../test/fixture.js'
import { Probe } from '../test/probe.js'
import { API, type Call, problem, StubApi, session } from '../test/stub-api.js'
import { createClient } from './client.js'
import { PortalConnect } from './connect.js'
import type { ConnectionStatus } from './connection.js'

PortalConnect.define()
Probe.define()

const unauthorized = problem('unauthorized')
const bearer = (call: Call | undefined) => call?.headers.get('authorization') ?? ''

describe('<portal-connect>', () => {
  let api: StubApi
  let events: string[]

  beforeEach(() => {
    api = new StubApi()
    events = []
  })
  afterEach(() => {
    api.restore()
    unmount()
    localStorage.clear()
  })

  const listen = (connector: Element) => {
    for (const name of [
      'portal-connect-sign-in',
      'portal-connect-sign-out',
      'portal-connect-expired',
      'portal-error',
    ])
      connector.addEventListener(name, event => {
        if (event.target === connector) events.push(name.replace('portal-', ''))
      })
  }
  const show = async (template: Parameters<typeof mount>[0]) => {
    const connector = await mount<PortalConnect>(template)
    listen(connector)
    return connector
  }
  const status = (connector: PortalConnect, wanted: ConnectionStatus) =>
    until(() => connector.connection?.status === wanted, `${wanted}, not ${connector.connection?.status}`)
  /** A connector whose host hands over t1, t2, … each time it is asked. */
  const withTokens = async (changes: Record<string, unknown> = {}, probes = 1) => {
    let asked = 0
    const fetchToken = async () => session(changes, `pst_${++asked}`) as never
    const connector = await show(
      html`<portal-connect api=${API} .fetchToken=${fetchToken}>
        ${Array.from({ length: probes }, () => html`<portal-probe></portal-probe>`)}
      </portal-connect>`,
    )
    return { connector, asked: () => asked }
  }

  describe('with tokens of the host', () => {
    it('asks at once, and asks the API whose token it is only when the host does not say', async () => {
      const { connector, asked } = await withTokens()
      await status(connector, 'signed-in')
      equal(asked(), 1)
      equal(api.callsTo('getCurrentSession').length, 0)

      const plain = await show(
        html`<portal-connect api=${API} .fetchToken=${async () => 'pst_plain\n'}></portal-connect>`,
      )
      await status(plain, 'signed-in')
      equal(bearer(api.callsTo('getCurrentSession')[0]), 'Bearer pst_plain')
      equal(plain.connection?.session?.customer.name, 'Acme NV')
    })

    it('takes them from the host’s own address', async () => {
      const connector = await show(
        html`<portal-connect api=${API} token-url="/portal-token"></portal-connect>`,
      )
      await connector.ready
      equal(connector.connection?.status, 'signed-in')
      equal(api.callsTo('hostToken')[0]!.method, 'POST')
    })

    it('takes a refusal of the host for signed out, and its failure for unreachable', async () => {
      api.on('hostToken', { status: 401, body: {} })
      const out = await show(html`<portal-connect api=${API} token-url="/portal-token"></portal-connect>`)
      await status(out, 'signed-out')
      api.on('hostToken', { status: 500, body: {} })
      const down = await show(html`<portal-connect api=${API} token-url="/portal-token"></portal-connect>`)
      await status(down, 'unreachable')
      equal(down.connection?.problem?.code, 'token_failed')
      api.on('hostToken', {})
      down.connection?.reauthenticate()
      await status(down, 'signed-in')
    })

    it('renews once for ten refused requests', async () => {
      api.on('listInvoices', call => (bearer(call) === 'Bearer pst_1' ? { ...unauthorized, delay: 5 } : {}))
      const { connector, asked } = await withTokens({}, 10)
      await until(() => [...connector.querySelectorAll<Probe>('portal-probe')].every(each => each.load.data))
      equal(asked(), 2)
      equal(api.callsTo('listInvoices').length, 20)
      equal(connector.connection?.status, 'signed-in')
    })

    it('renews once also when the refusals arrive one after another', async () => {
      let nth = 0
      api.on('listInvoices', call =>
        bearer(call) === 'Bearer pst_1' ? { ...unauthorized, delay: nth++ * 8 } : {},
      )
      const { connector, asked } = await withTokens({}, 5)
      await until(() => [...connector.querySelectorAll<Probe>('portal-probe')].every(each => each.load.data))
      equal(asked(), 2)
    })

    it('is expired when the next token is refused as well, and keeps what was loaded', async () => {
      const { connector } = await withTokens()
      const probe = connector.querySelector('portal-probe') as Probe
      await until(() => probe.load.data)
      api.on('listInvoices', unauthorized)
      void probe.load.reload()
      await status(connector, 'expired')
      await settle()
      ok(probe.load.data)
      equal(probe.load.error, null)
      ok(events.includes('connect-expired'))
      api.on('listInvoices', {})
      connector.connection?.reauthenticate()
      await until(() => api.callsTo('listInvoices').length === 4)
      equal(connector.connection?.status, 'signed-in')
    })

    it('is expired when the host has no other token', async () => {
      api.on('listInvoices', unauthorized)
      const same = async () => session({}, 'pst_same') as never
      const connector = await show(
        html`<portal-connect api=${API} .fetchToken=${same}><portal-probe></portal-probe></portal-connect>`,
      )
      await status(connector, 'expired')
      equal(api.callsTo('listInvoices').length, 1)
    })

    it('renews before a token ends', async () => {
      const soon = new Date(Date.now() + 60_050).toISOString()
      const { connector, asked } = await withTokens({ expires_at: soon })
      await until(() => asked() > 1)
      equal(connector.connection?.status, 'signed-in')
    })

    it('asks the latest function, and does not start over for a new one', async () => {
      const { connector } = await withTokens()
      await status(connector, 'signed-in')
      connector.fetchToken = async () => session({}, 'pst_new') as never
      await settle()
      api.on('listInvoices', call => (bearer(call) === 'Bearer pst_1' ? unauthorized : {}))
      await (connector.querySelector('portal-probe') as Probe).load.reload()
      equal(bearer(api.callsTo('listInvoices').at(-1)), 'Bearer pst_new')
    })

    it('drops what was loaded when the next token is another customer’s', async () => {
      const other = { id: 'cus_b', name: 'B', currency: 'EUR', time_zone: 'UTC', language: 'en' }
      let asked = 0
      const fetchToken = async () => session(asked++ ? { customer: other } : {}, `pst_${asked}`) as never
      const connector = await show(
        html`<portal-connect api=${API} .fetchToken=${fetchToken}><portal-probe></portal-probe></portal-connect>`,
      )
      const probe = connector.querySelector('portal-probe') as Probe
      await until(() => probe.load.data)
      const before = probe.load.data
      api.on('listInvoices', call => (bearer(call) === 'Bearer pst_1' ? unauthorized : { delay: 20 }))
      void probe.load.reload()
      await until(() => connector.connection?.session?.customer.name === 'B')
      await probe.updateComplete
      ok(probe.load.data !== before)
      await until(() => probe.load.data)
    })

    it('keeps the session through a move, and ends it here with the node', async () => {
      const { connector, asked } = await withTokens()
      await status(connector, 'signed-in')
      const box = connector.parentElement!
      box.remove()
      document.body.append(box)
      await settle()
      equal(asked(), 1)
      box.remove()
      await settle()
      equal(connector.connection, undefined)
      document.body.append(box)
      await status(connector, 'signed-in')
      equal(asked(), 2)
      box.remove()
    })
  })

  describe('with the site’s sign-in', () => {
    const signIn = async (stay = false) => {
      const connector = await show(
        html`<portal-connect api=${API} site="pk_lumen" ?stay-signed-in=${stay}><portal-probe></portal-probe></portal-connect>`,
      )
      await status(connector, 'signed-out')
      api.on('login', { body: session() })
      await connector.connection!.signIn({ email: 'alex@acme.example', password: 'portal-demo' }, { stay })
      await status(connector, 'signed-in')
      return connector
    }

    it('reads the site’s configuration with its key, and signs in', async () => {
      const connector = await signIn()
      equal(bearer(api.callsTo('getSiteConfiguration')[0]), 'Bearer pk_lumen')
      equal(api.callsTo('login')[0]!.body, { email: 'alex@acme.example', password: 'portal-demo' })
      await until(() => api.callsTo('listInvoices').length === 1)
      equal(bearer(api.callsTo('listInvoices')[0]), 'Bearer pst_test')
      equal(events, ['connect-sign-in'])
      equal(connector.connection?.configuration?.vendor_name, 'Northwind Software')
    })

    it('refreshes a refused token once, and is expired when that is refused', async () => {
      const connector = await signIn()
      const probe = connector.querySelector('portal-probe') as Probe
      await until(() => probe.load.data)
      api.on('refreshPortalSession', { body: session({}, 'pst_fresh') })
      api.on('listInvoices', call => (bearer(call) === 'Bearer pst_test' ? unauthorized : {}))
      await probe.load.reload()
      equal(bearer(api.callsTo('listInvoices').at(-1)), 'Bearer pst_fresh')
      equal(connector.connection?.status, 'signed-in')

      api.on('refreshPortalSession', unauthorized)
      api.on('listInvoices', unauthorized)
      await probe.load.reload()
      await status(connector, 'expired')
      equal(connector.connection?.session?.contact?.name, 'Alex Lambert')
    })

    it('does not take a failing refresh for the end', async () => {
      const connector = await signIn()
      const probe = connector.querySelector('portal-probe') as Probe
      await until(() => probe.load.data)
      api.on('listInvoices', unauthorized)
      api.on('refreshPortalSession', problem('internalError'))
      await probe.load.reload()
      equal(probe.load.error?.code, 'internal_error')
      equal(connector.connection?.status, 'signed-in')
    })

    it('signs out here at once and at the API', async () => {
      const connector = await signIn()
      const probe = connector.querySelector('portal-probe') as Probe
      await until(() => probe.load.data)
      api.on('endCurrentSession', { fails: true })
      await connector.logout()
      await settle()
      equal(connector.connection?.status, 'signed-out')
      equal(probe.load.data, undefined)
      equal(bearer(api.callsTo('endCurrentSession')[0]), 'Bearer pst_test')
      equal(events, ['connect-sign-in', 'connect-sign-out'])
    })

    it('continues for another company, without what was loaded', async () => {
      const connector = await signIn()
      const probe = connector.querySelector('portal-probe') as Probe
      await until(() => probe.load.data)
      const customer = { id: 'cus_b', name: 'B', currency: 'EUR', time_zone: 'UTC', language: 'en' }
      api.on('switchCompany', { body: session({ customer }, 'pst_b') })
      await connector.connection!.switchCompany('cus_b')
      await until(() => api.callsTo('listInvoices').length === 2)
      equal(api.callsTo('switchCompany')[0]!.body, { customer_id: 'cus_b' })
      equal(bearer(api.callsTo('listInvoices')[1]), 'Bearer pst_b')
    })

    it('keeps the token out of storage, address and document', async () => {
      await signIn()
      await settle()
      equal(localStorage.length + sessionStorage.length, 0)
      ok(!markup().includes('pst_'))
      ok(api.calls.every(call => !call.url.href.includes('pst_')) && !location.href.includes('pst_'))
      equal(document.cookie, '')
    })

    it('stays signed in where the host allows it and the person asks for it, in all tabs', async () => {
      const first = await signIn(true)
      equal(localStorage.getItem('portal:pk_lumen'), 'pst_test')
      const second = await show(
        html`<portal-connect api=${API} site="pk_lumen" stay-signed-in></portal-connect>`,
      )
      await status(second, 'signed-in')
      equal(bearer(api.callsTo('getCurrentSession')[0]), 'Bearer pst_test')

      // What another tab does arrives as an event.
      localStorage.setItem('portal:pk_lumen', 'pst_renewed')
      dispatchEvent(new StorageEvent('storage', { key: 'portal:pk_lumen', newValue: 'pst_renewed' }))
      await (first.querySelector('portal-probe') as Probe).load.reload()
      equal(bearer(api.callsTo('listInvoices').at(-1)), 'Bearer pst_renewed')
      dispatchEvent(new StorageEvent('storage', { key: 'portal:pk_lumen', newValue: null }))
      await status(first, 'signed-out')
      await status(second, 'signed-out')
    })

    it('forgets a stored token that is refused', async () => {
      localStorage.setItem('portal:pk_lumen', 'pst_old')
      api.on('getCurrentSession', unauthorized)
      const connector = await show(
        html`<portal-connect api=${API} site="pk_lumen" stay-signed-in></portal-connect>`,
      )
      await status(connector, 'signed-out')
      equal(localStorage.length, 0)
    })

    it('ignores a stored token where the host does not allow it', async () => {
      localStorage.setItem('portal:pk_lumen', 'pst_old')
      const connector = await show(html`<portal-connect api=${API} site="pk_lumen"></portal-connect>`)
      await status(connector, 'signed-out')
      equal(api.callsTo('getCurrentSession').length, 0)
    })

    it('works with storage blocked', async () => {
      const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!
      Object.defineProperty(window, 'localStorage', {
        configurable: true,
        get() {
          throw new DOMException('Denied', 'SecurityError')
        },
      })
      try {
        const connector = await signIn(true)
        await (connector.querySelector('portal-probe') as Probe).load.reload()
        await connector.logout()
        equal(connector.connection?.status, 'signed-out')
      } finally {
        Object.defineProperty(window, 'localStorage', own)
      }
    })
  })

  describe('what goes wrong', () => {
    const problemOf = async (
      template: Parameters<typeof mount>[0],
      wanted: ConnectionStatus = 'misconfigured',
    ) => {
      const connector = await mount<PortalConnect>(template)
      await status(connector, wanted)
      return connector.connection?.problem?.code
    }

    it('says what is missing', async () => {
      equal(await problemOf(html`<portal-connect site="pk_x"></portal-connect>`), 'no-api')
      equal(await problemOf(html`<portal-connect api="https://" site="pk_x"></portal-connect>`), 'no-api')
      equal(await problemOf(html`<portal-connect api=${API}></portal-connect>`), 'no-access')
      api.on('getSiteConfiguration', problem('notFound'))
      equal(await problemOf(html`<portal-connect api=${API} site="pk_x"></portal-connect>`), 'no-api')
    })

    it('says that a site is unknown, or this page not one of its', async () => {
      api.on('getSiteConfiguration', unauthorized)
      equal(await problemOf(html`<portal-connect api=${API} site="pk_x"></portal-connect>`), 'unknown-site')
      api.on('getSiteConfiguration', problem('forbidden', { code: 'origin_not_allowed' }))
      equal(await problemOf(html`<portal-connect api=${API} site="pk_x"></portal-connect>`), 'wrong-origin')
    })

    it('says that a token is none', async () => {
      api.on('getCurrentSession', unauthorized)
      equal(
        await problemOf(
          html`<portal-connect api=${API} .fetchToken=${async () => 'pst_x'}></portal-connect>`,
        ),
        'wrong-token',
      )
    })

    it('can be tried again when the API could not be reached', async () => {
      api.on('getSiteConfiguration', { fails: true })
      const connector = await mount<PortalConnect>(
        html`<portal-connect api=${API} site="pk_x"></portal-connect>`,
      )
      await status(connector, 'unreachable')
      equal(connector.connection?.problem?.code, 'unreachable')
      api.on('getSiteConfiguration', {})
      connector.connection?.reauthenticate()
      await status(connector, 'signed-out')
    })

    it('starts once what is missing is set', async () => {
      const connector = await show(html`<portal-connect></portal-connect>`)
      await status(connector, 'misconfigured')
      connector.api = API
      connector.fetchToken = async () => session() as never
      await status(connector, 'signed-in')
    })

    it('gives a request up after fifteen seconds', async () => {
      const { connector } = await withTokens()
      const probe = connector.querySelector('portal-probe') as Probe
      await until(() => probe.load.data)
      const real = globalThis.setTimeout
      globalThis.setTimeout = ((run: () => void, ms: number) =>
        real(run, ms === 15_000 ? 20 : ms)) as typeof setTimeout
      api.on('listInvoices', { delay: 500 })
      const told: CustomEvent[] = []
      probe.addEventListener('portal-error', event => told.push(event as CustomEvent))
      await probe.load.reload()
      globalThis.setTimeout = real
      equal(probe.load.error?.code, 'timeout')
      ok(probe.load.data)
      api.on('listInvoices', {})
      told[0]!.detail.retry()
      await until(() => probe.load.error === null)
    })

    it('tells the code, the status and the request’s id of a problem', async () => {
      const { connector } = await withTokens()
      api.on('listInvoices', problem('internalError'))
      const told: CustomEvent[] = []
      connector.addEventListener('portal-error', event => told.push(event as CustomEvent))
      await (connector.querySelector('portal-probe') as Probe).load.reload()
      const { code, status, requestId } = told.at(-1)!.detail
      equal(
        { code, status, requestId },
        { code: 'internal_error', status: 500, requestId: '3b1f0c52a7e94d6c' },
      )
    })

    it('understands an answer that is not ours', async () => {
      const { connector } = await withTokens()
      const client = connector.connection!.client
      api.on('listInvoices', { status: 502, body: new Blob(['<h1>Bad gateway'], { type: 'text/html' }) })
      const thrown = await client
        .GET('/v1/invoices')
        .then(unwrap)
        .catch(error => error)
      equal([thrown.code, thrown.status], ['http_502', 502])
    })

    it('repeats a refused request with its body', async () => {
      const { connector } = await withTokens()
      api.on('switchCompany', call => (bearer(call) === 'Bearer pst_1' ? unauthorized : {}))
      await connector.connection!.client.POST('/v1/portal_sessions/current/switch', {
        body: { customer_id: 'cus_b' },
      })
      equal(
        api.callsTo('switchCompany').map(call => call.body),
        [{ customer_id: 'cus_b' }, { customer_id: 'cus_b' }],
      )
    })
  })

  describe('requests', () => {
    it('go to the address given, whatever slash it ends with', async () => {
      const sent: string[] = []
      const send = async ({ url }: Request) => {
        sent.push(url)
        return Response.json({})
      }
      for (const address of ['https://a.test', 'https://a.test/', 'https://a.test/base/', '/', '/base'])
        await createClient(address, send).GET('/v1/site')
      const here = location.origin
      equal(sent, [
        'https://a.test/v1/site',
        'https://a.test/v1/site',
        'https://a.test/base/v1/site',
        `${here}/v1/site`,
        `${here}/base/v1/site`,
      ])
    })

    it('write paths, lists and headers', async () => {
      const { connector } = await withTokens()
      const client = connector.connection!.client
      await client.GET('/v1/invoices/{invoice_id}', { params: { path: { invoice_id: 'inv/ä' } } })
      match(api.callsTo('getInvoice')[0]!.url.pathname, /inv%2F%C3%A4$/)
      const query = { status: ['open', 'paid'], q: '50% & more', cursor: undefined } as never
      await client.GET('/v1/invoices', { params: { query, header: { 'If-None-Match': '"v1"' } as never } })
      const call = api.callsTo('listInvoices').at(-1)!
      equal(call.url.search, '?status=open&status=paid&q=50%25+%26+more')
      equal(call.headers.get('if-none-match'), '"v1"')
    })
  })
})
