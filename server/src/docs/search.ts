import { settings } from '../config-list.ts'
import { explanations } from '../http/problem-explanations.ts'
import type { Chapter, Entry } from './chapters.ts'
import type { Json } from './contract.ts'
import { guide, guideNames } from './guides.ts'
import type { Page } from './layout.ts'
import { slug } from './markdown.ts'
import { problemPath } from './problems.ts'
import type { ReferenceView } from './reference/operation.ts'
import { elementsOf } from './widgets/manifest.ts'
import { widgetPath } from './widgets/pages.ts'

/** Where what can be looked for is listed, as JSON. */
export const searchPath = '/docs/search.json'

/** What can be looked for: its name, a line beside it, and where it is told. */
export type Findable = Entry & { detail: string }

/** Everything that can be looked for, the general before the particular: of equals the first is the better answer. */
export function findables(view: ReferenceView, contents: readonly Chapter[]): Findable[] {
  const { document, tags, schemas } = view.contract
  return [
    ...contents.flatMap(({ title: detail, entries }) => entries.map(entry => ({ ...entry, detail }))),
    ...elementsOf().map(({ tagName, description }) => ({
      title: `<${tagName}>`,
      detail: description,
      path: widgetPath(tagName),
    })),
    ...tags.flatMap(tag =>
      tag.operations.map(({ id, method, path, summary }) => ({
        title: summary,
        detail: `${method} ${path} ${id}`,
        path: `/docs/reference/${tag.slug}#${id}`,
      })),
    ),
    ...Object.keys(document.webhooks).map(type => ({
      title: type,
      detail: document.webhooks[type].post.summary,
      path: `/docs/events#${slug(type)}`,
    })),
    ...Object.entries(explanations).map(([code, { means }]) => ({
      title: code,
      detail: means,
      path: problemPath(code),
    })),
    ...['start', ...guideNames].flatMap(name => sectionsOf(guide(name, view.api))),
    ...settings.map(({ name, description }) => ({
      title: name,
      detail: description,
      path: '/docs/guides/going-live#2-live-mode',
    })),
    ...Object.entries<Json>(schemas).map(([name, { description = '' }]) => ({
      title: name,
      detail: description,
      path: view.homes.get(name)!,
    })),
  ].map(each => ({ ...each, detail: firstLine(each.detail) }))
}

/** What a page tells under its headings. */
const sectionsOf = ({ title, path, headings = [] }: Page): Findable[] =>
  headings.map(({ id, text }) => ({ title: text, detail: title, path: `${path}#${id}` }))

/** Enough to know it by. */
const firstLine = (text: string): string => text.split('\n')[0]!.replaceAll('`', '').slice(0, 120)
