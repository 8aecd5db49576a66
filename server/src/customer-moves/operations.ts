import { hasIssuedInvoice } from '../customers/queries.ts'
import { presentOneCustomer } from '../customers/rules.ts'
import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import type { IntegrationScope } from '../http/scope.ts'
import { moveCustomer } from './actions.ts'

export const customerMoveOperations = {
  moveCustomer: async ({ write, scope, clock, config }: Context<IntegrationScope>, { path, header, body }) =>
    write(async trx => {
      const customer = await moveCustomer(trx, scope, clock.now(), {
        id: path.customer_id,
        ifMatch: header['If-Match'],
        partner_id: body.partner_id,
        key: config.secret,
      })
      const issued = await hasIssuedInvoice(trx, customer.id)
      return {
        status: 200 as const,
        body: presentOneCustomer(scope, customer, issued),
        headers: { ETag: etag(customer.version) },
      }
    }),
} satisfies Partial<Handlers>
