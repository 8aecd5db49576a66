import type { Selectable } from 'kysely'
import type { components } from '../../../openapi.d.ts'
import type { ApiKeysTable } from '../database/schema.ts'
import type { EventType, NewEvent } from '../events/actions.ts'
import { invalidField, Problem } from '../http/problem.ts'

export type ApiKey = Selectable<ApiKeysTable>
type Scope = components['schemas']['Scope']

const vendorDefault: Scope[] = ['*']
const partnerDefault: Scope[] = [
  'customers:read',
  'customers:write',
  'contacts:read',
  'contacts:write',
  'sessions:write',
  'invoices:read',
  'partners:read',
  'sites:read',
  'events:read',
  'files:read',
]
/** What is the vendor's own business and never a partner's. */
const vendorOnly = /^(\*|settings:.*|keys:.*|partners:write)$/

/** A key without its secret, of which only the hash is kept. */
export const presentApiKey = (row: ApiKey) => ({
  id: row.id,
  object: 'api_key' as const,
  created_at: row.created_at,
  updated_at: row.updated_at,
  version: row.version,
  name: row.name,
  partner_id: row.partner_id,
  scopes: row.scopes,
  hint: row.hint,
  expires_at: row.expires_at,
  rotated_at: row.rotated_at,
  last_used_at: row.last_used_at,
})

/** For the vendor alone, also about a partner's key: partners cannot read keys. */
export const apiKeyEvent = (type: EventType, row: ApiKey): NewEvent => ({
  type,
  partner_id: null,
  customer_id: null,
  subject_id: row.id,
  data: presentApiKey(row),
})

/**
 * The scopes of a new key.
 * @param held by the key that makes it, which hands on no more than it has
 * @throws Problem 403, 422
 */
export function grantScopes(
  requested: readonly string[] | undefined,
  forPartner: boolean,
  held: readonly string[],
): string[] {
  const scopes = requested ?? (forPartner ? partnerDefault : vendorDefault)
  const refused = forPartner ? scopes.findIndex(scope => vendorOnly.test(scope)) : -1
  if (refused >= 0) throw invalidField(`#/scopes/${refused}`, 'vendor_only', 'cannot be given to a partner')
  checkHandedOn(scopes, held)
  return [...scopes]
}

/**
 * Whoever gets a secret has its scopes: a key is given to none that holds less.
 * @throws Problem 403
 */
export function checkHandedOn(scopes: readonly string[], held: readonly string[]): void {
  if (!held.includes('*') && scopes.some(scope => !held.includes(scope)))
    throw new Problem(403, 'permission_denied', 'A key can only hand on scopes that it has.')
}

/**
 * @returns the instant in UTC
 * @throws Problem 422 when it is over already
 */
export function readExpiry(expiresAt: string | null | undefined, now: string): string | null {
  if (expiresAt === null || expiresAt === undefined) return null
  try {
    const instant = Temporal.Instant.from(expiresAt)
    if (Temporal.Instant.compare(instant, now) > 0) return instant.toString({ smallestUnit: 'microsecond' })
  } catch {
    // a date-time that no calendar has
  }
  throw invalidField('#/expires_at', 'past', 'must lie in the future')
}
