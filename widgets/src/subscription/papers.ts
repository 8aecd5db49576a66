import { html, nothing } from 'lit'
import type { PortalClient, Schemas } from '../api.js'
import { textsOf } from '../base/localize.js'
import type { PortalElement } from '../base/portal-element.js'
import { unwrap } from '../base/problem.js'
import { enDocuments } from '../locales/en.documents.js'
import { enSales } from '../locales/en.sales.js'
import { enSubscriptionPapers } from '../locales/en.subscription-papers.js'
import { orderTag } from '../orders/state.js'
import { button, link } from '../parts/button.js'
import { formatDate } from '../parts/dates.js'
import { formatMoney } from '../parts/money.js'
import { SALES_TAGS } from '../parts/sales-tags.js'
import { tag } from '../parts/tag.js'
import type { Paper } from './view.js'

/** How many are shown of each kind at first, and read at a time. */
const FEW = 5
const PAGE = 20

const KINDS = ['invoice', 'quotation', 'order'] as const
const texts = { ...enDocuments, ...enSales, ...enSubscriptionPapers }

type Kind = (typeof KINDS)[number]
type Rows = readonly (Schemas['InvoiceSummary'] | Schemas['QuotationSummary'] | Schemas['OrderSummary'])[]
type Page = { readonly data: Rows; readonly next_cursor: string | null }
type Shown = { readonly rows: Rows; readonly next: string | null; readonly whole: boolean }

/** Invoices, quotations and orders that are about a subscription, the newest first; read once it is there. */
export class Papers {
  /** The subscription whose papers these are. */
  readonly of: string
  readonly #host: PortalElement
  readonly #kinds = new Map<Kind, Shown>()

  constructor(host: PortalElement, of: string) {
    this.#host = host
    this.of = of
  }

  /** Reads what is shown anew. Papers are a second thought: a kind that cannot be read stays as it was. */
  async load(client: PortalClient, permissions: readonly string[]): Promise<void> {
    const readable = KINDS.filter(kind => permissions.includes(`${kind}s:read`))
    await Promise.allSettled(
      readable.map(async kind => {
        const before = this.#kinds.get(kind)
        const limit = Math.min(Math.max(PAGE, before?.rows.length ?? 0), 100)
        const { data, next_cursor } = await this.#ask(client, kind, { limit })
        this.#kinds.set(kind, { rows: data, next: next_cursor, whole: before?.whole ?? false })
      }),
    )
    this.#host.requestUpdate()
  }

  /** The quotation of this kind that waits for an answer. */
  offered(kind: 'upsell' | 'renewal'): Paper | undefined {
    const row = this.#kinds
      .get('quotation')
      ?.rows.find(each => 'kind' in each && each.kind === kind && tagOf(each) === 'to_review')
    return row && { type: 'quotation', id: row.id, number: row.number }
  }

  /**
   * @param open - Opens one of them.
   * @param attempt - Does something that may fail, and tells why.
   */
  render(
    client: PortalClient,
    locale: string,
    open: (paper: Paper) => void,
    attempt: (act: () => Promise<unknown>) => void,
  ): unknown {
    const t = textsOf(this.#host, texts)
    return KINDS.map(kind => {
      const shown = this.#kinds.get(kind)
      if (!shown?.rows.length) return nothing
      const { rows, next, whole } = shown
      const more = next || (!whole && rows.length > FEW)
      return html`<section class="block" part="papers">
        <h3>${t(`papers.${kind}s`)}</h3>
        <ul>
          ${rows.slice(0, whole ? rows.length : FEW).map(
            row => html`<li part="paper">
              <span class="what">
                ${link(row.number ?? '', () => open({ type: kind, id: row.id, number: row.number }), row.id)}
                <small>${formatDate(locale, dateOf(row))}</small>
              </span>
              <span class="worth">
                <bdi class="num">${formatMoney(locale, row.currency, row.total)}</bdi>
                ${tag(t, tagOf(row), SALES_TAGS)}
              </span>
            </li>`,
          )}
        </ul>
        ${more ? button('more', t('papers.more'), () => attempt(() => this.#more(client, kind, shown)), 'quiet') : nothing}
      </section>`
    })
  }

  async #more(client: PortalClient, kind: Kind, { rows, next, whole }: Shown): Promise<void> {
    const first = rows[whole ? rows.length : FEW]?.id
    // What is read already is shown at once.
    const page = whole && next ? await this.#ask(client, kind, { limit: PAGE, cursor: next }) : undefined
    const all = [...rows, ...(page?.data ?? [])]
    this.#kinds.set(kind, { rows: all, next: page ? page.next_cursor : next, whole: true })
    this.#host.requestUpdate()
    await this.#host.updateComplete
    // The button may be gone.
    const id = first ?? page?.data[0]?.id
    this.#host.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus()
  }

  async #ask(client: PortalClient, kind: Kind, page: { limit: number; cursor?: string }): Promise<Page> {
    const params = { query: { ...page, subscription_id: this.of } }
    if (kind === 'invoice') return unwrap(await client.GET('/v1/invoices', { params }))
    if (kind === 'order') return unwrap(await client.GET('/v1/orders', { params }))
    return unwrap(await client.GET('/v1/quotations', { params }))
  }
}

const dateOf = (row: Rows[number]): string => ('date' in row ? row.date : row.issue_date!)
const tagOf = (row: Rows[number]): string | null => ('tag' in row ? row.tag : orderTag(row))
