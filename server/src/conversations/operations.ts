import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import type { ContactScope, IntegrationScope } from '../http/scope.ts'
import { listEntries } from './actions/correspondence.ts'
import { createMessage } from './actions/create.ts'
import { listPage } from './actions/list.ts'
import { markRead } from './actions/mark.ts'
import { presentMessage } from './present.ts'

type Caller = Context<IntegrationScope | ContactScope>

export const conversationOperations = {
  listMessages: async (context: Caller, { query }) => ({ status: 200, body: await listPage(context, query) }),

  createMessage: ({ write, scope, clock }: Caller, { body }) =>
    write(async trx => {
      const { isNew, ...message } = await createMessage(trx, scope, clock.now(), body)
      return { status: isNew ? (201 as const) : (200 as const), body: presentMessage(scope, message) }
    }),

  markRead: ({ write, scope }: Caller, { body }) =>
    write(async trx => ({ status: 200 as const, body: await markRead(trx, scope, body) })),

  listCorrespondence: async (context: Caller, { query }) => ({
    status: 200,
    body: await listEntries(context, query),
  }),
} satisfies Partial<Handlers>
