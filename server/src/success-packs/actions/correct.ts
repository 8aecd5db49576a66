import type { components } from '../../../../openapi.d.ts'
import type { EventType } from '../../events/actions.ts'
import { type Clock, shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidState } from '../../http/problem.ts'
import { type ContactScope, type IntegrationScope, type Scope, system } from '../../http/scope.ts'
import { cut } from '../../invoices/rows.ts'
import { today } from '../../money/dates.ts'
import { openTicket } from '../../tickets/actions/open.ts'
import { type EntryRow, insertEntries, setContest } from '../queries/entries.ts'
import { giveBack, lockPack } from '../queries/packs.ts'
import { findOwner } from '../queries/people.ts'
import { checkAgent } from './create.ts'
import { loadEntry, recordPackEvents } from './load.ts'

type Schemas = components['schemas']

/**
 * Takes an entry back by another one, once; what was contested is thereby settled.
 * @returns the reversal
 * @throws Problem 404, 409 for what is no use of time or was taken back already, 422
 */
export async function reverseEntry(
  trx: Trx,
  scope: IntegrationScope,
  clock: Clock,
  id: string,
  { description, agent_id = undefined }: Schemas['SuccessPackReversal'],
): Promise<EntryRow> {
  const now = clock.now()
  const entry = await lockEntry(trx, scope, id)
  refuseTakenBack(entry)
  await checkAgent(trx, agent_id ?? null)
  const { pack_id, partner_id, customer_id } = entry
  const { time_zone, clock_seconds } = (await findOwner(trx, system, customer_id))!
  const reversal = {
    id: newId('pke'),
    pack_id,
    partner_id,
    customer_id,
    kind: 'reversal' as const,
    minutes: -entry.minutes,
    day: today(shift(now, clock_seconds), time_zone),
    description: description.trim(),
    agent_id: agent_id ?? null,
    reverses_id: id,
    created_at: now,
  }
  await insertEntries(trx, [reversal])
  await giveBack(trx, pack_id, now, reversal.minutes)
  const { contest } = entry
  if (contest?.status === 'open') {
    const settled = { status: 'corrected' as const, answer: reversal.description, resolved_at: now }
    await setContest(trx, id, { ...contest, ...settled })
  }
  await recordPackEvents(trx, now, [{ pack_id, type: 'success_pack.reversed', entry_id: reversal.id }])
  return loadEntry(trx, scope, reversal.id)
}

/**
 * Says that an entry is not right. Where the contact may, it is a ticket as well, which goes to the pack's expert.
 * @throws Problem 404, 409 for what cannot be contested, or was already
 */
export async function contestEntry(
  trx: Trx,
  scope: ContactScope,
  now: string,
  id: string,
  message: string,
): Promise<EntryRow> {
  const entry = await lockEntry(trx, scope, id)
  refuseTakenBack(entry)
  if (entry.contest !== null) throw invalidState('It has been contested already.', entry.contest.status)
  const said = message.trim()
  await setContest(
    trx,
    id,
    {
      status: 'open',
      message: said,
      contested_at: now,
      contact_id: scope.contact_id,
      answer: null,
      resolved_at: null,
    },
    mayOpenTicket(scope) ? (await openTicket(trx, scope, now, ticketAbout(entry, said))).id : null,
  )
  return told(trx, scope, now, entry, 'success_pack.entry_contested')
}

/** The entry stands. @throws Problem 404, 409 when nobody contests it, or that was answered */
export async function resolveContest(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  id: string,
  answer: string,
): Promise<EntryRow> {
  const entry = await lockEntry(trx, scope, id)
  const { contest } = entry
  if (contest?.status !== 'open') throw invalidState('Nobody waits for an answer.', contest?.status)
  await setContest(trx, id, { ...contest, status: 'upheld', answer: answer.trim(), resolved_at: now })
  return told(trx, scope, now, entry, 'success_pack.contest_resolved')
}

/** In the vendor's own words, as the server knows none of the customer's language. */
const ticketAbout = ({ pack_id, pack_name, description }: EntryRow, text: string) => ({
  subject: cut(`${pack_name}: ${description}`, 200),
  text,
  link: { success_pack_id: pack_id },
})

async function told(trx: Trx, scope: Scope, now: string, { id, pack_id }: EntryRow, type: EventType) {
  await recordPackEvents(trx, now, [{ pack_id, type, entry_id: id }])
  return loadEntry(trx, scope, id)
}

const mayOpenTicket = ({ contact_id, permissions }: ContactScope): boolean =>
  contact_id !== null && (permissions.includes('tickets:own') || permissions.includes('tickets:all'))

/** An entry with its pack locked, so that of two who change it the second finds what the first has made of it. */
async function lockEntry(trx: Trx, scope: Scope, id: string): Promise<EntryRow> {
  const { pack_id } = await loadEntry(trx, scope, id)
  await lockPack(trx, scope, pack_id)
  return loadEntry(trx, scope, id)
}

function refuseTakenBack({ kind, reversed_by_id }: EntryRow): void {
  if (kind !== 'use') throw invalidState('Only what was used can be contested or taken back.', kind)
  if (reversed_by_id !== null) throw invalidState('It has been taken back already.', 'reversed')
}
