import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type ReadResult, readDocument } from '../../../server/src/documents/read-document.ts'
import { DocumentRefused } from '../../../server/src/documents/refused.ts'

// The examples of the CEN validation artefacts, kept beside the project because of their licence.
const FOLDER = join(import.meta.dirname, '../../../../shared/data/einvoices')
const skip = existsSync(FOLDER) ? false : `the public samples are not at ${FOLDER}`

const sample = (name: string): ReadResult => readDocument(readFileSync(join(FOLDER, name)))
const groups = ({ taxes }: ReadResult) => taxes.map(tax => [tax.category, tax.rate, tax.taxable, tax.tax])

test('each sample is read, or refused with a field', { skip }, () => {
  const files = ['ubl', 'cii'].flatMap(syntax =>
    readdirSync(join(FOLDER, syntax)).map(name => [syntax, name] as const),
  )
  assert.ok(files.length > 0)
  for (const [syntax, name] of files) {
    try {
      const document = sample(`${syntax}/${name}`)
      assert.equal(document.syntax, syntax)
      assert.ok(document.number && document.lines.length > 0, name)
    } catch (error) {
      assert.ok(error instanceof DocumentRefused, `${name}: ${error}`)
      assert.ok(error.field && error.reason, name)
    }
  }
})

test('prepaid amounts and several tax rates', { skip }, () => {
  for (const name of ['ubl/guide-example2.xml', 'cii/CII_example2.xml']) {
    const document = sample(name)
    assert.equal(document.number, 'TOSL108')
    assert.equal(document.currency, 'NOK')
    assert.equal(document.buyer.vat_number, 'NO987654321MVA')
    assert.deepEqual(document.totals, {
      line_total: 143650,
      allowance_total: 10000,
      charge_total: 10000,
      subtotal: 143650,
      tax_total: 36528,
      total: 180178,
      prepaid: 100000,
      rounding: 0,
      amount_due: 80178,
    })
    assert.deepEqual(
      groups(document).map(group => [Number(group[1]), group[2], group[3]]),
      [
        [25, 146050, 36513],
        [15, 100, 15],
        [0, -2500, 0],
      ],
    )
    assert.deepEqual(
      document.lines.map(line => line.net),
      [127300, -396, 496, -2500, 18750],
    )
    assert.deepEqual([document.lines[1]?.quantity, document.lines[1]?.unit_price], ['-1', '3.96'])
  }
})

test('a credit note', { skip }, () => {
  const document = sample('ubl/ubl-tc434-creditnote1.xml')
  assert.deepEqual(
    [document.type, document.type_code, document.number],
    ['credit_note', '381', '018304 / 28865'],
  )
  assert.deepEqual([document.totals.total, document.totals.amount_due], [-10011, -10011])
  assert.deepEqual(groups(document), [['E', '0.00', -10011, 0]])
  assert.deepEqual(
    [document.lines[0]?.quantity, document.lines[0]?.unit_price, document.lines[0]?.net],
    ['-1.00', '100.11', -10011],
  )
  assert.deepEqual(
    [document.seller.name, document.seller.trading_name],
    ['My Supplier Company', 'My Supplier Company N.V.'],
  )
})

test('an invoice below zero', { skip }, () => {
  const document = sample('ubl/BIS3_Invoice_negativ.XML')
  assert.deepEqual(
    [document.type, document.totals.amount_due, document.totals.tax_total],
    ['invoice', -78217943, -15643589],
  )
  assert.deepEqual([document.lines[0]?.quantity, document.lines[0]?.unit_price], ['-1', '625743.54'])
})

test('split payment and a large attachment', { skip }, () => {
  const document = sample('ubl/FT_G2G_TD01_con_Allegato__Bonifico_e_Split_Payment.xml')
  assert.deepEqual(groups(document), [['B', '22', 124600, 27412]])
  assert.deepEqual(
    [document.totals.total, document.totals.prepaid, document.totals.amount_due],
    [152012, 27412, 124600],
  )
  const [file] = document.attachments
  assert.deepEqual(
    [file?.name, file?.media_type, file?.content.length],
    ['mappatura_ubl_sdi.pdf', 'application/pdf', 2464230],
  )
  assert.equal(new TextDecoder().decode(file?.content.subarray(0, 5)), '%PDF-')
})

test('a second tax total in another currency', { skip }, () => {
  for (const name of ['ubl/ubl-tc434-example5.xml', 'cii/CII_example5.xml']) {
    const document = sample(name)
    assert.deepEqual(
      [document.currency, document.totals.tax_total, document.totals.amount_due],
      ['DKK', 67500, 233750],
    )
    assert.deepEqual(document.preceding_invoices, [{ number: 'TOSL109', issue_date: '2013-03-10' }])
    assert.deepEqual([document.seller.vat_number, document.seller.tax_number], ['NL16356706', 'NL16356706'])
  }
})

test('forints have two decimals, litres a price per hundred', { skip }, () => {
  const document = sample('cii/huf_example_cii.xml')
  assert.deepEqual([document.totals.total, document.totals.tax_total], [8785900, 1867900])
  const [line] = document.lines
  assert.deepEqual(
    [line?.quantity, line?.unit_price, line?.base_quantity, line?.net],
    ['64', '36109.00', '100', 2344000],
  )
  assert.deepEqual([line?.allowances[0]?.kind, line?.allowances[0]?.amount], ['charge', 33000])
  assert.equal(document.due_date, '2021-11-01')
  assert.equal(document.attachments[0]?.content.length, 72637)
})

test('a document that adds up to nothing', { skip }, () => {
  const document = sample('cii/CII-BR-CO-10-RoundingIssue.xml')
  assert.deepEqual(
    document.lines.map(line => line.net),
    [72081, 1, -72081, -1],
  )
  assert.deepEqual([document.totals.line_total, document.totals.amount_due], [0, 0])
})
