import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../../api.js'
import { textsOf } from '../../base/localize.js'
import { PortalError, unwrap } from '../../base/problem.js'
import type { PortalConnect } from '../../connect/connect.js'
import { enLinked } from '../../locales/en.linked.js'
import { enRoles } from '../../locales/en.roles.js'
import { enSignInSteps } from '../../locales/en.sign-in-steps.js'
import { Act } from '../../parts/act.js'
import { button } from '../../parts/button.js'
import { dialogStyles } from '../../parts/dialog.styles.js'
import { PortalDialog } from '../../parts/dialog-element.js'
import { failureText } from '../../parts/failure.js'
import { tagStyles } from '../../parts/tag.styles.js'
import { leadOf } from '../invited.js'
import { forgetLink, type Link, takeLink } from '../link.js'
import { atSite } from '../step.js'

/** Goes on with the link in the address, which somebody has opened who is signed in already. */
export function openLinked(connector: PortalConnect): void {
  const link = takeLink()
  // A code to sign in with has nothing left to do.
  if (link?.step === 'sign-in') forgetLink()
  if (!link || link.step === 'sign-in' || connector.querySelector(PortalLinked.tag)) return
  PortalLinked.define()
  const dialog = document.createElement('portal-linked')
  connector.append(dialog)
  dialog.start(link)
}

/**
 * The dialog of a mail's link that is opened by somebody who is signed in: an invitation is accepted for that person; what
 * is for another one, or for whoever is signed out, is told. The connector opens it; it is no element to write into a page.
 *
 * @tag portal-linked
 *
 * @csspart dialog - The dialog.
 * @csspart dialog-title - Its heading.
 * @csspart dialog-close - The button that closes it.
 * @csspart button - A button, with what it does as second name: `accept`, `sign-out`, `retry`.
 * @csspart message - What came of it: `message-error`.
 *
 * @fires {CustomEvent<PortalSession>} portal-invitation-accept - The invitation was accepted: the person goes on in that company.
 */
export class PortalLinked extends PortalDialog<null> {
  static override readonly tag: string = 'portal-linked'
  static override readonly texts = { ...enRoles, ...enSignInSteps, ...enLinked }
  static override styles: CSSResultGroup = [tagStyles, dialogStyles]

  #link: Link | undefined
  /** What the invitation is for; null for one that opens nothing any more. */
  #invited: Schemas['InvitationOpened'] | null | undefined
  readonly #act = new Act(this)

  /** Shows it. Called by `openLinked`. */
  start(link: Link): void {
    this.#link = link
    void this._open()
    if (link.step === 'invitation') void this.updateComplete.then(this.#look)
  }

  protected override _leave(): void {
    forgetLink()
    this.#close()
  }

  #close(): void {
    this._dialog.close()
    this._settle(null)
  }

  get #token(): string {
    return this.#link?.fields.get('token') ?? ''
  }

  readonly #look = (): void => {
    void this.#act.run(async () => {
      const body = { token: this.#token }
      const headers = atSite(this._connection!)
      const answer = await this._client.POST('/v1/invitations/open', { body, headers })
      this.#invited = [404, 409, 422].includes(answer.response.status) ? null : unwrap(answer)
    })
  }

  readonly #accept = (): void => {
    void this.#act.run(async () => {
      await this._connection!.signIn({ token: this.#token })
      // Somebody else as far as the dialog knows: it has closed itself.
      this._emit('portal-invitation-accept', this._connection?.session)
    })
  }

  /** The sign-in that takes the place of everything goes on with the link. */
  readonly #signOut = (): void => {
    const { signOut } = this._connection!
    this.#close()
    void signOut()
  }

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const invitation = this.#link?.step === 'invitation'
    return this._dialog.frame(
      t,
      t(invitation ? 'invitation.title' : 'login.reset-title'),
      html`<div class="dialog-body">${invitation ? this.#renderInvitation() : this.#renderOther('linked.reset')}</div>`,
    )
  }

  #renderInvitation(): unknown {
    const t = textsOf(this)
    const { busy, error } = this.#act
    const invited = this.#invited
    if (invited === null) return html`<p>${t('invitation.gone')}</p>`
    const retry = invited ? this.#accept : this.#look
    const known = error && PortalError.from(error).code === 'already_exists'
    const failed = error
      ? html`<p class="said notice-bad" role="alert" part="message message-error">
          ${known ? t('linked.known') : failureText(t, error)}
        </p>`
      : nothing
    if (!invited)
      return error
        ? html`${failed} ${button('retry', t('common.try-again'), retry)}`
        : html`<span class="skeleton"></span><p class="visually-hidden">${t('common.loading')}</p>`
    if (invited.email !== this._connection?.session?.contact?.email)
      return this.#renderOther('linked.other', invited.email)
    const label = t(busy ? 'invitation.accepting' : 'invitation.accept')
    return html`<p>${leadOf(invited)(t)}</p>
      ${failed}
      <div class="submit">${button('accept', label, this.#accept, 'primary', !!busy)}</div>`
  }

  /** It is for somebody who is not signed in. */
  #renderOther(key: 'linked.other' | 'linked.reset', email = ''): TemplateResult {
    const t = textsOf(this)
    const mine = this._connection?.session?.contact?.email ?? ''
    return html`<p>${t(key, { email, mine })}</p>
      <div class="submit">${button('sign-out', t('linked.sign-out'), this.#signOut, 'primary')}</div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-linked': PortalLinked
  }
  interface HTMLElementEventMap {
    'portal-invitation-accept': CustomEvent<Schemas['PortalSession'] | null | undefined>
  }
}
