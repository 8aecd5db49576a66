import type { Schemas } from '../../api.js'
import { PortalError, unwrap } from '../../base/problem.js'
import type { Connection, Credentials } from '../../connect/connection.js'
import { enRoles } from '../../locales/en.roles.js'
import { enSignInSteps } from '../../locales/en.sign-in-steps.js'
import { leadOf } from '../invited.js'
import { atSite, emailField, enter, type Field, type Step, type Way } from '../step.js'
import { codeField, newPasswordField } from './fields.js'

type Invited = Schemas['InvitationOpened']

const texts = { ...enSignInSteps, ...enRoles }

/**
 * Shows what an invitation is for, and accepts it.
 * @param start - Leads away from one that opens nothing any more.
 */
export async function invitationStep(connection: Connection, token: string, start: Way): Promise<Step> {
  const body = { token }
  const answer = await connection.client.POST('/v1/invitations/open', { body, headers: atSite(connection) })
  const { status } = answer.response
  if (status === 404 || status === 409 || status === 422) return gone(start)
  const invited = unwrap(answer)
  return invited.has_login ? prove(invited, token) : join(invited, token, start)
}

const gone = (start: Way): Step => ({
  texts,
  title: 'invitation.title',
  lead: t => t('invitation.gone'),
  fields: [],
  ways: [start],
})

/** What all its steps have in common. */
const step = (invited: Invited): Omit<Step, 'fields' | 'ways'> => ({
  texts,
  title: 'invitation.title',
  lead: leadOf(invited),
  submit: 'invitation.accept',
  submitting: 'invitation.accepting',
  entering: true,
  gone: 'invitation.gone',
})

/** Somebody new chooses a name and a password. */
function join(invited: Invited, token: string, start: Way): Step {
  const name: Field = {
    name: 'name',
    type: 'text',
    autocomplete: 'name',
    label: 'invitation.name',
    missing: 'invitation.name-missing',
    value: invited.name,
  }
  const byPassword = invited.sign_in_methods.includes('password')
  const fields = [emailField(invited.email, true), name]
  return {
    ...step(invited),
    fields: byPassword ? [...fields, newPasswordField] : fields,
    ways: [],
    async send({ name, password, stay }, connection) {
      const credentials: Credentials = { token, name, ...(byPassword ? { new_password: password } : {}) }
      try {
        return await enter(connection, credentials, stay)
      } catch (thrown) {
        // The address has got a login elsewhere meanwhile: it has to be proven instead.
        if (PortalError.from(thrown).code !== 'already_exists') throw thrown
        return invitationStep(connection, token, start)
      }
    },
  }
}

/** Whose address has a login proves that it is theirs, by the password or a mailed code. */
function prove(invited: Invited, token: string, coded = false): Step {
  const { email, sign_in_methods: methods } = invited
  const byPassword = methods.includes('password')
  if (!byPassword && !coded) return askCode(invited, token)
  const toCode: Way = { label: 'login.by-code', to: () => askCode(invited, token) }
  const toPassword: Way = { label: 'login.by-password', to: () => prove(invited, token) }
  const password: Field = {
    name: 'password',
    type: 'password',
    autocomplete: 'current-password',
    label: 'login.password',
    missing: 'login.password-missing',
  }
  return {
    ...step(invited),
    fields: [emailField(email, true), coded ? codeField() : password],
    wrong: coded ? 'login.code-wrong' : 'login.wrong',
    ways: coded ? (byPassword ? [toPassword] : []) : methods.includes('code') ? [toCode] : [],
    send: ({ password, code, stay }, connection) =>
      enter(connection, coded ? { token, code } : { token, password }, stay),
  }
}

const askCode = (invited: Invited, token: string): Step => ({
  ...step(invited),
  fields: [emailField(invited.email, true)],
  submit: 'login.send-code',
  submitting: 'login.sending',
  entering: false,
  ways: [],
  async send(_values, connection) {
    const body = { email: invited.email }
    unwrap(await connection.client.POST('/v1/login_codes', { body, headers: atSite(connection) }))
    return prove(invited, token, true)
  },
})
