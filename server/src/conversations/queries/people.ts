import { ownedBy } from '../../database/owned.ts'
import type { Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'

export async function isContactOf(trx: Trx, scope: Scope, id: string, customerId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('contacts as k')
    .where(ownedBy(scope, { partner: 'k.partner_id', customer: 'k.customer_id' }))
    .select('k.id')
    .where('k.id', '=', id)
    .where('k.customer_id', '=', customerId)
    .executeTakeFirst()
  return row !== undefined
}
