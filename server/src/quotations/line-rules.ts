import type { SalesLine, TaxBehavior } from '../database/sales-schema.ts'
import type { TaxGroup } from '../documents/model.ts'
import { minor, sumMinor } from '../money/amounts.ts'
import { divideHalfAway, parseDecimal, power10 } from '../money/decimals.ts'
import { exemptionOf } from '../money/exemptions.ts'
import { taxKeyText } from '../money/tax-keys.ts'
import { computeTotals, type LineTotals } from '../money/taxes.ts'

/** What of a line its figures come from. */
export type FiguredLine = Pick<
  SalesLine,
  | 'id'
  | 'quantity'
  | 'unit_price'
  | 'recurring_unit_price'
  | 'discount_percent'
  | 'recurring'
  | 'optional'
  | 'selected'
  | 'tax_category'
  | 'tax_rate'
  | 'tax_reason'
  | 'tax_reason_code'
>
export type Sale<Line extends FiguredLine = FiguredLine> = {
  currency: string
  tax_behavior: TaxBehavior
  requires_payment: boolean
  prepayment_percent: string | null
  lines: readonly Line[]
}
export type SalesFigures<Line extends FiguredLine> = {
  /** All lines, with net and whether the totals contain them. */
  lines: (Line & { net: number; selected: boolean })[]
  taxes: TaxGroup[]
  subtotal: number
  tax_total: number
  /** Of the first invoice: one-time lines and the first period */
  total: number
  due_now: number
  recurring_total: number
}

/**
 * What is sold comes to, in minor units: the one computation behind quotations, previews, orders and what is charged.
 * A line whose tax is not decided yet counts as if there were none.
 * @param selected ids of the optional lines that are taken; null: those that are unless the customer says otherwise
 * @throws RangeError for amounts beyond safe integers and for malformed decimals
 */
export function salesFigures<Line extends FiguredLine>(
  sale: Sale<Line>,
  selected: ReadonlySet<string> | null,
): SalesFigures<Line> {
  const lines = sale.lines.map(line => ({ ...line, selected: isTaken(line, selected) }))
  const taken = lines.filter(line => line.selected)
  const { computed, ...totals } = totalsOf(sale, taken)
  return {
    lines: lines.map(line => ({ ...line, net: (computed.get(line.id) ?? aloneOf(sale, line)).net })),
    ...totals,
    due_now: dueNow(sale, totals.total),
    recurring_total: totalsOf(sale, taken.filter(line => line.recurring).map(ofWholeInterval)).total,
  }
}

/**
 * The lowest total that leaving out or taking optional lines can lead to: no other choice is below it, as more of
 * a line never lowers the tax of its group.
 * @throws RangeError as {@link salesFigures}
 */
export function lowestTotal(sale: Sale): number {
  const lowering = sale.lines.filter(line => line.optional && parseDecimal(line.quantity).digits < 0n)
  return salesFigures(sale, new Set(lowering.map(line => line.id))).total
}

/** Each line as a document prints it: its price and discount without tax. By the ids of the lines. */
export function printedLines(sale: Sale): Map<string, LineTotals> {
  const { computed } = totalsOf(
    sale,
    sale.lines.filter(line => line.selected),
  )
  return new Map(sale.lines.map(line => [line.id, computed.get(line.id) ?? aloneOf(sale, line)]))
}

/** What is charged now may be for part of an interval; from the next one on it is for the whole. */
const ofWholeInterval = (line: FiguredLine): FiguredLine => ({
  ...line,
  unit_price: line.recurring_unit_price ?? line.unit_price,
})

const isTaken = ({ id, optional, selected }: FiguredLine, chosen: ReadonlySet<string> | null): boolean =>
  !optional || (chosen === null ? selected : chosen.has(id))

function dueNow({ requires_payment, prepayment_percent }: Sale, total: number): number {
  if (!requires_payment || total <= 0) return 0
  if (prepayment_percent === null) return total
  const { digits, scale } = parseDecimal(prepayment_percent)
  return minor(divideHalfAway(BigInt(total) * digits, 100n * power10(scale)))
}

type Totals = Pick<SalesFigures<FiguredLine>, 'taxes' | 'subtotal' | 'tax_total' | 'total'>

function totalsOf(sale: Sale, lines: FiguredLine[]): Totals & { computed: Map<string, LineTotals> } {
  // Apart, so that what nobody has decided does not show as a group of its own.
  const decided = lines.filter(line => line.tax_category !== null)
  const open = lines.filter(line => line.tax_category === null)
  const parts = [decided, open].map(each => ({ each, ...compute(sale, each) }))
  const sum = (of: 'subtotal' | 'tax_total' | 'total') => sumMinor(parts.map(({ totals }) => totals[of]))
  return {
    computed: new Map(parts.flatMap(part => part.each.map(({ id }, i) => [id, part.lines[i]!]))),
    taxes: parts[0]!.taxes.map(group => ({ ...group, ...groundOf(group, decided) })),
    subtotal: sum('subtotal'),
    tax_total: sum('tax_total'),
    total: sum('total'),
  }
}

const aloneOf = (sale: Sale, line: FiguredLine): LineTotals => compute(sale, [line]).lines[0]!

const compute = ({ currency, tax_behavior }: Sale, lines: FiguredLine[]) =>
  computeTotals({
    currency,
    tax_behavior,
    lines: lines.map(line => ({ ...line, tax_category: line.tax_category ?? 'Z' })).map(withRate),
  })

const withRate = <L extends { tax_category: string; tax_rate: string | null }>(line: L): L =>
  line.tax_rate === null && line.tax_category !== 'O' ? { ...line, tax_rate: '0' } : line

/** Why a group bears no tax: what the rules say of its lines, else what its category means. */
function groundOf(group: { category: string; rate: string | null }, lines: FiguredLine[]) {
  const standing = exemptionOf(group.category)
  if (standing.reason === null) return { exemption_reason: null, exemption_code: null }
  const own = lines.filter(
    line => taxKeyText(line.tax_category!, line.tax_rate) === taxKeyText(group.category, group.rate),
  )
  const reasons = [...new Set(own.flatMap(line => line.tax_reason ?? []))]
  const code = own.find(line => line.tax_reason_code !== null)?.tax_reason_code
  return { exemption_reason: reasons.join('; ') || standing.reason, exemption_code: code ?? standing.code }
}
