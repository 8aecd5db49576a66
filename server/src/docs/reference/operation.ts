import { html, raw } from 'hono/html'
import type { Described, Json, Media } from '../contract.ts'
import { exampleOf } from '../example.ts'
import type { Markup } from '../layout.ts'
import { codeBlock, renderText } from '../markdown.ts'
import { samplesOf } from '../samples.ts'
import { describeAccess } from './access.ts'
import { type Field, fieldsOf, fieldTable, type SchemaView, typeOf } from './schema.ts'

export type ReferenceView = SchemaView & { api: string; problems: ReadonlySet<string> }

/** Everything about one operation: what it does, who may call it, what goes in, what comes back, how to call it. */
export function describeOperation(view: ReferenceView, operation: Described): Markup {
  const { id, method, path, summary, description, parameters, answers } = operation
  const good = answers.filter(each => Number(each.status) < 400)
  const refused = answers.filter(each => !(Number(each.status) < 400))
  return html`<section class="operation" id="${id}">
<h2>${summary}<a class="anchor" href="#${id}" aria-label="Link to this operation">#</a></h2>
<p class="call"><span class="method ${method.toLowerCase()}">${method}</span><span>${path}</span></p>
${raw(renderText(description))}
${raw(renderText(describeAccess(operation)))}
${parameters.length > 0 ? html`<h3>Parameters</h3>\n${fieldTable(view, parameters.map(parameterField))}` : ''}
${operation.body.length > 0 ? describeBody(view, operation) : ''}
<h3>Example</h3>
${describeSamples(view, operation)}
<h3>Answers</h3>
${good.map(each => describeAnswer(view, each))}
${describeRefusals(view, refused)}
</section>
`
}

const parameterField = ({ name, schema, required, description, in: where }: Json): Field => ({
  name,
  schema,
  required: required === true,
  description: [places[where], description ?? schema?.description].filter(Boolean).join(' '),
})

const places: Record<string, string> = { path: 'In the path.', header: 'A header.', query: '' }

function describeBody(view: ReferenceView, { body, bodyRequired }: Described): Markup {
  return html`<h3>Body</h3>
${body.map(media => {
  const fields = fieldsOf(view, media.schema)
  return html`<p class="type">${media.type}, ${typeOf(view, media.schema)}${bodyRequired ? '' : ', may be left out'}</p>
${fieldTable(view, fields)}${fields.length === 0 ? describeVariants(view, media) : ''}`
})}`
}

/** A body of several kinds, each with its fields. */
function describeVariants(view: ReferenceView, { schema }: Media): Markup {
  const { oneOf, anyOf } = view.contract.resolve(schema) ?? {}
  const variants: Json[] = oneOf ?? anyOf ?? []
  return html`${variants.map(
    each => html`<h4>${typeOf(view, each)}</h4>\n${fieldTable(view, fieldsOf(view, each))}`,
  )}`
}

function describeSamples(view: ReferenceView, operation: Described): Markup {
  const samples = samplesOf(view.contract, operation, view.api)
  return html`<div class="samples"><div class="languages" role="group" aria-label="Language of the examples">
${samples.map(
  ({ language, title }) =>
    html`<button type="button" value="${language}" aria-pressed="${String(language === 'curl')}">${title}</button>`,
)}</div>
${samples.map(({ language, code, highlighted }) => html`<div class="${language}">${raw(codeBlock(code, highlighted))}</div>`)}</div>
`
}

function describeAnswer(
  view: ReferenceView,
  { status, description, headers, media }: Described['answers'][number],
): Markup {
  return html`<p><strong>${status}</strong> ${description}${media.map(
    ({ type, schema }) => html` · <span class="type">${type}, ${typeOf(view, schema)}</span>`,
  )}${headers.length > 0 ? html` · <span class="type">with ${headers.map((name, at) => html`${at > 0 ? ', ' : ''}<code>${name}</code>`)}</span>` : ''}</p>
${media.filter(each => /json|event-stream/.test(each.type)).map(each => exampleBlocks(view, each))}`
}

function exampleBlocks(view: ReferenceView, media: Media): Markup {
  const examples =
    media.examples.length > 0
      ? media.examples
      : [{ name: 'example', value: exampleOf(view.contract, media.schema) }]
  return html`${examples.map(({ name, value }, at) => {
    const block = raw(
      typeof value === 'string'
        ? codeBlock(value, 'text')
        : codeBlock(JSON.stringify(value, null, 2), 'json'),
    )
    return at === 0 ? block : html`<details><summary>Another: ${words(name)}</summary>${block}</details>`
  })}`
}

const words = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()

/** The answers that are problems, with the code that each shows. */
function describeRefusals({ problems }: ReferenceView, answers: Described['answers']): Markup {
  if (answers.length === 0) return html``
  const codeOf = ({ media }: Described['answers'][number]): string[] =>
    media
      .flatMap(each => each.examples.map(example => example.value?.code))
      .filter(code => problems.has(code))
  return html`<details><summary>Refusals</summary><div class="wide"><table><tbody>
${answers.map(
  answer =>
    html`<tr><td>${answer.status === 'default' ? 'others' : answer.status}</td><td>${answer.description}</td><td>${codeOf(
      answer,
    ).map(code => html`<a href="/problems/${code}"><code>${code}</code></a> `)}</td></tr>\n`,
)}</tbody></table></div></details>`
}
