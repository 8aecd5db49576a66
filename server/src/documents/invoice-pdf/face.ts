import { create, type Font, type Glyph as FontkitGlyph, type Subset } from 'fontkit'
import { mirrored } from './bidi.ts'

/** What {@link Face.font} answers pdfkit: glyphs in visual order with their positions, in 1/1000 em. */
type Shaped = { glyphs: Glyph[]; positions: Position[]; advanceWidth: number }
/** `id` names the glyph together with the text it stands for, see {@link withTextPerGlyph}. */
type Glyph = { id: string; advanceWidth: number; codePoints: number[] }
type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number; advanceWidth: number }

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
const REPLACEMENT = 0xfffd
const QUESTION_MARK = 0x3f
const NOTDEF = 0
const MAX_SHAPED = 20_000
const MAX_SHAPED_LENGTH = 48

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

  const substitute = font.hasGlyphForCodePoint(REPLACEMENT) ? REPLACEMENT : QUESTION_MARK
  const memory = new Map<string, Shaped>()
  const covers = (codePoint: number) => font.hasGlyphForCodePoint(codePoint)

  function shape(text: string, rtl: boolean): Shaped {
    const glyphs = Array.from(text, char => {
      const codePoint = char.codePointAt(0)!
      const drawn = rtl ? mirrored(char) : codePoint
      return font.getGlyph(font.glyphForCodePoint(covers(drawn) ? drawn : substitute).id, [codePoint])
    })
    const run = font.layout(glyphs, undefined, undefined, undefined, rtl ? 'rtl' : 'ltr')
    const shaped: Shaped = { glyphs: [], positions: [], advanceWidth: 0 }
    for (const [index, glyph] of run.glyphs.entries()) {
      const { xAdvance, yAdvance, xOffset, yOffset } = run.positions[index]!
      if (isHidden(glyph, xAdvance)) continue
      const { advanceWidth, codePoints } = glyph
      shaped.glyphs.push({ id: `${glyph.id}:${codePoints.join()}`, advanceWidth, codePoints })
      shaped.positions.push({ xAdvance, yAdvance, xOffset, yOffset, advanceWidth })
      shaped.advanceWidth += xAdvance
    }
    return shaped
  }

  function remembered(text: string, rtl: boolean): Shaped {
    const key = rtl ? `\u200f${text}` : text
    const known = memory.get(key)
    if (known) return known
    const shaped = shape(text, rtl)
    if (text.length > MAX_SHAPED_LENGTH) return shaped
    if (memory.size >= MAX_SHAPED) memory.clear()
    memory.set(key, shaped)
    return shaped
  }

  return {
    name,
    leading,
    covers,
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
      createSubset: () => subsetWithTextPerGlyph(font.createSubset()),
    }),
  }
}

/** Words with the space after each, cut where pdfkit cuts: so measuring and drawing share their memory. */
function words(text: string): string[] {
  return text.match(/[^ ]* |[^ ]+/g) ?? []
}

/** Joiners and the like: they steer shaping, and fontkit leaves a space of no width in their place. */
function isHidden(glyph: FontkitGlyph, advance: number): boolean {
  return advance === 0 && glyph.advanceWidth > 0 && glyph.codePoints[0] === 0x20
}

/**
 * fontkit keeps one object per glyph, with the text of whoever asked first: a space and a no-break space that
 * share a glyph would be extracted from a PDF as whichever of them came first in the life of the process.
 */
function withTextPerGlyph(font: Font): void {
  const kept = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) => {
    const glyph = kept(id, codePoints)
    if (sameNumbers(glyph.codePoints, codePoints)) return glyph
    return Object.assign(Object.create(glyph) as FontkitGlyph, { codePoints })
  }
}

/** Gives each pair of glyph and text a place of its own in the subset, hence a ToUnicode entry of its own. */
function subsetWithTextPerGlyph(subset: Subset): Subset {
  const places = new Map<string, number>()
  const includeGlyph = subset.includeGlyph.bind(subset)
  return Object.assign(subset, {
    includeGlyph(glyph: number | string): number {
      if (typeof glyph === 'number') return includeGlyph(glyph) // a component of a compound glyph
      let place = places.get(glyph)
      if (place === undefined) {
        const id = Number.parseInt(glyph, 10)
        if (id === NOTDEF) throw new Error(`no glyph for ${glyph}`)
        place = subset.glyphs.push(id) - 1
        places.set(glyph, place)
      }
      return place
    },
  })
}

function sameNumbers(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}
