import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { searchFor } from '../../../server/src/invoices/search-rules.ts'
import { cpuSeconds } from '../../support/cpu.ts'
import { openPortal, type Portal, plan } from './portal.ts'

let portal: Portal
let customerId: string
before(async () => {
  portal = await openPortal()
  customerId = (await portal.customer()).id
})
after(() => portal.close())

/** Subjects of what is found, in order. */
async function search(q: string): Promise<string[]> {
  const query = new URLSearchParams({ customer_id: customerId, q, limit: '100', include: 'total_count' })
  const { data, total_count } = await portal.must('GET', `/v1/invoices?${query}`)
  assert.equal(total_count, data.length)
  return data.map((each: { subject: string }) => each.subject).sort()
}

describe('what is looked for is taken literally', () => {
  before(async () => {
    for (const subject of [
      '100% done',
      '100 done',
      'a_b',
      'axb',
      'c:\\temp',
      '<b>bold</b>',
      'Élan',
      'O’Hara',
    ])
      await portal.draft(customerId, { subject })
  })

  const cases: [q: string, found: string[]][] = [
    ['%', ['100% done']],
    ['_', ['a_b']],
    ['\\', ['c:\\temp']],
    ['a_b', ['a_b']],
    ['a%b', []],
    ["'", []],
    ["' or true --", []],
    ['\\\\', []],
    ['\\%', []],
    ['0%', ['100% done']],
    ['<B>', ['<b>bold</b>']],
    ['éLAN', ['Élan']],
    ['${', []],
    ['$1', []],
  ]
  for (const [q, found] of cases)
    test(`${q} finds ${found.length ? found.join(', ') : 'nothing'}`, async () => {
      assert.deepEqual(await search(q), found)
    })

  test('number and references are looked through as well', async () => {
    const fields = { subject: 'with references', buyer_reference: 'DEPT_7', order_reference: 'PO-77' }
    const { number } = await portal.issued(customerId, fields)
    for (const q of [number, 'dept_', 'po-7']) assert.deepEqual(await search(q), ['with references'], q)
  })

  test('pages of a search are whole', async () => {
    const rows: string[] = []
    let cursor = ''
    do {
      const path = `/v1/invoices?customer_id=${customerId}&q=e&sort=number&limit=1${cursor}`
      const page = await portal.must('GET', path)
      rows.push(...page.data.map((each: { subject: string }) => each.subject))
      cursor = page.next_cursor ? `&cursor=${page.next_cursor}` : ''
    } while (cursor)
    assert.deepEqual(rows.sort(), await search('e'))
  })
})

describe('amounts', () => {
  // Subjects without digits, as those are searched too.
  const amounts: Record<string, [currency: string, unit_price: string]> = {
    'euros over a thousand': ['EUR', '1210.00'],
    'euros by ten thousand': ['EUR', '10000.00'],
    'euros and cents': ['EUR', '12.10'],
    'many euros': ['EUR', '1234.00'],
    'yen by ten thousand': ['JPY', '10000'],
    'yen over a thousand': ['JPY', '1210'],
    'yen like cents': ['JPY', '121000'],
    'dinars and fils': ['KWD', '1.234'],
    dinars: ['KWD', '121.000'],
  }
  before(async () => {
    customerId = (await portal.customer()).id
    for (const [subject, [currency, unit_price]] of Object.entries(amounts))
      await portal.issued(customerId, { currency, subject, lines: [{ ...plan, unit_price, tax_rate: '0' }] })
    const below = { ...plan, quantity: '-1', unit_price: '36.30', tax_rate: '0' }
    await portal.issued(customerId, { subject: 'below zero', lines: [below] })
  })

  const over = ['euros over a thousand']
  const both = [...over, 'yen over a thousand']
  const thousands = ['euros by ten thousand', 'yen by ten thousand']
  const cases: [q: string, found: string[]][] = [
    ['1,210.00', over],
    ['1.210,00', over],
    ['1 210,00', over],
    ['1\u202f210,00\u00a0€', over],
    ["1'210.00", over],
    ['1210.0', over],
    ['1210', both],
    ['¥1,210', both],
    ['10,000', thousands],
    ['10,000.00', thousands.slice(0, 1)],
    ['1.234', ['dinars and fils', 'many euros']],
    ['1,234', ['dinars and fils', 'many euros']],
    ['0.234', []],
    ['121', ['dinars']],
    ['121.0', ['dinars']],
    ['12.1', ['euros and cents']],
    ['12.100', []],
    ['121000', ['yen like cents']],
    ['121,000', ['dinars', 'yen like cents']],
    ['-36.30', ['below zero']],
    ['−36,30', ['below zero']],
  ]
  for (const [q, found] of cases)
    test(`${q} finds ${found.length ? found.join(' and ') : 'nothing'}`, async () => {
      // The number of a document holds digits too.
      const path = new URLSearchParams({ customer_id: customerId, q })
      const { data } = await portal.must('GET', `/v1/invoices?${path}`)
      const byAmount = data.filter((each: { number: string }) => !each.number.includes(q))
      assert.deepEqual(byAmount.map((each: { subject: string }) => each.subject).sort(), found)
    })

  test('what is due is found as well as the total', async () => {
    const { id } = await portal.issued(customerId, {
      subject: 'partly paid',
      lines: [{ ...plan, unit_price: '777.77', tax_rate: '0' }],
    })
    await portal.pay(id, 11111)
    assert.deepEqual(await search('666.66'), ['partly paid'])
    assert.deepEqual(await search('777.77'), ['partly paid'])
  })

  test('what is no amount, or too large for one, is text only, and quickly', async () => {
    for (const q of ['1.', '.5', '1,,2', '1-2', '1e3', 'EUR', '', '0x10', '9'.repeat(100), '١٢'])
      assert.deepEqual(
        searchFor(q).amounts.filter(({ value }) => !Number.isSafeInteger(value)),
        [],
        q,
      )
    for (const q of ['1.', '.5', '1,,2', '1-2', '1e3', '0x10']) assert.deepEqual(searchFor(q).amounts, [], q)
    for (const q of [`${'1'.repeat(99)}x`, `${'1,'.repeat(49)}x`])
      assert.ok((await cpuSeconds(() => searchFor(q))) < 1)
  })
})
