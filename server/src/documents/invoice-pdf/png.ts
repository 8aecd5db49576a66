import { inflateSync } from 'node:zlib'

/** Pixels of a picture, 8 bits per sample; `alpha` is null when all of it is opaque. */
export type Pixels = { width: number; height: number; rgb: Uint8Array; alpha: Uint8Array | null }

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const MOST_PIXELS = 4_000_000
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
// First column and row of each pass of an interlaced picture, and the steps between its pixels.
const ADAM7: Pass[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
]
type Pass = [x: number, y: number, dx: number, dy: number]
type Header = { width: number; height: number; bits: number; type: number; interlaced: boolean }

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/**
 * Decodes a PNG of any colour type, depth and interlacing.
 * @throws Error when it is damaged, cut short or larger than 4 million pixels
 */
export function decodePng(bytes: Uint8Array): Pixels {
  const { header, palette, transparency, data } = readChunks(bytes)
  const { width, height, bits, type, interlaced } = header
  const channels = CHANNELS[type]
  if (!channels || ![1, 2, 4, 8, 16].includes(bits)) throw new Error('unknown kind of PNG')
  if (width * height > MOST_PIXELS || width * height === 0) throw new Error('PNG of an unusable size')

  const passes: Pass[] = interlaced ? ADAM7 : [[0, 0, 1, 1]]
  const sizes = passes.map(([x, y, dx, dy]) => ({
    columns: Math.max(0, Math.ceil((width - x) / dx)),
    rows: Math.max(0, Math.ceil((height - y) / dy)),
  }))
  const rowBytes = (columns: number) => Math.ceil((columns * channels * bits) / 8)
  const expected = sizes.reduce(
    (sum, { columns, rows }) => sum + (columns ? rows * (rowBytes(columns) + 1) : 0),
    0,
  )
  const raw = inflateSync(data, { maxOutputLength: expected })
  if (raw.length < expected) throw new Error('PNG cut short')

  const rgb = new Uint8Array(width * height * 3)
  const alpha = new Uint8Array(width * height).fill(255)
  const color = colorOf(header, palette, transparency)
  const step = Math.max(1, (channels * bits) >> 3)
  let offset = 0
  for (const [pass, [x0, y0, dx, dy]] of passes.entries()) {
    const { columns, rows } = sizes[pass]!
    if (columns === 0) continue
    const length = rowBytes(columns)
    let above: Uint8Array = new Uint8Array(length)
    for (let row = 0; row < rows; row++) {
      const line = raw.subarray(offset + 1, offset + 1 + length)
      unfilter(raw[offset]!, line, above, step)
      for (let column = 0; column < columns; column++) {
        const at = (y0 + row * dy) * width + x0 + column * dx
        color(line, column, rgb, alpha, at)
      }
      above = line
      offset += length + 1
    }
  }
  return { width, height, rgb, alpha: alpha.some(value => value < 255) ? alpha : null }
}

function readChunks(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const data: Uint8Array[] = []
  let header: Header | null = null
  let palette = new Uint8Array()
  let transparency = new Uint8Array()
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const body = bytes.slice(at + 8, at + 8 + length)
    if (name === 'IHDR') {
      header = {
        width: view.getUint32(at + 8),
        height: view.getUint32(at + 12),
        bits: body[8]!,
        type: body[9]!,
        interlaced: body[12] === 1,
      }
    }
    if (name === 'PLTE') palette = body
    if (name === 'tRNS') transparency = body
    if (name === 'IDAT') data.push(body)
    at += length + 12
  }
  if (!header) throw new Error('PNG without a header')
  return { header, palette, transparency, data: Buffer.concat(data) }
}

/** Undoes a row's filter in place. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  for (let i = 0; filter !== 0 && i < line.length; i++) {
    const left = i < step ? 0 : line[i - step]!
    const up = above[i]!
    const corner = i < step ? 0 : above[i - step]!
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
    line[i] = (line[i]! + guess) & 0xff
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const toLeft = Math.abs(estimate - left)
  const toUp = Math.abs(estimate - up)
  const toCorner = Math.abs(estimate - corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

/** Writes the colour of one pixel of a row to its place in the picture. */
function colorOf({ bits, type }: Header, palette: Uint8Array, transparency: Uint8Array) {
  const channels = CHANNELS[type]!
  const highest = 2 ** bits - 1
  const sample = (line: Uint8Array, index: number): number => {
    if (bits === 8) return line[index]!
    if (bits === 16) return (line[index * 2]! << 8) | line[index * 2 + 1]!
    return (line[(index * bits) >> 3]! >> (8 - bits - ((index * bits) % 8))) & highest
  }
  const keyed = Array.from({ length: transparency.length >> 1 }, (_, i) => {
    return (transparency[i * 2]! << 8) | transparency[i * 2 + 1]!
  })
  return (line: Uint8Array, column: number, rgb: Uint8Array, alpha: Uint8Array, at: number): void => {
    const first = column * channels
    const values = [sample(line, first)]
    for (let i = 1; i < channels; i++) values.push(sample(line, first + i))
    if (type === 3) {
      rgb.set(palette.subarray(values[0]! * 3, values[0]! * 3 + 3), at * 3)
      alpha[at] = transparency[values[0]!] ?? 255
      return
    }
    const grey = channels < 3
    const opaque = channels % 2 === 1
    for (let i = 0; i < 3; i++) rgb[at * 3 + i] = (values[grey ? 0 : i]! * 255) / highest
    if (!opaque) alpha[at] = (values[channels - 1]! * 255) / highest
    else if (keyed.length && values.every((value, i) => value === keyed[i])) alpha[at] = 0
  }
}
