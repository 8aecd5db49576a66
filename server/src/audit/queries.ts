import { type Selectable, sql } from 'kysely'
import type { AuditEntriesTable } from '../database/audit-schema.ts'
import type { Reads } from '../database/connect.ts'
import { runNamed } from '../database/named.ts'
import { ownedBy } from '../database/owned.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'
import type { Scope } from '../http/scope.ts'
import type { Entry } from './rules.ts'

export type EntryRow = Selectable<AuditEntriesTable> & { actor_name: string | null }
export type Filters = {
  actor_id?: string
  operation?: string
  subject_id?: string
  outcome?: 'done' | 'refused'
  /** Ids between these, which are in the order of time. */
  from?: string
  before?: string
}

/** What of `audit_entries as e` exists for this caller: what was done on its own side. */
const visibleTo = (scope: Scope) => ownedBy(scope, { partner: 'e.partner_id' })

export async function insertEntry(db: Db | Trx, entry: Entry): Promise<void> {
  await db.insertInto('audit_entries').values(entry).execute()
}

/** One page of `limit + 1` rows, newest first, with what those who acted are called. */
export function listEntries(
  db: Db,
  reads: Reads,
  scope: Scope,
  { actor_id, operation, subject_id, outcome, from, before }: Filters,
  after: Position | null,
  limit: number,
): Promise<EntryRow[]> {
  const page = db
    .selectFrom('audit_entries as e')
    .where(visibleTo(scope))
    .selectAll('e')
    .$if(actor_id !== undefined, query => query.where('e.actor_id', '=', actor_id!))
    .$if(operation !== undefined, query => query.where('e.operation', '=', operation!))
    .$if(subject_id !== undefined, query =>
      query.where(sql<boolean>`e.subject_ids @> array[${subject_id}::text]`),
    )
    .$if(outcome === 'refused', query => query.where(sql<boolean>`e.outcome = 'refused'`))
    .$if(outcome === 'done', query => query.where(sql<boolean>`e.outcome = 'done'`))
    .$if(from !== undefined, query => query.where('e.id', '>=', from!))
    .$if(before !== undefined, query => query.where('e.id', '<', before!))
    .$if(after !== null, query => query.where('e.id', '<', after!.id))
    .orderBy('e.id', 'desc')
    .limit(limit + 1)
  const query = db
    .selectFrom(page.as('e'))
    .leftJoin('api_keys as k', 'k.id', 'e.actor_id')
    .leftJoin('agents as a', 'a.id', 'e.actor_id')
    .leftJoin('contacts as c', 'c.id', 'e.actor_id')
    .leftJoin('sites as s', 's.id', 'e.actor_id')
    .selectAll('e')
    .select(eb => eb.fn.coalesce('k.name', 'a.name', 'c.name', 's.name').as('actor_name'))
    .orderBy('e.id', 'desc')
  return runNamed(reads, query.compile())
}

/** From where a person came. Who he was stays, as an id under which he was forgotten. */
export async function forgetOrigins(trx: Trx, contactId: string): Promise<void> {
  await trx
    .updateTable('audit_entries')
    .set({ address: null, user_agent: null })
    .where('actor_id', '=', contactId)
    .execute()
}

/** What the people of a customer did goes with it to another partner. */
export async function moveEntries(trx: Trx, customerId: string, partnerId: string): Promise<void> {
  await trx
    .updateTable('audit_entries')
    .set({ partner_id: partnerId })
    .where('actor_id', 'in', eb =>
      eb.selectFrom('contacts').select('id').where('customer_id', '=', customerId),
    )
    .execute()
}

/** Removes the oldest entries, so many at most, as nothing else may. */
export async function deleteEntries(trx: Trx, before: string, most: number): Promise<void> {
  await sql`select set_config('portal.sweeping', 'audit_entries', true)`.execute(trx)
  await trx
    .deleteFrom('audit_entries')
    .where('id', 'in', eb =>
      eb.selectFrom('audit_entries').select('id').where('id', '<', before).orderBy('id').limit(most),
    )
    .execute()
}
