import fc from 'fast-check'
import type { IntervalUnit } from '../../../server/src/database/sales-schema.ts'

// What happens to one subscription from outside, in half hours since its start: those are fine enough for the first
// instant of every day in the zones here.

export const TICK = 30 * 60_000

export type Happening = { at: number } & (
  | { what: 'method'; id: string | null; good_days: number }
  | { what: 'pay' | 'cancel' | 'undo' | 'schedule' | 'renew' | 'switch_collection' }
  | { what: 'zone'; zone: string }
)
export type Answer = { result: 'ok' | 'soft' | 'hard'; after: number }
export type Script = {
  begins: string
  ticks: number
  zone: string
  collection: 'charge' | 'send_invoice'
  unit: IntervalUnit
  count: number
  starts_in: number
  contract_days: number | null
  payment_days: number
  settings: { grace_days: number; retry_days: number[]; contract_notice_days: number[]; renewal_days: number }
  happenings: Happening[]
  /** How the first, second, … charge ends, from the beginning again after the last */
  answers: Answer[]
  /** When nobody looks */
  downs: { from: number; to: number }[]
}

const zone = fc.constantFrom(
  'Europe/Brussels',
  'America/New_York',
  'Africa/Cairo',
  'America/Santiago',
  'Pacific/Apia',
  'Asia/Kolkata',
)
const day = 48
const ticks = 240 * day
const at = fc.nat({ max: ticks - 1 })
const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary })

const happening: fc.Arbitrary<Happening> = fc.oneof(
  often(
    6,
    fc.record({
      at,
      what: fc.constant('method' as const),
      id: fc.constantFrom('a', 'b', 'c', null),
      good_days: fc.integer({ min: -5, max: 120 }),
    }),
  ),
  often(2, fc.record({ at, what: fc.constantFrom('pay' as const, 'renew' as const, 'schedule' as const) })),
  often(
    1,
    fc.record({
      at,
      what: fc.constantFrom('cancel' as const, 'undo' as const, 'switch_collection' as const),
    }),
  ),
  often(1, fc.record({ at, what: fc.constant('zone' as const), zone })),
)

const answer: fc.Arbitrary<Answer> = fc.record({
  result: fc.constantFrom('ok', 'ok', 'ok', 'soft', 'soft', 'hard'),
  after: fc.oneof(often(3, fc.constant(0)), often(1, fc.integer({ min: 1, max: 12 * day }))),
})

const down = fc
  .tuple(
    at,
    fc.oneof(
      often(3, fc.integer({ min: 1, max: 12 * day })),
      often(1, fc.integer({ min: 12 * day, max: 100 * day })),
    ),
  )
  .map(([from, length]) => ({ from, to: from + length }))

const days = (max: number) => fc.uniqueArray(fc.integer({ min: 1, max }), { maxLength: 5 })

export const scripts: fc.Arbitrary<Script> = fc.record({
  begins: fc.constantFrom(
    // A zone that skips a day; leap days; months of 31, 30 and 28 days; both changes of daylight saving.
    '2011-12-20T11:00:00Z',
    '2024-01-28T23:30:00Z',
    '2024-02-28T10:00:00Z',
    '2026-03-20T05:00:00Z',
    '2026-08-31T22:00:00Z',
    '2027-01-31T04:00:00Z',
  ),
  ticks: fc.constant(ticks),
  zone,
  collection: fc.constantFrom('charge', 'charge', 'send_invoice'),
  unit: fc.constantFrom('month', 'month', 'month', 'month', 'month', 'year'),
  count: fc.integer({ min: 1, max: 20 }).map(n => (n > 3 ? 1 : n)),
  starts_in: fc.integer({ min: -2, max: 20 }),
  contract_days: fc.option(fc.integer({ min: 20, max: 200 })),
  payment_days: fc.constantFrom(0, 14, 40),
  settings: fc.record({
    grace_days: fc.constantFrom(7, 7, 1, 20),
    retry_days: fc.oneof(fc.constant<number[]>([1, 3, 5, 7]), days(25)),
    contract_notice_days: fc.oneof(fc.constant<number[]>([60, 30, 7]), days(90)),
    renewal_days: fc.integer({ min: 1, max: 60 }),
  }),
  happenings: fc.array(happening, { maxLength: 14 }).map(list => list.toSorted((a, b) => a.at - b.at)),
  answers: fc.array(answer, { minLength: 1, maxLength: 8 }),
  downs: fc.array(down, { maxLength: 6 }),
})
