import { html, raw } from 'hono/html'
import type { Contract, Described, Tag } from '../contract.ts'
import type { Markup, Page } from '../layout.ts'
import { renderLine, renderText } from '../markdown.ts'
import { describeOperation, type ReferenceView } from './operation.ts'
import { describeSchema } from './schema.ts'

/** One page for each tag, with its operations and the objects they speak of. */
export function tagPage(view: ReferenceView, tag: Tag): Page {
  const path = `/docs/reference/${tag.slug}`
  const objects = [...view.homes]
    .filter(([, home]) => home.startsWith(`${path}#`))
    .map(([name]) => name)
    .sort()
  return {
    title: tag.name,
    path,
    lead: tag.description,
    headings: [
      ...tag.operations.map(({ id, summary }) => ({ level: 2, id, text: summary })),
      { level: 2, id: 'objects', text: 'Objects' },
    ],
    body: html`${listOf(tag.operations, '')}
${tag.operations.map(each => describeOperation(view, each))}
<h2 id="objects">Objects</h2>
${objects.map(name => describeSchema(view, name))}`,
  }
}

/** All operations at a glance. */
export function referencePage({ document, tags }: Contract): Page {
  return {
    title: 'API reference',
    path: '/docs/reference',
    lead: document.info.summary,
    headings: tags.map(({ name, slug }) => ({ level: 2, id: slug, text: name })),
    body: html`<p>Every operation of the API, made from its contract: <a href="/openapi.yaml">openapi.yaml</a>,
<a href="/openapi.json">openapi.json</a> (OpenAPI 3.1). How programs are made of it is told in the guide about
<a href="/docs/guides/clients">generated clients</a>.</p>
${raw(renderText(document.info.description))}
${tags.map(
  ({
    name,
    slug,
    description,
    operations,
  }) => html`<h2 id="${slug}"><a href="/docs/reference/${slug}">${name}</a></h2>
<p>${raw(renderLine(description))}</p>
${listOf(operations, `/docs/reference/${slug}`)}`,
)}`,
  }
}

const listOf = (operations: readonly Described[], page: string): Markup => html`<ul class="operations">
${operations.map(
  ({ id, method, path, summary }) =>
    html`<li><span class="method ${method.toLowerCase()}">${method}</span><span><a href="${page}#${id}">${summary}</a><small>${path}</small></span></li>\n`,
)}</ul>
`
