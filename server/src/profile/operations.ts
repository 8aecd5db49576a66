import type { components } from '../../../openapi.d.ts'
import { contentDisposition } from '../files/rules.ts'
import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { notFound } from '../http/problem.ts'
import type { ContactScope } from '../http/scope.ts'
import { codeSeconds } from '../sign-in/code-rules.ts'
import { confirmEmailChange, requestEmailChange } from './actions/email.ts'
import { exportProfile } from './actions/export.ts'
import { changePassword, sendConfirmCode } from './actions/password.ts'
import { personOf, readProfile, updateProfile } from './actions/profile.ts'
import { beginTotp, confirmTotp, removeTotp } from './actions/totp.ts'
import { presentSession } from './present.ts'
import { endOpenSession, endSessionsOf, listOpenSessions } from './queries/sessions.ts'

type Schemas = components['schemas']
type Me = Context<ContactScope>

/** What is shown once is stored nowhere. */
const headers = { 'Cache-Control': 'no-store' }
const mostSessions = 100
const codeSent = {
  status: 202 as const,
  body: { object: 'mail_sent' as const, expires_in: codeSeconds },
}
const done = { status: 204 as const }

export const profileOperations = {
  getProfile: async ({ db, scope, clock }: Me) => ({
    status: 200,
    body: await readProfile(db, scope, clock.now()),
  }),

  updateProfile: async ({ db, write, scope, clock }: Me, { body }) => {
    await write(async trx => {
      await updateProfile(trx, scope, clock.now(), body)
      return done
    })
    return { status: 200, body: await readProfile(db, scope, clock.now()) }
  },

  requestProfileCode: async (context: Me) => {
    await sendConfirmCode(context)
    return codeSent
  },

  setProfilePassword: async (context: Me, { body }) => {
    await changePassword(context, body)
    return done
  },

  requestEmailChange: async (context: Me, { body }) => {
    await requestEmailChange(context, body)
    return codeSent
  },

  confirmEmailChange: async (context: Me, { body }) => {
    await confirmEmailChange(context, body.code)
    return { status: 200, body: await readProfile(context.db, context.scope, context.clock.now()) }
  },

  beginTotp: async (context: Me, { body }) => ({
    status: 201,
    body: await beginTotp(context, body),
    headers,
  }),

  confirmTotp: async (context: Me, { body }) => ({
    status: 200,
    body: { object: 'recovery_codes', codes: await confirmTotp(context, body.code) },
    headers,
  }),

  removeTotp: async (context: Me, { body }) => {
    await removeTotp(context, body)
    return done
  },

  listProfileSessions: async ({ db, scope, clock }: Me) => {
    const { login_id } = await personOf(db, scope)
    const rows = await listOpenSessions(db, scope, login_id, clock.now(), mostSessions)
    return { status: 200, body: { data: rows.map(presentSession) } }
  },

  endProfileSession: async ({ db, scope, clock }: Me, { path }) => {
    const { login_id } = await personOf(db, scope)
    if (!(await endOpenSession(db, scope, login_id, clock.now(), path.session_id))) throw notFound()
    return done
  },

  exportProfile: async (context: Me) => ({
    status: 200,
    // The document as text, on its way: only a client has it as a whole.
    body: (await exportProfile(context)) as unknown as Schemas['ProfileExport'],
    headers: {
      ...headers,
      'Content-Type': 'application/json',
      'Content-Disposition': contentDisposition('profile.json'),
    },
  }),

  signOutEverywhere: async ({ db, scope, clock }: Me) => {
    const { login_id } = await personOf(db, scope)
    await db.transaction().execute(trx => endSessionsOf(trx, clock.now(), login_id, null))
    return done
  },
} satisfies Partial<Handlers>
