import type { components } from '../../../../openapi.d.ts'
import { expectGoodPassword } from '../../contacts/password-rules.ts'
import { hashPassword } from '../../contacts/passwords.ts'
import { later } from '../../http/clock.ts'
import type { Context } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import type { ContactScope } from '../../http/scope.ts'
import { expectMailTurn } from '../../sign-in/actions/attempts.ts'
import { setOwnPassword } from '../../sign-in/actions/password.ts'
import { tell } from '../../sign-in/actions/tell.ts'
import { codeSeconds } from '../../sign-in/code-rules.ts'
import { endMailed, putCodes } from '../../sign-in/queries/codes.ts'
import { expectConfirmed } from './confirm.ts'
import { personOf } from './profile.ts'

type Schemas = components['schemas']
type Me = Context<ContactScope>

/**
 * Sends a code to the person's own address, to confirm a change with.
 * @throws Problem 429
 */
export async function sendConfirmCode({ db, clock, scope, address }: Me): Promise<void> {
  const now = clock.now()
  const { login_id, email } = await personOf(db, scope)
  await expectMailTurn(db, now, email, address)
  const of = { login_id, site_id: scope.site_id }
  await db.transaction().execute(async trx => {
    const mail_id = newId('mail')
    const expires_at = later(now, codeSeconds)
    await putCodes(trx, [{ ...of, mail_id, purpose: 'confirm', created_at: now, expires_at }])
    await tell(trx, now, of, [{ template: 'security.confirm_code', id: mail_id, facts: { brings: 'code' } }])
  })
}

/** @throws Problem 403 `confirmation_wrong`, 422, 429 */
export async function changePassword(context: Me, request: Schemas['ProfilePassword']): Promise<void> {
  const { db, clock, scope } = context
  const person = await personOf(db, scope)
  const { current_password, code, new_password } = request
  expectGoodPassword(new_password, person.email, '#/new_password')
  await expectConfirmed(context, person, { password: current_password, code }, 'current_password')
  const hash = await hashPassword(new_password)
  const { login_id, password_partner_id } = person
  await db.transaction().execute(async trx => {
    await endMailed(trx, login_id)
    // What the password of a partner confirms stays good at his sites alone; what the person's mailbox does, everywhere.
    const by = code === undefined ? password_partner_id : null
    await setOwnPassword(trx, clock.now(), {
      login_id,
      hash,
      site_id: scope.site_id,
      by,
      keep: scope.session_id,
    })
  })
}
