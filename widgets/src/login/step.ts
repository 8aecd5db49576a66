import type { Translate } from '../base/localize.js'
import { PortalError } from '../base/problem.js'
import type { Connection, Credentials } from '../connect/connection.js'
import type { MessageKey, Texts } from '../locales/messages.js'

/** A field of the form; its name is that of the input. */
export interface Field {
  readonly name: 'email' | 'password' | 'code' | 'name'
  readonly type: 'email' | 'password' | 'text'
  readonly autocomplete: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'name'
  readonly label: MessageKey
  /** What is said while it is empty. */
  readonly missing: MessageKey
  readonly value?: string
  readonly hint?: MessageKey
  /** Digits only, so that telephones show those. */
  readonly numeric?: boolean
  /** Shown, for people and password managers, but not theirs to change. */
  readonly fixed?: boolean
}

/** What was typed, and whether to stay signed in. */
export type Values = Readonly<Partial<Record<Field['name'], string>>> & { readonly stay: boolean }

/** One of the forms on the way in. */
export interface Step {
  /** English of its texts, besides those of the sign-in. */
  readonly texts?: Texts
  readonly title: MessageKey
  readonly lead?: (t: Translate) => string
  readonly fields: readonly Field[]
  readonly submit?: MessageKey
  readonly submitting?: MessageKey
  /** Whether it ends in a session: the page is asked before, and the person may want to stay signed in. */
  readonly entering?: boolean
  /** What is said about credentials that are refused. */
  readonly wrong?: MessageKey
  /** What is said where what was asked for is no more. */
  readonly gone?: MessageKey
  /** Other ways to go. */
  readonly ways: readonly Way[]
  /** Sends what was typed; gives the step that follows, or nothing once somebody is signed in. */
  send?(values: Values, connection: Connection): Promise<Step | undefined>
}

export interface Way {
  readonly label: MessageKey
  to(values: Values, connection: Connection): Step | Promise<Step>
}

/** Headers of what is asked at a site before anybody has signed in. */
export const atSite = ({ site }: Connection): { authorization: string } => ({
  authorization: `Bearer ${site}`,
})

/** How people sign in at the site. */
export const methodsOf = ({ configuration }: Connection): readonly string[] =>
  configuration?.sign_in_methods ?? ['password']

/** The address of the person; the same at every step that asks for it. */
export const emailField = (value = '', fixed = false): Field => ({
  name: 'email',
  type: 'email',
  autocomplete: 'username',
  label: 'login.email',
  missing: 'login.email-missing',
  value,
  fixed,
})

/** Signs in; where a second step is due, it follows. */
export async function enter(
  connection: Connection,
  credentials: Credentials,
  stay: boolean,
): Promise<Step | undefined> {
  try {
    await connection.signIn(credentials, { stay })
    return undefined
  } catch (thrown) {
    if (PortalError.from(thrown).code !== 'totp_required') throw thrown
    const { secondStep } = await import('./steps/steps.js')
    return secondStep(credentials, stay)
  }
}

/** The first step: e-mail address and password. */
export function passwordStep(connection: Connection, email = '', lead?: Step['lead'], texts?: Texts): Step {
  const steps = () => import('./steps/steps.js')
  const byCode: Way = {
    label: 'login.by-code',
    to: async values => (await steps()).askCode(values.email),
  }
  const forgotten: Way = {
    label: 'login.forgotten',
    to: async values => (await steps()).askReset(values.email),
  }
  return {
    title: 'login.title',
    lead,
    texts,
    fields: [
      emailField(email),
      {
        name: 'password',
        type: 'password',
        autocomplete: 'current-password',
        label: 'login.password',
        missing: 'login.password-missing',
      },
    ],
    submit: 'login.submit',
    submitting: 'login.submitting',
    entering: true,
    ways: methodsOf(connection).includes('code') ? [byCode, forgotten] : [forgotten],
    send: ({ email = '', password, stay }, connection) => enter(connection, { email, password }, stay),
  }
}
