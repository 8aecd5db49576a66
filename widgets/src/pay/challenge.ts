import { html, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'

/** What is asked, and how it is answered. */
export interface ChallengeView {
  readonly amount: string
  readonly busy: boolean
  readonly wrong: unknown
  readonly answer: (answer: 'approve' | 'decline') => void
}

/** The question of the sandbox's bank. */
export function challenge(t: Translate, { amount, busy, wrong, answer }: ChallengeView): TemplateResult {
  const button = (choice: 'approve' | 'decline', look: string) =>
    html`<button
      type="button"
      class=${`button ${look}`}
      part=${`button ${choice}`}
      aria-disabled=${busy}
      @click=${() => answer(choice)}
    >
      ${t(`pay.${choice}`)}
    </button>`
  return html`<div class="dialog-body panel" part="panel">
    <h3 tabindex="-1">${t('pay.confirm')}</h3>
    <strong class="num" part="amount"><bdi>${amount}</bdi></strong>
    <p class="muted">${t('pay.confirm-hint')}</p>
    ${wrong}
    <div class="dialog-acts">${button('approve', 'primary')} ${button('decline', '')}</div>
  </div>`
}
