import type pg from 'pg'
import { hashSecret } from '../../server/src/http/ids.ts'
import { makeOrders, makePayments, orderOf } from './sales-data.ts'
import { id, now, party, scale, token } from './scale.ts'

const content = `'{"tax_point_date":null,"contract_reference":null,"preceding_invoices":[],"notes":[],"payment_terms":null,"delivery":null,"allowances":[],"taxes":[],"differences":[]}'::jsonb`

/** Customers, invoices and sessions by set-based SQL. Customer 1 has very many invoices, customer 2 has twenty. */
export async function makeData(client: pg.Client, say: (text: string) => void): Promise<void> {
  await client.query(`insert into partners (id, name, status, created_at, updated_at)
    values (${id('par', "'1'")}, 'Bench', 'active', ${now}, ${now})`)
  await client.query(`insert into sites (id, partner_id, name, allowed_origins, sections, sign_in_methods, status, created_at, updated_at)
    values (${id('site', "'1'")}, ${id('par', "'1'")}, 'Bench', '{}', '{quotations,orders,invoices,tickets,subscriptions,success_packs,payment_methods,messages,profile}', '{password}', 'enabled', ${now}, ${now})`)
  await client.query(`insert into site_keys (publishable_key, site_id, created_at)
    values ('pk_bench', ${id('site', "'1'")}, ${now})`)
  say(`${scale.customers} customers`)
  await client.query(`insert into customers (id, partner_id, name, country, currency, language, time_zone, created_at, updated_at)
    select ${id('cus', 'n')}, ${id('par', "'1'")}, 'Customer ' || n, 'BE', 'EUR', 'en', 'Europe/Brussels', ${now}, ${now}
    from generate_series(1, ${scale.customers}) n`)
  await client.query(`insert into logins (id, email, created_at, updated_at)
    select ${id('log', 'n')}, 'person' || n || '@bench.example', ${now}, ${now} from generate_series(1, ${scale.sessions}) n`)
  await client.query(`insert into contacts (id, login_id, partner_id, customer_id, name, role, status, created_at, updated_at)
    select ${id('con', 'n')}, ${id('log', 'n')}, ${id('par', "'1'")}, ${id('cus', 'n')}, 'Person ' || n, 'owner', 'active', ${now}, ${now}
    from generate_series(1, ${scale.sessions}) n`)
  await client.query(
    `insert into portal_sessions (id, family_id, token_hash, site_id, partner_id, customer_id, contact_id, signed_in, created_at, last_seen_at, expires_at, ends_at)
     select ${id('ses', 'n')}, ${id('ses', 'n')}, hash, ${id('site', "'1'")}, ${id('par', "'1'")}, ${id('cus', 'n')}, ${id('con', 'n')}, true, now(), now(), now() + interval '1 day', now() + interval '1 day'
     from unnest($1::bytea[]) with ordinality as t (hash, n)`,
    [Array.from({ length: scale.sessions }, (_, i) => hashSecret(token(i + 1)))],
  )
  await makeOrders(client, say)
  const batch = 200_000
  const others = scale.invoices - scale.largest - 20
  const owner = `case when n <= ${scale.largest} then 1 when n <= ${scale.largest + 20} then 2
    else 3 + (n - ${scale.largest + 21}) % ${scale.customers - 2} end`
  for (let from = 1; from <= others + scale.largest + 20; from += batch) {
    say(`${from - 1} of ${scale.invoices} invoices`)
    await client.query(`insert into invoices (id, partner_id, customer_id, type, type_code, origin, status, number, subject,
        listed_on, issue_date, due_date, overdue_from, currency, language, line_total, allowance_total, charge_total, subtotal,
        tax_total, total, paid, seller_name, buyer_name, seller, buyer, content, order_id, created_at, updated_at)
      select ${id('inv', 'n')}, ${id('par', "'1'")}, ${id('cus', `(${owner})`)}, 'invoice', '380', 'portal',
        case when n % 5 = 0 then 'open' else 'paid' end, 'INV/2026/' || lpad(n::text, 8, '0'), 'Subscription, November',
        date '2026-11-01' - (n % 1400)::int, date '2026-11-01' - (n % 1400)::int, date '2026-11-15' - (n % 1400)::int,
        timestamptz '2026-11-15T23:00:00Z' - (n % 1400) * interval '1 day', 'EUR', 'en', 100000, 0, 0, 100000, 21000, 121000,
        case when n % 5 = 0 then 0 else 121000 end, 'Northwind Software', 'Acme NV', ${party}, ${party}, ${content}, ${orderOf(owner)}, ${now}, ${now}
      from generate_series(${from}, ${Math.min(from + batch - 1, scale.invoices)}) n`)
  }
  await makePayments(client, say)
  say('vacuum and analyze')
  await client.query('vacuum (analyze) invoices')
  await client.query('vacuum (analyze) customers')
  await client.query('analyze')
}
