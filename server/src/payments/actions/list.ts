import type { Context } from '../../http/context.ts'
import { page, readCursor } from '../../http/pagination.ts'
import { invoicesOf, presentPayment } from '../present.ts'
import { type Filters, listPayments, listSettled } from '../queries/list.ts'

/** One page of payments, each with its invoices. */
export async function listPage(
  { db, reads, scope }: Context,
  query: Filters & { limit?: number; cursor?: string },
) {
  const { limit = 20, cursor, ...filters } = query
  const rows = await listPayments(db, reads, scope, filters, readCursor(cursor, filters), limit)
  const invoices = await invoicesOf(db, rows.slice(0, limit), ids => listSettled(db, reads, ids))
  const position = ({ id }: { id: string }) => ({ key: null, id })
  return page(rows, limit, filters, position, row => presentPayment(row, invoices.get(row.id)!))
}
