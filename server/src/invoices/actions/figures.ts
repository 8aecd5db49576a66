import type { components } from '../../../../openapi.d.ts'
import type { AllowanceCharge, DocumentLine, DocumentTotals, TaxGroup } from '../../documents/model.ts'
import { invalidField } from '../../http/problem.ts'
import { isCivilDate } from '../../money/dates.ts'
import { compareDecimals, parseDecimal } from '../../money/decimals.ts'
import { exemptionOf } from '../../money/exemptions.ts'
import { type LineInput, priceLine } from '../../money/line-prices.ts'
import { statedTax } from '../../money/tax-keys.ts'
import { computeTotals } from '../../money/taxes.ts'

type Schemas = components['schemas']
/** What a draft's figures come from, as the request said it. */
export type DraftInput = {
  lines: Schemas['InvoiceLineCreate'][]
  allowances: Schemas['DocumentDiscount'][]
  tax_behavior: 'exclusive' | 'inclusive'
}
export type Figures = {
  lines: DocumentLine[]
  allowances: AllowanceCharge[]
  taxes: TaxGroup[]
  totals: DocumentTotals
}

/**
 * All figures of a draft.
 * @throws Problem 422 naming the line or field that cannot be computed
 */
export function figuresOf({ lines, allowances, tax_behavior }: DraftInput, currency: string): Figures {
  const inputs = lines.map((line, i) => ({ ...line, ...keyOf(line, i) }))
  lines.forEach((line, i) => {
    checkPeriod(line, `#/lines/${i}`)
    if (line.discount_percent && compareDecimals(parseDecimal(line.discount_percent), whole) > 0)
      throw invalidField(`#/lines/${i}/discount_percent`, 'maximum', 'must be at most 100')
  })
  const computed = compute()
  return {
    lines: lines.map((line, i) => documentLine(line, computed.lines[i]!, i)),
    allowances: computed.allowances.map(share => ({
      kind: share.kind,
      amount: share.amount,
      base_amount: null,
      percent: null,
      reason: allowances[share.source]?.reason ?? null,
      reason_code: null,
      tax_category: share.tax_category,
      tax_rate: share.tax_rate,
    })),
    taxes: computed.taxes.map(group => ({ ...group, ...exemption(group.category) })),
    totals: computed.totals,
  }

  function compute() {
    try {
      return computeTotals({ currency, tax_behavior, lines: inputs, allowances })
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      const line = inputs.findIndex(each => isTooLarge(each, currency))
      const pointer = line < 0 ? '#/lines' : `#/lines/${line}/unit_price`
      throw invalidField(pointer, 'range', 'the amounts are too large to be computed')
    }
  }
}

const whole = parseDecimal('100')

function isTooLarge(line: LineInput, currency: string): boolean {
  try {
    priceLine(line, currency)
    return false
  } catch {
    return true
  }
}

function keyOf({ tax_category, tax_rate }: Schemas['InvoiceLineCreate'], i: number) {
  const key = statedTax(tax_category, tax_rate)
  if (key) return { tax_category: key.category, tax_rate: key.rate }
  const standard = tax_category === undefined || tax_category === 'S'
  const detail = standard ? 'must be above 0 in category S' : 'must be 0 except in category S'
  throw invalidField(`#/lines/${i}/tax_rate`, 'tax_category', detail)
}

function exemption(category: string): Pick<TaxGroup, 'exemption_reason' | 'exemption_code'> {
  const { reason, code } = exemptionOf(category)
  return { exemption_reason: reason, exemption_code: code }
}

/** @throws Problem 422 for a date that does not exist or a period that ends before it starts */
export function checkPeriod(
  period: { period_start?: string | null; period_end?: string | null },
  pointer: string,
): void {
  for (const field of ['period_start', 'period_end'] as const)
    if (period[field] && !isCivilDate(period[field]))
      throw invalidField(`${pointer}/${field}`, 'format', 'is not a date')
  if (period.period_start && period.period_end && period.period_end < period.period_start)
    throw invalidField(`${pointer}/period_end`, 'range', 'must not be before period_start')
}

type ComputedLine = ReturnType<typeof computeTotals>['lines'][number]

function documentLine(line: Schemas['InvoiceLineCreate'], computed: ComputedLine, i: number): DocumentLine {
  const discount: AllowanceCharge[] =
    computed.discount === 0
      ? []
      : [
          {
            kind: 'allowance',
            amount: computed.discount,
            base_amount: computed.base_amount,
            percent: line.discount_percent ?? null,
            reason: null,
            reason_code: '95',
            tax_category: null,
            tax_rate: null,
          },
        ]
  return {
    line_number: String(i + 1),
    name: line.name,
    description: line.description ?? null,
    note: null,
    quantity: line.quantity,
    unit: line.unit ?? 'C62',
    unit_price: computed.unit_price,
    base_quantity: '1',
    allowances: discount,
    net: computed.net,
    tax_category: computed.tax_category,
    tax_rate: computed.tax_rate,
    period_start: line.period_start ?? null,
    period_end: line.period_end ?? null,
    seller_item_id: null,
    buyer_item_id: null,
  }
}
