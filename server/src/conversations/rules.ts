import type { MarkdownTree } from '../markdown/parse.ts'
import { renderText } from '../markdown/text.ts'

const longest = 200

/** The beginning of what is written, as one line of plain text. */
export const excerptOf = (tree: MarkdownTree): string => excerptOfText(renderText(tree))

export function excerptOfText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = [...line]
  return characters.length <= longest
    ? line
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}

/**
 * The time of the next message: now, or a microsecond after the one before it. So no two of a conversation have the same
 * one, and what is written later never stands behind the mark of who has read everything so far.
 */
export function timeAfter(last: string | null, now: string): string {
  if (last === null || Temporal.Instant.compare(last, now) < 0) return now
  return Temporal.Instant.from(last).add({ microseconds: 1 }).toString()
}
