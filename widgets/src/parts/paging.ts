import { html, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'
import { icon } from './icons.js'

/** One page as it was loaded: what is shown while the next one is on its way. */
export interface Page<T> {
  readonly data: readonly T[]
  /** The cursor it was asked with; undefined for the first page. */
  readonly cursor: string | undefined
  /** How many rows come before it. */
  readonly start: number
  readonly next: string | null
  /** Of all pages, as counted with the first one. */
  readonly total: number | undefined
}

/** Where a reader is in a keyset-paged list: the API only leads forward, so the way back is remembered here. */
export class Paging {
  #passed: { cursor: string | undefined; start: number }[] = []

  /** The cursor of the page to show; undefined for the first. */
  cursor: string | undefined

  /** How many rows come before that page. */
  start = 0

  /** Back to the first page, as after every change of filter. */
  reset(): void {
    this.#passed = []
    this.cursor = undefined
    this.start = 0
  }

  /** On to the page after `page`. */
  forth(page: Page<unknown>): void {
    if (!page.next || page.cursor !== this.cursor) return
    this.#passed.push({ cursor: this.cursor, start: this.start })
    this.cursor = page.next
    this.start = page.start + page.data.length
  }

  /** Back to the page before. */
  back(): void {
    const before = this.#passed.pop()
    if (!before) return
    this.cursor = before.cursor
    this.start = before.start
  }
}

/** `1–10 of 38`, or without the total where it is not known. */
export function rangeText(t: Translate, { start, data, total }: Page<unknown>): string {
  const values = { from: start + 1, to: start + data.length }
  return total === undefined ? t('list.range', values) : t('list.range-of', { ...values, total })
}

/** Newer and Older for a list by date, Previous and Next for any other order. */
export function pagingButtons(options: {
  t: Translate
  page: Page<unknown>
  byDate: boolean
  back: () => void
  forth: () => void
}): TemplateResult {
  const { t, page, byDate } = options
  // Not `disabled`: a button that goes dead under the finger would drop the focus.
  const button = (part: string, off: boolean, label: string, click: () => void, shape: 'back' | 'forth') =>
    html`<button type="button" part=${`button ${part}`} class="button" aria-disabled=${off} @click=${off ? null : click}>
      ${shape === 'back' ? icon('back') : ''}${label}${shape === 'forth' ? icon('forth') : ''}
    </button>`
  return html`<div class="pages" part="pages" role="group" aria-label=${t('list.pages')}>
    ${button('page-back', page.start === 0, t(byDate ? 'list.newer' : 'list.previous'), options.back, 'back')}
    ${button('page-forth', !page.next, t(byDate ? 'list.older' : 'list.next'), options.forth, 'forth')}
  </div>`
}
