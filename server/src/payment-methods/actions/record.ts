import { recordEvents } from '../../events/actions.ts'
import type { Trx } from '../../http/context.ts'
import type { ContactScope } from '../../http/scope.ts'
import { findMethod, unsetDefault } from '../queries.ts'
import { type MethodRow, presentMethod } from '../rules.ts'

/** Writes one event with the method as it is given. */
export function recordMethodEvent(trx: Trx, now: string, type: string, method: MethodRow): Promise<void> {
  const { partner_id, customer_id, id } = method
  return recordEvents(trx, now, [
    { type, partner_id, customer_id, subject_id: id, data: presentMethod(method, now) },
  ])
}

/** What was the default makes room for another one. The customer's row is locked. */
export async function dropDefault(
  trx: Trx,
  scope: ContactScope,
  customerId: string,
  now: string,
): Promise<void> {
  const id = await unsetDefault(trx, customerId, now)
  if (id === null) return
  await recordMethodEvent(trx, now, 'payment_method.updated', (await findMethod(trx, scope, id))!)
}
