import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'
import { formStyles } from './login.styles.js'

/** What the sign-in form shows. */
export interface FormState {
  readonly id: string
  readonly lang: string
  readonly email: string
  readonly alert: string
  /** The field that the alert is about. */
  readonly wrong: 'email' | 'password' | ''
  readonly shown: boolean
  readonly busy: boolean
  /** Seconds until another try is allowed. */
  readonly wait: number
  readonly mayStay: boolean
}

/** What the sign-in form does. */
export interface FormActions {
  submit(event: SubmitEvent): void
  toggle(): void
}

/**
 * Adopts the form's styles where the form is: in the document, or in the shadow root around it. A constructed sheet,
 * because a strict content security policy refuses `<style>`.
 */
export function adoptFormStyles(root: Node): void {
  const { adoptedStyleSheets } = root as Document | ShadowRoot
  const sheet = formStyles.styleSheet
  if (sheet && adoptedStyleSheets && !adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet)
}

/** A real form with labels and inputs in one tree and the names that password managers look for. */
export function signInForm(t: Translate, state: FormState, { submit, toggle }: FormActions): TemplateResult {
  const { id, wrong } = state
  const describedBy = (field: string) => (wrong === field ? `${id}-alert` : nothing)
  const invalid = (field: string) => (wrong === field ? 'true' : nothing)
  const label = state.busy ? t('login.submitting') : t('login.submit')
  // Posting keeps a password out of the address, should the form ever be sent without this script.
  return html`<form slot="form" class="portal-login-form" method="post" novalidate lang=${state.lang} @submit=${submit}>
    <p class="portal-login-alert" id="${id}-alert" role="alert">${state.alert}</p>
    <div class="portal-login-row">
      <label class="portal-login-label" for="${id}-email">${t('login.email')}</label>
      <input
        class="portal-login-input"
        id="${id}-email"
        name="email"
        type="email"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        dir="auto"
        required
        .defaultValue=${state.email}
        aria-invalid=${invalid('email')}
        aria-describedby=${describedBy('email')}
      />
    </div>
    <div class="portal-login-row">
      <label class="portal-login-label" for="${id}-password">${t('login.password')}</label>
      <input
        class="portal-login-input portal-login-password"
        id="${id}-password"
        name="password"
        type=${state.shown ? 'text' : 'password'}
        autocomplete="current-password"
        autocapitalize="none"
        spellcheck="false"
        required
        aria-invalid=${invalid('password')}
        aria-describedby=${describedBy('password')}
      />
      <button
        class="portal-login-show"
        type="button"
        aria-label=${t(state.shown ? 'login.hide-password' : 'login.show-password')}
        @click=${toggle}
      >
        ${t(state.shown ? 'login.hide' : 'login.show')}
      </button>
    </div>
    ${
      state.mayStay
        ? html`<label class="portal-login-stay">
          <input class="portal-login-check" type="checkbox" name="stay" />${t('login.stay')}
        </label>`
        : nothing
    }
    <button class="portal-login-submit" type="submit" aria-disabled=${state.busy || state.wait > 0 ? 'true' : nothing}>
      ${state.wait > 0 ? `${label} (${state.wait})` : label}
    </button>
  </form>`
}
