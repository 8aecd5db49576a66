import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../../server/src/money/dates.ts'
import { firstPeriod, nextPeriod } from '../../../server/src/subscriptions/rules.ts'
import {
  allowedActions,
  lastDayOf,
  nextInvoiceOn,
  periodBeginning,
  periodOn,
} from '../../../server/src/subscriptions/standing-rules.ts'

const owner = { may_write: true, left_to_him: ['add', 'reduce', 'switch_plan', 'cancel', 'reopen'] }
const active = { status: 'active', billed_by: 'portal', cancels_on: null, scheduled: null } as const

describe('what can be done', () => {
  const of = (standing: object, actor = owner) =>
    allowedActions({ ...active, ...standing }, '2026-03-10', actor)
  test('follows the state', () => {
    assert.deepEqual(of({}), ['change_method', 'add', 'reduce', 'switch_plan', 'cancel'])
    assert.ok(of({ scheduled: {} }).includes('undo_change'))
    assert.deepEqual(of({ cancels_on: '2026-03-11' }), ['change_method', 'undo_cancel'])
    assert.deepEqual(of({ cancels_on: '2026-03-10' }), ['change_method'])
    assert.deepEqual(of({ status: 'to_renew' }), ['change_method', 'cancel'])
    assert.deepEqual(of({ status: 'pending' }), ['change_method', 'cancel'])
    assert.deepEqual(of({ status: 'closed' }), ['reopen'])
    assert.deepEqual(of({ billed_by: 'external' }), [])
  })
  test('follows what the vendor leaves to customers, and the permission', () => {
    assert.deepEqual(of({}, { may_write: true, left_to_him: ['reduce'] }), ['change_method', 'reduce'])
    assert.deepEqual(of({ status: 'closed' }, { may_write: true, left_to_him: [] }), [])
    assert.deepEqual(of({}, { ...owner, may_write: false }), [])
    assert.deepEqual(
      allowedActions({ ...active, status: 'closed' }, '2026-03-10', { may_write: true, left_to_him: null }),
      ['reopen'],
    )
  })
})

test('the last day with access is the first of all that end it', () => {
  const none = { status: 'active', grace_ends_on: null, cancels_on: null, contract_end: null } as const
  assert.equal(lastDayOf(none), null)
  assert.equal(lastDayOf({ ...none, cancels_on: '2026-04-01' }), '2026-03-31')
  assert.equal(lastDayOf({ ...none, cancels_on: '2026-04-01', contract_end: '2026-03-30' }), '2026-03-30')
  assert.equal(
    lastDayOf({
      status: 'to_renew',
      grace_ends_on: '2026-03-20',
      cancels_on: null,
      contract_end: '2026-03-30',
    }),
    '2026-03-20',
  )
  assert.equal(lastDayOf({ ...none, status: 'closed', contract_end: '2026-03-30' }), null)
})

test('there is no next invoice once it ends before', () => {
  const due = {
    status: 'active',
    next_invoice_date: '2026-04-01',
    cancels_on: null,
    contract_end: null,
  } as const
  assert.equal(nextInvoiceOn(due), '2026-04-01')
  assert.equal(nextInvoiceOn({ ...due, cancels_on: '2026-04-01' }), null)
  assert.equal(nextInvoiceOn({ ...due, cancels_on: '2026-04-02' }), '2026-04-01')
  assert.equal(nextInvoiceOn({ ...due, contract_end: '2026-03-31' }), null)
  assert.equal(nextInvoiceOn({ ...due, contract_end: '2026-04-01' }), '2026-04-01')
  assert.equal(nextInvoiceOn({ ...due, status: 'closed' }), null)
  assert.equal(nextInvoiceOn({ ...due, next_invoice_date: null }), null)
})

describe('periods', () => {
  const rhythms = fc.record({
    interval_unit: fc.constantFrom('month' as const, 'year' as const),
    interval_count: fc.integer({ min: 1, max: 18 }),
  })
  const anchors = fc.integer({ min: 0, max: 3000 }).map(days => addDays('2020-01-01', days))

  test('a day is in exactly the period that it is said to be in', () => {
    fc.assert(
      fc.property(anchors, rhythms, fc.integer({ min: 0, max: 6000 }), (anchor, rhythm, days) => {
        const day = addDays(anchor, days)
        const { number, start, end, next } = periodOn(anchor, rhythm, day)
        assert.ok(start <= day && day <= end && addDays(end, 1) === next)
        assert.equal(periodBeginning(anchor, rhythm, start), number)
        if (start !== day) assert.equal(periodBeginning(anchor, rhythm, day), null)
      }),
    )
  })

  test('they follow each other as the billing run counts them', () => {
    fc.assert(
      fc.property(anchors, rhythms, (anchor, rhythm) => {
        let row = { ...rhythm, ...firstPeriod(anchor, rhythm), contract_end: null }
        for (let n = 1; n < 6; n++) {
          const { start, end, next } = nextPeriod(row)
          assert.deepEqual(periodOn(anchor, rhythm, start), { number: n, start, end, next })
          row = { ...row, period_number: n, period_start: start, period_end: end, next_invoice_date: next }
        }
      }),
    )
  })

  test('before it starts a subscription is in its first', () => {
    const rhythm = { interval_unit: 'month', interval_count: 1 } as const
    assert.deepEqual(periodOn('2026-03-31', rhythm, '2026-03-01'), {
      number: 0,
      start: '2026-03-31',
      end: '2026-04-29',
      next: '2026-04-30',
    })
    assert.equal(periodBeginning('2026-03-31', rhythm, '2026-02-28'), null)
  })
})
