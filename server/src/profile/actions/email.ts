import type { components } from '../../../../openapi.d.ts'
import { normalEmail } from '../../contacts/email-rules.ts'
import { contactEvent } from '../../contacts/rules.ts'
import { recordEvents } from '../../events/actions.ts'
import { later } from '../../http/clock.ts'
import type { Context } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidField, notFound, Problem } from '../../http/problem.ts'
import type { ContactScope } from '../../http/scope.ts'
import { expectMailTurn } from '../../sign-in/actions/attempts.ts'
import { tell } from '../../sign-in/actions/tell.ts'
import { codeSeconds } from '../../sign-in/code-rules.ts'
import { endMailed, putCodes } from '../../sign-in/queries/codes.ts'
import { findContacts, isTaken, setEmail } from '../queries/person.ts'
import { endSessionsOf } from '../queries/sessions.ts'
import { expectCode, expectConfirmed } from './confirm.ts'
import { personOf } from './profile.ts'

type Schemas = components['schemas']
type Me = Context<ContactScope>

/**
 * Sends a code to the address that a person wants to have, and a notice to the one he has. Whether somebody has the
 * wanted one already is told there alone: the answer, and what is written, are the same.
 * @throws Problem 403 `confirmation_wrong`, 422, 429
 */
export async function requestEmailChange(context: Me, request: Schemas['EmailChangeCreate']): Promise<void> {
  const { db, clock, scope, address } = context
  const person = await personOf(db, scope)
  const email = normalEmail(request.email)
  if (email === person.email) throw invalidField('#/email', 'unchanged', 'is your address already')
  await expectConfirmed(context, person, request)
  const now = clock.now()
  await expectMailTurn(db, now, email, address)
  const of = { login_id: person.login_id, site_id: scope.site_id }
  await db.transaction().execute(async trx => {
    const taken = await isTaken(trx, email)
    const mail_id = newId('mail')
    const expires_at = later(now, codeSeconds)
    await putCodes(trx, [{ ...of, mail_id, purpose: 'email', email, created_at: now, expires_at }])
    await tell(trx, now, of, [
      { template: 'security.email_notice', facts: { email } },
      taken
        ? { template: 'security.email_taken', id: mail_id, recipient: email }
        : { template: 'security.email_code', id: mail_id, recipient: email, facts: { brings: 'code' } },
    ])
  })
}

/**
 * Changes the address by the code that was sent to it, and ends the person's other sessions.
 * @throws Problem 403 `confirmation_wrong`; 409 when somebody else has it by now; 429
 */
export async function confirmEmailChange(context: Me, code: string): Promise<void> {
  const { db, clock, scope } = context
  const { login_id, email: former } = await personOf(db, scope)
  const email = await expectCode(context, login_id, 'email', code)
  if (email === null) throw notFound()
  const now = clock.now()
  const of = { login_id, site_id: scope.site_id }
  await db
    .transaction()
    .execute(async trx => {
      await endMailed(trx, login_id)
      await setEmail(trx, now, login_id, email)
      await endSessionsOf(trx, now, login_id, scope.session_id)
      await tell(trx, now, of, [{ template: 'security.email_changed', recipient: former, facts: { email } }])
      const contacts = await findContacts(trx, login_id)
      await recordEvents(
        trx,
        now,
        contacts.map(each => contactEvent('contact.updated', each)),
      )
    })
    .catch(error => {
      if (error.constraint === 'logins_email_key')
        throw new Problem(409, 'already_exists', 'Somebody has this address by now.')
      // The database knows a letter case here that this runtime does not.
      if (error.constraint === 'logins_email_check')
        throw invalidField('#/email', 'lower_case', 'must be in lower case')
      throw error
    })
}
