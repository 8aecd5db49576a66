import type { Trx } from '../../http/context.ts'
import { challenge, Problem } from '../../http/problem.ts'
import { unseal } from '../../http/sealing.ts'
import { secondStepAttempt } from '../attempt-rules.ts'
import { forgetAttempts } from '../queries/attempts.ts'
import { lockTotp, setLastStep, useRecoveryCode } from '../queries/totp.ts'
import { recoveryHash, stepOf } from '../totp-rules.ts'
import { takeTurn } from './attempts.ts'

/** Where the secret of a person's second step is sealed for. */
export const totpPlace = (loginId: string): string => `totp:${loginId}`

/**
 * Asks for the second step of a person, where he has one, after the first was right. A code of the app is taken once,
 * and a recovery code too.
 * @returns null when there is nothing to ask or it is right, else what is to be answered: 401 or 429
 */
export async function takeSecondStep(
  trx: Trx,
  now: string,
  key: string,
  loginId: string,
  given: string | undefined,
): Promise<Problem | null> {
  const totp = await lockTotp(trx, loginId)
  if (!totp?.confirmed_at) return null
  if (given === undefined)
    return new Problem(401, 'totp_required', 'Send the same again with a code of the app as `totp_code`.', {
      headers: challenge,
    })
  const attempt = secondStepAttempt(loginId)
  const tooMany = await takeTurn(trx, attempt, now)
  if (tooMany) return tooMany
  const right = /^\s*\d{3}\s?\d{3}\s*$/.test(given)
    ? await takeStep(trx, now, key, totp, given)
    : await useRecoveryCode(trx, loginId, recoveryHash(key, loginId, given))
  if (!right)
    return new Problem(401, 'totp_invalid', 'The code of the second step is wrong, or was used already.', {
      headers: challenge,
    })
  await forgetAttempts(trx, [attempt.key])
  return null
}

/** Whether it is a code of the app for about now that was not used before; it is from here on. */
export async function takeStep(
  trx: Trx,
  now: string,
  key: string,
  totp: { login_id: string; secret: Buffer; last_step: number },
  given: string,
): Promise<boolean> {
  const secret = unseal(key, totpPlace(totp.login_id), totp.secret)
  const step = stepOf(secret, given.replaceAll(/\s/g, ''), now, totp.last_step)
  if (step === null) return false
  await setLastStep(trx, totp.login_id, step)
  return true
}
