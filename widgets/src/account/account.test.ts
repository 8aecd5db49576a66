import { html } from 'lit'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { mount, settle, within } from '../test/fixture.js'
import { type StubApi, session } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded } from '../test/widget.js'
import { PortalAccount } from './account.js'
import { readHash, writeHash } from './sections.js'

PortalAccount.define()

const sections = [
  'quotations',
  'orders',
  'invoices',
  'tickets',
  'subscriptions',
  'payment_methods',
  'messages',
]
const permissions = [
  'quotations:read',
  'invoices:read',
  'tickets:own',
  'subscriptions:read',
  'payment_methods:read',
]
const INVOICE = 'inv_01k9z3q8v4e7tb2m6c0d5f9hjd'

describe('<portal-account>', () => {
  let api: StubApi
  let widget: PortalAccount

  eachTest(fresh => {
    api = fresh
  })
  afterEach(() => history.replaceState(null, '', location.pathname + location.search))
  const { has, text, texts, button } = looks(() => widget)

  async function show(
    session: Record<string, unknown> = {},
    content = html`<portal-account></portal-account>`,
  ) {
    widget = await mountLoaded('portal-account', content, { sections, permissions, ...session })
  }
  const link = (label: string) =>
    [...widget.shadowRoot!.querySelectorAll<HTMLAnchorElement>('nav a')].find(each =>
      each.textContent!.includes(label),
    )!

  it('has the sections that there are and that the person may see', async () => {
    await show()
    equal(
      texts('nav li').map(each => each.replace(/ ?\d.*/, '')),
      ['Overview', 'Quotations', 'Invoices', 'Tickets', 'Subscriptions', 'Payment methods', 'Messages'],
    )
    await accessible(widget)
  })

  it('shows what needs doing and how much waits where', async () => {
    api.on('listTickets', {
      body: { data: [], has_more: false, next_cursor: null, total_count: 3, categories: [] },
    })
    await show()
    ok(has('portal-alerts'))
    await until(() => /Tickets ?3 waiting/.test(link('Tickets').textContent!.replace(/\s+/g, ' ')))
    ok(texts('.tiles li').some(tile => /Tickets ?3 have new answers/.test(tile)))
    equal(api.callsTo('listTickets')[0]!.url.searchParams.get('unread'), 'true')
  })

  it('goes to a section, and keeps the place in the address', async () => {
    await show()
    link('Invoices').click()
    await until(() => has('portal-invoices'))
    equal(location.hash, '#/invoices')
    equal(link('Invoices').getAttribute('aria-current'), 'page')
    ok(!has('portal-alerts'))
    history.back()
    await until(() => has('portal-alerts'))
  })

  it('opens what a link names, and leads back to its list', async () => {
    location.hash = `#/invoices/${INVOICE}`
    await show()
    await until(() => has('portal-invoice'))
    equal(widget.shadowRoot!.querySelector('portal-invoice')!.invoiceId, INVOICE)
    within<HTMLButtonElement>(widget, '[part~=back]').click()
    await until(() => has('portal-invoices'))
    equal(location.hash, '#/invoices')
  })

  it('gives what is opened from a list a place of its own', async () => {
    location.hash = '#/invoices'
    await show()
    const list = await until(() => widget.shadowRoot!.querySelector('portal-invoices'))
    const open = await until(() => list.shadowRoot!.querySelector<HTMLButtonElement>('tbody [part=open]'))
    open.click()
    await until(() => has('portal-invoice'))
    match(location.hash, /^#\/invoices\/inv_/)
  })

  it('leads to what an alert is about', async () => {
    await show()
    within(widget, 'portal-alerts').dispatchEvent(
      new CustomEvent('portal-alerts-open', {
        bubbles: true,
        composed: true,
        detail: { alert: { object_type: 'payment_method', object_id: 'pm_1' } },
      }),
    )
    await until(() => has('portal-payment-methods'))
    equal(location.hash, '#/payment-methods')
  })

  it('leaves routing to the host where it wants that', async () => {
    await show({}, html`<portal-account routing="none"></portal-account>`)
    const places: unknown[] = []
    widget.addEventListener('portal-account-navigate', event => {
      event.preventDefault()
      places.push(event.detail)
    })
    button('Invoices').click()
    await settle(widget)
    equal(places, [{ section: 'invoices', item: '' }])
    ok(has('portal-alerts'), 'the host decides')
    widget.section = 'invoices'
    widget.item = INVOICE
    await until(() => has('portal-invoice'))
    equal(location.hash, '')
  })

  it('shows the overview for a section that the person does not have', async () => {
    location.hash = '#/orders'
    await show()
    ok(has('portal-alerts'))
    ok(!has('portal-orders'))
  })

  it('shows what a link leads to, which may open it without signing in', async () => {
    location.hash = `#/invoices/${INVOICE}`
    widget = await mount<PortalAccount>(html`<portal-account></portal-account>`)
    await until(() => has('portal-invoice'))
    ok(!has('nav'))
    ok(!has('[part~=back]'))
  })

  it('lets people of several companies choose, and says which one it is', async () => {
    const acme = { customer_id: 'cus_1', name: 'Acme NV' }
    const borealis = { customer_id: 'cus_2', name: 'Borealis' }
    const { customer: known } = example<{ session: { customer: object } }>('session').session
    const customer = (id: string) => ({ customer: { ...known, id } })
    await show({ companies: [acme, borealis], ...customer('cus_1') })
    const select = within<HTMLSelectElement>(widget, '[part=company]')
    await accessible(widget)
    equal(select.value, 'cus_1')
    // The company that is chosen comes first.
    const chosen = session({ companies: [borealis, acme], sections, permissions, ...customer('cus_2') })
    api.on('switchCompany', { body: chosen })
    select.value = 'cus_2'
    select.dispatchEvent(new Event('change'))
    await until(() => api.callsTo('switchCompany').length === 1)
    equal(api.callsTo('switchCompany')[0]!.body, { customer_id: 'cus_2' })
    await until(() => select.options[0]!.text === 'Borealis')
    await settle()
    equal(select.value, 'cus_2')
  })

  it('shows where the person is in a line of sections too long for the page', async () => {
    await show()
    widget.style.inlineSize = '320px'
    const line = within(widget, 'nav ul')
    ok(line.scrollWidth > line.clientWidth)
    equal(line.scrollLeft, 0)
    widget.navigate('messages')
    await settle()
    const [box, at] = [line, link('Messages')].map(each => each.getBoundingClientRect())
    ok(at!.left >= box!.left && at!.right <= box!.right)
  })

  it('leaves what is another company’s when the company changes', async () => {
    location.hash = `#/invoices/${INVOICE}`
    await show()
    await until(() => has('portal-invoice'))
    const { customer } = example<{ session: { customer: object } }>('session').session
    const other = session({ sections, permissions, customer: { ...customer, id: 'cus_2' } })
    api.on('switchCompany', { body: other })
    await (widget.parentElement as HTMLElementTagNameMap['portal-connect']).connection!.switchCompany('cus_2')
    await until(() => has('portal-invoices'))
    equal(location.hash, '#/invoices')
  })

  it('says that it is a preview', async () => {
    await show({ preview: true })
    match(text('[part~=message-preview]'), /preview/)
  })

  it('reads and writes places', () => {
    equal(readHash('#/success-packs/pack_1'), { section: 'success_packs', item: 'pack_1' })
    equal(readHash('#/invoices?share=secret'), { section: 'invoices', item: '' })
    equal(readHash('#/invoices/%E0%A4%A'), { section: '', item: '' })
    equal(writeHash('payment_methods', 'pm 1'), '#/payment-methods/pm%201')
  })
})
