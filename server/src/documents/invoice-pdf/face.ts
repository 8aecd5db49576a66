import { create } from 'fontkit'
import { textSubset } from './glyph-subset.ts'
import { type Shaped, shape, withTextPerGlyph } from './shape.ts'

/** One parsed font file, kept for the life of the process and used by every document. */
export type Face = {
  /** Name under which a document registers it. */
  name: string
  /** Line height in em that keeps ascenders, marks and descenders of neighbouring lines apart. */
  leading: number
  covers(codePoint: number): boolean
  /** Width of the text at size 1. */
  advance(text: string, rtl: boolean): number
  /** The font as pdfkit takes it: in place of a file, an object with `layout`. */
  font: object
}

const UNITS_PER_EM = 1000
const MOST_REMEMBERED = 5_000
const LONGEST_REMEMBERED = 128

/**
 * Parses a TrueType font. Parsing costs some 40 ms and shaping is the dearest part of a document, so a face
 * remembers the words that it has shaped.
 * @throws RangeError when the font is not drawn on 1000 units per em
 */
export function createFace(name: string, bytes: Uint8Array, leading: number): Face {
  const font = create(bytes)
  // pdfkit scales shaped positions in place, and ours are shared: a scale of 1 leaves them as they are.
  if (font.unitsPerEm !== UNITS_PER_EM) throw new RangeError(`${name} has ${font.unitsPerEm} units per em`)
  withTextPerGlyph(font)
  const memory = new Map<string, Shaped>()

  function remembered(text: string, rtl: boolean): Shaped {
    const key = rtl ? `\u200f${text}` : text
    const known = memory.get(key)
    if (known) return known
    const shaped = shape(font, text, rtl)
    if (text.length > LONGEST_REMEMBERED) return shaped
    if (memory.size >= MOST_REMEMBERED) memory.clear()
    memory.set(key, shaped)
    return shaped
  }

  return {
    name,
    leading,
    covers: codePoint => font.hasGlyphForCodePoint(codePoint),
    advance(text, rtl) {
      if (rtl) return remembered(text, rtl).advanceWidth / UNITS_PER_EM
      let width = 0
      for (const word of words(text)) width += remembered(word, false).advanceWidth
      return width / UNITS_PER_EM
    },
    font: Object.assign(Object.create(font), {
      // pdfkit hands its `features` option on unread. Only right-to-left runs are drawn with one: without,
      // pdfkit asks word by word, which would set the words of such a run in the wrong order.
      layout: (text: string, features?: unknown) => remembered(text, features !== undefined),
      createSubset: () => textSubset(font),
    }),
  }
}

/** Words with the space after each, cut where pdfkit cuts: so measuring and drawing share their memory. */
function words(text: string): string[] {
  return text.match(/[^ ]* |[^ ]+/g) ?? []
}
