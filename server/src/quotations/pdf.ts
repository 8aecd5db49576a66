import type { Evidence } from '../documents/quotation-pdf/model.ts'
import { renderQuotationPdf } from '../documents/quotation-pdf/render.ts'
import { readContent } from '../files/queries/find.ts'
import type { Services } from '../http/context.ts'
import type { Scope } from '../http/scope.ts'
import { readSettings } from '../settings/queries.ts'
import { loadQuotation } from './actions/load.ts'
import { type Details, shownContent } from './present.ts'
import { documentOf, drawingIn } from './print-rules.ts'

/**
 * The PDF of what the caller sees: the revision sent last, with how it was accepted, or what he is drafting. What was
 * sent gives the same bytes at each download.
 * @throws Problem 404 when the caller may not read the quotation
 */
export async function quotationPdf(
  { db }: Pick<Services, 'db'>,
  scope: Scope,
  id: string,
): Promise<{ bytes: Uint8Array; filename: string }> {
  const [details, settings] = await Promise.all([loadQuotation(db, scope, id), readSettings(db)])
  const { row, revisions } = details
  const { content, drafted } = shownContent(details, scope.kind === 'vendor' || scope.kind === 'partner')
  const sent = drafted ? undefined : revisions[0]
  const document = documentOf(content, {
    number: row.number,
    revision: sent?.revision ?? null,
    sent_on: sent ? row.listed_on : null,
    acceptance: sent ? acceptanceOf(details) : null,
  })
  const { accent, logo_file_id } = sent?.branding ?? settings.branding
  const bytes = await renderQuotationPdf(document, {
    locale: content.language === 'fr' ? 'fr' : 'en',
    copy: false,
    test: settings.mode === 'sandbox',
    branding: { accent, logo: logo_file_id ? await readContent(db, logo_file_id) : null },
    created_at: sent?.sent_at ?? row.updated_at,
    id: row.id,
  })
  const revision = sent && sent.revision > 1 ? `-${sent.revision}` : ''
  return { bytes, filename: `${row.number ?? 'draft'}${revision}.pdf` }
}

function acceptanceOf({ responses }: Details): Evidence | null {
  const response = responses.find(({ kind }) => kind === 'acceptance')
  if (!response?.evidence) return null
  const { signed_name, drawing, po_number, accepted_at, sha256 } = response.evidence
  return {
    contact_name: response.contact_name,
    signed_name,
    drawing: drawingIn(drawing),
    po_number,
    accepted_at,
    sha256,
  }
}
