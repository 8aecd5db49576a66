import type { Selectable } from 'kysely'
import type { components } from '../../../../openapi.d.ts'
import { findContact } from '../../contacts/queries.ts'
import type { QuotationsTable } from '../../database/sales-schema.ts'
import { businessNow, type Clock } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidField } from '../../http/problem.ts'
import type { ContactScope } from '../../http/scope.ts'
import type { Details } from '../present.ts'
import { findRevision, isClaimed } from '../queries/read.ts'
import { insertResponse, updateQuotation } from '../queries/write.ts'
import { refusal, toProblem } from '../rules.ts'
import { recordQuotationEvents } from './load.ts'
import { lock } from './lock.ts'

type Schemas = components['schemas']

/** @throws Problem 404, 409 when it cannot be acted on or another revision is the current one */
export async function rejectQuotation(
  trx: Trx,
  scope: ContactScope,
  clock: Clock,
  id: string,
  { revision, reason, message }: Schemas['QuotationReject'],
): Promise<Details> {
  const row = await lockOpen(trx, scope, clock, id, revision)
  await respond(trx, scope, clock.now(), row, { kind: 'rejection', reason, message: message ?? null })
  await updateQuotation(trx, id, clock.now(), { status: 'rejected' })
  return recordQuotationEvents(trx, clock.now(), id, ['quotation.rejected'])
}

/**
 * Hands the quotation back to the vendor with what the customer wants to be different.
 * @throws Problem 404, 409 as for rejecting, 422 for a wish about a line that the revision does not have
 */
export async function requestChanges(
  trx: Trx,
  scope: ContactScope,
  clock: Clock,
  id: string,
  { revision, message, lines = [] }: Schemas['QuotationChangeRequest'],
): Promise<Details> {
  const row = await lockOpen(trx, scope, clock, id, revision)
  const sent = await findRevision(trx, id, revision)
  const known = new Set(sent!.content.lines.map(line => line.id))
  for (const [i, { line_id }] of lines.entries())
    if (!known.has(line_id))
      throw invalidField(`#/lines/${i}/line_id`, 'not_found', 'is no line of this revision')
  await respond(trx, scope, clock.now(), row, {
    kind: 'change_request',
    message,
    lines: JSON.stringify(lines),
  })
  await updateQuotation(trx, id, clock.now(), { status: 'changes_requested' })
  return recordQuotationEvents(trx, clock.now(), id, ['quotation.changes_requested'])
}

/** The quotation, locked, if its customer may act on the revision he has read. */
async function lockOpen(
  trx: Trx,
  scope: ContactScope,
  clock: Clock,
  id: string,
  revision: number,
): Promise<Selectable<QuotationsTable>> {
  const row = await lock(trx, scope, id)
  const claimed = await isClaimed(trx, id)
  const refused = refusal(row, { now: businessNow(clock, scope), claimed, revision })
  if (refused) throw toProblem(refused)
  return row
}

type Answer = Pick<Parameters<typeof insertResponse>[1], 'kind' | 'reason' | 'message' | 'lines'>

async function respond(
  trx: Trx,
  scope: ContactScope,
  now: string,
  row: Selectable<QuotationsTable>,
  answer: { kind: 'rejection' | 'change_request' } & Partial<Answer>,
): Promise<void> {
  const contact = scope.contact_id === null ? null : await findContact(trx, scope, scope.contact_id)
  await insertResponse(trx, {
    reason: null,
    message: null,
    ...answer,
    id: newId('qre'),
    quotation_id: row.id,
    revision: row.revision,
    partner_id: row.partner_id,
    customer_id: row.customer_id,
    contact_id: contact?.id ?? null,
    contact_name: contact?.name ?? null,
    created_at: now,
  })
}
