import type { Insertable } from 'kysely'
import type { InvoiceContent, InvoiceLinesTable, VendorParty } from '../database/schema.ts'
import type { DocumentLine, DocumentTotals, Party, TaxGroup } from '../documents/model.ts'
import { newId } from '../http/ids.ts'

/** What an invoice of ours says besides its columns and lines, where nobody has written anything into it. */
export const saleContent = (taxes: TaxGroup[], payment_instructions: string | null): InvoiceContent => ({
  tax_point_date: null,
  contract_reference: null,
  preceding_invoices: [],
  notes: [],
  payment_terms: null,
  delivery: null,
  allowances: [],
  taxes,
  differences: [],
  // What is printed must stay as it is, whatever the settings become.
  payment_instructions,
})

/** Line rows of a document, in its order. `credits` names the line each one credits, by position. */
export const lineRows = (
  invoiceId: string,
  lines: DocumentLine[],
  credits: (string | null)[] = [],
): (Insertable<InvoiceLinesTable> & { id: string })[] =>
  lines.map((line, position) => ({
    ...line,
    id: newId('line'),
    invoice_id: invoiceId,
    position,
    allowances: JSON.stringify(line.allowances),
    credits_line_id: credits[position] ?? null,
  }))

/** At most `length` characters, without half of a surrogate pair at the end. */
export const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '')

/** The columns that totals fill; `amount_due` is derived by the database. */
export const totalColumns = ({ amount_due: _, ...totals }: DocumentTotals) => totals

const noAddress: Party['address'] = {
  line1: null,
  line2: null,
  line3: null,
  city: null,
  postal_code: null,
  region: null,
  country: null,
}

/** The vendor as the seller on a document. */
export const sellerParty = (vendor: VendorParty): Party => ({
  name: vendor.name,
  trading_name: vendor.trading_name ?? null,
  vat_number: vendor.vat_number ?? null,
  tax_number: vendor.tax_number ?? null,
  registration: vendor.registration ?? null,
  identifiers: vendor.identifiers ?? [],
  endpoint: null,
  address: { ...noAddress, ...vendor.address },
  contact:
    vendor.email || vendor.phone
      ? { name: null, phone: vendor.phone ?? null, email: vendor.email ?? null }
      : null,
})

/** A customer as the buyer on a document. */
export const buyerParty = (customer: {
  name: string
  vat_number: string | null
  country: string | null
  address: Partial<Party['address']>
  identifiers: Party['identifiers']
}): Party => ({
  name: customer.name,
  trading_name: null,
  vat_number: customer.vat_number,
  tax_number: null,
  registration: null,
  identifiers: customer.identifiers,
  endpoint: null,
  address: { ...noAddress, country: customer.country, ...withoutNulls(customer.address) },
  contact: null,
})

const withoutNulls = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null)) as Partial<T>
