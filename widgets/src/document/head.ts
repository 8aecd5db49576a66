import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'

/** What a document is, its state, and the amount that matters, which is the largest thing. */
export function head(of: {
  kind: unknown
  number: string | null
  subject: string | null
  tag: unknown
  label: string
  amount: string
  note?: string
  /** Whether the amount is about to change. */
  busy?: boolean
}): TemplateResult {
  const { kind, subject, tag, label, amount, note, busy } = of
  const number = html`<bdi>${of.number}</bdi>`
  return html`<header class="head" part="head">
    <div>
      <p class="muted small" part="kind">${kind}${subject ? html` ${number}` : nothing}</p>
      <h2 part="title" tabindex="-1">${subject ? html`<bdi>${subject}</bdi>` : number}</h2>
      ${tag}
    </div>
    <p class="main" part="main-amount" aria-busy=${busy ?? nothing}>
      <span class="muted small">${label}</span>
      <strong class="num" part="amount"><bdi>${amount}</bdi></strong>
      ${note ? html`<span class="muted small num"><bdi>${note}</bdi></span>` : nothing}
    </p>
  </header>`
}

/** The shape of a document to come. */
export function skeleton(t: Translate): TemplateResult {
  const bars = (count: number) => Array.from({ length: count }, () => html`<span class="skeleton"></span>`)
  return html`<div part="skeleton">
    <p class="visually-hidden">${t('common.loading')}</p>
    <div class="head">
      <div class="bars">${bars(3)}</div>
      <div class="bars main">${bars(2)}</div>
    </div>
    <div class="facts">${Array.from({ length: 4 }, () => html`<div class="bars">${bars(2)}</div>`)}</div>
    <div class="block bars">${bars(6)}</div>
  </div>`
}
