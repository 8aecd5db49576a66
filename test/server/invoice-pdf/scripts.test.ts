import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { renderInvoicePdf } from '../../../server/src/documents/invoice-pdf/render.ts'
import { readObjects, readPages, readText, withoutSpace } from './read-pdf.ts'
import { invoice, line, options, party } from './samples.ts'

const noteText = async (...notes: string[]) => {
  const bytes = await renderInvoicePdf(invoice({ notes }), options())
  const text = await readText(bytes)
  return { bytes, text: text.slice(text.indexOf('Notes') + 'Notes'.length) }
}

describe('scripts', () => {
  for (const text of [
    'Πακέτο επιτυχίας, 10 ώρες',
    'Пакет успеха – Съешь ещё этих мягких булок, Ґ Ї Є',
    'Žluťoučký kůň úpěl ďábelské ódy; Łódź; Tiếng Việt; ß ẞ İ ı',
    '成功包十小时、日本語のテキストとカタカナ、價格￥１０，０００。',
    'office ffi fl affluent',
    'μ µ Ω \u2126 K \u212a',
    'e\u0301 as two characters',
  ]) {
    it(`extracts ${text}`, async () => {
      assert.ok((await noteText(text)).text.includes(text))
    })
  }

  for (const text of ['שלום עולם', 'شركة النور للتجارة', 'پچگ بيت أسطر إلى لا', 'مُحَمَّد']) {
    it(`extracts ${text} in logical order`, async () => {
      assert.ok((await noteText(text)).text.includes(text))
    })
  }

  it('orders words from right to left and keeps embedded Latin and figures from left to right', async () => {
    const note = 'שלום ABC 123 עולם'
    const [page] = await readPages(await renderInvoicePdf(invoice({ notes: [note] }), options()))
    const at = (part: string) => page!.find(item => item.text.includes(part))!.x
    assert.ok(at('שלום') > at('ABC') && at('ABC') > at('עולם'))
  })

  it('brackets keep their text though their glyphs are mirrored', async () => {
    assert.ok((await noteText('النور (ذ.م.م)')).text.includes('النور (ذ.م.م)'))
  })

  it('a negative amount and a reference stay whole in right-to-left text', async () => {
    const { text } = await noteText('المبلغ -1,234.50 فقط', 'الفاتورة INV-2026-001 مدفوعة')
    assert.match(text, /-1,234\.50/)
    assert.match(text, /INV-2026-001/)
    assert.doesNotMatch(text, /1,234\.50-/)
  })

  it('a line of a right-to-left paragraph starts where the widest one does', async () => {
    const note = 'كلمة طويلة في فقرة تمتد على أكثر من سطر واحد '.repeat(12)
    const [page] = await readPages(await renderInvoicePdf(invoice({ notes: [note] }), options()))
    const arabic = page!.filter(item => /\p{sc=Arab}/u.test(item.text) && item.x > 40)
    const rows = Map.groupBy(arabic, item => Math.round(item.y))
    const ends = [...rows.values()].map(row => Math.max(...row.map(item => item.x + item.width)))
    assert.ok(rows.size >= 3)
    for (const end of ends) assert.ok(Math.abs(end - ends[0]!) < 3)
  })

  it('draws a substitute for what no font has, and keeps the text of it', async () => {
    const note = '한국어 😀 ok'
    const { bytes, text } = await noteText(note)
    assert.ok(text.includes(note))
    assert.deepEqual(notdefs(bytes), [])
  })

  it('drops what is not to be seen', async () => {
    const { bytes, text } = await noteText('a\u00adb\u200bc\u2060d\ufe0fe\u0007f\u0000g\u202eh\ud800')
    assert.match(text, /abcdefgh\ufffd/)
    assert.deepEqual(notdefs(bytes), [])
  })

  it('no-break and thin spaces are extracted as themselves', async () => {
    const { bytes } = await noteText('A\u00a0B\u202fC\u2009D\u2007E\u3000F')
    const maps = [...readObjects(bytes).values()].filter(body => body.includes('begincmap')).join('\n')
    for (const space of ['0020', '00a0', '202f', '2009', '2007', '3000'])
      assert.ok(maps.includes(`<${space}>`), space)
  })

  it('keeps the line breaks and blank lines of a text', async () => {
    const { text } = await noteText('one\r\ntwo\n\nthree\tfour')
    assert.deepEqual(text.trim().split('\n').slice(0, 3), ['one', 'two', 'three four'])
  })

  it('right-to-left names stand in every place for a name', async () => {
    const document = invoice({
      seller: party('חברת הצפון בע״מ'),
      buyer: party('شركة النور'),
      lines: [line({ name: 'حزمة النجاح', description: 'חבילה', seller_item_id: 'פריט 7' })],
      order_reference: 'הזמנה 12',
    })
    const text = withoutSpace(await readText(await renderInvoicePdf(document, options({ locale: 'fr' }))))
    for (const part of ['חברת הצפון בע״מ', 'شركة النور', 'حزمة النجاح', 'חבילה', 'פריט', 'הזמנה']) {
      assert.ok(text.includes(withoutSpace(part)), part)
    }
  })

  it('loads the font of 10 MB only for a document that needs it', async () => {
    const fonts = (bytes: Uint8Array) =>
      [...readObjects(bytes).values()].join('\n').match(/NotoSansSC/g)?.length ?? 0
    assert.equal(fonts((await noteText('plain, é, €, “quoted” – Ω')).bytes), 0)
    assert.ok(fonts((await noteText('日本')).bytes) > 0)
  })
})

/** Pieces of drawn text that use glyph 0, the empty box. */
function notdefs(bytes: Uint8Array): string[] {
  const found: string[] = []
  for (const body of readObjects(bytes).values()) {
    for (const [, hex] of body.matchAll(/<([0-9a-f]+)>[^\]]*\] TJ|<([0-9a-f]+)> -?[\d.]+/g)) {
      if (hex?.match(/.{4}/g)?.includes('0000')) found.push(hex)
    }
  }
  return found
}
