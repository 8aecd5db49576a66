import { embeddingLevels, hasRightToLeft, isolateFigures, visualOrder } from './bidi.ts'
import type { Face } from './face.ts'
import { faceFor, latinFace, type Weight } from './fonts.ts'

/** One paragraph in logical order, cut where the font or the direction changes. */
export type Paragraph = { text: string; rtl: boolean; pieces: Piece[] }
type Piece = { start: number; end: number; level: number; face: Face }

/** A stretch of a line in one font and direction, ready to draw. */
export type Run = { face: Face; text: string; rtl: boolean }

const PLAIN_LATIN = /^[\x20-\x7e\u00a0-\u024f\u2013\u2014\u2018-\u201d\u2022\u2026\u202f\u20ac]*$/
const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g
// Soft hyphens, zero-width spaces, variation selectors, tags: nothing to see, and in most fonts no glyph. Bidi
// controls and the two joiners stay, as they decide how their neighbours are drawn.
const IGNORABLES = /(?!\p{Bidi_Control}|\p{Join_Control})\p{Default_Ignorable_Code_Point}/gu
const BIDI_CONTROL = /\p{Bidi_Control}/u
const JOINER = /\p{Join_Control}/u
const MARK = /\p{M}/u
const NEUTRAL = /[\p{P}\p{Z}]/u

/** Text of any origin as paragraphs. An empty line is an empty paragraph. */
export function paragraphs(text: string, weight: Weight): Paragraph[] {
  if (PLAIN_LATIN.test(text)) return [plain(text, weight)]
  return text
    .toWellFormed()
    .split(LINE_ENDS)
    .map(line => paragraph(clean(line), weight))
}

/** Width at size 1 of a part of the paragraph, in UTF-16 units. */
export function advance({ text, pieces }: Paragraph, start: number, end: number): number {
  let width = 0
  for (let index = firstPiece(pieces, start); index < pieces.length; index++) {
    const piece = pieces[index]!
    if (piece.start >= end) break
    const part = text.slice(Math.max(start, piece.start), Math.min(end, piece.end))
    width += piece.face.advance(part, piece.level % 2 === 1)
  }
  return width
}

/** Index of the first piece that ends after `start`: text that changes its script at each letter has many. */
function firstPiece(pieces: Piece[], start: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  return low
}

/** A part of the paragraph as runs from left to right. */
export function runs({ text, pieces }: Paragraph, start: number, end: number): Run[] {
  const inside = pieces.filter(piece => piece.end > start && piece.start < end)
  return visualOrder(inside).map(piece => ({
    face: piece.face,
    text: text.slice(Math.max(start, piece.start), Math.min(end, piece.end)),
    rtl: piece.level % 2 === 1,
  }))
}

function clean(line: string): string {
  return line.replaceAll('\t', '    ').replace(CONTROLS, '').replace(IGNORABLES, '')
}

function paragraph(line: string, weight: Weight): Paragraph {
  if (PLAIN_LATIN.test(line)) return plain(line, weight)
  const bidirectional = hasRightToLeft(line)
  const text = bidirectional ? isolateFigures(line) : line
  const { levels, base } = bidirectional ? embeddingLevels(text) : { levels: null, base: 0 }
  const pieces: Piece[] = []
  let start = 0
  for (const char of text) {
    const end = start + char.length
    if (!BIDI_CONTROL.test(char)) add(pieces, { start, end, level: levels?.[start] ?? 0, char, weight })
    start = end
  }
  return { text, rtl: base % 2 === 1, pieces }
}

function add(
  pieces: Piece[],
  {
    start,
    end,
    level,
    char,
    weight,
  }: { start: number; end: number; level: number; char: string; weight: Weight },
): void {
  const last = pieces.at(-1)
  const touching = last && last.end === start && last.level === level ? last : null
  // Marks and punctuation stay in the font of what they follow if it has them. Letters and digits are taken from
  // the first font that has them, so that figures look alike everywhere.
  const keeps = touching && (MARK.test(char) || NEUTRAL.test(char)) ? touching.face : null
  const face = touching && JOINER.test(char) ? touching.face : faceFor(char.codePointAt(0)!, weight, keeps)
  if (touching?.face === face) touching.end = end
  else pieces.push({ start, end, level, face })
}

function plain(text: string, weight: Weight): Paragraph {
  const face = latinFace(weight)
  return { text, rtl: false, pieces: text ? [{ start: 0, end: text.length, level: 0, face }] : [] }
}
