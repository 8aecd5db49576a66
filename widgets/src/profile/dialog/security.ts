import { unwrap } from '../../base/problem.js'
import { enProfileSecurity } from '../../locales/en.profile-security.js'
import { formatTime } from '../../parts/dates.js'
import type { Context, Opening } from './context.js'
import { deviceName } from './device.js'
import type { Field, Form, Values } from './form.js'

/** What shows that it is the person: the password, or a code sent to the address. */
type Proof = { password: string } | { code: string }

const codeField: Field = {
  name: 'code',
  label: 'security.code',
  type: 'code',
  autocomplete: 'one-time-code',
  required: true,
}

/** A form that the person confirms: by the password, by a code where there is none or it is forgotten. */
function confirmed(
  context: Context,
  form: Form,
  send: (proof: Proof, values: Values) => Promise<Form | string>,
): Form {
  const { connection, data } = context
  const { email, has_password } = data.profile!
  const fields = form.fields ?? []
  const coded = (values: Values): Form => ({
    ...form,
    lead: t => [t('security.code-sent', { email })],
    fields: [...fields.map(field => ({ ...field, value: values[field.name] ?? '' })), codeField],
    refused: { confirmation_wrong: 'security.code-wrong' },
    send: ({ code = '', ...values }) => send({ code }, values),
  })
  const toCode = async (values: Values): Promise<Form> => {
    unwrap(await connection.client.POST('/v1/profile/codes'))
    return coded(values)
  }
  if (!has_password)
    return {
      ...form,
      fields: [],
      lead: t => [t('security.code-lead', { email })],
      submit: 'security.send-code',
      send: toCode,
    }
  const password: Field = {
    name: 'password',
    label: 'security.current-password',
    type: 'password',
    autocomplete: 'current-password',
    required: true,
  }
  return {
    ...form,
    fields: [...fields, password],
    ways: [...(form.ways ?? []), { label: 'security.by-code', to: toCode }],
    refused: { confirmation_wrong: 'security.password-wrong' },
    send: ({ password = '', ...values }) => send({ password }, values),
  }
}

/** Another e-mail address: a code that goes there proves it. */
const email: Opening = context => {
  const { connection, t, data } = context
  const arrived = (address: string): Form => ({
    title: t => t('security.email-title'),
    lead: t => [t('security.email-sent', { email: address })],
    fields: [codeField],
    submit: 'security.email-confirm',
    refused: { confirmation_wrong: 'security.code-wrong' },
    async send({ code = '' }) {
      unwrap(await connection.client.POST('/v1/profile/email_change/confirm', { body: { code } }))
      return t('security.email-changed', { email: address })
    },
  })
  const pending = data.profile!.pending_email
  const form: Form = {
    title: t => t('security.email-title'),
    fields: [
      {
        name: 'email',
        label: 'security.new-email',
        type: 'email',
        autocomplete: 'email',
        maxLength: 320,
        required: true,
      },
    ],
    submit: 'security.email-submit',
    ways: pending ? [{ label: 'security.have-code', to: () => arrived(pending) }] : [],
  }
  return confirmed(context, form, async (proof, { email = '' }) => {
    unwrap(await connection.client.POST('/v1/profile/email_change', { body: { email, ...proof } }))
    return arrived(email)
  })
}

const password: Opening = context => {
  const { connection, t, data } = context
  const form: Form = {
    title: t => t(data.profile!.has_password ? 'security.password-change' : 'security.password-set'),
    fields: [
      {
        name: 'new_password',
        label: 'security.new-password',
        type: 'password',
        autocomplete: 'new-password',
        hint: 'security.password-rule',
        maxLength: 200,
        required: true,
      },
    ],
    submit: 'security.password-submit',
  }
  return confirmed(context, form, async (proof, { new_password = '' }) => {
    const by = 'code' in proof ? proof : { current_password: proof.password }
    unwrap(await connection.client.POST('/v1/profile/password', { body: { new_password, ...by } }))
    return t('security.password-changed')
  })
}

/** The second step: the app gets the secret, a first code switches it on, recovery codes are shown once. */
const totpOn: Opening = context => {
  const { connection, t } = context
  const { client } = connection
  const title: Form['title'] = t => t('security.totp-on-title')
  const form: Form = { title, lead: t => [t('security.totp-lead')], submit: 'security.totp-begin' }
  return confirmed(context, form, async proof => {
    const { secret, uri, qr } = unwrap(await client.POST('/v1/profile/totp', { body: proof }))
    return {
      title,
      lead: t => [t('security.totp-secret')],
      qr: { rows: qr, label: 'security.totp-qr' },
      copy: secret.replace(/(.{4})(?=.)/g, '$1 '),
      link: { href: uri, label: 'security.totp-open' },
      fields: [codeField],
      submit: 'security.totp-on',
      refused: { totp_invalid: 'security.totp-wrong' },
      async send({ code = '' }) {
        const { codes } = unwrap(await client.POST('/v1/profile/totp/confirm', { body: { code } }))
        return {
          title: t => t('security.recovery-title'),
          lead: t => [t('security.recovery-lead')],
          copy: codes.join('\n'),
          submit: 'security.recovery-kept',
          send: async () => t('security.totp-is-on'),
          left: t('security.totp-is-on'),
        }
      },
    }
  })
}

const totpOff: Opening = context => {
  const { connection, t } = context
  const form: Form = {
    title: t => t('security.totp-off-title'),
    lead: t => [t('security.totp-off-lead')],
    submit: 'security.totp-off',
    danger: true,
  }
  return confirmed(context, form, async proof => {
    unwrap(await connection.client.POST('/v1/profile/totp/remove', { body: proof }))
    return t('security.totp-is-off')
  })
}

/** Where the person is signed in, and the ways to end that. */
const sessions: Opening = async context => {
  const { connection, t, locale, data } = context
  const { client } = connection
  const { data: found } = unwrap(await client.GET('/v1/profile/sessions'))
  const mayEnd = data.profile!.signed_in
  return {
    title: t => t('security.sessions-title'),
    items: found.map(({ id, site, last_seen_at, address, user_agent, current }) => ({
      title: `${site.name}${current ? ` · ${t('security.this-one')}` : ''}`,
      about: [formatTime(locale, last_seen_at), address, user_agent && deviceName(user_agent)]
        .filter(Boolean)
        .join(' · '),
      ...(mayEnd && !current
        ? {
            way: {
              label: 'security.end',
              async to() {
                const path = { session_id: id }
                const result = await client.DELETE('/v1/profile/sessions/{session_id}', { params: { path } })
                // It has ended by itself.
                if (result.response.status !== 404) unwrap(result)
                return sessions(context)
              },
            },
          }
        : {}),
    })),
    ...(mayEnd
      ? {
          lead: t => [t('security.everywhere-lead')],
          submit: 'security.everywhere',
          danger: true,
          async send() {
            unwrap(await client.POST('/v1/profile/sign_out_everywhere'))
            await connection.signOut()
            return ''
          },
        }
      : {}),
  }
}

/** Everything that is kept of the person, as a file. */
const data: Opening = ({ connection, t }) => ({
  title: t => t('security.data-title'),
  lead: t => [t('security.data-lead')],
  submit: 'security.data-save',
  async send() {
    saveBlob(unwrap(await connection.client.GET('/v1/profile/export', { parseAs: 'blob' })), 'profile.json')
    return t('security.data-saved')
  },
})

function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // Some browsers begin to read only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** English of it. */
export const texts = enProfileSecurity

/** What can be done, by its name. */
export const DEEDS = {
  email,
  password,
  'totp-on': totpOn,
  'totp-off': totpOff,
  sessions,
  data,
} satisfies Record<string, Opening>
