import { html, raw } from 'hono/html'
import { escapeHtml } from '../highlight.ts'
import type { Markup, Page } from '../layout.ts'
import { codeBlock } from '../markdown.ts'
import { table } from '../table.ts'
import { type Element, elementsOf, type Member, type Named } from './manifest.ts'

/** Whose data the elements show at work. */
export type Demo = { siteKey: string; email: string; password: string }

/** Attributes that examples have; `…` is the id of an object, which the page's script takes from the demo. */
const exampleAttributes: Record<string, string> = {
  'portal-account': 'routing="none"',
  'portal-conversation': 'ticket-id="…"',
  'portal-invoice': 'invoice-id="…"',
  'portal-invoices': 'page-size="5"',
  'portal-messages': 'page-size="5"',
  'portal-order': 'order-id="…"',
  'portal-orders': 'page-size="5"',
  'portal-quotation': 'quotation-id="…"',
  'portal-quotations': 'page-size="5"',
  'portal-subscription': 'subscription-id="…"',
  'portal-subscriptions': 'page-size="5"',
  'portal-ticket': 'ticket-id="…"',
  'portal-tickets': 'page-size="5"',
}

export const widgetPath = (tag: string): string => `/docs/widgets/${tag}`

/** All elements, those that pages write before those that open by themselves. */
export function widgetsPage(): Page {
  const elements = elementsOf()
  const row = ({ tagName, description }: Element) => [
    `[\`<${tagName}>\`](${widgetPath(tagName)})`,
    sentence(description),
  ]
  const [written, opened] = [true, false].map(own => elements.filter(each => (each.file !== null) === own))
  return {
    title: 'Widgets',
    path: '/docs/widgets',
    lead: 'Every element with its attributes, events, parts, slots and tokens, from the manifest of the build.',
    body:
      elements.length === 0
        ? html`<p>The widgets have not been built here: run <code>npm run build</code> and start the server again.</p>`
        : html`<p>A page writes one <code>portal-connect</code> and any of the others; how, is told in the guide
<a href="/docs/guides/embed">Embed the portal</a>.</p>
${table(['element', 'shows'], written!.map(row))}
<h2 id="opened">Opened by others</h2>
<p>No page writes these. They are listed because their parts and tokens can be styled.</p>
${table(['element', 'shows'], opened!.map(row))}
<h2 id="files">Files</h2>
<p><code>/widgets/portal.min.js</code> has every element but <code>portal-check</code>; <code>/widgets/invoices.js</code> and
its like have one element each over shared files. <code>/widgets/&lt;version&gt;/…</code> never changes;
<a href="/widgets/integrity.json">integrity.json</a> has the hashes of what it serves.</p>`,
  }
}

/** @param demo null: there is no demo data here, and nothing to show */
export function widgetPage(element: Element, api: string, demo: Demo | null): Page {
  const {
    tagName,
    description,
    members,
    attributes = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  } = element
  const attributeOf = new Map(attributes.map(each => [each.fieldName, each.name]))
  const fields: Field[] = members.filter(each => each.kind === 'field')
  const methods = members.filter(each => each.kind === 'method')
  const alone = attributes.filter(each => !fields.some(field => field.name === each.fieldName))
  const tables = [
    section(
      'Attributes and properties',
      ['attribute', 'property', 'type', 'what it does'],
      [...fields, ...alone],
      each => [
        code(alone.includes(each) ? each.name : attributeOf.get(each.name)),
        code(alone.includes(each) ? '' : each.name) +
          ('readonly' in each && each.readonly ? ' (read only)' : ''),
        code(each.type?.text),
        each.description ?? '',
      ],
    ),
    section('Methods', ['method', 'what it does'], methods, each => [
      code(signature(each)),
      each.description ?? '',
    ]),
    section('Events', ['event', 'kind', 'when'], events, each => [
      code(each.name),
      code(each.type?.text),
      each.description ?? '',
    ]),
    section('Slots', ['slot', 'what goes there'], slots, each => [
      each.name ? code(each.name) : 'default',
      each.description ?? '',
    ]),
    section('Parts', ['part', 'what it is'], cssParts, each => [code(each.name), each.description ?? '']),
    section('Tokens', ['token', 'what for'], cssProperties, each => [
      code(each.name),
      each.description ?? '',
    ]),
  ].filter(each => each !== null)
  const live = element.file !== null && demo !== null
  return {
    title: `<${tagName}>`,
    path: widgetPath(tagName),
    lead: sentence(description),
    live: live ? ['portal.min.js', ...(element.file === 'check.js' ? [element.file] : [])] : undefined,
    headings: tables.map(({ title, id }) => ({ level: 2, id, text: title })),
    body: html`${element.file === null ? html`<p>No page writes this element: others open it.</p>` : example(element, api, demo)}
${tables.map(each => each.markup)}`,
  }
}

type Field = Named & { readonly?: boolean }

/** How a page writes it, and what that shows here. */
function example({ tagName, file }: Element, api: string, demo: Demo | null): Markup {
  const attributes = exampleAttributes[tagName]
  const tag = `<${tagName}${attributes ? ` ${attributes}` : ''}></${tagName}>`
  const inner =
    tagName === 'portal-connect' ? '<portal-user></portal-user>\n  <portal-alerts></portal-alerts>' : tag
  const connected = (key: string, more = '') =>
    `<portal-connect api="${escapeHtml(api)}" site="${key}"${more}>\n  ${inner}\n</portal-connect>`
  const script = `<script type="module" src="${escapeHtml(api)}/widgets/${file}" crossorigin></script>`
  return html`${demo ? atWork(tagName, connected(demo.siteKey, ' id="live"'), demo) : ''}
${raw(codeBlock(`${script}\n${connected(demo?.siteKey ?? 'pk_…')}`, 'html'))}`
}

/** The page's script signs the demo's contact in, but where signing in is what there is to see. */
const atWork = (
  tagName: string,
  markup: string,
  { email, password }: Demo,
): Markup => html`<p class="live-note">
At work, on the demo’s data:</p>
<div class="live" data-element="${tagName}" data-email="${email}" data-password="${password}">${raw(markup)}</div>`

const code = (text: string | undefined): string => (text ? `\`${text.replaceAll('`', "'")}\`` : '')
const sentence = (text: string): string => text.split('\n\n')[0]!.replaceAll(/\s+/g, ' ')
const signature = ({ name, parameters = [], return: returned }: Member): string =>
  `${name}(${parameters.map(each => each.name).join(', ')})${returned ? `: ${returned.type.text}` : ''}`

function section<T extends Named>(title: string, heads: string[], rows: T[], cells: (row: T) => string[]) {
  if (rows.length === 0) return null
  const id = title.toLowerCase().replaceAll(' ', '-')
  return { title, id, markup: html`<h2 id="${id}">${title}</h2>\n${table(heads, rows.map(cells))}` }
}
