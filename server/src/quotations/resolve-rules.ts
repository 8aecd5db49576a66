import type { components } from '../../../openapi.d.ts'
import type { IntervalUnit, SalesLine, TaxBehavior } from '../database/sales-schema.ts'
import type { TaxRule } from '../database/schema.ts'
import { invalidField } from '../http/problem.ts'
import { compareDecimals, parseDecimal } from '../money/decimals.ts'
import { statedTax } from '../money/tax-keys.ts'
import { whichTax } from '../money/which-tax.ts'
import { wholeLine } from '../subscriptions/proration-rules.ts'
import { minutesIn } from '../success-packs/rules.ts'

type Schemas = components['schemas']
/** A line as a request gives it; with `id` only where the line was there before. */
export type LineRequest = Schemas['QuotationLineUpdate']
export type Interval = { unit: IntervalUnit; count: number }

/** A price with its product, as lines are made from. */
export type LinePrice = {
  id: string
  product_id: string
  currency: string
  unit_price: string
  tax_behavior: TaxBehavior
  interval_unit: IntervalUnit | null
  interval_count: number | null
  active: boolean
  kind: SalesLine['product_kind']
  name: string
  description: string | null
  unit: string
  tax_code: string
  pack_minutes: number | null
  product_active: boolean
}

/**
 * A line from what is said of it, the line that it was, and its price; the tax is decided afterwards.
 * @param id for a line that was not there before
 * @throws Problem 422 naming what is missing or does not fit
 */
export function resolveLine(
  request: LineRequest,
  pointer: string,
  { id, former: sent, price }: { id: string; former: SalesLine | null; price: LinePrice | null },
): SalesLine {
  // Whatever is said of its price is said of a whole interval.
  const former = sent && wholeLine(sent)
  const base = former ?? (price ? ofPrice(price, pointer) : null)
  const required = <T>(value: T | undefined, name: string): T => {
    if (value === undefined)
      throw invalidField(`${pointer}/${name}`, 'required', 'is needed without price_id')
    return value
  }
  const kind = request.product_kind ?? required(base?.product_kind, 'product_kind')
  if (base?.product_id && kind !== base.product_kind)
    throw invalidField(`${pointer}/product_kind`, 'product_kind', 'is not the kind of the product')
  if (kind === 'success_pack' && !base?.pack_minutes)
    throw invalidField(`${pointer}/price_id`, 'required', 'success packs are sold by their price')
  const optional = request.optional ?? former?.optional ?? false
  const line: SalesLine = {
    id: former?.id ?? id,
    product_id: base?.product_id ?? null,
    price_id: base?.price_id ?? null,
    product_kind: kind,
    pack_minutes: base?.pack_minutes ?? null,
    name: request.name ?? required(base?.name, 'name'),
    description: request.description === undefined ? (base?.description ?? null) : request.description,
    quantity: request.quantity ?? required(former?.quantity, 'quantity'),
    unit: request.unit ?? base?.unit ?? 'C62',
    unit_price: request.unit_price ?? required(base?.unit_price, 'unit_price'),
    discount_percent:
      request.discount_percent === undefined ? (former?.discount_percent ?? null) : request.discount_percent,
    recurring: request.recurring ?? base?.recurring ?? false,
    optional,
    selected: !optional || (request.selected ?? (former?.optional ? former.selected : false)),
    net: 0,
    ...taxOf(request, pointer, former),
    tax_code: request.tax_code ?? base?.tax_code ?? 'standard',
    period_start: request.period_start === undefined ? (former?.period_start ?? null) : request.period_start,
    period_end: request.period_end === undefined ? (former?.period_end ?? null) : request.period_end,
  }
  checkNumbers(line, pointer)
  return line
}

/** What a line takes from its price. */
function ofPrice(price: LinePrice, pointer: string) {
  if (!price.active || !price.product_active)
    throw invalidField(`${pointer}/price_id`, 'inactive', 'is no longer sold')
  return {
    product_id: price.product_id,
    price_id: price.id,
    product_kind: price.kind,
    pack_minutes: price.pack_minutes,
    name: price.name,
    description: price.description,
    unit: price.unit,
    unit_price: price.unit_price,
    recurring: price.interval_unit !== null,
    tax_code: price.tax_code,
  }
}

type Tax = Pick<SalesLine, 'tax_category' | 'tax_rate' | 'tax_source' | 'tax_reason' | 'tax_reason_code'>
const undecided: Tax = {
  tax_category: null,
  tax_rate: null,
  tax_source: 'undecided',
  tax_reason: null,
  tax_reason_code: null,
}

/** What an agent has stated now or before; another tax code hands it back to the rules. */
function taxOf(request: LineRequest, pointer: string, former: SalesLine | null): Tax {
  if (request.tax_category !== undefined || request.tax_rate !== undefined) {
    const key = statedTax(request.tax_category, request.tax_rate)
    if (key === null)
      throw invalidField(
        `${pointer}/tax_rate`,
        'tax_category',
        'must be above 0 in category S, and 0 in any other',
      )
    return { ...undecided, tax_category: key.category, tax_rate: key.rate, tax_source: 'stated' }
  }
  if (former?.tax_source !== 'stated' || request.tax_code !== undefined) return undecided
  const { tax_category, tax_rate } = former
  return { ...undecided, tax_category, tax_rate, tax_source: 'stated' }
}

const whole = parseDecimal('100')

function checkNumbers({ pack_minutes, quantity, discount_percent }: SalesLine, pointer: string): void {
  if (discount_percent !== null && compareDecimals(parseDecimal(discount_percent), whole) > 0)
    throw invalidField(`${pointer}/discount_percent`, 'maximum', 'must be at most 100')
  if (pack_minutes !== null && minutesIn(quantity, pack_minutes) === null)
    throw invalidField(`${pointer}/quantity`, 'whole', 'success packs are sold whole, and not without end')
}

/** Who sells to whom, as far as taxes ask. */
export type TaxParties = {
  rules: readonly TaxRule[]
  seller_country: string | null
  buyer_country: string | null
  vat_verified: boolean
}

/** The line with its tax as the rules have it now, unless an agent has stated one. */
export function decideTax<Line extends Tax & { tax_code: string }>(
  line: Line,
  { rules, ...parties }: TaxParties,
): Line {
  if (line.tax_source === 'stated') return line
  const tax = whichTax(rules, { ...parties, tax_code: line.tax_code })
  if (tax === null) return { ...line, ...undecided }
  return {
    ...line,
    tax_category: tax.category,
    tax_rate: tax.rate,
    tax_source: 'rule',
    tax_reason: tax.reason,
    tax_reason_code: tax.reason_code,
  }
}

/**
 * The one interval of all recurring lines; null when there are none.
 * @param prices by id; of lines that have one
 * @param stated what has to hold
 * @param otherwise what holds where neither that nor a price says anything
 * @throws Problem 422 naming the line that has another, or the field that is missing
 */
export function intervalOf(
  lines: readonly Pick<SalesLine, 'price_id' | 'recurring'>[],
  prices: ReadonlyMap<string, Pick<LinePrice, 'interval_unit' | 'interval_count'>>,
  stated: Interval | null,
  otherwise: Interval | null = null,
): Interval | null {
  let common = stated
  for (const [i, line] of lines.entries()) {
    const price = line.recurring && line.price_id !== null ? prices.get(line.price_id) : undefined
    if (!price?.interval_unit) continue
    const own = { unit: price.interval_unit, count: price.interval_count ?? 1 }
    if (common !== null && (common.unit !== own.unit || common.count !== own.count))
      throw invalidField(`#/lines/${i}/price_id`, 'interval', 'recurs at another interval than the rest')
    common = own
  }
  if (!lines.some(line => line.recurring)) return null
  if (common === null && otherwise === null)
    throw invalidField('#/interval_unit', 'required', 'is needed: no recurring line has a price that says it')
  return common ?? otherwise
}

/**
 * The interval that a request states, completed by the one before.
 * @throws Problem 422 for a count of nothing
 */
export function statedInterval(
  { interval_unit, interval_count }: { interval_unit?: IntervalUnit | null; interval_count?: number },
  before: Interval | null = null,
): Interval | null {
  if (interval_unit == null && interval_count === undefined) return null
  const unit = interval_unit ?? before?.unit
  if (unit === undefined) throw invalidField('#/interval_unit', 'required', 'is needed with interval_count')
  return { unit, count: interval_count ?? 1 }
}

/** @throws Problem 422 naming the line whose price is in another currency, or with tax where the rest is without */
export function checkPrices(
  lines: readonly Pick<SalesLine, 'price_id'>[],
  prices: ReadonlyMap<string, Pick<LinePrice, 'currency' | 'tax_behavior'>>,
  { currency, tax_behavior }: { currency: string; tax_behavior: TaxBehavior },
): void {
  for (const [i, { price_id }] of lines.entries()) {
    const price = price_id === null ? undefined : prices.get(price_id)
    const wrong = (code: string, detail: string) => invalidField(`#/lines/${i}/price_id`, code, detail)
    if (price && price.currency !== currency) throw wrong('currency', 'is in another currency')
    if (price && price.tax_behavior !== tax_behavior)
      throw wrong('tax_behavior', 'is not with or without tax as the rest')
  }
}
