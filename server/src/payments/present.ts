import type { components } from '../../../openapi.d.ts'
import type { Db, Trx } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import type { ListRow } from './queries/list.ts'
import { findNumbers, findSettled, type PaymentRow } from './queries/read.ts'
import { failureOf, hasMoney, isOpen, unallocatedOf } from './rules.ts'

type Payment = components['schemas']['Payment']
type Invoices = Payment['invoices']

/** @param invoices what it settles, or will: see `invoicesOf` */
export function presentPayment(row: ListRow, invoices: Invoices): Payment {
  const allocated = hasMoney(row.status) ? invoices.reduce((sum, { amount }) => sum + amount, 0) : 0
  return {
    id: row.id,
    object: 'payment',
    created_at: row.created_at,
    updated_at: row.updated_at,
    version: row.version,
    status: row.status,
    customer_id: row.customer_id,
    amount: row.amount,
    currency: row.currency,
    method: row.method,
    received_on: row.received_on,
    reference: row.reference,
    allocated,
    unallocated: unallocatedOf({ ...row, allocated }),
    refunded: row.refunded,
    quotation_id: row.quotation_id,
    payment_method_id: row.payment_method_id,
    invoices,
    failure: row.status === 'failed' ? failureOf(row.failure_code) : null,
    next_action: row.status === 'requires_action' ? row.next_action : null,
  }
}

/**
 * The invoices of each payment: what it settles, and before it has succeeded what it is for.
 * @param find reads what payments settle
 */
export async function invoicesOf(
  db: Db | Trx,
  rows: Pick<PaymentRow, 'id' | 'status' | 'intent'>[],
  find = (ids: string[]) => findSettled(db, ids),
): Promise<Map<string, Invoices>> {
  const meant = (row: (typeof rows)[number]) =>
    isOpen(row.status) || row.status === 'failed' || row.status === 'cancelled'
      ? (row.intent.invoices ?? [])
      : []
  const ids = rows.map(row => row.id)
  const wanted = [...new Set(rows.flatMap(meant).map(part => part.invoice_id))]
  const [settled, named] = await Promise.all([
    ids.length > 0 ? find(ids) : [],
    wanted.length > 0 ? findNumbers(db, wanted) : [],
  ])
  const numbers = new Map(named.map(({ id, number }) => [id, number]))
  return new Map(
    rows.map(row => [
      row.id,
      [
        ...settled
          .filter(part => part.payment_id === row.id)
          .map(({ invoice_id, number, amount }) => ({ invoice_id, number, amount: Number(amount) })),
        ...meant(row).map(part => ({ ...part, number: numbers.get(part.invoice_id) ?? null })),
      ],
    ]),
  )
}

export async function presentOne(db: Db | Trx, row: PaymentRow): Promise<Payment> {
  return presentPayment(row, (await invoicesOf(db, [row])).get(row.id)!)
}

/** The refusal that a payment which failed is answered with. */
export function declined(row: Pick<PaymentRow, 'id' | 'failure_code'>): Problem {
  const { code, kind, detail } = failureOf(row.failure_code)
  return new Problem(402, 'payment_declined', detail, {
    decline_code: code,
    decline_kind: kind,
    payment_id: row.id,
  })
}
