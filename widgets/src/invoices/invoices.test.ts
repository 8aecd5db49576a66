import { html } from 'lit'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { mountSignedIn, settle, within } from '../test/fixture.js'
import { type Call, problem, type StubApi } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded, pageOf } from '../test/widget.js'
import { PortalInvoices } from './invoices.js'
import type { InvoiceSummary } from './kind.js'

PortalInvoices.define()

const NASTY = '"><img src=x onerror=alert(1)> 1 < 2 && 3 > 2'

const first = () => example<{ data: InvoiceSummary[] }>('invoiceList').data[0]!
const invoice = (changes: Partial<InvoiceSummary>): InvoiceSummary => ({ ...first(), ...changes })

/** Thirty-eight invoices, paged by a cursor that says where to go on. */
function pages({ url }: Call) {
  const start = Number(url.searchParams.get('cursor') ?? 0)
  const limit = Number(url.searchParams.get('limit'))
  const data = Array.from({ length: Math.min(limit, 38 - start) }, (_, i) =>
    invoice({ id: `inv_${start + i}`, number: `INV/${start + i}` }),
  )
  const more = start + limit < 38
  const count = url.searchParams.has('include') ? { total_count: 38 } : {}
  return { body: { data, has_more: more, next_cursor: more ? String(start + limit) : null, ...count } }
}

describe('<portal-invoices>', () => {
  let api: StubApi
  let widget: PortalInvoices

  eachTest(fresh => {
    api = fresh
  })
  const { texts, button } = looks(() => widget)

  async function show(content = html`<portal-invoices></portal-invoices>`): Promise<PortalInvoices> {
    widget = await mountLoaded('portal-invoices', content)
    return widget
  }
  /** But for that of the checkboxes, which come later. */
  const headings = () => texts('th:not(:has(input))')
  const rows = () => texts('tbody [part=open]')
  const count = () => texts('[part=footer] > :first-child')[0]
  const lastQuery = () => api.callsTo('listInvoices').at(-1)!.url.searchParams
  const within_ = <T extends HTMLElement = HTMLElement>(selector: string) => within<T>(widget, selector)
  const type = async (value: string) => {
    const field = within_<HTMLInputElement>('[part=search]')
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await settle()
  }
  const loaded = async (calls: number) => {
    await until(() => api.callsTo('listInvoices').length === calls, `${calls} calls`)
    await until(() => widget.shadowRoot!.querySelector('table')?.getAttribute('aria-busy') !== 'true')
    await settle()
  }

  it('shows what matters of each invoice, status before amount due', async () => {
    api.on(
      'listInvoices',
      pageOf(
        invoice({
          number: 'A',
          subject: 'Subscription',
          due_date: '2026-11-15',
          days_until_due: -10,
          tag: 'overdue',
        }),
        invoice({
          number: 'B',
          subject: null,
          days_until_due: 2,
          tag: 'partially_paid',
          total: 63499,
          amount_due: 33499,
        }),
        invoice({
          number: 'C',
          type: 'credit_note',
          tag: 'credit',
          total: -3630,
          amount_due: -3630,
          due_date: null,
          days_until_due: null,
        }),
        invoice({ number: 'D', currency: 'JPY', total: 10000, amount_due: 10000, tag: 'in_collection' }),
      ),
    )
    await show()
    equal(headings(), ['Number', 'Date', 'Due', 'Status', 'Amount due'])
    equal(texts('[part~=cell-number]'), [
      'A Subscription',
      'B',
      'C Subscription, November',
      'D Subscription, November',
    ])
    equal(texts('[part~=cell-due]')[0], '15 Nov 2026 10 days late'.replace(' 10', '10'))
    match(texts('[part~=cell-due]')[1]!, /in 2 days$/)
    ok(within_('[part~=due-late]'))
    equal(texts('[part~=tag]'), ['Overdue', 'Partially paid', 'Credit', 'In collection'])
    equal(texts('[part~=cell-amount]'), ['€1,210.00', '€334.99 of €634.99', '−€36.30', '¥10,000'])
    ok(!widget.shadowRoot!.textContent!.includes('due −'))
    ok(within_('[part="tag tag-overdue"] svg'), 'a tag has a shape')
    equal(within_('caption').textContent, 'Invoices')
  })

  it('is accessible, loading, filled and empty', async () => {
    await show()
    await until(() => widget.shadowRoot!.querySelector('.pick'), 'the checkboxes')
    await Promise.all(widget.shadowRoot!.getAnimations().map(each => each.finished))
    await accessible(widget)
    api.on('listInvoices', pageOf())
    button('Overdue').click()
    await loaded(2)
    await accessible(widget)
    api.on('listInvoices', { ...problem('internalError'), delay: 60 })
    button('All').click()
    await settle()
    equal(within_('[part=list]').hidden, false)
    await until(() => widget.shadowRoot!.querySelector('[part~=message-error]'))
    await accessible(widget)
  })

  it('pages forth and back, counting once', async () => {
    api.on('listInvoices', pages)
    await show()
    equal(count(), '1–10 of 38')
    equal(lastQuery().get('include'), 'total_count')
    button('Newer').click()
    equal(api.callsTo('listInvoices').length, 1)
    button('Older').click()
    await loaded(2)
    equal(count(), '11–20 of 38')
    equal(lastQuery().get('include'), null)
    button('Older').click()
    await loaded(3)
    button('Older').click()
    await loaded(4)
    equal(rows(), ['INV/30', 'INV/31', 'INV/32', 'INV/33', 'INV/34', 'INV/35', 'INV/36', 'INV/37'])
    equal(button('Older').getAttribute('aria-disabled'), 'true')
    button('Newer').click()
    await loaded(5)
    equal(rows()[0], 'INV/20')
    equal(count(), '21–30 of 38')
    match(within_('[part=list] > [role=status]').textContent, /21–30 of 38/)
  })

  it('ignores impatience while a page is on its way', async () => {
    api.on('listInvoices', pages)
    await show()
    button('Older').click()
    button('Older').click()
    await loaded(2)
    equal(count(), '11–20 of 38')
  })

  it('searches after a pause, every character literally', async () => {
    await show()
    await type('100%')
    await type('100%_')
    equal(api.callsTo('listInvoices').length, 1)
    await loaded(2)
    equal(lastQuery().get('q'), '100%_')
    match(api.callsTo('listInvoices').at(-1)!.url.search, /q=100%25_/)
  })

  it('clears the search on Escape, and lets the next Escape pass', async () => {
    await show(html`<portal-invoices search="abc"></portal-invoices>`)
    const field = within_<HTMLInputElement>('[part=search]')
    equal(field.value, 'abc')
    let passed = 0
    widget.addEventListener('keydown', () => passed++)
    const press = () =>
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
      )
    press()
    await loaded(2)
    equal([field.value, lastQuery().get('q'), passed], ['', null, 0])
    press()
    equal(passed, 1)
  })

  it('filters by what is typed as well, without waiting for the pause', async () => {
    await show()
    await type('418')
    button('Paid').click()
    await loaded(2)
    equal([lastQuery().get('q'), lastQuery().getAll('status')], ['418', ['paid']])
    equal(within_<HTMLInputElement>('[part=search]').value, '418')
  })

  it('filters, and says so to the host', async () => {
    await show()
    const told: unknown[] = []
    widget.addEventListener('portal-invoices-filter', event => told.push(event.detail))
    button('Open').click()
    await loaded(2)
    equal([lastQuery().getAll('status'), lastQuery().get('type')], [['open'], 'invoice'])
    equal(button('Open').getAttribute('aria-pressed'), 'true')
    button('Overdue').click()
    await loaded(3)
    equal(lastQuery().get('overdue'), 'true')
    button('Paid').click()
    await loaded(4)
    equal(lastQuery().getAll('status'), ['paid'])
    equal(told.length, 3)
    equal(told[2], { status: 'paid', sort: '-issue_date', search: '' })
    widget.status = ''
    await loaded(5)
    equal(told.length, 3, 'a property set tells nothing')
  })

  it('sorts by its headings', async () => {
    await show()
    const header = (key: string) => within_(`[part~=header-${key}]`)
    equal(header('date').getAttribute('aria-sort'), 'descending')
    button('Amount due').click()
    await loaded(2)
    equal(lastQuery().get('sort'), '-amount_due')
    equal(
      [header('amount').getAttribute('aria-sort'), header('date').getAttribute('aria-sort')],
      ['descending', null],
    )
    button('Amount due').click()
    await loaded(3)
    equal(lastQuery().get('sort'), 'amount_due')
    equal(header('amount').getAttribute('aria-sort'), 'ascending')
    equal(header('status').querySelector('button'), null)
  })

  it('falls back from wrong values', async () => {
    await show(html`<portal-invoices page-size="-3" status="nonsense" sort="constructor"></portal-invoices>`)
    equal(
      [lastQuery().get('limit'), lastQuery().get('sort'), lastQuery().get('status')],
      ['10', '-issue_date', null],
    )
    widget.setAttribute('page-size', '25')
    await loaded(2)
    equal(lastQuery().get('limit'), '25')
  })

  it('shows the shape of rows first, and keeps old rows while it loads', async () => {
    api.on('listInvoices', { delay: 80 })
    const connector = await mountSignedIn(html`<portal-invoices page-size="4"></portal-invoices>`)
    widget = connector.querySelector('portal-invoices')!
    await until(() => widget.matches(':state(loading)'))
    equal(widget.shadowRoot!.querySelectorAll('[part=skeleton] tbody tr').length, 4)
    await loaded(1)
    await until(() => rows().length === 1)
    equal(widget.shadowRoot!.querySelector('[part=skeleton]'), null)
    button('Paid').click()
    await settle()
    equal(rows(), ['INV/2026/00418'])
    equal(within_('[part=table]').getAttribute('aria-busy'), 'true')
  })

  it('keeps old rows after an error and tries again', async () => {
    await show()
    api.on('listInvoices', problem('internalError', { request_id: 'req_9' }))
    button('Paid').click()
    await until(() => widget.shadowRoot!.querySelector('[part~=message-error]'))
    equal(rows(), ['INV/2026/00418'])
    match(within_('[part~=message-error]').textContent, /req_9/)
    api.on('listInvoices', {})
    button('Try again').click()
    await loaded(3)
    equal(widget.shadowRoot!.querySelector('[part~=message-error]'), null)
  })

  it('says what would be there, or that nothing was found', async () => {
    api.on('listInvoices', pageOf())
    await show(html`<portal-invoices><p slot="empty" hidden>Noch keine.</p></portal-invoices>`)
    ok(widget.matches(':state(empty)'))
    ok(
      (widget.querySelector('[slot=empty]') as HTMLElement).offsetHeight > 0,
      'shown although it carries hidden',
    )
    await type('zzz')
    await loaded(2)
    equal((widget.querySelector('[slot=empty]') as HTMLElement).offsetHeight, 0)
    match(within_('[part~=message-none-found]').textContent, /Nothing found/)
    button('Clear filters').click()
    await loaded(3)
    equal([widget.search, within_<HTMLInputElement>('[part=search]').value], ['', ''])
    for (const name of ['caption', 'empty', 'error', 'loading', 'footer'])
      ok(widget.shadowRoot!.querySelector(`slot[name=${name}]`), `slot ${name}`)
  })

  it('shows text as text', async () => {
    const nasty = { number: NASTY, subject: NASTY, tag: NASTY }
    api.on('listInvoices', pageOf(invoice(nasty)))
    await show()
    equal(widget.shadowRoot!.querySelectorAll('img, script').length, 0)
    equal(rows(), [NASTY])
    equal(texts('[part=subject]'), [NASTY])
  })

  it('lets the host change and add columns', async () => {
    const node = document.createElement('i')
    node.textContent = 'mine'
    const columns = [
      { key: 'number', render: ({ id }: InvoiceSummary) => `<b>${id.slice(0, 4)}` },
      'status',
      { key: 'extra', label: 'Extra', end: true, render: () => node },
      {
        key: 'broken',
        label: 'Broken',
        render: () => {
          throw new Error('host')
        },
      },
    ]
    const failed: unknown[] = []
    const { reportError } = globalThis
    globalThis.reportError = error => failed.push(error)
    await show(html`<portal-invoices .columns=${columns}></portal-invoices>`)
    globalThis.reportError = reportError
    equal(headings(), ['Number', 'Status', 'Extra', 'Broken'])
    equal(rows(), ['<b>inv_'])
    equal(within_('[part~=cell-extra] i'), node)
    equal(texts('[part~=cell-broken]'), [''])
    ok(failed.length > 0)
  })

  it('speaks French, and changes live', async () => {
    await show(html`<div lang="fr"><portal-invoices></portal-invoices></div>`)
    equal(headings().at(-1), 'Montant dû')
    match(texts('[part~=cell-amount]')[0]!, /^1\s210,00\s€$/)
    widget.parentElement!.lang = 'en'
    await until(() => headings().at(-1) === 'Amount due')
  })

  it('mirrors', async () => {
    await show(html`<div dir="rtl"><portal-invoices></portal-invoices></div>`)
    const [number, amount] = ['number', 'amount'].map(
      key => within_(`[part~=cell-${key}]`).getBoundingClientRect().left,
    )
    ok(amount! < number!)
    equal(getComputedStyle(within_('.icon-back')).scale, '-1 1')
    ok(within_('[part=open] bdi'))
  })

  it('needs no sideways scrolling at 320 pixels', async () => {
    api.on('listInvoices', pageOf(invoice({ number: 'INV/2026/00418', subject: 'x'.repeat(200) })))
    await show(html`<div id="narrow"><portal-invoices></portal-invoices></div>`)
    widget.style.inlineSize = '288px'
    await settle()
    const base = within_('[part=base]')
    ok(base.scrollWidth <= base.clientWidth, `${base.scrollWidth} > ${base.clientWidth}`)
    // What is pressed of a checkbox is its label.
    for (const each of widget.shadowRoot!.querySelectorAll<HTMLElement>('button, select, input'))
      if (each.offsetParent && !each.matches('.pick *'))
        ok(each.offsetHeight >= 24, `${each.className} is ${each.offsetHeight} high`)
  })

  it('opens in place, and returns to the row by the browser or by its own button', async () => {
    api.on('listInvoices', pages)
    api.on('getInvoice', ({ url }) => ({
      body: { ...example<object>('invoice'), id: url.pathname.split('/').at(-1) },
    }))
    await show()
    const state = { router: 1 }
    history.replaceState(state, '')
    await PortalInvoices.loadDetail()
    button('INV/3').click()
    await until(() =>
      widget.shadowRoot!.querySelector('portal-invoice')?.matches(':state(ready), :state(error)'),
    )
    equal(within_('[part=list]').hidden, true)
    equal((history.state as typeof state).router, 1, 'what a router keeps stays')
    history.back()
    await until(() => !within_('[part=list]').hidden)
    equal(widget.shadowRoot!.activeElement?.textContent?.trim(), 'INV/3')
    equal(history.state, state)
    history.forward()
    await until(() => within_('[part=list]').hidden)
    within_('[part~=back]').click()
    await until(() => !within_('[part=list]').hidden)
    equal(widget.shadowRoot!.activeElement?.textContent?.trim(), 'INV/3')
  })

  it('gives the focus to the heading of what it opened', async () => {
    await show()
    button('INV/2026/00418').click()
    const detail = () => widget.shadowRoot!.querySelector('portal-invoice')
    await until(() => detail()?.shadowRoot?.activeElement?.localName === 'h2')
    await accessible(widget)
    within_('[part~=back]').click()
    await until(() => !within_('[part=list]').hidden)
  })

  it('opens again what is open in the history', async () => {
    history.replaceState({ 'portal-invoices#0': { id: first().id, depth: 0 } }, '')
    await PortalInvoices.loadDetail()
    await show()
    await until(() => widget.shadowRoot!.querySelector('portal-invoice'))
    equal(within_('[part=list]').hidden, true)
    ok(!widget.shadowRoot!.activeElement, 'takes no focus from the page')
    within_('[part~=back]').click()
    await until(() => !within_('[part=list]').hidden)
  })

  it('says that an invoice cannot be opened, and opens it when it can', async () => {
    const { loadDetail } = PortalInvoices
    PortalInvoices.loadDetail = () => Promise.reject(new TypeError('offline'))
    await show()
    button(first().number!).click()
    await until(() => widget.shadowRoot!.querySelector('[part~=message-error]'))
    equal(rows(), [first().number])
    PortalInvoices.loadDetail = loadDetail
    button('Try again').click()
    await loaded(2)
    equal(widget.shadowRoot!.querySelector('[part~=message-error]'), null)
    button(first().number!).click()
    await until(() => widget.shadowRoot!.querySelector('portal-invoice'))
  })

  it('leaves opening to a host that takes over', async () => {
    await show()
    let opened = ''
    widget.addEventListener('portal-invoice-open', event => {
      opened = event.detail.invoice.id
      event.preventDefault()
    })
    const { length } = history
    within_('[part~=cell-date]').click()
    await settle()
    equal(opened, first().id)
    equal(history.length, length)
    equal(widget.shadowRoot!.querySelector('portal-invoice'), null)
  })
})
