import { isCivilDate } from '../money/dates.ts'
import { all, at, type Cursor, one, type Place, withTerm } from './cursor.ts'
import { DocumentRefused } from './refused.ts'
import { lineOf, quote } from './values.ts'

/** How a syntax writes a date: the civil date `YYYY-MM-DD` at a place, or null. */
export type DateReader = (cursor: Cursor, place: Place) => string | null

/**
 * UBL: xs:date. A zone after it says where the day was, not another day, and is dropped.
 * @throws DocumentRefused `invalid_date`, `repeated`
 */
export function ublDate(cursor: Cursor, place: Place): string | null {
  const found = one(cursor, place)
  const stated = found && lineOf(found, place.term)
  return stated && checked(found, place.term, stated, stated.replace(/(Z|[+-]\d\d:\d\d)$/, ''))
}

/**
 * CII: the element at the place holds a DateTimeString or DateString in format 102, `YYYYMMDD`.
 * @throws DocumentRefused `invalid_date`, also for other formats; `repeated`
 */
export function ciiDate(cursor: Cursor, place: Place): string | null {
  const outer = one(cursor, place)
  if (!outer || (outer.element.children.length === 0 && outer.element.text === '')) return null
  const found = STRINGS.flatMap(string => all(outer, string))[0]
  if (!found || outer.element.children.length > 1) {
    throw new DocumentRefused(
      'invalid_date',
      withTerm(outer.path, place.term),
      'One DateTimeString is expected.',
    )
  }
  const stated = lineOf(found, place.term)
  const format = found.element.attributes.get('format') ?? '102'
  const written = format === '102' ? /^(\d{4})(\d\d)(\d\d)$/.exec(stated ?? '') : null
  return stated && checked(found, place.term, stated, written ? written.slice(1).join('-') : '')
}

const STRINGS = ['udt:DateTimeString', 'qdt:DateTimeString', 'udt:DateString'].map(path => at(path))

function checked({ path }: Cursor, term: string | null, stated: string, date: string): string {
  if (isCivilDate(date)) return date
  throw new DocumentRefused('invalid_date', withTerm(path, term), `${quote(stated)} is not a date.`)
}
