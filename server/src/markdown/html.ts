import { escaped } from './escape.ts'
import type { Block, Inline, MarkdownTree } from './parse.ts'

/** HTML for mails. Every text in it is escaped; the tree knows no links but harmless ones. */
export const renderHtml = (tree: MarkdownTree): string => tree.map(blockHtml).join('\n')

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.children)}</p>`
    case 'heading':
      return `<h${block.level}>${inlineHtml(block.children)}</h${block.level}>`
    case 'list': {
      const items = block.items.map(item => `<li>${itemHtml(item.children)}</li>`).join('')
      return block.start === null ? `<ul>${items}</ul>` : `<ol start="${block.start}">${items}</ol>`
    }
    case 'quote':
      return `<blockquote>${renderHtml(block.children)}</blockquote>`
    case 'code_block':
      return `<pre style="white-space:pre-wrap"><code>${escaped(block.text)}</code></pre>`
    case 'rule':
      return '<hr>'
  }
}

/** The first line of an item stands beside its mark. */
function itemHtml([first, ...others]: MarkdownTree): string {
  if (first?.type !== 'paragraph') return renderHtml(first ? [first, ...others] : [])
  return `${inlineHtml(first.children)}${renderHtml(others)}`
}

const inlineHtml = (inlines: Inline[]): string => inlines.map(oneHtml).join('')

function oneHtml(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escaped(inline.text)
    case 'emphasis':
      return `<em>${inlineHtml(inline.children)}</em>`
    case 'strong':
      return `<strong>${inlineHtml(inline.children)}</strong>`
    case 'strike':
      return `<s>${inlineHtml(inline.children)}</s>`
    case 'code':
      return `<code>${escaped(inline.text)}</code>`
    case 'link':
      return `<a href="${escaped(inline.url)}" rel="noopener noreferrer nofollow">${inlineHtml(inline.children)}</a>`
    case 'break':
      return '<br>'
  }
}
