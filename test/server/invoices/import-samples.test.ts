import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { toMinor } from '../../../server/src/money/amounts.ts'
import { both, buyer, counts, korn, numbered, swap, ubl, upload } from './documents.ts'
import { openPortal, type Portal } from './portal.ts'

// The examples of the CEN validation artefacts, kept beside the project because of their licence.
const folder = join(import.meta.dirname, '../../../../shared/data/einvoices')
const skip = existsSync(folder) ? false : `the public samples are not at ${folder}`
const files = skip
  ? []
  : ['ubl', 'cii'].flatMap(syntax => readdirSync(join(folder, syntax)).map(name => join(syntax, name)))

let portal: Portal
before(async () => {
  portal = await openPortal('2026-03-10T10:00:00Z', korn)
})
after(() => portal.close())

const one = (xml: string, key = portal.vendorKey) => upload(portal, xml, { key }, '?any_seller=true')

/** The figure in an element, found without any of our own reading; of several the one in the document's currency. */
function stated(xml: string, element: string, currency: string): string | null {
  const matches = [
    ...xml.matchAll(new RegExp(`<(?:\\w+:)?${element}((?:\\s[^>]*)?)>\\s*([-+.\\d]+)\\s*<`, 'g')),
  ]
  const found = matches.find(
    ([, attributes]) => !/currencyID/.test(attributes!) || attributes!.includes(currency),
  )
  return found?.[2] ?? null
}

const ofUbl = {
  line_total: 'LineExtensionAmount',
  subtotal: 'TaxExclusiveAmount',
  total: 'TaxInclusiveAmount',
  amount_due: 'PayableAmount',
  prepaid: 'PrepaidAmount',
}
const ofCii = {
  line_total: 'LineTotalAmount',
  subtotal: 'TaxBasisTotalAmount',
  total: 'GrandTotalAmount',
  amount_due: 'DuePayableAmount',
  prepaid: 'TotalPrepaidAmount',
}

describe('public sample', { skip }, () => {
  const outcomes: string[] = []
  for (const file of files)
    test(`${file} is stored to the last unit, and unchanged the next time; or refused by its field`, async t => {
      const xml = readFileSync(join(folder, file), 'utf8')
      // Some show the same document in both syntaxes, and not quite the same: so each goes to another partner.
      const partner = await portal.must('POST', '/v1/partners', { name: file })
      const key = await portal.makeKey(['invoices:import'], partner.id)
      const { status, body } = await one(xml, key)
      if (status !== 201) {
        assert.deepEqual([status, body.code], [422, 'document_refused'])
        assert.ok(body.errors[0].pointer && body.errors[0].detail)
        outcomes.push(`refused ${file}: ${body.errors[0].pointer}`)
        t.diagnostic(`${file} is refused: ${body.errors[0].pointer}: ${body.detail}`)
        return
      }
      outcomes.push('imported')
      const invoice = await portal.get(body.invoice_id)
      const sign = invoice.type === 'credit_note' ? -1 : 1
      // Totals stand in an element of their own; the rest of the file uses some of their names as well.
      const totals =
        /<(?:\w+:)?(LegalMonetaryTotal|SpecifiedTradeSettlementHeaderMonetarySummation)>.*<\/(?:\w+:)?\1>/s.exec(
          xml,
        )![0]
      for (const [field, element] of Object.entries(file.startsWith('ubl') ? ofUbl : ofCii)) {
        const text = stated(totals, element, invoice.currency)
        assert.equal(
          invoice[field],
          text === null ? 0 : 0 + sign * toMinor(text, invoice.currency) || 0,
          field,
        )
      }
      const nets = invoice.lines.reduce((sum: number, line: { net: number }) => sum + line.net, 0)
      assert.equal(nets, invoice.line_total)
      const [source] = invoice.files
      const content = await portal.ask('GET', `/v1/files/${source.id}/content`)
      assert.ok(Buffer.from(content.bytes).equals(readFileSync(join(folder, file))))
      const before = await counts(portal)
      assert.equal((await one(xml, key)).body.outcome, 'unchanged')
      assert.deepEqual(await counts(portal), before)
    })

  test('most of them are imported', t => {
    const imported = outcomes.filter(outcome => outcome === 'imported').length
    t.diagnostic(`${imported} of ${files.length} samples imported`)
    assert.ok(imported > files.length / 2)
  })
})

describe('however a figure is written, the same file is the same document', () => {
  const price = (text: string) => swap('>125</cbc:PriceAmount>', `>${text}</cbc:PriceAmount>`)
  const quantity = (text: string) => swap('unitCode="H87">10<', `unitCode="H87">${text}<`)
  const changes: [name: string, change: (xml: string) => string][] = [
    ['zeros at the end', both(price('125.0000'), quantity('10.00'))],
    ['zeros before', both(price('000125'), quantity('0010'))],
    ['a bare point', both(price('125.'), quantity('.5'))],
    ['a plus', both(price('+125'), quantity('+10'))],
    ['nothing, below zero', quantity('-0.00')],
    [
      'twenty digits',
      both(price('12345678901234567890.12345678901234567890'), quantity('99999999999999999999')),
    ],
    ['a line below zero', quantity('-10')],
    ['rates with zeros', xml => xml.replaceAll('<cbc:Percent>7.0<', '<cbc:Percent>7.000<')],
    [
      'white space and scripts',
      swap('Rye, <![CDATA[<b>fresh</b>]]>', '  \u00a0 a\n\n b \t c \u202e d خبز 面包 😀 '),
    ],
    ['a day far away', swap('2026-02-28', '9998-12-31')],
    ['a scheme of its own', buyer.id('\u00a0x y\u3000', 'ZZZ')],
  ]
  for (const [i, [name, change]] of changes.entries())
    for (const root of ['Invoice', 'CreditNote'])
      test(`${name}, ${root}`, async () => {
        const xml = ubl(both(numbered(`W-${i}`), change), root)
        const first = await one(xml)
        assert.equal(first.status, 201, JSON.stringify(first.body))
        const again = await one(xml)
        assert.deepEqual([again.status, again.body.outcome], [200, 'unchanged'], JSON.stringify(again.body))
        assert.equal((await portal.get(first.body.invoice_id)).lines.length, 1)
      })
})
