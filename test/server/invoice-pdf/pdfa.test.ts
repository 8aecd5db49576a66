import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { promisify } from 'node:util'
import type { InvoicePdfOptions } from '../../../server/src/documents/invoice-pdf/options.ts'
import { renderInvoicePdf } from '../../../server/src/documents/invoice-pdf/render.ts'
import { warmInvoicePdf } from '../../../server/src/documents/invoice-pdf/warm.ts'
import type { InvoiceDocument } from '../../../server/src/documents/model.ts'
import { readMetadata, readObjects } from './read-pdf.ts'
import { invoice, line, options, party } from './samples.ts'

const rich = (): InvoiceDocument =>
  invoice({
    seller: party('A & B <Söhne> "GmbH" 日本', { vat_number: 'DE1' }),
    lines: [line({ name: 'شركة בית 成功 Ω Я' }), line({ description: 'a\u00a0b c' })],
  })

const render = (document = rich(), more: Partial<InvoicePdfOptions> = {}) =>
  renderInvoicePdf(document, options(more))
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const utf8 = (text: string) => Buffer.from(text, 'latin1').toString('utf8')

async function xmp(bytes: Uint8Array): Promise<string> {
  const packet = [...readObjects(bytes).values()].find(body => body.includes('/Subtype /XML'))
  return utf8(packet ?? '')
}

describe('PDF/A-3b', () => {
  it('is PDF 1.7 with a binary comment, an identifier, and no encryption', async () => {
    const file = latin1(await render())
    assert.ok(file.startsWith('%PDF-1.7\n%\xff\xff\xff\xff\n'))
    assert.match(file, /\/ID \[<([0-9a-f]{32})> <\1>\]/)
    assert.doesNotMatch(file, /\/Encrypt|\/LZWDecode/)
  })

  it('has an sRGB output intent, a language and says that it is 3 B', async () => {
    const bytes = await render(rich(), { locale: 'fr' })
    const objects = [...readObjects(bytes).values()]
    const catalog = objects.find(body => body.includes('/Type /Catalog'))
    assert.match(catalog!, /\/OutputIntents \[\d+ 0 R\]/)
    assert.match(catalog!, /\/Lang \(fr\)/)
    const intent = objects.find(body => body.includes('/Type /OutputIntent'))
    assert.match(intent!, /\/S \/GTS_PDFA1/)
    assert.match(intent!, /sRGB/)
    const profile = Number(intent!.match(/\/DestOutputProfile (\d+)/)?.[1])
    assert.match(readObjects(bytes).get(profile)!, /\/N 3[\s\S]*acsp/)
    const packet = await xmp(bytes)
    assert.match(packet, /<pdfaid:part>3<\/pdfaid:part>/)
    assert.match(packet, /<pdfaid:conformance>B<\/pdfaid:conformance>/)
  })

  it('XMP is well formed and says what the Info dictionary says, whatever is in a name', async () => {
    const bytes = await render()
    const { info, xmp: parsed } = await readMetadata(bytes)
    assert.equal(info.Author, 'A & B <Söhne> "GmbH" 日本')
    assert.equal(parsed.get('dc:title'), info.Title)
    assert.deepEqual([parsed.get('dc:creator')].flat(), [info.Author])
    assert.equal(parsed.get('dc:description'), info.Subject)
    assert.equal(parsed.get('pdf:producer'), info.Producer)
    assert.equal(parsed.get('xmp:creatortool'), info.Creator)
    assert.equal(info.CreationDate, 'D:20261125100000Z')
    assert.equal(parsed.get('xmp:createdate'), '2026-11-25T10:00:00Z')
    assert.match(await xmp(bytes), /A &amp; B &lt;Söhne&gt; &quot;GmbH&quot; 日本/)
  })

  it('leaves characters that XML has not out of the metadata', async () => {
    const { info, xmp: parsed } = await readMetadata(
      await render(invoice({ seller: party('A\u0000\u0008B\ud800') })),
    )
    assert.equal(info.Author, 'A  B\ufffd')
    assert.deepEqual([parsed.get('dc:creator')].flat(), [info.Author])
  })

  it('embeds every font, with a width and a text for every glyph', async () => {
    const objects = readObjects(await render())
    const all = [...objects.values()]
    const fonts = all.filter(body => body.includes('/Type /Font\n'))
    const composite = fonts.filter(body => body.includes('/Subtype /Type0'))
    assert.ok(composite.length >= 5, 'Latin, Arabic, Hebrew and Han')
    for (const body of fonts) assert.match(body, /\/BaseFont \/[A-Z]{6}\+NotoSans/)
    for (const body of composite) assert.match(body, /\/ToUnicode \d+ 0 R/)
    for (const body of all.filter(each => each.includes('/Type /FontDescriptor'))) {
      assert.match(body, /\/FontFile2 \d+ 0 R/)
    }
    for (const body of all.filter(each => each.includes('begincmap'))) {
      const [, entries] = body.match(/\[(.*)\]\nendbfrange/)!
      const [notdef, ...texts] = entries!.match(/<[^>]*>/g)!
      assert.equal(notdef, '<0000>')
      for (const text of texts) assert.match(text, /^<[0-9a-f]{4}( [0-9a-f]{4})*>$/)
    }
  })

  it('draws in RGB and gray only', async () => {
    const content = [...readObjects(await render()).values()].join('\n')
    assert.doesNotMatch(content, /DeviceCMYK|\/Separation|\n[\d. ]+ k\n/)
  })

  it('attached files are associated, typed and dated', async () => {
    const content = new TextEncoder().encode('<invoice/>')
    const bytes = await render(rich(), {
      attachments: [
        {
          name: 'factur-x.xml',
          media_type: 'text/xml',
          content,
          relationship: 'Alternative',
          description: 'Factur-X',
        },
        {
          name: 'terms & more.pdf',
          media_type: 'application/pdf',
          content,
          relationship: 'Supplement',
          description: null,
        },
      ],
    })
    const file = latin1(bytes)
    assert.match(file, /\/AF \[\d+ 0 R \d+ 0 R\]/)
    assert.match(file, /\/AFRelationship \/Alternative/)
    assert.match(file, /\/Subtype \/text#2Fxml/)
    assert.match(file, /\/ModDate \(D:20261125100000Z\)/)
    const { attachments } = await readMetadata(bytes)
    assert.deepEqual([...(attachments?.keys() ?? [])], ['factur-x.xml', 'terms & more.pdf'])
    const packet = await xmp(bytes)
    assert.match(packet, /<fx:DocumentFileName>factur-x\.xml</)
    assert.match(packet, /<fx:ConformanceLevel>EN 16931</)
    assert.match(packet, /<pdfaSchema:prefix>fx</)
    assert.doesNotMatch(await xmp(await render()), /fx:/)
  })
})

describe('the same bytes', () => {
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  it('for the same input, whatever was rendered in between', async () => {
    const first = await render()
    await render(invoice({ notes: ['a\u00a0b c\u202fd', 'א ב', 'خ\u00a0ط أ'] }), { locale: 'fr' })
    assert.equal(digest(await render()), digest(first))
  })

  it('before and after warming up', async () => {
    const first = await render()
    await warmInvoicePdf()
    assert.equal(digest(await render()), digest(first))
  })

  it('in another process', async () => {
    const here = new URL('.', import.meta.url)
    const program = `
      import { renderInvoicePdf } from '${new URL('../../../server/src/documents/invoice-pdf/render.ts', here)}'
      import { invoice, options } from '${new URL('samples.ts', here)}'
      process.stdout.write(await renderInvoicePdf(invoice(), options()))`
    const run = promisify(execFile)
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'buffer',
    })
    assert.equal(digest(stdout), digest(await render(invoice())))
  })

  it('and other ones for another document, date or language', async () => {
    const base = digest(await render())
    const ids = [{ id: 'inv_02' }, { created_at: '2026-11-26T10:00:00Z' }, { locale: 'fr' as const }]
    for (const more of ids) assert.notEqual(digest(await render(rich(), more)), base)
  })

  it('several at once', async () => {
    const base = digest(await render())
    const all = await Promise.all(Array.from({ length: 8 }, () => render()))
    for (const bytes of all) assert.equal(digest(bytes), base)
  })

  it('refuses what it cannot print', async () => {
    await assert.rejects(render(invoice({ currency: 'ZZZ' })), RangeError)
    await assert.rejects(render(invoice(), { created_at: 'yesterday' }), RangeError)
  })
})
