// fontkit ships no types. Only what is used here is declared.
declare module 'fontkit' {
  export type Box = { minX: number; minY: number; maxX: number; maxY: number }
  export type Glyph = { id: number; advanceWidth: number; codePoints: number[]; bbox: Box }
  export type GlyphPosition = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }
  /** A font file in the making: `glyphs` are added first, then `encode` writes them by way of `_addGlyph`. */
  export type Subset = {
    glyphs: unknown[]
    includeGlyph(glyph: number): number
    _addGlyph(glyph: number): number
    encode(): Uint8Array
    glyf: Uint8Array[]
    loca: { offsets: number[] }
    hmtx: { metrics: { advance: number; bearing: number }[] }
    offset: number
  }
  export type Font = {
    unitsPerEm: number
    getGlyph(id: number, codePoints?: number[]): Glyph
    glyphForCodePoint(codePoint: number): Glyph
    hasGlyphForCodePoint(codePoint: number): boolean
    createSubset(): Subset
    layout(
      glyphs: Glyph[],
      features: undefined,
      script: undefined,
      language: undefined,
      direction: 'ltr' | 'rtl',
    ): { glyphs: Glyph[]; positions: GlyphPosition[] }
  }
  export function create(bytes: Uint8Array): Font
}
