import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../../base/localize.js'
import type { Field } from './form.js'

/** A field with its label, its hint and what is wrong with it. */
export function fieldRow(t: Translate, field: Field, wrong: string, busy: boolean): TemplateResult {
  const { name, label, type, value, hint } = field
  if (type === 'check')
    return html`<label class="check" part="row">
      <input type="checkbox" name=${name} value="on" part="field" ?checked=${value === true} ?disabled=${field.fixed} />${t(label)}
    </label>`
  return html`<div class="row" part="row">
    <label for=${name}>${t(label)}</label>
    ${control(t, field, wrong, busy)}
    ${hint ? html`<p class="muted small" id="${name}-hint">${t(hint)}</p>` : nothing}
    <p id="${name}-wrong" class="bad">${wrong}</p>
  </div>`
}

function control(t: Translate, field: Field, wrong: string, busy: boolean): TemplateResult {
  const { name, type, value, options = [], required = false } = field
  const invalid = wrong ? 'true' : nothing
  const described = `${name}-hint ${name}-wrong`
  if (type === 'select')
    return html`<select
      class="field"
      part="field"
      id=${name}
      name=${name}
      aria-invalid=${invalid}
      aria-describedby=${described}
    >
      ${required ? nothing : html`<option value="">${t('field.none')}</option>`}
      ${options.map(
        ([key, words]) => html`<option value=${key} ?selected=${key === value}>${words}</option>`,
      )}
    </select>`
  if (type === 'area')
    return html`<textarea
      class="field"
      part="field"
      id=${name}
      name=${name}
      rows="4"
      maxlength=${field.maxLength ?? nothing}
      ?required=${required}
      ?readonly=${busy}
      aria-invalid=${invalid}
      aria-describedby=${described}
      .defaultValue=${value ?? ''}
    ></textarea>`
  return html`<input
    class="field"
    part="field"
    id=${name}
    name=${name}
    type=${type === 'code' ? 'text' : type}
    inputmode=${type === 'code' ? 'numeric' : nothing}
    autocomplete=${field.autocomplete ?? 'off'}
    maxlength=${field.maxLength ?? nothing}
    dir=${type === 'password' ? nothing : 'auto'}
    ?required=${required}
    ?readonly=${busy || field.fixed}
    aria-invalid=${invalid}
    aria-describedby=${described}
    .defaultValue=${value ?? ''}
  />`
}
