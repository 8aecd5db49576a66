import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { cpuSeconds } from '../../support/cpu.ts'
import { both, cii, counts, korn, numbered, swap, ubl, upload } from './documents.ts'
import { openPortal, type Portal, refusal, wrongField } from './portal.ts'

let portal: Portal
let before_: Record<string, number>
before(async () => {
  portal = await openPortal('2026-03-10T10:00:00Z', korn)
  await upload(portal, ubl(numbered('FIRST')))
})
after(() => portal.close())

// Whatever comes in: nothing of it is stored, and no fault is ours.
beforeEach(async () => {
  before_ = await counts(portal)
})
afterEach(async () => {
  assert.deepEqual(await counts(portal), before_)
  assert.deepEqual(portal.faults.splice(0), [])
})

describe('arithmetic that does not hold names rule and field', () => {
  const cases: [rule: string, field: string, change: (xml: string) => string][] = [
    [
      'BR-CO-10',
      '/totals/line_total',
      both(
        swap(
          '>12.00</cbc:LineExtensionAmount>\n    <cbc:TaxExcl',
          '>12.01</cbc:LineExtensionAmount>\n    <cbc:TaxExcl',
        ),
        swap('TaxExclusiveAmount currencyID="EUR">17.00', 'TaxExclusiveAmount currencyID="EUR">17.01'),
        swap('>18.79<', '>18.80<'),
        swap('>10.8000<', '>10.81<'),
      ),
    ],
    [
      'BR-CO-12',
      '/totals/charge_total',
      both(
        swap('ChargeTotalAmount currencyID="EUR">5.00', 'ChargeTotalAmount currencyID="EUR">5.01'),
        swap('TaxExclusiveAmount currencyID="EUR">17.00', 'TaxExclusiveAmount currencyID="EUR">17.01'),
        swap('>18.79<', '>18.80<'),
        swap('>10.8000<', '>10.81<'),
      ),
    ],
    [
      'BR-CO-13',
      '/totals/subtotal',
      both(
        swap('TaxExclusiveAmount currencyID="EUR">17.00', 'TaxExclusiveAmount currencyID="EUR">17.01'),
        swap('>18.79<', '>18.80<'),
        swap('>10.8000<', '>10.81<'),
      ),
    ],
    [
      'BR-CO-14',
      '/totals/tax_total',
      both(swap('>1.79<', '>1.80<'), swap('>18.79<', '>18.80<'), swap('>10.8000<', '>10.81<')),
    ],
    ['BR-CO-15', '/totals/total', both(swap('>18.79<', '>18.80<'), swap('>10.8000<', '>10.81<'))],
    ['BR-CO-16', '/totals/amount_due', swap('>10.8000<', '>10.81<')],
    [
      'BR-CO-17',
      '/taxes/0/tax',
      both(
        swap('>0.84<', '>1.84<'),
        swap('>1.79<', '>2.79<'),
        swap('>18.79<', '>19.79<'),
        swap('>10.8000<', '>11.80<'),
      ),
    ],
  ]
  for (const [rule, field, change] of cases)
    test(`${rule} by a cent${rule === 'BR-CO-17' ? ', or one euro' : ''}`, async () => {
      const reply = await upload(portal, ubl(both(numbered('WRONG'), change)))
      assert.equal(refusal(reply), `422 document_refused ${rule} ${field}`)
      assert.match(reply.body.detail, new RegExp(`^${rule}: stated -?\\d+, computed -?\\d+`))
    })

  test('amounts beyond all numbers', async () => {
    const huge = both(
      swap(
        '>12.00</cbc:LineExtensionAmount>\n    <cac',
        '>90071992547409.91</cbc:LineExtensionAmount>\n    <cac',
      ),
      swap(
        '>12.00</cbc:LineExtensionAmount>\n    <cbc',
        '>90071992547409.91</cbc:LineExtensionAmount>\n    <cbc',
      ),
      swap('ChargeTotalAmount currencyID="EUR">5.00', 'ChargeTotalAmount currencyID="EUR">90071992547409.91'),
    )
    const reply = await upload(portal, ubl(both(numbered('HUGE'), huge)))
    assert.equal(refusal(reply), '422 document_refused invalid_number /totals')
  })
})

describe('documents that hold too little or too much name the field', () => {
  const cases: [name: string, xml: string, field: RegExp][] = [
    ['no number', ubl(swap('<cbc:ID>R-012</cbc:ID>', '')), /missing .*BT-1\b/],
    ['no date', ubl(swap('<cbc:IssueDate>2026-02-28</cbc:IssueDate>', '')), /missing .*BT-2\b/],
    [
      'no lines',
      ubl(xml => xml.replace(/<cac:InvoiceLine>.*<\/cac:InvoiceLine>/s, '')),
      /missing .*InvoiceLine/,
    ],
    ['a date that is none', ubl(swap('2026-02-28', '2026-02-30')), /invalid_date .*BT-2\b/],
    ['a currency that is none', ubl(swap('>EUR</cbc:Doc', '>EUX</cbc:Doc')), /unsupported .*BT-5\b/],
    ['a third decimal', ubl(swap('>10.8000<', '>10.801<')), /too_many_decimals .*BT-115/],
    [
      'a price below zero',
      ubl(swap('>125</cbc:PriceAmount>', '>-125</cbc:PriceAmount>')),
      /contradiction .*BT-146/,
    ],
    ['a long street', ubl(swap('Am Markt 1', 'x'.repeat(201))), /too_long \/seller\/address\/line1/],
    [
      'a country of three letters',
      ubl(swap('>de</cbc:Ident', '>deu</cbc:Ident')),
      /too_long \/seller\/address\/country/,
    ],
    [
      'a long scheme',
      cii(swap('schemeID="0088"', `schemeID="${'9'.repeat(21)}"`)),
      /too_long \/seller\/identifiers\/\d\/scheme/,
    ],
    [
      'many notes',
      ubl(swap('<cbc:Note>Open on Sundays</cbc:Note>', '<cbc:Note>x</cbc:Note>'.repeat(101))),
      /too_many \/notes/,
    ],
    [
      'another document',
      '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>',
      /unknown_syntax file/,
    ],
  ]
  for (const [name, xml, field] of cases)
    test(name, async () => {
      const reply = await upload(portal, xml)
      assert.deepEqual([reply.status, reply.body.code], [422, 'document_refused'])
      assert.match(wrongField(reply)!, field)
    })
})

describe('hostile files are refused and cost nothing', () => {
  const entity = (declared: string, used: string) =>
    ubl(both(swap('<Invoice ', `<!DOCTYPE Invoice [${declared}]><Invoice `), swap('Café Blau', used)))
  const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    '',
  )
  const cases: [name: string, body: string | Uint8Array, problem: string][] = [
    ['a billion laughs', entity(`<!ENTITY l0 "ha">${laughs}`, '&l12;'), '400 malformed_xml'],
    ['a file of ours', entity('<!ENTITY f SYSTEM "file:///etc/passwd">', '&f;'), '400 malformed_xml'],
    [
      'an address of ours',
      entity('<!ENTITY % p SYSTEM "http://127.0.0.1:1/x">%p;', 'x'),
      '400 malformed_xml',
    ],
    ['an entity nobody declared', ubl(swap('Café Blau', '&nope;')), '400 malformed_xml'],
    ['very deep', '<a>'.repeat(100_000), '400 malformed_xml'],
    ['very many', `<a>${'<b/>'.repeat(600_000)}</a>`, '400 malformed_xml'],
    ['cut off', ubl().slice(0, -20), '400 malformed_xml'],
    [
      'not closed as opened',
      ubl(swap('</cac:Party></cac:AccountingSupplierParty>', '</cac:AccountingSupplierParty></cac:Party>')),
      '400 malformed_xml',
    ],
    ['half a character', Buffer.from(ubl(), 'latin1'), '400 malformed_xml'],
    ['a lie about its encoding', Buffer.from(ubl(swap('UTF-8', 'UTF-7'))), '400 malformed_xml'],
    ['a surrogate by number', ubl(swap('Café Blau', '&#xD800;')), '400 malformed_xml'],
    ['a NUL by number', ubl(swap('Café Blau', '&#0;')), '400 malformed_xml'],
    ['nothing', '', '400 malformed_xml'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), '400 malformed_xml'],
    ['20 MB and one byte', new Uint8Array(20_000_001), '413 content_too_large'],
  ]
  for (const [name, body, problem] of cases)
    test(name, async () => {
      const took = await cpuSeconds(async () => {
        const reply = await upload(portal, body)
        assert.equal(refusal(reply), problem)
        assert.doesNotMatch(JSON.stringify(reply.body), /root:|Café|ha ?ha/)
      })
      assert.ok(took < 5, `${took} s`)
    })

  test('another media type', async () => {
    const reply = await upload(portal, ubl(), { headers: { 'content-type': 'application/json' } })
    assert.equal(reply.status, 415)
  })

  test('a refusal is answered again under its key, and another file is not', async () => {
    const headers = { 'idempotency-key': 'refused' }
    const xml = ubl(swap('2026-02-28', '2026-02-30'))
    const [first, again] = [await upload(portal, xml, { headers }), await upload(portal, xml, { headers })]
    assert.deepEqual([again.status, wrongField(again)], [422, wrongField(first)])
    assert.equal(refusal(await upload(portal, ubl(), { headers })), '422 idempotency_key_reused')
  })
})

test('one that fails at the very end leaves nothing by halves', async () => {
  // Events are written last.
  await sql`alter table events rename to events_away`.execute(portal.db)
  try {
    const reply = await upload(portal, ubl(numbered('HALF')))
    assert.equal(reply.status, 500)
    assert.equal(portal.faults.splice(0).length, 1)
  } finally {
    await sql`alter table events_away rename to events`.execute(portal.db)
  }
})
