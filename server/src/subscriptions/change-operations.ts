import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import type { ContactScope, IntegrationScope } from '../http/scope.ts'
import { shownTo as shownQuotation } from '../quotations/actions/load.ts'
import { addToSubscription, listAdditions, reportQuantities } from './actions/additions.ts'
import { shownTo } from './actions/load.ts'
import { previewChange } from './actions/preview.ts'
import { scheduleChange, undoChange } from './actions/schedule.ts'

type Caller = Context<IntegrationScope | ContactScope>
type Writer = Context<IntegrationScope>

/** What changes what a subscription contains. */
export const subscriptionChangeOperations = {
  previewSubscriptionChange: async (context: Caller, { path, body }) => ({
    status: 200,
    body: await previewChange(context, path.subscription_id, body),
  }),

  listSubscriptionAdditions: async (context: Caller, { path }) => ({
    status: 200,
    body: { data: await listAdditions(context, path.subscription_id) },
  }),

  addToSubscription: (context: Caller, { path, body }) =>
    context.write(async trx => {
      const { scope, clock } = context
      const quotation = await addToSubscription(trx, scope, clock, path.subscription_id, body)
      return { status: 201, ...shownQuotation(context, quotation) }
    }),

  reportSubscriptionQuantities: (context: Writer, { path, body }) =>
    context.write(async trx => {
      const { scope, clock } = context
      const result = await reportQuantities(trx, scope, clock, path.subscription_id, body)
      return {
        status: 200,
        body: {
          subscription: shownTo(context, result.subscription).body,
          quotation: result.quotation && shownQuotation(context, result.quotation).body,
        },
      }
    }),

  scheduleSubscriptionChange: (context: Caller, { path, body }) =>
    context.write(async trx => {
      const { scope, clock } = context
      return {
        status: 200,
        ...shownTo(context, await scheduleChange(trx, scope, clock, path.subscription_id, body)),
      }
    }),

  undoSubscriptionChange: (context: Caller, { path }) =>
    context.write(async trx => {
      const { scope, clock } = context
      return { status: 200, ...shownTo(context, await undoChange(trx, scope, clock, path.subscription_id)) }
    }),
} satisfies Partial<Handlers>
