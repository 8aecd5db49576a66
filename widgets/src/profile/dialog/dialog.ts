import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit'
import { Intent } from '../../base/intent.js'
import { knownText, textsOf } from '../../base/localize.js'
import type { PortalElement } from '../../base/portal-element.js'
import { PortalError } from '../../base/problem.js'
import { enProfile } from '../../locales/en.profile.js'
import { enProfileDialogs } from '../../locales/en.profile-dialogs.js'
import { enProfileSections } from '../../locales/en.profile-sections.js'
import { enRoles } from '../../locales/en.roles.js'
import type { Texts } from '../../locales/messages.js'
import { dialogStyles } from '../../parts/dialog.styles.js'
import { addOver, PortalDialog } from '../../parts/dialog-element.js'
import { failureText } from '../../parts/failure.js'
import { qrCode, qrStyles } from '../../parts/qr.js'
import { tagStyles } from '../../parts/tag.styles.js'
import { profileDialogStyles } from './dialog.styles.js'
import { fieldRow } from './field.js'
import type { Field, Form, Values, Way } from './form.js'

/** Shows a form over a widget; settles with what is to be said of what was done, with null when nothing was. */
export function openForm(host: PortalElement, form: Form, texts: Texts): Promise<string | null> {
  PortalProfileDialog.define()
  return addOver(host, 'portal-profile-dialog').start(form, texts)
}

/**
 * The dialog in which something of a profile is changed, form by form. The profile opens it; it is no element to write
 * into a page.
 *
 * @tag portal-profile-dialog
 *
 * @csspart dialog - The dialog.
 * @csspart dialog-title - Its heading.
 * @csspart dialog-close - The button that closes it.
 * @csspart row - A field with its label.
 * @csspart field - A field.
 * @csspart item - Something listed.
 * @csspart qr - The QR code.
 * @csspart copy - What is to be kept.
 * @csspart link - Leads to an app of the person.
 * @csspart button - A button, with what it does as second name: `submit`, `way`, `copy`.
 * @csspart message - Why it could not be sent: `message-error`.
 */
export class PortalProfileDialog extends PortalDialog<string> {
  static override readonly tag: string = 'portal-profile-dialog'
  static override readonly texts = { ...enProfile, ...enProfileSections, ...enProfileDialogs, ...enRoles }
  static override styles: CSSResultGroup = [tagStyles, dialogStyles, qrStyles, profileDialogStyles]

  #form: Form | undefined
  #texts: Texts = {}
  #intent = new Intent()
  #failed = ''
  #copied = false
  /** What is wrong with each field, by its name. */
  #wrong: Readonly<Record<string, string>> = {}

  /** Shows it. Called by `openForm`. */
  start(form: Form, texts: Texts): Promise<string | null> {
    this.#texts = texts
    this.#form = form
    return this._open()
  }

  protected override _leave(): void {
    if (!this._dialog.busy) this.#end(this.#form?.left ?? null)
  }

  #end(said: string | null): void {
    this._dialog.close()
    this._settle(said)
  }

  async #run(act: () => Promise<Form | string>): Promise<void> {
    if (this._dialog.busy) return
    this._dialog.busy = true
    this.#failed = ''
    this.#wrong = {}
    this.requestUpdate()
    let next: Form | string | undefined
    try {
      next = await act()
    } catch (thrown) {
      this.#explain(PortalError.from(thrown))
    }
    this._dialog.busy = false
    if (typeof next === 'string') return this.#end(next)
    if (next) await this.#show(next)
    else await this.#focus('[aria-invalid=true]')
  }

  async #show(form: Form): Promise<void> {
    // Taken down first, so that nothing typed is carried over into the fields of the next one.
    this.#form = undefined
    this.requestUpdate()
    await this.updateComplete
    this.#form = form
    this.#intent = new Intent()
    this.#copied = false
    await this.#focus('input:not([readonly]), select, textarea, h2')
  }

  async #focus(selector: string): Promise<void> {
    this.requestUpdate()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus()
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault()
    const { fields = [], send } = this.#form!
    if (!send) return
    const values = this.#values
    const empty = fields.filter(({ name, required }) => required && !values[name])
    if (!empty.length) return void this.#run(() => this.#intent.run(key => send(values, key), values))
    this.#wrong = Object.fromEntries(empty.map(({ name }) => [name, this._t('field.missing')]))
    void this.#focus('[aria-invalid=true]')
  }

  get #values(): Values {
    const data = new FormData(this.renderRoot.querySelector('form')!)
    const typed = ({ name, type }: Field) => {
      const value = String(data.get(name) ?? '')
      return [name, type === 'password' ? value : value.trim()]
    }
    return Object.fromEntries((this.#form?.fields ?? []).map(typed))
  }

  #explain(error: PortalError): void {
    const t = textsOf(this, this.#texts)
    const { fields = [], refused } = this.#form!
    for (const { pointer = '', code } of error.errors) {
      const path = pointer.slice(2)
      const field = fields.find(({ name }) => path === name || path.startsWith(`${name}/`))
      if (field)
        this.#wrong = { ...this.#wrong, [field.name]: knownText(t, `field.${code}`) ?? t('field.wrong') }
    }
    if (Object.keys(this.#wrong).length) return
    const known = refused?.[error.code]
    this.#failed = known ? t(known) : t('profile.failed', { reason: failureText(t, error) })
  }

  protected override render(): TemplateResult {
    const t = textsOf(this, this.#texts)
    const form = this.#form
    return this._dialog.frame(t, form?.title(t) ?? '', form ? this.#renderForm(form) : nothing)
  }

  #renderForm(form: Form): TemplateResult {
    const t = textsOf(this, this.#texts)
    const { busy } = this._dialog
    return html`<form class="dialog-body" method="post" novalidate @submit=${this.#submit}>
      ${form.lead?.(t).map(each => html`<p>${each}</p>`)}
      ${
        form.items
          ? html`<ul class="items">
              ${form.items.map(
                ({ title, about, way }) =>
                  html`<li part="item">
                    <div><b>${title}</b>${about ? html`<br /><small class="muted">${about}</small>` : nothing}</div>
                    ${way ? this.#renderWay(way, title) : nothing}
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      ${form.qr ? qrCode(form.qr.rows, t(form.qr.label)) : nothing}
      ${form.copy ? this.#renderCopy(form.copy) : nothing}
      ${
        form.link
          ? html`<p><a class="link" part="link" href=${form.link.href} rel="noreferrer">${t(form.link.label)}</a></p>`
          : nothing
      }
      ${form.fields?.map(field => fieldRow(t, field, this.#wrong[field.name] ?? '', busy))}
      <div role="alert">
        ${this.#failed ? html`<p class="said notice-bad" part="message message-error">${this.#failed}</p>` : nothing}
      </div>
      ${form.ways?.map(way => this.#renderWay(way))}
      <div class="submit">
        ${
          form.submit
            ? html`<button
                type="submit"
                class=${`button ${form.danger ? 'danger' : 'primary'}`}
                part="button submit"
                aria-disabled=${busy}
              >
                ${t(busy ? 'profile.busy' : form.submit)}
              </button>`
            : nothing
        }
      </div>
    </form>`
  }

  /** @param about - What it is about, where several look alike. */
  #renderWay(way: Way, about?: string): TemplateResult {
    const label = textsOf(this, this.#texts)(way.label)
    return html`<button
      type="button"
      class="link"
      part="button way"
      aria-label=${about ? `${label}: ${about}` : nothing}
      @click=${() => void this.#run(async () => way.to(this.#values))}
    >
      ${label}
    </button>`
  }

  #renderCopy(text: string): TemplateResult {
    const copy = async () => {
      // A page may be refused the clipboard; the text can be selected as a whole then.
      this.#copied = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      )
      this.requestUpdate()
    }
    return html`<pre part="copy" tabindex="0">${text}</pre>
      <button type="button" class="button" part="button copy" @click=${copy}>
        ${this._t(this.#copied ? 'profile.copied' : 'profile.copy')}
      </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-profile-dialog': PortalProfileDialog
  }
}
