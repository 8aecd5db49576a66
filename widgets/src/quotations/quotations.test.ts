import { html } from 'lit'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { settle, within } from '../test/fixture.js'
import type { StubApi } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded, pageOf } from '../test/widget.js'
import type { QuotationSummary } from './kind.js'
import { PortalQuotations } from './quotations.js'

PortalQuotations.define()

const NASTY = '"><img src=x onerror=alert(1)>'

const quotation = (changes: Partial<QuotationSummary> = {}): QuotationSummary => ({
  ...example<{ data: QuotationSummary[] }>('quotationList').data[0]!,
  ...changes,
})

describe('<portal-quotations>', () => {
  let api: StubApi
  let widget: PortalQuotations

  eachTest(fresh => {
    api = fresh
  })
  const { texts, button } = looks(() => widget)

  async function show(content = html`<portal-quotations></portal-quotations>`): Promise<void> {
    widget = await mountLoaded('portal-quotations', content)
  }
  const lastQuery = () => api.callsTo('listQuotations').at(-1)!.url.searchParams
  const loaded = async (calls: number) => {
    await until(() => api.callsTo('listQuotations').length === calls, `${calls} calls`)
    await settle()
  }

  it('shows how long each can be accepted, its state, and what it comes to now and later', async () => {
    api.on(
      'listQuotations',
      pageOf(
        quotation({ number: 'A', valid_until: '2026-11-30', days_left: 5 }),
        quotation({ number: 'B', days_left: 0, interval_count: 3 }),
        quotation({ number: 'C', days_left: null, expired: true, tag: 'expired', recurring_total: 0 }),
        quotation({ number: 'D', days_left: 7, tag: 'processing', interval_unit: 'year' }),
        quotation({ number: 'E', valid_until: null, days_left: null, tag: 'on_hold', interval_unit: null }),
      ),
    )
    await show()
    equal(texts('th'), ['Number', 'Date', 'Valid until', 'Status', 'Total'])
    equal(texts('[part~=cell-valid-until]'), [
      '30 Nov 20265 days left',
      '25 Dec 2026last day',
      '25 Dec 2026Expired',
      '25 Dec 2026',
      '—',
    ])
    equal(texts('[part~=tag]'), ['To review', 'To review', 'Expired', 'Payment in progress', 'On hold'])
    equal(texts('[part~=cell-total]'), [
      '€301.29 then €301.29 a month',
      '€301.29 then €301.29 every 3 months',
      '€301.29',
      '€301.29 then €301.29 a year',
      '€301.29',
    ])
    ok(within(widget, '[part="tag tag-to-review"] svg'), 'a tag has a shape')
    equal(texts('[part~=valid-until-soon]'), ['25 Dec 2026last day'])
  })

  it('filters as the API understands it, and says so to the host', async () => {
    await show()
    const told: unknown[] = []
    widget.addEventListener('portal-quotations-filter', event => told.push(event.detail))
    button('To review').click()
    await loaded(2)
    equal([lastQuery().get('open'), lastQuery().getAll('status')], ['true', []])
    button('Closed').click()
    await loaded(3)
    equal(
      [lastQuery().get('open'), lastQuery().getAll('status')],
      ['false', ['sent', 'rejected', 'cancelled']],
    )
    button('Accepted').click()
    await loaded(4)
    equal(lastQuery().getAll('status'), ['accepted'])
    equal(told[1], { status: 'closed', sort: '-date', search: '' })
    button('Valid until').click()
    await loaded(5)
    equal(lastQuery().get('sort'), '-valid_until')
  })

  it('falls back from wrong values', async () => {
    await show(html`<portal-quotations status="nonsense" sort="issue_date"></portal-quotations>`)
    equal([lastQuery().get('sort'), lastQuery().get('open')], ['-date', null])
  })

  it('is accessible, filled and empty, and says what would be there', async () => {
    await show()
    await accessible(widget)
    api.on('listQuotations', pageOf())
    button('Accepted').click()
    await loaded(2)
    match(within(widget, '[part~=message-none-found]').textContent, /Nothing found/)
    await accessible(widget)
    button('Clear filters').click()
    await until(() => widget.status === '')
    await until(() => texts('[part~=message-empty]')[0]?.includes('Quotations made for you'))
  })

  it('shows text as text, and speaks French', async () => {
    api.on('listQuotations', pageOf(quotation({ number: NASTY, subject: NASTY, tag: NASTY })))
    await show(html`<div lang="fr"><portal-quotations></portal-quotations></div>`)
    equal(widget.shadowRoot!.querySelectorAll('img').length, 0)
    equal(texts('[part=open]'), [NASTY])
    equal(texts('th').at(2), 'Valable jusqu’au')
    match(texts('[part~=cell-total]')[0]!, /puis 301,29\s€ par mois/)
  })

  it('needs no sideways scrolling at 320 pixels, and keeps numbers whole', async () => {
    api.on('listQuotations', pageOf(quotation({ days_left: 5, total: 121_000, recurring_total: 145_200 })))
    await show()
    widget.style.inlineSize = '288px'
    await settle()
    const base = within(widget, '[part=base]')
    ok(base.scrollWidth <= base.clientWidth, `${base.scrollWidth} > ${base.clientWidth}`)
    const number = within(widget, '[part=open]')
    ok(number.offsetHeight < 2 * Number.parseFloat(getComputedStyle(number).fontSize) * 1.5, 'on one line')
  })

  it('opens in place, and leaves that to a host that takes over', async () => {
    await show()
    button('QUO/2026/00042').click()
    const detail = () => widget.shadowRoot!.querySelector('portal-quotation')
    await until(() => detail()?.shadowRoot?.activeElement?.localName === 'h2')
    await accessible(widget)
    history.back()
    await until(() => !detail())
    equal(widget.shadowRoot!.activeElement?.textContent?.trim(), 'QUO/2026/00042')
    let opened = ''
    widget.addEventListener('portal-quotation-open', event => {
      opened = event.detail.quotation.id
      event.preventDefault()
    })
    button('QUO/2026/00042').click()
    await settle()
    equal([opened, detail()], [quotation().id, null])
  })
})
