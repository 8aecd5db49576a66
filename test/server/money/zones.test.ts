import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, endOfDay, today } from '../../../server/src/money/dates.ts'

// The oracle reads local dates with Intl, which has its own time zone code.

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const ZONES = Intl.supportedValuesOf('timeZone')
const formats = new Map<string, Intl.DateTimeFormat>()

function localDate(at: number, zone: string): string {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    formats.set(zone, format)
  }
  return format.format(at)
}

function assertEnds(date: string, zone: string, step: number) {
  const end = Date.parse(endOfDay(date, zone))
  const where = `${date} ${zone}`
  assert.ok(localDate(end, zone) > date, where)
  assert.ok(localDate(end - 1, zone) <= date, where)
  for (let at = end - step; at > end - 50 * HOUR; at -= step) assert.ok(localDate(at, zone) <= date, where)
}

const zones = fc.constantFrom(...ZONES)
const dates = fc.integer({ min: 0, max: 75 * 365 }).map(days => addDays('1971-01-01', days))

test('a day ends at the first instant whose local date is later, on any date in any zone', () => {
  fc.assert(
    fc.property(dates, zones, (date, zone) => assertEnds(date, zone, 15 * MINUTE)),
    { numRuns: 400 },
  )
})

test('a day ends right around every change of every zone', () => {
  for (const zone of ZONES) {
    let change = new Temporal.ZonedDateTime(0n, zone).with({ year: 2005 }).getTimeZoneTransition('next')
    while (change && change.year < 2030) {
      const date = localDate(change.epochMilliseconds, zone)
      for (const day of [addDays(date, -1), date]) assertEnds(day, zone, 10 * HOUR)
      change = change.getTimeZoneTransition('next')
    }
  }
})

test('today agrees with the local calendar of any zone', () => {
  const instants = fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2045, 0) })
  fc.assert(
    fc.property(instants, zones, (at, zone) => {
      assert.equal(today(new Date(at).toISOString(), zone), localDate(at, zone))
    }),
    { numRuns: 1000 },
  )
})

test('a day is never over while it is today, and always once it is not', () => {
  const instants = fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2045, 0) })
  fc.assert(
    fc.property(instants, zones, (at, zone) => {
      const date = localDate(at, zone)
      const end = Date.parse(endOfDay(date, zone))
      assert.ok(at < end || localDate(end, zone) > date)
      assert.ok(Date.parse(endOfDay(addDays(date, -1), zone)) <= at)
    }),
    { numRuns: 500 },
  )
})
