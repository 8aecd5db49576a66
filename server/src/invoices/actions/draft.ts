import type { components } from '../../../../openapi.d.ts'
import { customerNamed } from '../../customers/actions.ts'
import { keepExternalIdsUnique, ownColumns } from '../../customers/sides.ts'
import type { InvoiceContent } from '../../database/schema.ts'
import type { Trx } from '../../http/context.ts'
import { expectVersion } from '../../http/etag.ts'
import { newId } from '../../http/ids.ts'
import { invalidField, invalidState, notFound } from '../../http/problem.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { isCurrency } from '../../money/currencies.ts'
import { isCivilDate, today } from '../../money/dates.ts'
import { readSettings } from '../../settings/queries.ts'
import type { Details } from '../present.ts'
import { lockInvoice } from '../queries/read.ts'
import * as write from '../queries/write.ts'
import { buyerParty, cut, lineRows, sellerParty, totalColumns } from '../rows.ts'
import { checkPeriod, type DraftInput, figuresOf } from './figures.ts'
import { recordInvoiceEvents } from './load.ts'

type Create = components['schemas']['InvoiceCreate']
type Update = components['schemas']['InvoiceUpdate']

/** A draft takes no number and is seen by integrations only. */
export async function createDraft(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  body: Create,
): Promise<Details> {
  const customer = await customerNamed(trx, scope, body)
  const settings = await readSettings(trx)
  const currency = body.currency ?? customer.currency
  if (!isCurrency(currency))
    throw invalidField('#/currency', 'currency', 'is not an ISO 4217 currency with amounts')
  checkDates(body)
  const input: DraftInput = {
    lines: body.lines,
    allowances: body.allowances ?? [],
    tax_behavior: body.tax_behavior ?? 'exclusive',
  }
  const figures = figuresOf(input, currency)
  const id = newId('inv')
  const seller = sellerParty(settings.vendor)
  const buyer = buyerParty(customer)
  const insert = write.insertInvoice(trx, {
    id,
    partner_id: customer.partner_id,
    customer_id: customer.id,
    type: 'invoice',
    type_code: '380',
    origin: 'portal',
    status: 'draft',
    subject: body.subject === undefined ? cut(body.lines[0]!.name, 300) : body.subject,
    buyer_reference: body.buyer_reference ?? null,
    order_reference: body.order_reference ?? null,
    listed_on: today(now, settings.default_time_zone),
    due_date: body.due_date ?? null,
    currency,
    language: body.language ?? customer.language,
    ...totalColumns(figures.totals),
    period_start: body.period_start ?? null,
    period_end: body.period_end ?? null,
    seller_name: seller.name,
    buyer_name: buyer.name,
    seller: JSON.stringify(seller),
    buyer: JSON.stringify(buyer),
    content: JSON.stringify(contentOf(body, figures)),
    draft: JSON.stringify(input),
    created_at: now,
    updated_at: now,
    ...ownColumns(scope, body),
  })
  await keepExternalIdsUnique(insert)
  await write.insertLines(trx, lineRows(id, figures.lines))
  return recordInvoiceEvents(trx, now, id, ['invoice.created'])
}

/** @throws Problem 404, 409 once issued, 412 for another version, 422 */
export async function updateDraft(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  id: string,
  ifMatch: string | undefined,
  body: Update,
): Promise<Details> {
  const row = await lockDraft(trx, scope, id, ifMatch)
  checkDates(body)
  const before = row.draft as DraftInput
  const input: DraftInput = {
    lines: body.lines ?? before.lines,
    allowances: body.allowances ?? before.allowances,
    tax_behavior: body.tax_behavior ?? before.tax_behavior,
  }
  const figures = figuresOf(input, row.currency)
  const merged = {
    ...row.content,
    ...withoutUndefined({ notes: body.notes, payment_terms: body.payment_terms }),
  }
  checkPeriod({ period_start: row.period_start, period_end: row.period_end, ...withoutUndefined(body) }, '#')
  // Lines keep their ids while nothing about them changes.
  if (body.lines ?? body.allowances ?? body.tax_behavior) {
    await write.deleteLines(trx, id)
    await write.insertLines(trx, lineRows(id, figures.lines))
  }
  const update = write.updateInvoice(trx, id, now, {
    ...withoutUndefined({
      subject: body.subject,
      buyer_reference: body.buyer_reference,
      order_reference: body.order_reference,
      due_date: body.due_date,
      language: body.language,
      period_start: body.period_start,
      period_end: body.period_end,
    }),
    ...totalColumns(figures.totals),
    content: JSON.stringify(contentOf(merged, figures)),
    draft: JSON.stringify(input),
    ...ownColumns(scope, { external_id: body.external_id, metadata: body.metadata }),
  })
  await keepExternalIdsUnique(update)
  return recordInvoiceEvents(trx, now, id, ['invoice.updated'])
}

/** @throws Problem 404, 409 once issued, 412 for another version */
export async function deleteDraft(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  id: string,
  ifMatch: string | undefined,
): Promise<void> {
  await lockDraft(trx, scope, id, ifMatch)
  await recordInvoiceEvents(trx, now, id, ['invoice.deleted'])
  await write.deleteInvoice(trx, id)
}

async function lockDraft(trx: Trx, scope: IntegrationScope, id: string, ifMatch: string | undefined) {
  const row = await lockInvoice(trx, scope, id)
  if (!row) throw notFound()
  expectVersion(ifMatch, row.version)
  if (row.status !== 'draft')
    throw invalidState('Only a draft can be changed or deleted; an issued invoice is credited.', row.status)
  return row
}

function checkDates(body: Pick<Update, 'due_date' | 'period_start' | 'period_end'>): void {
  if (body.due_date && !isCivilDate(body.due_date))
    throw invalidField('#/due_date', 'format', 'is not a date')
  checkPeriod(body, '#')
}

const contentOf = (
  from: { notes?: string[]; payment_terms?: string | null },
  figures: Pick<InvoiceContent, 'allowances' | 'taxes'>,
): InvoiceContent => ({
  tax_point_date: null,
  contract_reference: null,
  preceding_invoices: [],
  notes: from.notes ?? [],
  payment_terms: from.payment_terms ?? null,
  delivery: null,
  allowances: figures.allowances,
  taxes: figures.taxes,
  differences: [],
})

const withoutUndefined = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<T>
