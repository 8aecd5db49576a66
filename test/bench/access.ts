import pg from 'pg'
import { hashSecret } from '../../server/src/http/ids.ts'
import { type Ask, type Asks, interleave, type Load } from './load.ts'
import { id, now, scale, someone } from './scale.ts'

const key = 'sk_bench'
const subscriptionId = (n: number) => `sub_${String(n).padStart(26, '0')}`

/**
 * Whether what was sold may be used, asked by the sold product with its API key, beside the same row read bare: the
 * answer, and the 304 to one who has it already.
 */
export async function measureAccess(
  ports: { portal: number; bare: number },
  connectionString: string,
  load: Load,
  say: (text: string) => void,
): Promise<void> {
  await makeSold(connectionString)
  const read =
    (prefix: string, again: Partial<ReturnType<Ask>> = {}): Ask =>
    n => ({ path: `${prefix}/subscriptions/${subscriptionId(someone(n))}/access`, token: key, ...again })
  const known = { ifNoneMatch: '"v1"', status: 304 }
  const asks: Asks = {
    portal: { port: ports.portal, ask: read('/v1') },
    bare: { port: ports.bare, ask: read('') },
    portalKnown: { port: ports.portal, ask: read('/v1', known) },
    bareKnown: { port: ports.bare, ask: read('', known) },
  }
  const of = await interleave(asks, load)
  for (const [what, ours, bare] of [
    ['access', 'portal', 'bare'],
    ['access, unchanged,', 'portalKnown', 'bareKnown'],
  ] as const)
    say(
      `${what} ratio to bare Hono + pg: ${(of(ours) / of(bare)).toFixed(2)} (${of(ours).toFixed(0)}/s, ${of(bare).toFixed(0)}/s)`,
    )
}

/** The key of the sold product, and a subscription of each customer. */
async function makeSold(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(
    `insert into api_keys (id, name, hint, scopes, created_at, updated_at)
     values (${id('key', "'1'")}, 'Sold product', 'ench', '{subscriptions:read}', ${now}, ${now})`,
  )
  await client.query(
    `insert into api_key_secrets (secret_hash, api_key_id, created_at) values ($1, ${id('key', "'1'")}, ${now})`,
    [hashSecret(key)],
  )
  await client.query(`insert into subscriptions (id, partner_id, customer_id, number, status, plan_name, currency, tax_behavior,
      interval_unit, interval_count, anchor_date, period_number, period_start, period_end, next_invoice_date, collection, billed_by,
      access, application_count, user_count, created_at, updated_at)
    select ${id('sub', 'n')}, ${id('par', "'1'")}, ${id('cus', 'n')}, 'SUB/A/' || n, 'active', 'Accounting', 'EUR', 'exclusive',
      'month', 1, date '2026-10-25', 0, date '2026-10-25', date '2026-11-24', date '2026-11-25', 'charge', 'portal', 'granted', 1, 5,
      ${now}, ${now}
    from generate_series(1, ${scale.customers}) n`)
  await client.query('vacuum (analyze) subscriptions')
  await client.end()
}
