import { html } from 'lit'
import { PortalConnect } from '../connect/connect.js'
import { PortalLogin } from '../login/login.js'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { mount, mountSignedIn, settle, shownText, unmount, within } from '../test/fixture.js'
import { API, problem, StubApi, session } from '../test/stub-api.js'
import { PortalUser } from './user.js'

PortalConnect.define()
PortalLogin.define()
PortalUser.define()

const companies = [
  { customer_id: 'cus_01k9z3q8v4e7tb2m6c0d5f9hjb', name: 'Acme NV' },
  { customer_id: 'cus_b', name: 'Borealis AB' },
]

describe('<portal-user>', () => {
  let api: StubApi
  let user: PortalUser

  beforeEach(() => {
    api = new StubApi()
  })
  afterEach(() => {
    api.restore()
    unmount()
  })

  const show = async (changes: Record<string, unknown> = {}, content = html`<portal-user></portal-user>`) => {
    const connector = await mountSignedIn(content, changes)
    user = connector.querySelector('portal-user') as PortalUser
    await until(() => user.matches(':state(ready)'))
    return connector
  }
  const toggle = () => within<HTMLButtonElement>(user, '[part=toggle]')
  const menu = () => within(user, '[part=menu]')
  const items = () => [...user.shadowRoot!.querySelectorAll<HTMLElement>('[part=item]')]
  const open = async () => {
    toggle().click()
    await settle()
  }
  const press = async (key: string, target: Element = user.shadowRoot!.activeElement ?? toggle()) => {
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
    )
    await settle()
  }
  const focused = () => user.shadowRoot!.activeElement?.textContent?.trim()

  it('says who is signed in, for which company', async () => {
    await show()
    match(shownText(user), /Alex Lambert.*Acme NV/)
    equal(within(user, '[part=avatar]').textContent, 'AL')
    equal(toggle().getAttribute('aria-haspopup'), 'menu')
  })

  it('says how much needs doing, by one call, and again when something changes', async () => {
    const [alert] = example<{ data: object[] }>('alertList').data
    api.on('listAlerts', { body: { data: [alert, alert] } })
    await show()
    await until(() => user.shadowRoot!.querySelector('[part=count]'))
    match(toggle().textContent!, /2\s+things need you/)
    await accessible(user)
    equal(api.callsTo('listAlerts').length, 1)
    api.on('listAlerts', { body: { data: [] } })
    const { connection } = user.closest('portal-connect') as PortalConnect
    ok(connection)
    await until(() => api.streams.length === 1)
    api.streams[0]!.tell('invoice.paid', 'inv_1')
    await until(() => !user.shadowRoot!.querySelector('[part=count]'))
  })

  it('says nothing of it where it cannot be told', async () => {
    api.on('listAlerts', { fails: true })
    await show()
    await until(() => api.callsTo('listAlerts').length === 1)
    await settle()
    equal(user.shadowRoot!.querySelector('[part=count]'), null)
  })

  it('leads to the account where the host says where that is', async () => {
    await show({}, html`<portal-user account-url="/account"></portal-user>`)
    await open()
    const account = items().find(each => each.textContent!.trim() === 'My account') as HTMLAnchorElement
    equal(account.getAttribute('href'), '/account')
    equal(focused(), 'My account')
  })

  it('names the company where a host minted a session for nobody in particular', async () => {
    await show({ contact: null, signed_in: false })
    match(shownText(user), /Acme NV/)
    await open()
    match(shownText(menu()), /Read only/)
  })

  it('is accessible, closed and open', async () => {
    await show({ companies })
    await accessible(user)
    await open()
    await accessible(user)
  })

  it('opens above everything the page stacks, inside its window', async () => {
    await show({ companies }, html`<header><portal-user></portal-user></header>`)
    const header = user.parentElement!
    header.style.cssText =
      'transform: translateZ(0); overflow: hidden; z-index: 0; position: relative; block-size: 50px'
    const cover = await mount<HTMLElement>(html`<div></div>`)
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647'
    await open()
    const box = menu().getBoundingClientRect()
    equal(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2), user)
    ok(box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight)
  })

  it('is worked by keys, and gives the focus back', async () => {
    await show({ companies })
    toggle().focus()
    await press('ArrowDown', toggle())
    equal([toggle().getAttribute('aria-expanded'), focused()], ['true', 'Acme NV'])
    await press('ArrowDown')
    equal(focused(), 'Borealis AB')
    await press('End')
    equal(focused(), 'Sign out')
    await press('ArrowDown')
    equal(focused(), 'Acme NV')
    await press('b')
    equal(focused(), 'Borealis AB')
    await press('Home')
    await press('ArrowUp')
    equal(focused(), 'Sign out')
    await press('Escape')
    equal(toggle().getAttribute('aria-expanded'), 'false')
    equal(user.shadowRoot!.activeElement, toggle())
    await press('ArrowUp', toggle())
    equal(focused(), 'Sign out')
    await press('Tab')
    equal(toggle().getAttribute('aria-expanded'), 'false')
  })

  it('closes by a press elsewhere', async () => {
    await show()
    await open()
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
    await settle()
    equal(toggle().getAttribute('aria-expanded'), 'false')
  })

  it('offers other companies only to those who signed in here and have several', async () => {
    await show({ companies: companies.slice(0, 1) })
    await open()
    equal(items().length, 1)
    unmount()
    await show({ companies, signed_in: false })
    await open()
    equal(items().length, 1)
  })

  it('continues for another company', async () => {
    await show({ companies })
    const customer = { id: 'cus_b', name: 'Borealis AB', currency: 'SEK', time_zone: 'UTC', language: 'en' }
    api.on('switchCompany', { body: session({ customer, companies }, 'pst_b') })
    const told = new Promise<CustomEvent>(resolve => user.addEventListener('portal-user-switch', resolve))
    await open()
    items()[1]!.click()
    equal((await told).detail.customer.name, 'Borealis AB')
    await settle()
    match(shownText(toggle()), /Borealis AB/)
  })

  it('says so when the company cannot be changed, and stays open', async () => {
    await show({ companies })
    api.on('switchCompany', problem('internalError'))
    await open()
    items()[1]!.click()
    await until(() => within(user, '[role=alert]').textContent?.includes('could not be changed'))
    equal(toggle().getAttribute('aria-expanded'), 'true')
  })

  it('asks before signing out, and tells after', async () => {
    const connector = await show()
    const told: string[] = []
    user.addEventListener('portal-user-sign-out-request', event => event.preventDefault(), { once: true })
    user.addEventListener('portal-user-sign-out', () => told.push('out'))
    await open()
    items().at(-1)!.click()
    await settle()
    equal([connector.connection?.status, told], ['signed-in', []])
    await open()
    items().at(-1)!.click()
    await until(() => told.length === 1)
    equal(connector.connection?.status, 'signed-out')
    match(shownText(user), /^Sign in$/)
  })

  it('takes entries of the host into the menu', async () => {
    await show(
      {},
      html`<portal-user><a slot="menu" role="menuitem" tabindex="-1" href="#orders">Orders</a></portal-user>`,
    )
    await open()
    equal(document.activeElement?.textContent, 'Orders')
    await press('End', document.activeElement!)
    equal(focused(), 'Sign out')
  })

  it('leads to the sign-in of the page, or to the host’s', async () => {
    const connector = await mount<PortalConnect>(
      html`<portal-connect api=${API} site="pk_lumen"><portal-user></portal-user><portal-login></portal-login></portal-connect>`,
    )
    user = connector.querySelector('portal-user') as PortalUser
    const button = await until(() => user.shadowRoot!.querySelector<HTMLButtonElement>('[part=sign-in]'))
    await until(() => connector.querySelector('form'))
    await settle()
    await accessible(user)
    button.click()
    equal((document.activeElement as HTMLInputElement).name, 'email')
    ;(document.activeElement as HTMLElement).blur()
    user.addEventListener('portal-user-sign-in', event => event.preventDefault())
    button.click()
    equal(document.activeElement, document.body)
  })
})
