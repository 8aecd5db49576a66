import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'

/** What a line can be asked about by. */
export interface Line {
  readonly id: string
  readonly name: string
}

/** The button that asks about a line. */
export type AskAbout = (line: Line) => unknown

/** The table of what was sold, or is offered. */
export function lineTable(t: Translate, rows: unknown): TemplateResult {
  const heading = (key: Parameters<Translate>[0], end = true) =>
    html`<th role="columnheader" scope="col" class=${end ? 'end' : nothing}>${t(key)}</th>`
  return html`<table class="lines" part="lines" role="table">
    <caption class="visually-hidden">${t('document.lines')}</caption>
    <thead role="rowgroup">
      <tr role="row">
        ${heading('document.description', false)} ${heading('document.quantity')} ${heading('document.unit-price')}
        ${heading('document.amount')}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows}
    </tbody>
  </table>`
}

/** One line, with what stands under its name. */
export function lineRow(line: {
  name: unknown
  details: readonly (string | null)[]
  quantity: string
  price: string
  amount: string
  off?: boolean
  /** Asks about it. */
  ask?: unknown
}): TemplateResult {
  const { name, details, quantity, price, amount, off, ask } = line
  return html`<tr role="row" part=${off ? 'line line-off' : 'line'} class=${off ? 'off' : nothing}>
    <td role="cell" class="what">
      ${name} ${ask} ${details.map(text => (text ? html`<small><bdi>${text}</bdi></small>` : nothing))}
    </td>
    <td role="cell" class="end quantity"><bdi>${quantity}</bdi></td>
    <td role="cell" class="end price"><bdi>${price}</bdi></td>
    <td role="cell" class="end net"><bdi>${amount}</bdi></td>
  </tr>`
}
