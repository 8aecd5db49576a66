import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import type { ContactScope, IntegrationScope } from '../http/scope.ts'
import { listAlerts } from './actions.ts'

export const alertOperations = {
  listAlerts: async (context: Context<IntegrationScope | ContactScope>, { query }) => ({
    status: 200,
    body: { data: await listAlerts(context, query) },
  }),
} satisfies Partial<Handlers>
