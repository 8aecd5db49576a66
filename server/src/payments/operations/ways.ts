import { customerNamed } from '../../customers/actions.ts'
import type { Handlers } from '../../http/bind.ts'
import { businessNow } from '../../http/clock.ts'
import type { Context } from '../../http/context.ts'
import { etag } from '../../http/etag.ts'
import type { ContactScope, IntegrationScope } from '../../http/scope.ts'
import { loadInvoice } from '../../invoices/actions/load.ts'
import { presentInvoice } from '../../invoices/present.ts'
import { today } from '../../money/dates.ts'
import { applyCredit } from '../actions/credits.ts'
import { paymentInstructions } from '../actions/instructions.ts'
import { creditsOf, paymentOptions } from '../actions/options.ts'

type Reader = Context<IntegrationScope | ContactScope>

/** How money can come, and what is there already. */
export const wayOperations = {
  listCredits: async ({ db, scope }: Reader, { query }) => {
    const named =
      scope.kind === 'contact' && Object.keys(query).length === 0 ? { customer_id: scope.customer_id } : query
    const customer = await customerNamed(db, scope, named)
    return { status: 200, body: { data: await creditsOf(db, customer.id) } }
  },

  applyCredit: (context: Reader, { path }) =>
    context.write(async trx => {
      const { scope, clock } = context
      await applyCredit(trx, scope, clock, path.invoice_id)
      const invoice = await loadInvoice(trx, scope, path.invoice_id)
      const now = businessNow(clock, scope)
      const headers = { ETag: etag(invoice.row.version, today(now, invoice.row.time_zone)) }
      return { status: 200, body: presentInvoice(scope, invoice, now), headers }
    }),

  getPaymentInstructions: async ({ db, scope }: Reader, { path }) => ({
    status: 200,
    body: await paymentInstructions(db, scope, path.invoice_id),
  }),

  getPaymentOptions: async (context: Context<ContactScope>) => ({
    status: 200,
    body: await paymentOptions(context),
  }),
} satisfies Partial<Handlers>
