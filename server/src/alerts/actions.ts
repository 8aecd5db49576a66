import { shift } from '../http/clock.ts'
import type { Context } from '../http/context.ts'
import { invalidField } from '../http/problem.ts'
import { today } from '../money/dates.ts'
import { readSettings } from '../settings/queries.ts'
import { findAlerted, findAlerts, type Named } from './queries.ts'
import { type Alert, ranked, readableKinds } from './rules.ts'

/**
 * What needs the customer now, by his day; nothing of one that the caller may not read.
 * @throws Problem 422 where a key names none
 */
export async function listAlerts({ db, reads, scope, clock }: Context, named: Named): Promise<Alert[]> {
  if (scope.kind !== 'contact' && named.customer_id === undefined && named.external_customer_id === undefined)
    throw invalidField('#/customer_id', 'required', 'or external_customer_id is needed', 'query')
  const kinds = readableKinds(scope)
  const [customer, settings] = await Promise.all([findAlerted(db, reads, scope, named), readSettings(db)])
  if (!customer) return []
  const now = shift(clock.now(), customer.clock_seconds)
  const day = today(now, customer.time_zone)
  const notice_days = Math.max(0, ...settings.contract_notice_days)
  const contact_id = scope.kind === 'contact' ? scope.contact_id : null
  const at = { customer_id: customer.id, contact_id, now, today: day, notice_days }
  return ranked(await findAlerts(db, reads, at, kinds), day)
}
