import type { Locale } from './messages.ts'

/** How a document is to be printed. All of it comes from the caller: the renderer asks no clock and no database. */
export type PrintOptions = {
  locale: Locale
  /** Marks our rendering of an invoice whose original was issued elsewhere. */
  copy: boolean
  /** Marks a document of the sandbox: nobody owes anything by it. */
  test: boolean
  branding: {
    /** `#rrggbb`; used for lines only, as nothing is known of its contrast. */
    accent: string | null
    /** A PNG or JPEG; the seller's name takes the place of one that cannot be used. */
    logo: Uint8Array | null
  }
  /** Instant, RFC 3339. With `id` it fixes every date and identifier: the same input gives the same bytes. */
  created_at: string
  /** Id of the document in the portal. */
  id: string
}

export type InvoicePdfOptions = PrintOptions & {
  /** What has happened to the document since it was issued, in minor units, with the document's own sign. */
  status: { paid: number; credited: number; amount_due: number }
  /** How to pay, as plain text with line breaks: bank account, reference. */
  payment_instructions?: string | null
  attachments?: PdfAttachment[]
}

/** A file inside the PDF, listed as an associated file (PDF/A-3). */
export type PdfAttachment = {
  name: string
  media_type: string
  content: Uint8Array
  relationship: 'Alternative' | 'Data' | 'Source' | 'Supplement' | 'Unspecified'
  description: string | null
}
