import { renderReceiptPdf } from '../documents/receipt-pdf/render.ts'
import { readContent } from '../files/queries/find.ts'
import type { Services } from '../http/context.ts'
import { invalidState, notFound } from '../http/problem.ts'
import type { Scope } from '../http/scope.ts'
import { buyerParty, sellerParty } from '../invoices/rows.ts'
import { readSettings } from '../settings/queries.ts'
import { presentOne } from './present.ts'
import { findPayer, findPayment } from './queries/read.ts'
import { hasMoney } from './rules.ts'

/**
 * The receipt of a payment, in the customer's language.
 * @throws Problem 404, 409 while no money has come, or where it is gone
 */
export async function receiptPdf(
  { db }: Pick<Services, 'db'>,
  scope: Scope,
  id: string,
): Promise<{ bytes: Uint8Array; filename: string }> {
  const row = await findPayment(db, scope, id)
  if (!row) throw notFound()
  if (!hasMoney(row.status) || row.received_on === null)
    throw invalidState('There is a receipt for money that is here.', row.status)
  const [payment, payer, settings] = await Promise.all([
    presentOne(db, row),
    findPayer(db, id),
    readSettings(db),
  ])
  const { branding } = settings
  const logo = branding.logo_file_id ? await readContent(db, branding.logo_file_id) : null
  const bytes = await renderReceiptPdf(
    {
      ...payment,
      number: id,
      seller: sellerParty(settings.vendor),
      buyer: buyerParty(payer),
      received_on: row.received_on,
      card: payer.brand && payer.last4 ? { brand: payer.brand, last4: payer.last4 } : null,
    },
    {
      locale: payer.language === 'fr' ? 'fr' : 'en',
      copy: false,
      test: settings.mode === 'sandbox',
      branding: { accent: branding.accent, logo },
      created_at: row.created_at,
      id,
    },
  )
  return { bytes, filename: `receipt-${id}.pdf` }
}
