// The steps that few visits need, loaded when one does.
import { unwrap } from '../../base/problem.js'
import type { Connection, Credentials } from '../../connect/connection.js'
import { enSignInSteps as texts } from '../../locales/en.sign-in-steps.js'
import type { Link } from '../link.js'
import {
  atSite,
  emailField,
  enter,
  methodsOf,
  passwordStep,
  type Step,
  type Values,
  type Way,
} from '../step.js'
import { codeField, newPasswordField } from './fields.js'
import { invitationStep } from './invitation.js'

/** The way back to the first step, where the site has it. */
const toPassword: Way = {
  label: 'login.by-password',
  to: ({ email }, connection) => firstStep(connection, email),
}

/** What a person begins with: the password, or a code where the site has no passwords. */
export const firstStep = (connection: Connection, email?: string): Step =>
  methodsOf(connection).includes('password') ? passwordStep(connection, email) : askCode(email, [])

const toStart: Way = { label: 'login.start', to: (_values, connection) => firstStep(connection) }

/** Asks for a code by mail. */
export const askCode = (email = '', ways: readonly Way[] = [toPassword]): Step => ({
  texts,
  title: 'login.title',
  lead: t => t('login.code-lead'),
  fields: [emailField(email)],
  submit: 'login.send-code',
  submitting: 'login.sending',
  ways,
  send: sendCode,
})

async function sendCode({ email = '' }: Values, connection: Connection): Promise<Step> {
  unwrap(await connection.client.POST('/v1/login_codes', { body: { email }, headers: atSite(connection) }))
  return codeStep(connection, email)
}

/** Signs in with the code of a mail. */
function codeStep(connection: Connection, email: string, code = ''): Step {
  const again: Way = { label: 'login.another-code', to: sendCode }
  return {
    texts,
    title: 'login.title',
    lead: t => t(code ? 'login.code-here' : 'login.code-sent', { email }),
    fields: [emailField(email, true), codeField(code)],
    submit: 'login.submit',
    submitting: 'login.submitting',
    entering: true,
    wrong: 'login.code-wrong',
    ways: methodsOf(connection).includes('password') ? [again, toPassword] : [again],
    send: ({ code, stay }, connection) => enter(connection, { email, code }, stay),
  }
}

/** Asks for a code of the app, or for one of the recovery codes that stand in for it. */
export function secondStep(credentials: Credentials, stay: boolean, recovery = false): Step {
  return {
    texts,
    title: 'login.second-title',
    lead: t => t(recovery ? 'login.recovery-lead' : 'login.second-lead'),
    fields: [
      {
        ...codeField(),
        label: recovery ? 'login.recovery-code' : 'login.code',
        numeric: !recovery,
      },
    ],
    submit: 'login.submit',
    submitting: 'login.submitting',
    wrong: 'login.second-wrong',
    ways: [
      {
        label: recovery ? 'login.use-app' : 'login.use-recovery',
        to: () => secondStep(credentials, stay, !recovery),
      },
      toStart,
    ],
    send: ({ code }, connection) => enter(connection, { ...credentials, totp_code: code }, stay),
  }
}

/** Asks for a link to a new password. The answer is the same whoever asks. */
export const askReset = (email = ''): Step => ({
  texts,
  title: 'login.reset-title',
  lead: t => t('login.reset-lead'),
  fields: [emailField(email)],
  submit: 'login.send-link',
  submitting: 'login.sending',
  ways: [toPassword],
  async send({ email = '' }, connection) {
    const headers = atSite(connection)
    unwrap(await connection.client.POST('/v1/password_resets', { body: { email }, headers }))
    return {
      texts,
      title: 'login.reset-title',
      lead: t => t('login.reset-sent', { email }),
      fields: [],
      ways: [{ label: 'login.by-password', to: (_values, connection) => firstStep(connection, email) }],
    }
  },
})

/** Sets a new password by the link of a mail. */
const newPassword = (token: string): Step => ({
  texts,
  title: 'login.reset-title',
  fields: [newPasswordField],
  submit: 'login.set-password',
  submitting: 'login.setting-password',
  gone: 'login.reset-gone',
  ways: [{ label: 'login.another-link', to: () => askReset() }],
  async send({ password = '' }, connection) {
    const body = { token, password }
    unwrap(
      await connection.client.POST('/v1/password_resets/complete', { body, headers: atSite(connection) }),
    )
    return passwordStep(connection, '', t => t('login.password-set'), texts)
  },
})

/** The step with which the link of a mail goes on. */
export async function stepOfLink({ step, fields }: Link, connection: Connection): Promise<Step> {
  const token = fields.get('token') ?? ''
  if (step === 'invitation') return invitationStep(connection, token, toStart)
  if (step === 'reset-password') return newPassword(token)
  return codeStep(connection, fields.get('email') ?? '', fields.get('code') ?? '')
}
