import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readContract } from '../../../server/src/http/contract.ts'
import { type Column, columnsOf, missingColumns } from '../../../server/src/imports/cell-rules.ts'
import { MalformedCsv, readCsv } from '../../../server/src/imports/reading/csv.ts'
import { readNdjson } from '../../../server/src/imports/reading/lines.ts'
import { readObjects } from '../../../server/src/imports/reading/rows.ts'
import { waves } from '../../../server/src/imports/rules.ts'

const document = readContract()
const rows = document.paths['/v1/imports'].post['x-rows']
const start = { bytes: 0, lines: 0 }

async function* pieces(bytes: Buffer, size: number) {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
}
const opened = (text: string | Buffer, size = 7) => {
  const bytes = Buffer.from(text as string)
  return async (from: number) => pieces(bytes.subarray(from), size)
}
// biome-ignore lint/suspicious/noExplicitAny: tests look into rows that they have just described
const all = async (found: AsyncIterable<any>): Promise<any[]> => Array.fromAsync(found)
const ndjson = async (text: string | Buffer, from = start, size?: number) =>
  all(readNdjson(await opened(text, size)(from.bytes), from))
const csv = (text: string | Buffer, from = start, size?: number) => all(readCsv(opened(text, size), from))
type Told = { line: number; value?: unknown; cells?: string[]; refusals?: { code: string }[] }
const told = (found: Told[]) =>
  found.map(row => [row.line, row.refusals?.map(each => each.code).join() ?? row.cells ?? row.value])

test('lines of NDJSON that are not JSON are told of, and blank ones are passed by', async () => {
  const text = '{"a":1}\r\n\n  \n{"a":\n[1]\n{"b":"\\u0000"}\n{"c":"\\ud800"}\n{"d":2}'
  assert.deepEqual(told(await ndjson(text)), [
    [1, { a: 1 }],
    [4, 'malformed_json'],
    [5, [1]],
    [6, 'malformed_json'],
    [7, 'malformed_json'],
    [8, { d: 2 }],
  ])
})

test('a line of NDJSON that is too long or no UTF-8 takes no other with it', async () => {
  const long = Buffer.concat([Buffer.from('{"a":"'), Buffer.alloc(10_000_000, 'x'), Buffer.from('"}\n')])
  const wrong = Buffer.from([0x7b, 0xff, 0x7d, 0x0a])
  const text = Buffer.concat([long, wrong, Buffer.from('{"b":1}\n')])
  assert.deepEqual(told(await ndjson(text, start, 65_536)), [
    [1, 'too_long'],
    [2, 'malformed_json'],
    [3, { b: 1 }],
  ])
})

test('deep JSON is read without ending the process', async () => {
  const deep = `${'['.repeat(400_000)}${']'.repeat(400_000)}\n{"a":1}\n`
  const found = await ndjson(deep, start, 65_536)
  assert.deepEqual([found.length, found[1].value], [2, { a: 1 }])
})

test('CSV has quotes, line breaks in cells, returns, blank lines and a byte order mark', async () => {
  const text = '\ufeffname,note\r\n"Acme, Ltd","two\r\nlines"\r\n\r\nLumen,"says ""hi"""\n=1+1,\n'
  assert.deepEqual(told(await csv(text)), [
    [1, ['name', 'note']],
    [2, ['Acme, Ltd', 'two\r\nlines']],
    [5, ['Lumen', 'says "hi"']],
    [6, ['=1+1', '']],
  ])
})

test('a quote that does not match takes no other line with it', async () => {
  const text = 'a,b\n"open,1\nc,2\nd"e,3\nf,"4\ng,5\n"h"i,6\nj,7\n'
  assert.deepEqual(told(await csv(text)), [
    [1, ['a', 'b']],
    [2, 'malformed_csv'],
    [3, ['c', '2']],
    [4, 'malformed_csv'],
    [5, 'malformed_csv'],
    [6, ['g', '5']],
    [7, 'malformed_csv'],
    [8, ['j', '7']],
  ])
})

test('a record of CSV that is too long, not UTF-8 or has U+0000 is refused alone', async () => {
  const text = Buffer.concat([
    Buffer.from('a\n'),
    Buffer.alloc(10_000_000, 'x'),
    Buffer.from('\nb\n'),
    Buffer.from([0xff, 0x0a, 0x63, 0x00, 0x0a]),
    Buffer.from('d\n'),
  ])
  assert.deepEqual(told(await csv(text, start, 65_536)), [
    [1, ['a']],
    [2, 'malformed_csv'],
    [3, ['b']],
    [4, 'malformed_csv'],
    [5, 'malformed_csv'],
    [6, ['d']],
  ])
})

test('what is no CSV at all is given up in time', async () => {
  await assert.rejects(csv('x"y\n'.repeat(5000), start, 65_536), MalformedCsv)
})

const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', 'é', '€', ' ') })
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

test('reading can go on behind any row, however the file comes in pieces', async () => {
  const files = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(files, fc.integer({ min: 1, max: 20 }), fc.nat(7), async (records, size, at) => {
      const text = records.map(([a, b]) => `${quoted(a)},${quoted(b)}\n`).join('')
      const whole = await csv(text, start, size)
      assert.deepEqual(
        whole.map(({ cells }) => cells),
        records,
      )
      const { end } = whole[at % whole.length]
      const rest = await csv(text, end, size)
      assert.deepEqual(rest, whole.slice((at % whole.length) + 1))
      assert.equal(whole.at(-1).end.bytes, Buffer.byteLength(text))
      const lines = records.map(([a, b]) => `${JSON.stringify([a, b])}\n`).join('')
      const read = await ndjson(lines, start, size)
      assert.deepEqual(
        await ndjson(lines, read[at % read.length].end, size),
        read.slice((at % read.length) + 1),
      )
    }),
    { numRuns: 200 },
  )
})

const columns = (kind: string, header: string[], group: string | null = null) =>
  columnsOf(document, rows[kind], header, group)

test('columns are named after members, and read as the schema says', () => {
  assert.deepEqual(
    columns('customers', [
      'address.city',
      'vat_verified',
      'billing_emails',
      'metadata.a b',
      'identifiers.1.value',
    ]),
    [
      { path: ['address', 'city'], reads: 'text', grouped: false },
      { path: ['vat_verified'], reads: 'boolean', grouped: false },
      { path: ['billing_emails'], reads: 'texts', grouped: false },
      { path: ['metadata', 'a b'], reads: 'text', grouped: false },
      { path: ['identifiers', 1, 'value'], reads: 'text', grouped: false },
    ],
  )
  const [net, number] = columns('invoices', ['lines.net', 'total'], 'lines')
  assert.deepEqual(
    [net, number],
    [
      { path: ['lines', 'net'], reads: 'number', grouped: true },
      { path: ['total'], reads: 'number', grouped: false },
    ],
  )
})

test('what is no member is no column', () => {
  const wrong = [
    '',
    'nam',
    '__proto__',
    'metadata.__proto__',
    'metadata',
    'address',
    'address.x',
    'constructor',
    'name.x',
    'identifiers.value',
    'identifiers.100.value',
    'identifiers.0',
  ]
  assert.deepEqual(
    columns('customers', wrong),
    wrong.map(() => null),
  )
  assert.deepEqual(missingColumns(document, rows.customers, columns('customers', ['external_id'])), [
    'name',
    'country',
  ])
})

test('rows of one object follow each other, and the other members are those of the first', async () => {
  const header = ['external_id', 'number', 'total', 'lines.name', 'lines.net']
  const text = ['a,1,5,X,2', ',1,,Y,3', 'b,2,7,Z,7', 'a,1,5,W,', ',,,V,'].join('\n')
  const group = { member: 'lines', keys: ['external_id', 'type', 'number'] }
  const read = readObjects(
    readCsv(opened(text), start),
    columns('invoices', header, 'lines') as Column[],
    group,
  )
  assert.deepEqual(told(await all(read)), [
    [
      1,
      {
        external_id: 'a',
        number: '1',
        total: 5,
        lines: [
          { name: 'X', net: 2 },
          { name: 'Y', net: 3 },
        ],
      },
    ],
    [3, { external_id: 'b', number: '2', total: 7, lines: [{ name: 'Z', net: 7 }] }],
    [4, { external_id: 'a', number: '1', total: 5, lines: [{ name: 'W' }] }],
    [5, { lines: [{ name: 'V' }] }],
  ])
})

test('what is no number or too few cells is refused, and never guessed', async () => {
  const header = ['external_id', 'total', 'lines.name']
  const group = { member: 'lines', keys: ['external_id'] }
  const text = 'a,1.5,X\nb,1e3,X\nc,X\nd,9999999999999999999,X\n'
  const read = readObjects(
    readCsv(opened(text), start),
    columns('invoices', header, 'lines') as Column[],
    group,
  )
  const found = await all(read)
  assert.deepEqual(
    found.map(row => row.value?.total ?? row.refusals[0].code),
    [1.5, '1e3', 'columns', '9999999999999999999'],
  )
})

test('rows that are known by the same key come one after the other', () => {
  assert.deepEqual(waves([['a'], ['b'], ['a', 'c'], ['c'], ['b'], ['d']]), [[0, 1, 5], [2, 4], [3]])
  assert.deepEqual(waves([]), [])
})
