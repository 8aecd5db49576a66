import type { Selectable } from 'kysely'
import type { InvoicesTable } from '../../database/schema.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { system } from '../../http/scope.ts'
import { recordEventsOfInvoices } from '../../invoices/actions/load.ts'
import { lockInvoices } from '../../invoices/queries/read.ts'
import { moveSettlements } from '../../invoices/queries/write.ts'
import { insertAllocations } from '../queries/write.ts'
import type { Part } from '../rules.ts'

export type Owner = { partner_id: string; customer_id: string }
type Source = { payment_id: string } | { credit_note_id: string }
type Entry = Part & { source: Source; day: string }

/** Whether money can settle it: issued, not below zero, and something is due. */
export const canBeSettled = (invoice: Pick<Selectable<InvoicesTable>, 'status' | 'amount_due' | 'total'>) =>
  invoice.status === 'open' && invoice.total > 0 && invoice.amount_due > 0

/**
 * Settles an invoice from a payment, as much as is due of it and in its currency.
 * @param day on which the money counts
 * @returns how much that is
 */
export async function allocate(
  trx: Trx,
  now: string,
  {
    payment,
    invoice_id,
    amount,
    day,
  }: { payment: Owner & { id: string; currency: string }; invoice_id: string; amount: number; day: string },
): Promise<number> {
  return allocateParts(trx, now, payment, [{ invoice_id, amount }], day)
}

/** As `allocate`, for several invoices at once. @returns how much of the payment is allocated by it */
export async function allocateParts(
  trx: Trx,
  now: string,
  payment: Owner & { id: string; currency: string },
  parts: Part[],
  day: string,
): Promise<number> {
  if (parts.length === 0) return 0
  const ids = parts.map(part => part.invoice_id)
  const invoices = new Map((await lockInvoices(trx, system, ids)).map(each => [each.id, each]))
  const entries = parts.flatMap(({ invoice_id, amount }) => {
    const invoice = invoices.get(invoice_id)
    const ours =
      invoice?.customer_id === payment.customer_id &&
      invoice.currency === payment.currency &&
      canBeSettled(invoice)
    const part = ours ? Math.min(amount, invoice.amount_due) : 0
    return part > 0 ? [{ invoice_id, amount: part, source: { payment_id: payment.id }, day }] : []
  })
  await settleInvoices(trx, now, payment, entries)
  return entries.reduce((sum, { amount }) => sum + amount, 0)
}

/** Writes what settles invoices. They are locked, and nothing is more than is due of them or left of its source. */
export async function settleInvoices(trx: Trx, now: string, owner: Owner, entries: Entry[]): Promise<void> {
  if (entries.length === 0) return
  const { partner_id, customer_id } = owner
  // In the order of their ids, by which they are shown and, the last one first, taken back.
  const ids = entries.map(() => newId('all')).sort()
  await insertAllocations(
    trx,
    entries.map(({ source, invoice_id, amount, day }, i) => ({
      id: ids[i]!,
      partner_id,
      customer_id,
      invoice_id,
      amount,
      allocated_on: day,
      created_at: now,
      ...source,
    })),
  )
  await moveInvoices(
    trx,
    now,
    entries.map(({ invoice_id, amount, source }) => ({
      id: invoice_id,
      paid: 'payment_id' in source ? amount : 0,
      credited: 'credit_note_id' in source ? amount : 0,
    })),
  )
}

/** Moves what is settled of invoices and tells of it. An invoice may be in several of the moves. */
export async function moveInvoices(
  trx: Trx,
  now: string,
  moves: { id: string; paid: number; credited: number }[],
): Promise<void> {
  const byInvoice = new Map<string, (typeof moves)[number]>()
  for (const { id, paid, credited } of moves) {
    const before = byInvoice.get(id) ?? { paid: 0, credited: 0 }
    byInvoice.set(id, { id, paid: before.paid + paid, credited: before.credited + credited })
  }
  const moved = await moveSettlements(trx, now, [...byInvoice.values()])
  await recordEventsOfInvoices(
    trx,
    now,
    moved.map(({ id, status }) => {
      // One that was paid, and now is so by something else, is not paid anew.
      const { paid, credited } = byInvoice.get(id)!
      return { id, type: status === 'paid' && paid + credited > 0 ? 'invoice.paid' : 'invoice.updated' }
    }),
  )
}
