import { html } from 'lit'
import type { Schemas } from '../../api.js'
import type { PortalConnect } from '../../connect/connect.js'
import { accessible, equal, match, ok, until } from '../../test/assert.js'
import { example } from '../../test/contract.js'
import { mountSignedIn, settle, within } from '../../test/fixture.js'
import { type Call, problem, type StubApi, session } from '../../test/stub-api.js'
import { eachTest, pageOf } from '../../test/widget.js'
import { PortalSubscription } from '../subscription.js'
import type { Subscription } from '../view.js'
import type { Plan, Preview } from './outcome.js'

PortalSubscription.define()

const MAY = [
  'subscriptions:read',
  'subscriptions:write',
  'payments:write',
  'payment_methods:read',
  'payment_methods:write',
]
const base = example<Subscription>('subscription')
const { id } = base
const item = base.items[0]!
const users = {
  ...item,
  id: 'item_users',
  price_id: 'price_users',
  product_kind: 'user',
  name: 'User',
  quantity: '10',
}
const active = (changes: Partial<Subscription> = {}): Subscription => ({
  ...base,
  status: 'active',
  grace: null,
  open_invoice_id: null,
  items: [item, users],
  allowed_actions: ['change_method', 'add', 'reduce', 'switch_plan', 'cancel'],
  ...changes,
})
const plan = (changes: Partial<Plan> = {}): Plan => ({ ...example<Plan>('plan'), ...changes })
const enterprise = plan({ id: 'plan_enterprise', name: 'Enterprise' })
const [inventory] = example<Schemas['SubscriptionAddableList']>('subscriptionAddableList').data
const addables = [
  inventory!,
  { ...inventory!, item_id: users.id, product_kind: 'user', name: 'User', quantity: '10' },
  {
    ...inventory!,
    item_id: null,
    price_id: 'price_helpdesk',
    name: 'Helpdesk',
    unit_price: '19.00',
    quantity: '0',
  },
]
const preview = (changes: Partial<Preview> = {}): Preview => ({
  ...example<Preview>('subscriptionPreview'),
  ...changes,
})

describe('the dialogs of <portal-subscription>', () => {
  let api: StubApi
  let connector: PortalConnect
  let widget: PortalSubscription

  eachTest(fresh => {
    api = fresh
    api.on('listPlans', pageOf(plan(), enterprise))
    api.on('listSubscriptionAdditions', { body: { data: addables } })
  })

  async function show(body: Subscription = active(), permissions = MAY): Promise<void> {
    api.on('getSubscription', { body })
    connector = await mountSignedIn(html`<portal-subscription subscription-id=${id}></portal-subscription>`, {
      permissions,
    })
    widget = connector.querySelector('portal-subscription')!
    await until(() => widget.matches(':state(ready)'))
    await settle(connector)
  }
  const find = () => widget.shadowRoot!.querySelector('portal-subscription-change')
  const dialog = () => find()!
  const words = (selector = 'dialog') => within(dialog(), selector).textContent!.replace(/\s+/g, ' ').trim()
  const has = (selector: string) => dialog().shadowRoot!.querySelector(selector) !== null
  const press = (part: string) => within(dialog(), `[part~=${part}]`).click()
  const open = async (part: string) => {
    within(widget, `[part~=${part}]`).focus()
    within(widget, `[part~=${part}]`).click()
    await until(() => find() && dialog().shadowRoot!.querySelector('form'))
    await settle(connector)
  }
  const priced = () => until(() => has('.figures[aria-busy=false]') && has('[part=figures]'), 'figures')
  const type = (field: string, value: string) => {
    const input = within<HTMLInputElement>(dialog(), `#${field}`)
    input.value = value
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  const once = <K extends keyof HTMLElementEventMap>(name: K) =>
    new Promise<HTMLElementEventMap[K]>(resolve =>
      widget.addEventListener(name, resolve as () => void, { once: true }),
    )
  const lastPreview = () => api.callsTo('previewSubscriptionChange').at(-1)!.body
  const closed = async () => {
    await until(() => !find(), 'the dialog has closed')
    await settle(connector)
  }

  it('leaves each of them to a host that takes over', async () => {
    await show()
    for (const action of ['add', 'reduce', 'switch', 'cancel', 'method'] as const) {
      const asked = once(`portal-subscription-${action}-request`)
      widget.addEventListener(`portal-subscription-${action}-request`, event => event.preventDefault())
      within(widget, `[part~=${action === 'method' ? 'change-method' : action}]`).click()
      equal((await asked).detail.subscription.id, id)
    }
    await settle(connector)
    equal(find(), null)
  })

  it('adds: says what is charged now and later, makes the quotation and opens it', async () => {
    await show()
    await open('add')
    match(words(), /Add to Business .*More of what you have Inventory €24\.90 a month · you have 1/)
    match(words(), /Also available Helpdesk €19\.00 a month/)
    match(words(), /Choose, and see what it costs/)
    equal(within(dialog(), '[part~=submit]').getAttribute('aria-disabled'), 'true')
    press('submit')
    await settle(connector)
    equal(api.callsTo('addToSubscription').length, 0, 'nothing before it is said what it costs')
    await accessible(dialog())
    press('more')
    type('count-price_helpdesk', '2')
    await priced()
    const wanted = {
      lines: [
        { item_id: item.id, quantity: '1' },
        { price_id: 'price_helpdesk', quantity: '2' },
      ],
    }
    equal(lastPreview(), { add: wanted })
    equal(api.callsTo('previewSubscriptionChange').length, 1, 'asked once for what is typed in one go')
    match(
      words('[part=figures]'),
      /^User × 2 25 . 30 Nov 2026 ?€3\.96 VAT ?€0\.83 Charged now ?€4\.79 Next invoice, 1 Dec 2026 ?€143\.75$/,
    )
    await accessible(dialog())
    const told = once('portal-subscription-add')
    press('submit')
    const { detail } = await told
    equal(detail.quotation.object, 'quotation')
    const [call] = api.callsTo('addToSubscription')
    equal(call!.body, wanted)
    ok(call!.headers.get('idempotency-key'))
    await closed()
    await until(() => widget.shadowRoot!.querySelector('portal-quotation'))
  })

  it('says that nothing can be added, or that what can could not be loaded', async () => {
    api.on('listSubscriptionAdditions', { body: { data: [] } })
    await show()
    await open('add')
    match(words(), /Nothing can be added here/)
    press('dialog-close')
    await closed()
    api.on('listSubscriptionAdditions', { fails: true })
    within(widget, '[part~=add]').click()
    await until(() => find() && has('[part~=retry]'))
    api.on('listSubscriptionAdditions', { body: { data: addables } })
    press('retry')
    await until(() => has('#count-price_helpdesk'))
    match(words(), /User €24\.90 a month · you have 10/)
  })

  it('says which quantity is wrong, and asks nothing then', async () => {
    await show()
    await open('add')
    type('count-item_users', '1.5')
    await settle(connector)
    match(words(), /Enter a whole number/)
    equal(within(dialog(), '#count-item_users').getAttribute('aria-invalid'), 'true')
    await accessible(dialog())
    await new Promise(resolve => setTimeout(resolve, 300))
    equal(api.callsTo('previewSubscriptionChange').length, 0)
  })

  it('shows the figures of what was chosen last', async () => {
    const total = (total: number) => ({ due_now: null, next_invoice: { ...preview().next_invoice!, total } })
    api.on('previewSubscriptionChange', (call: Call) => {
      const { quantity } = (call.body as { add: { lines: { quantity: string }[] } }).add.lines[0]!
      return { body: preview(total(Number(quantity) * 100)), delay: quantity === '1' ? 400 : 0 }
    })
    await show()
    await open('add')
    type('count-item_users', '1')
    await until(() => api.callsTo('previewSubscriptionChange').length === 1)
    type('count-item_users', '7')
    await until(() => /€7\.00/.test(words()))
    await new Promise(resolve => setTimeout(resolve, 450))
    match(words(), /Next invoice, 1 Dec 2026 ?€7\.00 .*Nothing is charged now/)
  })

  it('says that it could not be computed, and tries again', async () => {
    api.on('previewSubscriptionChange', { fails: true })
    await show()
    await open('add')
    press('more')
    await until(() => has('[part~=message-error]'))
    match(words('[part~=message-error]'), /cannot be reached/)
    api.on('previewSubscriptionChange', {})
    press('retry')
    await priced()
  })

  it('reduces from the next period on', async () => {
    api.on('previewSubscriptionChange', { body: preview({ effective_on: '2026-12-25', due_now: null }) })
    await show()
    await open('reduce')
    type('count-item_users', '11')
    await settle(connector)
    match(words(), /Enter a number from 0 to 10/)
    type('count-item_users', '8')
    await priced()
    equal(lastPreview(), { change: { items: [{ item_id: 'item_users', quantity: '8' }] } })
    match(words(), /It holds from 25 Dec 2026 on\. You can undo it until then\..*Nothing is charged now/)
    equal(words('[part~=submit]'), 'Reduce from 25 Dec 2026')
    await accessible(dialog())
    const told = once('portal-subscription-reduce')
    press('submit')
    await told
    equal(api.callsTo('scheduleSubscriptionChange')[0]!.body, {
      items: [{ item_id: 'item_users', quantity: '8' }],
    })
    await closed()
    await settle(connector)
    await until(() => /reduced from the next period/.test(within(widget, '[role=status]').textContent!))
    match(widget.shadowRoot!.activeElement?.getAttribute('part'), /message-done/)
  })

  it('says what to do where nothing would be left', async () => {
    await show()
    await open('reduce')
    type('count-item_users', '0')
    type(`count-${item.id}`, '0')
    await settle(connector)
    match(words(), /leaves nothing\. Cancel the subscription/)
    await accessible(dialog())
  })

  it('says that an open quotation for more may be replaced', async () => {
    const quotation = example<{ data: object[] }>('quotationList').data[0]!
    api.on('listQuotations', pageOf({ ...quotation, subscription_id: id, kind: 'upsell', number: 'S00042' }))
    await show(active(), [...MAY, 'quotations:read'])
    await open('add')
    match(words(), /Quotation S00042 is open already and may be replaced/)
  })

  it('switches to another plan', async () => {
    api.on('previewSubscriptionChange', { body: preview({ effective_on: '2026-12-25', due_now: null }) })
    await show()
    await open('switch')
    const choices = dialog().shadowRoot!.querySelectorAll<HTMLInputElement>('[name=plan]')
    equal(choices.length, 1)
    equal(has('[part~=submit]'), false)
    choices[0]!.click()
    await priced()
    await accessible(dialog())
    const told = once('portal-subscription-switch')
    press('submit')
    await told
    equal(api.callsTo('scheduleSubscriptionChange')[0]!.body, { plan_id: 'plan_enterprise' })
  })

  it('says that there is no other plan, or that they could not be loaded', async () => {
    api.on('listPlans', pageOf(plan()))
    await show()
    await open('switch')
    match(words(), /no other plan/)
    press('dialog-close')
    await closed()
    api.on('listPlans', { fails: true })
    within(widget, '[part~=switch]').click()
    await until(() => find() && has('[part~=retry]'))
    api.on('listPlans', pageOf(plan(), enterprise))
    press('retry')
    await until(() => has('[name=plan]'))
  })

  it('cancels after asking once, with what will happen', async () => {
    api.on('previewSubscriptionChange', {
      body: preview({ effective_on: '2026-12-25', ends_on: '2026-12-24', due_now: null, next_invoice: null }),
    })
    await show()
    await open('cancel')
    await until(() => has('[part=holds]'))
    match(words(), /Cancel Business\?/)
    match(words(), /last day is 24 Dec 2026.*Nothing is charged now.*no further invoice/)
    await accessible(dialog())
    press('keep')
    await closed()
    equal(api.callsTo('cancelSubscription').length, 0)
    match(widget.shadowRoot!.activeElement?.getAttribute('part'), /cancel/)
    await open('cancel')
    await until(() => has('[part=holds]'))
    dialog().shadowRoot!.querySelectorAll<HTMLInputElement>('[name=reason]')[3]!.click()
    type('message', ' We close this branch. ')
    const told = once('portal-subscription-cancel')
    press('submit')
    await told
    equal(api.callsTo('cancelSubscription')[0]!.body, {
      reason: 'not_needed',
      message: 'We close this branch.',
    })
  })

  it('says that what needs renewal closes at once', async () => {
    await show(active({ status: 'to_renew', grace: base.grace, allowed_actions: ['cancel'] }))
    await open('cancel')
    await until(() => has('[part=holds]'))
    match(words('[part=holds]'), /closes at once/)
  })

  it('says when it is not possible any more, and reads it again', async () => {
    api.on('cancelSubscription', problem('conflict', { code: 'invalid_state' }))
    await show()
    await open('cancel')
    await until(() => has('[part=holds]'))
    press('submit')
    await until(() => has('[part~=message-error]'))
    match(words('[part~=message-error]'), /not possible as it stands/)
    press('submit')
    await closed()
    await until(() => /has changed meanwhile/.test(within(widget, '[role=status]').textContent!))
    equal(api.callsTo('getSubscription').length, 2)
  })

  it('repeats what got no answer with the same key', async () => {
    api.on('cancelSubscription', { fails: true })
    await show()
    await open('cancel')
    await until(() => has('[part=holds]'))
    press('submit')
    await until(() => /No answer came back/.test(words()))
    equal(words('[part~=submit]'), 'Try again')
    ok(within<HTMLFieldSetElement>(dialog(), 'fieldset').disabled, 'what was sent cannot be changed')
    api.on('cancelSubscription', {})
    press('submit')
    await closed()
    const keys = api.callsTo('cancelSubscription').map(call => call.headers.get('idempotency-key'))
    equal([keys.length, keys[0] === keys[1]], [2, true])
  })

  it('re-opens: says what it costs, and pays with the card that is chosen', async () => {
    const payment = example<object>('payment')
    api.on('reopenSubscription', { body: { subscription: active(), payment } })
    await show(
      active({
        status: 'closed',
        closed_on: '2026-11-03',
        close_reason: 'cancelled',
        allowed_actions: ['reopen'],
      }),
    )
    await open('reopen')
    await priced()
    equal(lastPreview(), { reopen: true })
    match(words(), /Re-open Business .*A new period begins today.*Charged now ?€4\.79/)
    await accessible(dialog())
    const asked = once('portal-pay-request')
    press('submit')
    equal((await asked).detail.documents, [{ type: 'subscription', id, number: base.number, amount: 479 }])
    const pay = await until(() => widget.shadowRoot!.querySelector('portal-pay'))
    await until(() => pay.shadowRoot!.querySelector('[part~=submit]'))
    match(within(pay, '[part~=submit]').textContent, /Re-open & Pay €4\.79/)
    equal(pay.shadowRoot!.querySelector('[value=transfer]'), null, 'a transfer would not open it')
    within(pay, '[part~=submit]').click()
    await until(() => pay.shadowRoot!.querySelector('[part~=done]'))
    api.on('getSubscription', { body: active() })
    const told = once('portal-subscription-reopen')
    within(pay, '[part~=done]').click()
    equal((await told).detail.subscription.status, 'active')
    equal(api.callsTo('reopenSubscription')[0]!.body, {
      payment_method_id: example<{ id: string }>('paymentMethod').id,
    })
    await closed()
  })

  it('comes back to the preview where nothing was paid', async () => {
    await show(active({ status: 'closed', closed_on: '2026-11-03', allowed_actions: ['reopen'] }))
    await open('reopen')
    await priced()
    press('submit')
    const pay = await until(() => widget.shadowRoot!.querySelector('portal-pay'))
    await until(() => pay.shadowRoot!.querySelector('[part~=submit]'))
    within(pay, '[part~=dialog-close]').click()
    await until(() => within<HTMLDialogElement>(dialog(), 'dialog').open)
  })

  it('tells of no re-opening that the bank declined in the end', async () => {
    const payment = {
      ...example<object>('payment'),
      status: 'requires_action',
      next_action: { type: 'sandbox_challenge' },
    }
    api.on('reopenSubscription', { body: { subscription: active({ status: 'closed' }), payment } })
    api.on('confirmPayment', problem('declined', { decline_code: 'authentication_failed' }))
    await show(active({ status: 'closed', closed_on: '2026-11-03', allowed_actions: ['reopen'] }))
    await open('reopen')
    await priced()
    press('submit')
    const pay = await until(() => widget.shadowRoot!.querySelector('portal-pay'))
    await until(() => pay.shadowRoot!.querySelector('[part~=submit]'))
    let told = false
    widget.addEventListener('portal-subscription-reopen', () => {
      told = true
    })
    within(pay, '[part~=submit]').click()
    within(
      await until(() => pay.shadowRoot!.querySelector('[part~=decline]') && pay),
      '[part~=decline]',
    ).click()
    await until(() => pay.shadowRoot!.querySelector('[part~=message-declined]'))
    within(pay, '[part~=dialog-close]').click()
    await until(() => within<HTMLDialogElement>(dialog(), 'dialog').open)
    equal(told, false)
  })

  it('re-opens at once what is paid by invoice', async () => {
    await show(
      active({
        status: 'closed',
        closed_on: '2026-11-03',
        collection: 'send_invoice',
        allowed_actions: ['reopen'],
      }),
    )
    await open('reopen')
    await priced()
    equal(words('[part~=submit]'), 'Re-open')
    const told = once('portal-subscription-reopen')
    press('submit')
    await told
    equal(api.callsTo('reopenSubscription')[0]!.body, {})
  })

  it('changes the card, also to a new one', async () => {
    api.on('setSubscriptionPaymentMethod', { body: { subscription: active(), payment: null } })
    await show()
    await open('change-method')
    match(words(), /charged for the first time with the next invoice/)
    await accessible(dialog())
    within(dialog(), '[value=new]').click()
    await settle(connector)
    press('submit')
    await until(() => /Check the card number/.test(words()))
    type('card-number', '4242424242424242')
    type('card-expiry', '12/39')
    type('card-cvc', '123')
    const told = once('portal-subscription-method')
    press('submit')
    equal((await told).detail.payment, null)
    await until(() => /payment method was changed/.test(within(widget, '[role=status]').textContent!))
    equal(api.callsTo('createPaymentMethod').length, 1)
    equal(api.callsTo('setSubscriptionPaymentMethod')[0]!.body, {
      payment_method_id: example<{ id: string }>('paymentMethod').id,
    })
    await closed()
  })

  it('says why a card was declined', async () => {
    api.on('setSubscriptionPaymentMethod', problem('declined', { decline_code: 'stolen_card' }))
    await show()
    await open('change-method')
    press('submit')
    await until(() => has('[part~=message-declined]'))
    match(words('[part~=message-declined]'), /does not accept this card/)
  })

  it('keeps what was typed over an expired session', async () => {
    await show()
    await open('cancel')
    await until(() => has('[part=holds]'))
    type('message', 'Kept')
    connector.fetchToken = async () => null as never
    api.on('cancelSubscription', problem('unauthorized'))
    press('submit')
    await until(() => !within<HTMLDialogElement>(dialog(), 'dialog').open)
    connector.fetchToken = async () => session({ permissions: MAY }, 'pst_again') as never
    connector.connection!.reauthenticate()
    await until(() => within<HTMLDialogElement>(dialog(), 'dialog').open)
    equal(within<HTMLTextAreaElement>(dialog(), '#message').value, 'Kept')
  })

  it('closes when somebody signs out', async () => {
    await show()
    await open('cancel')
    await connector.logout()
    await closed()
  })
})
