import type { TemplateResult } from 'lit'
import type { PortalClient, Schemas } from '../../api.js'
import { textsOf } from '../../base/localize.js'
import type { PortalElement } from '../../base/portal-element.js'
import { unwrap } from '../../base/problem.js'
import type { Card } from '../../parts/card.js'
import type { Dialog } from '../../parts/dialog.js'
import { type CardEntry, cardEntry } from '../../pay/card-form.js'
import { ways } from '../../pay/ways.js'

/** The choice of a card: one of those that are there, or a new one. */
export class MethodChoice {
  readonly #host: PortalElement
  readonly #dialog: Dialog
  #entry: CardEntry | null = null
  #cards: Card[] = []
  #tests: Schemas['PaymentOptions']['test_cards'] = []
  #chosen = ''
  #mayAdd = false

  constructor(host: PortalElement, dialog: Dialog) {
    this.#host = host
    this.#dialog = dialog
  }

  /** Whether anything is chosen. */
  get ready(): boolean {
    return this.#chosen !== ''
  }

  /** @param current - What is charged now. */
  async load(
    client: PortalClient,
    permissions: readonly string[],
    current: string | undefined,
  ): Promise<void> {
    const [options, cards] = await Promise.all([
      client.GET('/v1/payment_options').then(unwrap),
      client
        .GET('/v1/payment_methods', { params: { query: { limit: 100 } } })
        .then(result => unwrap(result).data),
    ])
    this.#entry ??= await cardEntry(this.#host, this.#dialog, options)
    this.#cards = cards
    this.#tests = options.test_cards
    this.#mayAdd = !!this.#entry && permissions.includes('payment_methods:write')
    const able = cards.filter(card => card.status !== 'expired')
    const first = able.find(card => card.id === current) ?? able.find(card => card.is_default) ?? able[0]
    this.#choose(client, first?.id ?? (this.#mayAdd ? 'new' : ''))
  }

  #choose(client: PortalClient, way: string): void {
    this.#chosen = way
    if (way === 'new') this.#entry!.open(client)
    this.#host.requestUpdate()
  }

  /** The id of the card, a new one being added first; undefined when a field is wrong, which is said there. */
  async settle(client: PortalClient): Promise<string | undefined> {
    if (this.#chosen !== 'new') return this.#chosen
    const card = await this.#entry!.create(client, this.#tests, false)
    if (!card) return undefined
    this.#cards.push(card)
    this.#chosen = card.id
    return card.id
  }

  /** Puts the focus on what is wrong. */
  async focusWrong(): Promise<void> {
    await this.#entry?.focusWrong()
  }

  close(): void {
    this.#entry?.close()
  }

  render(locale: string, client: PortalClient): TemplateResult {
    return ways(textsOf(this.#host), locale, {
      cards: this.#cards,
      spent: new Set(),
      mayAdd: this.#mayAdd,
      mayTransfer: false,
      chosen: this.#chosen,
      choose: way => this.#choose(client, way),
      form: () => this.#entry!.render(this.#tests),
      transfer: () => undefined,
    })
  }
}
