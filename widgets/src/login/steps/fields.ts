import type { Field } from '../step.js'

/** The field of a code that was mailed. */
export const codeField = (value = ''): Field => ({
  name: 'code',
  type: 'text',
  autocomplete: 'one-time-code',
  label: 'login.code',
  missing: 'login.code-missing',
  numeric: true,
  value,
})

/** The field of a password that is yet to be. */
export const newPasswordField: Field = {
  name: 'password',
  type: 'password',
  autocomplete: 'new-password',
  label: 'login.new-password',
  missing: 'login.password-missing',
  hint: 'login.password-rule',
}
