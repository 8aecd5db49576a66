import type { InvoiceDocument } from '../../../server/src/documents/model.ts'
import type { LineInput } from '../../../server/src/money/line-prices.ts'
import type { ComputedTotals, TotalsInput } from '../../../server/src/money/taxes.ts'

export type Figures = Pick<InvoiceDocument, 'currency' | 'lines' | 'allowances' | 'taxes' | 'totals'>

/** A line with tax category S at `rate` percent, or without tax when it names a category. */
export function line(
  quantity: string,
  unit_price: string,
  rate: string | null,
  more: Partial<LineInput> = {},
): LineInput {
  return { quantity, unit_price, tax_category: 'S', tax_rate: rate, ...more }
}

/** The figures of a document as it would be stored after computing. */
export function figuresOf(input: TotalsInput, computed: ComputedTotals): Figures {
  const allowance = { percent: null, reason: null, reason_code: null, tax_category: null, tax_rate: null }
  return {
    currency: input.currency,
    lines: computed.lines.map(({ gross: _, discount, base_amount, ...line }, i) => ({
      ...line,
      line_number: String(i + 1),
      name: 'Thing',
      description: null,
      note: null,
      quantity: input.lines[i]!.quantity,
      unit: 'C62',
      base_quantity: input.lines[i]!.base_quantity ?? '1',
      allowances: discount === 0 ? [] : [{ ...allowance, kind: 'allowance', amount: discount, base_amount }],
      period_start: null,
      period_end: null,
      seller_item_id: null,
      buyer_item_id: null,
    })),
    allowances: computed.allowances.map(({ source: _, ...rest }) => ({
      ...allowance,
      base_amount: null,
      ...rest,
    })),
    taxes: computed.taxes.map(group => ({ ...group, exemption_reason: null, exemption_code: null })),
    totals: computed.totals,
  }
}

/** The input with every quantity and amount of the other sign: what a full credit would be computed from. */
export function mirrored(input: TotalsInput): TotalsInput {
  const minus = (text: string) => (text.startsWith('-') ? text.slice(1) : `-${text}`)
  return {
    ...input,
    lines: input.lines.map(line => ({
      ...line,
      quantity: minus(line.quantity),
      discount_amount: line.discount_amount == null ? null : 0 - line.discount_amount,
    })),
    allowances: input.allowances?.map(allowance => ({ ...allowance, amount: 0 - allowance.amount })),
    prepaid: 0 - (input.prepaid ?? 0),
    rounding: 0 - (input.rounding ?? 0),
  }
}
