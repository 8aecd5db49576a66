import type { components } from '../../../openapi.d.ts'
import { presentAgentSummary } from '../agents/present.ts'
import { ownFields } from '../customers/sides.ts'
import { shift } from '../http/clock.ts'
import type { Scope } from '../http/scope.ts'
import type { EntryRow } from './queries/entries.ts'
import type { ShownPack } from './queries/packs.ts'
import { standingOf } from './rules.ts'

type Schemas = components['schemas']

/** A pack as events carry it and lists show it. @param now real time: the customer's test clock is put on here */
export function presentPack(row: ShownPack, now: string) {
  const { status, minutes_left, minutes_lapsed } = standingOf(row, shift(now, row.clock_seconds))
  return {
    id: row.id,
    object: 'success_pack' as const,
    created_at: row.created_at,
    updated_at: row.updated_at,
    version: row.version,
    name: row.name,
    kind: row.kind,
    status,
    customer_id: row.customer_id,
    partner_id: row.partner_id,
    order_id: row.order_id,
    expert: expertOf(row),
    bought_on: row.bought_on,
    available_from: row.available_from,
    expires_on: row.expires_on,
    minutes: row.minutes,
    minutes_used: row.minutes_used,
    minutes_left,
    minutes_lapsed,
    allow_overdraw: row.allow_overdraw,
  } satisfies Schemas['SuccessPack']
}

/** As this caller sees it. */
export const presentOwn = (scope: Scope, row: ShownPack, now: string): Schemas['SuccessPack'] => ({
  ...presentPack(row, now),
  ...ownFields(scope, row),
})

function expertOf(row: ShownPack): Schemas['SuccessPackExpert'] | null {
  const agent = agentOf(row)
  return agent && { ...agent, email: row.agent_email, booking_url: row.agent_booking_url }
}

function agentOf(row: Pick<ShownPack, 'agent_id' | 'agent_name' | 'agent_photo'>) {
  const { agent_id: id, agent_name: name, agent_photo: photo_file_id } = row
  return id === null || name === null ? null : presentAgentSummary({ id, name, photo_file_id })
}

export const presentEntry = (scope: Scope, row: EntryRow): Schemas['SuccessPackEntry'] => ({
  id: row.id,
  object: 'success_pack_entry',
  created_at: row.created_at,
  customer_id: row.customer_id,
  partner_id: row.partner_id,
  success_pack_id: row.pack_id,
  success_pack_name: row.pack_name,
  kind: row.kind,
  minutes: row.minutes,
  day: row.day,
  description: row.description,
  agent: agentOf(row),
  ticket: ticketOf(row.ticket_id, row.ticket_number),
  booking_id: row.booking_id,
  reverses_id: row.reverses_id,
  reversed_by_id: row.reversed_by_id,
  contest: contestOf(row),
  allowed_actions: actionsOn(scope, row),
})

const ticketOf = (id: string | null, number: number | null) =>
  id === null ? null : { id, reference: `#${number}` }

function contestOf({ contest, contest_contact_name, contest_ticket_id, contest_ticket_number }: EntryRow) {
  if (contest === null) return null
  const { contact_id: _, ...told } = contest
  const ticket = ticketOf(contest_ticket_id, contest_ticket_number)
  return { ...told, contact_name: contest_contact_name, ticket }
}

function actionsOn(scope: Scope, { kind, reversed_by_id, contest }: EntryRow): string[] {
  if (kind !== 'use') return []
  const stands = reversed_by_id === null
  if (scope.kind === 'contact')
    return stands && contest === null && scope.permissions.includes('packs:write') ? ['contest'] : []
  if (scope.kind !== 'vendor') return []
  return [...(stands ? ['reverse'] : []), ...(contest?.status === 'open' ? ['resolve_contest'] : [])]
}
