import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit'
import { gate } from '../base/gate.js'
import { Load } from '../base/load.js'
import { textsOf } from '../base/localize.js'
import { PortalElement } from '../base/portal-element.js'
import { PortalError } from '../base/problem.js'
import { enProfile } from '../locales/en.profile.js'
import { failure, failureText } from '../parts/failure.js'
import { tagStyles } from '../parts/tag.styles.js'
import type { Deed } from './dialog/deeds.js'
import { profileStyles } from './profile.styles.js'
import type { View } from './rows.js'

/**
 * The person who is signed in, the company, and its people: what is known of them, and what may be changed. How somebody
 * signs in is shown to those who signed in here; people are shown to those who decide over them.
 *
 * @summary Profile, company data, contacts and roles.
 * @tag portal-profile
 *
 * @slot - Text for browsers without scripts; never shown once the element works.
 * @slot caption - The heading.
 * @slot error - What is said when it could not be loaded. May carry `hidden`.
 * @slot loading - Shown in place of the skeleton. May carry `hidden`.
 * @slot footer - Stands under the sections.
 *
 * @csspart profile - The box around everything.
 * @csspart title - The heading.
 * @csspart section - A section, with its name as second name: `section-you`, `section-company`, `section-people`.
 * @csspart head - Its heading with what can be done.
 * @csspart fact - Something known, with its label.
 * @csspart person - Somebody of the company, with the state as second name: `person-active`, `person-disabled`, `person-invited`, `person-expired`.
 * @csspart tag - The state where it is not the usual one: `tag-disabled`, `tag-invited`, `tag-expired`.
 * @csspart button - A button, with what it does as second name: `edit`, `notices`, `email`, `password`, `totp-on`, `totp-off`, `sessions`, `data`, `change`, `withdraw`, `invite`, `resend`, `revoke`, `role`, `disable`, `enable`.
 * @csspart message - What is said: `message-change` of a change that was asked for, `message-error` where something failed.
 * @csspart retry - Loads again what could not be loaded.
 * @csspart skeleton - The placeholder of the first load.
 *
 * @fires {CustomEvent<{ what: Deed }>} portal-profile-change - Something was changed; `what` says it: `you.edit`, `you.notices`, `security.email`, `security.password`, `security.totp-on`, `security.totp-off`, `security.sessions`, `security.data`, `company.edit`, `company.change`, `company.withdraw`, `people.invite`, `people.resend`, `people.revoke`, `people.role`, `people.disable`, `people.enable`.
 * @fires {CustomEvent} portal-loading - Loading began.
 * @fires {CustomEvent} portal-ready - Loading ended well.
 * @fires {CustomEvent<{ code: string, status: number, requestId: string, retry(): void }>} portal-error - Loading failed.
 */
export class PortalProfile extends PortalElement {
  static override readonly tag: string = 'portal-profile'
  static override readonly texts = enProfile
  static override styles: CSSResultGroup = [tagStyles, profileStyles]

  readonly #load = new Load(this, {
    args: () => [this._connection?.session?.permissions] as const,
    follows: () => ['customer', 'customer_change', 'contact', 'invitation'],
    task: async (client, _args, signal) => {
      // Beside the first data: in the one file for all elements few pages need them.
      const [{ sections }, { loadAll }] = await Promise.all([import('./sections.js'), import('./data.js')])
      return { ...(await loadAll(client, this._connection!.session!, signal)), sections }
    },
  })
  #busy = ''
  #failed: PortalError | undefined
  #said = ''

  protected override updated(): void {
    const { data, error } = this.#load
    this._setState(data ? 'ready' : error ? 'error' : 'loading')
  }

  async #act(deed: Deed, whom: Parameters<View['act']>[1]): Promise<void> {
    const connection = this._connection
    const { data } = this.#load
    if (this.#busy || !connection || !data) return
    this.#busy = deed
    this.#failed = undefined
    this.#said = ''
    this.requestUpdate()
    try {
      const { open } = await import('./dialog/deeds.js')
      const said = await open(this, deed, { connection, locale: this._locale, data, ...whom })
      if (said !== null) await this.#tell(deed, said)
    } catch (thrown) {
      this.#failed = PortalError.from(thrown)
    }
    this.#busy = ''
    this.requestUpdate()
  }

  async #tell(deed: Deed, said: string): Promise<void> {
    this.#said = said
    this._emit('portal-profile-change', { what: deed })
    await this.#load.reload()
    await this.updateComplete
    // The button may have gone with what it was for.
    if (!this.shadowRoot!.activeElement) this.renderRoot.querySelector<HTMLElement>('h2')?.focus()
  }

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const closed = gate(this)
    const { data, error, loading } = this.#load
    const waiting = !data && !error
    const session = this._connection?.session ?? null
    return html`${closed ?? nothing}
      <div class="profile" part="profile" aria-busy=${loading} ?hidden=${closed && !data} ?inert=${closed !== undefined}>
        <slot name="caption"><h2 part="title" tabindex="-1">${t('profile.title')}</h2></slot>
        <p class="said-here" role="status">${this.#said}</p>
        <div role="alert">
          ${
            this.#failed
              ? html`<p class="said-here bad" part="message message-error">
                  ${t('profile.failed', { reason: failureText(t, this.#failed) })}
                </p>`
              : nothing
          }
        </div>
        <div ?hidden=${!error}>
          <slot name="error">${error ? failure(t, error, () => void this.#load.reload()) : nothing}</slot>
        </div>
        <div ?hidden=${!waiting}><slot name="loading">${waiting ? this.#skeleton() : nothing}</slot></div>
        ${
          data?.sections(this, data, session, {
            locale: this._locale,
            busy: this.#busy,
            act: (deed, whom) => void this.#act(deed, whom),
          }) ?? nothing
        }
        <slot name="footer"></slot>
      </div>`
  }

  #skeleton(): TemplateResult {
    return html`<div part="skeleton">
      <p class="visually-hidden">${this._t('common.loading')}</p>
      ${[1, 2].map(
        () =>
          html`<div class="surface bar"><span class="skeleton"></span></div>
            <dl>${[1, 2, 3].map(() => html`<div class="fact"><span class="skeleton"></span><span class="skeleton"></span></div>`)}</dl>`,
      )}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-profile': PortalProfile
  }
  interface HTMLElementEventMap {
    'portal-profile-change': CustomEvent<{ what: Deed }>
  }
}
