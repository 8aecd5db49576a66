import { type Chapter, chapters } from './chapters.ts'
import { type Json, readContract } from './contract.ts'
import { eventsPage } from './events.ts'
import { guide, guideNames, guideTitle } from './guides.ts'
import type { Page } from './layout.ts'
import { problemCodes, problemPage, problemPath, problemsPage } from './problems.ts'
import { findHomes } from './reference/homes.ts'
import { referencePage, tagPage } from './reference/pages.ts'
import { type Findable, findables } from './search.ts'
import { elementsOf } from './widgets/manifest.ts'
import { type Demo, widgetPage, widgetPath, widgetsPage } from './widgets/pages.ts'

/** All pages by their addresses, each made when it is asked for, what the navigation lists, and what can be looked for. */
export type Book = {
  pages: ReadonlyMap<string, () => Page>
  contents: Chapter[]
  findables: () => Findable[]
  version: string
}

/** @param api this server's address, @param demo who can sign in, where there is demo data */
export function openBook(document: Json, api: string, demo: Demo | null): Book {
  const contract = readContract(document)
  const view = { contract, homes: findHomes(contract), api, problems: problemCodes }
  const pages = new Map<string, () => Page>([
    ['/docs', () => guide('start', api)],
    ...guideNames.map(name => [`/docs/guides/${name}`, () => guide(name, api)] as const),
    ['/docs/csp', () => guide('csp', api)],
    ['/docs/widgets', widgetsPage],
    ...elementsOf().map(
      element => [widgetPath(element.tagName), () => widgetPage(element, api, demo)] as const,
    ),
    ['/docs/events', () => eventsPage(view)],
    ['/docs/problems', problemsPage],
    ...[...problemCodes].map(code => [problemPath(code), () => problemPage(code)] as const),
    ['/docs/reference', () => referencePage(contract)],
    ...contract.tags.map(tag => [`/docs/reference/${tag.slug}`, () => tagPage(view, tag)] as const),
  ])
  const contents = chapters(
    guideNames.map(name => ({ title: guideTitle(name), path: `/docs/guides/${name}` })),
    contract.tags.map(({ name, slug }) => ({ title: name, path: `/docs/reference/${slug}` })),
  )
  return { pages, contents, findables: () => findables(view, contents), version: document.info.version }
}
