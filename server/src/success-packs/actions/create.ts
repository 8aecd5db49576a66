import type { components } from '../../../../openapi.d.ts'
import { findAgent } from '../../agents/queries.ts'
import { customerNamed } from '../../customers/actions.ts'
import { keepExternalIdsUnique, ownColumns } from '../../customers/sides.ts'
import { type Clock, shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidField } from '../../http/problem.ts'
import { type IntegrationScope, system } from '../../http/scope.ts'
import { isCivilDate, today } from '../../money/dates.ts'
import { insertEntries } from '../queries/entries.ts'
import { insertPacks, type ShownPack } from '../queries/packs.ts'
import { findOwner } from '../queries/people.ts'
import { expiryColumns } from '../rules.ts'
import { loadPack, recordPackEvents } from './load.ts'
import { purchaseOf } from './sold.ts'

/**
 * A pack that was bought elsewhere, whose hours can be used at once.
 * @throws Problem 404, 409 for an external id that is taken, 422
 */
export async function createPack(
  trx: Trx,
  scope: IntegrationScope,
  clock: Clock,
  body: components['schemas']['SuccessPackCreate'],
): Promise<ShownPack> {
  const now = clock.now()
  const { id: customer_id } = await customerNamed(trx, scope, body)
  const { partner_id, time_zone, clock_seconds } = (await findOwner(trx, system, customer_id))!
  const day = today(shift(now, clock_seconds), time_zone)
  const bought_on = pastDay(body.bought_on, day, '#/bought_on')
  const expires_on = lastDay(body.expires_on ?? null, bought_on)
  await checkAgent(trx, body.agent_id ?? null)
  const written = insertPacks(trx, [
    {
      id: newId('pack'),
      partner_id,
      customer_id,
      name: body.name.trim(),
      kind: body.kind ?? 'success',
      order_id: null,
      order_line_id: null,
      agent_id: body.agent_id ?? null,
      bought_on,
      ...expiryColumns(expires_on, time_zone),
      available_from: now,
      allow_overdraw: body.allow_overdraw ?? false,
      minutes: body.minutes,
      created_at: now,
      updated_at: now,
      ...ownColumns(scope, body),
    },
  ])
  const [pack] = await keepExternalIdsUnique(written)
  const entry = purchaseOf(pack!, now, bought_on, body.description ?? '')
  await insertEntries(trx, [entry])
  await recordPackEvents(trx, now, [{ pack_id: pack!.id, type: 'success_pack.created', entry_id: entry.id }])
  return loadPack(trx, scope, pack!.id)
}

/** @throws Problem 422 for what is no day, or one that has not come yet */
export function pastDay(date: string | undefined, day: string, pointer: string): string {
  if (date === undefined) return day
  if (!isCivilDate(date)) throw invalidField(pointer, 'format', 'is not a date')
  if (date > day) throw invalidField(pointer, 'range', "must not be after the customer's day")
  return date
}

/** @throws Problem 422 for what is no day, or one before the pack was bought */
export function lastDay(date: string | null, boughtOn: string): string | null {
  if (date === null) return null
  if (!isCivilDate(date)) throw invalidField('#/expires_on', 'format', 'is not a date')
  if (date < boughtOn) throw invalidField('#/expires_on', 'range', 'must not be before it was bought')
  return date
}

/** @throws Problem 422 */
export async function checkAgent(trx: Trx, id: string | null): Promise<void> {
  if (id !== null && (await findAgent(trx, id))?.status !== 'active')
    throw invalidField('#/agent_id', 'not_found', 'is no agent who is active')
}
