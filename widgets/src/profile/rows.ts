import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'
import type { MessageKey } from '../locales/messages.js'
import type { Contact, Invitation } from './data.js'
import type { Deed } from './dialog/deeds.js'

/** What the sections need to draw themselves. */
export interface View {
  readonly t: Translate
  readonly locale: string
  /** What is being opened; empty while nothing is. */
  readonly busy: string
  readonly may: (permission: string) => boolean
  readonly act: (deed: Deed, whom?: { contact?: Contact; invitation?: Invitation }) => void
}

/** A section with its heading, and what can be done beside that. */
export function section(
  name: string,
  title: string,
  content: unknown,
  act: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<section class="surface" part="section section-${name}" aria-labelledby="${name}-title">
    <div class="bar" part="head">
      <h3 id="${name}-title" tabindex="-1">${title}</h3>
      ${act}
    </div>
    ${content}
  </section>`
}

/** The button of a deed. */
export function deed(
  { t, busy, act }: View,
  name: Deed,
  label: MessageKey,
  {
    look = 'quiet',
    about = '',
    whom = {},
  }: { look?: string; about?: string; whom?: Parameters<View['act']>[1] } = {},
): TemplateResult {
  return html`<button
    type="button"
    class="button ${look}"
    part="button ${name.split('.')[1]}"
    aria-label=${about ? `${t(label)}: ${about}` : nothing}
    aria-disabled=${busy !== ''}
    @click=${() => act(name, whom)}
  >
    ${t(label)}
  </button>`
}

/** What something is called, what it is, and what can be done about it. */
export const fact = (label: string, value: unknown, act: unknown = nothing): TemplateResult =>
  html`<div class="fact" part="fact">
    <dt>${label}</dt>
    <dd>${value}</dd>
    <dd class="deeds">${act}</dd>
  </div>`
