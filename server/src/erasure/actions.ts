import { forgetOrigins } from '../audit/queries.ts'
import { endAccess } from '../contacts/actions.ts'
import { hasOtherOwner, lockContact, updateContact } from '../contacts/queries.ts'
import { actsAsOwner, type Contact, contactEvent } from '../contacts/rules.ts'
import { customerEvent } from '../customers/rules.ts'
import { recordEvents } from '../events/actions.ts'
import type { Trx } from '../http/context.ts'
import { newId } from '../http/ids.ts'
import { invalidState, notFound, Problem } from '../http/problem.ts'
import type { Scope } from '../http/scope.ts'
import { confirmAttempt, mailAttempts, secondStepAttempt, signInAttempts } from '../sign-in/attempt-rules.ts'
import * as queries from './queries.ts'
import { formerContact, formerEmail, mentions, type Remainder, replacements } from './rules.ts'

/**
 * Forgets a person at one customer, for good. His login goes too, unless he is a contact of others.
 * @returns whether the login is gone, and which documents still name him
 * @throws Problem 404; 409 for the last owner and for one who was forgotten
 */
export async function eraseContact(
  trx: Trx,
  scope: Scope,
  now: string,
  id: string,
): Promise<{ login_erased: boolean; remainders: Remainder[] }> {
  const before = await lockContact(trx, scope, id)
  if (!before) throw notFound()
  if (before.erased_at !== null) throw invalidState('The person was forgotten already.', 'erased')
  if (actsAsOwner(before) && !(await hasOtherOwner(trx, before)))
    throw new Problem(409, 'last_owner', 'Make somebody else an owner first.')
  const { customer_id, login_id } = before
  const person = { contact_id: id, customer_id, login_id, ...(await queries.findNames(trx, id)) }
  await endAccess(trx, now, id)
  const login_erased = !(await queries.isElsewhere(trx, person))
  const erased = await becomeNobody(trx, now, before)
  if (login_erased) await queries.deleteLogin(trx, person, attemptsOf(person))
  const sender = { email: erased.email, name: formerContact }
  await queries.forgetInboundMails(trx, person, sender, login_erased)
  await queries.deleteTraces(trx, person)
  await forgetOrigins(trx, id)
  await queries.renameElsewhere(trx, person, formerContact)
  const everywhere = replacements(person, erased.email, false)
  await queries.forgetMails(trx, person, erased.email, everywhere)
  await queries.forgetNotes(trx, person, everywhere)
  await queries.forgetEvents(trx, person, everywhere, replacements(person, erased.email, true))
  await queries.forgetMentions(trx, person, {
    text: mentions(person, erased.email, false),
    json: mentions(person, erased.email, true),
  })
  const billed = await queries.leaveBilling(trx, person, now)
  await recordEvents(trx, now, [
    contactEvent('contact.erased', erased),
    ...(billed ? [customerEvent('customer.updated', billed)] : []),
  ])
  return { login_erased, remainders: await queries.findRemainders(trx, person) }
}

/** The contact himself stays, as what he did points to him: under a pseudonym, with a login that opens nothing. */
async function becomeNobody(trx: Trx, now: string, before: Contact): Promise<Contact> {
  const [login_id, email] = [newId('log'), formerEmail(before.id)]
  await queries.insertLogin(trx, { id: login_id, email, now })
  const row = await updateContact(trx, before.id, {
    login_id,
    name: formerContact,
    status: 'disabled',
    erased_at: now,
    vendor_external_id: null,
    partner_external_id: null,
    vendor_metadata: '{}',
    partner_metadata: '{}',
    version: before.version + 1,
    updated_at: now,
  })
  return { ...row, email, can_sign_in: false }
}

/** What was counted of the person's own tries; what counts per internet address names nobody. */
const attemptsOf = ({ emails, login_id }: queries.Person): Buffer[] =>
  [
    ...emails.flatMap(email => [signInAttempts(email, '')[0], mailAttempts(email, '').to]),
    secondStepAttempt(login_id),
    confirmAttempt(login_id),
  ].map(attempt => attempt.key)
