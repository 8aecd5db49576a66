import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'
import { formStyles } from './login.styles.js'
import type { Field, Step, Way } from './step.js'

/** What the sign-in form shows. */
export interface FormState {
  readonly id: string
  readonly lang: string
  readonly step: Step
  readonly alert: string
  /** The field that the alert is about. */
  readonly wrong: string
  /** Whether the password can be read. */
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
  go(way: Way): void
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
export function signInForm(t: Translate, state: FormState, actions: FormActions): TemplateResult {
  const { id, step, wait } = state
  const label = step.submit && t((state.busy && step.submitting) || step.submit)
  // Posting keeps a password out of the address, should the form ever be sent without this script.
  return html`<form
    slot="form"
    class="portal-login-form"
    method="post"
    novalidate
    lang=${state.lang}
    @submit=${actions.submit}
  >
    <p class="portal-login-lead" tabindex="-1" role="status">${step.lead?.(t)}</p>
    <p class="portal-login-alert" id="${id}-alert" role="alert">${state.alert}</p>
    ${step.fields.map(field => row(t, state, field, actions.toggle))}
    ${
      state.mayStay && step.entering
        ? html`<label class="portal-login-stay">
          <input class="portal-login-check" type="checkbox" name="stay" />${t('login.stay')}
        </label>`
        : nothing
    }
    ${
      label
        ? html`<button class="portal-login-submit" type="submit" aria-disabled=${state.busy || wait > 0 ? 'true' : nothing}>
            ${wait > 0 ? `${label} (${wait})` : label}
          </button>`
        : nothing
    }
    ${step.ways.map(
      way =>
        html`<button class="portal-login-way" type="button" @click=${() => actions.go(way)}>${t(way.label)}</button>`,
    )}
  </form>`
}

function row(t: Translate, state: FormState, field: Field, toggle: () => void): TemplateResult {
  const { id, wrong, shown } = state
  const { name, type, hint } = field
  const secret = type === 'password'
  const described = [wrong === name ? `${id}-alert` : '', hint ? `${id}-${name}-hint` : ''].join(' ').trim()
  return html`<div class="portal-login-row">
    <label class="portal-login-label" for="${id}-${name}">${t(field.label)}</label>
    <input
      class="portal-login-input ${secret ? 'portal-login-password' : ''}"
      id="${id}-${name}"
      name=${name}
      type=${secret && shown ? 'text' : type}
      autocomplete=${field.autocomplete}
      inputmode=${field.numeric ? 'numeric' : nothing}
      autocapitalize=${name === 'name' ? 'words' : 'none'}
      spellcheck="false"
      dir=${secret ? nothing : 'auto'}
      required
      ?readonly=${field.fixed}
      .defaultValue=${field.value ?? ''}
      aria-invalid=${wrong === name ? 'true' : nothing}
      aria-describedby=${described || nothing}
    />
    ${
      secret
        ? html`<button
            class="portal-login-show"
            type="button"
            aria-label=${t(shown ? 'login.hide-password' : 'login.show-password')}
            @click=${toggle}
          >
            ${t(shown ? 'login.hide' : 'login.show')}
          </button>`
        : nothing
    }
    ${hint ? html`<p class="portal-login-hint" id="${id}-${name}-hint">${t(hint)}</p>` : nothing}
  </div>`
}
