import type { Access, Operation } from './contract.ts'
import { notFound, Problem } from './problem.ts'
import type { ContactScope, Scope } from './scope.ts'

/**
 * Whether x-access lets this caller in. A contact who lacks the permission to read one kind of object gets the
 * 404 of a missing one where he named an object, and 403 elsewhere; neither depends on what exists.
 * @throws Problem 401, 403 or 404
 */
export function authorise(scope: Scope, operation: Operation): void {
  const isContact = scope.kind === 'contact' && operation.access.contact !== undefined
  if (isContact && operation.section !== 'none' && !scope.sections.includes(operation.section))
    throw new Problem(403, 'section_off', 'This site does not show it.')
  const needed = neededBy(scope, operation.access)
  if (needed === true) {
    if (isContact && scope.contact_id === null && !operation.reads)
      throw denied('This session is a preview: it reads for the company, and changes nothing.')
    return
  }
  if (needed === false) throw denied('This kind of credential cannot do that.')
  if (scope.kind === 'contact' && operation.method === 'GET' && operation.path.includes('{')) throw notFound()
  throw denied(`This credential lacks ${needed}.`)
}

/** true: let in; false: not for this kind of caller; else the scope or permission that is missing. */
function neededBy(scope: Scope, access: Access): boolean | string {
  if (access.public) return true
  switch (scope.kind) {
    case 'vendor': {
      const wanted = access.integration ?? access.vendor
      return wanted === undefined ? false : allows(scope.scopes, wanted)
    }
    case 'partner':
      return access.integration === undefined ? false : allows(scope.scopes, access.integration)
    case 'contact':
      return access.contact === undefined ? false : held(scope, access.contact)
    case 'site':
      return access.site === true
    case 'share':
      return access.share === true
    default:
      return false
  }
}

/** The reason, where it is none of permissions, is said in words. */
function held({ contact_id, signed_in, permissions }: ContactScope, wanted: string): true | string {
  switch (wanted) {
    case 'any':
      return true
    case 'person':
      return contact_id !== null || 'a person: the session is for the company as a whole'
    case 'signed_in':
      return (
        (contact_id !== null && signed_in) ||
        'a sign-in: the host has opened this session, and only who has signed in here himself can do that'
      )
    default:
      return permissions.includes(wanted) || wanted
  }
}

const allows = (scopes: readonly string[], wanted: string): true | string =>
  scopes.includes('*') || scopes.includes(wanted) || wanted

const denied = (detail: string) => new Problem(403, 'permission_denied', detail)
