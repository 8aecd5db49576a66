import type { Insertable } from 'kysely'
import type { components } from '../../../openapi.d.ts'
import type { AuditEntriesTable } from '../database/audit-schema.ts'
import { lowestId } from '../http/ids.ts'
import { invalidField } from '../http/problem.ts'
import type { Scope } from '../http/scope.ts'
import type { EntryRow } from './queries.ts'

/** Of how many objects an entry tells at most; a write of more is found by its request. */
const mostSubjects = 50
const anyId = /^[a-z]{2,8}_[0-9a-hjkmnp-tv-z]{26}$/
const lastMillisecond = 2 ** 48 - 1

export type Entry = Insertable<AuditEntriesTable>
export type Actor = Pick<Entry, 'partner_id' | 'actor_kind' | 'actor_id' | 'credential_id'>

/** @param agentId whom the vendor's key says it acts for */
export function actorOf(scope: Scope, agentId: string | null): Actor {
  switch (scope.kind) {
    case 'vendor':
      return agentId === null ? byKey(scope.key_id, null) : byAgent(agentId, scope.key_id)
    case 'partner':
      return byKey(scope.key_id, scope.partner_id)
    case 'contact': {
      const { partner_id, contact_id, session_id } = scope
      return { partner_id, actor_kind: 'contact', actor_id: contact_id, credential_id: session_id }
    }
    case 'site': {
      const { partner_id, site_id } = scope
      return { partner_id, actor_kind: 'site', actor_id: site_id, credential_id: site_id }
    }
    case 'share': {
      const { partner_id, share_link_id: id } = scope
      return { partner_id, actor_kind: 'share_link', actor_id: id, credential_id: id }
    }
    default:
      return { partner_id: null, actor_kind: 'system', actor_id: null, credential_id: null }
  }
}

const byKey = (id: string, partner_id: string | null): Actor => ({
  partner_id,
  actor_kind: 'key',
  actor_id: id,
  credential_id: id,
})
const byAgent = (id: string, credential_id: string): Actor => ({
  partner_id: null,
  actor_kind: 'agent',
  actor_id: id,
  credential_id,
})

/** Whoever signs in at a site is known once he has: by the session that he is answered with. */
export function knownBy(actor: Actor, answer: unknown): Actor {
  const contact = actor.actor_kind === 'site' && member(member(member(answer, 'session'), 'contact'), 'id')
  return typeof contact === 'string' ? { ...actor, actor_kind: 'contact', actor_id: contact } : actor
}

/** Ids alone, each once: whatever else stands where they do is nobody's business here. */
export function subjectsOf(...values: unknown[]): string[] {
  const ids = values.filter((value): value is string => typeof value === 'string' && anyId.test(value))
  return [...new Set(ids)].slice(0, mostSubjects)
}

/** The ids in an answer: its own, those of what it belongs to, and of its parts as far as they have names. */
export function idsIn(answer: unknown, depth = 3): unknown[] {
  if (!isObject(answer) || depth === 0) return []
  return Object.entries(answer).flatMap(([name, value]) =>
    /(^|_)id$/.test(name) ? [value] : idsIn(value, depth - 1),
  )
}

const member = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined)
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The lowest id of what was written at an instant or later.
 * @param name of the parameter
 * @throws Problem 422 for a date-time that no calendar has
 */
export function idAt(instant: string, name: string): string {
  try {
    const { epochMilliseconds } = Temporal.Instant.from(instant)
    return lowestId('aud', Math.min(Math.max(epochMilliseconds, 0), lastMillisecond))
  } catch {
    throw invalidField(`#/${name}`, 'date-time', 'is no instant', 'query')
  }
}

export const presentEntry = (row: EntryRow): components['schemas']['AuditEntry'] => ({
  id: row.id,
  object: 'audit_entry',
  created_at: row.created_at,
  operation: row.operation,
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
  partner_id: row.partner_id,
  credential_id: row.credential_id,
  subject_ids: row.subject_ids,
  address: row.address,
  user_agent: row.user_agent,
  request_id: row.request_id,
  outcome: row.outcome,
  code: row.code,
})
