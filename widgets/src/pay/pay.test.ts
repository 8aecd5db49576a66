import { html } from 'lit'
import type { PortalElement } from '../base/portal-element.js'
import type { PortalConnect } from '../connect/connect.js'
import { PortalInvoice } from '../invoice/invoice.js'
import type { Card } from '../parts/card.js'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { mountSignedIn, settle, shownText, unmount, within } from '../test/fixture.js'
import { type Answer, problem, StubApi, session } from '../test/stub-api.js'
import { openPay, type Payment, type PayRequest } from './open.js'
import type { PortalPay } from './pay.js'

PortalInvoice.define()

const PERMISSIONS = ['invoices:read', 'payments:write', 'payment_methods:read', 'payment_methods:write']
const card = (changes: Partial<Card> = {}): Card => ({ ...example<Card>('paymentMethod'), ...changes })
const payment = (changes: Partial<Payment> = {}): Answer => ({
  body: { ...example<Payment>('payment'), method: 'card', payment_method_id: card().id, ...changes },
})
const cards = (...data: Card[]): Answer => ({ body: { data, has_more: false, next_cursor: null } })

describe('The pay dialog', () => {
  let api: StubApi
  let connector: PortalConnect
  let host: PortalElement
  let closed: Promise<Payment | null>
  let dialog: PortalPay

  beforeEach(() => {
    api = new StubApi()
    api.on(
      'listPaymentMethods',
      cards(card(), card({ id: 'pm_old', last4: '0069', status: 'expired', is_default: false })),
    )
    api.on('createPayment', payment())
  })
  afterEach(() => {
    unmount()
    api.restore()
  })

  const documents = [{ type: 'invoice', id: 'inv_a', number: 'INV/1', amount: 63_499 }] as const
  const request: PayRequest = { documents, currency: 'EUR', amount: 63_499 }

  async function mountHost(permissions = PERMISSIONS, lang = 'en'): Promise<void> {
    connector = await mountSignedIn(html`<div lang=${lang}><portal-invoice></portal-invoice></div>`, {
      permissions,
    })
    host = connector.querySelector('portal-invoice')!
    await settle(connector)
  }

  async function open(
    changes: Partial<PayRequest> = {},
    permissions = PERMISSIONS,
    lang = 'en',
  ): Promise<void> {
    await mountHost(permissions, lang)
    closed = openPay(host, { ...request, ...changes })
    dialog = await until(() => host.shadowRoot!.querySelector<PortalPay>('portal-pay'))
    await until(() => dialog.shadowRoot?.querySelector('form, [part~=retry]'), 'it has loaded')
    await settle(host.shadowRoot!)
  }
  const find = <T extends HTMLElement = HTMLElement>(selector: string) => within<T>(dialog, selector)
  const has = (selector: string) => dialog.shadowRoot!.querySelector(selector) !== null
  const text = (selector: string) => find(selector).textContent!.replace(/\s+/g, ' ').trim()
  const modal = () => find<HTMLDialogElement>('dialog')
  const submit = () => find<HTMLButtonElement>('[part~=submit]')
  const choose = async (way: string) => {
    find<HTMLInputElement>(`input[value=${way}]`).click()
    await settle(host.shadowRoot!)
  }
  const type = (id: string, value: string) => {
    const input = find<HTMLInputElement>(id)
    input.value = value
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
  }
  const typeCard = (number = '4242424242424242') => {
    type('#card-number', number)
    type('#card-expiry', '1239')
    type('#card-cvc', '123')
    type('#card-holder', 'Alex Lambert')
  }
  const calls = () => api.callsTo('createPayment')
  const key = (index: number) => calls()[index]!.headers.get('idempotency-key')
  const pressEscape = () =>
    find('h2').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
    )
  const paid = () => until(() => has('.paid'), 'it is paid')

  it('says what is charged, and charges the default card', async () => {
    await open({ later: 'then €1,452.00 a month' })
    equal(text('h2'), 'Pay INV/1')
    equal(text('.sum'), 'You pay now €634.99 then €1,452.00 a month Test mode')
    equal(text('[part~=submit]'), 'Pay €634.99')
    equal(find<HTMLInputElement>('input:checked').value, card().id)
    await accessible(dialog)
    submit().click()
    await paid()
    equal(calls()[0]!.body, { invoice_ids: ['inv_a'], amount: 63_499, payment_method_id: card().id })
    match(text('[part=receipt-facts]'), /Card ?Visa •••• 4242.*25 Nov 2026.*INV\/2026\/00418 ?€1,210\.00/)
    await accessible(dialog)
  })

  it('names several documents', async () => {
    const second = { ...documents[0], id: 'inv_b', number: 'INV/2', amount: 1 }
    await open({ documents: [...documents, second], amount: 63_500 })
    equal(text('h2'), 'Pay 2 invoices')
    equal(text('[part=documents]'), 'INV/1€634.99INV/2€0.01')
    submit().click()
    await paid()
    equal((calls()[0]!.body as { invoice_ids: string[] }).invoice_ids, ['inv_a', 'inv_b'])
  })

  it('offers no card that has expired', async () => {
    await open()
    ok(find<HTMLInputElement>('input[value=pm_old]').disabled)
    match(text('[part~=tag-expired]'), /Expired/)
  })

  it('lies above everything the page stacks, and gives the focus back', async () => {
    await mountHost()
    const frame = host.parentElement!
    frame.style.cssText =
      'transform: translateZ(0); overflow: hidden; z-index: 0; position: relative; block-size: 30px'
    const cover = document.createElement('button')
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647'
    connector.append(cover)
    cover.focus()
    closed = openPay(host, request)
    dialog = await until(() => host.shadowRoot!.querySelector<PortalPay>('portal-pay'))
    await until(() => has('form'))
    await settle(host.shadowRoot!)
    const box = modal().getBoundingClientRect()
    const button = submit().getBoundingClientRect()
    for (const { left, top, width, height } of [box, button])
      equal(document.elementFromPoint(left + width / 2, top + height / 2), host)
    ok(box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight)
    ok(modal().matches(':modal'))
    pressEscape()
    equal(await closed, null)
    equal(document.activeElement, cover)
    equal(host.shadowRoot!.querySelector('portal-pay'), null)
  })

  it('is left to a host that takes over', async () => {
    await mountHost()
    let told: unknown
    connector.addEventListener('portal-pay-request', event => {
      told = event.detail
      event.preventDefault()
    })
    equal(await openPay(host, request), null)
    equal(told, { amount: 63_499, currency: 'EUR', documents })
    equal([api.callsTo('getPaymentOptions').length, host.shadowRoot!.querySelector('portal-pay')], [0, null])
  })

  it('tells what was paid', async () => {
    await open()
    const told: Payment[] = []
    connector.addEventListener('portal-pay', event => told.push(event.detail.payment))
    submit().click()
    await paid()
    equal(
      told.map(each => [each.id, each.status]),
      [[example<Payment>('payment').id, 'succeeded']],
    )
    find('[part~=done]').click()
    equal((await closed)?.status, 'succeeded')
    equal(told.length, 1)
  })

  it('cannot be pressed twice or left while it pays', async () => {
    api.on('createPayment', { ...payment(), delay: 600 })
    await open()
    submit().click()
    submit().click()
    find('form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
    await settle(host.shadowRoot!)
    equal([text('[part~=submit]'), submit().getAttribute('aria-disabled')], ['Paying…', 'true'])
    pressEscape()
    find('[part~=dialog-close]').click()
    modal().close()
    await until(() => modal().open, 'it is open again')
    await paid()
    equal(calls().length, 1)
  })

  it('tries again under the same key when no answer came, and only that', async () => {
    api.on('createPayment', { fails: true })
    await open()
    submit().click()
    await until(() => has('.said'))
    match(text('.said'), /will not pay twice/)
    equal(text('[part~=submit]'), 'Try again')
    ok(find<HTMLFieldSetElement>('form > fieldset').disabled)
    await accessible(dialog)
    api.on('createPayment', problem('internalError'))
    submit().click()
    await until(() => calls().length === 2 && text('[part~=submit]') === 'Try again')
    api.on('createPayment', payment())
    submit().click()
    await paid()
    equal([key(1), key(2)], [key(0), key(0)])
    equal(JSON.stringify(calls()[2]!.body), JSON.stringify(calls()[0]!.body))
  })

  describe('declined', () => {
    const sentences: Record<string, RegExp> = {
      card_declined: /without saying why/,
      insufficient_funds: /not enough money/,
      expired_card: /has expired/,
      incorrect_cvc: /security code/,
      stolen_card: /does not accept this card/,
      processing_error: /could not process/,
      authentication_failed: /not confirmed/,
      authentication_required: /wants the payment to be confirmed/,
      a_new_one: /was declined/,
    }

    it('says why in a plain sentence', async () => {
      await open()
      for (const [decline_code, sentence] of Object.entries(sentences)) {
        api.on('createPayment', problem('declined', { decline_code, decline_kind: 'soft' }))
        const before = calls().length
        submit().click()
        await until(
          () => calls().length > before && has('[part~=message-declined]') && sentence.test(text('.said')),
          decline_code,
        )
      }
      await accessible(dialog)
      equal(new Set(calls().map(each => each.headers.get('idempotency-key'))).size, calls().length)
    })

    it('softly: the same card may be tried again', async () => {
      api.on('createPayment', problem('declined'))
      await open()
      submit().click()
      await until(() => has('.said'))
      match(text('.said'), /Try again, or pay in another way/)
      equal(find<HTMLInputElement>('input:checked').value, card().id)
    })

    it('hard: another card takes its place', async () => {
      api.on('createPayment', problem('declined', { decline_code: 'stolen_card', decline_kind: 'hard' }))
      api.on('listPaymentMethods', cards(card(), card({ id: 'pm_b', is_default: false })))
      await open()
      submit().click()
      await until(() => has('.said'))
      match(text('.said'), /another card/)
      await until(() => find<HTMLInputElement>('input:checked').value === 'pm_b')
      ok(find<HTMLInputElement>(`input[value=${card().id}]`).disabled)
    })
  })

  describe('with a new card', () => {
    it('has the fields that browsers fill in, in one tree', async () => {
      await open()
      await choose('new')
      const names = ['cc-number', 'cc-exp', 'cc-csc', 'cc-name']
      const fields = names.map(name => find<HTMLInputElement>(`form [autocomplete=${name}]`))
      equal(
        fields.map(field => field.inputMode),
        ['numeric', 'numeric', 'numeric', ''],
      )
      await accessible(dialog)
    })

    it('groups what is typed, and keeps the caret', async () => {
      await open()
      await choose('new')
      type('#card-number', '42424242')
      equal(find<HTMLInputElement>('#card-number').value, '4242 4242')
      type('#card-expiry', '629')
      equal(find<HTMLInputElement>('#card-expiry').value, '06 / 29')
      const input = find<HTMLInputElement>('#card-number')
      input.focus()
      input.value = '42942 4242'
      input.setSelectionRange(3, 3)
      input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
      equal([input.value, input.selectionStart], ['4294 2424 2', 3])
    })

    it('adds it, then charges it', async () => {
      api.on('createPaymentMethod', { body: card({ id: 'pm_new' }) })
      await open()
      await choose('new')
      typeCard()
      submit().click()
      await paid()
      equal(api.callsTo('createPaymentMethod')[0]!.body, {
        card: {
          number: '4242424242424242',
          exp_month: 12,
          exp_year: 2039,
          cvc: '123',
          holder: 'Alex Lambert',
        },
        make_default: false,
      })
      equal((calls()[0]!.body as { payment_method_id: string }).payment_method_id, 'pm_new')
      equal(find<HTMLInputElement>('#card-number').value, '')
    })

    it('is not added again when the charge is declined', async () => {
      api.on('createPaymentMethod', { body: card({ id: 'pm_new' }) })
      api.on('createPayment', problem('declined'))
      await open()
      await choose('new')
      typeCard()
      submit().click()
      await until(() => has('.said'))
      equal(find<HTMLInputElement>('input:checked').value, 'pm_new')
      api.on('createPayment', payment())
      submit().click()
      await paid()
      equal(api.callsTo('createPaymentMethod').length, 1)
    })

    it('says at each field what is wrong, and sends nothing', async () => {
      await open()
      await choose('new')
      type('#card-number', '4242424242424241')
      type('#card-expiry', '01/20')
      submit().click()
      await until(() => dialog.shadowRoot!.activeElement?.id === 'card-number')
      match(text('#card-number-wrong'), /Check/)
      match(text('#card-expiry-wrong'), /expired/)
      match(text('#card-cvc-wrong'), /digits/)
      equal(find('#card-number').getAttribute('aria-invalid'), 'true')
      await accessible(dialog)
      equal([api.callsTo('createPaymentMethod').length, calls().length], [0, 0])
    })

    it('lets no real card leave the page in test mode', async () => {
      await open()
      await choose('new')
      typeCard('5555555555554444')
      submit().click()
      await until(() => /Never enter a real one/.test(text('#card-number-wrong')))
      equal(api.callsTo('createPaymentMethod').length, 0)
    })

    it('fills in the published test cards', async () => {
      await open()
      await choose('new')
      equal(text('[part=test-cards] li'), '4242 4242 4242 4242 Succeeds')
      find('[part=test-card]').click()
      await settle(host.shadowRoot!)
      equal(find<HTMLInputElement>('#card-number').value, '4242 4242 4242 4242')
      submit().click()
      await paid()
    })

    it('says what the API finds wrong', async () => {
      const errors = [{ in: 'body', pointer: '#/card/cvc', code: 'pattern', detail: '' }]
      api.on('createPaymentMethod', problem('validationFailed', { errors }))
      await open()
      await choose('new')
      typeCard()
      submit().click()
      await until(() => /digits/.test(text('#card-cvc-wrong')))
      equal(find<HTMLInputElement>('#card-number').value, '4242 4242 4242 4242')
    })

    it('is repeated under the same key only as it was', async () => {
      api.on('createPaymentMethod', { fails: true })
      await open()
      await choose('new')
      typeCard()
      for (const length of [1, 2]) {
        submit().click()
        await until(() => api.callsTo('createPaymentMethod').length === length && has('.said'))
      }
      type('#card-cvc', '456')
      submit().click()
      await until(() => api.callsTo('createPaymentMethod').length === 3)
      const keys = api.callsTo('createPaymentMethod').map(each => each.headers.get('idempotency-key'))
      ok(keys[0] === keys[1] && keys[1] !== keys[2], keys.join())
    })
  })

  it('pays a part', async () => {
    await open()
    find('[part~=part]').click()
    await settle(host.shadowRoot!)
    match(text('#pay-part-note'), /From €63\.50 up to €634\.99/)
    submit().click()
    await until(() => has('#pay-part[aria-invalid]'))
    match(text('#pay-part-note'), /From €63\.50 up to €634\.99/)
    type('#pay-part', '63.49')
    await until(() => !has('#pay-part[aria-invalid]'))
    submit().click()
    await until(() => has('#pay-part[aria-invalid]'))
    type('#pay-part', '634.999')
    type('#pay-part', '300,50')
    await settle(host.shadowRoot!)
    equal(text('[part~=submit]'), 'Pay €300.50')
    equal(text('.sum p'), 'You pay now €300.50 of €634.99')
    submit().click()
    await paid()
    equal((calls()[0]!.body as { amount: number }).amount, 30_050)
  })

  it('offers no parts where none are taken', async () => {
    api.on('getPaymentOptions', { body: { ...example<object>('paymentOptions'), partial_payments: false } })
    await open()
    equal(has('[part~=part]'), false)
  })

  it('tells how to transfer the money', async () => {
    const qr = ['1010', '0101', '1111', '0000']
    api.on('getPaymentInstructions', { body: { ...example<object>('paymentInstructions'), qr } })
    await open()
    await choose('transfer')
    await until(() => has('[part=transfer]'))
    match(
      text('[part=transfer]'),
      /Northwind Software.*BE71 0961 2345 6769.*GKCCBEBB.*€301\.29.*RF18 5390 0754 7034/,
    )
    equal(
      find('[part=qr] path').getAttribute('d'),
      'M0 0h1v1h-1zM2 0h1v1h-1zM1 1h1v1h-1zM3 1h1v1h-1zM0 2h4v1h-4z',
    )
    await accessible(dialog)
    equal(text('[part~=submit]'), 'Done')
    submit().click()
    equal(await closed, null)
    equal(calls().length, 0)
  })

  it('copies values as machines want them', async () => {
    await open()
    await choose('transfer')
    await until(() => has('[part=transfer]'))
    const written: string[] = []
    const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (value: string) => void written.push(value) },
    })
    dialog.shadowRoot!.querySelectorAll<HTMLElement>('[part~=copy]')[1]!.click()
    await until(() => /Copied/.test(text('[part=transfer]')))
    equal(written, ['BE71096123456769'])
    Object.defineProperty(navigator, 'clipboard', clipboard)
  })

  describe('under way', () => {
    const asks = () => ({
      ...payment({ status: 'requires_action', next_action: { type: 'sandbox_challenge' } }),
      status: 202,
    })

    it('asks to confirm, and goes on', async () => {
      api.on('createPayment', asks())
      api.on('confirmPayment', payment())
      await open()
      submit().click()
      await until(() => has('[part~=approve]'))
      equal(dialog.shadowRoot!.activeElement?.textContent, 'Your bank asks to confirm')
      await accessible(dialog)
      find('[part~=approve]').click()
      await paid()
      equal(api.callsTo('confirmPayment')[0]!.body, { challenge: 'approve' })
    })

    it('comes back to the form when it is declined there', async () => {
      api.on('createPayment', asks())
      api.on('confirmPayment', problem('declined', { decline_code: 'authentication_failed' }))
      await open()
      submit().click()
      await until(() => has('[part~=decline]'))
      find('[part~=decline]').click()
      await until(() => has('.said'))
      match(text('.said'), /not confirmed with the bank/)
      equal(find('form').hidden, false)
      api.on('createPayment', payment())
      submit().click()
      await paid()
      ok(key(0) !== key(1))
    })

    it('keeps asking when its answer got lost', async () => {
      api.on('createPayment', asks())
      api.on('confirmPayment', { fails: true })
      await open()
      submit().click()
      await until(() => has('[part~=approve]'))
      find('[part~=approve]').click()
      await until(() => /cannot be reached/.test(text('.panel')))
      ok(has('[part~=approve]'))
    })

    it('looks until it is final', async () => {
      api.on('createPayment', { ...payment({ status: 'processing' }), status: 202 })
      api.on('getPayment', { fails: true })
      await open()
      submit().click()
      await until(() => has('.panel .spinner'))
      match(text('.panel'), /working on it.*You can close this/)
      await accessible(dialog)
      await until(() => api.callsTo('getPayment').length === 1)
      api.on('getPayment', payment())
      await paid()
    })

    it('may be left: the host learns that it is on its way', async () => {
      api.on('createPayment', { ...payment({ status: 'processing' }), status: 202 })
      await open()
      const told: string[] = []
      connector.addEventListener('portal-pay', event => told.push(event.detail.payment.status))
      submit().click()
      await until(() => has('.panel .spinner'))
      find('[part~=done]').click()
      equal((await closed)?.status, 'processing')
      equal(told, ['processing'])
    })

    it('by somebody else: shows how that goes', async () => {
      api.on('createPayment', problem('conflict', { code: 'payment_in_progress', payment_id: 'pay_x' }))
      api.on('getPayment', payment())
      await open()
      submit().click()
      await paid()
      match(api.callsTo('getPayment')[0]!.url.pathname, /pay_x$/)
    })
  })

  it('keeps what was typed over an expired session', async () => {
    await open()
    await choose('new')
    typeCard()
    const connection = connector.connection!
    connector.fetchToken = async () => null as never
    api.on('createPaymentMethod', problem('unauthorized'))
    submit().click()
    await until(() => connector.connection?.status === 'expired', 'the session has expired')
    await until(() => !modal().open, 'it made room for the sign-in')
    connector.fetchToken = async () => session({ permissions: PERMISSIONS }, 'pst_again') as never
    api.on('createPaymentMethod', { body: card({ id: 'pm_new' }) })
    connection.reauthenticate()
    await until(() => modal().open, 'it is back')
    equal(find<HTMLInputElement>('#card-number').value, '4242 4242 4242 4242')
    submit().click()
    await paid()
  })

  it('pays through the caller, and takes an acceptance as its answer', async () => {
    const choices: unknown[] = []
    const keys: string[] = []
    await open({
      title: 'Accept S1',
      action: amount => `Accept & Pay ${amount}`,
      submit: async (choice, key) => {
        choices.push(choice)
        keys.push(key)
        return { payment: payment().body as Payment }
      },
    })
    equal(
      [text('h2'), text('[part~=submit]'), has('[part~=part]')],
      ['Accept S1', 'Accept & Pay €634.99', false],
    )
    submit().click()
    await paid()
    equal([choices, calls().length], [[{ type: 'payment_method', payment_method_id: card().id }], 0])
    match(keys[0], /^[\w-]{36}$/)
  })

  it('shows how to transfer once the caller has accepted', async () => {
    await open({ submit: async () => ({ payment: null, invoice_id: 'inv_q' }) })
    await choose('transfer')
    equal(api.callsTo('getPaymentInstructions').length, 0)
    submit().click()
    await until(() => has('.panel [part=transfer]'))
    match(api.callsTo('getPaymentInstructions')[0]!.url.pathname, /inv_q/)
    find('[part~=done]').click()
    equal(await closed, null)
  })

  it('says in the caller’s words why it was refused', async () => {
    api.on('createPayment', problem('conflict', { code: 'quotation_expired' }))
    await open({ explain: error => (error.code === 'quotation_expired' ? 'It ended yesterday.' : undefined) })
    submit().click()
    await until(() => has('.said'))
    equal(text('.said'), 'It ended yesterday.')
  })

  it('saves the receipt', async () => {
    api.on('downloadReceipt', { body: new Blob(['%PDF'], { type: 'application/pdf' }) })
    await open()
    submit().click()
    await paid()
    const { click } = HTMLAnchorElement.prototype
    const names: string[] = []
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download)
    }
    find('[part~=receipt]').click()
    await until(() => names.length)
    HTMLAnchorElement.prototype.click = click
    match(names[0], /^pay_.*\.pdf$/)
  })

  it('says so when there is nothing to pay with', async () => {
    api.on('getPaymentOptions', {
      body: { ...example<object>('paymentOptions'), provider: null, bank_transfer: false, test_cards: [] },
    })
    await open()
    match(shownText(dialog), /Nothing is set up here to pay with/)
    equal(has('[part~=submit]'), false)
  })

  it('asks for no cards that the person may not see', async () => {
    await open({}, ['payments:write'])
    equal(api.callsTo('listPaymentMethods').length, 0)
    equal(has('#card-number'), false)
  })

  it('tries again to load', async () => {
    api.on('getPaymentOptions', problem('internalError'))
    await open()
    api.on('getPaymentOptions', {})
    find('[part~=retry]').click()
    await until(() => has('form'))
  })

  it('finds a connector that its widget names', async () => {
    await mountHost()
    connector.id = 'far'
    const far = document.createElement('portal-invoice')
    far.connect = 'far'
    connector.parentElement!.append(far)
    await settle()
    closed = openPay(far, request)
    host = far
    dialog = await until(() => far.shadowRoot!.querySelector<PortalPay>('portal-pay'))
    await until(() => has('form'))
  })

  it('goes when somebody else signs in', async () => {
    await open()
    const customer = { id: 'cus_b', name: 'B', currency: 'EUR', time_zone: 'UTC', language: 'en' }
    api.on('switchCompany', { body: session({ customer }, 'pst_b') })
    await connector.connection!.switchCompany('cus_b')
    equal(await closed, null)
  })

  it('speaks French', async () => {
    api.on('createPayment', problem('declined'))
    await open({}, PERMISSIONS, 'fr')
    match(text('[part~=submit]'), /^Payer 634,99\s€$/)
    submit().click()
    await until(() => has('.said'))
    match(text('.said'), /Le solde de la carte est insuffisant\. Rien n’a été débité/)
  })

  it('needs no sideways scrolling', async () => {
    await open()
    await choose('new')
    modal().style.inlineSize = '296px'
    ok(modal().scrollWidth <= modal().clientWidth, `${modal().scrollWidth} > ${modal().clientWidth}`)
  })
})

describe('Paying an invoice', () => {
  let api: StubApi
  let widget: PortalInvoice
  beforeEach(() => {
    api = new StubApi()
  })
  afterEach(() => {
    unmount()
    api.restore()
  })

  async function show(changes: object = {}, permissions = PERMISSIONS): Promise<void> {
    const invoice = { ...example<{ id: string }>('invoice'), ...changes }
    api.on('getInvoice', { body: invoice })
    const connector = await mountSignedIn(html`<portal-invoice invoice-id=${invoice.id}></portal-invoice>`, {
      permissions,
    })
    widget = connector.querySelector('portal-invoice')!
    await until(() => widget.matches(':state(ready)'))
    await import('./offer.js')
    await settle(connector)
  }
  const button = (part: string) => widget.shadowRoot!.querySelector<HTMLButtonElement>(`[part~=${part}]`)

  it('says what it costs, opens the dialog, and shows what became of it', async () => {
    await show({ amount_due: 33_499 })
    await until(() => button('pay'))
    equal(button('pay')!.textContent!.trim(), 'Pay €334.99')
    await accessible(widget)
    button('pay')!.click()
    const dialog = await until(() => widget.shadowRoot!.querySelector('portal-pay'))
    await until(() => dialog.shadowRoot!.querySelector('form'))
    await settle(widget.shadowRoot!)
    api.on('getInvoice', {
      body: { ...example<object>('invoice'), amount_due: 0, status: 'paid', tag: 'paid' },
    })
    within(dialog, '[part~=submit]').click()
    await until(() => dialog.shadowRoot!.querySelector('.paid'))
    within(dialog, '[part~=done]').click()
    await until(() => !button('pay'))
    match(within(widget, '[part~=tag]').textContent, /Paid/)
    equal(widget.shadowRoot!.activeElement?.localName, 'h2')
  })

  it('is offered only where something is due, and to those who may', async () => {
    for (const changes of [
      { amount_due: 0, status: 'paid' },
      { tag: 'processing' },
      { status: 'void' },
      { type: 'credit_note', total: -100, amount_due: -100 },
    ]) {
      await show(changes)
      equal(button('pay'), null, JSON.stringify(changes))
      unmount()
    }
    await show({}, ['invoices:read'])
    equal([button('pay'), api.callsTo('listCredits').length], [null, 0])
  })

  it('uses credit, as much as is due', async () => {
    api.on('listCredits', {
      body: {
        data: [
          { currency: 'USD', amount: 7 },
          { currency: 'EUR', amount: 500_000 },
        ],
      },
    })
    await show()
    await until(() => button('use-credit'))
    equal(button('use-credit')!.textContent!.trim(), 'Use credit €1,210.00')
    api.on('getInvoice', {
      body: { ...example<object>('invoice'), amount_due: 0, status: 'paid', tag: 'paid' },
    })
    button('use-credit')!.click()
    await until(() => !button('use-credit') && !button('pay'))
    const [call] = api.callsTo('applyCredit')
    match(call!.headers.get('idempotency-key'), /^[\w-]{36}$/)
  })

  it('says so when the credit could not be used', async () => {
    await show()
    await until(() => button('use-credit'))
    api.on('applyCredit', { fails: true })
    button('use-credit')!.click()
    await until(() => /could not be used/.test(widget.shadowRoot!.textContent!))
    await accessible(widget)
  })
})
