import { html, raw } from 'hono/html'
import { type Contract, type Json, nameOf } from '../contract.ts'
import type { Markup } from '../layout.ts'
import { renderLine, renderText } from '../markdown.ts'

/** Where a named schema is described. */
export type Homes = ReadonlyMap<string, string>

/** As deep as objects without a name are unfolded in a table. */
const deepest = 4

export type SchemaView = {
  contract: Contract
  homes: Homes
}

/** A type in a few words, with links to what has a name. */
export function typeOf(view: SchemaView, schema: Json): Markup {
  const name = nameOf(schema)
  if (name) return html`<a href="${view.homes.get(name) ?? '/docs/reference'}">${name}</a>`
  if (!schema || Object.keys(schema).length === 0) return html`anything`
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`
  if (schema.enum)
    return html`${schema.enum.map(
      (value: Json, at: number) => html`${at > 0 ? ' | ' : ''}<code>${JSON.stringify(value)}</code>`,
    )}`
  const variants = schema.oneOf ?? schema.anyOf ?? schema.allOf
  if (variants)
    return html`${variants.map((each: Json, at: number) => html`${at > 0 ? ' or ' : ''}${typeOf(view, each)}`)}`
  const types: string[] = [schema.type ?? 'object'].flat()
  const nullable = types.length > 1 && types.includes('null') ? ' or null' : ''
  const [type = 'null'] = types.filter(each => each !== 'null')
  if (type === 'array') return html`list of ${typeOf(view, schema.items)}${nullable}`
  if (type === 'object' && schema.additionalProperties && typeof schema.additionalProperties === 'object')
    return html`map of ${typeOf(view, schema.additionalProperties)}${nullable}`
  const format = schema.format ? `, ${schema.format}` : ''
  return html`${type}${format}${boundsOf(schema)}${nullable}`
}

/** Limits as people write them: `1–100`, `at most 200 characters`. */
function boundsOf({ minimum, maximum, minLength, maxLength, default: otherwise }: Json): string {
  const said: string[] = []
  if (minimum !== undefined && maximum !== undefined) said.push(`${minimum} to ${maximum}`)
  else if (minimum !== undefined) said.push(`${minimum} or more`)
  else if (maximum !== undefined) said.push(`at most ${maximum}`)
  if (maxLength !== undefined)
    said.push(`${minLength ? `${minLength} to ` : 'at most '}${maxLength} characters`)
  if (otherwise !== undefined) said.push(`default ${JSON.stringify(otherwise)}`)
  return said.map(each => `, ${each}`).join('')
}

export type Field = { name: string; schema: Json; required: boolean; description?: string }

/** The rows of a table of fields; objects without a name are unfolded as `parent.child`. */
export function fieldsOf(view: SchemaView, schema: Json, prefix = '', depth = 0): Field[] {
  const given = view.contract.resolve(schema) ?? {}
  const parts: Json[] = given.allOf ? given.allOf.map(view.contract.resolve) : [given]
  return parts.flatMap(part =>
    Object.entries<Json>(part.properties ?? {}).flatMap(([name, each]) => {
      const field = { name: prefix + name, schema: each, required: part.required?.includes(name) === true }
      const inner = unfolded(each)
      return inner && depth < deepest
        ? [field, ...fieldsOf(view, inner.schema, `${prefix}${name}${inner.many ? '[]' : ''}.`, depth + 1)]
        : [field]
    }),
  )
}

/** An object, or a list of objects, that is described where it stands. */
function unfolded(schema: Json): { schema: Json; many: boolean } | null {
  if (schema?.properties) return { schema, many: false }
  if (schema?.items?.properties) return { schema: schema.items, many: true }
  return null
}

export function fieldTable(view: SchemaView, fields: readonly Field[], { marks = true } = {}): Markup {
  if (fields.length === 0) return html``
  return html`<div class="wide"><table class="fields"><tbody>
${fields.map(
  ({ name, schema, required, description }) =>
    html`<tr><td><code>${name}</code>${
      marks && required ? html` <span class="required">required</span>` : ''
    }</td><td><span class="type">${typeOf(view, schema)}${patternOf(view, schema)}</span> ${text(description ?? schema.description ?? view.contract.resolve(schema)?.description)}</td></tr>\n`,
)}</tbody></table></div>`
}

const text = (description: string | undefined): Markup =>
  html`${raw(description ? renderLine(description) : '')}`

const patternOf = ({ contract }: SchemaView, schema: Json): Markup => {
  const { pattern } = contract.resolve(schema) ?? {}
  return pattern && !nameOf(schema) ? html`, matches <code>${pattern}</code>` : html``
}

/** A named schema with everything it holds. */
export function describeSchema(view: SchemaView, name: string): Markup {
  const schema = view.contract.schemas[name]
  const fields = fieldsOf(view, schema)
  const variants: Json[] = schema.oneOf ?? schema.anyOf ?? []
  return html`<section id="${name}">
<h3>${name}<a class="anchor" href="#${name}" aria-label="Link to this object">#</a></h3>
${schema.description ? raw(renderText(schema.description)) : ''}${
  fields.length > 0
    ? fieldTable(view, fields)
    : html`<p class="type">${typeOf(view, schema)}</p>${patternOf(view, schema)}`
}${variants.some(each => each.properties) ? html`${variants.filter(each => each.properties).map(each => fieldTable(view, fieldsOf(view, each)))}` : ''}
</section>
`
}
