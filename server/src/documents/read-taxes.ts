import { all, type Cursor, fieldOf, missing } from './cursor.ts'
import type { Mapping, TaxPlaces } from './mapping.ts'
import type { TaxGroup } from './model.ts'
import { DocumentRefused } from './refused.ts'
import { decimal, line, type Money, needAmount, quote, texts } from './values.ts'

export type TaxCategory = { category: string; rate: string | null }

/** The total tax as stated, signed, 0 where a document without tax states none; and its groups. */
export type Taxes = { tax_total: number; groups: TaxGroup[] }

// UNCL 5305 as EN 16931 restricts it. Those that bear tax must say how much.
const TAXED = new Set(['S', 'L', 'M', 'B'])
const UNTAXED = new Set(['Z', 'E', 'AE', 'K', 'G', 'O'])

/**
 * BG-22 and BG-23 in the document's currency. A document may be silent on tax where there is none; a total without
 * its groups, or groups that bear tax without a total, are refused.
 * @throws DocumentRefused
 */
export function readTaxes(root: Cursor, mapping: Mapping, money: Money): Taxes {
  const { total, groups } = mapping.taxes(root, money)
  const read = groups.map(group => readGroup(group, mapping, money))
  if (total === null) {
    const { subtotal, total } = mapping.totals
    const untaxed = needAmount(root, subtotal, money) === needAmount(root, total, money)
    if (!untaxed || read.some(group => group.tax !== 0)) throw missing(root, mapping.total_tax)
  }
  if (total && read.length === 0) {
    const reason = 'The tax total is not broken down by category and rate (BG-23).'
    throw new DocumentRefused('missing', fieldOf(root, mapping.total_tax), reason)
  }
  return { tax_total: total ?? 0, groups: read }
}

/**
 * A category with its rate; null where neither is stated. Categories without tax have the rate `0`, stated or not,
 * and O has none.
 * @throws DocumentRefused `unsupported` for a category that is none of EN 16931, or a tax that is neither VAT nor
 * GST (a tax on energy or income, say, would be added up as if it were); `missing`, `invalid_number`, `contradiction`
 */
export function readTaxCategory(cursor: Cursor, places: TaxPlaces): TaxCategory | null {
  const category = line(cursor, places.category)
  const rate = decimal(cursor, places.rate)
  if (category === null) {
    if (rate !== null) throw missing(cursor, places.category)
    return null
  }
  refuseOtherTaxes(cursor, places)
  const refuse = (code: 'unsupported' | 'contradiction' | 'invalid_number', reason: string) =>
    new DocumentRefused(code, fieldOf(cursor, code === 'unsupported' ? places.category : places.rate), reason)

  if (rate?.startsWith('-')) throw refuse('invalid_number', `The rate ${rate} is negative.`)
  if (TAXED.has(category)) {
    if (rate === null) throw missing(cursor, places.rate)
    return { category, rate }
  }
  if (!UNTAXED.has(category)) throw refuse('unsupported', `The tax category ${quote(category)} is not known.`)
  if (category !== 'O') return { category, rate: rate ?? '0' }
  if (rate !== null && Number(rate) !== 0) {
    throw refuse('contradiction', `Category O is outside of the scope of tax, but has the rate ${rate}.`)
  }
  return { category, rate: null }
}

function readGroup(group: Cursor, { tax: places }: Mapping, money: Money): TaxGroup {
  const tax = readTaxCategory(group, places)
  if (!tax) throw missing(group, places.category)
  return {
    ...tax,
    taxable: needAmount(group, places.taxable, money),
    tax: needAmount(group, places.tax, money),
    exemption_reason: texts(group, places.exemption_reason),
    exemption_code: line(group, places.exemption_code),
  }
}

function refuseOtherTaxes(cursor: Cursor, { scheme }: TaxPlaces): void {
  for (const found of all(cursor, scheme)) {
    const name = found.element.text
    if (['VAT', 'GST', ''].includes(name.toUpperCase())) continue
    throw new DocumentRefused('unsupported', found.path, `The tax ${quote(name)} is neither VAT nor GST.`)
  }
}
