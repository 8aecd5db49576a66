import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'
import { addAccept } from './bare-accept.ts'
import { addAccess } from './bare-access.ts'
import { addLists } from './bare-lists.ts'

/**
 * The references: the same by Hono and pg and nothing else (no sign-in, no scoping, no checks), and a constant
 * answer of the size of the list of invoices.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
pg.types.setTypeParser(20, Number)
for (const oid of [1082, 1184, 1700]) pg.types.setTypeParser(oid, text => text)

const query = `select id, partner_id, customer_id, type, type_code, origin, status, number, subject, seller_name,
  buyer_name, issue_date, due_date, overdue_from, currency, language, line_total, allowance_total, charge_total,
  subtotal, tax_total, total, prepaid, rounding, paid, credited, amount_due, credit_notes_total, credits_invoice_id,
  subscription_id,
  period_start, period_end, version, created_at, updated_at,
  exists (select from payment_claims where document_id = i.id) as claimed
  from invoices i where customer_id = $1 and status <> 'draft' order by listed_on desc, id desc limit 21`

const app = new Hono()
app.get('/invoices', async c => {
  const { rows } = await pool.query(query, [c.req.query('customer_id')])
  const data = rows.slice(0, 20)
  return c.json({ data, has_more: rows.length > 20, next_cursor: data.at(-1)?.id ?? null })
})
let hello: object = {}
app.get('/hello', c => c.json(hello))
app.get('/prepare', async c => {
  const { rows } = await pool.query(query, [c.req.query('customer_id')])
  hello = { data: rows.slice(0, 20), has_more: true, next_cursor: null }
  return c.text('ok')
})
addLists(app, pool)
addAccept(app, pool)
addAccess(app, pool)
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' })
