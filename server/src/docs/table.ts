import { raw } from 'hono/html'
import type { Markup } from './layout.ts'
import { renderLine } from './markdown.ts'

/** A table whose cells are lines of Markdown; it scrolls by itself where it is too wide. */
export function table(heads: string[], rows: string[][]): Markup {
  const row = (tag: string, cells: string[]) =>
    `<tr>${cells.map(each => `<${tag}>${renderLine(each)}</${tag}>`).join('')}</tr>`
  return raw(
    `<div class="wide"><table><thead>${row('th', heads)}</thead><tbody>${rows.map(each => row('td', each)).join('\n')}</tbody></table></div>`,
  )
}
