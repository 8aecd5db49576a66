import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { recordEventsOfInvoices } from '../../invoices/actions/load.ts'
import { lockWithNotes, useNotes } from '../queries/credits.ts'
import { insertAllocations, type LockedPayment, reduceAllocations } from '../queries/write.ts'
import { drawFrom } from '../rules.ts'
import { moveInvoices } from './allocate.ts'

/** So much of what a payment settles of an invoice */
type Taken = { allocation: { id: string; invoice_id: string }; take: number }

/**
 * Takes a payment's money away from invoices. What an invoice's own credit notes cover is not due again: they settle it in
 * place of the money that went.
 */
export async function takeFromInvoices(
  trx: Trx,
  now: string,
  payment: LockedPayment,
  taken: Taken[],
): Promise<void> {
  if (taken.length === 0) return
  const ids = taken.map(({ allocation }) => allocation.invoice_id)
  const notes = await lockWithNotes(trx, ids)
  await reduceAllocations(
    trx,
    taken.map(({ allocation, take }) => ({ id: allocation.id, amount: take })),
  )
  const drawn = [...Map.groupBy(taken, each => each.allocation.invoice_id)].flatMap(([invoice_id, parts]) => {
    const own = notes.filter(note => note.credits_invoice_id === invoice_id)
    const missing = parts.reduce((sum, { take }) => sum + take, 0)
    return drawFrom(own, missing).map(({ source, take }) => ({ invoice_id, note: source.id, take }))
  })
  await settleByNotes(trx, now, payment, drawn)
  await moveInvoices(trx, now, [
    ...taken.map(({ allocation, take }) => ({ id: allocation.invoice_id, paid: -take, credited: 0 })),
    ...drawn.map(({ invoice_id, take }) => ({ id: invoice_id, paid: 0, credited: take })),
  ])
}

type Drawn = { invoice_id: string; note: string; take: number }

/** Writes what credit notes settle; the invoices themselves are moved by the caller. */
async function settleByNotes(trx: Trx, now: string, payment: LockedPayment, drawn: Drawn[]): Promise<void> {
  if (drawn.length === 0) return
  const { partner_id, customer_id, received_on } = payment
  await insertAllocations(
    trx,
    drawn.map(({ invoice_id, note, take }) => ({
      id: newId('all'),
      partner_id,
      customer_id,
      invoice_id,
      credit_note_id: note,
      amount: take,
      allocated_on: received_on!,
      created_at: now,
    })),
  )
  await useNotes(
    trx,
    now,
    drawn.map(({ note, take }) => ({ id: note, amount: take })),
  )
  await recordEventsOfInvoices(
    trx,
    now,
    drawn.map(({ note }) => ({ id: note, type: 'invoice.updated' })),
  )
}
