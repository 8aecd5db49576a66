import pg from 'pg'
import type { Context } from '../../server/src/http/context.ts'
import { makeScope, type Scope } from '../../server/src/http/scope.ts'
import { startTestServer } from './server.ts'

type Statement = { text: string; values: unknown[] }
type ListPage<Query> = (context: Context, query: Query) => Promise<unknown>

/** Ten partners with 2,000 customers of four subscriptions each, for the tables of lists to be filled over. */
const owners = `
  insert into partners (id, name, status, created_at, updated_at)
  select 'par_' || n, 'Partner', 'active', now(), now() from generate_series(0, 9) n;

  insert into customers (id, partner_id, name, currency, language, time_zone, vendor_external_id,
    partner_external_id, created_at, updated_at)
  select 'cus_' || n, 'par_' || n % 10, 'Customer', 'EUR', 'en', 'Europe/Brussels', 'crm-' || n, 'own-' || n,
    now(), now()
  from generate_series(0, 1999) n;

  insert into subscriptions (id, partner_id, customer_id, number, status, plan_name, currency, tax_behavior,
    interval_unit, interval_count, anchor_date, period_number, period_start, period_end, collection, billed_by, access,
    created_at, updated_at)
  select 'sub_' || n, 'par_' || n % 10, 'cus_' || n % 2000, 'OLD/' || n, 'active', 'Plan', 'EUR', 'exclusive', 'month',
    1, '2024-01-01', 0, '2024-01-01', '2024-01-31', 'charge', 'external', 'granted', now(), now()
  from generate_series(0, 7999) n;
`

/** A contact of customer `n`. */
export const contactOf = (n: number): Scope =>
  makeScope({
    kind: 'contact',
    partner_id: `par_${n % 10}`,
    customer_id: `cus_${n}`,
    session_id: 's',
    site_id: 's',
    contact_id: null,
    signed_in: false,
    permissions: [],
    sections: [],
    time_zone: 'UTC',
    clock_offset: 0,
  })

/** One of each kind, of customer 7 where he has one. */
export const callers: Record<string, Scope> = {
  contact: contactOf(7),
  partner: makeScope({ kind: 'partner', partner_id: 'par_7', key_id: 'k', scopes: ['*'] }),
  vendor: makeScope({ kind: 'vendor', key_id: 'k', scopes: ['*'] }),
}

/**
 * A database with many customers and what `fill` makes of them, and a look at the statements that a list really sends.
 * @param fill SQL
 */
export async function openPlanner<Query>(listPage: ListPage<Query>, fill: string) {
  const server = await startTestServer()
  const client = new pg.Client(server.connectionString)
  await client.connect()
  await client.query(owners + fill)
  await client.query('analyze')

  return {
    services: server.services,

    /** What a list asks the database, without asking it. */
    async statements(scope: Scope, query: Query): Promise<Statement[]> {
      const sent: Statement[] = []
      const reads = {
        query: async <Row>({ text, values = [] }: { text: string; values?: unknown[] }): Promise<Row[]> => {
          sent.push({ text, values })
          return [{ count: 0 }] as Row[]
        },
        close: async () => undefined,
      }
      await listPage({ ...server.services, reads, scope } as Context, query).catch(error => {
        // The stand-in for a row of a count is none of a list.
        if (sent.length === 0) throw error
      })
      return sent
    },

    /** The plan for these values, and the one for any, which PostgreSQL may change to after five runs. */
    async plansOf({ text, values }: Statement): Promise<string[]> {
      const lines = async (explained: string, given: unknown[]) =>
        (await client.query(explained, given)).rows.map(row => row['QUERY PLAN']).join('\n')
      const { server_version_num } = (await client.query('show server_version_num')).rows[0]
      return [
        await lines(`explain ${text}`, values),
        ...(Number(server_version_num) >= 160000 ? [await lines(`explain (generic_plan) ${text}`, [])] : []),
      ]
    },

    async close(): Promise<void> {
      await client.end()
      await server.close()
    },
  }
}
