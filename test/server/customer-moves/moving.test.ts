import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { readContract } from '../../../server/src/http/contract.ts'
import { type Ids, operations, requestFor, send } from '../../support/operations.ts'
import { type Reply, startTestServer, type TestServer } from '../../support/server.ts'
import { idsOf, type Side } from '../../support/sides.ts'
import { openStream } from '../../support/streams.ts'
import { makeWorld } from '../../support/world.ts'

// A customer who has everything there is moves from one partner to another.

const scopes: string[] = readContract().components.schemas.Scope.enum

let server: TestServer
let a: Side
let b: Side
let mine: Ids
let secret: string

before(async () => {
  server = await startTestServer()
  const world = await makeWorld(server)
  ;[a, b] = [world.a, world.b]
  mine = await idsOf(server, a, 'own-alpha')
  // Not that of a webhook's test, which stays with its partner.
  const path = `/v1/events?customer_id=${a.customer.id}&limit=1`
  mine.event_id = (await server.request('GET', path, { key: a.partnerKey })).body.data[0].id
  const body = { invoice_id: a.invoice.id }
  secret = (await server.request('POST', '/v1/share_links', { key: a.partnerKey, body })).body.url.split(
    'share=',
  )[1]
  await server.request('PATCH', `/v1/invoices/${a.invoice.id}`, {
    key: a.partnerKey,
    body: { external_id: 'alpha-invoice', metadata: { note: 'of alpha' } },
  })
  await server.request('POST', '/v1/customers', {
    key: b.partnerKey,
    body: { name: 'Other', country: 'BE', external_id: 'own-alpha' },
  })
})
after(() => server.close())

const move = (
  partner_id: string,
  fields: { id?: string; key?: string; headers?: Record<string, string> } = {},
) =>
  server.request('POST', `/v1/customers/${fields.id ?? a.customer.id}/move`, {
    key: fields.key ?? server.vendorKey,
    body: { partner_id },
    headers: fields.headers ?? {},
  })
/** Whose customer is what somebody has asked for, and not whose they are. */
const asked = ['exports']
const told = ({ status, body }: Reply) => [status, body.code]
const customer = async (key: string) => server.request('GET', `/v1/customers/${a.customer.id}`, { key })
const owner = async () => (await customer(server.vendorKey)).body.partner_id

describe('it is refused', () => {
  test('to a partner that does not exist, of a customer that does not, and by who is not the vendor', async () => {
    assert.deepEqual(told(await move('par_00000000000000000000000000')), [404, 'not_found'])
    const none = await move(b.partner.id, { id: 'cus_00000000000000000000000000' })
    assert.deepEqual(told(none), [404, 'not_found'])
    const key = await server.makeKey(['customers:write', 'partners:write'], a.partner.id)
    assert.deepEqual(told(await move(b.partner.id, { key })), [403, 'permission_denied'])
    assert.equal(await owner(), a.partner.id)
  })

  test('to a partner who is suspended', async () => {
    const patch = (status: string) =>
      server.request('PATCH', `/v1/partners/${b.partner.id}`, { key: server.vendorKey, body: { status } })
    await patch('suspended')
    const refused = await move(b.partner.id)
    assert.deepEqual([...told(refused), refused.body.current_status], [409, 'invalid_state', 'suspended'])
    await patch('active')
    assert.equal(await owner(), a.partner.id)
  })

  test('from another version', async () => {
    assert.equal((await move(b.partner.id, { headers: { 'if-match': '"v99"' } })).status, 412)
  })

  test('where the other partner has the same imported invoice', async () => {
    for (const side of [a, b]) await insertTwin(side)
    const refused = await move(b.partner.id)
    assert.deepEqual(told(refused), [409, 'already_exists'])
    assert.equal(await owner(), a.partner.id)
    assert.equal((await server.request('GET', '/v1/invoices', { token: a.token })).status, 200)
    // Nothing else may take away what was issued.
    await server.db.connection().execute(async db => {
      await sql`set session_replication_role = replica`.execute(db)
      await sql`delete from invoices where number = 'X-1'`.execute(db)
      await sql`set session_replication_role = default`.execute(db)
    })
  })
})

/** A copy of the side's invoice as one that was imported. */
async function insertTwin(side: Side): Promise<void> {
  const columns = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_name = 'invoices' and is_generated = 'NEVER'`.execute(server.db)
  const given: Record<string, unknown> = {
    id: `inv_${side.partner.id.slice(4)}`,
    origin: 'external',
    seller_key: 'seller',
    number: 'X-1',
    vendor_external_id: null,
    partner_external_id: null,
  }
  const names = columns.rows.map(row => row.name)
  const values = names.map(name => (name in given ? sql`${given[name]}` : sql.ref(name)))
  await sql`insert into invoices (${sql.join(names.map(name => sql.ref(name)))})
    select ${sql.join(values)} from invoices where id = ${side.invoice.id}`.execute(server.db)
}

test('where it is already, nothing happens', async () => {
  const before = (await customer(server.vendorKey)).body
  const reply = await move(a.partner.id)
  assert.deepEqual([reply.status, reply.body.version], [200, before.version])
  assert.equal((await server.request('GET', '/v1/invoices', { token: a.token })).status, 200)
})

describe('moved', () => {
  let heard: Awaited<ReturnType<typeof openStream>>
  before(async () => {
    heard = await openStream(server, a.partnerKey)
    const replies = await Promise.all([move(b.partner.id), move(b.partner.id)])
    assert.deepEqual(
      replies.map(reply => [reply.status, reply.body.partner_id]),
      [
        [200, b.partner.id],
        [200, b.partner.id],
      ],
    )
    assert.equal(replies[0].body.version, replies[1].body.version, 'once')
  })
  after(() => heard.close())

  test('every row of it is the new partner’s, in every table there is', async () => {
    const { rows: tables } = await sql<{ name: string }>`
      select c.table_name as name from information_schema.columns c
      join information_schema.columns p using (table_schema, table_name)
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and c.column_name = 'customer_id' and p.column_name = 'partner_id'`.execute(server.db)
    assert.ok(tables.length > 20)
    let rows = 0
    for (const { name } of tables.filter(table => !asked.includes(table.name))) {
      const counted = await sql<{ all: number; left: number }>`
        select count(*) as all, count(*) filter (where partner_id is distinct from ${b.partner.id}) as left
        from ${sql.table(name)} where customer_id = ${a.customer.id}`.execute(server.db)
      assert.equal(Number(counted.rows[0]!.left), 0, name)
      rows += Number(counted.rows[0]!.all)
    }
    assert.ok(rows > 60, `${rows} rows`)
  })

  test('what a partner has written for itself is gone from every table', async () => {
    const { rows: columns } = await sql<{ table: string; name: string }>`
      select o.table_name as table, o.column_name as name from information_schema.columns o
      join information_schema.columns c using (table_schema, table_name)
      where o.table_schema = 'public' and c.column_name = 'customer_id'
        and o.column_name in ('partner_external_id', 'partner_metadata', 'partner_fields')`.execute(server.db)
    assert.ok(columns.length > 14)
    for (const { table, name } of columns) {
      // The events of the move itself and later ones are the new partner's.
      const { rows } = await sql<{ left: number }>`select count(*) as left from ${sql.table(table)} as t
        where customer_id = ${a.customer.id} and to_jsonb(t) ->> ${name} ~ 'own-alpha|of alpha'`.execute(
        server.db,
      )
      assert.equal(Number(rows[0]!.left), 0, `${table}.${name}`)
    }
  })

  test('a table that says whose a row is has a foreign key by which it follows', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.table_name as name from information_schema.columns c
      join information_schema.columns p using (table_schema, table_name)
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and c.column_name = 'customer_id' and p.column_name = 'partner_id'
        and not exists (select from pg_constraint f where f.conrelid = format('%I', c.table_name)::regclass
          and f.contype = 'f' and f.confrelid = 'customers'::regclass and f.confupdtype = 'c')
      order by 1`.execute(server.db)
    // Records are taken along by the move itself.
    assert.deepEqual(
      rows.map(row => row.name),
      ['events', ...asked, 'mails'],
    )
  })

  test('and an index by which its rows are found, of all that there are', async () => {
    const { rows } = await sql<{ name: string }>`
      select f.conrelid::regclass::text as name from pg_constraint f
      where f.contype = 'f' and f.confrelid = 'customers'::regclass and f.confupdtype = 'c'
        and not exists (select from pg_index i
          join pg_attribute c on c.attrelid = i.indrelid and c.attnum = i.indkey[0]
          where i.indrelid = f.conrelid and i.indpred is null and c.attname = 'customer_id')
      order by 1`.execute(server.db)
    assert.deepEqual(rows, [])
  })

  for (const operation of operations.filter(each => each.method === 'GET' && each.access.integration)) {
    const named = [...operation.path.matchAll(/\{(\w+)\}/g)].map(match => match[1]!)
    // Of the vendor or the partner, not the customer's.
    const others = [
      'partner_id',
      'site_id',
      'price_id',
      'product_id',
      'plan_id',
      'agent_id',
      'import_id',
      'export_id',
      'webhook_endpoint_id',
      'webhook_delivery_id',
    ]
    if (named.length > 0 && named.some(name => others.includes(name))) continue
    test(`${operation.id} no longer has it for the old partner`, async () => {
      const reply = await send(server, operation, requestFor(operation, mine), { key: a.partnerKey })
      if (named.length > 0) assert.equal(reply.status, 404)
      const left = JSON.stringify(reply.body.data?.filter((each: Kept) => !isFarewell(each)) ?? reply.body)
      for (const id of [a.customer.id, a.contact.id, a.invoice.id, mine.ticket_id, mine.subscription_id])
        assert.ok(!left.includes(id!), left)
    })
    test(`${operation.id} has it for the new partner`, async () => {
      const key = await server.makeKey(scopes, b.partner.id)
      const own = { ...mine, external_customer_id: 'none' }
      const reply = await send(server, operation, requestFor(operation, own), { key })
      assert.ok(reply.status < 300, `${reply.status} ${JSON.stringify(reply.body)}`)
    })
  }

  type Kept = { type?: string; object?: string; actor?: { kind: string } }
  /** The old partner is left with the news that it is gone, and with what its own key has done. */
  const isFarewell = ({ type, object, actor }: Kept) =>
    type === 'customer.moved_away' || (object === 'audit_entry' && actor!.kind === 'key')

  test('what the old partner has written of it is gone, and its ids are free', async () => {
    for (const [path, key] of [
      [`/v1/customers/${a.customer.id}`, b.partnerKey],
      [`/v1/invoices/${a.invoice.id}`, b.partnerKey],
    ] as const) {
      const { body } = await server.request('GET', path, { key })
      assert.deepEqual([body.external_id, body.metadata], [null, {}])
    }
    const events = await server.request('GET', `/v1/events?customer_id=${a.customer.id}&limit=100`, {
      key: b.partnerKey,
    })
    assert.doesNotMatch(JSON.stringify(events.body), /own-alpha|of alpha/)
  })

  test('sessions of the old partner’s sites have ended', async () => {
    const reply = await server.request('GET', '/v1/invoices', { token: a.token })
    assert.deepEqual(told(reply), [401, 'session_revoked'])
    const body = { customer_id: a.customer.id }
    const mint = (key: string) => server.request('POST', '/v1/portal_sessions', { key, body })
    assert.equal((await mint(a.partnerKey)).status, 404)
    assert.equal((await mint(b.partnerKey)).status, 201)
  })

  test('its share links go on, on the pages of either partner', async () => {
    const open = await server.request('POST', '/v1/share_sessions', { body: { secret } })
    assert.equal(open.status, 201)
    const read = (origin: string) =>
      server.request('GET', `/v1/invoices/${a.invoice.id}`, { token: open.body.token, headers: { origin } })
    for (const { site } of [a, b]) assert.equal((await read(site.allowed_origins[0])).status, 200)
    assert.equal((await read('https://elsewhere.example')).status, 403)
  })

  test('both partners are told, the old one nothing but that it is gone', async () => {
    const events = async (key: string) =>
      (await server.request('GET', '/v1/events?type=customer.moved&type=customer.moved_away', { key })).body
        .data
    const [gone] = await events(a.partnerKey)
    assert.deepEqual(Object.keys(gone.data).sort(), ['id', 'object', 'partner_id', 'version'])
    assert.deepEqual([gone.type, gone.data.id], ['customer.moved_away', a.customer.id])
    const [come] = await events(b.partnerKey)
    assert.deepEqual([come.type, come.data.partner_id], ['customer.moved', b.partner.id])
    for (let event = await heard.next(); ; event = await heard.next()) {
      assert.ok(event)
      assert.notEqual(event.data.type, 'customer.moved')
      if (event.data.type === 'customer.moved_away') break
    }
  })

  test('and it can move back', async () => {
    assert.equal((await move(a.partner.id)).body.partner_id, a.partner.id)
    assert.equal((await customer(a.partnerKey)).status, 200)
    assert.equal((await customer(b.partnerKey)).status, 404)
  })
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
