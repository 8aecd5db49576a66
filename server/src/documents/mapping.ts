import type { DateReader } from './civil-dates.ts'
import type { Cursor, Place } from './cursor.ts'
import type { Money } from './values.ts'

/**
 * Where a syntax keeps what `InvoiceDocument` holds. UBL and CII differ in places, hardly in meaning: each is a
 * table of this type, and `assemble.ts` reads either.
 *
 * No table names a bank account, mandate or creditor identifier (BG-16 to BG-19). An invoice with a changed IBAN
 * is the commonest payment fraud; who is paid comes from the vendor's settings alone.
 */
export type Mapping = {
  syntax: 'ubl' | 'cii'
  date: DateReader
  type_code: Place
  /** Whether the root element says that it is a credit note. */
  only_credit_notes: boolean
  number: Place
  issue_date: Place
  /** All places that may say when payment is due; they must not differ. */
  due_dates: Place[]
  currency: Place
  /** May repeat, once per tax group. */
  tax_point_date: Place
  buyer_reference: Place
  order_reference: Place
  contract_reference: Place
  preceding: { list: Place; number: Place; issue_date: Place }
  /** In order, without their subject codes (BT-21). */
  notes: (root: Cursor) => string[]
  payment_terms: Place
  period: PeriodPlaces
  seller: Place
  buyer: Place
  party: PartyPlaces
  delivery: { list: Place; name: Place; date: Place; address: Place }
  lines: Place
  /** Whether a line's amounts are not in others already. */
  counts: (line: Cursor) => boolean
  line: LinePlaces
  allowances: AllowancePlaces[]
  /** The total tax (BT-110) in the document's currency, null when not stated, and its groups (BG-23). */
  taxes: (root: Cursor, money: Money) => { total: number | null; groups: Cursor[] }
  total_tax: Place
  tax: TaxPlaces & { taxable: Place; tax: Place; exemption_reason: Place; exemption_code: Place }
  totals: {
    line_total: Place
    allowance_total: Place
    charge_total: Place
    subtotal: Place
    total: Place
    prepaid: Place
    rounding: Place
    amount_due: Place
  }
  /** Only what is embedded: an address (BT-124) is neither fetched nor kept. */
  attachments: { list: Place; content: Place; id: Place; description: Place }
}

export type PeriodPlaces = { list: Place; start: Place; end: Place }

/** A tax category with its rate; `scheme` says which tax. */
export type TaxPlaces = { scheme: Place; category: Place; rate: Place }

export type AllowancePlaces = {
  list: Place
  /** Where it says whether it is a charge; null when the list has only charges. */
  is_charge: Place | null
  amount: Place
  base_amount: Place
  percent: Place
  reason: Place
  reason_code: Place
  tax: TaxPlaces
}

export type LinePlaces = {
  line_number: Place
  name: Place
  description: Place
  note: Place
  quantity: Place
  /** Already net of a price discount (BT-147), which is therefore no line allowance; BT-148 is not kept. */
  unit_price: Place
  /** The first that is stated counts. */
  base_quantity: Place[]
  net: Place
  tax: TaxPlaces
  allowances: AllowancePlaces
  period: PeriodPlaces
  seller_item_id: Place
  buyer_item_id: Place
}

export type PartyPlaces = {
  /** The legal name; the trading name stands in where a party has none other. */
  name: Place
  trading_name: Place
  registration: Place
  identifiers: Place[]
  endpoint: Place
  /** Registrations for tax, VAT and others; `scheme` says which it is. */
  tax_registrations: Place
  tax_number: Place
  is_vat: (registration: Cursor) => boolean
  address: Place
  lines: [Place, Place, Place]
  city: Place
  postal_code: Place
  region: Place
  country: Place
  contact: Place
  contact_names: Place[]
  phone: Place
  email: Place
}
