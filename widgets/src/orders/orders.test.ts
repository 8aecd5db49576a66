import { html } from 'lit'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { settle, within } from '../test/fixture.js'
import type { StubApi } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded, pageOf } from '../test/widget.js'
import type { OrderSummary } from './kind.js'
import { PortalOrders } from './orders.js'

PortalOrders.define()

const order = (changes: Partial<OrderSummary> = {}): OrderSummary => ({
  ...example<{ data: OrderSummary[] }>('orderList').data[0]!,
  ...changes,
})

describe('<portal-orders>', () => {
  let api: StubApi
  let widget: PortalOrders

  eachTest(fresh => {
    api = fresh
  })
  const { texts, button } = looks(() => widget)

  async function show(content = html`<portal-orders></portal-orders>`): Promise<void> {
    widget = await mountLoaded('portal-orders', content)
  }
  const lastQuery = () => api.callsTo('listOrders').at(-1)!.url.searchParams
  const loaded = async (calls: number) => {
    await until(() => api.callsTo('listOrders').length === calls, `${calls} calls`)
    await settle()
  }
  const choose = (kind: string) => {
    const select = within<HTMLSelectElement>(widget, '[part~=kind]')
    select.value = kind
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }

  it('shows what was ordered, in words, and whether it is paid', async () => {
    api.on(
      'listOrders',
      pageOf(
        order({ number: 'A', status: 'awaiting_payment', payment_status: 'unpaid', amount_due: 30129 }),
        order({
          number: 'B',
          product_kinds: ['application', 'user', 'of-tomorrow'],
          payment_status: 'unpaid',
        }),
        order({
          number: 'C',
          subject: null,
          product_kinds: ['success_pack'],
          payment_status: 'not_invoiced',
        }),
        order({ number: 'D', payment_status: 'partially_paid', amount_due: 10000 }),
        order({ number: 'E', status: 'cancelled', payment_status: 'paid' }),
      ),
    )
    await show()
    equal(texts('th'), ['Number', 'Date', 'Products', 'Status', 'Total'])
    equal(texts('[part~=tag]'), [
      'Awaiting payment',
      'Not paid',
      'Not invoiced',
      'Partially paid',
      'Cancelled',
    ])
    equal(texts('[part~=cell-kinds]').slice(1, 3), ['Applications, Users', 'Success Packs'])
    equal(texts('[part~=cell-number]')[2], 'C Success Packs')
    equal(texts('[part~=cell-total]').slice(0, 4), ['€301.29', '€301.29', '€301.29', '€301.29 €100.00 due'])
  })

  it('filters by state and by kind of product, clears both, and tells the host', async () => {
    await show()
    const told: unknown[] = []
    widget.addEventListener('portal-orders-filter', event => told.push(event.detail))
    choose('theme')
    await loaded(2)
    equal([lastQuery().get('product_kind'), widget.kind], ['theme', 'theme'])
    api.on('listOrders', pageOf())
    button('To pay').click()
    await loaded(3)
    equal(
      [lastQuery().get('product_kind'), lastQuery().getAll('payment_status')],
      ['theme', ['unpaid', 'partially_paid']],
    )
    equal(told[1], { status: 'to_pay', sort: '-date', search: '', kind: 'theme' })
    await until(() => widget.shadowRoot!.querySelector('[part~=message-none-found]'))
    button('Clear filters').click()
    await loaded(4)
    equal([lastQuery().get('product_kind'), lastQuery().get('payment_status')], [null, null])
    equal(within<HTMLSelectElement>(widget, '[part~=kind]').value, '')
  })

  it('falls back from a kind that there is not', async () => {
    await show(html`<portal-orders kind="constructor"></portal-orders>`)
    equal(lastQuery().get('product_kind'), null)
  })

  it('is accessible, and speaks French', async () => {
    await show(html`<div lang="fr"><portal-orders></portal-orders></div>`)
    await accessible(widget)
    equal(texts('[part~=tag]'), ['Payée'])
    equal(texts('[part~=cell-kinds]'), ['Applications'])
  })

  it('needs no sideways scrolling at 320 pixels', async () => {
    await show()
    widget.style.inlineSize = '288px'
    await settle()
    const base = within(widget, '[part=base]')
    ok(base.scrollWidth <= base.clientWidth, `${base.scrollWidth} > ${base.clientWidth}`)
  })

  it('opens in place', async () => {
    await show()
    button('SO/2026/00017').click()
    await until(
      () => widget.shadowRoot!.querySelector('portal-order')?.shadowRoot?.activeElement?.localName === 'h2',
    )
    match(within(widget, '[part~=back]').textContent, /All orders/)
    within(widget, '[part~=back]').click()
    await until(() => !widget.shadowRoot!.querySelector('portal-order'))
  })
})
