import type { DocumentLine, TaxGroup } from '../documents/model.ts'
import {
  addDecimals,
  compareDecimals,
  divideHalfAway,
  formatDecimal,
  negateDecimal,
  normaliseDecimal,
  parseDecimal,
  power10,
} from '../money/decimals.ts'
import { type Minor, minor, sumMinor } from '../money/amounts.ts'
import { taxOf } from '../money/taxes.ts'

/** A line of the invoice with what its credit notes have left of it. Positive as on the invoice. */
export type RemainingLine = { id: string; line: DocumentLine; quantity: string; net: Minor }
export type CreditedLine = { line: DocumentLine; credits_line_id: string }
type Group = Pick<TaxGroup, 'category' | 'rate' | 'taxable' | 'tax'>

/**
 * What is left of each line and each tax group after the credit notes so far.
 * @param credited lines of credit notes: negative quantities and nets
 */
export function remaining(
  lines: (DocumentLine & { id: string })[],
  taxes: TaxGroup[],
  credited: { credits_line_id: string | null; quantity: string; net: Minor }[],
  creditedTaxes: TaxGroup[],
): { lines: RemainingLine[]; taxes: TaxGroup[] } {
  return {
    lines: lines.map(({ id, ...line }) => {
      const taken = credited.filter(each => each.credits_line_id === id)
      const quantity = taken.reduce((left, { quantity }) => addDecimals(left, parseDecimal(quantity)), parseDecimal(line.quantity))
      return { id, line, quantity: normaliseDecimal(formatDecimal(quantity)), net: sumMinor([line.net, ...taken.map(each => each.net)]) }
    }),
    taxes: taxes.map(group => {
      const taken = creditedTaxes.filter(each => sameGroup(each, group))
      return {
        ...group,
        taxable: sumMinor([group.taxable, ...taken.map(each => each.taxable)]),
        tax: sumMinor([group.tax, ...taken.map(each => each.tax)]),
      }
    }),
  }
}

/**
 * The credited part of a line: `quantity` of it, as a credit note states it (negative). Crediting all that is
 * left credits all the money that is left, so that invoice and credit notes add up to zero to the unit.
 * @returns null when more is asked than is left, or nothing
 */
export function creditLine({ id, line, quantity, net }: RemainingLine, wanted: string | null): CreditedLine | null {
  const left = parseDecimal(quantity)
  const asked = wanted === null ? left : withSignOf(left.digits, wanted)
  if (asked.digits === 0n && !(wanted === null && net !== 0)) return null
  const all = compareDecimals(asked, left) === 0
  const tooMuch = left.digits < 0n ? compareDecimals(asked, left) < 0 : compareDecimals(asked, left) > 0
  if (tooMuch) return null
  return {
    credits_line_id: id,
    line: {
      ...line,
      quantity: normaliseDecimal(formatDecimal(negateDecimal(asked))),
      net: minor(-(all ? net : share(line.net, asked, parseDecimal(line.quantity))) || 0),
      allowances: all && quantity === normaliseDecimal(line.quantity) ? line.allowances.map(negated) : [],
    },
  }
}

/** Tax groups of a partial credit note. A group that is credited to the end takes the tax that is left of it. */
export function creditTaxes(lines: CreditedLine[], left: TaxGroup[]): TaxGroup[] {
  return left.flatMap(group => {
    const ofGroup = lines.filter(({ line }) => sameGroup({ category: line.tax_category, rate: line.tax_rate }, group))
    if (ofGroup.length === 0) return []
    const taxable = sumMinor(ofGroup.map(({ line }) => line.net))
    const tax = taxable === -group.taxable ? -group.tax : taxOf(taxable, group.rate)
    return [{ ...group, taxable, tax: tax || 0 }]
  })
}

const sameGroup = (a: Pick<Group, 'category' | 'rate'>, b: Pick<Group, 'category' | 'rate'>): boolean =>
  a.category === b.category && rateText(a.rate) === rateText(b.rate)

const rateText = (rate: string | null) => (rate === null ? null : normaliseDecimal(rate))

const negated = <T extends { amount: Minor; base_amount: Minor | null }>(allowance: T): T => ({
  ...allowance,
  amount: -allowance.amount || 0,
  base_amount: allowance.base_amount === null ? null : -allowance.base_amount || 0,
})

function withSignOf(sign: bigint, quantity: string) {
  const parsed = parseDecimal(quantity)
  return sign < 0n ? negateDecimal(parsed) : parsed
}

/** net × part ÷ whole, rounded half away from zero. */
function share(net: Minor, part: { digits: bigint; scale: number }, whole: { digits: bigint; scale: number }): Minor {
  const numerator = BigInt(net) * part.digits * power10(whole.scale)
  const denominator = whole.digits * power10(part.scale)
  return denominator < 0n
    ? minor(divideHalfAway(-numerator, -denominator))
    : minor(divideHalfAway(numerator, denominator))
}
