import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  daysBetween,
  endOfDay,
  isCivilDate,
  isTimeZone,
  lastDayOfMonth,
  periodStart,
  today,
} from '../../../server/src/money/dates.ts'

const civilDates = fc
  .integer({ min: 0, max: 80_000 })
  .map(days => new Date(Date.UTC(1950, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))

test('a civil date is a day of the calendar in its one spelling', () => {
  for (const date of ['2026-03-15', '2024-02-29', '2000-02-29', '1000-01-01', '9998-12-31']) {
    assert.equal(isCivilDate(date), true, date)
  }
  const refused = [
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '20260315',
    '',
  ]
  const trailing = [
    '2026-03-15T00:00',
    '2026-03-15[u-ca=hebrew]',
    ' 2026-03-15',
    '2026-03-15\n',
    '+002026-03-15',
  ]
  for (const date of [...refused, ...trailing, '0000-01-01', '9999-12-31', '2026/03/15']) {
    assert.equal(isCivilDate(date), false, date)
    assert.throws(() => addDays(date, 1), RangeError, date)
    assert.throws(() => endOfDay(date, 'UTC'), RangeError, date)
  }
})

test('a time zone is a name of the IANA database', () => {
  for (const zone of [
    'Europe/Brussels',
    'UTC',
    'America/Argentina/Buenos_Aires',
    'Asia/Calcutta',
    'Etc/GMT+5',
    'Japan',
  ]) {
    assert.equal(isTimeZone(zone), true, zone)
  }
  const refused = [
    '',
    '+02:00',
    '-0500',
    'Z',
    'Mars/Olympus',
    'Etc/Unknown',
    'PST',
    'CET',
    'Europe/Brussels ',
    '../etc',
  ]
  for (const zone of [...refused, '2026-01-01T00:00Z[Europe/Brussels]', 'Europe/', '/UTC']) {
    assert.equal(isTimeZone(zone), false, zone)
  }
  for (const zone of Intl.supportedValuesOf('timeZone')) assert.equal(isTimeZone(zone), true, zone)
})

test('today is the civil date of the zone at the instant', () => {
  assert.equal(today('2026-03-15T22:59:59Z', 'Europe/Brussels'), '2026-03-15')
  assert.equal(today('2026-03-15T23:00:00Z', 'Europe/Brussels'), '2026-03-16')
  assert.equal(today('2026-03-15T23:00:00.000Z', 'America/Los_Angeles'), '2026-03-15')
  assert.equal(today('2026-12-31T10:00:00Z', 'Pacific/Kiritimati'), '2027-01-01')
  assert.throws(() => today('yesterday', 'UTC'), RangeError)
  assert.throws(() => today('2026-03-15T23:00:00Z', 'Mars/Olympus'), RangeError)
})

test('a last day counts to its end in the zone', () => {
  assert.equal(endOfDay('2026-03-15', 'Europe/Brussels'), '2026-03-15T23:00:00Z')
  assert.equal(endOfDay('2026-06-30', 'America/New_York'), '2026-07-01T04:00:00Z')
  assert.equal(endOfDay('2026-12-31', 'UTC'), '2027-01-01T00:00:00Z')
})

test('a midnight that does not exist, comes twice, or lies in a day left out', () => {
  assert.equal(endOfDay('2026-04-23', 'Africa/Cairo'), '2026-04-23T22:00:00Z')
  assert.equal(endOfDay('2026-10-29', 'Africa/Cairo'), '2026-10-29T22:00:00Z')
  assert.equal(endOfDay('2026-09-05', 'America/Santiago'), '2026-09-06T04:00:00Z')
  // At 01:00 Havana goes back to midnight: the day has begun an hour before already.
  assert.equal(endOfDay('2026-10-31', 'America/Havana'), '2026-11-01T04:00:00Z')
  // At 00:01 St John's went back to 23:01 of the day before, whose date thus came once more.
  assert.equal(endOfDay('2010-11-06', 'America/St_Johns'), '2010-11-07T02:30:00Z')
  // At 23:30 Toronto went on to 00:30: the day began half an hour after a midnight that nobody saw.
  assert.equal(endOfDay('1919-03-30', 'America/Toronto'), '1919-03-31T04:30:00Z')
  // Samoa had no 30 December 2011: both days end where the 31st begins.
  assert.equal(endOfDay('2011-12-29', 'Pacific/Apia'), '2011-12-30T10:00:00Z')
  assert.equal(endOfDay('2011-12-30', 'Pacific/Apia'), '2011-12-30T10:00:00Z')
  assert.equal(endOfDay('2011-12-31', 'Pacific/Apia'), '2011-12-31T10:00:00Z')
})

test('days are calendar days, whatever the hours: thirty days over a daylight saving change', () => {
  const start = today('2026-03-02T07:30:00Z', 'America/Los_Angeles')
  assert.equal(start, '2026-03-01')
  assert.equal(addDays(start, 30), '2026-03-31')
})

test('adding days and counting them are inverse', () => {
  assert.equal(addDays('2026-01-01', -1), '2025-12-31')
  assert.equal(daysBetween('2027-04-01', '2027-05-01'), 30)
  assert.equal(daysBetween('2026-03-15', '2026-03-14'), -1)
  fc.assert(
    fc.property(civilDates, civilDates, (from, to) => {
      const days = daysBetween(from, to)
      assert.equal(days, (Date.parse(to) - Date.parse(from)) / 86_400_000)
      assert.equal(addDays(from, days), to)
      assert.ok(Object.is(daysBetween(from, from), 0))
    }),
  )
  assert.throws(() => addDays('2026-01-01', 1.5), RangeError)
  assert.throws(() => addDays('9998-12-31', 1), RangeError)
})

test('yearly from 29 February: one period a year, the 29th again in leap years', () => {
  const starts = [0, 1, 2, 3, 4].map(n => periodStart('2024-02-29', 'year', 1, n))
  assert.deepEqual(starts, ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'])
})

test('monthly from the 31st is clamped from the anchor, not from the month before', () => {
  const starts = [0, 1, 2, 3, 13].map(n => periodStart('2026-01-31', 'month', 1, n))
  assert.deepEqual(starts, ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2027-02-28'])
  assert.equal(periodStart('2025-11-30', 'month', 3, 1), '2026-02-28')
  assert.equal(periodStart('2025-11-30', 'month', 3, 2), '2026-05-30')
  assert.equal(periodStart('2026-03-31', 'month', 1, -1), '2026-02-28')
})

test('days and weeks are periods of fixed length', () => {
  assert.equal(periodStart('2026-02-25', 'day', 10, 2), '2026-03-17')
  assert.equal(periodStart('2026-02-25', 'week', 2, 3), '2026-04-08')
})

test('periods of whole months meet the anchor day or the end of the month, and follow one another', () => {
  const units = fc.constantFrom('month' as const, 'year' as const)
  fc.assert(
    fc.property(
      civilDates,
      units,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 60 }),
      (anchor, unit, count, n) => {
        const start = periodStart(anchor, unit, count, n)
        const months =
          Number(anchor.slice(0, 4)) * 12 +
          Number(anchor.slice(5, 7)) -
          1 +
          count * n * (unit === 'year' ? 12 : 1)
        assert.equal(
          start.slice(0, 7),
          `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`,
        )
        if (start.slice(8) !== anchor.slice(8)) assert.equal(start, lastDayOfMonth(start))
        assert.ok(start < periodStart(anchor, unit, count, n + 1))
      },
    ),
  )
})

test('an interval must be a whole number of units', () => {
  for (const count of [0, -1, 1.5, NaN])
    assert.throws(() => periodStart('2026-01-31', 'month', count, 1), RangeError)
  assert.throws(() => periodStart('2026-01-31', 'month', 1, 0.5), RangeError)
  assert.throws(() => periodStart('2026-01-31', 'year', 1, 10_000), RangeError)
})

test('a card is good through the last day of its month in the zone', () => {
  assert.equal(lastDayOfMonth('2028-02-01'), '2028-02-29')
  assert.equal(lastDayOfMonth('2026-06-30'), '2026-06-30')
  assert.equal(endOfDay(lastDayOfMonth('2026-06-01'), 'America/New_York'), '2026-07-01T04:00:00Z')
})
