import { sql } from 'kysely'
import type { Db, Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import { refunding, visibleTo } from './columns.ts'

export type PaymentRow = NonNullable<Awaited<ReturnType<typeof findPayment>>>

const visible = (db: Db | Trx, scope: Scope) =>
  db.selectFrom('payments as p').where(visibleTo(scope)).selectAll('p').select(refunding)

export function findPayment(db: Db | Trx, scope: Scope, id: string) {
  return visible(db, scope).where('p.id', '=', id).executeTakeFirst()
}

/** Those of them that the caller may read. */
export const findPayments = (db: Db, scope: Scope, ids: string[]) =>
  visible(db, scope).where('p.id', 'in', ids).execute()

/** The payment that an earlier try of the same request has left. */
export function findPaymentByAttempt(db: Db | Trx, scope: Scope, attempt: string) {
  return visible(db, scope).where('p.attempt_key', '=', attempt).executeTakeFirst()
}

/** What payments settle, summed per invoice and in the order it was allocated. */
export const findSettled = (db: Db | Trx, paymentIds: string[]) => settledQuery(db, paymentIds).execute()

export function settledQuery(db: Db | Trx, paymentIds: string[]) {
  return db
    .selectFrom('allocations as a')
    .innerJoin('invoices as i', 'i.id', 'a.invoice_id')
    .select(eb => ['a.payment_id', 'a.invoice_id', 'i.number', eb.fn.sum<number>('a.amount').as('amount')])
    .where('a.payment_id', '=', sql<string>`any(${paymentIds}::text[])`)
    .groupBy(['a.payment_id', 'a.invoice_id', 'i.number'])
    .orderBy(eb => eb.fn.min('a.id'))
}

export function findNumbers(db: Db | Trx, invoiceIds: string[]) {
  return db.selectFrom('invoices').select(['id', 'number']).where('id', 'in', invoiceIds).execute()
}

/** Who claims these documents, as far as the caller may see it. */
export function findClaiming(db: Db | Trx, scope: Scope, documentIds: string[]) {
  return db
    .selectFrom('payments as p')
    .where(visibleTo(scope))
    .innerJoin('payment_claims as claim', 'claim.payment_id', 'p.id')
    .select(['p.id', 'p.status', 'p.provider'])
    .distinct()
    .where('claim.document_id', 'in', documentIds)
    .execute()
}

/** What a receipt says of the customer beside the payment. */
export function findPayer(db: Db, paymentId: string) {
  return db
    .selectFrom('payments as p')
    .innerJoin('customers as c', 'c.id', 'p.customer_id')
    .leftJoin('payment_methods as m', 'm.id', 'p.payment_method_id')
    .select([
      'c.name',
      'c.language',
      'c.vat_number',
      'c.country',
      'c.address',
      'c.identifiers',
      'm.brand',
      'm.last4',
    ])
    .where('p.id', '=', paymentId)
    .executeTakeFirstOrThrow()
}
