import type pg from 'pg'
import { customerId, id, now, party, scale, someone } from './scale.ts'

/** Quotations, orders and payments of one customer; those with a session have more than a page of each. */
const few = 5
const many = 25
const each = `generate_series(1, ${scale.customers}) c,
  generate_series(0, case when c <= ${scale.sessions} then ${many - 1} else ${few - 1} end) k`
const of = (prefix: string) => id(prefix, '(c * 100 + k)')
const day = `date '2026-11-01' - (k * 40 + c % 40)::int`

/** What an invoice is for, by its number `n` and customer `owner`: the first of each customer have an order. */
export const orderOf = (owner: string): string => {
  const place = `((n - ${scale.largest + 21}) / ${scale.customers - 2})`
  const orders = `case when ${owner} <= ${scale.sessions} then ${many} else ${few} end`
  return `case when n > ${scale.largest + 20} and ${place} < ${orders}
    then ${id('ord', `((${owner}) * 100 + ${place})`)} end`
}

/** Quotations, every second one accepted, and orders. Before the invoices that are for them. */
export async function makeOrders(client: pg.Client, say: (text: string) => void): Promise<void> {
  say('quotations and orders')
  await client.query(`insert into quotations (id, partner_id, customer_id, kind, status, number, subject, revision, listed_on,
      valid_until, expires_at, currency, language, buyer_name, subtotal, tax_total, total, due_now, recurring_total, created_at, updated_at)
    select ${of('quo')}, ${id('par', "'1'")}, ${id('cus', 'c')}, 'new', case when k % 2 = 0 then 'accepted' else 'sent' end,
      'QUO/2020/' || (c * 100 + k), 'Subscription and set-up', 1, ${day}, ${day} + 30, (${day} + 31)::timestamptz, 'EUR', 'en',
      'Acme NV', 100000, 21000, 121000, 0, 0, ${now}, ${now}
    from ${each}`)
  await client.query(`insert into orders (id, partner_id, customer_id, kind, status, number, subject, product_kinds, listed_on,
      po_number, currency, tax_behavior, buyer_name, subtotal, tax_total, total, content, quotation_id, created_at, updated_at)
    select ${of('ord')}, ${id('par', "'1'")}, ${id('cus', 'c')}, case when k % 2 = 0 then 'new' else 'purchase' end, 'confirmed',
      'SO/2020/' || (c * 100 + k), 'Subscription and set-up', '{service}', ${day}, 'PO-' || c, 'EUR', 'exclusive', 'Acme NV',
      100000, 21000, 121000, '{"lines":[],"taxes":[]}', case when k % 2 = 0 then ${of('quo')} end, ${now}, ${now}
    from ${each}`)
}

/** Payments, each for one invoice of its customer. After these. */
export async function makePayments(client: pg.Client, say: (text: string) => void): Promise<void> {
  say('payments')
  await client.query(`insert into payments (id, partner_id, customer_id, status, amount, currency, method, received_on,
      reference, created_at, updated_at)
    select ${of('pay')}, ${id('par', "'1'")}, ${id('cus', 'c')}, 'succeeded', 121000, 'EUR', 'bank_transfer', ${day},
      'REF ' || c, ${now}, ${now}
    from ${each}`)
  const others = scale.customers - 2
  const most = Math.max(1, Math.floor((scale.invoices - scale.largest - 20) / others))
  const invoice = `(${scale.largest + 21} + c - 3 + (k % ${most}) * ${others})`
  await client.query(`insert into allocations (id, partner_id, customer_id, invoice_id, payment_id, amount, allocated_on, created_at)
    select ${of('alc')}, ${id('par', "'1'")}, ${id('cus', 'c')}, ${id('inv', invoice)}, ${of('pay')}, 121000, ${day}, ${now}
    from ${each} where c > 2 and ${invoice} <= ${scale.invoices}`)
  for (const table of ['quotations', 'orders', 'payments', 'allocations'])
    await client.query(`vacuum (analyze) ${table}`)
}

export const acceptableId = (n: number) => `quo_${String(90_000_000 + n).padStart(26, '0')}`

const line = (
  n: number,
) => `{"id":"qln_${String(n).padStart(26, '0')}","product_id":null,"price_id":null,"product_kind":"service",
  "pack_minutes":null,"name":"Set-up, part ${n}","description":"Everything up to the first invoice","quantity":"2","unit":"C62",
  "unit_price":"250","discount_percent":null,"recurring":false,"optional":false,"selected":true,"net":50000,"tax_category":"S",
  "tax_rate":"21","tax_source":"stated","tax_code":"standard","tax_reason":null,"tax_reason_code":null,"period_start":null,
  "period_end":null}`
const sold = `jsonb_build_object('seller', ${party}, 'buyer', ${party}) || '{"subject":"Set-up","language":"en","currency":"EUR",
  "tax_behavior":"exclusive","valid_until":null,"requires_signature":true,"requires_payment":false,"prepayment_percent":null,
  "interval_unit":null,"interval_count":null,"lines":[${line(1)},${line(2)}],"taxes":[{"category":"S","rate":"21",
  "taxable":100000,"tax":21000,"exemption_reason":null,"exemption_code":null}],"subtotal":100000,"tax_total":21000,"total":121000,
  "due_now":0,"recurring_total":0,"notes":null,"terms":null}'::jsonb`

/** Quotations that wait to be signed, two lines each, nothing to pay at once. */
export async function makeAcceptable(client: pg.Client, count: number): Promise<void> {
  const owners = Array.from({ length: count }, (_, n) => customerId(someone(n)))
  const ids = owners.map((_, n) => acceptableId(n))
  await client.query(
    `insert into quotations (id, partner_id, customer_id, kind, status, number, subject, revision, listed_on, currency, language,
       buyer_name, subtotal, tax_total, total, due_now, recurring_total, created_at, updated_at)
     select id, ${id('par', "'1'")}, owner, 'new', 'sent', id, 'Set-up', 1, date '2020-01-01', 'EUR', 'en', 'Acme NV', 100000, 21000,
       121000, 0, 0, ${now}, ${now}
     from unnest($1::text[], $2::text[]) as t (id, owner)`,
    [ids, owners],
  )
  await client.query(
    `insert into quotation_revisions (quotation_id, revision, content, sha256, branding, sent_at)
     select id, 1, ${sold}, repeat('a', 64), '{"accent":null,"logo_file_id":null}', ${now} from unnest($1::text[]) as t (id)`,
    [ids],
  )
  await client.query('analyze quotations, quotation_revisions')
}
