import { html, nothing, type TemplateResult } from 'lit'
import { button } from '../parts/button.js'
import type { View } from './view.js'

interface ActionsView extends View {
  readonly manages: boolean
  readonly manage: () => void
}

const ACTIONS = [
  ['add', 'add', 'primary'],
  ['reduce', 'reduce', ''],
  ['switch_plan', 'switch', ''],
  ['cancel', 'cancel', 'danger'],
] as const

/**
 * What can be done with it, and the way to all cards.
 * @param more - Whether the host has buttons of its own.
 */
export function actions({ t, may, act, busy, manages, manage }: ActionsView, more: boolean): TemplateResult {
  const possible = ACTIONS.filter(([allowed]) => may(allowed))
  return html`<footer class="acts" part="actions" ?hidden=${!possible.length && !more}>
      <slot name="actions"></slot>
      ${possible.map(([, action, look]) => button(action, t(`subscription.${action}`), () => act(action), look, busy))}
    </footer>
    ${
      manages
        ? html`<p class="foot">
            <button type="button" class="link" part="link manage-methods" data-id="methods" @click=${manage}>
              ${t('subscription.manage-methods')}
            </button>
          </p>`
        : nothing
    }`
}
