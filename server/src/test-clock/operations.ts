import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import type { ContactScope, IntegrationScope } from '../http/scope.ts'
import { advanceClock, readClock } from './actions.ts'

type Caller = Context<IntegrationScope | ContactScope>

export const testClockOperations = {
  getTestClock: async (context: Caller, { query }) => ({
    status: 200,
    body: await readClock(context, query),
  }),

  advanceTestClock: async (context: Caller, { body }) => {
    const run = await advanceClock(context, body)
    return context.write(async () => ({ status: 200, body: run }))
  },
} satisfies Partial<Handlers>
