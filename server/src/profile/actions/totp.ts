import { randomBytes } from 'node:crypto'
import type { components } from '../../../../openapi.d.ts'
import { contactEvent } from '../../contacts/rules.ts'
import { recordEvents } from '../../events/actions.ts'
import type { Context, Trx } from '../../http/context.ts'
import { invalidState, Problem } from '../../http/problem.ts'
import type { ContactScope } from '../../http/scope.ts'
import { seal } from '../../http/sealing.ts'
import { qrMatrix } from '../../payments/qr-rules.ts'
import { readSettings } from '../../settings/queries.ts'
import { takeTurn } from '../../sign-in/actions/attempts.ts'
import { takeStep, totpPlace } from '../../sign-in/actions/second-step.ts'
import { tell } from '../../sign-in/actions/tell.ts'
import { secondStepAttempt } from '../../sign-in/attempt-rules.ts'
import { forgetAttempts } from '../../sign-in/queries/attempts.ts'
import * as totps from '../../sign-in/queries/totp.ts'
import { base32, otpauthUri, recoveryCode, recoveryHash, secretBytes } from '../../sign-in/totp-rules.ts'
import { findContacts } from '../queries/person.ts'
import { expectConfirmed } from './confirm.ts'
import { personOf } from './profile.ts'

type Schemas = components['schemas']
type Me = Context<ContactScope>

const recoveryCodes = 10
const alreadyOn = 'A second step is set up already. Remove it first.'

/**
 * Makes a secret for the person's app. It is asked for at sign-in once a code of it was confirmed.
 * @throws Problem 403 `confirmation_wrong`, 409 when there is one in use, 422, 429
 */
export async function beginTotp(
  context: Me,
  confirmation: Schemas['Confirmation'],
): Promise<Schemas['TotpSetup']> {
  const { db, clock, scope, config } = context
  const person = await personOf(db, scope)
  if ((await totps.readTotp(db, person.login_id)).on) throw invalidState(alreadyOn)
  await expectConfirmed(context, person, confirmation)
  const bytes = randomBytes(secretBytes)
  const sealed = seal(config.secret, totpPlace(person.login_id), bytes)
  const begun = await db
    .transaction()
    .execute(trx => totps.beginTotp(trx, clock.now(), person.login_id, sealed))
  if (!begun) throw invalidState(alreadyOn)
  const { vendor } = await readSettings(db)
  const secret = base32(bytes)
  const uri = otpauthUri(vendor.trading_name || vendor.name, person.email, secret)
  return { object: 'totp_setup', secret, uri, qr: qrMatrix(uri) }
}

/**
 * Switches the second step on by a first code of the app.
 * @returns the recovery codes, which nobody can find out again
 * @throws Problem 403 `totp_invalid`, 409 when none was begun, 429
 */
export async function confirmTotp({ db, clock, scope, config }: Me, code: string): Promise<string[]> {
  const { login_id } = await personOf(db, scope)
  const now = clock.now()
  const attempt = secondStepAttempt(login_id)
  const tooMany = await takeTurn(db, attempt, now)
  if (tooMany) throw tooMany
  const codes = Array.from({ length: recoveryCodes }, () => recoveryCode(randomBytes(10)))
  await db.transaction().execute(async trx => {
    const totp = await totps.lockTotp(trx, login_id)
    if (!totp) throw invalidState('Begin by POST /v1/profile/totp.')
    if (totp.confirmed_at) throw invalidState(alreadyOn)
    if (!(await takeStep(trx, now, config.secret, totp, code)))
      throw new Problem(403, 'totp_invalid', 'The code is wrong. Is the clock of your device right?')
    await totps.confirmTotp(trx, now, login_id)
    const hashes = codes.map(each => recoveryHash(config.secret, login_id, each))
    await totps.insertRecoveryCodes(trx, login_id, hashes)
    await totpChanged(trx, now, { login_id, site_id: scope.site_id }, 'on')
  })
  await forgetAttempts(db, [attempt.key])
  return codes
}

/** @throws Problem 403 `confirmation_wrong`, 409 when there is none, 422, 429 */
export async function removeTotp(context: Me, confirmation: Schemas['Confirmation']): Promise<void> {
  const { db, clock, scope } = context
  const person = await personOf(db, scope)
  const none = 'No second step is set up.'
  if (!(await totps.readTotp(db, person.login_id)).on) throw invalidState(none)
  await expectConfirmed(context, person, confirmation)
  const of = { login_id: person.login_id, site_id: scope.site_id }
  await db.transaction().execute(async trx => {
    if (!(await totps.deleteTotp(trx, person.login_id))) throw invalidState(none)
    await totpChanged(trx, clock.now(), of, 'off')
  })
}

async function totpChanged(
  trx: Trx,
  now: string,
  of: { login_id: string; site_id: string },
  to: 'on' | 'off',
): Promise<void> {
  await tell(trx, now, of, [{ template: `security.totp_${to}` }])
  const type = to === 'on' ? 'contact.totp_enabled' : 'contact.totp_disabled'
  const contacts = await findContacts(trx, of.login_id)
  await recordEvents(
    trx,
    now,
    contacts.map(each => contactEvent(type, each)),
  )
}
