import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QuotationContent, SalesLine } from '../../../server/src/database/sales-schema.ts'
import { changesBetween } from '../../../server/src/quotations/change-rules.ts'
import { canonicalJson, hashOf } from '../../../server/src/quotations/content-rules.ts'

const line = (id: string, fields: object = {}) =>
  ({
    id,
    name: `Line ${id}`,
    quantity: '1',
    unit_price: '10',
    recurring: false,
    net: 1000,
    ...fields,
  }) as SalesLine
const content = (lines: SalesLine[], fields: object = {}) =>
  ({ lines, valid_until: '2026-03-15', total: 1000, terms: null, ...fields }) as QuotationContent
const told = (before: QuotationContent, after: QuotationContent) =>
  changesBetween(before, after).map(({ kind, line_id, field, before, after }) =>
    [kind, line_id, field, before, after].join(' '),
  )

test('nothing is different from itself', () => {
  const same = content([line('a'), line('b')])
  assert.deepEqual(changesBetween(same, structuredClone(same)), [])
})

test('lines are told by id: changed, added, removed, then the rest', () => {
  const before = content([line('a'), line('b')])
  const after = content([line('a', { quantity: '3', net: 3000 }), line('c')], {
    total: 4000,
    valid_until: null,
  })
  assert.deepEqual(told(before, after), [
    'line_changed a quantity 1 3',
    'line_changed a net 1000 3000',
    'line_added c   1',
    'line_removed b  1 ',
    'field_changed  valid_until 2026-03-15 ',
    'field_changed  total 1000 4000',
  ])
})

test('a line that only moved is the same line', () =>
  assert.deepEqual(told(content([line('a'), line('b')]), content([line('b'), line('a')])), []))

test('no more is told than the contract lets a list hold', () => {
  const many = Array.from({ length: 1000 }, (_, i) => line(`l${i}`))
  const other = many.map(each => ({ ...each, quantity: '2', net: 2000 }))
  assert.equal(changesBetween(content(many), content(other)).length, 1000)
})

test('the hash is that of what is said, in whatever order it was written', () => {
  const a = content([line('a')])
  const b = Object.fromEntries(Object.entries(a).toReversed()) as QuotationContent
  assert.equal(hashOf(a), hashOf(b))
  assert.notEqual(hashOf(a), hashOf({ ...a, total: 1001 }))
  assert.notEqual(hashOf(a), hashOf({ ...a, lines: [line('a', { quantity: '1.0' })] }))
  assert.equal(canonicalJson({ b: [2, { d: 1, c: null }], a: 'é' }), '{"a":"é","b":[2,{"c":null,"d":1}]}')
})
