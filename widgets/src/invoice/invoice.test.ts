import { html } from 'lit'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { mountSignedIn, settle, unmount, within } from '../test/fixture.js'
import { problem, type StubApi } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded } from '../test/widget.js'
import type { Invoice } from './amounts.js'
import { PortalInvoice } from './invoice.js'

PortalInvoice.define()

const NASTY = '"><img src=x onerror=alert(1)> 1 < 2 && 3 > 2'
const plain = () => example<Invoice>('invoice')
const credit = () => example<Invoice>('creditNote')

describe('<portal-invoice>', () => {
  let api: StubApi
  let widget: PortalInvoice

  eachTest(fresh => {
    api = fresh
  })
  const { text, texts } = looks(() => widget)

  async function show(invoice: Invoice | null = plain(), lang = 'en'): Promise<void> {
    if (invoice) api.on('getInvoice', { body: invoice })
    const id = invoice?.id ?? plain().id
    widget = await mountLoaded(
      'portal-invoice',
      html`<div lang=${lang}><portal-invoice invoice-id=${id}></portal-invoice></div>`,
    )
  }

  it('leads with the amount that matters', async () => {
    await show({ ...plain(), total: 63499, amount_due: 33499, paid: 30000, tag: 'partially_paid' })
    equal(text('[part=kind]'), 'Invoice INV/2026/00418')
    equal(text('[part=title]'), 'Subscription, November')
    equal(text('[part="tag tag-partially-paid"]'), 'Partially paid')
    equal(text('[part=main-amount]'), 'Amount due €334.99 of €634.99')
    const size = (selector: string) => Number.parseFloat(getComputedStyle(within(widget, selector)).fontSize)
    for (const other of ['h2', 'td', 'dd']) ok(size('[part=amount]') > size(other), other)
    await accessible(widget)
  })

  it('shows facts, lines and totals', async () => {
    const { lines, ...rest } = plain()
    const more = {
      ...lines[0]!,
      name: 'Training',
      quantity: '2.5',
      unit: 'HUR',
      unit_price: '10.005',
      net: 2501,
    }
    await show({
      ...rest,
      lines: [lines[0]!, more],
      payments: [
        {
          kind: 'payment',
          amount: 1000,
          date: '2026-11-10',
          payment_id: 'p',
          credit_note_id: null,
          number: null,
          method: 'bank_transfer',
          reference: '+++090+++',
        },
      ],
      paid: 1000,
      amount_due: 120000,
      rounding: 3,
    })
    match(
      text('[part=facts]'),
      /Issued 25 Nov 2026 Due 9 Dec 2026\s?in 14 days Period 1\s?–\s?30 Nov 2026 Your order PO-77/,
    )
    match(texts('[part=party]').join(), /Northwind Software ?Kouter 12 ?9000 Gent ?Belgium ?VAT BE0999999922/)
    equal(texts('[part=line]')[1], 'Training 24 users 2.5 hr €10.005 €25.01')
    equal(texts('[part~=total] dt'), ['Subtotal', 'VAT 21%', 'Total', 'Rounding', 'Paid', 'Amount due'])
    equal(texts('[part~=total] dd'), ['€1,000.00', '€210.00', '€1,210.00', '€0.03', '−€10.00', '€1,200.00'])
    match(text('[part=payment]'), /Bank transfer 10 Nov 2026 · \+\+\+090\+\+\+ €10.00/)
  })

  it('says why there is no tax', async () => {
    const taxes = [
      {
        category: 'AE',
        rate: '0',
        taxable: 100000,
        tax: 0,
        exemption_reason: 'Article 196',
        exemption_code: null,
      },
    ]
    await show({ ...plain(), taxes })
    match(texts('[part~=total]')[1]!, /VAT reverse charge ?Article 196 €0.00/)
  })

  it('calls a credit a credit, never something due', async () => {
    await show({ ...credit(), amount_due: -2000, credited: -119000 })
    equal(text('[part=kind]'), 'Credit note RINV/2026/00009')
    equal(text('[part=main-amount]'), 'Credit −€1,210.00 −€20.00 left')
    ok(!/due/i.test(text('[part=document]')))
    equal(texts('[part~=total] dt').slice(-2), ['Used', 'Credit left'])
  })

  it('knows money without cents and with three decimals', async () => {
    await show({ ...plain(), currency: 'JPY', total: 10000, amount_due: 10000 })
    equal(text('[part=amount]'), '¥10,000')
    unmount()
    await show({ ...plain(), currency: 'KWD', total: 1234, amount_due: 1234 })
    match(text('[part=amount]'), /^KWD\s1\.234$/)
  })

  it('leads from a credit note to its invoice, unless the host does', async () => {
    await show(credit())
    let shown = ''
    widget.addEventListener('portal-invoice-open', event => event.preventDefault(), { once: true })
    widget.addEventListener('portal-invoice-shown', event => {
      shown = event.detail.id
    })
    within(widget, '[part=link]').click()
    equal(widget.invoiceId, credit().id)
    api.on('getInvoice', { body: plain() })
    within(widget, '[part=link]').click()
    equal([shown, widget.invoiceId], [plain().id, plain().id])
    await until(() => text('[part=document]').includes('INV/2026/00418'))
    await until(() => widget.shadowRoot!.activeElement?.localName === 'h2')
  })

  it('says clearly that it is not there', async () => {
    api.on('getInvoice', problem('notFound'))
    await show(null)
    match(text('[part~=message-error]'), /does not exist/)
    equal(widget.shadowRoot!.querySelector('[part~=retry]'), null)
    await accessible(widget)
  })

  it('says that none is chosen', async () => {
    const connector = await mountSignedIn(html`<portal-invoice></portal-invoice>`)
    widget = connector.querySelector('portal-invoice')!
    await settle()
    ok(widget.matches(':state(empty)'))
    equal(text('[part~=message-empty]'), 'No invoice is chosen.')
    equal(api.callsTo('getInvoice').length, 0)
  })

  it('tries again after a failure', async () => {
    api.on('getInvoice', { fails: true })
    await show(null)
    match(text('[part~=message-error]'), /cannot be reached/)
    api.on('getInvoice', {})
    within(widget, '[part~=retry]').click()
    await until(() => widget.matches(':state(ready)'))
  })

  it('shows text as text', async () => {
    const one = plain()
    await show({
      ...one,
      subject: NASTY,
      notes: [NASTY],
      payment_terms: NASTY,
      order_reference: NASTY,
      lines: [{ ...one.lines[0]!, name: NASTY, description: NASTY }],
      files: [{ ...example<Invoice['files'][0]>('file'), name: NASTY, kind: 'attachment' }],
      buyer: { ...one.buyer, name: NASTY },
    })
    equal(widget.shadowRoot!.querySelectorAll('img, script').length, 0)
    equal(text('[part=title]'), NASTY)
    ok(text('[part~=file]').startsWith(NASTY))
    match(text('[part=notes]'), /1 < 2 && 3 > 2/)
  })

  it('draws very long invoices in two steps', async () => {
    const [line] = plain().lines
    await show({ ...plain(), lines: Array.from({ length: 250 }, (_, i) => ({ ...line!, id: `line_${i}` })) })
    equal(texts('[part=line]').length, 200)
    within(widget, '[part~=all-lines]').click()
    await settle()
    equal(texts('[part=line]').length, 250)
  })

  describe('downloads', () => {
    const clicked: { href: string; name: string }[] = []
    const { click } = HTMLAnchorElement.prototype
    before(() => {
      HTMLAnchorElement.prototype.click = function () {
        clicked.push({ href: this.href, name: this.download })
      }
    })
    after(() => {
      HTMLAnchorElement.prototype.click = click
    })
    beforeEach(() => {
      clicked.length = 0
    })
    const pdf = () => ({
      body: new Blob(['%PDF'], { type: 'application/pdf' }),
      headers: {
        'content-disposition': `attachment; filename="x.pdf"; filename*=UTF-8''Facture%20n%C2%B0%201.pdf`,
      },
    })

    it('the PDF with the session, under the name the server gives', async () => {
      api.on('downloadInvoicePdf', { ...pdf(), delay: 30 })
      await show()
      within(widget, '[part~=download-pdf]').click()
      await settle()
      match(text('[part~=download-pdf]'), /Downloading/)
      await until(() => clicked.length)
      match(clicked[0]!.href, /^blob:/)
      equal(clicked[0]!.name, 'Facture n° 1.pdf')
      match(api.callsTo('downloadInvoicePdf')[0]!.headers.get('authorization'), /^Bearer pst_/)
    })

    it('by a one-use link where blobs cannot be opened', async () => {
      api.on('downloadInvoicePdf', pdf())
      await show()
      const { createObjectURL } = URL
      URL.createObjectURL = () => {
        throw new Error('no blobs here')
      }
      within(widget, '[part~=download-pdf]').click()
      await until(() => clicked.length)
      URL.createObjectURL = createObjectURL
      equal(api.callsTo('createDownloadLink')[0]!.body, { invoice_id: plain().id })
      match(clicked[0]!.href, /^https?:/)
    })

    it('says in place what went wrong', async () => {
      api.on('downloadInvoicePdf', problem('internalError'))
      await show()
      within(widget, '[part~=download-pdf]').click()
      await until(() => /failed/.test(text('[role=alert]')))
      equal(clicked.length, 0)
      await accessible(widget)
    })

    it('the original of a document from elsewhere, beside a copy', async () => {
      const source = { ...example<Invoice['files'][0]>('file'), kind: 'source' }
      await show({ ...plain(), origin: 'external', files: [source] })
      equal(text('[part~=download-pdf]'), 'Download PDF copy')
      equal(text('[part~=original]'), 'Original file')
      equal(widget.shadowRoot!.querySelector('[part=files]'), null)
      api.on('downloadFile', { body: new Blob(['<x/>'], { type: 'application/xml' }) })
      within(widget, '[part~=original]').click()
      await until(() => clicked.length)
      equal(clicked[0]!.name, source.name)
    })
  })

  it('loads again when it is looked at after a while', async () => {
    await show()
    const look = async () => {
      document.dispatchEvent(new Event('visibilitychange'))
      await settle()
    }
    await look()
    equal(api.callsTo('getInvoice').length, 1)
    const { now } = performance
    performance.now = () => now.call(performance) + 61_000
    await look()
    performance.now = now
    await until(() => api.callsTo('getInvoice').length === 2)
    equal(text('[part=kind]'), 'Invoice INV/2026/00418')
  })

  it('speaks French', async () => {
    await show(plain(), 'fr')
    equal(text('[part=kind]'), 'Facture INV/2026/00418')
    match(text('[part=main-amount]'), /^Montant dû 1\s210,00\s€$/)
    match(text('[part~=download-pdf]'), /Télécharger le PDF/)
  })

  it('needs no sideways scrolling at 320 pixels', async () => {
    await show({ ...plain(), subject: 'x'.repeat(120), order_reference: 'y'.repeat(90) })
    widget.style.inlineSize = '288px'
    await settle()
    const base = within(widget, '[part=base]')
    ok(base.scrollWidth <= base.clientWidth, `${base.scrollWidth} > ${base.clientWidth}`)
  })
})
