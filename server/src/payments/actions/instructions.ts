import type { components } from '../../../../openapi.d.ts'
import type { Db } from '../../http/context.ts'
import { invalidState, notFound } from '../../http/problem.ts'
import type { Scope } from '../../http/scope.ts'
import { isVendor } from '../../invoices/import-rules.ts'
import { findInvoice } from '../../invoices/queries/read.ts'
import { readSettings } from '../../settings/queries.ts'
import { epcPayload, qrMatrix } from '../qr-rules.ts'
import { creditorReference } from '../reference-rules.ts'
import { canBeSettled } from './allocate.ts'

/** @throws Problem 404, 409 when nothing is due to us, or there is no account */
export async function paymentInstructions(
  db: Db,
  scope: Scope,
  invoiceId: string,
): Promise<components['schemas']['PaymentInstructions']> {
  const invoice = await findInvoice(db, scope, invoiceId)
  if (!invoice) throw notFound()
  if (!canBeSettled(invoice)) throw invalidState('Nothing is due on it.', invoice.status)
  const { bank_account: account, vendor } = await readSettings(db)
  if (invoice.origin === 'external' && !isVendor(invoice.seller, vendor))
    throw invalidState('An invoice of another seller is paid to that seller.', invoice.status)
  if (!account) throw invalidState('Transfers are not taken here: there is no bank account.', invoice.status)
  const { currency, amount_due: amount } = invoice
  const reference = creditorReference(invoice.number!)
  const payload = currency === 'EUR' ? epcPayload({ ...account, amount, reference }) : null
  return { ...account, amount, currency, reference, qr: payload === null ? null : qrMatrix(payload) }
}
