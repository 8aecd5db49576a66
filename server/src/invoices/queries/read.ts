import { type Selectable, sql } from 'kysely'
import type { InvoicesTable } from '../../database/schema.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import { sidedColumns, summaryColumns, wholeColumns } from './columns.ts'
import { visibleTo } from './visible.ts'

export type InvoiceRow = NonNullable<Awaited<ReturnType<typeof findInvoice>>>

/** One invoice with everything of its own row, if the caller may read it. */
export function findInvoice(db: Db | Trx, scope: Scope, id: string) {
  return invoicesWhole(db, scope).where('i.id', '=', id).executeTakeFirst()
}

/** Those of them that the caller may read. */
export function findInvoices(db: Db | Trx, scope: Scope, ids: string[]) {
  return invoicesWhole(db, scope).where('i.id', 'in', ids).execute()
}

function invoicesWhole(db: Db | Trx, scope: Scope) {
  return db
    .selectFrom('invoices as i')
    .where(visibleTo(scope))
    .select(summaryColumns)
    .select(sidedColumns)
    .select(wholeColumns)
    .innerJoin('customers as c', 'c.id', 'i.customer_id')
    .select('c.time_zone')
}

export const findLines = (db: Db | Trx, invoiceId: string) => findLinesOf(db, [invoiceId])

export function findLinesOf(db: Db | Trx, invoiceIds: string[]) {
  return db
    .selectFrom('invoice_lines')
    .selectAll()
    .where('invoice_id', 'in', invoiceIds)
    .orderBy('position')
    .execute()
}

/** Takes the row for a change, so that two changes of one invoice come one after the other. */
export function lockInvoice(
  trx: Trx,
  scope: Scope,
  id: string,
): Promise<Selectable<InvoicesTable> | undefined> {
  return trx
    .selectFrom('invoices as i')
    .where(visibleTo(scope))
    .selectAll('i')
    .where('i.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Takes the rows for a change, in an order that is the same for all who take several. */
export function lockInvoices(trx: Trx, scope: Scope, ids: string[]): Promise<Selectable<InvoicesTable>[]> {
  return trx
    .selectFrom('invoices as i')
    .where(visibleTo(scope))
    .selectAll('i')
    .where('i.id', 'in', ids)
    .orderBy('i.id')
    .forUpdate()
    .execute()
}

/** What settles invoices, oldest first. */
export function findAllocations(db: Db | Trx, invoiceIds: string[]) {
  return db
    .selectFrom('allocations as a')
    .leftJoin('payments as p', 'p.id', 'a.payment_id')
    .leftJoin('invoices as n', 'n.id', 'a.credit_note_id')
    .select([
      'a.invoice_id',
      'a.amount',
      'a.allocated_on',
      'a.payment_id',
      'a.credit_note_id',
      'p.method',
      'p.reference',
      'n.number',
    ])
    .where('a.invoice_id', 'in', invoiceIds)
    .orderBy('a.allocated_on')
    .orderBy('a.id')
    .limit(1000 * invoiceIds.length)
    .execute()
}

export const findInvoiceFiles = (db: Db | Trx, invoiceId: string) => findFilesOf(db, [invoiceId])

export function findFilesOf(db: Db | Trx, invoiceIds: string[]) {
  return db.selectFrom('files').selectAll().where('invoice_id', 'in', invoiceIds).orderBy('id').execute()
}

/** The credit notes of invoices, each with the invoice that it credits. */
export function findCreditNotes(db: Db | Trx, invoiceIds: string[]) {
  return db
    .selectFrom('invoices')
    .select(['id', 'credits_invoice_id'])
    .where('credits_invoice_id', 'in', invoiceIds)
    .where('status', '<>', 'draft')
    .orderBy('id')
    .execute()
}

/** Lines of the credit notes of an invoice, and their taxes: what has been credited already. */
export function findCredited(trx: Trx, invoiceId: string) {
  return Promise.all([
    trx
      .selectFrom('invoice_lines as l')
      .innerJoin('invoices as n', 'n.id', 'l.invoice_id')
      .select(['l.credits_line_id', 'l.quantity', 'l.net', 'l.base_quantity'])
      .where('n.credits_invoice_id', '=', invoiceId)
      .execute(),
    trx
      .selectFrom('invoices')
      .select(['content', 'line_total', 'subtotal', 'total'])
      .where('credits_invoice_id', '=', invoiceId)
      .execute(),
  ])
}

/** A portal invoice, or an imported one of this partner, under the identity of a document from elsewhere. */
export function findByIdentity(
  trx: Trx,
  identity: { partner_id: string; seller_key: string; type: 'invoice' | 'credit_note'; number: string },
) {
  return trx
    .selectFrom('invoices')
    .select(['id', 'customer_id', 'number', 'total', 'currency', 'type'])
    .where('origin', '=', sql.lit('external'))
    .where('partner_id', '=', identity.partner_id)
    .where('seller_key', '=', identity.seller_key)
    .where('type', '=', identity.type)
    .where('number', '=', identity.number)
    .executeTakeFirst()
}

/** Whether a document of this seller with this number was imported, by whichever partner. */
export async function isImportedNumber(trx: Trx, sellerKey: string, number: string): Promise<boolean> {
  const row = await trx
    .selectFrom('invoices')
    .select('id')
    .where('origin', '=', sql.lit('external'))
    .where('number', '=', number)
    .where('seller_key', '=', sellerKey)
    .executeTakeFirst()
  return row !== undefined
}

export async function isOwnNumber(trx: Trx, number: string): Promise<boolean> {
  const row = await trx
    .selectFrom('invoices')
    .select('id')
    .where('origin', '=', 'portal')
    .where('number', '=', number)
    .executeTakeFirst()
  return row !== undefined
}

/** Customers of one partner who may be the buyer of a document, by VAT number and by identifier with scheme. */
export async function findBuyers(
  trx: Trx,
  partnerId: string,
  by: { vat_key: string | null } | { identifier: { scheme: string | null; value: string } },
) {
  const customers = trx
    .selectFrom('customers')
    .select(['id', 'partner_id', 'time_zone', 'language'])
    .where('partner_id', '=', partnerId)
    .limit(2)
    // Deadlines are stored by the customer's zone, which must not change meanwhile.
    .forShare()
  return 'vat_key' in by
    ? by.vat_key === null
      ? []
      : customers.where('vat_key', '=', by.vat_key).execute()
    : customers.where('identifiers', '@>', JSON.stringify([by.identifier]) as never).execute()
}
