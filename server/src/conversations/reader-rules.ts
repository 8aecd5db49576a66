import { invalidField } from '../http/problem.ts'
import type { Scope } from '../http/scope.ts'

/**
 * For whom it is told what is unread: the signed-in contact, or the agent whom a vendor's key names. Nobody else reads.
 * @throws Problem 422 where somebody else names an agent
 */
export function readerOf(scope: Scope, agentId: string | undefined): string | undefined {
  if (agentId !== undefined && scope.kind !== 'vendor')
    throw invalidField('#/agent_id', 'vendor_only', 'is for the vendor to name', 'query')
  return scope.kind === 'contact' ? (scope.contact_id ?? undefined) : agentId
}
