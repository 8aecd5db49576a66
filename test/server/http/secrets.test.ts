import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

let server: TestServer
before(async () => {
  server = await startTestServer()
})
after(() => server.close())

/** Everything in the database as text, bytes in hexadecimal. */
async function dump(): Promise<string> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(server.db)
  let all = ''
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(
      server.db,
    )
    all += rows.map(({ row }) => `${name} ${row}\n`).join('')
  }
  return all
}

test('no secret that was given or received lies in the database', async () => {
  const { a } = await makeWorld(server)
  const headers = { 'idempotency-key': 'the same for all' }
  const vendor = async (path: string, body: unknown) =>
    (await server.request('POST', path, { key: server.vendorKey, body, headers })).body
  const password = 'correct horse battery staple'
  const wrong = 'wrong password of somebody'
  await vendor(`/v1/contacts/${a.contact.id}/password`, { password })
  const site = { key: a.site.publishable_key, headers }
  const login = (given: string) =>
    server.request('POST', '/v1/login', { ...site, body: { email: a.email, password: given } })
  const signedIn = await login(password)
  assert.equal(signedIn.status, 201)
  assert.equal((await login(wrong)).status, 401)
  const refreshed = await server.request('POST', '/v1/portal_sessions/current/refresh', {
    token: signedIn.body.token,
    headers,
  })
  const body = { customer_id: a.customer.id }
  const switched = await server.request('POST', '/v1/portal_sessions/current/switch', {
    token: refreshed.body.token,
    headers,
    body,
  })
  const minted = await vendor('/v1/portal_sessions', body)
  const key = await vendor('/v1/api_keys', { name: 'ERP' })
  const link = await vendor('/v1/download_links', { invoice_id: a.invoice.id })

  const secrets: Record<string, string> = {
    password,
    wrong,
    signedIn: signedIn.body.token,
    refreshed: refreshed.body.token,
    switched: switched.body.token,
    minted: minted.token,
    key: key.secret,
    link: new URL(link.url).pathname.split('/').at(-1)!,
    vendorKey: server.vendorKey,
  }
  const all = await dump()
  // The search works: it finds what does lie there.
  assert.ok(all.includes(a.email) && all.includes(signedIn.body.session.id))
  for (const [name, secret] of Object.entries(secrets)) {
    assert.ok(secret.length >= 20, name)
    const bare = secret.replace(/^[a-z]+_/, '')
    for (const form of [
      secret,
      bare,
      Buffer.from(secret).toString('hex'),
      Buffer.from(secret).toString('base64'),
    ])
      assert.ok(!all.includes(form), `${name} lies in ${all.split('\n').find(line => line.includes(form))}`)
  }
  assert.match(all, /\$argon2id\$/)
  const kept = await server.db.selectFrom('idempotency_keys').selectAll().execute()
  assert.deepEqual(kept, [], 'no answer with a secret is kept for a second try')
})

test('answers that hold a secret are kept by no cache', async () => {
  const reply = await server.request('POST', '/v1/api_keys', { key: server.vendorKey, body: { name: 'x' } })
  assert.deepEqual([reply.status, reply.headers.get('cache-control')], [201, 'no-store'])
})
