import { renderInvoicePdf } from '../documents/invoice-pdf/render.ts'
import { readContent } from '../files/queries/find.ts'
import type { Services } from '../http/context.ts'
import { notFound } from '../http/problem.ts'
import type { Scope } from '../http/scope.ts'
import { readSettings } from '../settings/queries.ts'
import { documentOf } from './present.ts'
import { findInvoice, findLines } from './queries/read.ts'

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
  const branding = row.origin === 'external' ? null : (row.branding ?? settings.branding)
  const logo = branding?.logo_file_id ? await readContent(db, branding.logo_file_id) : null
  const document = documentOf(row, lines)
  const bytes = await renderInvoicePdf(document, {
    locale: row.language === 'fr' ? 'fr' : 'en',
    copy: row.origin === 'external',
    test: settings.mode === 'sandbox',
    status: { paid: 0, credited: 0, amount_due: document.totals.amount_due },
    branding: { accent: branding?.accent ?? null, logo },
    created_at: row.created_at,
    id: row.id,
    payment_instructions:
      row.status === 'draft' ? settings.payment_instructions : row.content.payment_instructions,
  })
  return { bytes, filename: `${row.number ?? 'draft'}.pdf` }
}
