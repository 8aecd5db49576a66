import type { AllowanceCharge, DocumentLine, DocumentTotals, TaxGroup } from '../documents/model.ts'
import { type Minor, minor, negateMinor, roundToMinor, sumMinor } from '../money/amounts.ts'
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimals,
  divideHalfAway,
  formatDecimal,
  multiplyDecimals,
  negateDecimal,
  normaliseDecimal,
  parseDecimal,
  power10,
} from '../money/decimals.ts'
import { taxKeyText } from '../money/tax-keys.ts'
import { taxOf } from '../money/taxes.ts'

// Rounding each credit note for itself would let many small ones add up to more than the invoice. So what is
// rounded is all that has been credited up to now, and a note takes the step from what was credited before it:
// each is within a unit of its own rounding, they never drift, and the last one ends at exactly zero.

/** A line of the invoice, and what its credit notes have left of it; signed as on the invoice. */
export type RemainingLine = { id: string; line: DocumentLine; quantity: string; net: Minor }
/** A tax group of the invoice, and what its credit notes have left of it. */
export type RemainingGroup = { group: TaxGroup; taxable: Minor; tax: Minor }
export type CreditedLine = { line: DocumentLine; credits_line_id: string }

/**
 * What is left of each line and each tax group after the credit notes so far.
 * @param credited lines of credit notes: negative quantities and nets
 */
export function remaining(
  lines: (DocumentLine & { id: string })[],
  taxes: TaxGroup[],
  credited: { credits_line_id: string | null; quantity: string; net: Minor }[],
  creditedTaxes: TaxGroup[],
): { lines: RemainingLine[]; taxes: RemainingGroup[] } {
  const takenOf = Map.groupBy(credited, each => each.credits_line_id)
  return {
    lines: lines.map(({ id, ...line }) => {
      const taken = takenOf.get(id) ?? []
      const quantity = [line, ...taken].map(each => parseDecimal(each.quantity)).reduce(addDecimals)
      const net = sumMinor([line, ...taken].map(each => each.net))
      return { id, line, quantity: normaliseDecimal(formatDecimal(quantity)), net }
    }),
    taxes: taxes.map(group => {
      const all = [group, ...creditedTaxes.filter(each => keyOf(each) === keyOf(group))]
      return {
        group,
        taxable: sumMinor(all.map(each => each.taxable)),
        tax: sumMinor(all.map(each => each.tax)),
      }
    }),
  }
}

/**
 * The credited part of a line, as a credit note states it (negative).
 * @param wanted how much of it, without sign; null is all that is left
 * @returns null when nothing is asked, or more than is left
 */
export function creditLine(
  left: RemainingLine,
  wanted: string | null,
  currency: string,
): CreditedLine | null {
  const { id, line } = left
  const quantity = parseDecimal(left.quantity)
  const asked = wanted === null ? quantity : withSignOf(quantity, parseDecimal(wanted))
  if (asked.digits === 0n || isBeyond(asked, quantity)) return null
  const net = compareDecimals(asked, quantity) === 0 ? left.net : stepOf(left, asked)
  return {
    credits_line_id: id,
    line: {
      ...line,
      quantity: normaliseDecimal(formatDecimal(negateDecimal(asked))),
      net: negateMinor(net),
      allowances: discountOf(line, asked, net, currency),
    },
  }
}

/** Tax groups of a partial credit note. A group that is credited to the end takes the tax that is left of it. */
export function creditTaxes(lines: CreditedLine[], left: RemainingGroup[]): TaxGroup[] {
  return left.flatMap(({ group, ...rest }) => {
    const ofGroup = lines.filter(({ line }) => taxKeyText(line.tax_category, line.tax_rate) === keyOf(group))
    if (ofGroup.length === 0) return []
    const taxable = sumMinor(ofGroup.map(({ line }) => line.net))
    const [taxableUpToNow, taxBefore] = [group.taxable - rest.taxable - taxable, group.tax - rest.tax]
    const ended = taxable === -rest.taxable
    const tax = ended ? rest.tax : minor(taxOf(taxableUpToNow, group.rate) - taxBefore)
    return [{ ...group, taxable, tax: negateMinor(tax) }]
  })
}

/** The figures of a partial credit note. */
export function partialFigures(credited: CreditedLine[], left: RemainingGroup[]) {
  const lines = credited.map(({ line }, i) => ({ ...line, line_number: String(i + 1) }))
  const taxes = creditTaxes(credited, left)
  const subtotal = sumMinor(lines.map(line => line.net))
  const tax_total = sumMinor(taxes.map(group => group.tax))
  const total = sumMinor([subtotal, tax_total])
  const none = { allowance_total: 0, charge_total: 0, prepaid: 0, rounding: 0 }
  const totals: DocumentTotals = {
    ...none,
    line_total: subtotal,
    subtotal,
    tax_total,
    total,
    amount_due: total,
  }
  return { lines, allowances: [], taxes, totals }
}

const keyOf = ({ category, rate }: TaxGroup): string => taxKeyText(category, rate)

const withSignOf = ({ digits }: Decimal, value: Decimal): Decimal =>
  digits < 0n ? negateDecimal(value) : value

const isBeyond = (asked: Decimal, left: Decimal): boolean =>
  left.digits < 0n ? compareDecimals(asked, left) < 0 : compareDecimals(asked, left) > 0

/** What crediting `asked` more makes of the net: the share up to now, less what was credited before. */
function stepOf({ line, quantity, net }: RemainingLine, asked: Decimal): Minor {
  const whole = parseDecimal(line.quantity)
  const before = addDecimals(whole, negateDecimal(parseDecimal(quantity)))
  const upToNow = addDecimals(before, asked)
  const numerator = BigInt(line.net) * upToNow.digits * power10(whole.scale)
  const share = divideHalfAway(numerator, whole.digits * power10(upToNow.scale))
  return minor(share - BigInt(line.net - net))
}

/** The discount in that part, so that quantity × price less it is the net, as on the invoice (Peppol R120). */
function discountOf(line: DocumentLine, asked: Decimal, net: Minor, currency: string): AllowanceCharge[] {
  const [stated] = line.allowances
  if (!stated) return []
  const priced = multiplyDecimals(asked, parseDecimal(line.unit_price))
  const per = parseDecimal(line.base_quantity)
  const base = roundToMinor(divideDecimals(priced, per, priced.scale + 6), currency)
  const amount = negateMinor(minor(base - net))
  return amount === 0 ? [] : [{ ...stated, base_amount: negateMinor(base), amount }]
}
