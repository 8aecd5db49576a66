import type { Wishes } from '../list/kind.js'
import { PortalList } from '../list/list.js'
import { enDocuments } from '../locales/en.documents.js'
import { enList } from '../locales/en.list.js'
import { enQuotations } from '../locales/en.quotations.js'
import { enSales } from '../locales/en.sales.js'
import {
  type QuotationColumn,
  type QuotationFilter,
  type QuotationQuery,
  type QuotationSort,
  type QuotationSummary,
  quotations,
} from './kind.js'

/** A change of what is listed, made by the person. */
export type QuotationsFilter = Wishes

/**
 * The quotations of a customer: until when they are valid, what they come to; each opened in place.
 *
 * @summary Quotation list with what is left of the time to accept.
 * @tag portal-quotations
 *
 * @attr {number} page-size - Rows per page, 1 to 100 (10).
 * @attr {'' | 'to_review' | 'accepted' | 'closed'} status - Which quotations are listed; empty for all.
 * @attr {string} sort - A field, with a leading `-` downwards (`-date`).
 * @attr {string} search - What is searched for.
 *
 * @csspart valid-until - The last day to accept; `valid-until-soon` as well when it is near.
 *
 * @fires {CustomEvent<{ quotation: QuotationSummary }>} portal-quotation-open - A quotation is about to be opened; cancelable.
 * @fires {CustomEvent<{ status: string, sort: string, search: string }>} portal-quotations-filter - The person filtered, searched or sorted.
 */
export class PortalQuotations extends PortalList<QuotationSummary, QuotationQuery> {
  static override readonly tag: string = 'portal-quotations'
  static override readonly texts = { ...enDocuments, ...enList, ...enSales, ...enQuotations }
  static override loadDetail = () => import('./detail.js')

  /** Which quotations are listed; empty for all. */
  declare status: QuotationFilter
  /** The order. */
  declare sort: QuotationSort | ''
  /** The columns: keys of the list's own, or objects that change or add one. */
  declare columns: readonly (string | QuotationColumn)[] | undefined

  protected override readonly _kind = quotations
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-quotations': PortalQuotations
  }
  interface HTMLElementEventMap {
    'portal-quotation-open': CustomEvent<{
      quotation: Pick<QuotationSummary, 'id'> & Partial<QuotationSummary>
    }>
    'portal-quotations-filter': CustomEvent<QuotationsFilter>
  }
}
