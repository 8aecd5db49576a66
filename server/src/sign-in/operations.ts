import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import type { SiteScope } from '../http/scope.ts'
import { requestMail } from './actions/request.ts'
import { completeReset } from './actions/reset.ts'
import { codeSeconds, resetSeconds } from './code-rules.ts'

const sent = (expires_in: number) => ({
  status: 202 as const,
  body: { object: 'mail_sent' as const, expires_in },
})

export const signInOperations = {
  requestLoginCode: async (context: Context<SiteScope>, { body }) => {
    await requestMail(context, 'login_code', body.email)
    return sent(codeSeconds)
  },

  requestPasswordReset: async (context: Context<SiteScope>, { body }) => {
    await requestMail(context, 'password_reset', body.email)
    return sent(resetSeconds)
  },

  completePasswordReset: async (context: Context<SiteScope>, { body }) => {
    await completeReset(context, body)
    return { status: 204 }
  },
} satisfies Partial<Handlers>
