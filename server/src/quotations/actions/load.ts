import { sidedFields } from '../../customers/sides.ts'
import { type EventType, type NewEvent, recordEvents } from '../../events/actions.ts'
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
  const [details] = await loadQuotations(db, scope, [id])
  if (!details) throw notFound()
  return details
}

/** Those of them that the caller may read, each with all its parts. */
export async function loadQuotations(db: Db | Trx, scope: Scope, wanted: string[]): Promise<Details[]> {
  const rows = await read.findQuotations(db, scope, wanted)
  const ids = rows.map(row => row.id)
  if (ids.length === 0) return []
  const [revisions, responses] = await Promise.all([read.findRevisions(db, ids), read.findResponses(db, ids)])
  const revisionsOf = Map.groupBy(revisions, revision => revision.quotation_id)
  const responsesOf = Map.groupBy(responses, response => response.quotation_id)
  return rows.map(row => ({
    row,
    revisions: revisionsOf.get(row.id) ?? [],
    responses: responsesOf.get(row.id) ?? [],
  }))
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
  types: EventType[],
): Promise<Details> {
  const details = await loadQuotation(trx, system, id)
  await recordEvents(trx, now, quotationEvents(details, now, types))
  return details
}

/** One event per type, of a quotation as the system reads it. */
export function quotationEvents(details: Details, now: string, types: EventType[]): NewEvent[] {
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
