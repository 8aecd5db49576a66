import type { Hono } from 'hono'
import type pg from 'pg'
import { newId } from '../../server/src/http/ids.ts'

type Row = Record<string, unknown>

/**
 * Accepting by Hono and one transaction with the statements that it cannot do without: the rows that the portal
 * writes, its numbers without gaps, its events. No sign-in, no checks, no idempotency key.
 */
export function addAccept(app: Hono, pool: pg.Pool): void {
  app.post('/quotations/:id/accept', async c => {
    const body = await c.req.json()
    const client = await pool.connect()
    try {
      await client.query('begin')
      const answer = await accept(client, c.req.param('id'), body)
      await client.query('commit')
      return c.json(answer)
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  })
}

async function accept(client: pg.PoolClient, id: string, body: Row) {
  const now = new Date().toISOString()
  const one = async (text: string, values: unknown[]) => (await client.query(text, values)).rows[0]
  const quotation = await one(
    `select q.*, r.content, r.sha256, c.name as customer_name from quotations q
     join quotation_revisions r on r.quotation_id = q.id and r.revision = q.revision
     join customers c on c.id = q.customer_id
     where q.id = $1 and q.status = 'sent' for no key update of q, c`,
    [id],
  )
  const { content, sha256, customer_name, partner_id, customer_id } = quotation
  const settings = await one('select * from settings', [])
  const evidence = { signed_name: body.signature, po_number: body.po_number, sha256, accepted_at: now }
  await client.query(
    `insert into quotation_responses (id, quotation_id, revision, partner_id, customer_id, kind, contact_id, contact_name,
       lines, evidence, created_at)
     values ($1, $2, 1, $3, $4, 'acceptance', null, 'Alex Person', '[]', $5, $6)`,
    [newId('qre'), id, partner_id, customer_id, evidence, now],
  )

  const order = await one(
    `insert into orders (id, partner_id, customer_id, kind, status, number, subject, product_kinds, listed_on, po_number, currency,
       tax_behavior, buyer_name, subtotal, tax_total, total, content, quotation_id, created_at, updated_at)
     values ($1, $2, $3, 'new', 'confirmed', $4, $5, '{service}', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)
     returning *`,
    [
      newId('ord'),
      partner_id,
      customer_id,
      await takeNumber(settings.order_prefix),
      content.subject,
      now.slice(0, 10),
      body.po_number,
      content.currency,
      content.tax_behavior,
      customer_name,
      content.subtotal,
      content.tax_total,
      content.total,
      { lines: content.lines, taxes: content.taxes },
      id,
      now,
    ],
  )
  const invoice = await one(
    `insert into invoices (id, partner_id, customer_id, type, type_code, origin, status, number, subject, order_reference, listed_on,
       issue_date, due_date, overdue_from, currency, language, line_total, allowance_total, charge_total, subtotal, tax_total, total,
       order_id, seller_name, buyer_name, seller, buyer, content, branding, created_at, updated_at)
     values ($1, $2, $3, 'invoice', '380', 'portal', 'open', $4, $5, $6, $7, $7, $7::date + $8::int, $7::date + $8::int + 1, $9, 'en',
       $10, 0, 0, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $20)
     returning *`,
    [
      newId('inv'),
      partner_id,
      customer_id,
      await takeNumber(settings.invoice_prefix),
      content.subject,
      body.po_number,
      now.slice(0, 10),
      settings.payment_days,
      content.currency,
      content.subtotal,
      content.tax_total,
      content.total,
      order.id,
      content.seller.name,
      content.buyer.name,
      content.seller,
      content.buyer,
      { taxes: content.taxes, payment_instructions: settings.payment_instructions },
      settings.branding,
      now,
    ],
  )
  const lines = content.lines.map((line: Row, position: number) => ({
    ...line,
    id: newId('line'),
    position,
    line_number: String(position + 1),
    base_quantity: '1',
  }))
  await client.query(
    `insert into invoice_lines (id, invoice_id, position, line_number, name, description, quantity, unit, unit_price, base_quantity,
       net, tax_category, tax_rate)
     select id, $1, position, line_number, name, description, quantity, unit, unit_price, base_quantity, net, tax_category, tax_rate
     from jsonb_to_recordset($2) as l (id text, position int, line_number text, name text, description text, quantity numeric,
       unit text, unit_price numeric, base_quantity numeric, net bigint, tax_category text, tax_rate numeric)`,
    [invoice.id, JSON.stringify(lines)],
  )
  const accepted = await one(
    `update quotations set status = 'accepted', drafted = null, version = version + 1, updated_at = $2 where id = $1 returning *`,
    [id, now],
  )
  const told = { ...accepted, ...content, responses: [evidence] }
  await client.query(
    `insert into events (id, type, partner_id, customer_id, subject_id, data, created_at)
     select e.*, $1 from jsonb_to_recordset($2) as e (id text, type text, partner_id text, customer_id text, subject_id text, data jsonb)`,
    [
      now,
      JSON.stringify([
        event('invoice.issued', { ...invoice, lines }),
        event('order.created', { ...order, invoices: [invoice.id] }),
        event('quotation.accepted', told),
      ]),
    ],
  )
  return { quotation: told, order, invoice_id: invoice.id, payment: null }

  /** Whoever takes one holds the series until he commits. */
  async function takeNumber(prefix: string): Promise<string> {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`series:${prefix}`])
    const { year, last_number } = await one(
      `insert into number_series (prefix, year, last_number, last_issue_date) values ($1, $2, 1, $3)
       on conflict (prefix, year) do update set last_number = number_series.last_number + 1
       returning year, last_number`,
      [prefix, now.slice(0, 4), now.slice(0, 10)],
    )
    return `${prefix}/${year}/${String(last_number).padStart(5, '0')}`
  }

  function event(type: string, data: { id: string }) {
    return { id: newId('evt'), type, partner_id, customer_id, subject_id: data.id, data }
  }
}
