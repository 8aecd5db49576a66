import { crc32, deflateSync } from 'node:zlib'

const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

export type PngKind = {
  width: number
  height: number
  /** 0 gray, 2 RGB, 3 palette, 4 gray and alpha, 6 RGB and alpha */
  type: 0 | 2 | 3 | 4 | 6
  bits: 1 | 2 | 4 | 8 | 16
  interlaced?: boolean
  palette?: number[]
  transparency?: number[]
  /** Filter of row `y`, 0 to 4 */
  filter?: (y: number) => number
}

/** Writes a PNG; `sample` gives the raw value of a channel of a pixel. */
export function encodePng(
  kind: PngKind,
  sample: (x: number, y: number, channel: number) => number,
): Uint8Array {
  const { width, height, type, bits, interlaced = false, palette, transparency, filter = () => 0 } = kind
  const channels = CHANNELS[type]!
  const step = Math.max(1, (channels * bits) >> 3)
  const rows: Uint8Array[] = []
  for (const [x0, y0, dx, dy] of interlaced ? ADAM7 : [[0, 0, 1, 1] as const]) {
    let above: Uint8Array | null = null
    for (let y = y0; y < height && x0 < width; y += dy) {
      let binary = ''
      for (let x = x0; x < width; x += dx) {
        for (let channel = 0; channel < channels; channel++) {
          binary += sample(x, y, channel).toString(2).padStart(bits, '0')
        }
      }
      const bytes = Uint8Array.from(binary.match(/.{1,8}/g)!, octet =>
        Number.parseInt(octet.padEnd(8, '0'), 2),
      )
      rows.push(filtered(filter(y), bytes, above ?? new Uint8Array(bytes.length), step))
      above = bytes
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits, type, 0, 0, interlaced ? 1 : 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Uint8Array.from(palette))] : []),
    ...(transparency ? [chunk('tRNS', Uint8Array.from(transparency))] : []),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', new Uint8Array()),
  ])
}

function filtered(filter: number, line: Uint8Array, above: Uint8Array, step: number): Uint8Array {
  const row = line.map((value, i) => {
    const left = i < step ? 0 : line[i - step]!
    const up = above[i]!
    const corner = i < step ? 0 : above[i - step]!
    const estimate = left + up - corner
    const [near] = [left, up, corner].toSorted((a, b) => Math.abs(estimate - a) - Math.abs(estimate - b))
    return value - [0, left, up, (left + up) >> 1, near!][filter]!
  })
  return Uint8Array.from([filter, ...row])
}

function chunk(name: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
