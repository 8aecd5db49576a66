import { html } from 'lit'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { mountSignedIn, settle, within } from '../test/fixture.js'
import { type Call, problem, type StubApi, session } from '../test/stub-api.js'
import { eachTest, looks, savedFiles } from '../test/widget.js'
import { PortalInvoices } from './invoices.js'
import type { InvoiceSummary } from './kind.js'

PortalInvoices.define()

const first = () => example<{ data: InvoiceSummary[] }>('invoiceList').data[0]!
const invoice = (number: string, changes: Partial<InvoiceSummary> = {}): InvoiceSummary => ({
  ...first(),
  id: `inv_${number}`,
  number,
  currency: 'EUR',
  total: 10000,
  amount_due: 10000,
  tag: 'waiting',
  ...changes,
})

/** The rows page by page, by a cursor that says where to go on. */
function paged(rows: readonly InvoiceSummary[], size = 10) {
  return ({ url }: Call) => {
    const start = Number(url.searchParams.get('cursor') ?? 0)
    const more = start + size < rows.length
    const next_cursor = more ? String(start + size) : null
    const data = rows.slice(start, start + size)
    return { body: { data, has_more: more, next_cursor, total_count: rows.length } }
  }
}

describe('selecting invoices', () => {
  let api: StubApi
  let widget: PortalInvoices

  eachTest(fresh => {
    api = fresh
  })
  const { all, text, button } = looks(() => widget)

  async function show(rows: readonly InvoiceSummary[], size?: number, changes: Record<string, unknown> = {}) {
    api.on('listInvoices', paged(rows, size))
    const permissions = ['invoices:read', 'payments:write', 'payment_methods:read']
    const connector = await mountSignedIn(html`<portal-invoices></portal-invoices>`, {
      permissions,
      ...changes,
    })
    widget = connector.querySelector('portal-invoices')!
    await until(() => widget.matches(':state(ready)'), 'the list has loaded')
    return connector
  }
  const selectable = async () => {
    await until(() => box('A'), 'checkboxes')
    await settle()
    await still()
  }
  const still = () => Promise.all(widget.shadowRoot!.getAnimations().map(each => each.finished))
  const box = (number: string) => within_(`tbody input[aria-label="Select ${number}"]`)
  const within_ = (selector: string) => widget.shadowRoot!.querySelector<HTMLInputElement>(selector)!
  const page = () => within_('thead input')
  const click = async (element: HTMLElement) => {
    element.click()
    await settle()
  }
  const payButton = () => all('[part~=pay]')[0]
  const status = () => text('[part=selection] [role=status]')
  const loaded = async (calls: number) => {
    await until(() => api.callsTo('listInvoices').length === calls, `${calls} calls`)
    await until(() => within_('table').getAttribute('aria-busy') !== 'true')
    await settle()
  }
  const turn = async (label: string, calls: number) => {
    button(label).click()
    await loaded(calls)
  }

  it('takes whatever is listed, and offers to pay what of it can be paid', async () => {
    await show([
      invoice('A'),
      invoice('B', { tag: 'processing' }),
      invoice('C', { status: 'paid', tag: 'paid', amount_due: 0 }),
      invoice('D', { type: 'credit_note', tag: 'credit', total: -500, amount_due: -500 }),
    ])
    await selectable()
    equal(
      all('tbody input').map(each => each.ariaLabel),
      ['Select A', 'Select B', 'Select C', 'Select D'],
    )
    equal(status(), '')
    ok(within(widget, '[part=selection]').offsetHeight <= 1, 'nothing is selected, nothing is said')
    await click(box('C'))
    equal(status(), '1 selected')
    equal(payButton(), undefined)
    await click(page())
    equal(status(), '4 selected · €100.00 due')
    ok(button('Pay €100.00'))
  })

  it('leaves paying to those who may', async () => {
    await show([invoice('A')], 10, { permissions: ['invoices:read'] })
    await selectable()
    await click(box('A'))
    equal([status(), payButton()], ['1 selected', undefined])
    ok(button('Download ZIP'))
  })

  it('downloads all that is selected as one file, whatever page it is on', async () => {
    await show([invoice('A'), invoice('B'), invoice('C')], 2)
    await selectable()
    await click(box('A'))
    await turn('Older', 2)
    await click(box('C'))
    const saved = savedFiles()
    const headers = { 'content-disposition': 'attachment; filename="invoices.zip"' }
    api.on('zipInvoices', { body: new Blob(['PK'], { type: 'application/zip' }), headers, delay: 30 })
    await click(button('Download ZIP'))
    equal(button('Preparing…').getAttribute('aria-disabled'), 'true')
    await until(() => saved.length === 1, 'the file')
    equal(saved, ['invoices.zip'])
    equal(api.callsTo('zipInvoices')[0]!.body, { invoice_ids: ['inv_A', 'inv_C'] })
    await until(() => button('Download ZIP'))
    match(status(), /^2 selected/)
  })

  it('says why there is no file, until something else is selected', async () => {
    await show([invoice('A'), invoice('B')])
    await selectable()
    await click(box('A'))
    api.on('zipInvoices', problem('notFound'))
    await click(button('Download ZIP'))
    await until(() => /could not be downloaded/.test(status()))
    await accessible(widget)
    await click(box('B'))
    equal(status(), '2 selected · €200.00 due')
  })

  it('tells how many and how much, and takes it back', async () => {
    await show([invoice('A'), invoice('B', { amount_due: 2345 })])
    await selectable()
    await click(box('A'))
    equal(status(), '1 selected · €100.00 due')
    await click(box('B'))
    equal(status(), '2 selected · €123.45 due')
    ok(button('Pay €123.45'))
    await click(box('A'))
    equal(status(), '1 selected · €23.45 due')
    equal([page().checked, page().indeterminate], [false, true])
    await click(button('Clear'))
    equal([status(), box('B').checked, page().indeterminate], ['', false, false])
    equal(widget.shadowRoot!.activeElement, box('A'))
    await click(box('A'))
    equal(status(), '1 selected · €100.00 due')
  })

  it('selects the page by its heading, and leaves it again', async () => {
    await show([invoice('A'), invoice('B'), invoice('C', { tag: 'processing' })])
    await selectable()
    await click(page())
    equal([status(), page().checked], ['3 selected · €200.00 due', true])
    await click(page())
    equal([status(), page().checked, box('A').checked], ['', false, false])
  })

  it('pays one currency at a time, and says so', async () => {
    await show([invoice('A'), invoice('B', { currency: 'USD' }), invoice('C', { currency: 'USD' })])
    await selectable()
    await click(page())
    equal(status(), '3 selected One currency is paid at a time.')
    equal(payButton(), undefined)
    await click(box('A'))
    equal(status(), '2 selected · $200.00 due')
  })

  it('pays fifty at most, and takes a hundred', async () => {
    await show(
      Array.from({ length: 105 }, (_, i) => invoice(i ? `N${i}` : 'A')),
      110,
    )
    await selectable()
    await click(page())
    equal(
      status(),
      '100 selected At most 100 invoices are selected at a time. At most 50 invoices are paid at a time.',
    )
    equal([page().checked, page().indeterminate, box('N100').checked], [false, true, false])
    equal(box('N100').getAttribute('aria-disabled'), 'true')
    await click(box('N100'))
    equal(box('N100').checked, false)
    await click(box('A'))
    equal(status(), '99 selected At most 50 invoices are paid at a time.')
    equal(box('N100').getAttribute('aria-disabled'), null)
  })

  it('remembers over pages, in the order of selecting', async () => {
    await show([invoice('A'), invoice('B'), invoice('C'), invoice('D')], 2)
    await selectable()
    await click(box('B'))
    await turn('Older', 2)
    equal([status(), page().checked, page().indeterminate], ['1 selected · €100.00 due', false, false])
    await click(box('C'))
    await turn('Newer', 3)
    equal([box('A').checked, box('B').checked, status()], [false, true, '2 selected · €200.00 due'])
    let asked: unknown
    widget.addEventListener('portal-pay-request', event => {
      event.preventDefault()
      asked = event.detail
    })
    await click(button('Pay €200.00'))
    equal(asked, {
      amount: 20000,
      currency: 'EUR',
      documents: ['B', 'C'].map(number => ({ type: 'invoice', id: `inv_${number}`, number, amount: 10000 })),
    })
    equal(status(), '2 selected · €200.00 due', 'the host has taken over; what is selected stays')
  })

  it('follows what is due', async () => {
    await show([invoice('A'), invoice('B')])
    await selectable()
    await click(page())
    api.on('listInvoices', paged([invoice('A', { amount_due: 4000 }), invoice('B', { tag: 'processing' })]))
    button('Open').click()
    await loaded(2)
    equal(status(), '2 selected · €40.00 due')
  })

  it('forgets it all with another company', async () => {
    const connector = await show([invoice('A'), invoice('B')])
    await selectable()
    await click(box('A'))
    const customer = { id: 'cus_b', name: 'Beta' }
    const permissions = ['invoices:read', 'payments:write']
    api.on('switchCompany', { body: session({ customer, permissions }, 'pst_b') })
    await connector.connection!.switchCompany('cus_b')
    await loaded(2)
    await until(() => box('A') && !box('A').checked)
    equal(status(), '')
  })

  it('pays all of them in one dialog, and loads the list again', async () => {
    const rows = [invoice('A'), invoice('B'), invoice('C')]
    await show(rows)
    await selectable()
    await click(box('A'))
    await click(box('C'))
    const payment = example<{ invoices: object[]; amount: number; currency: string }>('payment')
    const invoices = ['A', 'C'].map(number => ({ invoice_id: `inv_${number}`, number, amount: 10000 }))
    api.on('createPayment', () => {
      api.on('listInvoices', paged([rows[1]!]))
      return { status: 201, body: { ...payment, amount: 20000, currency: 'EUR', invoices } }
    })
    const told: string[] = []
    widget.addEventListener('portal-pay', event => told.push(event.detail.payment.id))
    await click(button('Pay €200.00'))
    const dialog = await until(() => widget.shadowRoot!.querySelector('portal-pay'))
    const submit = () => dialog.shadowRoot!.querySelector<HTMLElement>('[part~=submit]')
    await until(submit, 'the dialog has loaded')
    match(dialog.shadowRoot!.querySelector('h2')!.textContent, /Pay 2 invoices/)
    submit()!.click()
    const done = () => dialog.shadowRoot!.querySelector<HTMLElement>('[part~=done]')
    await until(done, 'paid')
    const { body } = api.callsTo('createPayment')[0]!
    equal((body as { invoice_ids: string[] }).invoice_ids, ['inv_A', 'inv_C'])
    equal((body as { amount: number }).amount, 20000)
    await loaded(2)
    equal([all('tbody tr').length, status(), told.length], [1, '', 1])
    done()!.click()
    await until(() => !widget.shadowRoot!.querySelector('portal-pay'))
    await settle()
    equal(widget.shadowRoot!.activeElement, within(widget, 'h2'))
    equal(api.callsTo('listInvoices').length, 2, 'loaded once')
  })

  it('looks again when nothing was paid after all', async () => {
    await show([invoice('A')])
    await selectable()
    await click(box('A'))
    await click(button('Pay €100.00'))
    const dialog = await until(() => widget.shadowRoot!.querySelector('portal-pay'))
    const close = () => dialog.shadowRoot!.querySelector<HTMLElement>('[part~=dialog-close]')
    await until(close)
    close()!.click()
    await loaded(2)
    equal([box('A').checked, status()], [true, '1 selected · €100.00 due'])
  })

  it('is accessible, and does not open what is selected', async () => {
    await show([invoice('A'), invoice('B', { currency: 'USD' })])
    await selectable()
    await accessible(widget)
    let opened = 0
    widget.addEventListener('portal-invoice-open', event => {
      opened++
      event.preventDefault()
    })
    await click(box('A').parentElement!)
    equal([box('A').checked, opened], [true, 0])
    await accessible(widget)
    for (const label of all('label')) {
      const { width, height } = label.getBoundingClientRect()
      ok(width >= 24 && height >= 24, `${width} × ${height}`)
    }
    ok(
      within(widget, '[part=selection]').compareDocumentPosition(within(widget, 'table')) &
        Node.DOCUMENT_POSITION_PRECEDING,
    )
  })

  it('keeps the focus of a row while the column comes', async () => {
    await show([invoice('A')])
    if (box('A')) return
    within(widget, '[data-id]').focus()
    await selectable()
    equal((widget.shadowRoot!.activeElement as HTMLElement).dataset.id, 'inv_A')
  })

  it('fits in a narrow place, on the side where lines begin', async () => {
    await show([invoice('A', { subject: 'x'.repeat(200) }), invoice('B')])
    await selectable()
    widget.style.inlineSize = '288px'
    await click(box('A'))
    await still()
    const base = within(widget, '[part=base]')
    ok(base.scrollWidth <= base.clientWidth, `${base.scrollWidth} > ${base.clientWidth}`)
    const open = within(widget, '[data-id]').getBoundingClientRect()
    const label = box('A').parentElement!.getBoundingClientRect()
    ok(getComputedStyle(widget).direction === 'rtl' ? label.left >= open.right : label.right <= open.left)
    ok(Math.abs(label.top + label.height / 2 - (open.top + open.height / 2)) < 4, 'beside the number')
    await click(button('Select all'))
    equal(status(), '2 selected · €200.00 due')
    equal(within(widget, '[part~=select-page]').offsetHeight, 0)
    await accessible(widget)
  })

  it('speaks French', async () => {
    await show([invoice('A'), invoice('B')])
    await selectable()
    widget.lang = 'fr'
    await until(() => within_('[aria-label="Sélectionner A"]'))
    await click(page())
    match(status(), /^2 sélectionnées · 200,00\s€ à payer$/)
  })
})
