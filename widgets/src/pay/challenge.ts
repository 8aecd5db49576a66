import { html, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'
import { button } from '../parts/button.js'

/** What is asked, and how it is answered. */
export interface ChallengeView {
  readonly amount: string
  readonly busy: boolean
  readonly wrong: unknown
  readonly answer: (answer: 'approve' | 'decline') => void
}

/** The question of the sandbox's bank. */
export function challenge(t: Translate, { amount, busy, wrong, answer }: ChallengeView): TemplateResult {
  const choose = (choice: 'approve' | 'decline', look: string) =>
    button(choice, t(`pay.${choice}`), () => answer(choice), look, busy)
  return html`<div class="dialog-body panel" part="panel">
    <h3 tabindex="-1">${t('pay.confirm')}</h3>
    <strong class="num" part="amount"><bdi>${amount}</bdi></strong>
    <p class="muted">${t('pay.confirm-hint')}</p>
    ${wrong}
    <div class="dialog-acts">${choose('approve', 'primary')} ${choose('decline', '')}</div>
  </div>`
}
