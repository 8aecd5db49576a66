import MarkdownIt from 'markdown-it'
import { highlight } from './highlight.ts'

export type Heading = { level: number; id: string; text: string }

/** What a heading's anchor is called. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[`'’"]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

const names: Record<string, string> = {
  sh: 'Shell',
  console: 'Terminal',
  ts: 'TypeScript',
  tsx: 'TSX',
  js: 'JavaScript',
  py: 'Python',
  go: 'Go',
  java: 'Java',
  html: 'HTML',
  css: 'CSS',
  json: 'JSON',
  http: 'HTTP',
  text: 'Text',
}

/** A block of code with its language and a place for the button that copies it. */
export function codeBlock(code: string, language: string): string {
  const label = names[language] ?? language
  const marked = highlight(code.replace(/\n$/, ''), language)
  return `<figure class="code" data-language="${label}"><figcaption>${label}</figcaption><pre tabindex="0"><code>${marked}</code></pre></figure>\n`
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
const { rules } = markdown.renderer
rules.fence = (tokens, at) =>
  codeBlock(tokens[at]!.content, tokens[at]!.info.trim().split(/\s+/)[0] || 'text')
rules.table_open = () => '<div class="wide"><table>\n'
rules.table_close = () => '</table></div>\n'
rules.heading_open = (tokens, at) => {
  const token = tokens[at]!
  const id = token.meta?.id ?? ''
  return `<${token.tag} id="${id}">`
}
rules.heading_close = (tokens, at) => {
  const { tag, meta } = tokens[at]!
  return `<a class="anchor" href="#${meta?.id ?? ''}" aria-label="Link to this section">#</a></${tag}>\n`
}

/** Renders a guide. Headings get anchors, which are listed beside the page. */
export function renderMarkdown(source: string): { html: string; headings: Heading[] } {
  const tokens = markdown.parse(source, {})
  const headings: Heading[] = []
  const taken = new Set<string>()
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue
    const text = tokens[at + 1]!.children!.map(each => each.content).join('')
    let id = slug(text)
    while (taken.has(id)) id += '-again'
    taken.add(id)
    token.meta = { id }
    tokens[at + 2]!.meta = { id }
    headings.push({ level: Number(token.tag.slice(1)), id, text })
  }
  return { html: markdown.renderer.render(tokens, markdown.options, {}), headings }
}

/** A description of the contract: paragraphs and lists, no headings. */
export const renderText = (source: string): string => markdown.render(source)

/** A line of it. */
export const renderLine = (source: string): string => markdown.renderInline(source)
