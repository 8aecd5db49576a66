import type { Block, Inline, MarkdownTree } from './parse.ts'

/** Plain text for mails and excerpts: as it is written by hand, with the address of a link behind its words. */
export const renderText = (tree: MarkdownTree): string => tree.map(blockText).join('\n\n')

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children)
    case 'list': {
      const { start, items } = block
      return items
        .map(({ children }, index) => hanging(start === null ? '- ' : `${start + index}. `, children))
        .join('\n')
    }
    case 'quote':
      return renderText(block.children).replace(/^/gm, '> ')
    case 'code_block':
      return block.text
    case 'rule':
      return '---'
  }
}

const hanging = (mark: string, children: MarkdownTree): string =>
  `${mark}${renderText(children).replace(/\n(?!\n)/g, `\n${' '.repeat(mark.length)}`)}`

const inlineText = (inlines: Inline[]): string => inlines.map(oneText).join('')

function oneText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.text
    case 'link': {
      const text = inlineText(inline.children)
      return sameAddress(text, inline.url) ? text : `${text} (${inline.url})`
    }
    case 'break':
      return '\n'
    default:
      return inlineText(inline.children)
  }
}

/** Whether the words of a link are its address, but for what browsers add. */
const sameAddress = (text: string, url: string): boolean =>
  url === text || url === `${text}/` || url === `mailto:${text}` || URL.parse(text)?.href === url
