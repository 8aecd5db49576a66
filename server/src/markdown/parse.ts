import MarkdownIt from 'markdown-it'
import type { components } from '../../../openapi.d.ts'
import { clean } from './escape.ts'
import { safeUrl } from './links.ts'
import { type Nested, nest } from './nest.ts'

type Schemas = components['schemas']
/** What widgets, mails and documents render: a closed set of nodes that holds no markup. */
export type MarkdownTree = Schemas['Content']
export type Block = Schemas['ContentBlock']
export type Inline = Schemas['ContentInline']

/** How deep blocks nest; below it markdown-it would leave out what is written. */
const deepestBlocks = 40

/**
 * CommonMark for people who write letters: lines end where they were ended, addresses become links, and what is
 * mostly met by accident is text, so that nothing disappears: HTML, entities, link definitions, underlined headings.
 */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: deepestBlocks })
  .disable(['entity', 'html_block', 'html_inline', 'image', 'lheading', 'reference', 'table'])
  .enable('strikethrough')
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
markdown.normalizeLink = url => safeUrl(url) ?? ''
markdown.validateLink = url => url !== ''
// Shown as written: unfolding an international name would let it look like another.
markdown.normalizeLinkText = text => text

/**
 * Reads Markdown into a tree. What nests deeper or has more parts than anybody writes comes as it is, in one block
 * of code: nothing is lost, and no input takes long.
 */
export function parseMarkdown(text: string): MarkdownTree {
  const source = clean(text.toWellFormed())
  const tokens = markdown.parse(source, {})
  const tree = tokens.some(token => token.level >= deepestBlocks - 1) ? null : nest(tokens)
  if (tree === null) return [{ type: 'code_block', text: source }]
  return tree.map(blockOf)
}

function blockOf({ token, children }: Nested): Block {
  switch (token.type) {
    case 'heading_open':
      return { type: 'heading', level: Number(token.tag.slice(1)), children: inlinesOf(children) }
    case 'bullet_list_open':
      return { type: 'list', start: null, items: children.map(itemOf) }
    case 'ordered_list_open':
      return { type: 'list', start: Number(token.attrGet('start') ?? 1), items: children.map(itemOf) }
    case 'blockquote_open':
      return { type: 'quote', children: children.map(blockOf) }
    case 'code_block':
    case 'fence':
      return { type: 'code_block', text: token.content.replace(/\n$/, '') }
    case 'hr':
      return { type: 'rule' }
    default:
      return { type: 'paragraph', children: inlinesOf(children) }
  }
}

const itemOf = ({ children }: Nested): Schemas['ContentItem'] => ({
  type: 'item',
  children: children.map(blockOf),
})

const inlinesOf = (children: Nested[]): Inline[] => children.flatMap(inlineOf)

function inlineOf({ token, children }: Nested, index: number, among: Nested[]): Inline[] {
  switch (token.type) {
    case 'em_open':
      return [{ type: 'emphasis', children: inlinesOf(children) }]
    case 'strong_open':
      return [{ type: 'strong', children: inlinesOf(children) }]
    case 's_open':
      return [{ type: 'strike', children: inlinesOf(children) }]
    case 'code_inline':
      return [{ type: 'code', text: token.content }]
    case 'softbreak':
    case 'hardbreak':
      return [{ type: 'break' }]
    case 'link_open':
      return linkOf(String(token.attrGet('href') ?? ''), inlinesOf(children))
    default: {
      const text = isImage(among[index + 1]) ? token.content.replace(/!$/, '') : token.content
      return text === '' ? [] : [{ type: 'text', text }]
    }
  }
}

/** An image without its rule reads as an exclamation mark and a link. */
const isImage = (next: Nested | undefined): boolean =>
  next?.token.type === 'link_open' && next.token.markup === ''

function linkOf(url: string, children: Inline[]): Inline[] {
  if (url === '') return children
  return [{ type: 'link', url, children: children.length > 0 ? children : [{ type: 'text', text: url }] }]
}
