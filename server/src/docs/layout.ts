import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { html, raw } from 'hono/html'
import type { Chapter } from './chapters.ts'
import type { Heading } from './markdown.ts'
import { searchPath } from './search.ts'

/** Markup that is safe to insert: what `html` and `raw` make. */
export type Markup = ReturnType<typeof html>

export type Page = {
  title: string
  /** Address below the server's, `/docs/guides/embed`. */
  path: string
  /** In one sentence, for the head of the page and for search engines of the reader's own. */
  lead: string
  body: Markup
  /** What "On this page" lists. */
  headings?: readonly Heading[]
  /** Files of the widgets, of a page that shows one at work: it has more room and another policy. */
  live?: readonly string[]
}

const versions = new Map<string, string>()

/** An asset's address, which changes with its content, so that browsers may keep it. */
export function asset(name: string): string {
  let version = versions.get(name)
  if (version === undefined) {
    const content = readFileSync(new URL(`./assets/${name}`, import.meta.url))
    version = createHash('sha256').update(content).digest('hex').slice(0, 12)
    versions.set(name, version)
  }
  return `/docs/assets/${name}?v=${version}`
}

/** A whole page: head, navigation, content. `version` is the API's. */
export async function layout(page: Page, contents: readonly Chapter[], version: string): Promise<string> {
  const { title, path, lead, body, headings = [], live } = page
  const shown = headings.filter(each => each.level === 2 || each.level === 3)
  return String(
    await html`<!doctype html>
<html lang="en" id="top">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Portal</title>
<meta name="description" content="${lead}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${asset('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${asset('docs.css')}">
<link rel="stylesheet" href="${asset('search.css')}">
<script src="${asset('docs.js')}"></script>
<script type="module" src="${asset('search.js')}"></script>
${live ? [asset('live.js'), ...live.map(name => `/widgets/${name}`)].map(address => html`<script type="module" src="${address}"></script>\n`) : ''}</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="bar">
<a class="brand" href="/docs"><img src="${asset('icon.svg')}" alt="" width="24" height="24">Portal</a>
<span class="version">${version}</span>
<search class="search" data-index="${searchPath}" hidden>
<input type="search" placeholder="Search" aria-label="Search the documentation" aria-keyshortcuts="/" autocomplete="off" spellcheck="false" role="combobox" aria-expanded="false" aria-autocomplete="list" aria-controls="found">
<ul id="found" role="listbox" aria-label="Found" hidden></ul>
</search>
<a class="menu" href="#nav">Menu</a>
</header>
<div class="frame${live ? ' whole' : ''}">
<nav id="nav" class="nav" aria-label="Documentation">
<a class="close" href="#top">Close menu</a>
${contents.map(chapter => chapterOf(chapter, path))}
</nav>
<main id="content" class="content">
<h1>${title}</h1>
<p class="lead">${lead}</p>
${body}
${nextOf(contents, path)}
</main>
${shown.length > 1 && !live ? onThisPage(shown) : ''}
</div>
</body>
</html>
`,
  )
}

const chapterOf = ({ title, entries }: Chapter, path: string) => html`<section>
<h2>${title}</h2>
<ul>
${entries.map(
  entry =>
    html`<li><a href="${entry.path}"${entry.path === path ? raw(' aria-current="page"') : ''}>${entry.title}</a></li>\n`,
)}</ul>
</section>
`

const onThisPage = (headings: readonly Heading[]) => html`<aside class="toc" aria-label="On this page">
<h2>On this page</h2>
<ul>
${headings.map(({ id, text, level }) => html`<li class="level-${level}"><a href="#${id}">${text}</a></li>\n`)}</ul>
</aside>
`

/** The page that follows in the navigation, of guides. */
function nextOf(contents: readonly Chapter[], path: string): Markup {
  const [guides] = contents
  const at = guides?.entries.findIndex(entry => entry.path === path) ?? -1
  const next = at < 0 ? undefined : guides!.entries[at + 1]
  return next ? html`<p class="next"><a href="${next.path}">Next: ${next.title}</a></p>` : html``
}
