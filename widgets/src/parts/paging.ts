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

const FIRST: { readonly cursor?: string; readonly start: number } = { start: 0 }

/** Where a reader is in a keyset-paged list: the API only leads forward, so the way back is remembered here. */
export class Paging {
  #way = [FIRST]

  /** The cursor of the page to show (undefined for the first), and how many rows come before it. */
  get here(): typeof FIRST {
    return this.#way.at(-1)!
  }

  /** Back to the first page, as after every change of filter. */
  reset(): void {
    this.#way = [FIRST]
  }

  /** On to the page after `page`. */
  forth({ next, cursor, start, data }: Page<unknown>): void {
    if (next && cursor === this.here.cursor) this.#way.push({ cursor: next, start: start + data.length })
  }

  /** Back to the page before. */
  back(): void {
    if (this.#way.length > 1) this.#way.pop()
  }
}

/** `1–10 of 38`, or without the total where it is not known. */
export function rangeText(t: Translate, { start, data, total = 0 }: Page<unknown>): string {
  return t(total ? 'list.range-of' : 'list.range', { from: start + 1, to: start + data.length, total })
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
  const button = (way: 'back' | 'forth', off: boolean, label: unknown) =>
    html`<button type="button" part=${`button page-${way}`} class="button" aria-disabled=${off} @click=${off ? null : options[way]}>
      ${label}
    </button>`
  return html`<div class="pages" part="pages" role="group" aria-label=${t('list.pages')}>
    ${button('back', !page.start, [icon('back'), t(byDate ? 'list.newer' : 'list.previous')])}
    ${button('forth', !page.next, [t(byDate ? 'list.older' : 'list.next'), icon('forth')])}
  </div>`
}
