import bidiFactory, { type Bidi } from 'bidi-js'

// Its types describe a CommonJS module, but Node imports the ES module.
const bidi = (bidiFactory as unknown as () => Bidi)()
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Whether the text needs bidirectional ordering at all; most does not, and skips its cost. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

/** Embedding level of each UTF-16 unit of one paragraph, and of the paragraph, found by its first strong letter. */
export function embeddingLevels(paragraph: string): { levels: Uint8Array; base: number } {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(paragraph, 'auto')
  return { levels, base: paragraphs[0]?.level ?? 0 }
}

/** The code point drawn for a character in a right-to-left run: brackets and the like turn round. */
export function mirrored(char: string): number {
  return (bidi.getMirroredCharacter(char) ?? char).codePointAt(0)!
}

/** Pieces of one line from logical into visual order: rule L2 of the bidirectional algorithm. */
export function visualOrder<T extends { level: number }>(pieces: T[]): T[] {
  const order = [...pieces]
  const highest = Math.max(0, ...pieces.map(piece => piece.level))
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start
      while (end < order.length && order[end]!.level >= level) end++
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse())
      start = end
    }
  }
  return order
}

/**
 * Signed figures in right-to-left text, each in a direction of its own: the bare algorithm takes the sign for
 * punctuation and prints -1,234.50 as 1,234.50-.
 */
export function isolateFigures(paragraph: string): string {
  return paragraph.replace(/(?<!\S)[-\u2212+][\d.,]*\d/g, '\u2066$&\u2069')
}

/** The value kept together in its own direction inside a sentence of another one. */
export function isolate(value: string): string {
  return hasRightToLeft(value) ? `\u2068${value}\u2069` : value
}
