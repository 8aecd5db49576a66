import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import { notFound } from '../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../http/scope.ts'
import { cancelSubscription, clearToCancel, undoCancellation } from './actions/cancel.ts'
import { createSubscription } from './actions/create.ts'
import { listPage } from './actions/list.ts'
import { loadSubscription, shownTo } from './actions/load.ts'
import { setPaymentMethod } from './actions/payment-method.ts'
import { reopenSubscription } from './actions/reopen.ts'
import { updateSubscription } from './actions/update.ts'
import type { Details } from './present.ts'
import { findAccess } from './queries/read.ts'
import { lastDayOf } from './standing-rules.ts'

type Caller = Context<IntegrationScope | ContactScope>
type Writer = Context<IntegrationScope>

const shown = <S extends 200 | 201>(context: Caller, status: S, details: Details) => ({
  status,
  ...shownTo(context, details),
})

export const subscriptionOperations = {
  listSubscriptions: async (context: Caller, { query }) => ({
    status: 200,
    body: await listPage(context, query),
  }),

  createSubscription: (context: Writer, { body }) =>
    context.write(async trx =>
      shown(context, 201, await createSubscription(trx, context.scope, context.clock, body)),
    ),

  getSubscription: async (context: Caller, { path }) =>
    shown(context, 200, await loadSubscription(context.db, context.scope, path.subscription_id)),

  updateSubscription: (context: Writer, { path, header, body }) =>
    context.write(async trx => {
      const change = { id: path.subscription_id, ifMatch: header['If-Match'], update: body }
      return shown(context, 200, await updateSubscription(trx, context.scope, context.clock, change))
    }),

  getSubscriptionAccess: async ({ db, reads, scope }: Caller, { path }) => {
    const row = await findAccess(db, reads, scope, path.subscription_id)
    if (!row) throw notFound()
    const { id, access, status, version } = row
    return {
      status: 200,
      body: { subscription_id: id, access, status, ends_on: lastDayOf(row) },
      headers: { ETag: etag(version) },
    }
  },

  cancelSubscription: async (context: Caller, { path, body }) => {
    await clearToCancel(context, path.subscription_id)
    return context.write(async trx => {
      const { scope, clock } = context
      return shown(context, 200, await cancelSubscription(trx, scope, clock, path.subscription_id, body))
    })
  },

  undoSubscriptionCancellation: (context: Caller, { path }) =>
    context.write(async trx =>
      shown(context, 200, await undoCancellation(trx, context.scope, context.clock, path.subscription_id)),
    ),

  setSubscriptionPaymentMethod: (context: Caller, { path, body }) =>
    setPaymentMethod(context, path.subscription_id, body.payment_method_id),

  reopenSubscription: (context: Caller, { path, body }) =>
    reopenSubscription(context, path.subscription_id, body),
} satisfies Partial<Handlers>
