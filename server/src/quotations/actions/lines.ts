import type { SalesLine, TaxBehavior } from '../../database/sales-schema.ts'
import type { TaxRule, VendorParty } from '../../database/schema.ts'
import type { Db, Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidField } from '../../http/problem.ts'
import { checkPeriod } from '../../invoices/actions/figures.ts'
import { priceLine } from '../../money/line-prices.ts'
import { findPricesForLines } from '../../products/queries.ts'
import { type FiguredLine, type Sale, type SalesFigures, salesFigures } from '../line-rules.ts'
import {
  checkPrices,
  decideTax,
  type Interval,
  intervalOf,
  type LinePrice,
  type LineRequest,
  resolveLine,
  type TaxParties,
} from '../resolve-rules.ts'

export type LinesToResolve = {
  lines: readonly LineRequest[]
  /** The lines as they were; those that a request names by id stay themselves. */
  before?: readonly SalesLine[]
  currency: string
  tax_behavior: TaxBehavior
  /** What the request states, and what held before. */
  interval: Interval | null
  interval_before?: Interval | null
  parties: TaxParties
}

/**
 * Lines as requests give them made into lines that can be sold: prices looked up, taxes decided where the rules do;
 * `net` comes with {@link figuresOf}.
 * @throws Problem 422 naming the line and field that is missing, unknown or does not fit the rest
 */
export async function resolveLines(
  trx: Db | Trx,
  wanted: LinesToResolve,
): Promise<{ lines: SalesLine[]; interval: Interval | null }> {
  const before = new Map((wanted.before ?? []).map(line => [line.id, line]))
  const formers = formersOf(wanted.lines, before)
  const priceIds = wanted.lines.flatMap((line, i) => line.price_id ?? formers[i]?.price_id ?? [])
  return resolveBy(await pricesById(trx, priceIds), wanted, formers)
}

/** As {@link resolveLines}, with prices that were looked up before. */
export function resolveBy(
  prices: ReadonlyMap<string, LinePrice>,
  wanted: LinesToResolve,
  formers: readonly (SalesLine | null)[] = wanted.lines.map(() => null),
): { lines: SalesLine[]; interval: Interval | null } {
  const lines = wanted.lines.map((request, i) => {
    const pointer = `#/lines/${i}`
    const former = formers[i]!
    const price = (request.price_id === undefined ? null : prices.get(request.price_id)) ?? null
    if (request.price_id !== undefined && price === null)
      throw invalidField(`${pointer}/price_id`, 'not_found', 'is no price of the catalogue')
    checkPeriod(request, pointer)
    const line =
      price !== null && former !== null && price.id !== former.price_id
        ? resolveLine(withPlaceOf(former, request), pointer, { id: former.id, former: null, price })
        : resolveLine(request, pointer, { id: newId('qln'), former, price })
    checkPeriod(line, pointer)
    return decideTax(line, wanted.parties)
  })
  checkPrices(lines, prices, wanted)
  const own = lines.some((line, i) => line.recurring && line.price_id === null && formers[i] !== null)
  const held = wanted.interval_before ?? null
  const interval = intervalOf(lines, prices, wanted.interval ?? (own ? held : null), held)
  return { lines, interval }
}

/** With another price it is another article in the place of the former. */
const withPlaceOf = ({ quantity, optional, selected }: SalesLine, request: LineRequest): LineRequest => ({
  quantity,
  optional,
  selected,
  ...request,
})

/** @throws Problem 422 for an id that no line has, or that is named twice */
function formersOf(
  lines: readonly LineRequest[],
  before: ReadonlyMap<string, SalesLine>,
): (SalesLine | null)[] {
  const seen = new Set<string>()
  return lines.map(({ id }, i) => {
    if (id === undefined) return null
    const former = before.get(id)
    if (!former || seen.has(id)) throw invalidField(`#/lines/${i}/id`, 'not_found', 'is no other line of it')
    seen.add(id)
    return former
  })
}

export async function pricesById(trx: Db | Trx, ids: readonly string[]): Promise<Map<string, LinePrice>> {
  if (ids.length === 0) return new Map()
  const rows = await findPricesForLines(trx, [...new Set(ids)])
  return new Map(rows.map(row => [row.id, row]))
}

/**
 * As {@link salesFigures}.
 * @throws Problem 422 naming the line whose amount is too large
 */
export function figuresOf<Line extends FiguredLine>(
  sale: Sale<Line>,
  selected: ReadonlySet<string> | null,
): SalesFigures<Line> {
  try {
    return salesFigures(sale, selected)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const line = sale.lines.findIndex(each => isTooLarge(each, sale.currency))
    const pointer = line < 0 ? '#/lines' : `#/lines/${line}/unit_price`
    throw invalidField(pointer, 'range', 'the amounts are too large to be computed')
  }
}

function isTooLarge(line: FiguredLine, currency: string): boolean {
  try {
    priceLine({ ...line, tax_category: 'Z', tax_rate: '0' }, currency)
    return false
  } catch {
    return true
  }
}

/** Who sells to whom, as the settings and the customer are now. */
export const taxParties = (
  settings: { tax_rules: TaxRule[]; vendor: VendorParty },
  customer: { country: string | null; vat_verified: boolean },
): TaxParties => ({
  rules: settings.tax_rules,
  seller_country: settings.vendor.address?.country ?? null,
  buyer_country: customer.country,
  vat_verified: customer.vat_verified,
})
