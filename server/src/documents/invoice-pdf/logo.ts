import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { decodePng, isPng, type Pixels } from './png.ts'

/** A picture that a PDF/A document may show. `width` and `height` are its pixels. */
export type Logo = {
  width: number
  height: number
  /** The picture as pdfkit draws it, for one document. */
  open(doc: PDFKit.PDFDocument): unknown
}

const MOST_KEPT = 16
const SIZE_MARKERS = new Set([0xc0, 0xc1, 0xc2])
const kept = new Map<string, Logo | null>()

/**
 * Decodes a PNG or JPEG, once for all documents. Null when it is damaged, of another kind, or in CMYK, which the
 * sRGB output intent does not allow: an invoice must never fail for its logo.
 */
export function prepareLogo(bytes: Uint8Array): Logo | null {
  const key = createHash('sha256').update(bytes).digest('base64')
  let logo = kept.get(key)
  if (logo === undefined) {
    if (kept.size >= MOST_KEPT) kept.clear()
    logo = read(bytes)
    kept.set(key, logo)
  }
  return logo
}

function read(bytes: Uint8Array): Logo | null {
  if (!isPng(bytes)) return readJpeg(bytes)
  try {
    return pngLogo(decodePng(bytes))
  } catch {
    return null
  }
}

/** pdfkit would decode a PNG anew for each document, and throws out of a callback when one is damaged. */
function pngLogo({ width, height, rgb, alpha }: Pixels): Logo {
  const image = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 }
  const packed = { BitsPerComponent: 8, Filter: 'FlateDecode' }
  const colors = deflateSync(rgb)
  const mask = alpha && deflateSync(alpha)
  const embed = (doc: PDFKit.PDFDocument) => {
    const ref = doc.ref({ ...image, ...packed, ColorSpace: 'DeviceRGB' })
    if (mask) {
      const soft = doc.ref({ ...image, ...packed, ColorSpace: 'DeviceGray' })
      soft.end(mask)
      Object.assign(ref.data, { SMask: soft })
    }
    ref.end(colors)
    return ref
  }
  return { width, height, open: doc => ({ width, height, label: 'Logo', obj: embed(doc) }) }
}

function readJpeg(bytes: Uint8Array): Logo | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 10 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (!SIZE_MARKERS.has(bytes[at + 1]!)) continue
    const height = view.getUint16(at + 5)
    const width = view.getUint16(at + 7)
    const components = bytes[at + 9]
    if (!width || !height || (components !== 1 && components !== 3)) return null
    return { width, height, open: doc => jpegImage(doc, bytes, { width, height, gray: components === 1 }) }
  }
  return null
}

function jpegImage(
  doc: PDFKit.PDFDocument,
  bytes: Uint8Array,
  { width, height, gray }: { width: number; height: number; gray: boolean },
) {
  const ref = doc.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: gray ? 'DeviceGray' : 'DeviceRGB',
    Filter: 'DCTDecode',
  })
  ref.end(Buffer.from(bytes))
  return { width, height, label: 'Logo', obj: ref }
}
