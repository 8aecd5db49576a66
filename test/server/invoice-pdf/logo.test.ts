import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { decodePng } from '../../../server/src/documents/invoice-pdf/png.ts'
import { renderInvoicePdf } from '../../../server/src/documents/invoice-pdf/render.ts'
import { encodePng, type PngKind } from './png.ts'
import { readObjects, readText } from './read-pdf.ts'
import { invoice, options } from './samples.ts'

const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAEAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKIAaUv/2Q==',
  'base64',
)

const render = (logo: Uint8Array) =>
  renderInvoicePdf(invoice(), options({ branding: { accent: null, logo } }))
const images = (bytes: Uint8Array) =>
  [...readObjects(bytes).values()].filter(body => body.includes('/Subtype /Image'))
// Without a usable logo the name stands at the head of the page and in the seller's block and the footer.
const names = async (bytes: Uint8Array) => (await readText(bytes)).split('Northwind Software').length - 1

describe('PNG', () => {
  const kinds: [string, Partial<PngKind> & Pick<PngKind, 'type' | 'bits'>][] = [
    ['gray 1', { type: 0, bits: 1 }],
    ['gray 4', { type: 0, bits: 4 }],
    ['gray 8', { type: 0, bits: 8 }],
    ['gray 16', { type: 0, bits: 16 }],
    ['RGB 8', { type: 2, bits: 8 }],
    ['RGB 16', { type: 2, bits: 16 }],
    ['gray and alpha 8', { type: 4, bits: 8 }],
    ['RGB and alpha 8', { type: 6, bits: 8 }],
    ['RGB and alpha 16', { type: 6, bits: 16 }],
  ]
  for (const interlaced of [false, true]) {
    for (const [name, kind] of kinds) {
      it(`${name}${interlaced ? ', interlaced' : ''}`, () => {
        const highest = 2 ** kind.bits - 1
        const sample = (x: number, y: number, channel: number) =>
          (x * 7 + y * 13 + channel * 31) % (highest + 1)
        const png = encodePng({ width: 11, height: 9, interlaced, filter: y => y % 5, ...kind }, sample)
        const { width, height, rgb, alpha } = decodePng(png)
        assert.deepEqual([width, height], [11, 9])
        const scaled = (value: number) => Math.trunc((value * 255) / highest)
        const gray = kind.type === 0 || kind.type === 4
        for (let y = 0; y < 9; y++) {
          for (let x = 0; x < 11; x++) {
            const expected = [0, 1, 2].map(i => scaled(sample(x, y, gray ? 0 : i)))
            assert.deepEqual([...rgb.subarray((y * 11 + x) * 3, (y * 11 + x) * 3 + 3)], expected)
            const opacity =
              kind.type === 4 ? scaled(sample(x, y, 1)) : kind.type === 6 ? scaled(sample(x, y, 3)) : null
            assert.equal(alpha?.[y * 11 + x] ?? null, opacity)
          }
        }
      })
    }
  }

  it('a palette, with transparent entries', () => {
    const palette = [255, 0, 0, 0, 255, 0, 0, 0, 255]
    const png = encodePng({ width: 3, height: 1, type: 3, bits: 2, palette, transparency: [0, 128] }, x => x)
    const { rgb, alpha } = decodePng(png)
    assert.deepEqual([...rgb], palette)
    assert.deepEqual([...alpha!], [0, 128, 255])
  })

  it('a colour that stands for transparency', () => {
    const png = encodePng({ width: 2, height: 1, type: 0, bits: 8, transparency: [0, 5] }, x => x * 5)
    assert.deepEqual([...decodePng(png).alpha!], [255, 0])
  })

  it('refuses what is damaged, cut short or a bomb', () => {
    const png = encodePng({ width: 20, height: 20, type: 2, bits: 8 }, () => 7)
    assert.throws(() => decodePng(png.subarray(0, 45)))
    assert.throws(() => decodePng(png.subarray(0, 8)))
    const damaged = Uint8Array.from(png)
    damaged.fill(0, 45, 60)
    assert.throws(() => decodePng(damaged))
    const huge = Buffer.from(png)
    huge.writeUInt32BE(100_000, 16)
    huge.writeUInt32BE(100_000, 20)
    assert.throws(() => decodePng(huge), /size/)
    const short = Buffer.from(png)
    short.writeUInt32BE(21, 20)
    assert.throws(() => decodePng(short), /short/)
  })
})

describe('logo', () => {
  it('a PNG takes the place of the name', async () => {
    const bytes = await render(encodePng({ width: 40, height: 10, type: 2, bits: 8 }, () => 90))
    assert.equal(images(bytes).length, 1)
    assert.match(images(bytes)[0]!, /\/Width 40\n\/Height 10/)
    assert.equal(await names(bytes), 2)
  })

  it('transparency becomes a soft mask', async () => {
    const bytes = await render(encodePng({ width: 40, height: 10, type: 6, bits: 8 }, x => x))
    assert.equal(images(bytes).length, 2)
    assert.equal(images(bytes).filter(body => /\/SMask \d+ 0 R/.test(body)).length, 1)
  })

  it('a JPEG is embedded as it is', async () => {
    const bytes = await render(JPEG)
    assert.match(images(bytes)[0]!, /\/Width 8\n\/Height 4[\s\S]*\/DCTDecode/)
    assert.ok(Buffer.from(bytes).includes(JPEG))
  })

  it('gives the same bytes each time', async () => {
    const png = encodePng({ width: 40, height: 10, type: 6, bits: 8 }, x => x)
    assert.deepEqual(await render(png), await render(Uint8Array.from(png)))
    assert.deepEqual(await render(JPEG), await render(Uint8Array.from(JPEG)))
  })

  const cmyk = Buffer.from(JPEG)
  cmyk[cmyk.indexOf(Buffer.from([0xff, 0xc0])) + 9] = 4
  const unusable: [string, Uint8Array][] = [
    ['nothing', new Uint8Array()],
    ['text', Buffer.from('<svg onload=alert(1)>')],
    ['a damaged PNG', encodePng({ width: 40, height: 10, type: 2, bits: 8 }, () => 9).subarray(0, 60)],
    ['a JPEG cut short', JPEG.subarray(0, 30)],
    ['a JPEG in CMYK', cmyk],
  ]
  for (const [name, logo] of unusable) {
    it(`${name} is left out and the name is printed`, async () => {
      const bytes = await render(logo)
      assert.equal(images(bytes).length, 0)
      assert.equal(await names(bytes), 3)
    })
  }
})
