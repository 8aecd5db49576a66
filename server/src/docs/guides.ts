import { readFileSync } from 'node:fs'
import { raw } from 'hono/html'
import { settings } from '../config-list.ts'
import type { Markup, Page } from './layout.ts'
import { renderMarkdown } from './markdown.ts'
import { table } from './table.ts'
import { tokensOf } from './widgets/manifest.ts'

/** The API's address as it stands in the guides, for whoever reads them as files. */
const writtenAddress = 'http://localhost:8080'

/** The guides in the order in which somebody needs them; each is a file of `guides/`. */
export const guideNames = [
  'embed',
  'sign-in',
  'theming',
  'test-clock',
  'errors',
  'clients',
  'webhooks',
  'bulk',
  'partners',
  'going-live',
  'scaling',
] as const

/** Pages from Markdown that have an address of their own. */
const places: Record<string, string> = { start: '/docs', csp: '/docs/csp' }

/** A guide as a page. Its file begins with the title and one paragraph that says what it is for. */
export function guide(name: string, api: string): Page {
  const { title, lead, text } = read(name)
  const { html: rendered, headings } = renderMarkdown(text.replaceAll(writtenAddress, api))
  const path = places[name] ?? `/docs/guides/${name}`
  return { title, path, lead, body: raw(fill(rendered)), headings }
}

export const guideTitle = (name: string): string => read(name).title

function read(name: string): { title: string; lead: string; text: string } {
  const source = readFileSync(new URL(`./guides/${name}.md`, import.meta.url), 'utf8')
  const [, title, lead, text] = /^# (.+)\n\n(.+)\n\n([\s\S]+)$/.exec(source) ?? []
  if (!title || !lead || !text) throw new Error(`guides/${name}.md does not begin with a title and a lead`)
  return { title, lead, text }
}

/** Tables that are made from what the code says, where a guide has `{{name}}` as a paragraph. */
const tables: Record<string, () => Markup> = {
  tokens: () =>
    table(
      ['token', 'what for'],
      tokensOf().map(({ name, description = '' }) => [`\`${name}\``, description]),
    ),
  settings: () =>
    table(
      ['variable', 'default', 'what it does'],
      settings.map(({ name, default: otherwise, description }) => [
        `\`${name}\``,
        otherwise ? `\`${otherwise}\`` : '',
        description,
      ]),
    ),
}

const fill = (rendered: string): string =>
  rendered.replaceAll(/<p>\{\{([\w-]+)\}\}<\/p>/g, (_, name: string) => {
    const make = tables[name]
    if (!make) throw new Error(`a guide asks for {{${name}}}, which is not known here`)
    return String(make())
  })
