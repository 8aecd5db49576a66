import { sidedFields } from '../../customers/sides.ts'
import { recordEvents } from '../../events/actions.ts'
import type { Db, Trx } from '../../http/context.ts'
import { notFound } from '../../http/problem.ts'
import { makeScope, type Scope } from '../../http/scope.ts'
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

/** The system reads everything and shows what a contact is shown: the snapshot that events carry. */
const system = makeScope({ kind: 'system' })

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
  const { row } = details
  const data = presentQuotation(system, details, now)
  const { vendor_fields, partner_fields } = sidedFields(row)
  const inside = insideFields(details)
  await recordEvents(
    trx,
    now,
    types.map(type => ({
      type,
      partner_id: row.partner_id,
      customer_id: row.customer_id,
      subject_id: id,
      data,
      vendor_fields: { ...vendor_fields, ...inside },
      partner_fields: { ...partner_fields, ...inside },
    })),
  )
  return details
}
