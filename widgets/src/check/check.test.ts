import { html } from 'lit'
import { PortalConnect } from '../connect/connect.js'
import { accessible, equal, match, ok } from '../test/assert.js'
import { mount, shownText, unmount, within } from '../test/fixture.js'
import { PortalUser } from '../user/user.js'
import { VERSION } from '../version.js'
import { type CheckDetail, PortalCheck } from './check.js'

PortalConnect.define()
PortalUser.define()
PortalCheck.define()

type Served = Record<string, (request: Request) => Response | Promise<Response>>
const json = (body: unknown, init: ResponseInit = {}) => Response.json(body, init)
const dated = (minutes = 0) => ({ headers: { date: new Date(Date.now() - minutes * 60_000).toUTCString() } })
const refused = (status: number, code: string) => json({ code }, { status })
const blocked = () => Promise.reject(new TypeError('Failed to fetch'))

/** A portal and a host where everything is right; images are asked of the page's own origin, as its policy allows. */
const right: Served = {
  'GET /healthz': () => json({ status: 'ok', version: VERSION }, dated()),
  'GET /v1/site': () => json({ name: 'Lumen customer area' }),
  'POST /portal-token': () => json({ token: 'pst_1' }, { headers: { 'cache-control': 'no-store' } }),
  'GET /portal-token': () => new Response(null, { status: 405 }),
  'GET /v1/portal_sessions/current': () => json({ id: 'ses_1' }),
}
const api = location.origin

describe('<portal-check>', () => {
  const fetched: Request[] = []
  const original = globalThis.fetch
  afterEach(() => {
    globalThis.fetch = original
    fetched.length = 0
    unmount()
  })

  function serve(changes: Served = {}): void {
    const served = { ...right, ...changes }
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      const { pathname } = new URL(request.url)
      const answer = served[`${request.method} ${pathname}`]
      // The connector on the page asks on its own; it is not what is looked at here.
      if (!answer) return original(input, init)
      fetched.push(request)
      return answer(request)
    }
  }

  /** The element checks what its own attributes name, so that the connector stays out of it. */
  async function check(attributes: {
    api?: string
    site?: string
    'token-url'?: string
  }): Promise<CheckDetail> {
    const box = await mount(html`<div><portal-connect id="elsewhere"></portal-connect></div>`)
    const element = document.createElement('portal-check')
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    const done = new Promise<CustomEvent<CheckDetail>>(resolve =>
      element.addEventListener('portal-check-done', resolve, { once: true }),
    )
    box.append(element)
    return (await done).detail
  }
  const wrong = ({ lines }: CheckDetail) => lines.filter(each => each.level !== 'ok').map(each => each.key)
  const all = { api, site: 'pk_1', 'token-url': '/portal-token' }

  it('finds nothing where everything is right, and says so', async () => {
    serve()
    const detail = await check(all)
    equal(wrong(detail), [])
    equal(detail.faults, 0)
    const keys = detail.lines.map(each => each.key)
    for (const key of ['api', 'clockRight', 'site', 'token', 'policyRight'] as const)
      ok(keys.includes(key), key)
    match(shownText(document.querySelector('portal-check')!), /Nothing is wrong here/)
    match(shownText(document.querySelector('portal-check')!), /Lumen customer area/)
  })

  it('names an origin that the site does not allow, whether the answer can be read or not', async () => {
    for (const answer of [() => refused(403, 'origin_not_allowed'), blocked]) {
      serve({ 'GET /v1/site': answer })
      const detail = await check({ api, site: 'pk_1' })
      equal(wrong(detail), ['origin'])
      const { remedy } = detail.lines.find(each => each.key === 'origin')!
      ok(remedy.includes(location.origin), remedy)
      unmount()
    }
  })

  it('tells a wrong key from a missing one, and never sends a secret one', async () => {
    serve({ 'GET /v1/site': () => refused(401, 'unauthorized') })
    equal(wrong(await check({ api, site: 'pk_old' })), ['keyWrong'])
    unmount()
    equal(wrong(await check({ api })), ['keyMissing'])
    unmount()
    fetched.length = 0
    equal(wrong(await check({ api, site: 'sk_leaked' })), ['keySecret'])
    equal(fetched.filter(each => each.headers.has('authorization')).length, 0)
  })

  it('tells an API that is away from another server and from one without its database', async () => {
    serve({ 'GET /healthz': blocked })
    equal(wrong(await check({ api, site: 'pk_1' })), ['apiAway'])
    unmount()
    serve({ 'GET /healthz': () => new Response('<h1>Welcome</h1>') })
    equal(wrong(await check({ api, site: 'pk_1' })), ['apiOther'])
    unmount()
    serve({ 'GET /healthz': () => json({ status: 'unavailable', version: VERSION }, { status: 503 }) })
    equal(wrong(await check({ api, site: 'pk_1' })), ['apiDown'])
    unmount()
    equal(wrong(await check({ site: 'pk_1' })), ['apiMissing'])
  })

  it('compares the clocks and the versions', async () => {
    serve({ 'GET /healthz': () => json({ status: 'ok', version: '9.9.9' }, dated(12)) })
    const detail = await check({ api, site: 'pk_1' })
    equal(wrong(detail), ['version', 'clock'])
    match(detail.lines.find(each => each.key === 'clock')!.text, /12 minutes/)
    equal(detail.faults, 0)
    equal(detail.warnings, 2)
  })

  const route = (answer: Response | (() => Response), changes: Served = {}) => {
    serve({
      'POST /portal-token': () => (answer instanceof Response ? answer.clone() : answer()),
      ...changes,
    })
    return check(all)
  }
  const noStore = { 'cache-control': 'no-store' }

  it('sees a route for tokens that is cached, or gives them to a GET', async () => {
    equal(wrong(await route(json({ token: 'pst_1' }))), ['tokenCached'])
    unmount()
    const get = { 'GET /portal-token': () => json({ token: 'pst_1' }) }
    equal(wrong(await route(json({ token: 'pst_1' }, { headers: noStore }), get)), ['tokenGet'])
    unmount()
    // A page of a single-page application answers every GET, and gives nothing away by that.
    const page = { 'GET /portal-token': () => new Response('<!doctype html>') }
    equal(wrong(await route(json({ token: 'pst_1' }, { headers: noStore }), page)), [])
  })

  it('sees a route for tokens that fails, is no JSON, or whose tokens are refused', async () => {
    equal(wrong(await route(new Response('pst_1', { headers: noStore }))), ['tokenForm'])
    unmount()
    equal(wrong(await route(json(null, { headers: noStore }))), ['tokenForm'])
    unmount()
    equal(wrong(await route(new Response('', { status: 500, headers: noStore }))), ['tokenFailed'])
    unmount()
    equal(wrong(await route(new Response(null, { status: 401, headers: noStore }))), ['tokenNobody'])
    unmount()
    const session = { 'GET /v1/portal_sessions/current': () => refused(401, 'session_expired') }
    const detail = await route(json({ token: 'pst_1' }, { headers: noStore }), session)
    equal(wrong(detail), ['tokenRefused'])
    match(detail.lines.find(each => each.key === 'tokenRefused')!.text, /session_expired/)
  })

  it('sees a guard that leads whoever is not signed in to a page', async () => {
    const led = (body: BodyInit, init?: ResponseInit) => () =>
      Object.defineProperty(new Response(body, init), 'redirected', { value: true })
    equal(wrong(await route(led('<!doctype html>'))), ['tokenRedirects'])
    unmount()
    equal(wrong(await route(led('', { status: 404 }))), ['tokenRedirects'])
    unmount()
    equal(wrong(await route(led('{"token":"pst_1"}', { headers: noStore }))), [])
  })

  it('says that the address of a route cannot be one', async () => {
    serve()
    equal(wrong(await check({ ...all, 'token-url': 'http://[' })), ['tokenAway'])
  })

  it('names the directive that a policy lacks', async () => {
    serve({
      'GET /healthz': () => {
        const init = {
          effectiveDirective: 'connect-src',
          violatedDirective: 'connect-src',
          blockedURI: `${api}/v1/site`,
          documentURI: location.href,
          originalPolicy: '',
          statusCode: 200,
          disposition: 'enforce',
        } as const
        document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', init))
        // Others' troubles and mere reports are not the portal's.
        const other = { ...init, blockedURI: 'https://ads.test/x.js', effectiveDirective: 'script-src' }
        document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', other))
        const report = { ...init, effectiveDirective: 'font-src', disposition: 'report' } as const
        document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', report))
        return json({ status: 'ok', version: VERSION }, dated())
      },
    })
    const detail = await check({ api, site: 'pk_1' })
    const found = detail.lines.filter(each => each.key === 'policy')
    equal(found.length, 1)
    match(found[0]!.remedy, /connect-src/)
    ok(found[0]!.remedy.includes(api))
    // The page's own watchman has heard them, too.
    try {
      unmount()
    } catch {}
  })

  it('tries pictures of the API, which a strict policy has to allow', async () => {
    serve()
    const strict = document.querySelector('meta[http-equiv]') !== null
    const detail = await check({ api: 'https://api.test', site: 'pk_1' })
    equal(wrong(detail), strict ? ['policy'] : [])
    if (strict)
      match(detail.lines.find(each => each.key === 'policy')!.remedy, /https:\/\/api\.test.*img-src/)
    try {
      unmount()
    } catch {}
  })

  it('sees widgets without a connector', async () => {
    serve()
    const box = await mount(
      html`<div><portal-user></portal-user><portal-user connect="nowhere"></portal-user></div>`,
    )
    const detail = await check({ api, site: 'pk_1' })
    equal(wrong(detail), ['stray'])
    match(detail.lines.find(each => each.key === 'stray')!.text, /<portal-user>\.$/)
    box.remove()
  })

  it('takes everything from the connector around it, and speaks its language', async () => {
    serve()
    const done = new Promise(resolve =>
      document.addEventListener('portal-check-done', resolve, { once: true }),
    )
    const connector = await mount(
      html`<portal-connect api=${api} site="sk_leaked" locale="fr-BE"><portal-check></portal-check></portal-connect>`,
    )
    await done
    const element = connector.querySelector('portal-check')!
    match(shownText(element), /Contrôle du portail.*clé secrète/)
    equal(within(element, '[part=base]').lang, 'fr')
  })

  it('checks again, keeps the focus there, and is accessible', async () => {
    serve({ 'GET /v1/site': () => refused(401, 'unauthorized') })
    await check(all)
    const element = document.querySelector('portal-check')!
    await accessible(element)
    serve()
    const again = within<HTMLButtonElement>(element, '[part=again]')
    again.focus()
    again.click()
    equal((await element.check()).faults, 0)
    equal(element.shadowRoot!.activeElement, again)
    match(shownText(element), /Nothing is wrong here/)
  })
})
