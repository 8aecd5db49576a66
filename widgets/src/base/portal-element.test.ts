import { html } from 'lit'
import { PortalConnect } from '../connect/connect.js'
import { equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { addSheet, mount, mountSignedIn, removeSheet, settle, unmount, within } from '../test/fixture.js'
import { Probe } from '../test/probe.js'
import { API, StubApi, session } from '../test/stub-api.js'

Probe.define()
PortalConnect.define()

describe('PortalElement', () => {
  let api: StubApi
  beforeEach(() => {
    api = new StubApi()
  })
  afterEach(() => {
    api.restore()
    unmount()
  })

  const show = async (content = html`<portal-probe></portal-probe>`) =>
    (await mountSignedIn(content)).querySelector('portal-probe') as Probe
  const loaded = (probe: Probe) => until(() => probe.load.data, 'data')

  describe('registration', () => {
    const warnings: string[] = []
    const { warn } = console
    before(() => {
      console.warn = (text: string) => void warnings.push(text)
    })
    after(() => {
      console.warn = warn
    })

    it('takes a second time for the first', () => {
      Probe.define()
      Probe.define()
      equal(customElements.get('portal-probe'), Probe)
      equal(warnings, [])
    })

    it('takes other names', () => {
      Probe.define('acme-probe')
      Probe.define('acme-probe-too')
      ok(document.createElement('acme-probe') instanceof Probe)
      ok(document.createElement('acme-probe-too') instanceof Probe)
    })

    it('leaves another version in charge and says so once', () => {
      class Old extends HTMLElement {
        static version = '0.0.1'
      }
      customElements.define('portal-old', Old)
      Probe.define('portal-old')
      Probe.define('portal-old')
      equal(customElements.get('portal-old'), Old)
      equal(warnings.length, 1)
      match(warnings[0], /portal-old.*0\.0\.1/)
    })
  })

  describe('connection', () => {
    it('loads once for a session, and again for other arguments only', async () => {
      const probe = await show()
      await loaded(probe)
      probe.requestUpdate()
      await settle()
      equal(api.callsTo('listInvoices').length, 1)
      probe.search = 'INV'
      await until(() => api.callsTo('listInvoices').length === 2)
      equal(api.callsTo('listInvoices')[1]!.url.searchParams.get('q'), 'INV')
    })

    it('finds a connector that is upgraded later, with properties set before', async () => {
      const late = document.createElement('late-connect') as PortalConnect
      late.api = API
      late.fetchToken = async () => session() as never
      const probe = document.createElement('portal-probe') as Probe
      late.append(probe)
      const box = await mount(html`<div>${late}</div>`)
      equal(probe.connection, undefined)
      PortalConnect.define('late-connect')
      await loaded(probe)
      ok(box.contains(probe))
    })

    it('is upgraded later itself, with properties set before', async () => {
      const early = document.createElement('late-probe') as Probe
      early.search = 'kept'
      const connector = await mountSignedIn(html`${early}`)
      Probe.define('late-probe')
      await loaded(early)
      equal(early.search, 'kept')
      equal(api.callsTo('listInvoices')[0]!.url.searchParams.get('q'), 'kept')
      ok(connector.contains(early))
    })

    it('finds a connector elsewhere by its id, also one that comes later', async () => {
      const probe = await mount<Probe>(html`<portal-probe connect="elsewhere"></portal-probe>`)
      const connector = await mountSignedIn(html`<p></p>`)
      equal(probe.load.data, undefined)
      connector.remove()
      connector.id = 'elsewhere'
      document.body.append(connector)
      await loaded(probe)
      connector.remove()
    })

    it('moves in the document without loading again', async () => {
      const probe = await show(html`<div class="a"><portal-probe></portal-probe></div><div class="b"></div>`)
      await loaded(probe)
      probe.closest('portal-connect')!.querySelector('.b')!.append(probe)
      await settle()
      equal(api.callsTo('listInvoices').length, 1)
      ok(probe.load.data)
    })

    it('moves to another connector and shows what is there', async () => {
      const probe = await show()
      await loaded(probe)
      const other = await mountSignedIn(html`<p></p>`, {
        customer: { id: 'cus_other', name: 'Other', currency: 'EUR', time_zone: 'UTC', language: 'en' },
      })
      other.append(probe)
      await until(() => api.callsTo('listInvoices').length === 2)
      equal(probe.connection?.session?.customer.name, 'Other')
    })

    it('asks nothing when it is gone before there is an answer', async () => {
      api.on('listInvoices', { delay: 30 })
      const events: string[] = []
      const probe = await show()
      for (const name of ['portal-ready', 'portal-error'])
        probe.addEventListener(name, () => events.push(name))
      await until(() => probe.load.loading)
      probe.remove()
      await new Promise(resolve => setTimeout(resolve, 60))
      equal(events, [])
      equal(probe.load.data, undefined)
    })

    it('mounted twice, as in strict mode, asks once and tells once', async () => {
      const probe = document.createElement('portal-probe') as Probe
      const connector = await mountSignedIn(html`<p></p>`)
      let ready = 0
      probe.addEventListener('portal-ready', () => ready++)
      connector.append(probe)
      probe.remove()
      connector.append(probe)
      await loaded(probe)
      await settle()
      equal(api.callsTo('listInvoices').length, 1)
      equal(ready, 1)
    })
  })

  describe('language', () => {
    const lang = (probe: Probe) => within(probe, '[part=base]').lang

    it('follows the nearest lang, live, and its texts are loaded first', async () => {
      const probe = await show(html`<section lang="fr"><portal-probe></portal-probe></section>`)
      await loaded(probe)
      equal(probe.locale, 'fr')
      equal(probe.text('login.submit'), 'Se connecter')
      equal(lang(probe), 'fr')
      probe.parentElement!.lang = 'en'
      await until(() => probe.text('login.submit') === 'Sign in')
      probe.parentElement!.removeAttribute('lang')
      await settle()
      equal(probe.locale, document.documentElement.lang)
    })

    it('finds lang outside of shadow roots, and follows it there', async () => {
      const outer = await mount<HTMLElement>(html`<div lang="fr-BE"><div></div></div>`)
      const root = outer.firstElementChild!.attachShadow({ mode: 'open' })
      const probe = document.createElement('portal-probe') as Probe
      root.append(probe)
      await until(() => probe.locale === 'fr-BE')
      outer.lang = 'de'
      await until(() => probe.locale === 'de')
    })

    it('prefers the connector’s locale, and takes it live', async () => {
      const probe = await show(html`<section lang="de"><portal-probe></portal-probe></section>`)
      const connector = probe.closest('portal-connect')!
      connector.update({ locale: 'fr_FR' })
      await until(() => probe.locale === 'fr-FR')
      equal(
        probe.text('login.throttled', { count: 1 }),
        'Trop de tentatives. Vous pourrez réessayer dans 1 seconde.',
      )
      equal(
        probe.text('login.throttled', { count: 2000 }).replace(/\s/g, ' '),
        'Trop de tentatives. Vous pourrez réessayer dans 2 000 secondes.',
      )
    })

    it('falls back to English for a language without texts, and past one that is none', async () => {
      const probe = await show(html`<section lang="not a language"><portal-probe></portal-probe></section>`)
      equal(probe.locale, 'en')
      probe.parentElement!.lang = 'ja'
      await until(() => probe.locale === 'ja')
      equal(probe.text('login.submit'), 'Sign in')
      equal(lang(probe), 'en')
    })

    it('takes the host’s texts by key', async () => {
      const probe = await show()
      probe.closest('portal-connect')!.update({ messages: { 'login.submit': 'Let me in' } })
      await settle()
      equal(probe.text('login.submit'), 'Let me in')
      equal(probe.text('login.title'), 'Sign in')
    })

    it('knows the direction of its place', async () => {
      const probe = await show(html`<section dir="rtl"><portal-probe></portal-probe></section>`)
      equal(probe.direction, 'rtl')
    })
  })

  describe('look', () => {
    it('shows its state to the host’s styles, one at a time', async () => {
      const probe = await show()
      probe.state('loading')
      ok(probe.matches(':state(loading)'))
      probe.state('ready')
      ok(probe.matches(':state(ready)') && !probe.matches(':state(loading)'))
    })

    it('has tokens that the page sets, and the site’s where it does not', async () => {
      api.on('getSiteConfiguration', {
        body: { ...example<object>('siteConfiguration'), theme: { accent: 'rgb(1, 2, 3)', radius: '3px' } },
      })
      const fetchToken = async () => session() as never
      const connector = await mount(
        html`<portal-connect api=${API} site="pk_x" .fetchToken=${fetchToken}><portal-probe></portal-probe></portal-connect>`,
      )
      const probe = connector.querySelector('portal-probe') as Probe
      const token = (name: string) => getComputedStyle(within(probe, '[part=base]')).getPropertyValue(name)
      await until(() => token('--_accent') === 'rgb(1, 2, 3)')
      probe.style.setProperty('--portal-accent', 'rgb(4, 5, 6)')
      equal(token('--_accent'), 'rgb(4, 5, 6)')
      equal(token('--_radius'), '3px')
    })

    it('takes the connector’s appearance, inside and elsewhere', async () => {
      const probe = await show()
      const connector = probe.closest('portal-connect')!
      connector.id = 'themed'
      const far = await mount<Probe>(html`<portal-probe connect="themed"></portal-probe>`)
      connector.update({ appearance: { space: '7px' }, theme: 'dark' })
      await settle()
      for (const each of [probe, far]) {
        const style = getComputedStyle(within(each, '[part=base]'))
        equal(style.getPropertyValue('--_space'), '7px')
        equal(style.colorScheme, 'dark')
      }
      connector.update({ appearance: {} })
      await settle()
      equal(getComputedStyle(within(probe, '[part=base]')).getPropertyValue('--_space'), '20px')
    })

    it('keeps its layout under a page that unsets everything', async () => {
      const sheet = addSheet('* { all: unset }')
      const probe = await show()
      const base = getComputedStyle(within(probe, '[part=base]'))
      equal(base.display, 'block')
      equal(base.containerType, 'inline-size')
      removeSheet(sheet)
    })

    it('takes the width there is, and does not collapse where its container shrinks', async () => {
      const box = await mount<HTMLElement>(html`<div></div>`)
      box.style.cssText = 'display: flex; inline-size: 500px'
      const probe = document.createElement('portal-probe')
      box.append(probe)
      await settle()
      equal(probe.getBoundingClientRect().width, 500)
      box.style.inlineSize = '320px'
      equal(probe.getBoundingClientRect().width, 320)
    })
  })
})
