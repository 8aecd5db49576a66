import type { DocumentTotals, TaxGroup } from '../documents/model.ts'
import { type Minor, minor, negateMinor, splitByLargestRemainder, sumMinor } from './amounts.ts'
import { divideHalfAway } from './decimals.ts'
import { type LineInput, lineBase, netUnitPrice, type PricedLine, priceLine } from './line-prices.ts'
import { rateFraction, type TaxKey, taxKey, taxKeyText } from './tax-keys.ts'

/** An allowance (lowers an invoice) or charge (raises it) on the whole document; the amount in minor units. */
export type AllowanceInput = {
  kind: 'allowance' | 'charge'
  amount: Minor
  /** Null or absent: split over the tax groups of the lines. */
  tax_category?: string | null
  tax_rate?: string | null
}

export type TotalsInput = {
  /** ISO 4217 */
  currency: string
  /** `inclusive`: unit prices, line discounts and document allowances are all stated with tax. */
  tax_behavior: 'exclusive' | 'inclusive'
  lines: readonly LineInput[]
  allowances?: readonly AllowanceInput[]
  /** BT-113, default 0 */
  prepaid?: Minor
  /** BT-114, default 0 */
  rounding?: Minor
}

export type LineTotals = {
  /** BT-146: the unit price without tax, in major units, per `base_quantity` */
  unit_price: string
  /** BT-137: quantity × price before the line's discounts, without tax */
  base_amount: Minor
  /** BT-136: all discounts of the line, without tax; `base_amount − discount = net` */
  discount: Minor
  /** BT-131 */
  net: Minor
  /** The promised line total with tax. Null when prices are without tax: a tax per line would not add up. */
  gross: Minor | null
  /** BT-151, BT-152 in their one spelling */
  tax_category: string
  tax_rate: string | null
}

/** One allowance or charge of one tax group, as the document must state it; the amount is without tax. */
export type AllowanceTotals = {
  /** Position in `input.allowances`; several entries share it when it was split */
  source: number
  kind: 'allowance' | 'charge'
  amount: Minor
  tax_category: string
  tax_rate: string | null
}

export type ComputedTotals = {
  lines: LineTotals[]
  allowances: AllowanceTotals[]
  taxes: Pick<TaxGroup, 'category' | 'rate' | 'taxable' | 'tax'>[]
  totals: DocumentTotals
}

/** What enters a group: a line or an allowance's share, signed as it moves the total, as stated (net or gross). */
type Part = { key: TaxKey; stated: Minor; net: Minor }
type Share = Part & { source: number; kind: 'allowance' | 'charge' }

/**
 * Every figure of a document from its lines, allowances and charges, in minor units.
 *
 * Without tax in the prices: line nets are rounded first (half away from zero), tax is computed once per
 * (category, rate) and rounded (EN 16931 BR-CO-17), totals are sums of the stated parts (BR-CO-10 to -16).
 * A document allowance or charge without a tax category is split over the groups of the lines by largest
 * remainder, in proportion to their lines (BR-S-08).
 *
 * With tax in the prices: the sum of the promised gross amounts of a group is kept to the unit. Its net is
 * rounded from that, its tax is the rest, so a unit that no net can avoid lies in the tax of its group (15.00
 * with 19 % is 12.61 + 2.39, where BR-CO-17 alone would say 2.40). Line nets add up to the group's net.
 *
 * Negative quantities and amounts give the exact mirror. Groups come in order of first appearance.
 * @throws RangeError for malformed decimals, a negative price (BR-27), a discount outside 0–100 %, a tax key that
 * {@link taxKey} refuses, an allowance with no line to follow, an unknown currency, or amounts beyond safe integers
 */
export function computeTotals(input: TotalsInput): ComputedTotals {
  const inclusive = input.tax_behavior === 'inclusive'
  const lines = input.lines.map(line => {
    const priced = priceLine(line, input.currency)
    return {
      line,
      priced,
      key: taxKey(line.tax_category, line.tax_rate),
      stated: priced.amount,
      net: priced.amount,
    }
  })
  const shares = (input.allowances ?? []).flatMap((allowance, source) => sharesOf(allowance, source, lines))

  const taxes = groupParts([...lines, ...shares]).map(parts => {
    if (inclusive) takeTaxOut(parts)
    const { category, rate } = parts[0]!.key
    const taxable = sumMinor(parts.map(part => part.net))
    const tax = inclusive ? minor(sumMinor(parts.map(part => part.stated)) - taxable) : taxOf(taxable, rate)
    return { category, rate, taxable, tax }
  })

  const lineTotals = lines.map(({ line, priced, key, stated, net }) =>
    lineTotal(line, priced, key, stated, net, inclusive),
  )
  const allowances = shares.map(({ source, kind, net, key }) => ({
    source,
    kind,
    amount: kind === 'allowance' ? negateMinor(net) : net,
    tax_category: key.category,
    tax_rate: key.rate,
  }))
  const totals = totalsOf(
    lineTotals,
    allowances,
    taxes,
    minor(input.prepaid ?? 0),
    minor(input.rounding ?? 0),
  )
  return { lines: lineTotals, allowances, taxes, totals }
}

/**
 * The tax on `taxable` (minor units) at `rate` percent, rounded half away from zero (EN 16931 BR-CO-17).
 * @throws RangeError when the rate is no decimal or the tax is not a safe integer
 */
export function taxOf(taxable: Minor, rate: string | null): Minor {
  const { numerator, denominator } = rateFraction(rate)
  return minor(divideHalfAway(BigInt(minor(taxable)) * numerator, denominator))
}

function totalsOf(
  lines: readonly LineTotals[],
  allowances: readonly AllowanceTotals[],
  taxes: ComputedTotals['taxes'],
  prepaid: Minor,
  rounding: Minor,
): DocumentTotals {
  const amountsOf = (kind: AllowanceTotals['kind']) =>
    allowances.filter(a => a.kind === kind).map(a => a.amount)
  const line_total = sumMinor(lines.map(line => line.net))
  const allowance_total = sumMinor(amountsOf('allowance'))
  const charge_total = sumMinor(amountsOf('charge'))
  const subtotal = sumMinor([line_total, -allowance_total, charge_total])
  const tax_total = sumMinor(taxes.map(group => group.tax))
  const total = sumMinor([subtotal, tax_total])
  const amount_due = sumMinor([total, -prepaid, rounding])
  return {
    line_total,
    allowance_total,
    charge_total,
    subtotal,
    tax_total,
    total,
    prepaid,
    rounding,
    amount_due,
  }
}

function sharesOf(allowance: AllowanceInput, source: number, lines: readonly Part[]): Share[] {
  const { kind, tax_category, tax_rate } = allowance
  const signed = kind === 'allowance' ? negateMinor(allowance.amount) : minor(allowance.amount)
  const share = (key: TaxKey, stated: Minor): Share => ({ source, kind, key, stated, net: stated })
  if (tax_category != null) return [share(taxKey(tax_category, tax_rate), signed)]

  const groups = groupParts(lines)
  if (groups.length === 0)
    throw new RangeError('an allowance or charge without a tax category needs a line to follow')
  const sums = groups.map(parts => sumMinor(parts.map(part => part.stated)))
  const shares = splitByLargestRemainder(signed, weightsFor(signed, sums))
  const filled = shares.flatMap((stated, i) => (stated === 0 ? [] : [share(groups[i]![0]!.key, stated)]))
  return filled.length > 0 ? filled : [share(groups[0]![0]!.key, 0)]
}

/**
 * Groups of both signs keep their sign, as a percentage taken off everything would have it. That holds while
 * the amount is no larger than their sum; beyond it shares would dwarf the groups (100.00 − 99.99 with 5.00
 * off), so then the sizes count.
 */
function weightsFor(amount: Minor, sums: readonly Minor[]): readonly Minor[] {
  const mixed = sums.some(sum => sum < 0) && sums.some(sum => sum > 0)
  return mixed && Math.abs(amount) > Math.abs(sumMinor(sums)) ? sums.map(Math.abs) : sums
}

function groupParts<T extends Part>(parts: readonly T[]): T[][] {
  return [...Map.groupBy(parts, ({ key }) => taxKeyText(key.category, key.rate)).values()]
}

/**
 * Sets the nets of one group from its gross parts. Each net is the step between two rounded running sums:
 * together they are the rounded net of the whole, none is more than a unit off, and the mirror image is exact.
 */
function takeTaxOut(parts: readonly Part[]): void {
  const { numerator, denominator } = rateFraction(parts[0]!.key.rate)
  let gross = 0n
  let net = 0n
  for (const part of parts) {
    gross += BigInt(part.stated)
    const next = divideHalfAway(gross * denominator, denominator + numerator)
    part.net = minor(next - net)
    net = next
  }
}

function lineTotal(
  line: LineInput,
  priced: PricedLine,
  key: TaxKey,
  stated: Minor,
  net: Minor,
  inclusive: boolean,
): LineTotals {
  const base_amount = lineBase(priced, net, inclusive ? key.rate : null)
  return {
    unit_price: inclusive ? netUnitPrice(line, key.rate) : line.unit_price,
    base_amount,
    discount: minor(base_amount - net),
    net,
    gross: inclusive ? stated : null,
    tax_category: key.category,
    tax_rate: key.rate,
  }
}
