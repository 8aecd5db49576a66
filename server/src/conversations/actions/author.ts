import { activeAgent } from '../../agents/actions.ts'
import type { Trx } from '../../http/context.ts'
import { invalidField } from '../../http/problem.ts'
import type { Scope } from '../../http/scope.ts'
import { readSettings } from '../../settings/queries.ts'
import { type Author, byAgent, byContact, byExternal, byVendor, type Claimed } from '../author-rules.ts'
import { isContactOf } from '../queries/people.ts'

/**
 * Who writes, once it is known that he is there.
 * @throws Problem 422 for a contact of another customer, and for an agent who is none any more
 */
export async function authorOf(
  trx: Trx,
  scope: Scope,
  claimed: Claimed,
  customerId: string,
): Promise<Author> {
  switch (claimed.kind) {
    case 'contact':
      await checkContact(trx, scope, claimed.id, customerId)
      return byContact(claimed.id)
    case 'agent':
      return byAgent((await activeAgent(trx, claimed.id, '#/agent_id')).id)
    case 'external':
      return byExternal(claimed.author)
    case 'vendor': {
      const { vendor } = await readSettings(trx)
      return byVendor(vendor.trading_name || vendor.name)
    }
  }
}

/** @throws Problem 422 unless the caller may read this contact of this customer */
export async function checkContact(trx: Trx, scope: Scope, id: string, customerId: string): Promise<void> {
  if (!(await isContactOf(trx, scope, id, customerId)))
    throw invalidField('#/contact_id', 'not_found', 'is not a contact of this customer')
}
