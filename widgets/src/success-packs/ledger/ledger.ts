import { type CSSResultGroup, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Load } from '../../base/load.js'
import { textsOf } from '../../base/localize.js'
import { PortalElement } from '../../base/portal-element.js'
import { unwrap } from '../../base/problem.js'
import { enPacks } from '../../locales/en.packs.js'
import { enPacksLedger } from '../../locales/en.packs-ledger.js'
import { failure } from '../../parts/failure.js'
import { type Page, Paging, pagingButtons } from '../../parts/paging.js'
import { tableStyles } from '../../parts/table.styles.js'
import { tagStyles } from '../../parts/tag.styles.js'
import type { LedgerEntry, SuccessPack } from '../view.js'
import { entryRow, lapseRow } from './entry.js'
import { ledgerStyles } from './ledger.styles.js'

/**
 * The ledger of one pack, the latest day first. The packs show it; it is no element to write into a page.
 *
 * @tag portal-success-pack-ledger
 *
 * @csspart ledger - The table.
 * @csspart row - One entry, with its kind as second name: `row-use`, `row-purchase`, `row-reversal`, `row-lapse`.
 * @csspart day - Its day.
 * @csspart what - What was done, by whom, for which ticket.
 * @csspart time - How long.
 * @csspart objection - What was said against it.
 * @csspart tag - How that stands: `tag-open`, `tag-upheld`, `tag-corrected`.
 * @csspart link - Leads to a ticket.
 * @csspart pages - The buttons between pages.
 * @csspart button - A button, with what it does as second name: `contest`, `page-back`, `page-forth`.
 * @csspart message - What was done.
 * @csspart message-error - Second name of it where loading failed.
 * @csspart retry - Loads again what could not be loaded.
 * @csspart skeleton - The placeholder of the first load.
 *
 * @fires {CustomEvent<{ entry: SuccessPackEntry }>} portal-success-packs-contest-request - Somebody wants to contest an entry; cancel it to take over.
 * @fires {CustomEvent<{ entry: SuccessPackEntry }>} portal-success-packs-contest - It was contested.
 */
export class PortalSuccessPackLedger extends PortalElement {
  static override readonly tag: string = 'portal-success-pack-ledger'
  static override readonly texts = { ...enPacks, ...enPacksLedger }
  static override styles: CSSResultGroup = [tagStyles, tableStyles, ledgerStyles]
  static override properties: PropertyDeclarations = {
    pack: { attribute: false },
    showTicket: { attribute: false },
  }

  /** The pack whose entries are shown. */
  declare pack: SuccessPack
  /** Leads to a ticket. */
  declare showTicket: (id: string) => void

  readonly #paging = new Paging()
  readonly #load = new Load(this, {
    args: () => [this.pack.id, this.#paging.here] as const,
    follows: () => ['success_pack'],
    task: async (client, [success_pack_id, { cursor, start }], signal): Promise<Page<LedgerEntry>> => {
      const query = { success_pack_id, limit: 20, ...(cursor && { cursor }) }
      const result = unwrap(await client.GET('/v1/success_pack_entries', { params: { query }, signal }))
      return { data: result.data, cursor, start, next: result.next_cursor, total: undefined }
    },
  })
  #said = ''

  #turn(way: 'back' | 'forth', page: Page<LedgerEntry>): void {
    if (way === 'back') this.#paging.back()
    else this.#paging.forth(page)
    this.requestUpdate()
  }

  async #contest(entry: LedgerEntry): Promise<void> {
    if (!this._emit('portal-success-packs-contest-request', { entry }, { cancelable: true })) return
    const { contest } = await import('../contest/contest.js')
    const outcome = await contest(this, entry)
    if (!outcome) return
    if (outcome.entry) {
      this.#said = this._t('ledger.sent')
      this._emit('portal-success-packs-contest', { entry: outcome.entry })
    }
    await this.#load.reload()
    await this.updateComplete
    // Its button is gone.
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(entry.id)}"]`)?.focus()
  }

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const { data: page, error } = this.#load
    return html`<p class="small" part="message" role="status">${this.#said}</p>
      ${error ? failure(t, error, () => void this.#load.reload()) : nothing}
      ${page ? this.#renderTable(page) : error ? nothing : html`<span class="skeleton" part="skeleton"></span>`}`
  }

  #renderTable(page: Page<LedgerEntry>): TemplateResult {
    const t = textsOf(this)
    const { data, start, next } = page
    const view = {
      t,
      locale: this._locale,
      contact: this._connection?.session?.contact?.name ?? '',
      mayShowTickets:
        this._connection?.session?.permissions.some(each => each.startsWith('tickets:')) ?? false,
      showTicket: this.showTicket,
      contest: (entry: LedgerEntry) => void this.#contest(entry),
    }
    // The roles repeat what the elements are: laid out as a grid, where it is narrow, they would lose them.
    return html`<table part="ledger" role="table">
        <caption class="visually-hidden">${t('ledger.title', { name: this.pack.name })}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${t('ledger.day')}</th>
            <th role="columnheader" scope="col">${t('ledger.what')}</th>
            <th role="columnheader" scope="col" class="end">${t('ledger.time')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${start === 0 && this.pack.minutes_lapsed > 0 ? lapseRow(view, this.pack) : nothing}
          ${data.map(entry => entryRow(view, entry))}
        </tbody>
      </table>
      ${
        start || next
          ? pagingButtons({
              t,
              page,
              byDate: true,
              back: () => this.#turn('back', page),
              forth: () => this.#turn('forth', page),
            })
          : nothing
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-success-pack-ledger': PortalSuccessPackLedger
  }
}
