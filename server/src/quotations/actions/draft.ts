import type { Insertable } from 'kysely'
import type { components } from '../../../../openapi.d.ts'
import { customerNamed } from '../../customers/actions.ts'
import { lockCustomer } from '../../customers/queries.ts'
import { keepExternalIdsUnique, ownColumns } from '../../customers/sides.ts'
import type { QuotationContent, QuotationsTable } from '../../database/sales-schema.ts'
import { type Clock, shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { expectVersion } from '../../http/etag.ts'
import { newId } from '../../http/ids.ts'
import { invalidField, invalidState, notFound } from '../../http/problem.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { isCurrency } from '../../money/currencies.ts'
import { endOfDay, today } from '../../money/dates.ts'
import { readSettings } from '../../settings/queries.ts'
import { contentColumns } from '../content-rules.ts'
import type { Details } from '../present.ts'
import * as write from '../queries/write.ts'
import { type About, draftContent, type Update } from './content.ts'
import { recordQuotationEvents } from './load.ts'
import { lockBoth } from './lock.ts'
import { runningFor } from './running.ts'

type Create = components['schemas']['QuotationCreate']

/**
 * A draft takes no number and is seen by integrations only.
 * @throws Problem 404, 409 for an external id that is taken, 422
 */
export async function createQuotation(
  trx: Trx,
  scope: IntegrationScope,
  clock: Clock,
  body: Create,
): Promise<Details> {
  const now = clock.now()
  const { id: customerId } = await customerNamed(trx, scope, body)
  const customer = await lockCustomer(trx, scope, customerId)
  if (!customer) throw notFound()
  const settings = await readSettings(trx)
  const currency = body.currency ?? customer.currency
  if (!isCurrency(currency))
    throw invalidField('#/currency', 'currency', 'is not an ISO 4217 currency with amounts')
  const kind = body.kind ?? 'new'
  const subscription_id = body.subscription_id ?? null
  checkKind(kind, subscription_id)
  const running = await runningFor(trx, now, customer, { kind, subscription_id })
  if (running && running.subscription.currency !== currency)
    throw invalidField('#/subscription_id', 'currency', 'is in another currency')
  const about = { settings, customer, running }
  const content = await draftContent(trx, about, currency, body, null)
  return insertDraft(trx, now, about, content, { kind, subscription_id, ...ownColumns(scope, body) })
}

/** Writes a new draft down. */
export async function insertDraft(
  trx: Trx,
  now: string,
  { settings, customer }: About & { customer: { clock_seconds: number } },
  content: QuotationContent,
  own: Pick<Insertable<QuotationsTable>, 'kind' | 'subscription_id' | 'made_by' | 'reported_line_ids'>,
): Promise<Details> {
  const id = newId('quo')
  const insert = write.insertQuotation(trx, {
    id,
    partner_id: customer.partner_id,
    customer_id: customer.id,
    status: 'draft',
    number: null,
    drafted: JSON.stringify(content),
    listed_on: today(shift(now, customer.clock_seconds), settings.default_time_zone),
    ...draftColumns(content, customer.time_zone),
    created_at: now,
    updated_at: now,
    ...own,
  })
  await keepExternalIdsUnique(insert)
  return recordQuotationEvents(trx, now, id, ['quotation.created'])
}

/**
 * Changes what is being drafted. What integrations keep beside a quotation may change at any time.
 * @throws Problem 404, 409 when nothing is being drafted, 412 for another version, 422
 */
export async function updateQuotation(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  id: string,
  ifMatch: string | undefined,
  { external_id, metadata, ...body }: Update,
): Promise<Details> {
  const { row, customer } = await lockBoth(trx, scope, id)
  expectVersion(ifMatch, row.version)
  const own = ownColumns(scope, { external_id, metadata })
  const changed = Object.keys(body).length > 0 ? await redraft() : {}
  await keepExternalIdsUnique(write.updateQuotation(trx, id, now, { ...changed, ...own }))
  return recordQuotationEvents(trx, now, id, ['quotation.updated'])

  async function redraft() {
    if (row.drafted === null)
      throw invalidState('What was sent stays as it is; revise it to change it.', row.status)
    const [settings, running] = await Promise.all([readSettings(trx), runningFor(trx, now, customer, row)])
    const about = { settings, customer, running }
    const content = await draftContent(trx, about, row.currency, body, row.drafted)
    // Once something was sent, lists go on showing that.
    const columns = row.revision === 0 ? draftColumns(content, customer.time_zone) : {}
    return { drafted: JSON.stringify(content), ...columns }
  }
}

/**
 * Drops what is being drafted: the next revision, or a quotation that was never sent.
 * @throws Problem 404, 409 when nothing is being drafted, 412 for another version
 */
export async function deleteQuotation(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  id: string,
  ifMatch: string | undefined,
): Promise<void> {
  const { row } = await lockBoth(trx, scope, id)
  expectVersion(ifMatch, row.version)
  if (row.drafted === null)
    throw invalidState('What was sent cannot be deleted; cancel it instead.', row.status)
  if (row.revision > 0) {
    await write.updateQuotation(trx, id, now, { drafted: null })
    await recordQuotationEvents(trx, now, id, ['quotation.updated'])
    return
  }
  await recordQuotationEvents(trx, now, id, ['quotation.deleted'])
  await write.deleteQuotation(trx, id)
}

/** The columns of lists and the deadline, from the content that they show. */
export const draftColumns = (content: QuotationContent, zone: string) => ({
  ...contentColumns(content),
  expires_at: content.valid_until === null ? null : endOfDay(content.valid_until, zone),
})

/** @throws Problem 422 when a subscription is named or missing where it must not */
function checkKind(kind: string, id: string | null): void {
  const wrong = (code: string, detail: string) => invalidField('#/subscription_id', code, detail)
  if (kind === 'new' && id !== null) throw wrong('kind', 'is only for an upsell or a renewal')
  if (kind !== 'new' && id === null) throw wrong('required', 'is what an upsell or a renewal is about')
}
