import { type CSSResultGroup, css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { PortalClient, Schemas } from '../api.js'
import { gate } from '../base/gate.js'
import { Load } from '../base/load.js'
import { textsOf } from '../base/localize.js'
import { PortalElement } from '../base/portal-element.js'
import { unwrap } from '../base/problem.js'
import { Opened } from '../list/opened.js'
import { enMessages } from '../locales/en.messages.js'
import { Act } from '../parts/act.js'
import { formatDate, formatTime } from '../parts/dates.js'
import { failure } from '../parts/failure.js'
import { gather } from '../parts/gather.js'
import { drawn } from '../parts/icons.js'

/** A message, a mail or a document, as the API gives it. */
export type Entry = Schemas['CorrespondenceEntry']

/** Which entries are listed: all of them (empty), or those of one kind. */
export type MessageFilter = '' | 'message' | 'mail' | 'document'

const KINDS = ['', 'message', 'mail', 'document'] as const
/** What can be opened here. */
const OPENED = ['ticket', 'quotation', 'order', 'invoice', 'subscription']
const SHAPES: Readonly<Record<string, string>> = {
  message: 'M1.5 2.5h9v6h-5l-2.5 2v-2H1.5z',
  mail: 'M1.5 2.5h9v7h-9zl4.5 4 4.5-4',
  document: 'M3 1.5h4l2.5 2.5v6.5H3zM4.8 6h2.8M4.8 8h2.8',
}

/**
 * Everything between a customer and the vendor in one list: messages, mails that were sent, and documents.
 *
 * @summary All correspondence.
 * @tag portal-messages
 *
 * @attr {number} page-size - How many come at once, 1 to 100 (20).
 * @attr {'' | 'message' | 'mail' | 'document'} kind - Only those of one kind; empty for all.
 *
 * @slot - Text for browsers without scripts; never shown once the element works.
 * @slot caption - The heading.
 * @slot empty - What is said while there is nothing. May carry `hidden`.
 * @slot error - What is said when it could not be loaded. May carry `hidden`.
 * @slot loading - Shown in place of the skeleton. May carry `hidden`.
 * @slot footer - Stands under the list.
 *
 * @csspart list - The box around everything.
 * @csspart toolbar - The heading with the filters.
 * @csspart title - The heading.
 * @csspart filters - The filters.
 * @csspart filter - One of them; `filter-on` as well for the one that is chosen.
 * @csspart entry - An entry, with its kind as second name (`entry entry-mail`); `entry-unread` as well.
 * @csspart open - The title of an entry that can be opened.
 * @csspart unread - The mark of what was not read yet.
 * @csspart time - When it was.
 * @csspart button - A button, with what it does as second name: `more`, `back`, `retry`.
 * @csspart message - What is said in place of the list: `message-empty`, `message-error`.
 * @csspart detail - The box of what was opened.
 *
 * @fires {CustomEvent<{ entry: Entry }>} portal-messages-open - An entry is about to be opened; cancelable.
 * @fires {CustomEvent} portal-loading - Loading began.
 * @fires {CustomEvent} portal-ready - Loading ended well.
 * @fires {CustomEvent<{ code: string, status: number, requestId: string, retry(): void }>} portal-error - Loading failed.
 */
export class PortalMessages extends PortalElement {
  static override readonly tag: string = 'portal-messages'
  static override readonly texts = enMessages
  static override styles: CSSResultGroup = css`
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
      align-items: center;
      justify-content: space-between;
      padding: calc(var(--_space) * 0.9) var(--_space);
    }
    .filters {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
    .filters [aria-pressed='true'] {
      border-color: var(--_line);
      background: var(--_wash);
      color: inherit;
    }
    .entry {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 0 12px;
      padding: 12px var(--_space);
      border-block-start: 1px solid var(--_line);
    }
    .entry > svg {
      inline-size: 16px;
      block-size: 16px;
      margin-block-start: 0.25em;
      fill: none;
      stroke: currentColor;
    }
    .entry p {
      grid-column: 2;
    }
    .open {
      min-block-size: 24px;
      padding: 0;
      border: 0;
      background: none;
      text-align: start;
    }
    .open:hover {
      text-decoration: underline;
    }
    .unread-entry .open,
    .unread-entry .plain {
      font-weight: var(--_weight-strong);
    }
    .unread {
      display: inline-block;
      inline-size: 8px;
      block-size: 8px;
      margin-inline-end: 8px;
      border-radius: 50%;
      background: var(--_accent);
    }
    .nothing,
    .foot {
      padding: var(--_space);
    }
    @container (max-width: 500px) {
      time {
        grid-row: 3;
        grid-column: 2;
      }
    }
  `
  static override properties: PropertyDeclarations = {
    pageSize: { attribute: 'page-size', type: Number },
    kind: {},
  }

  /** How many come at once. */
  declare pageSize: number
  /** Only those of one kind; empty for all. */
  declare kind: MessageFilter

  readonly #load = new Load(this, {
    args: () => [this.#filter, this.#size, this.#pages] as const,
    follows: () => ['message', 'invoice', 'quotation', 'order', 'ticket'],
    task: (client, [kind, size, pages], signal) => loadEntries(client, kind, size, pages, signal),
  })
  #pages = 1
  readonly #opened = new Opened(this, () => import('./detail.js'))
  /** Why an entry could not be opened. */
  readonly #opening = new Act(this)

  constructor() {
    super()
    this.pageSize = 20
    this.kind = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // Something may be open from the start, after a reload.
    if (Object.keys(history.state ?? {}).some(key => key.startsWith(this.localName)))
      void this.#opened.load().catch(() => {})
  }

  protected override updated(): void {
    const { data, error } = this.#load
    this._setState(data ? (data.entries.length ? 'ready' : 'empty') : error ? 'error' : 'loading')
  }

  get #size(): number {
    const size = Math.trunc(this.pageSize)
    return size >= 1 && size <= 100 ? size : 20
  }

  get #filter(): MessageFilter {
    return KINDS.includes(this.kind) ? this.kind : ''
  }

  /** Opens an entry in place, unless a listener of `portal-messages-open` takes over. */
  protected async _open(entry: Entry): Promise<void> {
    const reference = entry.reference!
    if (!this._emit('portal-messages-open', { entry }, { cancelable: true })) return
    const { kind, id } = reference
    // A place around it, such as the whole account, may show the thing itself.
    if (!this._emit(`portal-${kind}-open`, { [kind]: { id } }, { cancelable: true })) return
    await this.#opening.try(() => this.#opened.open(id))
  }

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const closed = gate(this)
    const { data } = this.#load
    const error = this.#opening.error ?? this.#load.error
    const detail = this.#opened.render(closed !== undefined)
    const retry = () => {
      this.#opening.error = undefined
      void this.#load.reload()
    }
    const more = () => {
      this.#pages += 1
      this.requestUpdate()
    }
    return html`${closed ?? nothing}
      <div class="surface" part="list" ?hidden=${detail || (closed && !data)} ?inert=${closed !== undefined}>
        <div class="bar" part="toolbar">
          <h2 part="title" tabindex="-1"><slot name="caption">${t('messages.title')}</slot></h2>
          <div class="filters" part="filters" role="group" aria-label=${t('messages.show')}>
            ${KINDS.map(kind => this.#renderFilter(kind))}
          </div>
        </div>
        <div ?hidden=${!error}><slot name="error">${error ? failure(t, error, retry) : nothing}</slot></div>
        <div ?hidden=${data || error}>
          <slot name="loading">${data || error ? nothing : html`<p class="nothing"><span class="skeleton"></span></p>`}</slot>
        </div>
        <ul aria-busy=${this.#load.loading}>
          ${data?.entries.map(entry => this.#renderEntry(entry))}
        </ul>
        <div class="nothing" part="message message-empty" ?hidden=${!data || data.entries.length}>
          <slot name="empty"><p>${t('messages.empty')}</p></slot>
        </div>
        ${
          data?.more
            ? html`<p class="foot">
                <button type="button" class="button" part="button more" @click=${more}>${t('messages.more')}</button>
              </p>`
            : nothing
        }
        <slot name="footer"></slot>
      </div>
      ${detail}`
  }

  #renderFilter(kind: MessageFilter): TemplateResult {
    const on = kind === this.#filter
    const choose = () => {
      this.kind = kind
      this.#pages = 1
    }
    return html`<button
      type="button"
      class="button quiet"
      part=${on ? 'filter filter-on' : 'filter'}
      aria-pressed=${on}
      @click=${choose}
    >
      ${this._t(kind ? `messages.${kind}` : 'messages.all')}
    </button>`
  }

  #renderEntry(entry: Entry): TemplateResult {
    const t = textsOf(this)
    const { kind, at, title, excerpt, author, reference, unread } = entry
    const label = html`<bdi>${title ?? reference?.label ?? t('messages.untitled')}</bdi>`
    const opens = reference && OPENED.includes(reference.kind)
    const mark = html`<span class="unread" part="unread"
      ><span class="visually-hidden">${t('messages.unread')}</span></span
    >`
    return html`<li
      class=${unread ? 'entry unread-entry' : 'entry'}
      part=${`entry entry-${kind}${unread ? ' entry-unread' : ''}`}
    >
      ${drawn(kind, SHAPES[kind] ?? '')}
      <div>
        ${unread ? mark : nothing}${
          opens
            ? html`<button type="button" class="open" part="open" data-id=${reference.id} @click=${() => this._open(entry)}>
                ${label}
              </button>`
            : html`<span class="plain">${label}</span>`
        }
        ${title && reference?.label ? html`<small class="muted"><bdi>${reference.label}</bdi></small>` : nothing}
      </div>
      <time class="muted small" part="time" datetime=${at}>${
        kind === 'document' ? formatDate(this._locale, at) : formatTime(this._locale, at)
      }</time>
      ${
        excerpt || author
          ? html`<p class="muted small">
              ${author ? html`<bdi>${author.name}</bdi>${excerpt ? ': ' : ''}` : nothing}<bdi>${excerpt ?? ''}</bdi>
            </p>`
          : nothing
      }
    </li>`
  }
}

async function loadEntries(
  client: PortalClient,
  kind: MessageFilter,
  size: number,
  pages: number,
  signal: AbortSignal,
): Promise<{ entries: Entry[]; more: boolean }> {
  const { rows: entries, more } = await gather(size * pages, async part => {
    const query = { ...part, ...(kind ? { kind: [kind] } : {}) }
    return unwrap(await client.GET('/v1/correspondence', { params: { query }, signal }))
  })
  return { entries, more }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-messages': PortalMessages
  }
  interface HTMLElementEventMap {
    'portal-messages-open': CustomEvent<{ entry: Entry }>
  }
}
