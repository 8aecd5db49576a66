import { html } from 'lit'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { settle, unmount, within } from '../test/fixture.js'
import { type Call, problem, type StubApi } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded, pageOf } from '../test/widget.js'
import { PortalSubscription } from './subscription.js'
import type { OpenInvoice, Subscription } from './view.js'

PortalSubscription.define()

const MAY = [
  'subscriptions:read',
  'subscriptions:write',
  'invoices:read',
  'payments:write',
  'quotations:read',
  'orders:read',
  'payment_methods:read',
]
const NASTY = '"><img src=x onerror=alert(1)> 1 < 2'
const toRenew = (changes: Partial<Subscription> = {}): Subscription => ({
  ...example<Subscription>('subscription'),
  ...changes,
})
const active = (changes: Partial<Subscription> = {}): Subscription =>
  toRenew({
    status: 'active',
    grace: null,
    open_invoice_id: null,
    payment_method: { ...toRenew().payment_method!, status: 'valid', exp_year: 2029 },
    allowed_actions: ['change_method', 'add', 'reduce', 'switch_plan', 'cancel'],
    ...changes,
  })
const closed = (changes: Partial<Subscription> = {}): Subscription =>
  active({
    status: 'closed',
    closed_on: '2026-12-03',
    close_reason: 'non_payment',
    access: 'revoked',
    next_invoice: null,
    next_invoice_date: null,
    next_invoice_total: null,
    allowed_actions: ['reopen'],
    ...changes,
  })
const invoice = (changes: Partial<OpenInvoice> = {}) => ({
  ...example<OpenInvoice>('invoice'),
  id: toRenew().open_invoice_id!,
  type: 'invoice',
  status: 'open',
  tag: 'overdue',
  amount_due: 3013,
  ...changes,
})
const { id } = toRenew()

describe('<portal-subscription>', () => {
  let api: StubApi
  let widget: PortalSubscription

  eachTest(fresh => {
    api = fresh
    api.on('getInvoice', { body: invoice() })
    for (const list of ['listInvoices', 'listQuotations', 'listOrders']) api.on(list, pageOf())
  })
  const { all, has, text, texts } = looks(() => widget)

  async function show(
    body: Subscription = active(),
    permissions = MAY,
    content = html`<portal-subscription subscription-id=${id}></portal-subscription>`,
  ): Promise<void> {
    api.on('getSubscription', { body })
    widget = await mountLoaded('portal-subscription', content, { permissions })
  }
  const press = (part: string) => within(widget, `[part~=${part}]`).click()
  const once = <K extends keyof HTMLElementEventMap>(name: K) =>
    new Promise<HTMLElementEventMap[K]>(resolve =>
      widget.addEventListener(name, resolve as () => void, { once: true }),
    )

  it('shows plan, counts, items with prices, period, next invoice, billing, card, database', async () => {
    await show(active({ user_count: '10', contract_end: '2027-10-31' }))
    match(
      text('[part=head]'),
      /Subscription SUB\/2026\/00017 Business In Progress Next invoice €30\.13 on 25 Dec 2026/,
    )
    const facts = text('[part=facts]')
    match(facts, /Applications 1 Users 10 Billed Every month Current period 25 Nov – 24 Dec 2026/)
    match(facts, /Contract ends 31 Oct 2027 Payment method Visa •••• 4242 Change payment method/)
    match(facts, /Billing Acme NV BE0428759497 Kouter 1, 9000 Ghent, BE invoices@acme\.example/)
    match(facts, /Database acme You have access/)
    const link = within<HTMLAnchorElement>(widget, 'a')
    equal([link.href, link.rel, link.target], ['https://acme.northwind.example/', 'noopener', '_blank'])
    match(text('[part~=line]'), /Inventory 1 €24\.90 €24\.90/)
    match(text('[part=totals]'), /Subtotal €24\.90 VAT 21% €5\.23 Next invoice €30\.13/)
    ok(!has('[part~=banner]'), 'nothing needs attention')
    equal(texts('[part=actions] button'), [
      'Add applications or users',
      'Reduce',
      'Switch plan',
      'Cancel subscription',
    ])
    await accessible(widget)
  })

  it('follows no address that is none of the web', async () => {
    await show(active({ database: { name: 'acme', url: 'javascript:alert(1)' } }))
    equal(has('a'), false)
  })

  it('offers only what this person may do', async () => {
    await show(active({ allowed_actions: [] }), ['subscriptions:read'])
    equal(all('button').length, 0)
    const lists = ['listInvoices', 'listQuotations', 'listOrders']
    equal(lists.flatMap(list => api.callsTo(list)).length, 0)
  })

  describe('that is To Renew', () => {
    it('says why and until when, with a segment for each day, and the one step', async () => {
      await show(toRenew({ grace: { ...toRenew().grace!, days_left: 2 } }))
      match(
        text('[part~=banner-to-renew]'),
        /The card that pays for it has expired\. Pay by 2 Dec 2026 to keep the database acme running\. The card that you choose is charged at once/,
      )
      equal(text('[part~=pay]'), 'Pay €30.13 now')
      equal([all('[part=days] i').length, all('[part=days] .on').length], [7, 5])
      equal(within(widget, '[part=days]').getAttribute('aria-label'), '5 of 7 days are over')
      match(text('[part=facts]'), /Visa •••• 4242 Expired 10\/26/)
      await accessible(widget)
    })

    it('says each reason, and one that is not known', async () => {
      for (const [reason, words] of [
        ['no_method', /nothing to charge it to/],
        ['declined', /was declined/],
        ['overdue', /invoice is overdue/],
        ['of_tomorrow', /waits for a payment/],
      ] as const) {
        await show(toRenew({ grace: { ...toRenew().grace!, reason } }))
        match(text('[part~=banner-to-renew]'), words)
        unmount()
      }
    })

    it('charges the card that is chosen at once, and keeps it', async () => {
      await show(toRenew())
      const asked = once('portal-pay-request')
      press('pay')
      equal((await asked).detail, {
        amount: 3013,
        currency: 'EUR',
        documents: [{ type: 'invoice', id: invoice().id, number: 'INV/2026/00418', amount: 3013 }],
      })
      const dialog = await until(() => widget.shadowRoot!.querySelector('portal-pay'))
      await until(() => dialog.shadowRoot!.querySelector('[part~=submit]'))
      await accessible(dialog)
      api.on('getSubscription', { body: active() })
      api.on('setSubscriptionPaymentMethod', {
        body: { subscription: active(), payment: example('payment') },
      })
      const told = once('portal-subscription-method')
      within(dialog, '[part~=submit]').click()
      await until(() => dialog.shadowRoot!.querySelector('[part~=done]'))
      within(dialog, '[part~=done]').click()
      const { detail } = await told
      equal([detail.subscription.status, detail.payment?.object], ['active', 'payment'])
      const [call] = api.callsTo('setSubscriptionPaymentMethod')
      equal(call!.body, { payment_method_id: example<{ id: string }>('paymentMethod').id })
      ok(call!.headers.get('idempotency-key'))
      await until(() => text('[role=status]') === 'It is paid, and goes on.')
    })

    it('reads the subscription again when the card was declined', async () => {
      api.on('setSubscriptionPaymentMethod', problem('declined', { decline_code: 'insufficient_funds' }))
      await show(toRenew())
      press('change-method')
      const dialog = await until(() => widget.shadowRoot!.querySelector('portal-pay'))
      within(
        await until(() => (dialog.shadowRoot!.querySelector('[part~=submit]') ? dialog : null)),
        '[part~=submit]',
      ).click()
      await until(() => dialog.shadowRoot!.querySelector('[part~=message-declined]'))
      within(dialog, '[part~=dialog-close]').click()
      await until(() => api.callsTo('getSubscription').length === 2)
    })

    it('pays an invoice that was sent as any other', async () => {
      await show(toRenew({ collection: 'send_invoice', grace: { ...toRenew().grace!, reason: 'overdue' } }))
      press('pay')
      const dialog = await until(() => widget.shadowRoot!.querySelector('portal-pay'))
      within(
        await until(() => (dialog.shadowRoot!.querySelector('[part~=submit]') ? dialog : null)),
        '[part~=submit]',
      ).click()
      await until(() => api.callsTo('createPayment').length === 1)
      equal(api.callsTo('setSubscriptionPaymentMethod').length, 0)
    })

    it('charges nothing to a card once it is cancelled, but pays what is open', async () => {
      await show(toRenew({ cancels_on: '2026-12-25' }))
      ok(!/charged at once/.test(text('[part~=banner-to-renew]')))
      press('pay')
      const dialog = await until(() => widget.shadowRoot!.querySelector('portal-pay'))
      within(
        await until(() => (dialog.shadowRoot!.querySelector('[part~=submit]') ? dialog : null)),
        '[part~=submit]',
      ).click()
      await until(() => api.callsTo('createPayment').length === 1)
    })

    it('says that a payment is under way in place of the button', async () => {
      api.on('getInvoice', { body: invoice({ tag: 'processing' }) })
      await show(toRenew())
      equal(has('[part~=banner-to-renew] button'), false)
      match(text('[part~=banner-to-renew]'), /payment is on its way/)
    })

    it('changes the card where the invoice may not be seen, and says that it is charged', async () => {
      await show(toRenew(), ['subscriptions:read', 'payment_methods:read'])
      equal(api.callsTo('getInvoice').length, 0)
      within(widget, '[part~=banner-to-renew] button').click()
      const dialog = await until(() => widget.shadowRoot!.querySelector('portal-subscription-change'))
      await until(() => dialog.shadowRoot!.querySelector('form'))
      match(dialog.shadowRoot!.textContent, /What is open is charged to it at once/)
    })
  })

  it('says why and when it was closed, and what it was', async () => {
    for (const [reason, words] of [
      ['non_payment', /closed on 3 Dec 2026 because it was not paid/],
      ['cancelled', /was cancelled/],
      ['contract_ended', /contract ended/],
      ['order_unpaid', /order was not paid/],
      ['of_tomorrow', /^It was closed on 3 Dec 2026\. Re-open$/],
    ] as const) {
      await show(closed({ close_reason: reason }))
      match(text('[part~=banner-closed]'), words)
      match(text('[part=head]'), /Closed Closed on 3 Dec 2026/)
      unmount()
    }
    await show(closed())
    ok(!/Payment method|Current period/.test(text('[part=facts]')))
    match(text('[part=facts]'), /No access/)
    await accessible(widget)
  })

  it('tells the last day of what is cancelled, and goes on after all', async () => {
    await show(
      active({
        cancels_on: '2026-12-25',
        next_invoice: null,
        next_invoice_total: null,
        allowed_actions: ['undo_cancel'],
      }),
    )
    match(text('[part~=banner-cancels]'), /last day is 24 Dec 2026/)
    match(text('[part=main-amount]'), /Last day 24 Dec 2026/)
    await accessible(widget)
    api.on('undoSubscriptionCancellation', { body: active() })
    api.on('getSubscription', { body: active() })
    const told = once('portal-subscription-undo-cancel')
    press('undo-cancel')
    equal((await told).detail.subscription.cancels_on, null)
    await until(() => text('[role=status]') === 'It goes on as before.')
    equal(has('[part~=banner]'), false)
  })

  it('says what will change, and drops that', async () => {
    const users = { ...active().items[0]!, id: 'item_users', name: 'User', quantity: '10' }
    const items = [active().items[0]!, users]
    const change = {
      effective_on: '2026-12-25',
      plan: null,
      items: [{ ...users, quantity: '8' }],
      total: 9583,
    }
    await show(active({ items, scheduled_change: change, allowed_actions: ['undo_change'] }))
    match(
      text('[part~=banner-change]'),
      /From 25 Dec 2026 on: no Inventory, User 10 → 8\. The next invoice will be €95\.83\./,
    )
    // Each table has the totals that belong to it: those of the next invoice stand under what it is for.
    equal(all('[part=lines]').length, 2)
    match(text('[part=lines]'), /Inventory 1 €24\.90 €24\.90 User 10/)
    match(
      text('[part=scheduled]'),
      /^From 25 Dec 2026 .* User 8 €24\.90 €24\.90 The next invoice Subtotal €24\.90 VAT 21% €5\.23 Next invoice €30\.13$/,
    )
    equal(all('[part=totals]').length, 1)
    await accessible(widget)
    api.on('undoSubscriptionChange', problem('conflict', { code: 'invalid_state' }))
    const told = once('portal-subscription-undo-change')
    press('undo-change')
    await told
    await until(() => text('[role=status]') === 'It stays as it is.')
    await show(active({ scheduled_change: { ...change, plan: { id: null, name: 'Enterprise' } } }))
    match(text('[part~=banner-change]'), /on: plan Enterprise\./)
    equal(has('[part~=undo-change]'), false)
    equal(text('[part=scheduled] h3'), 'From 25 Dec 2026: Enterprise')
  })

  it('says so when something did not work', async () => {
    await show(active({ cancels_on: '2026-12-25', allowed_actions: ['undo_cancel'] }))
    api.on('undoSubscriptionCancellation', { fails: true })
    press('undo-cancel')
    await until(() => has('[part~=message-error]'))
    match(text('[part~=message-error]'), /did not work.*cannot be reached/)
  })

  it('leads to its documents, and to the renewal of its contract', async () => {
    const quotation = example<{ data: { id: string }[] }>('quotationList').data[0]!
    const order = example<{ data: object[] }>('orderList').data[0]!
    const renewal = { ...quotation, kind: 'renewal', tag: 'to_review' }
    api.on('listQuotations', pageOf({ ...renewal, id: 'quo_old', tag: 'expired' }, renewal))
    api.on('listOrders', pageOf(order))
    await show(active({ contract_end: '2026-12-31' }))
    await until(() => has('[part=papers]'))
    equal(texts('[part=papers] h3'), ['Quotations', 'Orders'])
    match(texts('[part=papers]')[0]!, /25 Nov 2026 €[\d,.]+ Expired .* To review$/)
    match(texts('[part=papers]')[1]!, /^Orders SO\/2026\/00017 25 Nov 2026 €301\.29 Paid$/)
    for (const list of ['listInvoices', 'listQuotations', 'listOrders'])
      equal(
        api.callsTo(list).map(call => call.url.searchParams.get('subscription_id')),
        [id],
      )
    match(text('[part~=banner-contract]'), /contract ends on 31 Dec 2026/)
    press('show-renewal')
    await until(() => has('portal-quotation'))
    within(widget, '[part~=back]').click()
    await until(() => !has('portal-quotation'))
    widget.addEventListener('portal-order-open', event => event.preventDefault())
    equal(within(widget, 'portal-quotation, [part=paper] button') instanceof HTMLButtonElement, true)
    all('[part=paper] button').at(-1)!.click()
    await settle()
    equal(has('portal-order'), false)
  })

  it('lists its invoices, the newest first: a few, then more, then those before', async () => {
    const row = example<{ data: object[] }>('invoiceList').data[0]!
    const bill = (n: number) => ({
      ...row,
      id: `inv_${n}`,
      number: `INV/${n}`,
      tag: n === 1 ? 'overdue' : 'paid',
    })
    api.on('listInvoices', ({ url }: Call) => {
      const from = Number(url.searchParams.get('cursor') ?? 1)
      const data = Array.from({ length: from === 1 ? 20 : 3 }, (_, i) => bill(from + i))
      return { body: { data, has_more: from === 1, next_cursor: from === 1 ? '21' : null } }
    })
    await show()
    await until(() => has('[part=papers]'))
    equal(all('[part=paper]').length, 5)
    match(texts('[part=paper]')[0]!, /^INV\/1 25 Nov 2026 €1,210\.00 Overdue$/)
    equal(all('[part~=tag-paid]').length, 4)
    await accessible(widget)
    press('more')
    await until(() => all('[part=paper]').length === 20)
    equal(api.callsTo('listInvoices').length, 1, 'what was read is not read again')
    await until(() => widget.shadowRoot!.activeElement?.textContent?.trim() === 'INV/6')
    api.on('listInvoices', { fails: true })
    press('more')
    await until(() => has('[part~=message-error]'))
    api.on('listInvoices', { body: { data: [bill(21)], has_more: false, next_cursor: null } })
    press('more')
    await until(() => all('[part=paper]').length === 21)
    equal(
      [api.callsTo('listInvoices').at(-1)!.url.searchParams.get('cursor'), has('[part~=more]')],
      ['21', false],
    )
    await until(() => widget.shadowRoot!.activeElement?.textContent?.trim() === 'INV/21')
    all('[part=paper] button')[0]!.click()
    await until(() => has('portal-invoice'))
    equal(api.callsTo('getInvoice').at(-1)!.url.pathname, '/v1/invoices/inv_1')
    within(widget, '[part~=back]').click()
    await until(() => !has('portal-invoice'))
    equal(all('[part=paper]').length, 21)
  })

  it('leaves out what cannot be read, and shows the rest', async () => {
    api.on('listInvoices', { fails: true })
    api.on('listOrders', { body: example('orderList') })
    await show()
    await until(() => has('[part=papers]'))
    equal(texts('[part=papers] h3'), ['Orders'])
    ok(!has('[part~=message-error]'))
  })

  it('shows all cards in place, unless the host leads there', async () => {
    await show()
    const takeOver = (event: Event) => event.preventDefault()
    widget.addEventListener('portal-subscription-manage-methods', takeOver)
    press('manage-methods')
    await settle()
    equal(has('portal-payment-methods'), false)
    widget.removeEventListener('portal-subscription-manage-methods', takeOver)
    press('manage-methods')
    await until(() => has('portal-payment-methods'))
    within(widget, '[part~=back]').click()
    await until(() => !has('portal-payment-methods'))
  })

  it('says that none is chosen, that it is not there, and tries again', async () => {
    await show(active(), MAY, html`<portal-subscription></portal-subscription>`)
    equal(text('[part~=message-empty]'), 'No subscription is chosen.')
    api.on('getSubscription', problem('notFound'))
    widget = await mountLoaded(
      'portal-subscription',
      html`<portal-subscription subscription-id=${id}></portal-subscription>`,
    )
    match(text('[part~=message-error]'), /does not exist/)
    api.on('getSubscription', { fails: true })
    widget = await mountLoaded(
      'portal-subscription',
      html`<portal-subscription subscription-id=${id}></portal-subscription>`,
    )
    api.on('getSubscription', { body: active() })
    press('retry')
    await until(() => widget.matches(':state(ready)'))
  })

  it('shows text as text', async () => {
    const billing = { ...active().billing, name: NASTY, emails: [NASTY], address: { line1: NASTY } as never }
    await show(
      active({
        plan: { id: null, name: NASTY },
        number: NASTY,
        billing,
        database: { name: NASTY, url: 'https://a.example/' },
      }),
    )
    equal(widget.shadowRoot!.querySelectorAll('img, script').length, 0)
  })

  it('is accessible in French, and needs no sideways scrolling at 320 pixels', async () => {
    await show(
      toRenew({ plan: { id: null, name: 'x'.repeat(60) } }),
      MAY,
      html`<div lang="fr"><portal-subscription subscription-id=${id}></portal-subscription></div>`,
    )
    match(text('[part~=banner-to-renew]'), /a expiré\. Payez au plus tard le 2 déc\. 2026/)
    widget.style.inlineSize = '288px'
    await settle()
    const base = within(widget, '[part=base]')
    ok(base.scrollWidth <= base.clientWidth, `${base.scrollWidth} > ${base.clientWidth}`)
    await accessible(widget)
  })
})
