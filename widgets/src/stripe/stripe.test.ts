import { html } from 'lit'
import type { PortalElement } from '../base/portal-element.js'
import type { PortalError } from '../base/problem.js'
import type { PortalConnect } from '../connect/connect.js'
import { PortalInvoice } from '../invoice/invoice.js'
import type { Card } from '../parts/card.js'
import { openPay, type Payment } from '../pay/open.js'
import type { PortalPay } from '../pay/pay.js'
import { PortalPaymentMethods } from '../payment-methods/payment-methods.js'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { mountSignedIn, settle, unmount, within } from '../test/fixture.js'
import { type Answer, problem, StubApi } from '../test/stub-api.js'
import { loadStripe, type StripeError } from './load-stripe.js'

PortalInvoice.define()
PortalPaymentMethods.define()

const MAY = ['invoices:read', 'payments:write', 'payment_methods:read', 'payment_methods:write']
const card = (changes: Partial<Card> = {}): Card => ({ ...example<Card>('paymentMethod'), ...changes })
const payment = (changes: Partial<Payment> = {}): Payment => ({
  ...example<Payment>('payment'),
  method: 'card',
  payment_method_id: card().id,
  ...changes,
})
const cards = (...data: Card[]): Answer => ({ body: { data, has_more: false, next_cursor: null } })
const asked = payment({
  status: 'requires_action',
  next_action: { type: 'stripe', client_secret: 'pi_1_secret' },
})

let made = 0

/** Stripe.js as far as it is used; notes what it was asked, and what stood on the page meanwhile. */
class FakeStripe {
  readonly key = `pk_test_${++made}`
  readonly said: string[] = []
  place: HTMLElement | undefined
  submitError: StripeError | undefined
  setupError: StripeError | undefined
  /** Runs while Stripe's own window is shown. */
  during: () => void | Promise<void> = () => {}

  install(): void {
    Object.assign(globalThis, {
      Stripe: (key: string, { locale }: { locale: string }) => {
        this.said.push(`Stripe ${key === this.key} ${locale}`)
        return this
      },
    })
  }

  elements({ clientSecret }: { clientSecret: string }) {
    this.said.push(`elements ${clientSecret.slice(0, 5)}`)
    return {
      create: (type: string) => {
        this.said.push(`create ${type}`)
        return {
          mount: (place: HTMLElement) => {
            // As the real one: what is not in the document itself is refused.
            if (place.getRootNode() !== document) throw new Error('must be in the light DOM')
            this.place = place
            place.textContent = 'Fields of Stripe'
          },
          on: () => {},
          destroy: () => this.said.push('destroy'),
        }
      },
      submit: async () => ({ error: this.submitError }),
    }
  }

  async confirmSetup({ redirect }: { redirect: string }) {
    this.said.push(`confirmSetup ${redirect}`)
    await this.during()
    return this.setupError ? { error: this.setupError } : { setupIntent: { id: 'seti_1' } }
  }

  async handleNextAction({ clientSecret }: { clientSecret: string }) {
    this.said.push(`handleNextAction ${clientSecret}`)
    await this.during()
    return {}
  }
}

describe('Cards of Stripe', () => {
  let api: StubApi
  let stripe: FakeStripe
  let connector: PortalConnect

  beforeEach(() => {
    api = new StubApi()
    stripe = new FakeStripe()
    stripe.install()
    api.on('listPaymentMethods', cards(card()))
    api.on('createPaymentMethod', { body: card({ id: 'pm_new', last4: '4444' }) })
    api.on('getPaymentOptions', {
      body: {
        ...example<object>('paymentOptions'),
        provider: 'stripe',
        test_cards: [],
        stripe_publishable_key: stripe.key,
      },
    })
  })
  afterEach(() => {
    unmount()
    api.restore()
    delete (globalThis as { Stripe?: unknown }).Stripe
  })

  /** Whether the place is drawn inside of this dialog, through every slot. */
  const isDrawnIn = (dialog: Element): boolean => {
    let node: Node | null = stripe.place!
    while (node && node !== dialog)
      node =
        (node instanceof Element && node.assignedSlot) || node.parentNode || (node as ShadowRoot).host || null
    return node === dialog
  }

  it('come from Stripe alone, are loaded once, and again when that failed', async () => {
    // The strict page allows neither the host nor the policy.
    if (document.querySelector('meta[http-equiv]')) return
    delete (globalThis as { Stripe?: unknown }).Stripe
    const scripts: HTMLScriptElement[] = []
    const { append } = document.head
    document.head.append = script => void scripts.push(script as HTMLScriptElement)
    try {
      const failing = loadStripe(stripe.key, 'fr-BE').catch((error: PortalError) => error.code)
      scripts[0]!.onerror!('')
      equal(await failing, 'unreachable')
      const [first, second] = [loadStripe(stripe.key, 'fr-BE'), loadStripe(stripe.key, 'fr-BE')]
      stripe.install()
      scripts[1]!.onload!(new Event('load'))
      equal([await first, await second], [stripe, stripe])
      equal(stripe.said, ['Stripe true fr'])
      equal(
        scripts.map(each => each.src),
        ['https://js.stripe.com/endive/stripe.js', 'https://js.stripe.com/endive/stripe.js'],
      )
    } finally {
      document.head.append = append
    }
  })

  describe('in the list of cards', () => {
    let widget: PortalPaymentMethods
    const find = <T extends HTMLElement = HTMLElement>(selector: string) => within<T>(widget, selector)
    const dialog = () => widget.shadowRoot!.querySelector('dialog')
    const add = async () => {
      connector = await mountSignedIn(html`<portal-payment-methods></portal-payment-methods>`, {
        permissions: MAY,
      })
      widget = connector.querySelector('portal-payment-methods')!
      await until(() => widget.shadowRoot!.querySelector('[part~=add]'), 'cards can be added')
      find('[part~=add]').click()
      await until(() => stripe.place, 'the fields are there')
      await settle(connector)
    }

    it('are typed into fields that stand in the document and are drawn in the dialog', async () => {
      await add()
      equal(stripe.place!.parentElement, widget)
      ok(isDrawnIn(dialog()!))
      equal(stripe.said, ['Stripe true en', 'elements seti_', 'create payment'])
      await accessible(widget)
    })

    it('are added once Stripe has them; our dialog makes room for the bank', async () => {
      await add()
      let open: boolean | undefined
      stripe.during = async () => {
        widget.requestUpdate()
        await widget.updateComplete
        open = dialog()!.open
      }
      api.on('createPaymentMethod', { status: 500, fails: true })
      find<HTMLFormElement>('form').requestSubmit()
      await until(() => widget.shadowRoot!.querySelector('dialog [part~=message-error]'), 'no answer came')
      equal([open, dialog()!.open], [false, true])
      api.on('createPaymentMethod', { body: card({ id: 'pm_new' }) })
      find<HTMLFormElement>('form').requestSubmit()
      await until(() => !dialog(), 'it is added')
      const calls = api.callsTo('createPaymentMethod')
      equal(
        calls.map(call => call.body),
        [1, 2].map(() => ({ provider_token: 'seti_1', make_default: false })),
      )
      equal(new Set(calls.map(call => call.headers.get('idempotency-key'))).size, 1)
      equal(stripe.said.filter(each => each.startsWith('confirmSetup')).length, 1)
      equal(stripe.said.at(-1), 'destroy')
      equal([stripe.place!.isConnected, widget.children.length], [false, 0])
    })

    it('say themselves what is wrong with them', async () => {
      await add()
      stripe.submitError = { type: 'validation_error' }
      find<HTMLFormElement>('form').requestSubmit()
      await settle(connector)
      equal(api.callsTo('createPaymentMethod').length, 0)
      ok(dialog()!.open)
      equal(stripe.said.length, 3)
    })

    it('say why the bank declined', async () => {
      await add()
      stripe.setupError = { type: 'card_error', code: 'card_declined', decline_code: 'lost_card' }
      find<HTMLFormElement>('form').requestSubmit()
      await until(() => widget.shadowRoot!.querySelector('[part~=message-declined]'), 'it is said')
      match(find('[part~=message-declined]').textContent!, /does not accept this card any more/)
      equal(api.callsTo('createPaymentMethod').length, 0)
    })

    it('leave nothing behind when the dialog is closed', async () => {
      await add()
      find('[part~=dialog-close]').click()
      await settle(connector)
      equal([stripe.place!.isConnected, widget.children.length, stripe.said.at(-1)], [false, 0, 'destroy'])
    })

    it('are offered again when they could not be prepared', async () => {
      api.on('createPaymentMethodSetup', problem('internalError', { status: 503, code: 'unavailable' }))
      connector = await mountSignedIn(html`<portal-payment-methods></portal-payment-methods>`, {
        permissions: MAY,
      })
      widget = connector.querySelector('portal-payment-methods')!
      await until(() => widget.shadowRoot!.querySelector('[part~=add]'), 'cards can be added')
      find('[part~=add]').click()
      await until(() => widget.shadowRoot!.querySelector('dialog [part~=retry]'), 'it is said')
      api.on('createPaymentMethodSetup', {})
      find('dialog [part~=retry]').click()
      await until(() => stripe.place, 'the fields are there')
    })
  })

  describe('in the pay dialog', () => {
    let host: PortalElement
    let pay: PortalPay
    let closed: Promise<Payment | null>
    const find = <T extends HTMLElement = HTMLElement>(selector: string) => within<T>(pay, selector)
    const has = (selector: string) => pay.shadowRoot!.querySelector(selector) !== null
    const open = async () => {
      connector = await mountSignedIn(html`<portal-invoice></portal-invoice>`, { permissions: MAY })
      host = connector.querySelector('portal-invoice')!
      await settle(connector)
      const documents = [{ type: 'invoice', id: 'inv_a', number: 'INV/1', amount: 63_499 }] as const
      closed = openPay(host, { documents, currency: 'EUR', amount: 63_499 })
      pay = await until(() => host.shadowRoot!.querySelector<PortalPay>('portal-pay'))
      await until(() => pay.shadowRoot?.querySelector('form'), 'it has loaded')
      await settle(host.shadowRoot!)
    }
    const submit = () => find('[part~=submit]').click()

    it('are charged, and drawn through both shadow roots', async () => {
      api.on('createPayment', { body: payment({ payment_method_id: 'pm_new' }) })
      await open()
      equal(stripe.place, undefined)
      find<HTMLInputElement>('input[value=new]').click()
      await until(() => stripe.place, 'the fields are there')
      equal(stripe.place!.parentElement, host)
      ok(isDrawnIn(find('dialog')))
      submit()
      await until(() => has('.paid'), 'it is paid')
      equal(api.callsTo('createPayment')[0]!.body, {
        invoice_ids: ['inv_a'],
        amount: 63_499,
        payment_method_id: 'pm_new',
      })
      equal([stripe.place!.isConnected, host.children.length], [false, 0])
      find('[part~=done]').click()
      equal((await closed)!.status, 'succeeded')
    })

    it('are confirmed in a window of Stripe’s, while ours is away', async () => {
      api.on('createPayment', { status: 202, body: asked })
      api.on('confirmPayment', { body: payment() })
      await open()
      let shown: boolean | undefined
      stripe.during = async () => {
        pay.requestUpdate()
        await pay.updateComplete
        shown = find<HTMLDialogElement>('dialog').open
      }
      submit()
      await until(() => has('.paid'), 'it is paid')
      equal([shown, find<HTMLDialogElement>('dialog').open], [false, true])
      equal(stripe.said.at(-1), 'handleNextAction pi_1_secret')
      equal(api.callsTo('confirmPayment').length, 1)
    })

    it('that the bank refused are said to be', async () => {
      api.on('createPayment', { status: 202, body: asked })
      api.on(
        'confirmPayment',
        problem('declined', { decline_code: 'authentication_failed', decline_kind: 'soft' }),
      )
      await open()
      submit()
      await until(() => has('[part~=message-declined]'), 'it is said')
      match(find('[part~=message-declined]').textContent!, /was not confirmed/)
      ok(find<HTMLDialogElement>('dialog').open)
    })

    it('are asked for, also when Stripe.js has nothing to do any more', async () => {
      api.on('createPayment', { status: 202, body: asked })
      api.on('confirmPayment', { body: payment() })
      stripe.during = () => {
        throw new Error('The PaymentIntent has another status')
      }
      await open()
      submit()
      await until(() => has('.paid'), 'it is paid')
    })

    it('are given up when the window was closed', async () => {
      api.on('createPayment', { status: 202, body: asked })
      api.on('confirmPayment', { body: asked })
      api.on('cancelPayment', { body: payment({ status: 'cancelled' }) })
      await open()
      submit()
      await until(() => has('[part~=message-declined]'), 'it is said')
      equal(api.callsTo('cancelPayment').length, 1)
      ok(find('form').checkVisibility())
    })
  })
})
