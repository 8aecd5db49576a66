import { html, nothing, type TemplateResult } from 'lit'
import type { PortalClient, Schemas } from '../api.js'
import { Intent } from '../base/intent.js'
import { textsOf } from '../base/localize.js'
import type { PortalElement } from '../base/portal-element.js'
import { PortalError, unwrap } from '../base/problem.js'
import type { Card } from '../parts/card.js'
import type { Dialog } from '../parts/dialog.js'
import { failure } from '../parts/failure.js'
import type { CardEntry } from '../pay/card-form.js'
import type { Payment } from '../pay/open.js'
import {
  loadStripe,
  type StripeElement,
  type StripeElements,
  type StripeError,
  type StripeJs,
} from './load-stripe.js'
import { CARD_SLOT, slotThrough } from './slot-through.js'

/** What is on the page while somebody types a card into Stripe's own fields. */
interface Fields {
  readonly elements: StripeElements
  readonly element: StripeElement
  readonly secret: string
  readonly remove: () => void
}

/**
 * A new card in Stripe's own fields, which no shadow root can hold: they stand in the document, as a child of the
 * outermost widget, and are slotted through. Neither this page nor the API ever has the number.
 */
export class StripeCard implements CardEntry {
  readonly #host: PortalElement
  readonly #dialog: Dialog
  readonly #key: string
  #client: PortalClient | undefined
  #fields: Fields | undefined
  #failed: PortalError | undefined
  #opening = 0
  /** A SetupIntent that Stripe has, and the API has not yet. */
  #confirmed = ''
  #intent = new Intent()

  constructor(host: PortalElement, dialog: Dialog, options: Schemas['PaymentOptions']) {
    this.#host = host
    this.#dialog = dialog
    this.#key = options.stripe_publishable_key!
  }

  render(): TemplateResult {
    const t = textsOf(this.#host)
    return html`<div class="card-form" part="card-form">
      ${
        this.#failed
          ? failure(t, this.#failed, () => this.open(this.#client!))
          : this.#fields
            ? nothing
            : html`<p class="visually-hidden">${t('common.loading')}</p>
                <span class="skeleton"></span><span class="skeleton"></span>`
      }
      <slot name=${CARD_SLOT}></slot>
    </div>`
  }

  open(client: PortalClient): void {
    this.#client = client
    if (this.#fields) return
    this.#failed = undefined
    void this.#open(client, ++this.#opening)
  }

  close(): void {
    this.#opening++
    const { element, remove } = this.#fields ?? {}
    this.#fields = undefined
    element?.destroy()
    remove?.()
  }

  async create(client: PortalClient, _: unknown, make_default: boolean): Promise<Card | undefined> {
    if (!this.#fields) return undefined
    this.#confirmed ||= (await this.#confirm(this.#fields)) ?? ''
    if (!this.#confirmed) return undefined
    const provider_token = this.#confirmed
    const card = await this.#intent.run(async key =>
      unwrap(
        await client.POST('/v1/payment_methods', {
          params: { header: { 'Idempotency-Key': key } },
          body: { provider_token, make_default },
        }),
      ),
    )
    this.#confirmed = ''
    this.close()
    return card
  }

  /** Stripe's fields say themselves what is wrong with them, and take the focus. */
  async focusWrong(): Promise<void> {}

  /** What came of it is for the API to say. */
  async authenticate(client: PortalClient, payment: Payment): Promise<Payment> {
    const stripe = await loadStripe(this.#key, this.#locale)
    const clientSecret = payment.next_action!.client_secret!
    // It throws when another tab, or the bank by itself, was faster.
    await this.#dialog.aside(() => stripe.handleNextAction({ clientSecret })).catch(() => {})
    const params = { path: { payment_id: payment.id } }
    try {
      const after = unwrap(await client.POST('/v1/payments/{payment_id}/confirm', { params, body: {} }))
      if (after.status !== 'requires_action') return after
      // The window was closed: so this is given up, and may be paid in another way.
      return unwrap(await client.POST('/v1/payments/{payment_id}/cancel', { params }))
    } catch (thrown) {
      if (PortalError.from(thrown).status === 402) throw thrown
      // Nobody knows: it is looked for.
      return { ...payment, status: 'processing', next_action: null }
    }
  }

  async #open(client: PortalClient, opening: number): Promise<void> {
    try {
      const [stripe, secret] = await Promise.all([
        loadStripe(this.#key, this.#locale),
        client.POST('/v1/payment_method_setups').then(result => unwrap(result).client_secret),
      ])
      if (opening === this.#opening) this.#mount(stripe, secret, opening)
    } catch (thrown) {
      if (opening === this.#opening) this.#failed = PortalError.from(thrown)
    }
    this.#host.requestUpdate()
  }

  get #locale(): string {
    return (this.#host.renderRoot as HTMLElement).lang
  }

  #mount(stripe: StripeJs, secret: string, opening: number): void {
    const elements = stripe.elements({ clientSecret: secret, appearance: appearance(this.#host) })
    const { place, remove } = slotThrough(this.#host)
    const element = elements.create('payment')
    element.on('loaderror', () => {
      if (opening !== this.#opening) return
      this.close()
      this.#failed = new PortalError('Stripe could not show its fields', { code: 'unreachable' })
      this.#host.requestUpdate()
    })
    this.#fields = { elements, element, secret, remove }
    element.mount(place)
  }

  /** @returns the id of what Stripe has taken; undefined when its fields say what is wrong */
  async #confirm({ elements, secret }: Fields): Promise<string | undefined> {
    if ((await elements.submit()).error) return undefined
    const stripe = await loadStripe(this.#key, this.#locale)
    // The bank may ask in a window of Stripe's, which our dialog would cover and make inert.
    const { error, setupIntent } = await this.#dialog.aside(() =>
      stripe.confirmSetup({
        elements,
        clientSecret: secret,
        redirect: 'if_required',
        confirmParams: { return_url: location.href },
      }),
    )
    if (error?.type === 'validation_error') return undefined
    if (error) throw declined(error)
    return setupIntent!.id
  }
}

const ours: Record<string, string> = {
  insufficient_funds: 'insufficient_funds',
  expired_card: 'expired_card',
  incorrect_cvc: 'incorrect_cvc',
  lost_card: 'stolen_card',
  stolen_card: 'stolen_card',
  processing_error: 'processing_error',
  setup_intent_authentication_failure: 'authentication_failed',
}

/** As the API says that a card was declined. */
function declined({ type, code = '', decline_code = '', message = '' }: StripeError): PortalError {
  if (type !== 'card_error' && !ours[code]) return new PortalError(message, { code: 'unexpected' })
  const known = ours[decline_code] ?? ours[code] ?? 'card_declined'
  return new PortalError(message, {
    code: 'payment_declined',
    status: 402,
    cause: { decline_code: known, decline_kind: 'soft' },
  })
}

/** The widget's look, as far as Stripe's fields can have it. */
function appearance(host: PortalElement): object {
  const { color, fontFamily, colorScheme } = getComputedStyle(host.renderRoot as HTMLElement)
  const dark =
    colorScheme === 'dark' ||
    (colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches)
  return { theme: dark ? 'night' : 'stripe', variables: { fontFamily, colorText: color } }
}
