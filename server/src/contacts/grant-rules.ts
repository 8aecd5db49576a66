import { Problem } from '../http/problem.ts'
import { grantedTo } from './rules.ts'

/** What a contact, or somebody who is to become one, may do. */
type Holder = { role: string; permissions: readonly string[] | null; status?: string }
/** The contact who decides over others, as he is now; null: an integration, which may give everything. */
export type Actor = { role: string; status: string; held: readonly string[] } | null

/**
 * Nobody gives more than he has, and only owners make and change owners.
 * @param before null for somebody new
 * @throws Problem 403
 */
export function checkGrant(actor: Actor, before: Holder | null, after: Holder): void {
  if (actor === null) return
  if (actor.status !== 'active' || !actor.held.includes('contacts:write'))
    throw denied('You no longer decide over the contacts of this company.')
  if ((before?.role === 'owner' || after.role === 'owner') && actor.role !== 'owner')
    throw denied('Only an owner decides over owners.')
  const had = before ? inForce(before) : []
  const beyond = inForce(after).find(each => !had.includes(each) && !actor.held.includes(each))
  if (beyond !== undefined) throw denied(`You cannot give ${beyond}, which you do not have.`)
}

/** Whether a contact may do less than before. */
export const isNarrowed = (before: Holder, after: Holder): boolean => {
  const has = inForce(after)
  return inForce(before).some(permission => !has.includes(permission))
}

const inForce = (holder: Holder): readonly string[] => (holder.status === 'disabled' ? [] : grantedTo(holder))
const denied = (detail: string) => new Problem(403, 'permission_denied', detail)
