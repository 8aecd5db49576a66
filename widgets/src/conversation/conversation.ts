import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import type { PortalClient, Schemas } from '../api.js'
import { gate } from '../base/gate.js'
import { Intent } from '../base/intent.js'
import { Load } from '../base/load.js'
import { textsOf } from '../base/localize.js'
import { PortalElement } from '../base/portal-element.js'
import { unwrap } from '../base/problem.js'
import { enConversation } from '../locales/en.conversation.js'
import { Act } from '../parts/act.js'
import { content } from '../parts/content.js'
import { formatTime } from '../parts/dates.js'
import { download } from '../parts/download.js'
import { failure, failureText } from '../parts/failure.js'
import { formatSize } from '../parts/file-size.js'
import { gather } from '../parts/gather.js'
import { conversationStyles } from './conversation.styles.js'
import type { Writing } from './writing.js'

/** A message, as the API gives it. */
export type Message = Schemas['Message']

/** What a conversation is about. */
type About = { ticket_id: string } | { quotation_id: string } | { order_id: string } | { invoice_id: string }

const PAGE = 20

/**
 * The conversation between a customer and the vendor on a ticket or a document: what was written, and a field to answer.
 *
 * @summary Messages on a ticket or document.
 * @tag portal-conversation
 *
 * @attr {string} ticket-id - Id of the ticket (`tkt_…`); or one of the following.
 * @attr {string} quotation-id - Id of the quotation (`quo_…`).
 * @attr {string} order-id - Id of the order (`ord_…`).
 * @attr {string} invoice-id - Id of the invoice (`inv_…`).
 * @attr {boolean} closed - Whether nothing can be written.
 *
 * @csspart messages - The list of messages.
 * @csspart message - A message; `message-own` as well when the reader's company wrote it, `message-error` where something failed.
 * @csspart author - Who wrote it.
 * @csspart time - When.
 * @csspart writing - The field for an answer with its files.
 * @csspart field - The field itself.
 * @csspart files - The files that go with it, or with a message.
 * @csspart file - One of them.
 * @csspart link - Saves a file of a message.
 * @csspart button - A button, with what it does as second name: `send`, `attach`, `remove`, `retry`, `earlier`.
 *
 * @fires {CustomEvent<{ message: Message }>} portal-message-send - A message was sent.
 * @fires {CustomEvent} portal-loading - Loading began.
 * @fires {CustomEvent} portal-ready - Loading ended well.
 * @fires {CustomEvent<{ code: string, status: number, requestId: string, retry(): void }>} portal-error - Loading failed.
 */
export class PortalConversation extends PortalElement {
  static override readonly tag: string = 'portal-conversation'
  static override readonly texts = enConversation
  static override styles: CSSResultGroup = conversationStyles
  static override properties: PropertyDeclarations = {
    ticketId: { attribute: 'ticket-id' },
    quotationId: { attribute: 'quotation-id' },
    orderId: { attribute: 'order-id' },
    invoiceId: { attribute: 'invoice-id' },
    closed: { type: Boolean },
  }

  /** Id of the ticket. */
  declare ticketId: string
  /** Id of the quotation. */
  declare quotationId: string
  /** Id of the order. */
  declare orderId: string
  /** Id of the invoice. */
  declare invoiceId: string
  /** Whether nothing can be written. */
  declare closed: boolean

  readonly #load = new Load(this, {
    args: () => (this.#about ? ([this.#about, this.#pages] as const) : undefined),
    follows: () => ['message'],
    task: (client, [about, pages], signal) => loadMessages(client, about, pages, signal),
  })
  /** What is written; its code comes after the messages. */
  #writing: Writing | undefined
  readonly #intent = new Intent()
  /** Sending, and before that what it takes to write. */
  readonly #sending = new Act(this)
  readonly #saving = new Act(this)
  #pages = 1
  /** The newest message that was marked as read. */
  #read = ''

  constructor() {
    super()
    this.ticketId = this.quotationId = this.orderId = this.invoiceId = ''
    this.closed = false
  }

  get #about(): About | undefined {
    const { ticketId, quotationId, orderId, invoiceId } = this
    if (ticketId) return { ticket_id: ticketId }
    if (quotationId) return { quotation_id: quotationId }
    if (orderId) return { order_id: orderId }
    return invoiceId ? { invoice_id: invoiceId } : undefined
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((['ticketId', 'quotationId', 'orderId', 'invoiceId'] as const).some(name => changed.get(name)))
      this.#pages = 1
  }

  protected override updated(): void {
    const { data, error } = this.#load
    this._setState(data ? 'ready' : error ? 'error' : 'loading')
    if (data && !this.closed && !this.#writing && !this.#sending.error) this.#prepare()
    const newest = data?.messages.at(-1)
    if (newest && newest.id !== this.#read && !document.hidden) void this.#markRead(newest.id)
  }

  /** Once: after each of its own updates it is asked for again. */
  #prepare(): void {
    void this.#sending.run(async () => {
      const { Writing } = await import('./writing.js')
      this.#writing = new Writing(this, () => this._t('message.write'))
    })
  }

  async #markRead(message_id: string): Promise<void> {
    const before = this.#read
    this.#read = message_id
    // A session without a person, as the vendor's preview is, has nothing to mark.
    if (!this._connection?.session?.contact || !this.#load.data?.messages.some(each => each.unread)) return
    const body = { ...this.#about!, message_id }
    await this._connection.client.POST('/v1/read_marks', { body }).catch(() => {
      this.#read = before
    })
  }

  #send(): void {
    const writing = this.#writing
    if (!writing?.ready) return
    void this.#sending.run(async () => {
      const body = { ...this.#about!, text: writing.text, file_ids: writing.fileIds }
      const message = await this.#intent.run(
        async key =>
          unwrap(
            await this._connection!.client.POST('/v1/messages', {
              body,
              params: { header: { 'Idempotency-Key': key } },
            }),
          ),
        body,
      )
      writing.clear()
      this._emit('portal-message-send', { message })
      await this.#load.reload()
    })
  }

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const closed = gate(this)
    const { data, error } = this.#load
    const earlier = () => {
      this.#pages += 1
      this.requestUpdate()
    }
    return html`${closed ?? nothing}
      <div ?hidden=${closed && !data} ?inert=${closed !== undefined}>
        ${error ? failure(t, error, () => this.#load.reload()) : nothing}
        <ol class="messages" part="messages" aria-label=${t('message.conversation')} aria-busy=${this.#load.loading}>
          ${
            data?.more
              ? html`<li class="earlier">
                  <button type="button" class="button quiet" part="button earlier" @click=${earlier}>
                    ${t('message.earlier')}
                  </button>
                </li>`
              : nothing
          }
          ${data?.messages.map(message => this.#renderMessage(message))}
          ${data || error ? nothing : html`<li><span class="skeleton"></span><span class="skeleton"></span></li>`}
        </ol>
        ${data && !this.closed && this.#writing ? this.#renderAnswer(this.#writing) : nothing}
      </div>
      <p class="visually-hidden" role="status">${this.#announce(data?.messages.at(-1))}</p>`
  }

  /** Whose answer has come, for those who do not see it come. */
  #announce(newest: Message | undefined): unknown {
    return newest?.unread ? this._t('message.new-from', { name: newest.author.name }) : nothing
  }

  #renderMessage({ author, created_at, content: written, files }: Message): TemplateResult {
    const t = textsOf(this)
    const own = author.side === 'customer'
    const size = (file: Schemas['File']) => formatSize(this._locale, file.size)
    return html`<li class=${own ? 'message own' : 'message'} part=${own ? 'message message-own' : 'message'}>
      <p class="by">
        <strong part="author"><bdi>${author.name}</bdi></strong>
        ${author.kind === 'agent' ? html`<small class="muted">${t('message.agent')}</small>` : nothing}
        <time class="muted small" part="time" datetime=${created_at}>${formatTime(this._locale, created_at)}</time>
      </p>
      ${content(written)}
      ${
        files.length
          ? html`<ul class="files" part="files">
              ${files.map(
                file => html`<li part="file">
                  <button type="button" class="link" part="link" @click=${() => this.#saving.run(() => download(this, { name: file.name, file_id: file.id }))}>
                    <bdi>${file.name}</bdi>
                  </button>
                  <small class="muted num">${size(file)}</small>
                </li>`,
              )}
            </ul>`
          : nothing
      }
    </li>`
  }

  #renderAnswer(writing: Writing): TemplateResult {
    const t = textsOf(this)
    const { busy, error } = this.#sending
    const lost = this.#saving.error
    const idle = !writing.ready || !!busy
    const send = (event?: Event) => {
      event?.preventDefault()
      this.#send()
    }
    return html`<form class="answer" @submit=${send}>
      ${writing.render(this._locale, send)}
      <div role="alert">
        ${
          error
            ? html`<p class="bad" part="message message-error">
                ${t('message.send-failed', { reason: failureText(t, error) })}
              </p>`
            : nothing
        }
        ${lost ? html`<p class="bad" part="message message-error">${failureText(t, lost)}</p>` : nothing}
      </div>
      <div class="acts">
        <button class="button primary" part="button send" aria-disabled=${idle}>
          ${t(busy ? 'message.sending' : 'message.send')}
        </button>
      </div>
    </form>`
  }
}

/** The newest messages, oldest first, and whether there are more. */
async function loadMessages(client: PortalClient, about: About, pages: number, signal: AbortSignal) {
  const { rows, more } = await gather(PAGE * pages, async part => {
    const query = { ...about, ...part }
    return unwrap(await client.GET('/v1/messages', { params: { query }, signal }))
  })
  return { messages: rows.reverse(), more }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-conversation': PortalConversation
  }
  interface HTMLElementEventMap {
    'portal-message-send': CustomEvent<{ message: Message }>
  }
}
