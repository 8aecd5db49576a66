import { shift } from '../../http/clock.ts'
import type { Context, Db, Trx } from '../../http/context.ts'
import { etag } from '../../http/etag.ts'
import { notFound } from '../../http/problem.ts'
import type { Scope } from '../../http/scope.ts'
import { today } from '../../money/dates.ts'
import { type Details, presentOne } from '../present.ts'
import { findChargedMethod, findChargedMethods, findDetails, findManyDetails } from '../queries/read.ts'
import { findItems, findItemsOf } from '../queries/rows.ts'

/**
 * A subscription with all that is shown with it.
 * @throws Problem 404 when the caller may not read it or there is none
 */
export async function loadSubscription(db: Db | Trx, scope: Scope, id: string): Promise<Details> {
  const row = await findDetails(db, scope, id)
  if (!row) throw notFound()
  const [items, method] = await Promise.all([findItems(db, id), findChargedMethod(db, row)])
  return { row, items, method }
}

/** Those of them that the caller may read, each with all that is shown with it. */
export async function loadSubscriptions(db: Db, scope: Scope, wanted: string[]): Promise<Details[]> {
  const rows = await findManyDetails(db, scope, wanted)
  const ids = rows.map(row => row.id)
  if (ids.length === 0) return []
  const [items, methods] = await Promise.all([findItemsOf(db, ids), findChargedMethods(db, ids)])
  const itemsOf = Map.groupBy(items, item => item.subscription_id)
  return rows.map(row => ({ row, items: itemsOf.get(row.id) ?? [], method: methods.get(row.id) }))
}

/** As this caller sees it, with an ETag that changes with everything that is shown and with the day. */
export function shownTo({ clock, scope }: Pick<Context, 'clock' | 'scope'>, details: Details) {
  const { row, method } = details
  const now = shift(clock.now(), row.clock_seconds)
  const tags = [row.customer_version, row.settings_version, method?.updated_at.replaceAll(/\D/g, '') ?? 0]
  return {
    body: presentOne(scope, details, now),
    headers: { ETag: etag(row.version, [today(now, row.time_zone), ...tags].join('-')) },
  }
}
