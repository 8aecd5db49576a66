import { html } from 'lit'
import { equal, ok, until } from './assert.js'
import { example } from './contract.js'
import { elementsIn, everything } from './everywhere.js'
import { settle, within } from './fixture.js'
import type { StubApi } from './stub-api.js'
import { eachTest, mountLoaded, pageOf } from './widget.js'

const page = document.documentElement
const { dir: dirBefore, lang: langBefore } = page

describe('the direction of a page', () => {
  let api: StubApi
  eachTest(fresh => {
    api = fresh
  })
  afterEach(() => {
    page.dir = dirBefore
    page.lang = langBefore
  })

  const left = (widget: Element, selector: string) =>
    within(widget as HTMLElement, selector).getBoundingClientRect().left
  /** Whether what begins a row stands left of what ends it. */
  const fromLeft = (widget: Element) =>
    left(widget, 'tbody td:first-child') < left(widget, 'tbody td:last-child')
  const turned = (element: Element) => getComputedStyle(element).scale.startsWith('-1')

  async function list() {
    api.on('listInvoices', pageOf(...example<{ data: object[] }>('invoiceList').data))
    const widget = await mountLoaded('portal-invoices', html`<portal-invoices></portal-invoices>`, everything)
    widget.parentElement!.style.inlineSize = '900px'
    await settle()
    return widget
  }

  it('mirrors a list while it is shown, and back, without loading again', async () => {
    page.dir = 'ltr'
    const widget = await list()
    const calls = api.callsTo('listInvoices').length
    ok(fromLeft(widget))
    page.dir = 'rtl'
    await until(() => !fromLeft(widget))
    page.dir = 'ltr'
    await until(() => fromLeft(widget))
    equal(api.callsTo('listInvoices').length, calls)
  })

  it('is that of the widget’s own place, where the page has another', async () => {
    page.dir = 'ltr'
    const widget = await list()
    widget.parentElement!.dir = 'rtl'
    await until(() => !fromLeft(widget))
  })

  it('follows the language of the page while it is shown, with texts that there are', async () => {
    page.lang = 'en'
    const widget = await list()
    page.lang = 'fr'
    await until(() => /Facture/.test(widget.shadowRoot!.textContent!))
    page.lang = 'ar'
    page.dir = 'rtl'
    await until(() => /Invoice/.test(widget.shadowRoot!.textContent!))
    ok(!fromLeft(widget))
  })

  it('turns arrows round, and nothing else', async () => {
    page.dir = 'ltr'
    const content = html`<portal-account routing="none" section="invoices" item=${example<{ id: string }>('invoice').id}></portal-account>`
    const account = await mountLoaded('portal-account', content, everything)
    const arrow = await until(() => account.shadowRoot!.querySelector('.icon-back'))
    await until(() => account.shadowRoot!.querySelector('portal-invoice')?.shadowRoot?.querySelector('.icon'))
    ok(!turned(arrow))
    page.dir = 'rtl'
    await until(() => turned(arrow))
    const others = elementsIn(account.shadowRoot!).filter(
      each => each.matches('.icon') && !each.matches('.icon-back, .icon-forth'),
    )
    ok(others.length > 0)
    equal(others.filter(turned).length, 0)
  })

  it('leaves amounts and references as they are, each by itself', async () => {
    page.dir = 'rtl'
    const invoice = {
      ...example<object>('invoice'),
      type: 'credit_note',
      number: 'INV-2026-001',
      total: -123_450,
      amount_due: 0,
    }
    api.on('getInvoice', { body: invoice })
    const content = html`<portal-invoice invoice-id=${example<{ id: string }>('invoice').id}></portal-invoice>`
    const widget = await mountLoaded('portal-invoice', content, everything)
    const holding = (text: string) =>
      elementsIn(widget.shadowRoot!).filter(
        each => each.textContent?.trim() === text && each.childElementCount === 0,
      )
    for (const text of ['INV-2026-001', '−€1,234.50']) {
      ok(holding(text).length > 0, `${text} in ${widget.shadowRoot!.textContent!.replace(/\s+/g, ' ')}`)
      for (const each of holding(text)) ok(each.closest('bdi'), `${text} stands in <${each.localName}>`)
    }
  })
})
