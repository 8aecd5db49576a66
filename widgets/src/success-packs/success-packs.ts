import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit'
import { gate } from '../base/gate.js'
import { Load } from '../base/load.js'
import { textsOf } from '../base/localize.js'
import { PortalElement } from '../base/portal-element.js'
import { PortalError, unwrap } from '../base/problem.js'
import type { InPlaceDetail } from '../list/detail.js'
import { enPacks } from '../locales/en.packs.js'
import { failure, failureText } from '../parts/failure.js'
import { tableStyles } from '../parts/table.styles.js'
import { tagStyles } from '../parts/tag.styles.js'
import { openTicket } from '../tickets/opening.js'
import { card, skeleton } from './card.js'
import { successPacksStyles } from './success-packs.styles.js'
import type { LedgerEntry, SuccessPack } from './view.js'

/**
 * Hours bought ahead: what is left of each pack, its expert, and its ledger entry by entry; with the ways to contest
 * an entry, to ask, and to buy more.
 *
 * @summary Success packs with balance, expert and ledger.
 * @tag portal-success-packs
 *
 * @slot - Text for browsers without scripts; never shown once the element works.
 * @slot caption - In place of the heading.
 * @slot empty - What is said while there are no packs. May carry `hidden`.
 * @slot error - What is said when they could not be loaded. May carry `hidden`.
 * @slot loading - Shown in place of the skeleton. May carry `hidden`.
 * @slot footer - Stands under the packs.
 *
 * @csspart list - The box around everything.
 * @csspart toolbar - The bar above the packs.
 * @csspart title - Its heading.
 * @csspart packs - The packs.
 * @csspart pack - One of them, with its state as second name (`pack pack-used-up`).
 * @csspart name - Its name.
 * @csspart tag - Its state: `tag-active`, `tag-unpaid`, `tag-used-up`, `tag-expired`.
 * @csspart left - What is left.
 * @csspart meter - The same as a picture.
 * @csspart used - What was used of what was bought.
 * @csspart days - When it was bought, and by when it is to be used.
 * @csspart expert - Whom to ask.
 * @csspart photo - His photo or initials.
 * @csspart link - Leads to his mail (`email`).
 * @csspart button - A button, with what it does as second name: `buy`, `book`, `ask`, `toggle`, `back`.
 * @csspart message - What is said above the packs or in place of them.
 * @csspart message-empty - Second name of it while there are no packs.
 * @csspart message-error - Second name of it where something failed.
 * @csspart retry - Loads again what could not be loaded.
 * @csspart skeleton - The placeholder of the first load.
 * @csspart ledger - The table of what was used.
 * @csspart row - One entry, with its kind as second name: `row-use`, `row-purchase`, `row-reversal`, `row-lapse`.
 * @csspart day - Its day.
 * @csspart what - What was done, by whom, for which ticket.
 * @csspart time - How long.
 * @csspart objection - What was said against it; `tag-open`, `tag-upheld`, `tag-corrected`.
 * @csspart detail - The box of a quotation or ticket that was opened from here.
 * @csspart back - Leads from it back to the packs.
 *
 * @fires {CustomEvent<void>} portal-success-packs-buy-request - Somebody wants to buy more hours; cancel it to take over.
 * @fires {CustomEvent<{ quotation: Quotation }>} portal-success-packs-buy - The quotation for it was made.
 * @fires {CustomEvent<{ success_pack: SuccessPack }>} portal-success-packs-ask-request - Somebody wants to ask the expert; cancel it to take over, otherwise the form of a new ticket opens.
 * @fires {CustomEvent<{ success_pack: SuccessPack, ticket: Ticket }>} portal-success-packs-ask - The question was sent.
 * @fires {CustomEvent<{ entry: SuccessPackEntry }>} portal-success-packs-contest-request - Somebody wants to contest an entry; cancel it to take over.
 * @fires {CustomEvent<{ entry: SuccessPackEntry }>} portal-success-packs-contest - It was contested.
 * @fires {CustomEvent<{ quotation: { id: string } }>} portal-quotation-open - A quotation is about to be shown; cancelable.
 * @fires {CustomEvent<{ ticket: { id: string } }>} portal-ticket-open - A ticket is about to be shown; cancelable.
 * @fires {CustomEvent} portal-loading - Loading began.
 * @fires {CustomEvent} portal-ready - Loading ended well.
 * @fires {CustomEvent<{ code: string, status: number, requestId: string, retry(): void }>} portal-error - Loading failed.
 */
export class PortalSuccessPacks extends PortalElement {
  static override readonly tag: string = 'portal-success-packs'
  static override readonly texts = enPacks
  static override styles: CSSResultGroup = [tagStyles, tableStyles, successPacksStyles]

  readonly #load = new Load(this, {
    args: () => [] as const,
    follows: () => ['success_pack', 'agent'],
    task: async (client, _args, signal) => {
      const result = await client.GET('/v1/success_packs', { params: { query: { limit: 100 } }, signal })
      const address = result.response.url.split('/v1/')[0]!
      return { packs: unwrap(result).data, address }
    },
  })
  readonly #open = new Set<string>()
  #detail: InPlaceDetail | undefined
  #said = ''

  protected override updated(): void {
    const { data, error } = this.#load
    this._setState(data ? (data.packs.length ? 'ready' : 'empty') : error ? 'error' : 'loading')
  }

  #may(...permissions: string[]): boolean {
    const granted = this._connection?.session?.permissions as readonly string[] | undefined
    return permissions.some(each => granted?.includes(each))
  }

  async #show(kind: 'quotation' | 'ticket', id: string): Promise<void> {
    if (!this._emit(`portal-${kind}-open`, { [kind]: { id } }, { cancelable: true })) return
    const { Detail } = await import('./detail.js')
    this.#detail ??= new Detail(this)
    this.#detail.open(id)
  }

  /** Opens the dialog that buys more, unless a listener of `portal-success-packs-buy-request` takes over. */
  buy(): Promise<void> {
    return this.#run(() => this.#buy())
  }

  async #buy(): Promise<void> {
    if (!this._emit('portal-success-packs-buy-request', undefined, { cancelable: true })) return
    const { buyHours } = await import('./buy/buy.js')
    const quotation = await buyHours(this)
    if (!quotation) return
    this._emit('portal-success-packs-buy', { quotation })
    if (this.#may('quotations:read')) await this.#show('quotation', quotation.id)
    else this.#say(this._t('packs.bought'))
  }

  async #ask(success_pack: SuccessPack): Promise<void> {
    const detail = { success_pack }
    if (!this._emit('portal-success-packs-ask-request', detail, { cancelable: true })) return
    const ticket = await openTicket(this, { link: { success_pack_id: success_pack.id } })
    if (!ticket) return
    this._emit('portal-success-packs-ask', { success_pack, ticket })
    this.#say(this._t('packs.asked'))
  }

  /** Does what loads code or data of its own, and says so where that failed. */
  async #run(work: () => Promise<void>): Promise<void> {
    this.#say('')
    try {
      await work()
    } catch (thrown) {
      this.#say(failureText(textsOf(this), PortalError.from(thrown)))
    }
  }

  #say(text: string): void {
    this.#said = text
    this.requestUpdate()
  }

  async #toggle({ id }: SuccessPack): Promise<void> {
    if (!this.#open.delete(id)) this.#open.add(id)
    this.requestUpdate()
    const { PortalSuccessPackLedger } = await import('./ledger/ledger.js')
    PortalSuccessPackLedger.define()
  }

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const closed = gate(this)
    const { data, error, loading } = this.#load
    const waiting = !data && !error
    const detail = this.#detail?.render(closed !== undefined)
    return html`${closed ?? nothing}
      <div class="surface" part="list" aria-busy=${loading} ?hidden=${detail || (closed && !data)} ?inert=${closed !== undefined}>
        <div class="bar" part="toolbar">
          <slot name="caption"><h2 part="title" tabindex="-1">${t('packs.title')}</h2></slot>
          ${
            data && this.#may('packs:write')
              ? html`<button type="button" class="button" part="button buy" @click=${this.buy}>${t('packs.buy')}</button>`
              : nothing
          }
        </div>
        <p class="said-here" part="message" role="status">${this.#said}</p>
        <div ?hidden=${!error}>
          <slot name="error">${error ? failure(t, error, () => void this.#load.reload()) : nothing}</slot>
        </div>
        <div ?hidden=${!waiting}><slot name="loading">${waiting ? skeleton(t) : nothing}</slot></div>
        <div class="nothing" part="message message-empty" ?hidden=${data?.packs.length !== 0}>
          <slot name="empty"><p>${t('packs.empty')}</p></slot>
        </div>
        ${data?.packs.length ? this.#renderPacks(data) : nothing}
        <slot name="footer"></slot>
      </div>
      ${detail ?? nothing}`
  }

  #renderPacks({ packs, address }: { packs: readonly SuccessPack[]; address: string }): TemplateResult {
    const view = {
      t: textsOf(this),
      locale: this._locale,
      address,
      mayAsk: this.#may('tickets:own', 'tickets:all'),
      isOpen: ({ id }: SuccessPack) => this.#open.has(id),
      toggle: (pack: SuccessPack) => void this.#run(() => this.#toggle(pack)),
      ask: (pack: SuccessPack) => void this.#run(() => this.#ask(pack)),
      ledger: (pack: SuccessPack) =>
        html`<portal-success-pack-ledger
          exportparts="ledger, row, day, what, time, objection, tag, message, button, link, pages"
          .pack=${pack}
          .connect=${this.connect}
          .theme=${this.theme}
          .showTicket=${(id: string) => void this.#run(() => this.#show('ticket', id))}
        ></portal-success-pack-ledger>`,
    }
    return html`<ul class="packs" part="packs">
      ${packs.map(pack => card(view, pack))}
    </ul>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-success-packs': PortalSuccessPacks
  }
  interface HTMLElementEventMap {
    'portal-success-packs-buy-request': CustomEvent<void>
    'portal-success-packs-buy': CustomEvent<{ quotation: import('../api.js').Schemas['Quotation'] }>
    'portal-success-packs-ask-request': CustomEvent<{ success_pack: SuccessPack }>
    'portal-success-packs-ask': CustomEvent<{
      success_pack: SuccessPack
      ticket: import('../api.js').Schemas['Ticket']
    }>
    'portal-success-packs-contest-request': CustomEvent<{ entry: LedgerEntry }>
    'portal-success-packs-contest': CustomEvent<{ entry: LedgerEntry }>
  }
}
