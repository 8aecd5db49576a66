import { messagesEn } from './messages-en.ts'
import { messagesFr } from './messages-fr.ts'

export type Locale = 'en' | 'fr'

/** Every word that an invoice adds to its data, in one language. */
export type Messages = {
  titles: {
    invoice: string
    credit_note: string
    corrected: string
    prepayment: string
    self_billed: string
    draft_invoice: string
    draft_credit_note: string
  }
  copy: string
  test: string
  test_note: string
  from: string
  bill_to: string
  deliver_to: string
  issue_date: string
  due_date: string
  tax_point_date: string
  delivery_date: string
  period: string
  buyer_reference: string
  order_reference: string
  contract_reference: string
  preceding_invoice: string
  /** `tax` names the tax: VAT where the seller has a VAT number. */
  vat: string
  tax: string
  vat_number: string
  tax_number: string
  registration: string
  identifier: string
  endpoint: string
  description: string
  quantity: string
  unit_price: string
  amount: string
  item: string
  buyer_item: string
  discount: string
  charge: string
  percent_of: (percent: string, base: string) => string
  taxable: string
  amount_of_tax: (tax: string) => string
  line_total: string
  subtotal: string
  tax_total: (tax: string) => string
  total: string
  prepaid: string
  rounding: string
  paid: string
  credited: string
  amount_due: string
  credit_left: string
  payment: string
  notes: string
  page: (page: number, pages: number) => string
  /** Name and value as one phrase; French sets a no-break space before the colon. */
  pair: (name: string, value: string) => string
  /** UNCL 5305 categories, as a cell of the lines table and as a legal statement. */
  categories: Record<string, { short: string; long: string }>
  /** UN/ECE Recommendation 20 codes: one of them, several of them. A code that is not here is printed as it is. */
  units: Record<string, [one: string, many: string]>
}

/** The words of a language. */
export function messages(locale: Locale): Messages {
  return locale === 'fr' ? messagesFr : messagesEn
}
