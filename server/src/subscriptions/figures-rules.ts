import type { TaxBehavior } from '../database/sales-schema.ts'
import type { PeriodFigures, SubscriptionItemsTable } from '../database/subscriptions-schema.ts'
import { addDecimals, formatDecimal, parseDecimal, trimDecimal } from '../money/decimals.ts'
import { exemptionOf } from '../money/exemptions.ts'
import { computeTotals } from '../money/taxes.ts'

/** What of an item its figures come from. */
export type FiguredItem = Pick<
  SubscriptionItemsTable,
  'product_kind' | 'quantity' | 'unit_price' | 'discount_percent' | 'tax_category' | 'tax_rate'
>

/**
 * What the invoice of one whole period comes to, in minor units.
 * @throws RangeError for amounts beyond safe integers and for malformed decimals
 */
export function periodFigures(
  { currency, tax_behavior }: { currency: string; tax_behavior: TaxBehavior },
  items: readonly FiguredItem[],
): PeriodFigures {
  const { lines, taxes, totals } = computeTotals({ currency, tax_behavior, lines: [...items] })
  return {
    lines: lines.map(({ unit_price, discount, base_amount, net }) => ({
      unit_price,
      discount,
      base_amount,
      net,
    })),
    taxes: taxes.map(group => {
      const { reason, code } = exemptionOf(group.category)
      return { ...group, exemption_reason: reason, exemption_code: code }
    }),
    subtotal: totals.subtotal,
    tax_total: totals.tax_total,
    total: totals.total,
  }
}

/** How many applications and users the items are. */
export const countsOf = (items: readonly Pick<FiguredItem, 'product_kind' | 'quantity'>[]) => ({
  application_count: sumOf(items.filter(item => item.product_kind === 'application')),
  user_count: sumOf(items.filter(item => item.product_kind === 'user')),
})

const sumOf = (items: readonly { quantity: string }[]): string =>
  formatDecimal(
    trimDecimal(
      items.reduce((sum, item) => addDecimals(sum, parseDecimal(item.quantity)), parseDecimal('0')),
    ),
  )
