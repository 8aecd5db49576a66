import { wakeWaiting } from '../../billing/settled.ts'
import { type EventType, recordEvents } from '../../events/actions.ts'
import type { Trx } from '../../http/context.ts'
import type { ContactScope } from '../../http/scope.ts'
import { findMethod, unsetDefault } from '../queries.ts'
import { type MethodRow, presentMethod } from '../rules.ts'

/** Writes one event with the method as it is given. What waits for its money is charged to it at once, if it may be. */
export async function recordMethodEvent(
  trx: Trx,
  now: string,
  type: EventType,
  method: MethodRow,
): Promise<void> {
  const { partner_id, customer_id, id } = method
  await recordEvents(trx, now, [
    { type, partner_id, customer_id, subject_id: id, data: presentMethod(method, now) },
  ])
  await wakeWaiting(trx, now, customer_id)
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
