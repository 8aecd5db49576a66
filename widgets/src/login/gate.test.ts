import { html } from 'lit'
import { PortalConnect } from '../connect/connect.js'
import { accessible, equal, match, until } from '../test/assert.js'
import { mount, settle, shownText, unmount, within } from '../test/fixture.js'
import { Probe } from '../test/probe.js'
import { API, problem, StubApi, session } from '../test/stub-api.js'

PortalConnect.define()
Probe.define()

describe('a widget without a session', () => {
  let api: StubApi

  beforeEach(() => {
    api = new StubApi().on('login', { body: session() })
  })
  afterEach(() => {
    api.restore()
    unmount()
  })

  const site = (content = html`<portal-probe></portal-probe>`) =>
    mount<PortalConnect>(html`<portal-connect api=${API} site="pk_lumen">${content}</portal-connect>`)
  const form = (root: ParentNode = document) =>
    until(() => root.querySelector('portal-login form'), 'the sign-in form')
  const signIn = (root: Element) => {
    root.querySelector<HTMLInputElement>('[name=email]')!.value = 'alex@acme.example'
    root.querySelector<HTMLInputElement>('[name=password]')!.value = 'x'
    root.querySelector<HTMLButtonElement>('[type=submit]')!.click()
  }

  it('shows the sign-in in its place, then its data, with the focus', async () => {
    const connector = await site()
    const probe = connector.querySelector('portal-probe') as Probe
    signIn(await form(probe))
    await until(() => probe.load.data)
    await settle()
    equal(probe.querySelector('portal-login'), null)
    equal(probe.shadowRoot!.activeElement, within(probe, '[part=base]'))
  })

  it('is accessible', async () => {
    const connector = await site()
    await form()
    await accessible(connector)
  })

  it('shows one form among several, in the first', async () => {
    const connector = await site(
      html`<portal-probe></portal-probe><portal-probe></portal-probe><portal-probe></portal-probe>`,
    )
    await form()
    await settle()
    const probes = [...connector.querySelectorAll('portal-probe')]
    equal(
      probes.map(each => each.querySelectorAll('form').length),
      [1, 0, 0],
    )
    match(shownText(probes[1]!), /Sign in on this page/)
    probes[0]!.remove()
    await form(probes[1])
  })

  it('leaves it to the sign-in that the host placed, wherever', async () => {
    const connector = await site(html`<portal-probe></portal-probe>`)
    connector.id = 'here'
    await form()
    const login = await mount(html`<portal-login connect="here"></portal-login>`)
    await until(() => login.querySelector('form'))
    await until(() => document.querySelectorAll('form').length === 1)
    login.remove()
    await form(connector)
  })

  it('shows it again when the session has expired, above what was loaded', async () => {
    const connector = await site()
    const probe = connector.querySelector('portal-probe') as Probe
    signIn(await form(probe))
    await until(() => probe.load.data)
    api.on('listInvoices', problem('unauthorized')).on('refreshPortalSession', problem('unauthorized'))
    await probe.load.reload()
    const again = await form(probe)
    match(shownText(within(probe, '[part=gate]')), /session has expired/)
    equal(again.querySelector<HTMLInputElement>('[name=email]')!.value, 'alex@acme.example')
    match(within(probe, '.data').textContent, /^\d+$/)
    await accessible(connector)
    api.on('listInvoices', {})
    signIn(again)
    await until(() => probe.connection?.status === 'signed-in')
    await until(() => api.callsTo('listInvoices').length === 3)
  })

  it('asks the host where the host hands over tokens', async () => {
    let token: string | null = null
    const connector = await mount<PortalConnect>(
      html`<portal-connect api=${API} .fetchToken=${async () => token}><portal-probe></portal-probe></portal-connect>`,
    )
    const probe = connector.querySelector('portal-probe') as Probe
    const button = await until(() => probe.shadowRoot!.querySelector<HTMLButtonElement>('[part=gate] button'))
    equal(probe.querySelector('portal-login'), null)
    await accessible(connector)
    let asked = 0
    probe.addEventListener(
      'portal-sign-in-request',
      event => {
        event.preventDefault()
        asked++
      },
      { once: true },
    )
    button.click()
    equal([asked, connector.connection?.status], [1, 'signed-out'])
    token = 'pst_now'
    button.click()
    await until(() => probe.load.data)
    equal(probe.shadowRoot!.querySelector('[part=gate]'), null)
  })

  it('offers to try again when the API cannot be reached', async () => {
    api.on('getSiteConfiguration', { fails: true })
    const connector = await site()
    const probe = connector.querySelector('portal-probe') as Probe
    const button = await until(() => probe.shadowRoot!.querySelector<HTMLButtonElement>('[part=gate] button'))
    await accessible(connector)
    api.on('getSiteConfiguration', {})
    button.click()
    await form(probe)
  })

  it('says what is not set up', async () => {
    const probe = await mount<Probe>(html`<portal-probe></portal-probe>`)
    await until(() => shownText(probe).includes('not set up'))
    const far = await mount<Probe>(html`<portal-probe connect="nobody"></portal-probe>`)
    await until(() => shownText(far).includes('its id in the connect attribute'))
    await accessible(probe)
  })
})
