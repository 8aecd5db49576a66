import { html } from 'lit'
import type { Schemas } from '../api.js'
import { PortalConnect } from '../connect/connect.js'
import { PortalInvoice } from '../invoice/invoice.js'
import { PortalInvoices } from '../invoices/invoices.js'
import { PortalQuotation } from '../quotation/quotation.js'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { mount, settle, shownText, within } from '../test/fixture.js'
import { API, problem, type StubApi } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded } from '../test/widget.js'

PortalConnect.define()
PortalInvoice.define()
PortalInvoices.define()
PortalQuotation.define()

type Quotation = Schemas['Quotation']
const secret = 'Xk3nV9dQ2mT7bW5cZ8rLhF4sJ6gY1pA0eU'
const opened = example<Schemas['ShareSession']>('shareSession')

let count = 0
/** What is lent lasts as long as the page: each test shares a quotation of its own. */
const fresh = (): Quotation => ({
  ...example<Quotation>('quotation'),
  id: `quo_${String(++count).padStart(26, '0')}`,
  allowed_actions: [],
})

describe('a link to one document', () => {
  let api: StubApi
  let quotation: Quotation
  eachTest(stub => {
    api = stub
    quotation = fresh()
    api
      .on('getQuotation', { body: quotation })
      .on('openShareSession', { body: { ...opened, document: { type: 'quotation', id: quotation.id } } })
  })

  const visit = (link = `#/quotations/${quotation.id}?share=${secret}`) => {
    history.replaceState(null, '', link)
    return mount<PortalConnect>(html`<portal-connect api=${API} site="pk_lumen">
      <portal-quotation quotation-id=${quotation.id}></portal-quotation>
      <portal-invoices></portal-invoices>
    </portal-connect>`)
  }
  const shown = async (connector: Element) => {
    const widget = connector.querySelector('portal-quotation')!
    await until(() => widget.matches(':state(ready)'), 'the quotation is shown')
    await settle(connector)
    return widget
  }

  it('shows that one to who has not signed in, without anything to do, and lists ask to sign in', async () => {
    const widget = await shown(await visit())
    equal(api.callsTo('openShareSession')[0]!.body, { secret })
    equal(api.callsTo('openShareSession')[0]!.headers.get('authorization') ?? '', '')
    equal(api.callsTo('getQuotation')[0]!.headers.get('authorization'), `Bearer ${opened.token}`)
    const parts = [...widget.shadowRoot!.querySelectorAll('.acts button')].map(each =>
      each.getAttribute('part'),
    )
    equal(parts, ['button download-pdf'])
    equal(widget.querySelector('form'), null)
    await until(() => document.querySelector('portal-invoices form'), 'the sign-in in the list')
    equal(api.callsTo('listInvoices'), [])
    await accessible(widget)
  })

  it('leaves no secret in the address, and tells the page that the fragment is another', async () => {
    const seen: string[] = []
    const note = () => seen.push(location.hash)
    addEventListener('hashchange', note)
    await shown(await visit())
    removeEventListener('hashchange', note)
    equal(location.hash, `#/quotations/${quotation.id}`)
    equal(seen, [location.hash])
    ok(!document.documentElement.outerHTML.includes(secret))
  })

  it('is opened again when its token has ended', async () => {
    let asked = 0
    api.on('getQuotation', () =>
      ++asked === 1 ? problem('notFound', { status: 401, code: 'session_expired' }) : { body: quotation },
    )
    await shown(await visit())
    equal(api.callsTo('openShareSession').length, 2)
    equal(asked, 2)
  })

  it('shows it too where what is shown is chosen later', async () => {
    const connector = await visit()
    const widget = await shown(connector)
    widget.quotationId = fresh().id
    await until(() => widget.querySelector('form') || shownText(widget).includes('Sign in'), 'the sign-in')
    widget.quotationId = quotation.id
    await shown(connector)
  })

  it('that opens nothing says so, beside the sign-in', async () => {
    api.on('openShareSession', problem('notFound'))
    const connector = await visit()
    const widget = connector.querySelector('portal-quotation')!
    await until(() => widget.querySelector('form'), 'the sign-in')
    match(shownText(widget), /This link opens nothing any more/)
    equal(location.hash, `#/quotations/${quotation.id}`)
  })

  it('is not needed by who is signed in: only the secret goes', async () => {
    history.replaceState(null, '', `#/quotations/${quotation.id}?share=${secret}`)
    await mountLoaded(
      'portal-quotation',
      html`<portal-quotation quotation-id=${quotation.id}></portal-quotation>`,
    )
    await until(() => location.hash === `#/quotations/${quotation.id}`, 'the secret is out of the address')
    equal(api.callsTo('openShareSession'), [])
    equal(api.callsTo('getQuotation')[0]!.headers.get('authorization'), 'Bearer pst_test')
  })
})

describe('sharing', () => {
  let api: StubApi
  let widget: PortalInvoice
  const invoice = example<Schemas['Invoice']>('invoice')
  eachTest(stub => {
    api = stub.on('getInvoice', { body: invoice })
  })
  const { has, button } = looks(() => widget)

  async function open(session: Record<string, unknown> = {}, lang = 'en') {
    widget = await mountLoaded(
      'portal-invoice',
      html`<div lang=${lang}><portal-invoice invoice-id=${invoice.id}></portal-invoice></div>`,
      session,
    )
  }
  async function press(label = 'Share') {
    const pressed = await until(() => button(label), `the button ${label}`)
    pressed.click()
    return until(() => widget.shadowRoot!.querySelector('portal-share'), 'the dialog')
  }
  const field = (dialog: Element) =>
    until(() => dialog.shadowRoot!.querySelector('input'), 'the link in the dialog')

  it('makes a link of 30 days, and shows it selected', async () => {
    await open()
    const dialog = await press()
    const input = await field(dialog)
    const { url } = example<Schemas['ShareLinkCreated']>('shareLinkCreated')
    equal(api.callsTo('createShareLink')[0]!.body, { invoice_id: invoice.id })
    equal(input.value, url)
    await until(() => input.selectionEnd === url.length, 'the link is selected')
    match(shownText(dialog), /can read this one document until 2 Dec 2026, and nothing else/)
    await accessible(dialog)
  })

  it('can be taken back at once', async () => {
    await open()
    const dialog = await press()
    await field(dialog)
    within(dialog, '[part~=revoke]').click()
    await until(() => /opens nothing any more/.test(shownText(dialog)), 'it says so')
    equal(api.callsTo('revokeShareLink').length, 1)
    equal(dialog.shadowRoot!.querySelector('input'), null)
    within(dialog, '[part~=dialog-close]').click()
    await until(() => !widget.shadowRoot!.querySelector('portal-share'), 'it is closed')
  })

  it('says why not, and tries again', async () => {
    api.on('createShareLink', problem('notFound'))
    await open({}, 'fr')
    const dialog = await press('Partager')
    await until(() => /n’a pas pu être créé/.test(shownText(dialog)), 'the failure')
    api.on('createShareLink', {})
    within(dialog, '[part~=retry]').click()
    await field(dialog)
  })

  it('is for people only', async () => {
    await open({ contact: null })
    await settle()
    ok(!has('[part~=share]'))
  })
})
