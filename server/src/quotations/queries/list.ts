import { type InferResult, sql } from 'kysely'
import { withExternalId } from '../../customers/queries.ts'
import type { Reads } from '../../database/connect.ts'
import { runNamed } from '../../database/named.ts'
import { type PageRequest, preparedPages } from '../../database/pages.ts'
import type { QuotationsTable } from '../../database/sales-schema.ts'
import type { Db } from '../../http/context.ts'
import type { Sort as SortBy } from '../../http/pagination.ts'
import type { Scope } from '../../http/scope.ts'
import { sidedColumns, summaryColumns } from './columns.ts'
import { visibleTo } from './visible.ts'

export type Filters = {
  customer_id?: string
  external_customer_id?: string
  subscription_id?: string
  status?: QuotationsTable['status'][]
  open?: boolean
  /** A LIKE pattern */
  q?: string
}
export type Sort = SortBy<SortColumn>
type SortColumn = 'date' | 'valid_until' | 'number' | 'total'

/** What is compared, and its type: keys travel in cursors as text. What is valid for ever comes last. */
const sorts = {
  date: { up: sql`q.listed_on`, down: sql`q.listed_on`, type: sql`date` },
  valid_until: {
    up: sql`coalesce(q.valid_until, 'infinity'::date)`,
    down: sql`coalesce(q.valid_until, '-infinity'::date)`,
    type: sql`date`,
  },
  number: {
    up: sql`coalesce(q.number, '') collate "C"`,
    down: sql`coalesce(q.number, '') collate "C"`,
    type: sql`text`,
  },
  total: { up: sql`q.total`, down: sql`q.total`, type: sql`bigint` },
}

/** What is asked, with the business instant by which expiry is judged. */
export type ListRequest = PageRequest<Filters, Sort> & { now: string }
export type ListRow = InferResult<ReturnType<typeof listQuery>>[number]

/** One page of `limit + 1` rows. The default order of every kind of caller reads an index without sorting. */
export const listQuotations = preparedPages<ListRow, Filters, ListRequest>(listQuery, ['status', 'open'])

function listQuery(db: Db, { scope, filters, sort, after, limit, now }: ListRequest) {
  const { up, down, type } = sorts[sort.column]
  const key = sort.descending ? down : up
  return (
    filtered(db, scope, filters, now)
      .$if(scope.kind !== 'contact', query =>
        query.innerJoin('customers as c', 'c.id', 'q.customer_id').select('c.time_zone'),
      )
      .select(summaryColumns)
      // Contacts are not shown what integrations keep beside a quotation.
      .$if(scope.kind !== 'contact', query => query.select(sidedColumns))
      .select(sql<string>`(${key})::text`.as('sort_key'))
      .$if(after !== null, query => {
        const position = sql`(${sql.val(after!.key)}::${type}, ${after!.id}::text)`
        return query.where(sql<boolean>`(${key}, q.id) ${sort.descending ? sql`<` : sql`>`} ${position}`)
      })
      .orderBy(sql`${key} ${sort.descending ? sql`desc` : sql`asc`}`)
      .orderBy('q.id', sort.descending ? 'desc' : 'asc')
      .limit(sql<number>`${limit}::int + 1`)
  )
}

export async function countQuotations(
  db: Db,
  reads: Reads,
  scope: Scope,
  filters: Filters,
  now: string,
): Promise<number> {
  const query = filtered(db, scope, filters, now).select(eb => eb.fn.countAll<number>().as('count'))
  return (await runNamed(reads, query.compile()))[0]!.count
}

function filtered(db: Db, scope: Scope, f: Filters, now: string) {
  return db
    .selectFrom('quotations as q')
    .where(visibleTo(scope, f.subscription_id))
    .$if(f.customer_id !== undefined, query => query.where('q.customer_id', '=', f.customer_id!))
    .$if(f.external_customer_id !== undefined, query =>
      query.where('q.customer_id', '=', withExternalId(db, scope, f.external_customer_id!)),
    )
    .$if(f.status !== undefined, query => query.where('q.status', '=', sql<'sent'>`any(${f.status})`))
    .$if(f.open === true, query => query.where(openAt(now)))
    .$if(f.open === false, query => query.where(eb => eb.not(openAt(now))))
    .$if(f.q !== undefined, query =>
      query.where(sql<boolean>`(q.number ilike ${f.q} or q.subject ilike ${f.q})`),
    )
}

/** What the guard in rules.ts lets the customer act on, as SQL. */
const openAt = (now: string) =>
  sql<boolean>`(q.status = 'sent' and (q.expires_at is null or q.expires_at > ${now}::timestamptz)
    and not exists (select from payment_claims where document_id = q.id))`
