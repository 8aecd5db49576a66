import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  type Facts,
  nextStep,
  type OpenInvoice,
  type Standing,
} from '../../../server/src/billing/dunning-rules.ts'
import { addDays, endOfDay, today } from '../../../server/src/money/dates.ts'
import { expiryOf } from '../../../server/src/payment-methods/rules.ts'
import { Run } from './dunning-run.ts'

const zone = 'America/New_York'
const never = '2999-01-01T00:00:00Z'
const card = { id: 'a', expires_at: never }

const active: Standing = {
  status: 'active',
  billed_by: 'portal',
  collection: 'charge',
  anchor_date: '2026-01-01',
  period_end: '2026-04-30',
  next_invoice_date: '2026-05-01',
  contract_end: null,
  grace_started_on: null,
  grace_ends_on: null,
  closes_at: null,
  last_attempt_on: null,
  cancels_on: null,
  noticed_days: null,
  renewal_offered_for: null,
  scheduled: null,
}
const toRenew: Standing = {
  ...active,
  status: 'to_renew',
  grace_started_on: '2026-04-01',
  grace_ends_on: '2026-04-08',
  closes_at: '2026-04-09T04:00:00Z',
  last_attempt_on: '2026-04-01',
}
const open: OpenInvoice = { overdue_from: '2026-04-02T04:00:00Z', claimed: false, failure: null }
const failed = (kind: 'soft' | 'hard', payment_method_id = 'a'): OpenInvoice => ({
  ...open,
  failure: { kind, payment_method_id },
})

const settings = {
  grace_days: 7,
  retry_days: [1, 3, 5, 7],
  contract_notice_days: [60, 30, 7],
  renewal_days: 30,
}
/** @param at a day: its noon in New York; or an instant */
function step(standing: Standing, at: string, facts: Partial<Facts> = {}) {
  const now = at.length === 10 ? `${at}T16:00:00Z` : at
  return nextStep(standing, {
    now,
    zone,
    today: today(now, zone),
    settings,
    invoice: null,
    method: card,
    ...facts,
  })
}
const wait = (until: string | null) => ({ do: 'wait', until })
const charge = (payment_method_id: string) => ({ do: 'charge', payment_method_id })
const close = (reason: string) => ({ do: 'close', reason })
const warned = (reason: string, started_on: string) => {
  const ends_on = addDays(started_on, 7)
  return { do: 'to_renew', reason, started_on, ends_on, closes_at: endOfDay(ends_on, zone) }
}

describe('what is nobody’s matter', () => {
  const due = { invoice: failed('soft'), method: { ...card, id: 'b' } }
  test('another system bills it', () =>
    assert.deepEqual(step({ ...toRenew, billed_by: 'external' }, '2026-06-01', due), wait(null)))
  test('it is closed', () =>
    assert.deepEqual(step({ ...active, status: 'closed' }, '2026-06-01', due), wait(null)))
  for (const standing of [active, toRenew, { ...active, cancels_on: '2026-04-01' }])
    test(`the result of a payment is not known: ${standing.status}, ${standing.cancels_on}`, () =>
      assert.deepEqual(step(standing, '2026-06-01', { invoice: { ...open, claimed: true } }), wait(null)))
})

describe('a pending one', () => {
  const pending: Standing = { ...active, status: 'pending', anchor_date: '2026-05-01' }
  test('starts at the first instant of its day where the customer is', () => {
    assert.deepEqual(step(pending, '2026-05-01T03:59:59Z'), wait('2026-05-01T04:00:00Z'))
    assert.deepEqual(step(pending, '2026-05-01T04:00:00Z'), { do: 'activate' })
  })
  test('is invoiced for its first period once it is active', () =>
    assert.deepEqual(step({ ...pending, status: 'active' }, '2026-05-01'), { do: 'invoice' }))
  test('never starts when it was cancelled before', () =>
    assert.deepEqual(step({ ...pending, cancels_on: '2026-05-01' }, '2026-05-01'), close('cancelled')))
})

describe('the next period', () => {
  test('is invoiced from its first instant', () => {
    assert.deepEqual(step(active, '2026-05-01T03:59:59Z'), wait('2026-05-01T04:00:00Z'))
    assert.deepEqual(step(active, '2026-05-01T04:00:00Z'), { do: 'invoice' })
  })
  test('begins with the change that was scheduled', () => {
    assert.deepEqual(step({ ...active, scheduled: {} }, '2026-05-01'), { do: 'apply_change' })
    assert.deepEqual(step({ ...active, scheduled: {} }, '2026-04-30'), wait('2026-05-01T04:00:00Z'))
  })
  test('waits for the payment of the one before', () =>
    assert.deepEqual(step(active, '2026-05-01', { invoice: open }), charge('a')))
  test('does not wait for an invoice that is sent and not overdue', () => {
    const standing: Standing = { ...active, collection: 'send_invoice' }
    const invoice = { ...open, overdue_from: '2026-05-20T04:00:00Z' }
    assert.deepEqual(step(standing, '2026-05-01', { invoice }), { do: 'invoice' })
  })
  test('is not invoiced while to renew', () =>
    assert.deepEqual(
      step({ ...toRenew, next_invoice_date: '2026-04-02' }, '2026-04-02T05:00:00Z', {
        invoice: failed('hard'),
      }),
      wait('2026-04-09T04:00:00Z'),
    ))
  test('begins on its day where it was invoiced ahead', () => {
    const renewed = { ...active, next_invoice_date: '2026-06-01', scheduled: {} }
    assert.deepEqual(step(renewed, '2026-05-01T03:59:59Z'), wait('2026-05-01T04:00:00Z'))
    assert.deepEqual(step(renewed, '2026-05-01T04:00:00Z'), { do: 'turn' })
    assert.deepEqual(
      step({ ...renewed, period_end: '2026-05-31' }, '2026-05-01'),
      wait('2026-06-01T04:00:00Z'),
    )
    assert.deepEqual(step({ ...renewed, ...toRenew }, '2026-05-01').do, 'recover')
  })
})

describe('an invoice with something due', () => {
  test('is charged', () => assert.deepEqual(step(active, '2026-04-01', { invoice: open }), charge('a')))
  test('without a method', () =>
    assert.deepEqual(
      step(active, '2026-04-01', { invoice: open, method: null }),
      warned('no_method', '2026-04-01'),
    ))
  for (const kind of ['soft', 'hard'] as const)
    test(`whose charge failed ${kind}`, () =>
      assert.deepEqual(
        step(active, '2026-04-01', { invoice: failed(kind) }),
        warned('declined', '2026-04-01'),
      ))
  test('whose charge to another method failed is charged to the new one', () =>
    assert.deepEqual(step(active, '2026-04-01', { invoice: failed('hard', 'b') }), charge('a')))
  test('has its grace from the day on which it is noticed', () =>
    assert.deepEqual(
      step(active, '2026-06-20', { invoice: failed('soft') }),
      warned('declined', '2026-06-20'),
    ))
  test('that was sent is late the day after it was due, and not charged', () => {
    const standing: Standing = { ...active, collection: 'send_invoice' }
    assert.deepEqual(step(standing, '2026-04-02T03:59:59Z', { invoice: open }), wait('2026-04-02T04:00:00Z'))
    assert.deepEqual(
      step(standing, '2026-04-02T04:00:00Z', { invoice: open }),
      warned('overdue', '2026-04-02'),
    )
    assert.deepEqual(
      step({ ...toRenew, collection: 'send_invoice' }, '2026-04-08', { invoice: open }),
      wait('2026-04-09T04:00:00Z'),
    )
  })
  test('of a cancelled one is not charged any more, and late once it is overdue', () => {
    const standing: Standing = { ...active, cancels_on: '2026-05-01' }
    assert.deepEqual(step(standing, '2026-04-01', { invoice: open }), wait('2026-04-02T04:00:00Z'))
    assert.deepEqual(step(standing, '2026-04-02', { invoice: open }), warned('overdue', '2026-04-02'))
  })
})

describe('while to renew', () => {
  const soft = failed('soft')
  test('a soft decline is tried again on its days, once a day', () => {
    let standing = toRenew
    const tried: string[] = []
    for (let day = '2026-04-01'; day <= '2026-04-08'; day = addDays(day, 1)) {
      if (step(standing, day, { invoice: soft }).do !== 'charge') continue
      tried.push(day)
      standing = { ...standing, last_attempt_on: day }
      assert.equal(step(standing, day, { invoice: soft }).do, 'wait')
    }
    assert.deepEqual(tried, ['2026-04-02', '2026-04-04', '2026-04-06', '2026-04-08'])
  })
  test('it waits for the first instant of the next such day', () =>
    assert.deepEqual(step(toRenew, '2026-04-01', { invoice: soft }), wait('2026-04-02T04:00:00Z')))
  test('days after the end of the grace are none, in whatever order they are set', () => {
    const days = { ...settings, retry_days: [9, 3, 1] }
    const facts = { invoice: soft, settings: days }
    const last = { ...toRenew, last_attempt_on: '2026-04-04' }
    assert.deepEqual(step(toRenew, '2026-04-03', facts), charge('a'))
    assert.deepEqual(step(last, '2026-04-20', facts), close('non_payment'))
  })
  test('days that were missed are made up once, also when the grace is over by then', () => {
    assert.deepEqual(step(toRenew, '2026-04-07', { invoice: soft }), charge('a'))
    assert.deepEqual(
      step({ ...toRenew, last_attempt_on: '2026-04-07' }, '2026-04-07', { invoice: soft }),
      wait('2026-04-08T04:00:00Z'),
    )
    assert.deepEqual(step(toRenew, '2026-04-20', { invoice: soft }), charge('a'))
    assert.deepEqual(
      step({ ...toRenew, last_attempt_on: '2026-04-20' }, '2026-04-20', { invoice: soft }),
      close('non_payment'),
    )
  })
  test('a hard decline is never tried again', () =>
    assert.deepEqual(step(toRenew, '2026-04-04', { invoice: failed('hard') }), wait('2026-04-09T04:00:00Z')))
  test('another method is charged at once, on the same day and after a hard decline', () =>
    assert.deepEqual(
      step(toRenew, '2026-04-01', { invoice: failed('hard'), method: { ...card, id: 'b' } }),
      charge('b'),
    ))
  test('an expired one is not', () =>
    assert.deepEqual(
      step(toRenew, '2026-04-01', {
        invoice: failed('hard'),
        method: { id: 'b', expires_at: '2026-04-01T04:00:00Z' },
      }),
      wait('2026-04-09T04:00:00Z'),
    ))
  test('it recovers once nothing is due', () =>
    assert.deepEqual(step(toRenew, '2026-04-20'), { do: 'recover' }))
  test('it recovers when what was overdue is paid, though a later invoice is open', () =>
    assert.deepEqual(
      step({ ...toRenew, collection: 'send_invoice' }, '2026-04-08', {
        invoice: { ...open, overdue_from: '2026-05-01T04:00:00Z' },
      }),
      { do: 'recover' },
    ))
  test('it is closed at the first instant after the grace and not before', () => {
    const facts = { invoice: failed('hard') }
    assert.deepEqual(step(toRenew, '2026-04-09T03:59:59Z', facts), wait('2026-04-09T04:00:00Z'))
    assert.deepEqual(step(toRenew, '2026-04-09T04:00:00Z', facts), close('non_payment'))
  })
  test('a method given through the last day is tried before it is closed', () => {
    const method = { ...card, id: 'b' }
    const at = '2026-04-09T04:00:00Z'
    assert.deepEqual(step(toRenew, at, { invoice: failed('hard'), method }), charge('b'))
    assert.deepEqual(step(toRenew, at, { invoice: { ...open, claimed: true }, method }), wait(null))
    assert.deepEqual(step(toRenew, at, { invoice: failed('hard', 'b'), method }), close('non_payment'))
  })
})

describe('an end that is set', () => {
  test('a cancelled one is closed at its first instant, before an invoice of that day', () => {
    const standing = { ...active, cancels_on: '2026-05-01' }
    assert.deepEqual(step(standing, '2026-05-01T03:59:59Z'), wait('2026-05-01T04:00:00Z'))
    assert.deepEqual(step(standing, '2026-05-01T04:00:00Z'), close('cancelled'))
  })
  test('a contract ends with its last day, without grace and before an invoice of the next', () => {
    const told = { contract_end: '2026-04-30', renewal_offered_for: '2026-04-30', noticed_days: 7 }
    assert.deepEqual(step({ ...active, ...told }, '2026-05-01T03:59:59Z'), wait('2026-05-01T04:00:00Z'))
    assert.deepEqual(step({ ...active, ...told }, '2026-05-01T04:00:00Z'), close('contract_ended'))
    assert.deepEqual(
      step({ ...toRenew, contract_end: '2026-04-03' }, '2026-04-04', { invoice: failed('hard') }),
      close('contract_ended'),
    )
  })
})

describe('the end of a contract', () => {
  const standing: Standing = {
    ...active,
    period_end: '2026-12-31',
    next_invoice_date: '2027-01-01',
    contract_end: '2026-12-31',
  }
  const offered = { ...standing, renewal_offered_for: '2026-12-31' }
  test('is told on the days for that', () => {
    assert.deepEqual(step(standing, '2026-10-01'), wait(endOfDay('2026-10-31', zone)))
    assert.deepEqual(step(standing, '2026-11-01'), { do: 'notice', days: 60 })
    assert.deepEqual(
      step({ ...standing, noticed_days: 60 }, '2026-11-01'),
      wait(endOfDay('2026-11-30', zone)),
    )
    assert.deepEqual(
      step({ ...standing, noticed_days: 30 }, '2026-11-25'),
      wait(endOfDay('2026-11-30', zone)),
    )
    assert.deepEqual(step({ ...offered, noticed_days: 30 }, '2026-12-24'), { do: 'notice', days: 7 })
  })
  test('is told once when several notices were missed', () => {
    assert.deepEqual(step(offered, '2026-12-28'), { do: 'notice', days: 7 })
    assert.deepEqual(step({ ...offered, noticed_days: 7 }, '2026-12-28'), wait('2027-01-01T05:00:00Z'))
  })
  test('brings the offer of a renewal, once for each end', () => {
    assert.deepEqual(step({ ...standing, noticed_days: 60 }, '2026-12-01'), { do: 'offer_renewal' })
    assert.deepEqual(step({ ...offered, noticed_days: 60 }, '2026-12-01'), { do: 'notice', days: 30 })
    assert.deepEqual(step({ ...offered, contract_end: '2026-12-30' }, '2026-12-01'), { do: 'offer_renewal' })
  })
  test('is no news to who has cancelled', () =>
    assert.deepEqual(
      step({ ...standing, cancels_on: '2026-12-31' }, '2026-12-28'),
      wait('2026-12-31T05:00:00Z'),
    ))
})

test('a year from 29 February is invoiced once a year, on 28 February and in leap years on the 29th', () => {
  const run = new Run({
    begins: '2024-02-29T12:00:00Z',
    ticks: 48 * 366 * 4.5,
    zone,
    collection: 'charge',
    unit: 'year',
    count: 1,
    starts_in: 0,
    contract_days: null,
    payment_days: 0,
    settings,
    happenings: [{ at: 1, what: 'method', id: 'a', good_days: 5000 }],
    answers: [{ result: 'ok', after: 0 }],
    downs: [],
  })
  run.run()
  assert.deepEqual(
    run.done.flatMap(each => each.period ?? []),
    ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
  )
})

describe('late money does not raise the dead, and retries stop', () => {
  const closed: Standing = { ...active, status: 'closed', next_invoice_date: null }
  test('a closed one is neither invoiced nor charged again, whether its invoice is open, paid or newly payable', () => {
    for (let day = '2026-04-01'; day <= '2026-06-01'; day = addDays(day, 1))
      for (const invoice of [null, open, failed('soft')])
        assert.deepEqual(step(closed, day, { invoice, method: { ...card, id: 'b' } }), wait(null))
  })
  test('a cancelled one is not tried again on the days for that', () => {
    for (let day = '2026-04-01'; day <= '2026-04-10'; day = addDays(day, 1))
      for (const cancels_on of ['2026-04-01', '2026-04-20'])
        assert.notEqual(step({ ...toRenew, cancels_on }, day, { invoice: failed('soft') }).do, 'charge')
  })
})

describe('a card is good through the last day of its month', () => {
  const method = { id: 'a', expires_at: expiryOf({ exp_year: 2026, exp_month: 6 }, zone) }
  for (const at of ['2026-06-01T04:00:00Z', '2026-06-30T04:00:00Z', '2026-07-01T03:59:59Z'])
    test(`it is charged at ${at}`, () =>
      assert.deepEqual(step(active, at, { invoice: open, method }), charge('a')))
  test('it has expired at the first instant of the next', () => {
    const standing = { ...active, next_invoice_date: '2026-07-01' }
    assert.deepEqual(step(standing, '2026-07-01T04:00:00Z', { method }), { do: 'invoice' })
    assert.deepEqual(
      step(active, '2026-07-01T04:00:00Z', { invoice: open, method }),
      warned('card_expired', '2026-07-01'),
    )
  })
  test('one of February in a leap year through the 29th', () => {
    const leap = { id: 'a', expires_at: expiryOf({ exp_year: 2028, exp_month: 2 }, zone) }
    assert.deepEqual(step(active, '2028-03-01T04:59:59Z', { invoice: open, method: leap }), charge('a'))
    assert.equal(step(active, '2028-03-01T05:00:00Z', { invoice: open, method: leap }).do, 'to_renew')
  })
})
