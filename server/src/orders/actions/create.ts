import type { components } from '../../../../openapi.d.ts'
import { customerNamed } from '../../customers/actions.ts'
import { lockCustomer } from '../../customers/queries.ts'
import { keepExternalIdsUnique, ownColumns } from '../../customers/sides.ts'
import type { SalesLine } from '../../database/sales-schema.ts'
import { recordEvents } from '../../events/actions.ts'
import { type Clock, shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { invalidField, notFound, Problem } from '../../http/problem.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { cut } from '../../invoices/rows.ts'
import { isCurrency } from '../../money/currencies.ts'
import { figuresOf, resolveLines, taxParties } from '../../quotations/actions/lines.ts'
import { readSettings } from '../../settings/queries.ts'
import type { Details } from '../present.ts'
import { loadOrder } from './load.ts'
import { placeOrder } from './place.ts'

type Body = components['schemas']['OrderCreate']

/**
 * Records what was bought elsewhere; confirmed at once. Of kind `new` its recurring lines start a subscription.
 * @throws Problem 404, 409 for an external id that is taken, 422 naming the line whose tax nobody has decided
 */
export async function createOrder(
  trx: Trx,
  scope: IntegrationScope,
  clock: Clock,
  body: Body,
): Promise<Details> {
  const { id: customerId } = await customerNamed(trx, scope, body)
  const customer = await lockCustomer(trx, scope, customerId)
  if (!customer) throw notFound()
  const settings = await readSettings(trx)
  const currency = body.currency ?? customer.currency
  if (!isCurrency(currency))
    throw invalidField('#/currency', 'currency', 'is not an ISO 4217 currency with amounts')
  const optional = body.lines.findIndex(line => line.optional)
  if (optional >= 0)
    throw invalidField(`#/lines/${optional}/optional`, 'not_optional', 'is only for what is still offered')
  const tax_behavior = body.tax_behavior ?? 'exclusive'
  const { lines, interval } = await resolveLines(trx, {
    lines: body.lines,
    currency,
    tax_behavior,
    interval: null,
    parties: taxParties(settings, customer),
  })
  refuseUndecided(lines)
  const figures = figuresOf(
    { currency, tax_behavior, lines, requires_payment: false, prepayment_percent: null },
    null,
  )
  const now = clock.now()
  const placed = placeOrder(
    trx,
    { now, business: shift(now, customer.clock_seconds) },
    {
      customer,
      settings,
      kind: body.kind ?? 'purchase',
      status: 'confirmed',
      subject: body.subject === undefined ? cut(lines[0]!.name, 300) : body.subject,
      po_number: body.po_number ?? null,
      language: customer.language,
      currency,
      tax_behavior,
      ...figures,
      interval,
      quotation_id: null,
      subscription_id: null,
      payment_method_id: null,
      pay_until: null,
      invoice: body.invoice ?? false,
      own: ownColumns(scope, body),
    },
  )
  const { order_id, events } = await keepExternalIdsUnique(placed)
  await recordEvents(trx, now, events)
  return loadOrder(trx, scope, order_id)
}

function refuseUndecided(lines: readonly SalesLine[]): void {
  const errors = lines.flatMap(({ tax_category }, i) =>
    tax_category === null
      ? [
          {
            in: 'body' as const,
            pointer: `#/lines/${i}/tax_rate`,
            code: 'tax_undecided',
            detail: 'has no tax yet',
          },
        ]
      : [],
  )
  if (errors.length > 0)
    throw new Problem(
      422,
      'validation_failed',
      'The tax rules do not decide the tax of every line; state it.',
      { errors },
    )
}
