import { expectGoodPassword } from '../../contacts/password-rules.ts'
import { hashPassword } from '../../contacts/passwords.ts'
import type { Context } from '../../http/context.ts'
import { hashSecret } from '../../http/ids.ts'
import { notFound } from '../../http/problem.ts'
import type { SiteScope } from '../../http/scope.ts'
import { signInAttempts } from '../attempt-rules.ts'
import { forgetAttempts } from '../queries/attempts.ts'
import { endMailed, findReset, useReset } from '../queries/codes.ts'
import { setOwnPassword } from './password.ts'
import { expectMethod } from './sign-in.ts'

/**
 * Sets a new password by the token of a mail, once.
 * @throws Problem 403 where the site has no passwords; 404 for a token that is not good, the same whatever the reason;
 * 422 for a password that is too easily guessed
 */
export async function completeReset(
  { db, clock, scope, address }: Context<SiteScope>,
  { token, password }: { token: string; password: string },
): Promise<void> {
  await expectMethod(db, scope, 'password')
  const now = clock.now()
  const tokenHash = hashSecret(token)
  const login = await findReset(db, now, scope.partner_id, tokenHash)
  if (!login) throw notFound()
  expectGoodPassword(password, login.email, '#/password')
  const hash = await hashPassword(password)
  await db.transaction().execute(async trx => {
    if (!(await useReset(trx, tokenHash))) throw notFound()
    await endMailed(trx, login.id)
    await setOwnPassword(trx, now, { login_id: login.id, hash, site_id: scope.site_id, by: null, keep: null })
  })
  // Who has forgotten it has mostly tried, and need not wait for that.
  await forgetAttempts(db, [signInAttempts(login.email, address)[0].key])
}
