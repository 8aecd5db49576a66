import { html, type TemplateResult } from 'lit'
import { knownText } from '../base/localize.js'
import type { MessageKey } from '../locales/messages.js'
import type { Row } from './kind.js'
import type { ListView } from './table.js'

/** The bar above the list: title, order (where the headings have no room), filters, search. */
export function toolbar<T extends Row>(view: ListView<T>): TemplateResult {
  const { t, kind, filter, sort, ask } = view
  const own = (key: string) => t(`${kind.name}.${key}` as MessageKey)
  return html`<div class="bar" part="toolbar">
    <h2 part="title" tabindex="-1"><slot name="caption">${own('title')}</slot></h2>
    <select
      class="field order"
      part="order"
      aria-label=${t('list.order')}
      @change=${(event: Event) => ask({ sort: (event.target as HTMLSelectElement).value })}
    >
      ${kind.orders.map(([value, key]) => html`<option value=${value} ?selected=${value === sort}>${t(key)}</option>`)}
    </select>
    <input
      type="search"
      class="field search"
      part="search"
      maxlength="100"
      autocomplete="off"
      spellcheck="false"
      placeholder=${own('search-hint')}
      aria-label=${own('search')}
      .value=${view.typed}
      @input=${view.onType}
      @keydown=${view.onKey}
    />
    ${view.choices}
    <div class="segments" part="filters" role="group" aria-label=${t('list.show')}>
      ${Object.keys(kind.filters).map(
        value => html`<button
          type="button"
          part=${value === filter ? 'filter filter-on' : 'filter'}
          aria-pressed=${value === filter}
          @click=${() => ask({ status: value })}
        >
          ${knownText(t, `${kind.name}.${value || 'all'}`) ?? t('list.all')}
        </button>`,
      )}
    </div>
  </div>`
}
