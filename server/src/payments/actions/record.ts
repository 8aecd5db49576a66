import { type EventType, recordEvents } from '../../events/actions.ts'
import type { Trx } from '../../http/context.ts'
import { system } from '../../http/scope.ts'
import { presentOne } from '../present.ts'
import { findPayment, type PaymentRow } from '../queries/read.ts'

/** Writes these events with the payment as it is now, and returns it. */
export async function recordPaymentEvents(
  trx: Trx,
  now: string,
  id: string,
  types: EventType[],
): Promise<PaymentRow> {
  const row = (await findPayment(trx, system, id))!
  const { next_action, ...payment } = await presentOne(trx, row)
  // What lets a browser go on with it is for the customer alone; events go further.
  const data = { ...payment, next_action: next_action && { type: next_action.type } }
  const { partner_id, customer_id } = row
  await recordEvents(
    trx,
    now,
    types.map(type => ({ type, partner_id, customer_id, subject_id: id, data })),
  )
  return row
}
