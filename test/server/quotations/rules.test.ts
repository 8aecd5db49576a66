import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { endOfDay } from '../../../server/src/money/dates.ts'
import {
  allowedActions,
  daysLeft,
  isExpired,
  refusal,
  type Status,
  tagOf,
} from '../../../server/src/quotations/rules.ts'

const zone = 'Europe/Brussels'
const expires_at = endOfDay('2026-03-15', zone)
const sent = { status: 'sent' as Status, revision: 2, expires_at, valid_until: '2026-03-15' }
const lastInstant = '2026-03-15T22:59:59.000Z'
const over = '2026-03-15T23:00:00.000Z'
const asked = { now: lastInstant, claimed: false, revision: 2 }

describe('the one guard', () => {
  test('lets the customer act through the last instant of the last day', () => {
    assert.equal(refusal(sent, asked), null)
    assert.equal(refusal(sent, { ...asked, now: over })?.code, 'quotation_expired')
    assert.equal(refusal({ ...sent, expires_at: null }, { ...asked, now: '2999-01-01T00:00:00.000Z' }), null)
  })

  test('names the revision that is open now', () => {
    const refused = refusal(sent, { ...asked, revision: 1 })
    assert.deepEqual([refused?.code, refused?.current_version], ['revision_superseded', 2])
    assert.equal(refusal(sent, { ...asked, revision: null }), null)
  })

  test('holds while a payment is under way', () =>
    assert.equal(refusal(sent, { ...asked, claimed: true })?.code, 'payment_in_progress'))

  for (const status of ['draft', 'accepted', 'rejected', 'changes_requested', 'cancelled'] as const)
    test(`refuses what is ${status}`, () => {
      const refused = refusal({ ...sent, status }, { ...asked, revision: 1 })
      assert.deepEqual([refused?.code, refused?.current_status], ['invalid_state', status])
    })
})

describe('the first instant at which it can no longer be accepted', () => {
  for (const [zone, day, instant] of [
    ['Africa/Cairo', '2026-04-23', '2026-04-23T22:00:00Z'],
    ['Africa/Cairo', '2026-10-29', '2026-10-29T22:00:00Z'],
    ['America/Santiago', '2026-09-05', '2026-09-06T04:00:00Z'],
  ] as const)
    test(`${zone}, ${day}`, () => {
      const quotation = { ...sent, expires_at: endOfDay(day, zone) }
      assert.equal(quotation.expires_at, instant)
      const at = (now: string) => refusal(quotation, { ...asked, now })?.code
      assert.equal(at(instant.replace('Z', '.000Z')), 'quotation_expired')
      const before = Temporal.Instant.from(instant).subtract({ milliseconds: 1 }).toString()
      assert.equal(at(before), undefined)
    })
})

test('expired is what waited for the customer and is over', () => {
  assert.equal(isExpired(sent, lastInstant), false)
  for (const status of ['sent', 'changes_requested'] as const)
    assert.equal(isExpired({ ...sent, status }, over), true)
  for (const status of ['draft', 'accepted', 'rejected', 'cancelled'] as const)
    assert.equal(isExpired({ ...sent, status }, over), false)
})

test('tags', () => {
  const tag = (fields: object, now = lastInstant) => tagOf({ ...sent, claimed: false, ...fields }, now)
  assert.equal(tag({}), 'to_review')
  assert.equal(tag({}, over), 'expired')
  assert.equal(tag({ claimed: true }, over), 'processing')
  assert.equal(tag({ status: 'changes_requested' }), 'changes_requested')
  assert.equal(tag({ status: 'changes_requested' }, over), 'expired')
  assert.equal(tag({ status: 'accepted', claimed: true }, over), 'accepted')
})

test('days left: none on the last day, nothing where none are counted', () => {
  assert.equal(daysLeft(sent, lastInstant, zone), 0)
  assert.equal(daysLeft(sent, '2026-03-14T22:59:59.000Z', zone), 1)
  assert.equal(daysLeft(sent, over, zone), null)
  assert.equal(daysLeft({ ...sent, valid_until: null, expires_at: null }, over, zone), null)
  assert.equal(daysLeft({ ...sent, status: 'accepted' }, lastInstant, zone), null)
})

test('buttons ask the guard and the permissions', () => {
  const all = ['accept', 'reject', 'request_changes']
  const both = ['quotations:write', 'payments:write']
  assert.deepEqual(allowedActions(null, both, 100), all)
  assert.deepEqual(allowedActions(null, ['quotations:write'], 0), all)
  assert.deepEqual(allowedActions(null, ['quotations:write'], 1), ['reject', 'request_changes'])
  assert.deepEqual(allowedActions(null, ['payments:write'], 0), [])
  assert.deepEqual(allowedActions(refusal(sent, { ...asked, now: over }), both, 0), [])
})
