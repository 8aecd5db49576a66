import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { servePortal } from '../../support/portal-process.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

// The server as a process, killed while it writes. What it leaves is looked at from beside it.

let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>
before(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
})
after(() => server.close())

type Write = { key: string; path: string; body?: object }
type Answer = { status: number; body: { id: string }; replayed: boolean }

async function send(url: string, { key, path, body }: Write): Promise<Answer> {
  const headers: Record<string, string> = {
    authorization: `Bearer ${server.vendorKey}`,
    'idempotency-key': key,
  }
  if (body) headers['content-type'] = 'application/json'
  const reply = await fetch(url + path, { method: 'POST', headers, body: body && JSON.stringify(body) })
  return {
    status: reply.status,
    body: (await reply.json()) as { id: string },
    replayed: reply.headers.get('idempotency-replayed') === 'true',
  }
}

/** Half of them make something, half of them take a number. */
async function makeWrites(name: string, each: number): Promise<Write[]> {
  const line = { name: 'Plan', quantity: '1', unit_price: '1.00', tax_rate: '0' }
  const draft = { customer_id: world.a.customer.id, subject: name, lines: [line] }
  const writes: Write[] = []
  for (let n = 0; n < each; n++) {
    const { id } = await world.a.post('/v1/invoices', draft)
    writes.push({ key: `${name} issue ${n}`, path: `/v1/invoices/${id}/issue` })
    const body = { name: `${name} ${n}`, country: 'BE' }
    writes.push({ key: `${name} create ${n}`, path: '/v1/customers', body })
  }
  return writes
}

const unfinished = () =>
  server.db
    .selectFrom('idempotency_keys')
    .select(['key', 'lease_until'])
    .where('status', 'is', null)
    .execute()

for (const answered of [1, 40])
  test(`killed after ${answered} of 120 parallel writes: repeated, each exists once`, async () => {
    const name = `round ${answered}`
    const writes = await makeWrites(name, 60)
    const killed = await servePortal(server.connectionString)
    const before = new Map<string, Answer>()
    await Promise.all(
      writes.map(async write => {
        const answer = await send(killed.url, write).catch(() => null)
        if (!answer) return
        before.set(write.key, answer)
        if (before.size === answered) await killed.kill('SIGKILL')
      }),
    )
    assert.equal((await killed.ended).code, 'SIGKILL')
    assert.ok(before.size < writes.length)

    const left = await unfinished()
    assert.ok(left.length > 0, 'it was killed too late to leave anything unfinished')
    const soon = Temporal.Now.instant().add({ seconds: 60 })
    for (const { lease_until } of left) assert.ok(Temporal.Instant.compare(lease_until, soon) <= 0)
    // In place of waiting until the leases run out.
    await sql`update idempotency_keys set lease_until = now() - interval '1 second' where status is null`.execute(
      server.db,
    )

    const again = await servePortal(server.connectionString)
    try {
      const answers = await Promise.all(writes.map(write => send(again.url, write)))
      for (const [i, { status, body, replayed }] of answers.entries()) {
        const { key, path } = writes[i]!
        assert.equal(status, path === '/v1/customers' ? 201 : 200, JSON.stringify(body))
        const first = before.get(key)
        if (first) assert.deepEqual([replayed, body], [true, first.body], key)
      }
    } finally {
      assert.equal((await again.kill('SIGTERM')).code, 0)
    }

    assert.deepEqual(await unfinished(), [])
    const { rows: made } = await sql`
      select count(*)::int as customers, count(distinct name)::int as names,
        (select count(*)::int from events e where e.type = 'customer.created'
          and e.subject_id in (select id from customers where name like ${`${name} %`})) as events
      from customers where name like ${`${name} %`}`.execute(server.db)
    assert.deepEqual(made, [{ customers: 60, names: 60, events: 60 }])
    const { rows: issued } = await sql`
      select count(*)::int as invoices, count(distinct number)::int as numbers,
        (select count(*)::int from events e where e.type = 'invoice.issued'
          and e.subject_id in (select id from invoices where subject = ${name})) as events
      from invoices where subject = ${name} and status = 'open'`.execute(server.db)
    assert.deepEqual(issued, [{ invoices: 60, numbers: 60, events: 60 }])
  })

test('no number was lost on the way', async () => {
  const { rows } = await sql<{ gaps: number }>`
    select count(*)::int - max(right(number, 5)::int) as gaps
    from invoices where number is not null and type = 'invoice'`.execute(server.db)
  assert.deepEqual(rows, [{ gaps: 0 }])
})
