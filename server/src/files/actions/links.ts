import { later } from '../../http/clock.ts'
import type { Services, Trx } from '../../http/context.ts'
import { hashSecret, newSecret } from '../../http/ids.ts'
import { notFound } from '../../http/problem.ts'
import { makeScope, type Scope } from '../../http/scope.ts'
import { invoicePdf } from '../../invoices/pdf.ts'
import { receiptPdf } from '../../payments/pdf.ts'
import { findPayment } from '../../payments/queries/read.ts'
import { quotationPdf } from '../../quotations/pdf.ts'
import { findQuotation } from '../../quotations/queries/read.ts'
import { findFile, isInvoiceVisible } from '../queries/find.ts'
import * as queries from '../queries/links.ts'
import { mayRead } from '../reading-rules.ts'
import { downloadHeaders } from '../rules.ts'
import { type Download, openFile } from './open.ts'

const linkSeconds = 60

/**
 * A link to one thing the caller may read. It stands for the caller, so it ends with his session or key.
 * @returns the token, which nobody can find out again
 * @throws Problem 404
 */
export async function createLink(
  trx: Trx,
  scope: Scope,
  now: string,
  target: queries.LinkTarget,
): Promise<{ token: string; expires_at: string }> {
  if (!(await isReadable(trx, scope, target))) throw notFound()
  const token = newSecret('dl')
  const expires_at = later(now, linkSeconds)
  await queries.insertLink(trx, {
    ...target,
    token_hash: hashSecret(token),
    scope: JSON.stringify(scope),
    expires_at,
  })
  return { token, expires_at }
}

async function isReadable(
  trx: Trx,
  scope: Scope,
  { invoice_id, file_id, quotation_id, payment_id }: queries.LinkTarget,
): Promise<boolean> {
  if (file_id) return (await findFile(trx, scope, file_id)) !== undefined
  if (invoice_id) return mayRead(scope, 'invoice') && isInvoiceVisible(trx, scope, invoice_id)
  if (quotation_id)
    return mayRead(scope, 'quotation') && (await findQuotation(trx, scope, quotation_id)) !== undefined
  if (payment_id)
    return mayRead(scope, 'payment') && (await findPayment(trx, scope, payment_id)) !== undefined
  return false
}

/**
 * What a link leads to, judged anew: who has lost the right to read it since gets nothing.
 * @param keep whether the link stays usable, as for HEAD
 * @throws Problem 404 for every link that cannot be used
 */
export async function followLink(services: Services, token: string, keep: boolean): Promise<Download> {
  const { db, clock } = services
  const link = await (keep ? queries.findLink : queries.takeLink)(db, hashSecret(token), clock.now())
  if (!link) throw notFound()
  // The link is a credential: this restores what `authenticate` made of the one it was created with.
  const scope = makeScope(link.scope as Parameters<typeof makeScope>[0])
  if (!(await queries.isInForce(db, scope))) throw notFound()
  if (link.file_id !== null) return openFile(services, scope, link.file_id, keep)
  const { bytes, filename } = await (link.quotation_id !== null
    ? quotationPdf(services, scope, link.quotation_id)
    : link.payment_id !== null
      ? receiptPdf(services, scope, link.payment_id)
      : invoicePdf(services, scope, link.invoice_id!))
  const headers = downloadHeaders({ name: filename, media_type: 'application/pdf', size: bytes.length })
  return { body: bytes, headers }
}
