import { html } from 'lit'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { mountSignedIn, settle, unmount, within } from '../test/fixture.js'
import { problem, type StubApi } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded } from '../test/widget.js'
import type { Order } from './body.js'
import { PortalOrder } from './order.js'

PortalOrder.define()

const order = (changes: Partial<Order> = {}): Order => ({ ...example<Order>('order'), ...changes })
const { id } = order()
const INVOICE = order().invoices[0]!

const waiting = () =>
  order({
    status: 'awaiting_payment',
    payment_status: 'unpaid',
    pay_until_on: '2026-12-12',
    amount_due: 30129,
    invoices: [{ ...INVOICE, status: 'open', amount_due: 30129 }],
  })

describe('<portal-order>', () => {
  let api: StubApi
  let widget: PortalOrder

  eachTest(fresh => {
    api = fresh
  })
  const { has, text } = looks(() => widget)

  async function show(
    body: Order = order(),
    permissions = ['orders:read', 'payments:write', 'payment_methods:read'],
  ): Promise<void> {
    api.on('getOrder', { body })
    widget = await mountLoaded('portal-order', html`<portal-order order-id=${id}></portal-order>`, {
      permissions,
    })
  }

  it('shows lines, totals, references and invoices', async () => {
    await show()
    match(
      text('[part=head]'),
      /Order SO\/2026\/00017 Inventory for ten people Paid Total incl\. tax €301\.29/,
    )
    match(text('[part=facts]'), /Ordered 25 Nov 2026 Products Applications Purchase order PO-118/)
    match(text('[part~=line]'), /Inventory Stock, receipts and deliveries 10 €24\.90 €249\.00/)
    match(text('[part=totals]'), /Subtotal €249\.00 VAT 21% €52\.29 Total €301\.29/)
    match(text('[part=invoices]'), /INV\/2026\/00418 €301\.29/)
    ok(!has('[part~=pay]'), 'nothing to pay')
    ok(!has('[part~=pay-until]'))
    await accessible(widget)
  })

  it('says what is due on each invoice, and pays all of it', async () => {
    const open = { ...INVOICE, status: 'open' }
    const invoices = [
      { ...open, amount_due: 10000 },
      { ...open, id: 'inv_2', number: 'B', amount_due: 5000 },
      { ...open, id: 'inv_3', number: 'C', amount_due: 0, status: 'paid' },
    ]
    await show(order({ payment_status: 'partially_paid', amount_due: 15000, invoices }))
    match(
      text('[part=invoices]'),
      /INV\/2026\/00418 Due 9 Dec 2026 €100\.00 due B Due 9 Dec 2026 €50\.00 due/,
    )
    match(text('[part=totals]'), /Amount due €150\.00/)
    let asked: unknown
    widget.addEventListener('portal-pay-request', event => {
      asked = event.detail
      event.preventDefault()
    })
    equal(text('[part~=pay]'), 'Pay €150.00')
    within(widget, '[part~=pay]').click()
    await until(() => asked)
    equal(asked, {
      amount: 15000,
      currency: 'EUR',
      documents: [
        { type: 'invoice', id: INVOICE.id, number: 'INV/2026/00418', amount: 10000 },
        { type: 'invoice', id: 'inv_2', number: 'B', amount: 5000 },
      ],
    })
  })

  it('opens the pay dialog', async () => {
    await show(waiting())
    within(widget, '[part~=pay]').click()
    await until(() =>
      widget.shadowRoot!.querySelector('portal-pay')?.shadowRoot?.querySelector('dialog[open]'),
    )
  })

  it('offers no payment to who may not pay, nor while one is under way', async () => {
    await show(waiting(), ['orders:read'])
    ok(!has('[part~=pay]'))
    unmount()
    await show({ ...waiting(), status: 'confirmed', payment_status: 'processing' })
    ok(!has('[part~=pay]'))
    equal(text('[part~=tag]'), 'Payment in progress')
  })

  it('says how to transfer the money it waits for', async () => {
    await show(waiting())
    await until(() => has('[part=transfer] bdi'))
    match(text('[part=transfer-box]'), /BE71 0961 2345 6769/)
    equal(text('[part~=pay-until]'), 'Pay by 12 Dec 2026, else it is cancelled.')
    equal(api.callsTo('getPaymentInstructions').length, 1)
    equal(text('[part~=tag]'), 'Awaiting payment')
    await accessible(widget)
  })

  it('opens an invoice in place, unless the host takes over', async () => {
    await show()
    within(widget, '[part=invoices] button').click()
    await until(() => widget.shadowRoot!.querySelector('portal-invoice')?.matches(':state(ready)'))
    within(widget, '[part~=back]').click()
    await until(() => !has('portal-invoice'))
    let opened = ''
    widget.addEventListener('portal-invoice-open', event => {
      opened = event.detail.invoice.id
      event.preventDefault()
    })
    within(widget, '[part=invoices] button').click()
    await settle()
    equal([opened, has('portal-invoice')], [INVOICE.id, false])
  })

  it('opens its quotation in place, which leads back', async () => {
    api.on('getQuotation', {
      body: {
        ...example<object>('quotation'),
        id: order().quotation_id,
        status: 'accepted',
        tag: 'accepted',
        order_id: id,
        allowed_actions: [],
      },
    })
    await show()
    within(widget, '[part=facts] button').click()
    const inner = () => widget.shadowRoot!.querySelector('portal-quotation')
    await until(() => inner()?.matches(':state(ready)'))
    await settle()
    within(inner()!, '[part~=show-order]').click()
    await until(() => !inner())
    equal(within(widget, '[part=document]').hidden, false)
  })

  it('says what is wrong, and speaks French', async () => {
    api.on('getOrder', problem('notFound'))
    const connector = await mountSignedIn(
      html`<div lang="fr"><portal-order order-id=${id}></portal-order></div>`,
    )
    widget = connector.querySelector('portal-order')!
    await until(() => widget.matches(':state(error)'))
    match(text('[part~=message-error]'), /n’existe pas/)
  })
})
