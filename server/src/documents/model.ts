/**
 * One invoice or credit note as a document: what is printed, imported and exported.
 * Field comments name the business terms of EN 16931 (BT). Amounts are integers in the minor unit of
 * `currency`; quantities, prices, rates and percents are decimal strings. In a credit note every amount is
 * negative and so is each quantity (prices never are): UBL and CII state them positive under type 381.
 */
export type InvoiceDocument = {
  type: 'invoice' | 'credit_note'
  /** BT-3, UNTDID 1001: 380, 381, 384, 389, … */
  type_code: string
  /** BT-1. Null for a draft, which has no number yet. */
  number: string | null
  /** BT-2, civil date `YYYY-MM-DD`. Null for a draft. */
  issue_date: string | null
  /** BT-9 */
  due_date: string | null
  /** BT-5, ISO 4217 */
  currency: string
  /** BT-7 */
  tax_point_date: string | null
  /** BT-10 */
  buyer_reference: string | null
  /** BT-13 */
  order_reference: string | null
  /** BT-12 */
  contract_reference: string | null
  /** BG-3 (BT-25, BT-26) */
  preceding_invoices: { number: string; issue_date: string | null }[]
  /** BT-22, in order */
  notes: string[]
  /** BT-20 */
  payment_terms: string | null
  /** BT-73, BT-74 */
  period_start: string | null
  period_end: string | null
  seller: Party
  buyer: Party
  /** BG-13: BT-70, BT-72, BG-15 */
  delivery: { name: string | null; date: string | null; address: Address | null } | null
  lines: DocumentLine[]
  /** BG-20 and BG-21, on the whole document */
  allowances: AllowanceCharge[]
  /** BG-23 */
  taxes: TaxGroup[]
  totals: DocumentTotals
}

export type Address = {
  line1: string | null
  line2: string | null
  line3: string | null
  city: string | null
  postal_code: string | null
  region: string | null
  /** ISO 3166-1 alpha-2 */
  country: string | null
}

/** An identifier with the scheme it belongs to (ISO 6523 ICD or EAS code); scheme null is a bare id. */
export type Identifier = { scheme: string | null; value: string }

export type Party = {
  /** BT-27, BT-44 */
  name: string
  /** BT-28, BT-45 */
  trading_name: string | null
  /** BT-31, BT-48 */
  vat_number: string | null
  /** BT-32 */
  tax_number: string | null
  /** BT-30, BT-47 */
  registration: Identifier | null
  /** BT-29, BT-46 */
  identifiers: Identifier[]
  /** BT-34, BT-49 */
  endpoint: Identifier | null
  address: Address
  /** BT-41…43, BT-56…58 */
  contact: { name: string | null; phone: string | null; email: string | null } | null
}

export type AllowanceCharge = {
  kind: 'allowance' | 'charge'
  /** BT-92, BT-99, BT-136, BT-141; without tax. Positive lowers (allowance) or raises (charge) an invoice. */
  amount: number
  /** BT-93, BT-100, BT-137, BT-142 */
  base_amount: number | null
  /** BT-94, BT-101, BT-138, BT-143 */
  percent: string | null
  reason: string | null
  reason_code: string | null
  /** BT-95, BT-102; null on a line, whose own category counts */
  tax_category: string | null
  /** BT-96, BT-103 */
  tax_rate: string | null
}

export type DocumentLine = {
  /** BT-126 */
  line_number: string
  /** BT-153 */
  name: string
  /** BT-154 */
  description: string | null
  /** BT-127 */
  note: string | null
  /** BT-129 */
  quantity: string
  /** BT-130, UN/ECE Recommendation 20 */
  unit: string
  /** BT-146, per `base_quantity` units, in major units; never negative (BR-27) */
  unit_price: string
  /** BT-149, `"1"` unless stated */
  base_quantity: string
  /** BG-27, BG-28 */
  allowances: AllowanceCharge[]
  /** BT-131, without tax, after line allowances and charges */
  net: number
  /** BT-151, UNCL 5305: S, Z, E, AE, K, G, O, L, M */
  tax_category: string
  /** BT-152, percent; null in category O */
  tax_rate: string | null
  /** BT-134, BT-135 */
  period_start: string | null
  period_end: string | null
  /** BT-155 */
  seller_item_id: string | null
  /** BT-156 */
  buyer_item_id: string | null
}

export type TaxGroup = {
  /** BT-118 */
  category: string
  /** BT-119 */
  rate: string | null
  /** BT-116 */
  taxable: number
  /** BT-117 */
  tax: number
  /** BT-120 */
  exemption_reason: string | null
  /** BT-121 */
  exemption_code: string | null
}

export type DocumentTotals = {
  /** BT-106 */
  line_total: number
  /** BT-107 */
  allowance_total: number
  /** BT-108 */
  charge_total: number
  /** BT-109, total without tax */
  subtotal: number
  /** BT-110 */
  tax_total: number
  /** BT-112, total with tax */
  total: number
  /** BT-113, paid before the document was issued */
  prepaid: number
  /** BT-114 */
  rounding: number
  /** BT-115 as stated: total − prepaid + rounding */
  amount_due: number
}
