import { sidedFields } from '../../customers/sides.ts'
import { type NewEvent, recordEvents } from '../../events/actions.ts'
import { businessNow } from '../../http/clock.ts'
import type { Context, Db, Trx } from '../../http/context.ts'
import { etag } from '../../http/etag.ts'
import { notFound } from '../../http/problem.ts'
import { type Scope, system } from '../../http/scope.ts'
import { today } from '../../money/dates.ts'
import { type Details, insideFields, presentQuotation } from '../present.ts'
import * as read from '../queries/read.ts'

/**
 * A quotation with all its parts.
 * @throws Problem 404 when the caller may not read it or there is none
 */
export async function loadQuotation(db: Db | Trx, scope: Scope, id: string): Promise<Details> {
  const row = await read.findQuotation(db, scope, id)
  if (!row) throw notFound()
  const [revisions, responses] = await Promise.all([read.findRevisions(db, id), read.findResponses(db, id)])
  return { row, revisions, responses }
}

/** As this caller sees it, with an ETag that changes with the day as the days left do, and with a payment under way. */
export function shownTo({ clock, scope }: Pick<Context, 'clock' | 'scope'>, details: Details) {
  const now = businessNow(clock, scope)
  const day = today(now, details.row.time_zone)
  const tag = etag(details.row.version, details.row.payment_id === null ? day : `${day}-1`)
  return { body: presentQuotation(scope, details, now), headers: { ETag: tag } }
}

/**
 * Writes one event per type with the quotation as it is now, and returns it. What only integrations may see, such as
 * a revision that is being drafted, goes into the event beside the snapshot.
 */
export async function recordQuotationEvents(
  trx: Trx,
  now: string,
  id: string,
  types: string[],
): Promise<Details> {
  const details = await loadQuotation(trx, system, id)
  await recordEvents(trx, now, quotationEvents(details, now, types))
  return details
}

/** One event per type, of a quotation as the system reads it. */
export function quotationEvents(details: Details, now: string, types: string[]): NewEvent[] {
  const { row } = details
  const data = presentQuotation(system, details, now)
  const { vendor_fields, partner_fields } = sidedFields(row)
  const inside = insideFields(details)
  return types.map(type => ({
    type,
    partner_id: row.partner_id,
    customer_id: row.customer_id,
    subject_id: row.id,
    data,
    vendor_fields: { ...vendor_fields, ...inside },
    partner_fields: { ...partner_fields, ...inside },
  }))
}
