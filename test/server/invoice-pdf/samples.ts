import type { InvoicePdfOptions } from '../../../server/src/documents/invoice-pdf/options.ts'
import type {
  Address,
  AllowanceCharge,
  DocumentLine,
  InvoiceDocument,
  Party,
} from '../../../server/src/documents/model.ts'

const NOWHERE: Address = {
  line1: null,
  line2: null,
  line3: null,
  city: null,
  postal_code: null,
  region: null,
  country: null,
}

export function party(
  name: string,
  { address, ...more }: Partial<Omit<Party, 'address'>> & { address?: Partial<Address> } = {},
): Party {
  return {
    name,
    trading_name: null,
    vat_number: null,
    tax_number: null,
    registration: null,
    identifiers: [],
    endpoint: null,
    contact: null,
    ...more,
    address: { ...NOWHERE, ...address },
  }
}

export function line(more: Partial<DocumentLine> = {}): DocumentLine {
  return {
    line_number: '1',
    name: 'Portal Business',
    description: null,
    note: null,
    quantity: '5',
    unit: 'C62',
    unit_price: '246.90',
    base_quantity: '1',
    allowances: [],
    net: 123450,
    tax_category: 'S',
    tax_rate: '20',
    period_start: null,
    period_end: null,
    seller_item_id: null,
    buyer_item_id: null,
    ...more,
  }
}

/** An invoice of 1,234.50 and 20 % tax. */
export function invoice(more: Partial<InvoiceDocument> = {}): InvoiceDocument {
  return {
    type: 'invoice',
    type_code: '380',
    number: 'INV/2026/00042',
    issue_date: '2026-11-25',
    due_date: '2026-12-25',
    currency: 'EUR',
    tax_point_date: null,
    buyer_reference: null,
    order_reference: null,
    contract_reference: null,
    preceding_invoices: [],
    notes: [],
    payment_terms: null,
    period_start: null,
    period_end: null,
    seller: party('Northwind Software', {
      vat_number: 'FR32123456789',
      registration: { scheme: '0002', value: '123456789' },
      address: { line1: '12 rue de la Paix', city: 'Paris', postal_code: '75002', country: 'FR' },
    }),
    buyer: party('Café Décors', {
      vat_number: 'BE0123456789',
      address: { line1: 'Avenue Louise 480', city: 'Bruxelles', postal_code: '1050', country: 'BE' },
    }),
    delivery: null,
    lines: [line()],
    allowances: [],
    taxes: [
      {
        category: 'S',
        rate: '20',
        taxable: 123450,
        tax: 24690,
        exemption_reason: null,
        exemption_code: null,
      },
    ],
    totals: {
      line_total: 123450,
      allowance_total: 0,
      charge_total: 0,
      subtotal: 123450,
      tax_total: 24690,
      total: 148140,
      prepaid: 0,
      rounding: 0,
      amount_due: 148140,
    },
    ...more,
  }
}

export function options(more: Partial<InvoicePdfOptions> = {}): InvoicePdfOptions {
  return {
    locale: 'en',
    copy: false,
    test: false,
    status: { paid: 0, credited: 0, amount_due: 148140 },
    branding: { accent: null, logo: null },
    created_at: '2026-11-25T10:00:00Z',
    id: 'inv_01',
    ...more,
  }
}

/** An allowance of 10.00. */
export function allowance(more: Partial<AllowanceCharge> = {}): AllowanceCharge {
  return {
    kind: 'allowance',
    amount: 1000,
    base_amount: null,
    percent: null,
    reason: null,
    reason_code: null,
    tax_category: 'S',
    tax_rate: '20',
    ...more,
  }
}
