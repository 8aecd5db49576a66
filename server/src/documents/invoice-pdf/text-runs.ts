import { embeddingLevels, hasRightToLeft, visualOrder } from './bidi.ts'
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
// Default ignorables: soft hyphen, zero-width space, tags, variation selectors and so on. Bidi controls and the
// two joiners stay, as they decide how their neighbours are drawn.
const IGNORABLES =
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu
const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const JOINER_OR_MARK = /[\u200c\u200d\p{M}]/u
const NEUTRAL = /[\p{P}\p{Z}]/u

/** Text of any origin as paragraphs. An empty line is an empty paragraph. */
export function paragraphs(text: string, weight: Weight): Paragraph[] {
  if (PLAIN_LATIN.test(text)) return [plain(text, weight)]
  return text.toWellFormed().split(LINE_ENDS).map(line => paragraph(clean(line), weight))
}

/** Width at size 1 of a part of the paragraph, in UTF-16 units. */
export function advance({ text, pieces }: Paragraph, start: number, end: number): number {
  let width = 0
  for (const piece of pieces) {
    if (piece.end <= start || piece.start >= end) continue
    const part = text.slice(Math.max(start, piece.start), Math.min(end, piece.end))
    width += piece.face.advance(part, piece.level % 2 === 1)
  }
  return width
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

function paragraph(text: string, weight: Weight): Paragraph {
  if (PLAIN_LATIN.test(text)) return plain(text, weight)
  const { levels, base } = hasRightToLeft(text) ? embeddingLevels(text) : { levels: null, base: 0 }
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
  { start, end, level, char, weight }: { start: number; end: number; level: number; char: string; weight: Weight },
): void {
  const last = pieces.at(-1)
  const touching = last && last.end === start && last.level === level ? last : null
  // A joiner or mark belongs to the letter before it whatever its font. Digits and letters are always taken from
  // the first font that has them, so that figures look alike everywhere.
  const keeps = touching && (JOINER_OR_MARK.test(char) || NEUTRAL.test(char)) ? touching.face : null
  const joins = touching && /[\u200c\u200d]/.test(char)
  const face = joins ? touching.face : faceFor(char.codePointAt(0)!, weight, keeps)
  if (touching?.face === face) touching.end = end
  else pieces.push({ start, end, level, face })
}

function plain(text: string, weight: Weight): Paragraph {
  const face = latinFace(weight)
  return { text, rtl: false, pieces: text ? [{ start: 0, end: text.length, level: 0, face }] : [] }
}
