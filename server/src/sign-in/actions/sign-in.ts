import { normalEmail } from '../../contacts/email-rules.ts'
import { verifyPassword } from '../../contacts/passwords.ts'
import type { Context, Db, Trx } from '../../http/context.ts'
import { challenge, invalidField, Problem } from '../../http/problem.ts'
import type { SiteScope } from '../../http/scope.ts'
import { type Opened, openSession } from '../../sessions/actions.ts'
import { findContactsOfLogin } from '../../sessions/queries.ts'
import { signInAttempts } from '../attempt-rules.ts'
import { isMailedCode, mostTries } from '../code-rules.ts'
import { countAttempts, forgetAttempts } from '../queries/attempts.ts'
import { deleteCode, tryCode } from '../queries/codes.ts'
import { findLogin, takesMethod } from '../queries/logins.ts'
import { refuseWhileBlocked } from './attempts.ts'
import { takeSecondStep } from './second-step.ts'

export type Login = {
  email: string
  password?: string
  code?: string
  totp_code?: string
  customer_id?: string
}
type Site = Context<SiteScope>

/** Browsers say more than anybody wants to read. */
const longestAgent = 500

/** @throws Problem 403 where people do not sign in at the site in this way */
export async function expectMethod(db: Db, scope: SiteScope, method: 'password' | 'code'): Promise<void> {
  if (await takesMethod(db, scope, method)) return
  const by = method === 'code' ? 'mailed codes' : 'passwords'
  throw new Problem(403, 'permission_denied', `This site does not sign in with ${by}.`)
}

/**
 * Signs a person in at a site by e-mail and password or mailed code. An unknown address takes the same time and gives
 * the same answer as a wrong password or code, and all are counted.
 * @throws Problem 401 `invalid_credentials`, or `totp_required` or `totp_invalid` once the first step is right; 403
 * where the site has no such way; 422; 429 `login_throttled`
 */
export const signIn = (context: Site, request: Login): Promise<Opened> =>
  admit(context, request, async (trx, now, login_id) => {
    const { site_id, partner_id } = context.scope
    const contacts = await findContactsOfLogin(trx, context.scope, login_id)
    const { customer_id } = request
    const contact = customer_id ? contacts.find(each => each.customer_id === customer_id) : contacts[0]
    if (!contact) return null
    const opening = { site_id, partner_id, customer_id: contact.customer_id, contact_id: contact.id }
    return () => openSession(trx, now, { ...opening, ...signedInFrom(context) })
  })

/** How a session begins that a person has opened himself. */
export const signedInFrom = ({ address, userAgent }: Pick<Site, 'address' | 'userAgent'>) => ({
  signed_in: true,
  address,
  user_agent: userAgent?.slice(0, longestAgent) ?? null,
})

/**
 * To what a login leads once its first step is right: what is done after the second one; null: to nothing, which is
 * answered as a wrong password.
 */
type Admission = (trx: Trx, now: string, loginId: string) => Promise<(() => Promise<Opened>) | null>

/**
 * Lets in whoever proves that a login is his.
 * @throws Problem as `signIn`, and what `leads` throws
 */
export async function admit(context: Site, request: Login, leads: Admission): Promise<Opened> {
  const { db, clock, scope, address } = context
  const { password, code } = request
  if ((password === undefined) === (code === undefined))
    throw invalidField('#/password', 'one_of', 'send either the password or a code')
  await expectMethod(db, scope, password === undefined ? 'code' : 'password')
  const now = clock.now()
  const email = normalEmail(request.email)
  const attempts = signInAttempts(email, address)
  await refuseWhileBlocked(db, attempts, now)

  const login = await findLogin(db, scope, email)
  const right = password !== undefined && (await verifyPassword(login?.password_hash ?? null, password))
  // Of many guesses at once all were let in above; those still under way when waiting begins learn nothing.
  await refuseWhileBlocked(db, attempts, now)
  // What was tried stays counted, so that a refusal is an answer of the transaction and not its end. It counts in the
  // same one: committing takes longer after a write, and whether a code was there to be tried must not show.
  const answer = await db.transaction().execute(async trx => {
    const asked = { ...request, login_id: login?.id ?? '', right }
    const decided = await decide(trx, now, context, asked, leads)
    if (decided === 'wrong') await countAttempts(trx, attempts, now)
    return decided
  })
  if (answer === 'wrong') {
    const what =
      code === undefined ? 'the password is wrong' : 'the code is wrong, or the code is used or too old'
    throw new Problem(401, 'invalid_credentials', `The e-mail address or ${what}.`, { headers: challenge })
  }
  if (answer instanceof Problem) throw answer
  await forgetAttempts(db, [attempts[0].key])
  return answer
}

/** @param asked with the login of the address, empty where there is none, and whether the password was right */
async function decide(
  trx: Trx,
  now: string,
  { scope, config }: Site,
  asked: Login & { login_id: string; right: boolean },
  leads: Admission,
): Promise<Opened | Problem | 'wrong'> {
  const { login_id, code } = asked
  const { site_id } = scope
  const proven =
    code === undefined ? asked.right : await isRightCode(trx, now, config.secret, { login_id, site_id, code })
  const open = proven ? await leads(trx, now, login_id) : null
  if (!open) return 'wrong'
  const refusal = await takeSecondStep(trx, now, config.secret, login_id, asked.totp_code)
  if (refusal) return refusal
  if (code !== undefined) await deleteCode(trx, login_id, 'sign_in')
  return open()
}

async function isRightCode(
  trx: Trx,
  now: string,
  key: string,
  { code, ...of }: { login_id: string; site_id: string; code: string },
): Promise<boolean> {
  const tried = await tryCode(trx, now, { ...of, purpose: 'sign_in' }, mostTries)
  return tried !== undefined && isMailedCode(key, tried.mail_id, code)
}
