import { clockSeconds } from '../../database/clock.ts'
import { ownedBy } from '../../database/owned.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'

/** A customer that the caller may read, with what his days and prices are told by. */
export function findOwner(db: Db | Trx, scope: Scope, id: string) {
  return db
    .selectFrom('customers as c')
    .select(['c.id', 'c.partner_id', 'c.time_zone', 'c.currency'])
    .select(clockSeconds().as('clock_seconds'))
    .where(ownedBy(scope, { partner: 'c.partner_id', customer: 'c.id' }))
    .where('c.id', '=', id)
    .executeTakeFirst()
}

/** Whether this is a ticket of this customer. */
export async function isTicketOf(trx: Trx, customerId: string, id: string): Promise<boolean> {
  const query = trx.selectFrom('tickets').select('id').where('customer_id', '=', customerId)
  return (await query.where('id', '=', id).executeTakeFirst()) !== undefined
}
