import type { Hono } from 'hono'
import type pg from 'pg'

const quotations = `select id, partner_id, customer_id, kind, status, number, subject, revision, listed_on, valid_until,
  expires_at, currency, buyer_name, subtotal, tax_total, total, due_now, recurring_total, interval_unit, interval_count,
  subscription_id, version, created_at, updated_at,
  (select id from orders where quotation_id = q.id) as order_id,
  (select payment_id from payment_claims where document_id = q.id) as payment_id
  from quotations q where customer_id = $1 and revision > 0 order by listed_on desc, id desc limit 21`

const orders = `select o.id, o.partner_id, o.customer_id, o.kind, o.status, o.number, o.subject, o.product_kinds, o.buyer_name,
  o.listed_on, o.po_number, o.currency, o.subtotal, o.tax_total, o.total, o.quotation_id, o.subscription_id, o.version,
  o.created_at, o.updated_at, n.*
  from orders o cross join lateral (
    select count(*)::int as invoice_count, coalesce(sum(total), 0)::bigint as invoiced,
      coalesce(sum(greatest(amount_due, 0)), 0)::bigint as amount_due, coalesce(sum(paid), 0)::bigint as paid,
      coalesce(sum(credited), 0)::bigint as credited, coalesce(sum(credit_notes_total), 0)::bigint as credit_notes_total,
      coalesce(bool_or(exists (select from payment_claims where document_id = i.id)), false) as claimed
    from invoices i where i.order_id = o.id and i.status in ('open', 'paid')) n
  where o.customer_id = $1 order by o.listed_on desc, o.id desc limit 21`

const payments = `select id, partner_id, customer_id, status, amount, currency, method, received_on, reference, refunded,
  quotation_id, payment_method_id, failure_code, next_action, intent, version, created_at, updated_at,
  (select coalesce(sum(amount), 0)::bigint from refunds r where r.payment_id = p.id and r.status = 'processing') as refunding
  from payments p where customer_id = $1 order by id desc limit 21`

const settled = `select a.payment_id, a.invoice_id, i.number, sum(a.amount)::bigint as amount
  from allocations a join invoices i on i.id = a.invoice_id
  where a.payment_id = any($1) group by a.payment_id, a.invoice_id, i.number order by min(a.id)`

/** Lists by Hono and `pool.query`, with the queries that the portal asks too. */
export function addLists(app: Hono, pool: pg.Pool): void {
  const page = (rows: { id: string }[], data: object[]) => ({
    data,
    has_more: rows.length > 20,
    next_cursor: rows[19]?.id ?? null,
  })
  for (const [name, query] of Object.entries({ quotations, orders }))
    app.get(`/${name}`, async c => {
      const { rows } = await pool.query(query, [c.req.query('customer_id')])
      return c.json(page(rows, rows.slice(0, 20)))
    })
  app.get('/payments', async c => {
    const { rows } = await pool.query(payments, [c.req.query('customer_id')])
    const shown = rows.slice(0, 20)
    const parts = (await pool.query(settled, [shown.map(row => row.id)])).rows
    const data = shown.map(row => ({ ...row, invoices: parts.filter(part => part.payment_id === row.id) }))
    return c.json(page(rows, data))
  })
}
