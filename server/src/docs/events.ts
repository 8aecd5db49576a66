import { html, raw } from 'hono/html'
import type { Contract, Json } from './contract.ts'
import { exampleOf } from './example.ts'
import type { Markup, Page } from './layout.ts'
import { codeBlock, renderLine, slug } from './markdown.ts'
import { type SchemaView, typeOf } from './reference/schema.ts'

type Event = { type: string; told: string; schema: Json; payload: Json }

/** Every event of the contract's `webhooks`, with a payload as an endpoint gets it. */
function eventsOf(contract: Contract): Event[] {
  return Object.entries<Json>(contract.document.webhooks ?? {}).map(([type, item]) => {
    const { summary = '', description = '', requestBody } = contract.resolve(item).post
    const [media] = Object.values<Json>(contract.resolve(requestBody)?.content ?? {})
    const [example] = Object.values<Json>(media?.examples ?? {})
    const payload = example
      ? contract.resolve(example).value
      : { ...exampleOf(contract, media?.schema), type }
    return { type, told: [summary, description].filter(Boolean).join('. '), schema: media?.schema, payload }
  })
}

export function eventsPage(view: SchemaView): Page {
  const groups = Map.groupBy(eventsOf(view.contract), ({ type }) => type.split('.')[0]!)
  return {
    title: 'Events',
    path: '/docs/events',
    lead: 'Everything that happens, as webhooks bring it and as the list of events keeps it.',
    headings: [...groups.keys()].map(name => ({ level: 2, id: name, text: titleOf(name) })),
    body: html`<p>An endpoint gets these by POST, signed; the guide about <a href="/docs/guides/webhooks">webhooks</a> tells how
to receive them. <a href="/docs/reference/events#listEvents">GET /v1/events</a> lists the same with an id, in the order in
which they were committed. <code>data</code> is the object as it was when it happened, with its <code>version</code>.
New types may appear at any time: ignore what you do not know.</p>
${[...groups].map(
  ([name, events]) => html`<h2 id="${name}">${titleOf(name)}</h2>
<div class="wide"><table><tbody>
${events.map(
  ({ type, told }) =>
    html`<tr id="${slug(type)}"><td><code>${type}</code></td><td>${raw(renderLine(told))}</td></tr>\n`,
)}</tbody></table></div>
${payloadsOf(view, events)}`,
)}`,
  }
}

/** One payload for all events that carry the same. */
function payloadsOf(view: SchemaView, events: readonly Event[]): Markup {
  const kinds = Map.groupBy(events, ({ schema }) => JSON.stringify(schema))
  return html`${[...kinds.values()].map(([first, ...others]) => {
    const also = kinds.size > 1 ? others.map(each => each.type).join(', ') : ''
    return html`<details><summary>Payload of ${first!.type}${also ? `, ${also}` : ''}</summary>
<p class="type">${typeOf(view, first!.schema)}</p>
${raw(codeBlock(JSON.stringify(first!.payload, null, 2), 'json'))}</details>
`
  })}`
}

const titleOf = (name: string): string => {
  const words = name.replaceAll('_', ' ')
  return words[0]!.toUpperCase() + words.slice(1)
}
