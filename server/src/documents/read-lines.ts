import { type Cursor, fieldOf, missing, need, one } from './cursor.ts'
import type { Mapping, PeriodPlaces } from './mapping.ts'
import type { DocumentLine } from './model.ts'
import { readAllowances } from './read-allowances.ts'
import { readTaxCategory, type Taxes } from './read-taxes.ts'
import { DocumentRefused } from './refused.ts'
import {
  decimal,
  firstLine,
  type Money,
  needAmount,
  needDecimal,
  needLine,
  negated,
  quote,
  texts,
} from './values.ts'

/**
 * One invoice line (BG-25). Quantity and amounts are signed, prices never.
 * @throws DocumentRefused, `contradiction` also for a negative price (BR-27)
 */
export function readLine(cursor: Cursor, mapping: Mapping, taxes: Taxes, money: Money): DocumentLine {
  const places = mapping.line
  const name = firstLine(cursor, places.name, places.description)
  if (name === null) throw missing(cursor, places.name)
  const description = texts(cursor, places.description)
  const quantity = needDecimal(cursor, places.quantity)
  return {
    line_number: needLine(cursor, places.line_number),
    name,
    description: firstLine(cursor, places.name) === null ? null : description,
    note: texts(cursor, places.note),
    quantity: money.sign < 0 ? negated(quantity) : quantity,
    unit: readUnit(cursor, mapping),
    unit_price: readPrice(cursor, mapping),
    base_quantity: readBaseQuantity(cursor, mapping),
    allowances: readAllowances(cursor, 'line', places.allowances, money),
    net: needAmount(cursor, places.net, money),
    ...readLineTax(cursor, mapping, taxes),
    ...readPeriod(cursor, places.period, mapping),
    seller_item_id: firstLine(cursor, places.seller_item_id),
    buyer_item_id: firstLine(cursor, places.buyer_item_id),
  }
}

/** The period of a document or line; null where none is stated. @throws DocumentRefused */
export function readPeriod(
  cursor: Cursor,
  { list, start, end }: PeriodPlaces,
  { date }: Mapping,
): { period_start: string | null; period_end: string | null } {
  const found = one(cursor, list)
  return { period_start: found && date(found, start), period_end: found && date(found, end) }
}

function readUnit(cursor: Cursor, { line: { quantity } }: Mapping): string {
  const unit = need(cursor, quantity).element.attributes.get('unitCode')
  if (unit && /^[A-Z0-9]{1,3}$/.test(unit)) return unit
  const field = `${cursor.path}/${quantity.path}/@unitCode (BT-130)`
  if (!unit) throw new DocumentRefused('missing', field, 'This is required and missing.')
  throw new DocumentRefused('invalid_value', field, `${quote(unit)} is not a code of a unit.`)
}

function readPrice(cursor: Cursor, { line: { unit_price } }: Mapping): string {
  const price = needDecimal(cursor, unit_price)
  if (!price.startsWith('-')) return price
  const reason = `The price ${price} is negative; a negative line has a negative quantity (BR-27).`
  throw new DocumentRefused('contradiction', fieldOf(cursor, unit_price), reason)
}

function readBaseQuantity(cursor: Cursor, { line: { base_quantity } }: Mapping): string {
  for (const place of base_quantity) {
    const stated = decimal(cursor, place)
    if (stated === null) continue
    if (!stated.startsWith('-') && Number(stated) !== 0) return stated
    throw new DocumentRefused(
      'invalid_number',
      fieldOf(cursor, place),
      `A price cannot be per ${stated} units.`,
    )
  }
  return '1'
}

/** A line that names no tax is outside of its scope (O) in a document that has none, and incomplete in others. */
function readLineTax(cursor: Cursor, { line: { tax } }: Mapping, taxes: Taxes) {
  const stated = readTaxCategory(cursor, tax)
  if (!stated && (taxes.groups.length > 0 || taxes.tax_total !== 0)) throw missing(cursor, tax.category)
  return { tax_category: stated?.category ?? 'O', tax_rate: stated?.rate ?? null }
}
