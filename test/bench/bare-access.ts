import type { Hono } from 'hono'
import type pg from 'pg'

const query = `select id, version, status, access, grace_ends_on, cancels_on, contract_end from subscriptions where id = $1`

/** Access by Hono and `pool.query`: one indexed read and its JSON, or 304 to one who has it. */
export function addAccess(app: Hono, pool: pg.Pool): void {
  app.get('/subscriptions/:id/access', async c => {
    const { rows } = await pool.query({ name: 'access', text: query, values: [c.req.param('id')] })
    const [{ id, version, status, access, grace_ends_on, cancels_on, contract_end }] = rows
    const etag = `"v${version}"`
    c.header('ETag', etag)
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304)
    const ends_on = [grace_ends_on, cancels_on, contract_end].find(day => day !== null) ?? null
    return c.json({ subscription_id: id, access, status, ends_on })
  })
}
