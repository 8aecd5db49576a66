import { type InferResult, type Insertable, sql } from 'kysely'
import { ofCustomer } from '../../customers/queries.ts'
import { inOrder, type PageRequest, preparedPages, sortKey } from '../../database/pages.ts'
import type { Contest, SuccessPackEntriesTable } from '../../database/success-packs-schema.ts'
import type { Db, Trx } from '../../http/context.ts'
import type { Sort as SortBy } from '../../http/pagination.ts'
import type { Scope } from '../../http/scope.ts'
import { entriesVisibleTo } from './visible.ts'

export type NewEntry = Insertable<SuccessPackEntriesTable>
/** An entry with its pack's name, who did the work, what it was for, and what took it back. */
export type EntryRow = InferResult<ReturnType<typeof shownTo>>[number]

const shownTo = (db: Db | Trx, scope: Scope) =>
  db
    .selectFrom('success_pack_entries as e')
    .innerJoin('success_packs as p', 'p.id', 'e.pack_id')
    .leftJoin('agents as a', 'a.id', 'e.agent_id')
    .leftJoin('tickets as t', 't.id', 'e.ticket_id')
    .leftJoin('tickets as talk', 'talk.id', 'e.contest_ticket_id')
    .leftJoin('success_pack_entries as back', 'back.reverses_id', 'e.id')
    .selectAll('e')
    .select(['p.name as pack_name', 'a.name as agent_name', 'a.photo_file_id as agent_photo'])
    .select('t.number as ticket_number')
    .select(['talk.number as contest_ticket_number', 'back.id as reversed_by_id'])
    // As he is called now: nothing has to be searched for when he wants to be forgotten.
    .select(
      sql<string | null>`(select k.name from contacts as k where k.id = e.contest ->> 'contact_id')`.as(
        'contest_contact_name',
      ),
    )
    .where(entriesVisibleTo(scope))

export function findEntry(db: Db | Trx, scope: Scope, id: string): Promise<EntryRow | undefined> {
  return shownTo(db, scope).where('e.id', '=', id).executeTakeFirst()
}

/** In the order of these ids: those of one millisecond do not sort in time. */
export async function findEntries(db: Db | Trx, scope: Scope, ids: string[]): Promise<EntryRow[]> {
  const rows = await shownTo(db, scope).where('e.id', 'in', ids).execute()
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

export type Filters = {
  customer_id?: string
  external_customer_id?: string
  success_pack_id?: string
  contested?: true
}
export type Sort = SortBy<'day'>
export const sorts = { day: sortKey('e.day', 'date') }

/** One page of `limit + 1` rows. Both orders of every kind of caller read an index without sorting. */
export const listEntries = preparedPages<
  EntryRow & { sort_key: string },
  Filters,
  PageRequest<Filters, Sort>
>(
  (db, request) => {
    const { scope, filters: f, sort } = request
    return shownTo(db, scope)
      .$call(ofCustomer(db, scope, f, 'e.customer_id'))
      .$if(f.success_pack_id !== undefined, query => query.where('e.pack_id', '=', f.success_pack_id!))
      .$if(f.contested !== undefined, query => query.where(sql<boolean>`e.contest ->> 'status' = 'open'`))
      .$call(inOrder(sorts[sort.column], 'e.id', request))
  },
  ['contested'],
)

/** A pack has one purchase, and an entry one reversal, structurally. */
export async function insertEntries(trx: Trx, entries: NewEntry[]): Promise<void> {
  await trx.insertInto('success_pack_entries').values(entries).execute()
}

/** @param ticketId where it is talked about; left as it is unless it is given */
export async function setContest(
  trx: Trx,
  id: string,
  contest: Contest,
  ticketId?: string | null,
): Promise<void> {
  await trx
    .updateTable('success_pack_entries')
    .set({ contest: JSON.stringify(contest), contest_ticket_id: ticketId })
    .where('id', '=', id)
    .execute()
}
