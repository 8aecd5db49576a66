import { type CSSResultGroup, css, html, nothing, type TemplateResult } from 'lit'
import type { PortalClient, Schemas } from '../../api.js'
import { textsOf } from '../../base/localize.js'
import { PortalElement } from '../../base/portal-element.js'
import { unwrap } from '../../base/problem.js'
import { enShare } from '../../locales/en.share.js'
import { Act } from '../../parts/act.js'
import { button } from '../../parts/button.js'
import { formatDate } from '../../parts/dates.js'
import { Dialog } from '../../parts/dialog.js'
import { dialogStyles } from '../../parts/dialog.styles.js'
import { addOver } from '../../parts/dialog-element.js'
import { failed } from '../../parts/failure.js'
import { tagStyles } from '../../parts/tag.styles.js'
import type { Shared } from '../offer.js'

const COPIED_MS = 3000

/** Opens the dialog with a new link to a document; settles when it has closed. */
export function share(host: PortalElement, shared: Shared): Promise<void> {
  PortalShare.define()
  return addOver(host, 'portal-share').start(shared)
}

/**
 * The dialog with a link that shares one document. The quotation or invoice opens it; it is no element to write into a
 * page.
 *
 * @tag portal-share
 *
 * @csspart dialog - The dialog.
 * @csspart dialog-title - Its heading.
 * @csspart dialog-close - The button that closes it.
 * @csspart row - The link with its label.
 * @csspart field - The link.
 * @csspart button - A button, with what it does as second name: `copy`, `revoke`, `retry`.
 * @csspart message - What came of it: `message-error`.
 */
export class PortalShare extends PortalElement {
  static override readonly tag: string = 'portal-share'
  static override readonly texts = enShare
  static override styles: CSSResultGroup = [
    tagStyles,
    dialogStyles,
    css`
      label {
        display: grid;
        gap: 6px;
      }
      p {
        margin: 0;
      }
    `,
  ]

  readonly #dialog = new Dialog(this, () => this.#finish())
  #shared: Shared | undefined
  #made: Schemas['ShareLinkCreated'] | undefined
  #revoked = false
  #copied = false
  readonly #act = new Act(this)
  #tried: 'share.failed' | 'share.revoke-failed' = 'share.failed'
  #resolve: () => void = () => {}

  /** Shows it, and makes the link; settles when it has closed. Called by `share`. */
  start(shared: Shared): Promise<void> {
    this.#shared = shared
    this.#dialog.show()
    void this.updateComplete.then(() => this.#make())
    return new Promise(resolve => {
      this.#resolve = resolve
    })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    // A node that moves is connected again at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#resolve()
    })
  }

  get #client(): PortalClient {
    return this._connection!.client
  }

  #finish(): void {
    this.#dialog.close()
    this.remove()
    this.#resolve()
  }

  async #make(): Promise<void> {
    const { type, id } = this.#shared!
    await this.#run('share.failed', async () => {
      const body = type === 'invoice' ? { invoice_id: id } : { quotation_id: id }
      this.#made = unwrap(await this.#client.POST('/v1/share_links', { body }))
    })
    this.renderRoot.querySelector('input')?.select()
  }

  async #revoke(): Promise<void> {
    await this.#run('share.revoke-failed', async () => {
      const path = { share_link_id: this.#made!.share_link.id }
      unwrap(await this.#client.DELETE('/v1/share_links/{share_link_id}', { params: { path } }))
      this.#revoked = true
    })
    // The button that had the focus is gone.
    this.renderRoot.querySelector('h2')?.focus()
  }

  async #run(tried: 'share.failed' | 'share.revoke-failed', act: () => Promise<void>): Promise<void> {
    this.#tried = tried
    await this.#act.run(act)
    await this.updateComplete
  }

  async #copy(url: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(url)
    } catch {
      // Not everywhere may a page write to the clipboard: the person can copy what is selected.
      this.renderRoot.querySelector('input')?.select()
      return
    }
    this.#copied = true
    this.requestUpdate()
    setTimeout(() => {
      this.#copied = false
      this.requestUpdate()
    }, COPIED_MS)
  }

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const { error } = this.#act
    const made = this.#revoked ? undefined : this.#made
    const content = html`<div class="dialog-body">
      <div role="alert">
        ${failed(t, this.#tried, error)}
      </div>
      <p role="status">${this.#told}</p>
      ${made ? this.#renderLink(made) : nothing}
      ${
        error && this.#tried === 'share.failed'
          ? html`<div class="dialog-acts">${button('retry', t('common.try-again'), () => void this.#make())}</div>`
          : nothing
      }
    </div>`
    return this.#dialog.frame(t, t('share.title'), content)
  }

  get #told(): string {
    const t = textsOf(this)
    if (this.#revoked) return t('share.revoked')
    if (!this.#made) return this.#act.busy ? t('share.making') : ''
    const { expires_at } = this.#made.share_link
    return t('share.lead', { date: formatDate(this._locale, expires_at.slice(0, 10)) })
  }

  #renderLink({ url }: Schemas['ShareLinkCreated']): TemplateResult {
    const t = textsOf(this)
    return html`<label part="row">
        <span>${t('share.link')}</span>
        <input
          part="field"
          dir="ltr"
          readonly
          .value=${url}
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        />
      </label>
      <div class="dialog-acts">
        <button type="button" class="button primary" part="button copy" @click=${() => void this.#copy(url)}>
          <span role="status">${t(this.#copied ? 'share.copied' : 'share.copy')}</span>
        </button>
        ${button('revoke', t('share.revoke'), () => void this.#revoke(), 'danger', !!this.#act.busy)}
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-share': PortalShare
  }
}
