import { verifyPassword } from '../../contacts/passwords.ts'
import type { Context } from '../../http/context.ts'
import { invalidField, Problem } from '../../http/problem.ts'
import type { ContactScope } from '../../http/scope.ts'
import { takeTurn } from '../../sign-in/actions/attempts.ts'
import { confirmAttempt } from '../../sign-in/attempt-rules.ts'
import { isMailedCode, mostTries } from '../../sign-in/code-rules.ts'
import { forgetAttempts } from '../../sign-in/queries/attempts.ts'
import { deleteCode, tryCode } from '../../sign-in/queries/codes.ts'
import type { Person } from '../queries/person.ts'

type Me = Context<ContactScope>

/**
 * Makes sure that whoever holds the session is the person: by the password, or by a code sent to his address, which is
 * used up by it.
 * @param field of the request that holds the password
 * @throws Problem 403 `confirmation_wrong`, 422 unless there is one of the two, 429
 */
export async function expectConfirmed(
  context: Me,
  person: Person,
  { password, code }: { password?: string; code?: string },
  field = 'password',
): Promise<void> {
  if ((password === undefined) === (code === undefined))
    throw invalidField(`#/${field}`, 'one_of', `send either ${field} or code`)
  if (code !== undefined) return void (await expectCode(context, person.login_id, 'confirm', code))
  await counted(context, person.login_id)
  if (!(await verifyPassword(person.confirming_hash, password!)))
    throw wrong('The password is wrong. A code of POST /v1/profile/codes confirms it as well.')
  await forgetAttempts(context.db, [confirmAttempt(person.login_id).key])
}

/**
 * Takes a mailed code away, once.
 * @returns the address that it proves, of a code for one
 * @throws Problem 403 `confirmation_wrong`, 429
 */
export async function expectCode(
  context: Me,
  loginId: string,
  purpose: 'confirm' | 'email',
  code: string,
): Promise<string | null> {
  const { db, clock, config, scope } = context
  await counted(context, loginId)
  // A wrong try stays counted: it is no error within the transaction.
  const taken = await db.transaction().execute(async trx => {
    const of = { login_id: loginId, purpose, site_id: scope.site_id }
    const tried = await tryCode(trx, clock.now(), of, mostTries)
    if (!tried || !isMailedCode(config.secret, tried.mail_id, code)) return null
    await deleteCode(trx, loginId, purpose)
    return tried
  })
  if (!taken) throw wrong('The code is wrong, was used or tried too often, or is too old. Ask for another.')
  await forgetAttempts(db, [confirmAttempt(loginId).key])
  return taken.email
}

async function counted({ db, clock }: Me, loginId: string): Promise<void> {
  const tooMany = await takeTurn(db, confirmAttempt(loginId), clock.now())
  if (tooMany) throw tooMany
}

const wrong = (detail: string) => new Problem(403, 'confirmation_wrong', detail)
