import { html, nothing, type TemplateResult } from 'lit'

/**
 * A button. One that is off is not `disabled`: a button that goes dead under the finger would drop the focus.
 * @param part - What it does, as the second name of its part.
 * @param look - More classes: `primary`, `quiet`.
 */
export function button(
  part: string,
  label: unknown,
  click: () => void,
  look = '',
  off?: boolean,
): TemplateResult {
  return html`<button
    type="button"
    class=${`button ${look}`}
    part=${`button ${part}`}
    aria-disabled=${off ?? nothing}
    @click=${off ? null : click}
  >
    <bdi>${label}</bdi>
  </button>`
}

/**
 * A button that looks like a link, because it leads somewhere.
 * @param id - Of what it opens: it has the focus again when that is closed.
 */
export function link(label: unknown, click: () => void, id?: string): TemplateResult {
  return html`<button type="button" class="link" part="link" data-id=${id ?? nothing} @click=${click}>
    <bdi>${label}</bdi>
  </button>`
}
