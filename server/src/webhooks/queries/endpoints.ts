import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely'
import type { Reads } from '../../database/connect.ts'
import { runNamed } from '../../database/named.ts'
import { ownedBy } from '../../database/owned.ts'
import type { WebhookEndpointStatus, WebhookEndpointsTable } from '../../database/webhooks-schema.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Position } from '../../http/pagination.ts'
import type { Scope } from '../../http/scope.ts'
import type { Endpoint } from '../rules.ts'

/** Whose it is alone: a partner's endpoints get what only its side may read, also not the vendor. */
export const ownersAlone = (scope: Scope, column: string): RawBuilder<boolean> =>
  scope.kind === 'vendor' ? sql<boolean>`${sql.ref(column)} is null` : ownedBy(scope, { partner: column })

/** What of `webhook_endpoints as w` exists for this caller. */
const visibleTo = (scope: Scope) => ownersAlone(scope, 'w.partner_id')

/** One page of `limit + 1` rows, newest first. */
export function listEndpoints(
  db: Db,
  reads: Reads,
  scope: Scope,
  { status }: { status?: WebhookEndpointStatus },
  after: Position | null,
  limit: number,
): Promise<Endpoint[]> {
  const query = db
    .selectFrom('webhook_endpoints as w')
    .where(visibleTo(scope))
    .selectAll('w')
    .$if(status !== undefined, query => query.where('w.status', '=', status!))
    .$if(after !== null, query => query.where('w.id', '<', after!.id))
    .orderBy('w.id', 'desc')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export function findEndpoint(db: Db | Trx, scope: Scope, id: string): Promise<Endpoint | undefined> {
  return db
    .selectFrom('webhook_endpoints as w')
    .where(visibleTo(scope))
    .selectAll('w')
    .where('w.id', '=', id)
    .executeTakeFirst()
}

export function lockEndpoint(trx: Trx, scope: Scope, id: string): Promise<Endpoint | undefined> {
  return trx
    .selectFrom('webhook_endpoints as w')
    .where(visibleTo(scope))
    .selectAll('w')
    .where('w.id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** How many the caller's side has. Whoever asks holds back others of that side until he has added one. */
export async function countEndpoints(trx: Trx, scope: Scope): Promise<number> {
  const side = scope.kind === 'partner' ? scope.partner_id : 'vendor'
  await sql`select pg_advisory_xact_lock(hashtextextended(${`webhook_endpoints ${side}`}, 0))`.execute(trx)
  const query = trx
    .selectFrom('webhook_endpoints as w')
    .where(visibleTo(scope))
    .select(sql<number>`count(*)::int`.as('n'))
  return (await query.executeTakeFirstOrThrow()).n
}

export const insertEndpoint = (trx: Trx, row: Insertable<WebhookEndpointsTable>): Promise<Endpoint> =>
  trx.insertInto('webhook_endpoints').values(row).returningAll().executeTakeFirstOrThrow()

export function updateEndpoint(
  trx: Trx,
  id: string,
  now: string,
  changes: Updateable<WebhookEndpointsTable>,
): Promise<Endpoint> {
  return trx
    .updateTable('webhook_endpoints')
    .set({ ...changes, updated_at: now })
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** With its deliveries, by the foreign key. */
export async function deleteEndpoint(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('webhook_endpoints').where('id', '=', id).execute()
}

/** Those that events are queued for: enabled, and of nobody who is suspended. */
export function findReceiving(trx: Trx) {
  return trx
    .selectFrom('webhook_endpoints as w')
    .leftJoin('partners as p', 'p.id', 'w.partner_id')
    .select(['w.id', 'w.partner_id', 'w.event_types'])
    .where('w.status', '=', 'enabled')
    .where(eb => eb.or([eb('w.partner_id', 'is', null), eb('p.status', '=', 'active')]))
    .execute()
}

/** Notes of which endpoints something was taken, and of which nothing but failures came. */
export async function markEndpoints(trx: Trx, now: string, well: string[], failing: string[]): Promise<void> {
  const changed = (failing_since: string | null) =>
    trx
      .updateTable('webhook_endpoints')
      .set(eb => ({ failing_since, version: eb('version', '+', 1), updated_at: now }))
  if (well.length > 0)
    await changed(null).where('id', 'in', well).where('failing_since', 'is not', null).execute()
  if (failing.length > 0)
    await changed(now).where('id', 'in', failing).where('failing_since', 'is', null).execute()
}
