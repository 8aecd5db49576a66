import pg from 'pg'
import { id, party } from './scale.ts'

const content = `jsonb_build_object('tax_point_date', null, 'contract_reference', null, 'preceding_invoices', '[]'::jsonb, 'notes', '[]'::jsonb,
  'payment_terms', null, 'delivery', null, 'allowances', '[]'::jsonb, 'taxes', s.figures -> 'taxes', 'differences', '[]'::jsonb)`
const buyer = `jsonb_set(${party}, '{name}', to_jsonb(c.name))`
const invoiceId = id('inv', `('b' || substr(s.id, 5))`).replace('26', '30')

/**
 * What billing cannot do without, by SQL alone and for batches of 500: a number each, the invoice, its three lines, the
 * payment that is begun, and the subscription's next period. No decisions, no events, nothing in between.
 * @returns how many were billed
 */
export async function billBare(connectionString: string, batch = 500): Promise<number> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  let billed = 0
  for (;;) {
    await client.query('begin')
    const { rows } = await client.query(
      `select id from subscriptions where next_action_at <= '2026-11-25T09:00:00Z' order by next_action_at
       limit $1 for no key update skip locked`,
      [batch],
    )
    if (rows.length === 0) break
    const ids = rows.map(row => row.id)
    const counted = await client.query(
      `insert into number_series as series (prefix, year, last_number, last_issue_date) values ('INV', 2026, $1, '2026-11-25')
       on conflict (prefix, year) do update set last_number = series.last_number + excluded.last_number returning last_number`,
      [ids.length],
    )
    const first = counted.rows[0].last_number - ids.length
    await client.query(
      `insert into invoices (id, partner_id, customer_id, type, type_code, origin, status, number, subject, listed_on, issue_date, due_date,
         overdue_from, currency, language, line_total, allowance_total, charge_total, subtotal, tax_total, total, subscription_id,
         period_start, period_end, seller_name, buyer_name, seller, buyer, content, branding, created_at, updated_at)
       select ${invoiceId}, s.partner_id, s.customer_id, 'invoice', '380', 'portal', 'open',
         'INV/2026/' || lpad(($2 + t.n)::text, greatest(5, length(($2 + t.n)::text)), '0'), s.plan_name, '2026-11-25', '2026-11-25', '2026-12-09', '2026-12-09T23:00:00Z', s.currency,
         c.language, 30000, 0, 0, 30000, 6300, 36300, s.id, s.next_invoice_date, s.next_invoice_date + 29, 'Northwind', c.name,
         ${party}, ${buyer}, ${content}, '{"accent": null, "logo_file_id": null}', now(), now()
       from unnest($1::text[]) with ordinality as t (id, n) join subscriptions s on s.id = t.id join customers c on c.id = s.customer_id`,
      [ids, first],
    )
    await client.query(
      `insert into invoice_lines (id, invoice_id, position, line_number, name, quantity, unit, unit_price, base_quantity, net, tax_category,
         tax_rate, period_start, period_end)
       select 'l' || i.id, ${invoiceId}, i.position, i.position + 1, i.name, i.quantity, i.unit, i.unit_price, 1, 10000, i.tax_category,
         i.tax_rate, s.next_invoice_date, s.next_invoice_date + 29
       from subscriptions s join subscription_items i on i.subscription_id = s.id where s.id = any($1)`,
      [ids],
    )
    await client.query(
      `insert into payments (id, partner_id, customer_id, status, amount, currency, method, provider, payment_method_id, intent, ask_again_at,
         created_at, updated_at)
       select 'pay' || s.id, s.partner_id, s.customer_id, 'processing', 36300, s.currency, 'card', m.provider, m.id,
         jsonb_build_object('off_session', true, 'invoices', jsonb_build_array(jsonb_build_object('invoice_id', ${invoiceId}, 'amount', 36300))),
         now(), now(), now()
       from subscriptions s join payment_methods m on m.customer_id = s.customer_id and m.is_default where s.id = any($1)`,
      [ids],
    )
    await client.query(
      `update subscriptions as s set period_number = 1, period_start = next_invoice_date, period_end = next_invoice_date + 29,
         next_invoice_date = next_invoice_date + 30, next_action_at = null, open_invoice_id = ${invoiceId}, charge_attempts = 1,
         last_attempt_on = '2026-11-25', version = version + 1, updated_at = now()
       where id = any($1)`,
      [ids],
    )
    await client.query('commit')
    billed += ids.length
  }
  await client.query('rollback')
  await client.end()
  return billed
}

if (import.meta.main) {
  process.once('message', async () => {
    const counts = await Promise.all(
      Array.from({ length: Number(process.env.BATCHES) }, () => billBare(process.env.DATABASE_URL!)),
    )
    process.send!({ billed: counts.reduce((sum, count) => sum + count) })
    process.disconnect!()
  })
  process.send!('ready')
}
