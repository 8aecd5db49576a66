import { renderInvoicePdf } from '../documents/invoice-pdf/render.ts'
import { readContent } from '../files/queries/find.ts'
import type { Db, Services } from '../http/context.ts'
import { notFound } from '../http/problem.ts'
import type { Scope } from '../http/scope.ts'
import { readSettings } from '../settings/queries.ts'
import type { Settings } from '../settings/rules.ts'
import { documentOf } from './present.ts'
import { findInvoice, findLines, type InvoiceRow } from './queries/read.ts'

type Lines = Awaited<ReturnType<typeof findLines>>

/**
 * The PDF of an invoice as it was issued: settlement since is not in it, so that each download gives the same
 * bytes. An imported one is our rendering of it and marked as a copy.
 * @throws Problem 404 when the caller may not read the invoice
 */
export async function invoicePdf(
  { db }: Pick<Services, 'db'>,
  scope: Scope,
  id: string,
): Promise<{ bytes: Uint8Array; filename: string }> {
  const row = await findInvoice(db, scope, id)
  if (!row) throw notFound()
  const [lines, settings] = await Promise.all([findLines(db, id), readSettings(db)])
  return { bytes: await printInvoice(row, lines, settings, logoReader(db)), filename: pdfName(row) }
}

export const pdfName = ({ number }: InvoiceRow): string => `${number ?? 'draft'}.pdf`

type ReadLogo = (id: string) => Promise<Uint8Array | null>

/** Reads each logo once. */
export function logoReader(db: Db): ReadLogo {
  const read = new Map<string, Promise<Uint8Array | null>>()
  return id => {
    const logo = read.get(id) ?? readContent(db, id)
    read.set(id, logo)
    return logo
  }
}

/** As `invoicePdf`, of what was read already. */
export async function printInvoice(
  row: InvoiceRow,
  lines: Lines,
  settings: Settings,
  readLogo: ReadLogo,
): Promise<Uint8Array> {
  const branding = row.origin === 'external' ? null : (row.branding ?? settings.branding)
  const document = documentOf(row, lines)
  return renderInvoicePdf(document, {
    locale: row.language === 'fr' ? 'fr' : 'en',
    copy: row.origin === 'external',
    test: settings.mode === 'sandbox',
    status: { paid: 0, credited: 0, amount_due: document.totals.amount_due },
    branding: {
      accent: branding?.accent ?? null,
      logo: branding?.logo_file_id ? await readLogo(branding.logo_file_id) : null,
    },
    created_at: row.created_at,
    id: row.id,
    payment_instructions:
      row.status === 'draft' ? settings.payment_instructions : row.content.payment_instructions,
  })
}
