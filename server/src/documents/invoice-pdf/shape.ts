import type { Font, Glyph, GlyphPosition } from 'fontkit'
import { mirrored } from './bidi.ts'
import { type Part, type TextGlyph, textGlyph } from './glyph-subset.ts'

/** A shaped run as pdfkit reads it: glyphs from left to right with their positions, in 1/1000 em. */
export type Shaped = { glyphs: PdfGlyph[]; positions: PdfPosition[]; advanceWidth: number }
/** pdfkit hands `id` to the subset, which takes a whole {@link TextGlyph}. */
type PdfGlyph = { id: TextGlyph; advanceWidth: number; codePoints: number[] }
type PdfPosition = GlyphPosition & { advanceWidth: number }

const REPLACEMENT = 0xfffd
const QUESTION_MARK = 0x3f
const SPACE = 0x20

/** Shapes a run of one direction. A character that the font lacks is drawn as U+FFFD and keeps its text. */
export function shape(font: Font, text: string, rtl: boolean): Shaped {
  const substitute = font.hasGlyphForCodePoint(REPLACEMENT) ? REPLACEMENT : QUESTION_MARK
  const glyphs = Array.from(text, char => {
    const codePoint = char.codePointAt(0)!
    const drawn = rtl ? mirrored(char) : codePoint
    const known = font.hasGlyphForCodePoint(drawn) ? drawn : substitute
    return font.getGlyph(font.glyphForCodePoint(known).id, [codePoint])
  })
  const run = font.layout(glyphs, undefined, undefined, undefined, rtl ? 'rtl' : 'ltr')

  const shaped: Shaped = { glyphs: [], positions: [], advanceWidth: 0 }
  for (const { glyph, position, parts } of letters(run.glyphs, run.positions, rtl)) {
    const { advanceWidth, codePoints } = glyph
    if (isHidden(glyph, position)) continue
    shaped.glyphs.push({ id: textGlyph(parts, advanceWidth, codePoints), advanceWidth, codePoints })
    shaped.positions.push({ ...position, advanceWidth })
    shaped.advanceWidth += position.xAdvance
  }
  return shaped
}

/**
 * fontkit keeps one object per glyph, with the text of whoever asked first in the life of the process. With this,
 * each caller gets the text that he asked for.
 */
export function withTextPerGlyph(font: Font): void {
  const kept = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) => {
    const glyph = kept(id, codePoints)
    return Object.assign(Object.create(glyph) as Glyph, { codePoints })
  }
}

type Letter = { glyph: Glyph; position: GlyphPosition; parts: Part[] }

/** Glyphs with the textless ones beside them, such as the dots of an Arabic letter, taken in as parts. */
function letters(glyphs: Glyph[], positions: GlyphPosition[], rtl: boolean): Letter[] {
  const found: Letter[] = []
  // A letter comes first in reading order, and its parts after it: from the right in a run from right to left.
  const order = glyphs.map((_, index) => (rtl ? glyphs.length - 1 - index : index))
  const pens = penPositions(positions)
  let at = 0
  for (const index of order) {
    const glyph = glyphs[index]!
    const position = { ...positions[index]! }
    const last = found.at(-1)
    if (glyph.codePoints.length > 0 || !last || position.xAdvance !== 0) {
      at = index
      found.push({ glyph, position, parts: [{ id: glyph.id, x: 0, y: 0 }] })
      continue
    }
    const x = pens[index]! + position.xOffset - pens[at]! - last.position.xOffset
    last.parts.push({
      id: glyph.id,
      x: Math.round(x),
      y: Math.round(position.yOffset - last.position.yOffset),
    })
  }
  return rtl ? found.reverse() : found
}

function penPositions(positions: GlyphPosition[]): number[] {
  let pen = 0
  return positions.map(({ xAdvance }) => {
    pen += xAdvance
    return pen - xAdvance
  })
}

/** Joiners and the like: they steer shaping, and fontkit leaves a space of no width in their place. */
function isHidden(glyph: Glyph, { xAdvance }: GlyphPosition): boolean {
  return xAdvance === 0 && glyph.advanceWidth > 0 && glyph.codePoints[0] === SPACE
}
