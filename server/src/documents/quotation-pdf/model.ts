import type { DocumentLine, Party, TaxGroup } from '../model.ts'

/** A revision of a quotation as it is printed. Amounts are integers in the minor unit of `currency`. */
export type QuotationDocument = {
  /** null: a draft that was never sent */
  number: string | null
  /** null: being drafted */
  revision: number | null
  sent_on: string | null
  valid_until: string | null
  currency: string
  seller: Party
  buyer: Party
  lines: QuotationDocumentLine[]
  taxes: TaxGroup[]
  subtotal: number
  tax_total: number
  total: number
  /** null: nothing has to be paid to accept it */
  due_now: number | null
  /** null: nothing recurs */
  recurring: { total: number; unit: 'month' | 'year'; count: number } | null
  notes: string | null
  terms: string | null
  acceptance: Evidence | null
}
export type QuotationDocumentLine = DocumentLine & { optional: boolean; selected: boolean }

/** How it was accepted, as far as it is printed. */
export type Evidence = {
  contact_name: string | null
  signed_name: string | null
  /** PNG of the signature as it was drawn */
  drawing: Uint8Array | null
  po_number: string | null
  accepted_at: string
  sha256: string
}
