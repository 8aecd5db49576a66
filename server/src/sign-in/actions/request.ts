import { normalEmail } from '../../contacts/email-rules.ts'
import type { Context } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import type { SiteScope } from '../../http/scope.ts'
import { insertRequest } from '../queries/requests.ts'
import { expectMailTurn } from './attempts.ts'
import { expectMethod } from './sign-in.ts'

/**
 * Takes down what somebody asks for an address. Nothing here knows whether anybody has it, so that neither the answer
 * nor its time can tell: a job answers by mail.
 * @throws Problem 403 where the site has no such way, 429 `login_throttled`
 */
export async function requestMail(
  { db, clock, scope, address }: Context<SiteScope>,
  kind: 'login_code' | 'password_reset',
  given: string,
): Promise<void> {
  await expectMethod(db, scope, kind === 'login_code' ? 'code' : 'password')
  const now = clock.now()
  const email = normalEmail(given)
  await expectMailTurn(db, now, email, address)
  await insertRequest(db, { id: newId('sir'), kind, site_id: scope.site_id, email, created_at: now })
}
