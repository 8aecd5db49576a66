import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isLow, lastDayOf, leftOf, spread, standingOf } from '../../../server/src/success-packs/rules.ts'

const pack = (id: string, left: number, allow_overdraw = false) => ({ id, left, allow_overdraw })

describe('what a booking takes from which pack', () => {
  test('the oldest is used up first, then the next', () => {
    const packs = [pack('old', 30), pack('new', 600)]
    assert.deepEqual(spread(packs, 20), [{ id: 'old', minutes: 20 }])
    assert.deepEqual(spread(packs, 30), [{ id: 'old', minutes: 30 }])
    assert.deepEqual(spread(packs, 31), [
      { id: 'old', minutes: 30 },
      { id: 'new', minutes: 1 },
    ])
  })

  test('more than there is is refused, unless the newest that may be is overdrawn', () => {
    assert.equal(spread([pack('a', 30), pack('b', 10)], 41), null)
    assert.equal(spread([], 1), null)
    assert.deepEqual(spread([pack('a', 30, true), pack('b', 10)], 41), [
      { id: 'a', minutes: 31 },
      { id: 'b', minutes: 10 },
    ])
    assert.deepEqual(spread([pack('a', -5, true), pack('b', 0, true)], 7), [{ id: 'b', minutes: 7 }])
  })

  test('nothing is lost, invented, taken twice or from a pack that has none', () => {
    const packs = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 4 }),
        left: fc.integer({ min: -100, max: 1000 }),
        allow_overdraw: fc.boolean(),
      }),
      { selector: each => each.id, maxLength: 8 },
    )
    fc.assert(
      fc.property(packs, fc.integer({ min: 1, max: 5000 }), (packs, minutes) => {
        const parts = spread(packs, minutes)
        if (parts === null)
          return minutes > leftOf(packs) && packs.every(({ allow_overdraw }) => !allow_overdraw)
        assert.equal(
          parts.reduce((sum, part) => sum + part.minutes, 0),
          minutes,
        )
        const order = parts.map(part => packs.findIndex(each => each.id === part.id))
        assert.deepEqual(
          order,
          [...new Set(order)].sort((a, b) => a - b),
        )
        for (const { id, minutes } of parts) {
          const { left, allow_overdraw } = packs.find(each => each.id === id)!
          assert.ok(minutes > 0 && (minutes <= left || allow_overdraw))
        }
        // No later pack is used while an older one has something.
        const used = new Map(parts.map(part => [part.id, part.minutes]))
        const firstOpen = packs.findIndex(({ id, left }) => left > (used.get(id) ?? 0))
        return firstOpen < 0 || order.every(i => i <= firstOpen)
      }),
    )
  })
})

test('little is left below an hour or a tenth of the pack', () => {
  assert.deepEqual(
    [isLow(60, 600), isLow(59, 600), isLow(299, 3000), isLow(300, 3000), isLow(0, 30)],
    [false, true, true, false, true],
  )
})

describe('what a pack is worth', () => {
  const base = { available_from: '2026-01-01T00:00:00Z', expires_at: null, minutes: 600, minutes_used: 400 }
  const now = '2026-03-10T10:00:00Z'

  test('follows from what was used and when it expires', () => {
    const standing = (fields: object, at = now) => Object.values(standingOf({ ...base, ...fields }, at))
    assert.deepEqual(standing({}), ['active', 200, 0])
    assert.deepEqual(standing({ available_from: null }), ['unpaid', 0, 0])
    assert.deepEqual(standing({ minutes_used: 600 }), ['used_up', 0, 0])
    assert.deepEqual(standing({ minutes_used: 630 }), ['used_up', -30, 0])
    assert.deepEqual(standing({ expires_at: '2026-03-10T10:00:01Z' }), ['active', 200, 0])
    assert.deepEqual(standing({ expires_at: now }), ['expired', 0, 200])
    assert.deepEqual(standing({ expires_at: now, minutes_used: 630 }), ['expired', -30, 0])
  })

  test('the last day of sold hours is so many months later, and there is none without a setting', () => {
    assert.equal(lastDayOf('2026-01-31', 1), '2026-02-28')
    assert.equal(lastDayOf('2026-03-10', 12), '2027-03-10')
    assert.equal(lastDayOf('2026-03-10', null), null)
  })
})
