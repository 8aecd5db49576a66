import type { DocumentTotals } from './model.ts'

/** The totals of a document that has no allowances, charges, prepayment or rounding of its own. */
export const plainTotals = ({
  subtotal,
  tax_total,
  total,
}: Pick<DocumentTotals, 'subtotal' | 'tax_total' | 'total'>): DocumentTotals => ({
  line_total: subtotal,
  allowance_total: 0,
  charge_total: 0,
  subtotal,
  tax_total,
  total,
  prepaid: 0,
  rounding: 0,
  amount_due: total,
})
