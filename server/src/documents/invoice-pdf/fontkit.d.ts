// fontkit ships no types. Only what face.ts uses is declared.
declare module 'fontkit' {
  export type Glyph = { id: number; advanceWidth: number; codePoints: number[] }
  export type GlyphPosition = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }
  export type Subset = { glyphs: number[]; includeGlyph(glyph: number): number }
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
