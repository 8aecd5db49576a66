import type { Selectable } from 'kysely'
import type { PeriodFigures, SubscriptionItemsTable } from '../database/subscriptions-schema.ts'
import type { DocumentLine } from '../documents/model.ts'

type Period = { start: string; end: string }

/** The lines of a period's invoice, as a document prints them. */
export const periodLines = (
  items: readonly Selectable<SubscriptionItemsTable>[],
  figures: PeriodFigures,
  period: Period,
): DocumentLine[] =>
  items.map((item, i) => {
    const { unit_price, discount, base_amount, net } = figures.lines[i]!
    return {
      line_number: String(i + 1),
      name: item.name,
      description: item.description,
      note: null,
      quantity: item.quantity,
      unit: item.unit,
      unit_price,
      base_quantity: '1',
      allowances: discount === 0 ? [] : [discounted(item.discount_percent, discount, base_amount)],
      net,
      tax_category: item.tax_category,
      tax_rate: item.tax_rate,
      period_start: period.start,
      period_end: period.end,
      seller_item_id: null,
      buyer_item_id: null,
    }
  })

const discounted = (percent: string | null, amount: number, base_amount: number) => ({
  kind: 'allowance' as const,
  amount,
  base_amount,
  percent,
  reason: null,
  reason_code: '95',
  tax_category: null,
  tax_rate: null,
})
