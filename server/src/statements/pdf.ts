import { renderStatementPdf } from '../documents/statement-pdf/render.ts'
import { readContent } from '../files/queries/find.ts'
import type { Context } from '../http/context.ts'
import { buyerParty, sellerParty } from '../invoices/rows.ts'
import { type Asked, makeStatement } from './actions.ts'
import { nameOf } from './print-rules.ts'

/**
 * The statement of account as it is printed, in the customer's language.
 * @throws Problem as `makeStatement`
 */
export async function statementPdf(
  context: Context,
  asked: Asked,
): Promise<{ bytes: Uint8Array; filename: string }> {
  const { statement, customer, settings } = await makeStatement(context, asked)
  const { accent, logo_file_id } = settings.branding
  const bytes = await renderStatementPdf(
    {
      ...statement,
      seller: sellerParty(settings.vendor),
      buyer: buyerParty(customer),
      currency: customer.currency,
    },
    {
      locale: customer.language === 'fr' ? 'fr' : 'en',
      copy: false,
      test: settings.mode === 'sandbox',
      branding: { accent, logo: logo_file_id ? await readContent(context.db, logo_file_id) : null },
      created_at: context.clock.now(),
      id: customer.id,
    },
  )
  return { bytes, filename: `${nameOf(statement)}.pdf` }
}
