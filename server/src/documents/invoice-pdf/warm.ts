import type { InvoiceDocument, Party } from '../model.ts'
import { renderInvoicePdf } from './render.ts'

const NOWHERE = {
  line1: null,
  line2: null,
  line3: null,
  city: null,
  postal_code: null,
  region: null,
  country: null,
}
const SOMEONE: Party = {
  name: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 éàü',
  trading_name: null,
  vat_number: null,
  tax_number: null,
  registration: null,
  identifiers: [],
  endpoint: null,
  address: NOWHERE,
  contact: null,
}
const EMPTY: InvoiceDocument = {
  type: 'invoice',
  type_code: '380',
  number: null,
  issue_date: null,
  due_date: null,
  currency: 'EUR',
  tax_point_date: null,
  buyer_reference: null,
  order_reference: null,
  contract_reference: null,
  preceding_invoices: [],
  notes: [SOMEONE.name],
  payment_terms: null,
  period_start: null,
  period_end: null,
  seller: SOMEONE,
  buyer: SOMEONE,
  delivery: null,
  lines: [],
  allowances: [],
  taxes: [],
  totals: {
    line_total: 0,
    allowance_total: 0,
    charge_total: 0,
    subtotal: 0,
    tax_total: 0,
    total: 0,
    prepaid: 0,
    rounding: 0,
    amount_due: 0,
  },
}

/**
 * Prints an empty draft to no one, so that fonts are parsed and code is compiled before a person waits for an
 * invoice: the first one costs some 200 ms, the next ones under 10.
 */
export async function warmInvoicePdf(): Promise<void> {
  const status = { paid: 0, credited: 0, amount_due: 0 }
  const branding = { accent: null, logo: null }
  const created_at = '2000-01-01T00:00:00Z'
  for (const locale of ['en', 'fr'] as const) {
    await renderInvoicePdf(EMPTY, { locale, copy: false, test: false, status, branding, created_at, id: '' })
  }
}
