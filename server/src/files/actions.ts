import { recordEvents } from '../events/actions.ts'
import { later } from '../http/clock.ts'
import type { Services, Trx } from '../http/context.ts'
import { hashSecret, newSecret } from '../http/ids.ts'
import { invalidField, notFound } from '../http/problem.ts'
import { makeScope, type Scope } from '../http/scope.ts'
import { invoicePdf } from '../invoices/pdf.ts'
import { receiptPdf } from '../payments/pdf.ts'
import { findPayment } from '../payments/queries/read.ts'
import { quotationPdf } from '../quotations/pdf.ts'
import { findQuotation } from '../quotations/queries/read.ts'
import * as queries from './queries.ts'
import { downloadHeaders, type File, fileRow, imageEvent, imageType } from './rules.ts'

const linkSeconds = 60

export type Download = { body: Uint8Array; headers: Record<string, string> }

/** @throws Problem 422 when it is not a PNG or JPEG */
export async function storeImage(trx: Trx, now: string, name: string, content: Uint8Array): Promise<File> {
  const media_type = imageType(content)
  if (media_type === null) throw invalidField('#', 'image', 'is not a PNG or JPEG image')
  const file = await queries.insertFile(
    trx,
    fileRow({
      partner_id: null,
      customer_id: null,
      invoice_id: null,
      kind: 'image',
      name,
      media_type,
      content,
      created_at: now,
    }),
  )
  await recordEvents(trx, now, [imageEvent(file)])
  return file
}

/** @throws Problem 404 */
export async function readFile({ db }: Pick<Services, 'db'>, scope: Scope, id: string): Promise<Download> {
  const file = await queries.findFileWithContent(db, scope, id)
  if (!file) throw notFound()
  return { body: file.content, headers: downloadHeaders(file) }
}

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

/** The operation asks for what reads invoices and files; quotations and payments have a say of their own. */
async function isReadable(
  trx: Trx,
  scope: Scope,
  { invoice_id, file_id, quotation_id, payment_id }: queries.LinkTarget,
): Promise<boolean> {
  if (file_id) return (await queries.findFile(trx, scope, file_id)) !== undefined
  if (invoice_id) return queries.isInvoiceVisible(trx, scope, invoice_id)
  if (quotation_id)
    return mayRead(scope, 'quotations:read') && (await findQuotation(trx, scope, quotation_id)) !== undefined
  if (payment_id)
    return mayRead(scope, 'payments:read') && (await findPayment(trx, scope, payment_id)) !== undefined
  return false
}

/** Contacts read payments with their invoices, and have no permission of that name. */
function mayRead(scope: Scope, wanted: 'quotations:read' | 'payments:read'): boolean {
  if (scope.kind === 'contact') return wanted === 'payments:read' || scope.permissions.includes(wanted)
  return 'scopes' in scope && (scope.scopes.includes('*') || scope.scopes.includes(wanted))
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
  if (link.file_id !== null) return readFile(services, scope, link.file_id)
  const { bytes, filename } = await (link.quotation_id !== null
    ? quotationPdf(services, scope, link.quotation_id)
    : link.payment_id !== null
      ? receiptPdf(services, scope, link.payment_id)
      : invoicePdf(services, scope, link.invoice_id!))
  const headers = downloadHeaders({ name: filename, media_type: 'application/pdf', size: bytes.length })
  return { body: bytes, headers }
}
