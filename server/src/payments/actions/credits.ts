import { businessNow, type Clock } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { invalidState, notFound } from '../../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../../http/scope.ts'
import { recordEventsOfInvoices } from '../../invoices/actions/load.ts'
import { isVendor, sellerKey } from '../../invoices/import-rules.ts'
import { findInvoice } from '../../invoices/queries/read.ts'
import { sellerParty } from '../../invoices/rows.ts'
import { today } from '../../money/dates.ts'
import { readSettings } from '../../settings/queries.ts'
import { isClaimed } from '../queries/claims.ts'
import { lockNotesLeft, lockPaymentsLeft, useNotes } from '../queries/credits.ts'
import { drawFrom } from '../rules.ts'
import { canBeSettled, settleInvoices } from './allocate.ts'
import { inProgress } from './begin.ts'

/**
 * Settles an invoice from the customer's credit, as much as there is and is due: first from payments, then from
 * credit notes, the oldest first.
 * @throws Problem 404, 409 when nothing is due, there is no credit, or a payment is under way
 */
export async function applyCredit(
  trx: Trx,
  scope: IntegrationScope | ContactScope,
  clock: Clock,
  invoiceId: string,
): Promise<void> {
  const now = clock.now()
  const seen = await findInvoice(trx, scope, invoiceId)
  if (!seen) throw notFound()
  const settings = await readSettings(trx)
  const payments = await lockPaymentsLeft(trx, seen)
  const notes = await lockNotesLeft(trx, seen, invoiceId, sellerKey(sellerParty(settings.vendor)))
  // As it is now that nobody else changes it.
  const invoice = (await findInvoice(trx, scope, invoiceId))!
  if (!canBeSettled(invoice))
    throw invalidState('Only an issued invoice with something due can be settled.', invoice.status)
  if (invoice.origin === 'external' && !isVendor(invoice.seller, settings.vendor))
    throw invalidState('An invoice of another seller is paid to that seller.')
  if (await isClaimed(trx, invoiceId)) throw inProgress()

  const sources = [
    ...payments.map(payment => ({ ...payment, kind: 'payment' as const })),
    ...notes.map(note => ({ ...note, kind: 'note' as const })),
  ]
  const drawn = drawFrom(sources, invoice.amount_due)
  if (drawn.length === 0) throw invalidState('There is no credit in this currency.', invoice.status)
  const day = today(businessNow(clock, scope), settings.default_time_zone)
  const used = drawn.filter(({ source }) => source.kind === 'note')
  if (used.length > 0) {
    await useNotes(
      trx,
      now,
      used.map(({ source, take }) => ({ id: source.id, amount: take })),
    )
    const events = used.map(({ source }) => ({ id: source.id, type: 'invoice.updated' as const }))
    await recordEventsOfInvoices(trx, now, events)
  }
  await settleInvoices(
    trx,
    now,
    invoice,
    drawn.map(({ source: { id, kind }, take }) => ({
      invoice_id: invoiceId,
      amount: take,
      day,
      source: kind === 'payment' ? { payment_id: id } : { credit_note_id: id },
    })),
  )
}
