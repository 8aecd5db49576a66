import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  derivedFrom,
  difference,
  type Item,
  isMore,
  isSame,
  reduced,
  scheduledAs,
  scheduledWith,
  withMore,
} from '../../../server/src/subscriptions/change-rules.ts'

const row = { currency: 'EUR', tax_behavior: 'exclusive' as const }
const item = (fields: Partial<Item> = {}): Item => ({
  id: 'item_1',
  price_id: null,
  product_id: 'prod_1',
  product_kind: 'user',
  name: 'User',
  description: null,
  quantity: '5',
  unit: 'C62',
  unit_price: '12.00',
  discount_percent: null,
  tax_category: 'S',
  tax_rate: '21',
  ...fields,
})

describe('the same thing', () => {
  test('is of one price, or one product and name, at the same money', () => {
    const same: [Partial<Item>, Partial<Item>][] = [
      [{}, { unit_price: '12', tax_rate: '21.0', discount_percent: '0' }],
      [
        { price_id: 'price_1', name: 'User' },
        { price_id: 'price_1', name: 'Seat' },
      ],
      [{ price_id: null }, { price_id: 'price_1' }],
      [
        { tax_category: 'O', tax_rate: null },
        { tax_category: 'O', tax_rate: '0' },
      ],
    ]
    for (const [a, b] of same) assert.ok(isSame(item(a), item(b)), JSON.stringify([a, b]))
    const other: Partial<Item>[] = [
      { unit_price: '12.01' },
      { discount_percent: '10' },
      { tax_rate: '6' },
      { tax_category: 'Z', tax_rate: '0' },
      { name: 'Seat' },
      { product_id: 'prod_2' },
    ]
    for (const fields of other) assert.ok(!isSame(item(), item(fields)), JSON.stringify(fields))
  })
})

describe('more of something', () => {
  test('raises what is there and leaves what it was given', () => {
    const items = [item(), item({ id: 'item_2', name: 'Seat' })]
    const after = withMore(items, [
      item({ id: 'item_3', quantity: '2.5' }),
      item({ id: 'item_4', name: 'Extra' }),
    ])
    assert.deepEqual(
      after.map(each => [each.id, each.quantity]),
      [
        ['item_1', '7.5'],
        ['item_2', '5'],
        ['item_4', '5'],
      ],
    )
    assert.equal(items[0]!.quantity, '5')
  })

  test('that takes away all of it leaves nothing', () =>
    assert.deepEqual(withMore([item()], [item({ quantity: '-5' })]), []))

  test('and what is used add up, whatever is bought in whatever order', () => {
    const quantity = fc.integer({ min: 1, max: 10 ** 9 }).map(n => (n / 1000).toFixed(3))
    const bought = fc.record({ quantity, name: fc.constantFrom('User', 'Seat', 'CRM') }).map(item)
    fc.assert(
      fc.property(fc.array(bought, { maxLength: 8 }), quantity, (lines, used) => {
        const all = withMore([], lines)
        const { user_count } = derivedFrom(row, all)
        const total = lines.reduce((sum, line) => sum + BigInt(line.quantity.replace('.', '')), 0n)
        const counted = BigInt(Math.round(Number(user_count) * 1000))
        const one = withMore([item({ quantity: used })], [])[0]!
        return (
          counted === total &&
          new Set(all.map(each => each.name)).size === all.length &&
          isMore(used, '0') &&
          difference(one.quantity, used) === '0'
        )
      }),
    )
  })
})

describe('what is scheduled', () => {
  const two = [item(), item({ id: 'item_2', name: 'Seat', quantity: '3' })]

  test('has fewer, and none of what is removed', () => {
    const left = reduced(two, [
      { item_id: 'item_1', quantity: '4.50' },
      { item_id: 'item_2', quantity: '0.0' },
    ])
    assert.deepEqual(
      left.map(each => [each.id, each.quantity]),
      [['item_1', '4.5']],
    )
  })

  test('grows with what is bought meanwhile, but for another plan', () => {
    const fewer = scheduledAs(row, null, reduced(two, [{ item_id: 'item_1', quantity: '1' }]))
    const more = [item({ id: 'item_3', quantity: '2' })]
    const grown = scheduledWith(row, fewer, more)!
    assert.deepEqual([grown.items[0]!.quantity, grown.figures.subtotal], ['3', 7200])
    const plan = scheduledAs(row, { id: 'plan_1', name: 'Small' }, [item()])
    assert.equal(scheduledWith(row, plan, more), plan)
    assert.equal(scheduledWith(row, null, more), null)
  })
})
