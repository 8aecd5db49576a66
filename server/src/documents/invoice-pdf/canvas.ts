import type { Face } from './face.ts'
import type { Logo } from './logo.ts'
import type { TextLine } from './wrap.ts'

/** What the layout draws with: lines of text, rules and boxes. Lengths are points from the page's top left. */
export type Canvas = {
  doc: PDFKit.PDFDocument
  /** Draws one set line with its top at `y`. */
  line(line: TextLine, x: number, y: number): void
  rule(x: number, y: number, width: number, color: string, thickness?: number): void
  box(x: number, y: number, width: number, height: number, color: string, radius?: number): void
  /** Draws the picture as large as it goes into the box, at its top left. */
  image(logo: Logo, x: number, y: number, box: { width: number; height: number }): void
}

const CAP_HEIGHT = 0.714
// The option only tells face.ts that the run goes from right to left.
const RIGHT_TO_LEFT = { features: [] }
// Sizes are known already: these keep pdfkit from measuring again what it uses for underlines and links only.
const MEASURED = { lineBreak: false, baseline: 'alphabetic', textWidth: 0, wordCount: 0 } as const

export function createCanvas(doc: PDFKit.PDFDocument): Canvas {
  const registered = new Set<Face>()

  function use(face: Face, size: number): void {
    if (!registered.has(face)) {
      doc.registerFont(face.name, face.font as unknown as PDFKit.Mixins.PDFFontSource)
      registered.add(face)
    }
    doc.font(face.name).fontSize(size)
  }

  return {
    doc,
    line({ runs, style, height }, x, y) {
      // Capitals stand in the middle of the line, so lines of different fonts but one height share a baseline.
      const baseline = y + (height + style.size * CAP_HEIGHT) / 2
      doc.fillColor(style.color)
      let left = x
      for (const { face, text, rtl } of runs) {
        use(face, style.size)
        doc.text(text, left, baseline, rtl ? { ...MEASURED, ...RIGHT_TO_LEFT } : MEASURED)
        left += face.advance(text, rtl) * style.size
      }
    },
    rule(x, y, width, color, thickness = 0.5) {
      doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(thickness)
        .strokeColor(color)
        .stroke()
    },
    box(x, y, width, height, color, radius = 0) {
      if (radius) doc.roundedRect(x, y, width, height, radius)
      else doc.rect(x, y, width, height)
      doc.fillColor(color).fill()
    },
    image(logo, x, y, box) {
      const scale = Math.min(box.width / logo.width, box.height / logo.height)
      doc.image(logo.open(doc) as PDFKit.Mixins.ImageSrc, x, y, {
        width: logo.width * scale,
        height: logo.height * scale,
      })
    },
  }
}
