import type { Weight } from './fonts.ts'
import { advance, type Paragraph, paragraphs, type Run, runs } from './text-runs.ts'

export type TextStyle = { size: number; color: string; weight: Weight }

/** One line of set text. Lengths are points. `indent` moves a line of right-to-left text to its reader's start. */
export type TextLine = { runs: Run[]; width: number; indent: number; height: number; style: TextStyle }

const BLANK: TextStyle = { size: 1, color: 'black', weight: 'regular' }
const LEADING = 1.36
const LONGEST_WORD = 48
const SPACE = /[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/
// Where a line may end: after spaces (not the no-break ones), after a hyphen inside a word, and between
// ideographs, except before closing and after opening punctuation.
const IDEOGRAPH = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\u3000-\\u303f\\uff01-\\uff60]'
const CLOSING =
  '[\\u3001\\u3002\\u3005\\u3009\\u300b\\u300d\\u300f\\u3011\\u3015\\u30fb\\u30fc\\uff01\\uff09\\uff0c\\uff0e\\uff1a\\uff1b\\uff1f\\uff3d\\uff5d]'
const OPENING = '[\\u3008\\u300a\\u300c\\u300e\\u3010\\u3014\\uff08\\uff3b\\uff5b]'
const BREAKS = new RegExp(
  `[ \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u205f\\u3000]+|(?<=\\p{L})[-\\u2010](?=\\p{L})|(?<!${OPENING})(?=${IDEOGRAPH})(?!${CLOSING})|(?<=${IDEOGRAPH})(?<!${OPENING})(?!${CLOSING})`,
  'gu',
)
const TOLERANCE = 0.01

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Sets text in lines no wider than `width` points. Words that do not fit are broken between characters. */
export function wrapText(text: string, style: TextStyle, width: number): TextLine[] {
  const { size } = style
  return paragraphs(text, style.weight).flatMap(paragraph => {
    const lines = lineEnds(paragraph, width / size).map(({ start, end }) => {
      const parts = runs(paragraph, start, end)
      const leading = Math.max(LEADING, ...parts.map(run => run.face.leading))
      return {
        runs: parts,
        width: advance(paragraph, start, end) * size,
        indent: 0,
        height: size * leading,
        style,
      }
    })
    return paragraph.rtl ? alignedRight(lines) : lines
  })
}

/** Empty space that takes part in a column as a line does. */
export function blankLine(height: number): TextLine {
  return { runs: [], width: 0, indent: 0, height, style: BLANK }
}

/** Lines of a right-to-left paragraph share their right edge; the block itself stays where it is put. */
function alignedRight(lines: TextLine[]): TextLine[] {
  const widest = Math.max(...lines.map(line => line.width))
  return lines.map(line => ({ ...line, indent: widest - line.width }))
}

/** Start and end of each line, without the spaces it ends with. */
function lineEnds(paragraph: Paragraph, width: number): { start: number; end: number }[] {
  const { text } = paragraph
  const ends: { start: number; end: number }[] = []
  let start = 0
  let used = 0
  const close = (end: number) => {
    ends.push({ start, end: bareEnd(text, start, end) })
    start = end
    used = 0
  }
  for (const [from, to] of chunks(text)) {
    const word = bareEnd(text, from, to)
    const bare = wordAdvance(paragraph, from, word)
    if (used + bare > width + TOLERANCE && from > start) close(from)
    if (bare <= width + TOLERANCE) {
      used += bare + (word < to ? advance(paragraph, word, to) : 0)
      continue
    }
    for (const { segment, index } of graphemes.segment(text.slice(from, to))) {
      const next = advance(paragraph, from + index, from + index + segment.length)
      if (used + next > width && from + index > start && !SPACE.test(segment)) close(from + index)
      used += next
    }
  }
  close(text.length)
  return ends
}

/** Width of a word at size 1. What is too long for a word is measured by characters, which are remembered. */
function wordAdvance(paragraph: Paragraph, from: number, to: number): number {
  if (to - from <= LONGEST_WORD) return advance(paragraph, from, to)
  let width = 0
  for (const { segment, index } of graphemes.segment(paragraph.text.slice(from, to))) {
    width += advance(paragraph, from + index, from + index + segment.length)
  }
  return width
}

/** Where the spaces begin that the part ends with. */
function bareEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && SPACE.test(text[end - 1]!)) end--
  return end
}

/** Parts of the text between which a line may end. */
function* chunks(text: string): Generator<[number, number]> {
  let from = 0
  for (const match of text.matchAll(BREAKS)) {
    const to = match.index + match[0].length
    if (to > from) yield [from, to]
    from = Math.max(from, to)
  }
  if (from < text.length) yield [from, text.length]
}
