import { html, nothing, type TemplateResult } from 'lit'
import type { PortalClient, Schemas } from '../api.js'
import { Intent } from '../base/intent.js'
import { knownText, textsOf } from '../base/localize.js'
import type { PortalElement } from '../base/portal-element.js'
import { PortalError, unwrap } from '../base/problem.js'
import type { MessageKey } from '../locales/messages.js'
import type { Card } from '../parts/card.js'
import type { Dialog } from '../parts/dialog.js'
import { type CardField, digits, groupExpiry, groupNumber, isCardNumber, parseExpiry } from './card-fields.js'
import { type ChallengeView, challenge } from './challenge.js'
import type { Payment } from './open.js'

type TestCards = Schemas['PaymentOptions']['test_cards']

/** Where a new card is given. */
export interface CardEntry {
  render(testCards: TestCards): TemplateResult
  /** It is to be seen from now on, and no longer. */
  open(client: PortalClient): void
  close(): void
  /** Adds the card that was typed; undefined when a field is wrong, which is said there: see `focusWrong`. */
  create(client: PortalClient, testCards: TestCards, make_default: boolean): Promise<Card | undefined>
  /** Puts the focus on the first wrong field. */
  focusWrong(): Promise<void>
  /** The question of the sandbox's bank. */
  challenge?(view: ChallengeView): TemplateResult
  /** Shows what the bank asks before it pays, in a window of the provider's. @returns the payment after that */
  authenticate?(client: PortalClient, payment: Payment): Promise<Payment>
}

/** Makes the fields of the provider that takes cards here; null where nothing does, or in a way that is not known. */
export async function cardEntry(
  host: PortalElement,
  dialog: Dialog,
  options: Schemas['PaymentOptions'],
): Promise<CardEntry | null> {
  if (options.provider === 'sandbox') return new CardForm(host)
  if (options.provider !== 'stripe') return null
  const { StripeCard } = await import('../stripe/stripe-card.js')
  return new StripeCard(host, dialog, options)
}

/**
 * The fields of a new card, all in one tree and with the names that browsers fill in. In sandbox mode only the
 * published test numbers leave this page: a real one is refused before anything is sent.
 */
export class CardForm implements CardEntry {
  readonly #host: PortalElement
  /** What is wrong with each field. */
  #wrong: Partial<Record<CardField, MessageKey>> = {}
  #intent = new Intent()

  constructor(host: PortalElement) {
    this.#host = host
  }

  render(testCards: TestCards): TemplateResult {
    const t = textsOf(this.#host)
    return html`<div class="card-form" part="card-form" @input=${this.#onInput}>
      ${this.#row('number', 'cc-number', { placeholder: '1234 1234 1234 1234' })}
      ${this.#row('expiry', 'cc-exp', { placeholder: t('card.expiry-hint') })} ${this.#row('cvc', 'cc-csc', { maxLength: 4 })}
      ${this.#row('holder', 'cc-name')}
      ${
        testCards.length
          ? html`<details part="test-cards">
              <summary>${t('card.test-cards')}</summary>
              <ul>
                ${testCards.map(
                  ({ number, outcome }) => html`<li>
                    <button type="button" class="link num" part="test-card" @click=${() => this.#fill(number)}>
                      ${groupNumber(number)}
                    </button>
                    <small class="muted">${knownText(t, `card.test-${outcome}`) ?? outcome}</small>
                  </li>`,
                )}
              </ul>
            </details>`
          : nothing
      }
    </div>`
  }

  challenge(view: ChallengeView): TemplateResult {
    return challenge(textsOf(this.#host), view)
  }

  open(): void {}

  close(): void {}

  async create(client: PortalClient, testCards: TestCards, make_default: boolean): Promise<Card | undefined> {
    const number = digits(this.#value('number'))
    const cvc = this.#value('cvc').trim()
    const expiry = parseExpiry(this.#value('expiry'))
    const now = new Date()
    if (!isCardNumber(number)) this.#wrong.number = 'card.number-wrong'
    else if (testCards.length && !testCards.some(each => each.number === number))
      this.#wrong.number = 'card.number-real'
    if (!expiry) this.#wrong.expiry = 'card.expiry-wrong'
    // The last word, in the customer's zone, has the API.
    else if (expiry.exp_year * 12 + expiry.exp_month < now.getFullYear() * 12 + now.getMonth())
      this.#wrong.expiry = 'card.expiry-past'
    if (!/^\d{3,4}$/.test(cvc)) this.#wrong.cvc = 'card.cvc-wrong'
    if (this.#isWrong || !expiry) return undefined
    const holder = this.#value('holder').trim() || null
    // Which numbers there are is for the API to say.
    const card = { number: number as Schemas['SandboxCard']['number'], ...expiry, cvc, holder }
    try {
      const added = await this.#intent.run(async key =>
        unwrap(
          await client.POST('/v1/payment_methods', {
            params: { header: { 'Idempotency-Key': key } },
            body: { card, make_default },
          }),
        ),
      )
      this.#clear()
      return added
    } catch (thrown) {
      const pointers = PortalError.from(thrown).errors.map(each => each.pointer)
      if (pointers.includes('#/card/number'))
        this.#wrong.number = testCards.length ? 'card.number-real' : 'card.number-wrong'
      if (pointers.some(each => each.startsWith('#/card/exp_'))) this.#wrong.expiry = 'card.expiry-past'
      if (pointers.includes('#/card/cvc')) this.#wrong.cvc = 'card.cvc-wrong'
      if (this.#isWrong) return undefined
      throw thrown
    }
  }

  #row(field: CardField, autocomplete: string, more: { placeholder?: string; maxLength?: number } = {}) {
    const wrong = this.#wrong[field]
    const t = textsOf(this.#host)
    return html`<div class=${`row row-${field}`} part="row">
      <label for=${`card-${field}`}>${t(`card.${field}`)}</label>
      <input
        class="field"
        part="field"
        id=${`card-${field}`}
        name=${autocomplete}
        autocomplete=${autocomplete}
        inputmode=${field === 'holder' ? nothing : 'numeric'}
        dir=${field === 'holder' ? 'auto' : 'ltr'}
        spellcheck="false"
        placeholder=${more.placeholder ?? nothing}
        maxlength=${more.maxLength ?? nothing}
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${`card-${field}-wrong`}
      />
      <p class="bad" id=${`card-${field}-wrong`}>${wrong ? t(wrong) : nothing}</p>
    </div>`
  }

  readonly #onInput = (event: Event): void => {
    const input = event.target as HTMLInputElement
    const field = input.id.replace('card-', '') as CardField
    const group = field === 'number' ? groupNumber : field === 'expiry' ? groupExpiry : undefined
    if (group) regroup(input, group, (event as InputEvent).inputType)
    // Other data is another wish: a repeated key would be answered with the card of before.
    this.#intent = new Intent()
    this.#wrong[field] = undefined
    this.#host.requestUpdate()
  }

  #fill(number: string): void {
    const year = String(new Date().getFullYear() + 3).slice(2)
    const values = { number, expiry: this.#value('expiry') || `12${year}`, cvc: this.#value('cvc') || '123' }
    for (const [field, value] of Object.entries(values)) {
      const input = this.#input(field as CardField)
      input.value = value
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }

  async focusWrong(): Promise<void> {
    const first = (['number', 'expiry', 'cvc'] as const).find(field => this.#wrong[field])
    this.#host.requestUpdate()
    await this.#host.updateComplete
    if (first) this.#input(first).focus()
  }

  get #isWrong(): boolean {
    return Object.values(this.#wrong).some(Boolean)
  }

  #clear(): void {
    for (const field of ['number', 'expiry', 'cvc', 'holder'] as const) this.#input(field).value = ''
  }

  #value(field: CardField): string {
    return this.#input(field).value
  }

  #input(field: CardField): HTMLInputElement {
    return this.#host.renderRoot.querySelector<HTMLInputElement>(`#card-${field}`)!
  }
}

/** Writes a value as it is printed, and keeps the caret behind the same digit. */
function regroup(input: HTMLInputElement, group: (text: string) => string, inputType: string): void {
  const { value, selectionStart } = input
  // A separator that is deleted must not come back under the finger.
  if (inputType?.startsWith('delete') && !/\d$/.test(value)) return
  const text = group(value)
  if (text === value) return
  const atEnd = selectionStart === value.length
  const before = digits(value.slice(0, selectionStart ?? value.length)).length
  input.value = text
  if (atEnd || !input.matches(':focus')) return
  let caret = 0
  for (let passed = 0; passed < before; caret++) if (/\d/.test(text[caret] ?? '0')) passed++
  input.setSelectionRange(caret, caret)
}
