import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

const clock = testClock('2026-03-01T12:00:00Z')
let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>
before(async () => {
  server = await startTestServer({ clock })
  world = await makeWorld(server)
})
after(() => server.close())

const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: unknown) =>
  server.request(method, path, { key: server.vendorKey, headers, body })
const tagOf = async (path: string) => (await ask('GET', path)).headers.get('etag')!

/** What has versions, and a change that never fails. */
const versioned: [what: string, path: () => string, change: object][] = [
  ['a customer', () => `/v1/customers/${world.a.customer.id}`, { name: 'Changed' }],
  ['a contact', () => `/v1/contacts/${world.a.contact.id}`, { name: 'Changed' }],
  ['a site', () => `/v1/sites/${world.a.site.id}`, { name: 'Changed' }],
  ['a partner', () => `/v1/partners/${world.a.partner.id}`, { name: 'Changed' }],
  ['the settings', () => '/v1/settings', { payment_days: 20 }],
  ['a draft', () => `/v1/invoices/${world.a.draft.id}`, { subject: 'Changed' }],
]

for (const [what, path, change] of versioned)
  describe(what, () => {
    test('is not sent again to whoever has it', async () => {
      const tag = await tagOf(path())
      for (const given of [tag, `W/${tag}`, `"other", ${tag}`, `"other",W/${tag}`, '*'])
        for (const method of ['GET', 'HEAD']) {
          const reply = await ask(method, path(), { 'if-none-match': given })
          assert.deepEqual([reply.status, reply.bytes.length], [304, 0], `${method} ${given}`)
          assert.equal(reply.headers.get('etag'), tag)
        }
      for (const given of ['"other"', tag.replaceAll('"', ''), '""', 'x', `"x${tag.slice(1)}`])
        assert.equal((await ask('GET', path(), { 'if-none-match': given })).status, 200, given)
    })

    test('is changed only from the version that was read', async () => {
      const tag = await tagOf(path())
      const [, version] = /v(\d+)/.exec(tag)!
      const stale = `"v${Number(version) + 7}"`
      for (const given of [
        stale,
        `W/${stale}`,
        `${stale}, "x"`,
        '"v"',
        'v1',
        'garbage',
        `"v${version}`,
        '""',
      ]) {
        const reply = await ask('PATCH', path(), { 'if-match': given }, change)
        assert.deepEqual([reply.status, reply.body.code], [412, 'version_mismatch'], given)
        assert.equal(reply.body.current_version, Number(version))
      }
      assert.equal(await tagOf(path()), tag)
      // Proxies that compress make a tag weak; the version in it is what counts. So is the day that it was read.
      for (const form of [
        (own: string) => own,
        (own: string) => `W/${own}`,
        (own: string) => `"x", ${own}`,
        (own: string) => own.replace(/(v\d+).*"/, '$1-2020-01-01"'),
        () => '*',
      ]) {
        const reply = await ask('PATCH', path(), { 'if-match': form(await tagOf(path())) }, change)
        assert.equal(reply.status, 200, reply.body.detail)
        assert.equal(reply.headers.get('etag'), await tagOf(path()))
      }
    })

    test('of several changes to one version one is made', async () => {
      const tag = await tagOf(path())
      const replies = await Promise.all(
        Array.from({ length: 6 }, () => ask('PATCH', path(), { 'if-match': tag }, change)),
      )
      const statuses = replies.map(({ status }) => status).sort()
      assert.deepEqual(statuses, [200, 412, 412, 412, 412, 412])
    })
  })

test('a draft is deleted only in the version that was read', async () => {
  const body = { customer_id: world.a.customer.id, lines: world.a.draft.lines.map(lineOf) }
  const draft = await world.a.post('/v1/invoices', body)
  const path = `/v1/invoices/${draft.id}`
  assert.equal((await ask('DELETE', path, { 'if-match': '"v9"' })).status, 412)
  assert.equal((await ask('DELETE', path, { 'if-match': await tagOf(path) })).status, 204)
  assert.equal((await ask('DELETE', path, { 'if-match': '*' })).status, 404)
})
const lineOf = ({ name, quantity, unit_price, tax_rate }: Record<string, string>) => ({
  name,
  quantity,
  unit_price,
  tax_rate,
})

test('an invoice is new to its reader with each business day, as its days left are', async () => {
  const path = `/v1/invoices/${world.a.invoice.id}`
  const read = (tag: string) =>
    server.request('GET', path, { token: world.a.token, headers: { 'if-none-match': tag } })
  const before = await read('"none"')
  const tag = before.headers.get('etag')!
  assert.match(tag, /^"v\d+-2026-03-01"$/)
  clock.set('2026-03-01T12:30:00Z')
  assert.equal((await read(tag)).status, 304)
  await server.db.updateTable('portal_sessions').set({ expires_at: '2026-03-09T00:00:00Z' }).execute()
  clock.set('2026-03-01T23:00:00Z')
  const after = await read(tag)
  assert.deepEqual([after.status, after.headers.get('etag')], [200, tag.replace('03-01', '03-02')])
  assert.equal(after.body.days_until_due, before.body.days_until_due - 1)
})
