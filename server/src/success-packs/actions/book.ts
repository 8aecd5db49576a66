import type { components } from '../../../../openapi.d.ts'
import { customerNamed } from '../../customers/actions.ts'
import { type Clock, shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidField, invalidState, Problem } from '../../http/problem.ts'
import { type IntegrationScope, system } from '../../http/scope.ts'
import { today } from '../../money/dates.ts'
import { type EntryRow, findEntries, insertEntries, type NewEntry } from '../queries/entries.ts'
import { debit, lockUsable, type PackRow, type ShownPack } from '../queries/packs.ts'
import { findOwner, isTicketOf } from '../queries/people.ts'
import { isLow, leftOf, spread, standingOf } from '../rules.ts'
import { checkAgent, pastDay } from './create.ts'
import { type Happened, loadPack, recordPackEvents } from './load.ts'

type Booking = components['schemas']['SuccessPackBooking']
export type Booked = { entries: EntryRow[]; minutes_left: number }

/**
 * Books work on a customer's packs, the oldest first, or on one of them.
 * @throws Problem 404, 409 `hours_exceeded` when not enough is left, 409 for a pack that cannot be used, 422
 */
export async function bookMinutes(
  trx: Trx,
  scope: IntegrationScope,
  clock: Clock,
  body: Booking,
): Promise<Booked> {
  const now = clock.now()
  const only = await packNamed(trx, scope, body)
  const customer_id = only?.customer_id ?? (await customerNamed(trx, scope, body)).id
  const { partner_id, time_zone, clock_seconds } = (await findOwner(trx, system, customer_id))!
  const business = shift(now, clock_seconds)
  const day = pastDay(body.day, today(business, time_zone), '#/day')
  await checkPeople(trx, customer_id, body)

  const packs = (await lockUsable(trx, customer_id, day)).map(withLeft)
  const usable = only ? packs.filter(pack => pack.id === only.id) : packs
  const parts = spread(usable, body.minutes)
  if (parts === null) throw only && usable.length === 0 ? unusable(only, business) : exceeded(leftOf(usable))
  const debited = await debit(trx, now, parts)
  // The packs are locked: it can only be a fault of ours that the statement found less than was read.
  if (debited.length !== parts.length) throw new Error('a pack was debited by somebody else while locked')
  const booking = { partner_id, customer_id, day, booking_id: newId('pkb'), created_at: now }
  const entries = parts.map(part => ({ ...entryOf(part, body), ...booking }))
  await insertEntries(trx, entries)

  const open = packs.filter(pack => standingOf(pack, business).status === 'active')
  const before = leftOf(open)
  const after = before - parts.reduce((sum, part) => sum + Math.min(part.minutes, leftIn(open, part.id)), 0)
  await recordPackEvents(trx, now, [...entries.map(debitedBy), ...runLow(open, before, after)])
  const ids = entries.map(({ id }) => id)
  return { entries: await findEntries(trx, scope, ids), minutes_left: after }
}

/** @throws Problem 404, 422 when a customer is named beside it */
async function packNamed(trx: Trx, scope: IntegrationScope, body: Booking): Promise<ShownPack | null> {
  const { success_pack_id: id, customer_id, external_customer_id } = body
  if (id === undefined) return null
  if (customer_id !== undefined || external_customer_id !== undefined)
    throw invalidField('#/success_pack_id', 'one_of', 'name a customer or one of his packs')
  return loadPack(trx, scope, id)
}

/** @throws Problem 422 */
async function checkPeople(trx: Trx, customerId: string, { agent_id, ticket_id }: Booking) {
  await checkAgent(trx, agent_id ?? null)
  if (ticket_id !== undefined && !(await isTicketOf(trx, customerId, ticket_id)))
    throw invalidField('#/ticket_id', 'not_found', 'is no ticket of this customer')
}

const entryOf = (part: { id: string; minutes: number }, { description, agent_id, ticket_id }: Booking) => ({
  id: newId('pke'),
  pack_id: part.id,
  kind: 'use' as const,
  minutes: -part.minutes,
  description: description.trim(),
  agent_id: agent_id ?? null,
  ticket_id: ticket_id ?? null,
})

const withLeft = (pack: PackRow) => ({ ...pack, left: pack.minutes - pack.minutes_used })
const leftIn = (packs: readonly { id: string; left: number }[], id: string): number =>
  packs.find(pack => pack.id === id)?.left ?? 0

const debitedBy = ({ id, pack_id }: NewEntry): Happened => ({
  pack_id,
  type: 'success_pack.debited',
  entry_id: id,
})

/** Told once, of the pack that is used last, when what is left has become little. */
function runLow(open: readonly PackRow[], before: number, after: number): Happened[] {
  const last = open.at(-1)
  if (!last || isLow(before, last.minutes) || !isLow(after, last.minutes)) return []
  return [{ pack_id: last.id, type: 'success_pack.low' }]
}

function unusable(pack: ShownPack, business: string): Problem {
  const { status } = standingOf(pack, business)
  if (status === 'unpaid') return invalidState('Its hours exist once its order is paid.', status)
  return status === 'used_up'
    ? exceeded(0)
    : invalidState('Its last day is before the day of the work.', status)
}

const exceeded = (left: number): Problem =>
  new Problem(409, 'hours_exceeded', `Only ${left} minutes are left, and none of the packs may be overdrawn.`)
