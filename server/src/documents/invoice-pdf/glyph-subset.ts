import type { Font, Subset } from 'fontkit'

/** A glyph of the font, moved by `x` and `y` units. */
export type Part = { id: number; x: number; y: number }

/**
 * What a document embeds for one piece of text: the glyphs that draw it, as one. Two texts with the same look, such
 * as a space and a no-break space, are two of these, else both would be extracted as the one that came first.
 */
export type TextGlyph = { key: string; parts: Part[]; advanceWidth: number; codePoints: number[] }

const NOTDEF = 0
const COMPOUND = -1
const HEADER_BYTES = 10
const PART_BYTES = 8
const OFFSETS_ARE_WORDS = 0x0001
const ARGUMENTS_ARE_OFFSETS = 0x0002
const MORE_PARTS = 0x0020

export function textGlyph(parts: Part[], advanceWidth: number, codePoints: number[]): TextGlyph {
  const drawn = parts.map(({ id, x, y }) => `${id},${x},${y}`).join('+')
  return { key: `${drawn}:${codePoints.join()}`, parts, advanceWidth, codePoints }
}

/**
 * A subset that takes {@link TextGlyph}s. A font may draw one letter with several glyphs (Noto Sans Arabic sets
 * the dots of its letters apart), of which only one could be extracted as that letter; readers make up characters
 * for the rest. So they are written as one compound glyph.
 */
export function textSubset(font: Font): Subset {
  const subset = font.createSubset()
  const places = new Map<string, number>()
  const { includeGlyph, _addGlyph } = subset
  return Object.assign(subset, {
    includeGlyph(glyph: number | TextGlyph): number {
      if (typeof glyph === 'number') return includeGlyph.call(subset, glyph) // a component of a compound glyph
      let place = places.get(glyph.key)
      if (place === undefined) {
        const [first] = glyph.parts
        if (!first || first.id === NOTDEF) throw new Error(`no glyph for ${glyph.key}`)
        place = subset.glyphs.push(glyph.parts.length === 1 ? first.id : glyph) - 1
        places.set(glyph.key, place)
      }
      return place
    },
    _addGlyph(glyph: number | TextGlyph): number {
      return typeof glyph === 'number' ? _addGlyph.call(subset, glyph) : addCompound(font, subset, glyph)
    },
  })
}

function addCompound(font: Font, subset: Subset, { parts, advanceWidth }: TextGlyph): number {
  const boxes = parts.map(({ id, x, y }) => {
    const { minX, minY, maxX, maxY } = font.getGlyph(id).bbox
    return { minX: minX + x, minY: minY + y, maxX: maxX + x, maxY: maxY + y }
  })
  const minX = Math.min(...boxes.map(box => box.minX))
  const bytes = new Uint8Array(HEADER_BYTES + parts.length * PART_BYTES)
  const view = new DataView(bytes.buffer)
  view.setInt16(0, COMPOUND)
  view.setInt16(2, minX)
  view.setInt16(4, Math.min(...boxes.map(box => box.minY)))
  view.setInt16(6, Math.max(...boxes.map(box => box.maxX)))
  view.setInt16(8, Math.max(...boxes.map(box => box.maxY)))
  for (const [index, { id, x, y }] of parts.entries()) {
    const at = HEADER_BYTES + index * PART_BYTES
    const more = index < parts.length - 1 ? MORE_PARTS : 0
    view.setUint16(at, OFFSETS_ARE_WORDS | ARGUMENTS_ARE_OFFSETS | more)
    view.setUint16(at + 2, subset.includeGlyph(id))
    view.setInt16(at + 4, x)
    view.setInt16(at + 6, y)
  }
  subset.glyf.push(bytes)
  subset.loca.offsets.push(subset.offset)
  // A bearing other than the box's edge would move the glyph.
  subset.hmtx.metrics.push({ advance: advanceWidth, bearing: minX })
  subset.offset += bytes.length
  return subset.glyf.length - 1
}
