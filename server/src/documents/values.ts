import { toMinor } from '../money/amounts.ts'
import { currencyExponent } from '../money/currencies.ts'
import { isDecimal } from '../money/decimals.ts'
import { all, type Cursor, fieldOf, missing, one, type Place, withTerm } from './cursor.ts'
import { DocumentRefused, type RefusalCode } from './refused.ts'

/** The document's currency (BT-5), and -1 for a credit note, whose positive figures lower what is owed. */
export type Money = { currency: string; sign: 1 | -1 }

const MAX_LINE = 1_000
const MAX_TEXT = 50_000

// Which rule of EN 16931 limits the decimals of an amount.
const DECIMAL_RULES: Record<string, string> = {
  'BT-92': 'BR-DEC-01',
  'BT-93': 'BR-DEC-02',
  'BT-99': 'BR-DEC-05',
  'BT-100': 'BR-DEC-06',
  'BT-106': 'BR-DEC-09',
  'BT-107': 'BR-DEC-10',
  'BT-108': 'BR-DEC-11',
  'BT-109': 'BR-DEC-12',
  'BT-110': 'BR-DEC-13',
  'BT-112': 'BR-DEC-14',
  'BT-113': 'BR-DEC-16',
  'BT-114': 'BR-DEC-17',
  'BT-115': 'BR-DEC-18',
  'BT-116': 'BR-DEC-19',
  'BT-117': 'BR-DEC-20',
  'BT-131': 'BR-DEC-23',
  'BT-136': 'BR-DEC-24',
  'BT-137': 'BR-DEC-25',
  'BT-141': 'BR-DEC-27',
  'BT-142': 'BR-DEC-28',
}

/** What an element says on one line: control characters gone, white space single. Null when empty. */
export function lineOf(cursor: Cursor, term: string | null = null): string | null {
  return bounded(cursor, term, withoutControls(rawOf(cursor, term).replace(/\s+/gu, ' ')).trim(), MAX_LINE)
}

/** What an element says, line breaks kept. HTML is text like any other. Null when empty. */
export function textOf(cursor: Cursor, term: string | null = null): string | null {
  const lines = rawOf(cursor, term).split('\n')
  const clean = lines.map(line => withoutControls(line.replaceAll('\t', ' ')).trim())
  return bounded(cursor, term, clean.join('\n').trim(), MAX_TEXT)
}

/** The line at the place, null when it is not there. @throws DocumentRefused `repeated`, `too_long` */
export function line(cursor: Cursor, place: Place): string | null {
  const found = one(cursor, place)
  return found && lineOf(found, place.term)
}

/** The line at the place. @throws DocumentRefused `missing`, also when it is empty; `repeated`, `too_long` */
export function needLine(cursor: Cursor, place: Place): string {
  const value = line(cursor, place)
  if (value === null) throw missing(cursor, place)
  return value
}

/** The first line that is stated at one of the places, null when none is: for what is no money, and may repeat. */
export function firstLine(cursor: Cursor, ...places: Place[]): string | null {
  for (const place of places) {
    const found = all(cursor, place).flatMap(item => lineOf(item, place.term) ?? [])[0]
    if (found !== undefined) return found
  }
  return null
}

/** All texts at the place as one, a line each; null when there is none. @throws DocumentRefused `too_long` */
export function texts(cursor: Cursor, place: Place): string | null {
  const found = all(cursor, place).flatMap(item => textOf(item, place.term) ?? [])
  return found.length > 0 ? found.join('\n') : null
}

/**
 * The exact decimal at the place, or null. XML Schema also allows `+1`, `.5` and `64.`; these become `1`, `0.5`
 * and `64`. Zeros at the end stay as written.
 * @throws DocumentRefused `invalid_number` (also for exponents and more than 20 digits), `repeated`
 */
export function decimal(cursor: Cursor, place: Place): string | null {
  const found = one(cursor, place)
  return found && decimalOf(found, place.term)
}

/** @throws DocumentRefused `missing`, `invalid_number`, `repeated` */
export function needDecimal(cursor: Cursor, place: Place): string {
  const value = decimal(cursor, place)
  if (value === null) throw missing(cursor, place)
  return value
}

/**
 * The amount at the place, signed, or null. An amount in another currency beside it is not meant (BT-111);
 * one in another currency instead of it is refused.
 * @returns minor units
 * @throws DocumentRefused `wrong_currency`, `repeated`, `invalid_number`, `too_many_decimals`
 */
export function amount(cursor: Cursor, place: Place, money: Money): number | null {
  const stated = all(cursor, place)
  const [found, second] = stated.filter(item => isIn(item, money.currency))
  const refuse = (code: RefusalCode, reason: string) =>
    new DocumentRefused(code, fieldOf(cursor, place), reason)
  if (second) throw refuse('repeated', 'This amount is stated more than once.')
  if (found) return amountOf(found, place.term, money)
  if (stated.length === 0) return null
  throw refuse('wrong_currency', `This amount is not in the currency of the document, ${money.currency}.`)
}

/** @throws DocumentRefused `missing`, and as {@link amount} */
export function needAmount(cursor: Cursor, place: Place, money: Money): number {
  const value = amount(cursor, place, money)
  if (value === null) throw missing(cursor, place)
  return value
}

/** Whether an amount is in the currency; one that names none is, since CII names it once for all. */
export function isIn({ element }: Cursor, currency: string): boolean {
  return (element.attributes.get('currencyID') ?? currency) === currency
}

/** @throws DocumentRefused `invalid_value` */
export function boolean(cursor: Cursor, place: Place): boolean {
  const value = needLine(cursor, place)
  if (value === 'true' || value === '1') return true
  if (value === 'false' || value === '0') return false
  throw new DocumentRefused(
    'invalid_value',
    fieldOf(cursor, place),
    `${quote(value)} is neither true nor false.`,
  )
}

/** The decimal with the other sign, zero plain. */
export function negated(decimal: string): string {
  if (/^[0.]*$/.test(decimal)) return decimal
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`
}

/** A value in a message, short. */
export function quote(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
}

function amountOf(found: Cursor, term: string | null, { currency, sign }: Money): number | null {
  const stated = decimalOf(found, term)
  if (stated === null) return null
  const field = withTerm(found.path, term)
  const decimals = stated.split('.')[1]?.replace(/0+$/, '').length ?? 0
  if (decimals > currencyExponent(currency)) {
    const rule = DECIMAL_RULES[term ?? '']
    const reason = `${stated} has more decimals than ${currency} has${rule ? ` (${rule})` : ''}.`
    throw new DocumentRefused('too_many_decimals', field, reason)
  }
  try {
    const minor = toMinor(stated, currency)
    return minor === 0 ? 0 : sign * minor
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new DocumentRefused('invalid_number', field, `${stated} is too large for an amount.`)
  }
}

function decimalOf(found: Cursor, term: string | null): string | null {
  const stated = lineOf(found, term)
  if (stated === null) return null
  const [, minus = '', whole = '', fraction = ''] = /^\+?(-?)(\d*)\.?(\d*)$/.exec(stated) ?? []
  const value = `${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction && `.${fraction}`}`
  if (!(whole || fraction) || stated.startsWith('+-') || !isDecimal(value)) {
    throw new DocumentRefused(
      'invalid_number',
      withTerm(found.path, term),
      `${quote(stated)} is not a decimal number.`,
    )
  }
  return minus ? negated(value) : value
}

/** Text that is interrupted by elements is no value: joined, `12<x/>34` would become 1234. */
function rawOf({ element, path }: Cursor, term: string | null): string {
  if (element.children.length === 0) return element.text
  throw new DocumentRefused('invalid_value', withTerm(path, term), 'A value is expected here, not elements.')
}

/** Also without the marks that turn the direction of writing: they can show one number and mean another. */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu, '')
}

function bounded({ path }: Cursor, term: string | null, text: string, limit: number): string | null {
  if (text.length > limit) {
    throw new DocumentRefused('too_long', withTerm(path, term), `This is longer than ${limit} characters.`)
  }
  return text === '' ? null : text
}
