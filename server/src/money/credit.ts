import type { AllowanceCharge, DocumentTotals, InvoiceDocument } from '../documents/model.ts'
import { negateMinor } from './amounts.ts'
import { formatDecimal, negateDecimal, parseDecimal } from './decimals.ts'

type Figures = Pick<InvoiceDocument, 'lines' | 'allowances' | 'taxes' | 'totals'>

/**
 * The figures of the credit note that undoes a document in full: every amount and quantity with the other sign,
 * nothing computed anew, so that both add up to zero to the unit. Prices, rates and percents stay as they are
 * (BR-27). `prepaid` is mirrored too; who credits a document that was paid in the meantime states it himself.
 * @throws RangeError for a malformed quantity or an amount that is not a safe integer
 */
export function creditOf(document: Figures): Figures {
  return {
    lines: document.lines.map(line => ({
      ...line,
      quantity: formatDecimal(negateDecimal(parseDecimal(line.quantity))),
      net: negateMinor(line.net),
      allowances: line.allowances.map(negateAllowance),
    })),
    allowances: document.allowances.map(negateAllowance),
    taxes: document.taxes.map(group => ({
      ...group,
      taxable: negateMinor(group.taxable),
      tax: negateMinor(group.tax),
    })),
    totals: negateTotals(document.totals),
  }
}

/** Every total with the other sign. */
export function negateTotals(totals: DocumentTotals): DocumentTotals {
  return {
    line_total: negateMinor(totals.line_total),
    allowance_total: negateMinor(totals.allowance_total),
    charge_total: negateMinor(totals.charge_total),
    subtotal: negateMinor(totals.subtotal),
    tax_total: negateMinor(totals.tax_total),
    total: negateMinor(totals.total),
    prepaid: negateMinor(totals.prepaid),
    rounding: negateMinor(totals.rounding),
    amount_due: negateMinor(totals.amount_due),
  }
}

function negateAllowance(allowance: AllowanceCharge): AllowanceCharge {
  const { amount, base_amount } = allowance
  return {
    ...allowance,
    amount: negateMinor(amount),
    base_amount: base_amount === null ? null : negateMinor(base_amount),
  }
}
