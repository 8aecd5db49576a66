import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Ids, operations, requestFor, send } from '../support/operations.ts'
import { type Ask, startTestServer, type TestServer } from '../support/server.ts'
import { attach, idsOf, neighbourOf, type Side } from '../support/sides.ts'
import { makeWorld } from '../support/world.ts'

// What each kind of caller is shown, of his own and of everybody's: in lists, pages, counts, searches and events.

let server: TestServer
let a: Side
let mine: Ids
/** Everything by which another customer could be recognised, per caller. */
let strangers: { contact: string[]; partner: string[] }

before(async () => {
  server = await startTestServer()
  const world = await makeWorld(server)
  a = world.a
  const neighbour = await neighbourOf(a)
  mine = await idsOf(server, a, 'own-alpha')
  const theirs = await idsOf(server, world.b, 'own-beta')
  const next = await idsOf(server, neighbour, 'own-neighbour')
  const names = (side: Side) => [side.customer.name, side.contact.name, side.email, side.invoice.number]
  // What is the same on all sides, as the one product there is, tells nobody apart.
  const told = (ids: Ids) => Object.values(ids).filter(each => !Object.values(mine).includes(each))
  const foreign = [...told(theirs), ...names(world.b), world.b.draft.id]
  const near = [...told(next), ...names(neighbour), neighbour.draft.id]
  strangers = { partner: foreign, contact: [...foreign, ...near] }
  const invoice = { external_id: 'vendor-invoice', metadata: { note: 'vendor metadata' } }
  for (const [path, body] of [
    [`/v1/customers/${a.customer.id}`, { metadata: { note: 'vendor metadata' } }],
    [
      `/v1/contacts/${a.contact.id}`,
      { external_id: 'vendor-contact', metadata: { note: 'vendor metadata' } },
    ],
    [`/v1/invoices/${a.draft.id}`, { ...invoice, subject: 'Still secret' }],
  ] as const)
    assert.equal((await server.request('PATCH', path, { key: server.vendorKey, body })).status, 200)
  const line = { name: 'Plan', quantity: '1', unit_price: '1.00', tax_rate: '0' }
  const noted = await a.post('/v1/invoices', {
    customer_id: a.customer.id,
    lines: [line],
    external_id: 'vendor-issued',
    metadata: { note: 'vendor metadata' },
  })
  await a.post(`/v1/invoices/${noted.id}/issue`, undefined)
})
after(() => server.close())

const callers: Record<'contact' | 'partner', () => Ask> = {
  contact: () => ({ token: a.token }),
  partner: () => ({ key: a.partnerKey }),
}
const get = (path: string, caller: Ask) => server.request('GET', path, caller)

for (const kind of ['contact', 'partner'] as const) {
  const permission = kind === 'contact' ? 'contact' : 'integration'
  // Credits are sums, alerts the few that are most urgent, additions a choice, offers the same for all, sessions few: no pages.
  const unpaged = [
    'listCredits',
    'listAlerts',
    'listSubscriptionAdditions',
    'listSuccessPackOffers',
    'listProfileSessions',
  ]
  // A key names the customer of these, and the conversation or the import of those.
  const narrow =
    kind === 'contact' ? ['listMessages'] : ['listMessages', 'listCorrespondence', 'listImportErrors']
  const paged = operations.filter(
    each => each.id.startsWith('list') && ![...unpaged, ...narrow].includes(each.id),
  )
  for (const operation of paged.filter(each => each.access[permission]))
    test(`${operation.id} shows a ${kind} all of his own, page by page, and nothing else`, async () => {
      const counts = operation.parameters.some(p => p.name === 'include')
      let [text, seen, cursor] = ['', 0, '']
      let total: number | undefined
      for (;;) {
        const query = `limit=1${counts ? '&include=total_count' : ''}${cursor && `&cursor=${cursor}`}`
        const reply = await get(`${operation.path}?${query}`, callers[kind]())
        assert.equal(reply.status, 200)
        text += JSON.stringify(reply.body)
        seen += reply.body.data.length
        total = reply.body.total_count
        if (!reply.body.has_more) break
        cursor = reply.body.next_cursor
      }
      assert.ok(seen > 0)
      if (counts) assert.equal(total, seen)
      for (const stranger of strangers[kind]) assert.ok(!text.includes(stranger), `shows ${stranger}`)
    })
}

test('a cursor made by another caller leads to no more than one’s own', async () => {
  const all = await get('/v1/invoices?limit=1', { key: server.vendorKey })
  const reply = await get(`/v1/invoices?limit=1&cursor=${all.body.next_cursor}`, callers.contact())
  assert.equal(reply.status, 200)
  for (const stranger of strangers.contact) assert.ok(!JSON.stringify(reply.body).includes(stranger))
})

test('search finds nothing of others, by no text or amount', async () => {
  for (const q of [...strangers.contact, '121.00', 'Plan', 'customer', '%', '_']) {
    const reply = await get(
      `/v1/invoices?include=total_count&q=${encodeURIComponent(q.slice(0, 100))}`,
      callers.contact(),
    )
    assert.equal(reply.status, 200, q)
    assert.equal(reply.body.total_count, reply.body.data.length)
    for (const { customer_id } of reply.body.data) assert.equal(customer_id, a.customer.id)
  }
  const found = await get('/v1/customers?include=total_count&q=customer', callers.partner())
  assert.equal(found.body.total_count, 2)
})

describe('a contact is not shown', () => {
  test('external ids and metadata, wherever he looks', async () => {
    // Of an export nothing is given to a session that a host has minted; the profile tests it with others.
    const reach = operations.filter(
      each => each.access.contact && each.method === 'GET' && each.id !== 'exportProfile',
    )
    assert.ok(reach.length > 5)
    for (const operation of reach) {
      const reply = await send(server, operation, requestFor(operation, mine), callers.contact())
      assert.equal(reply.status, 200, operation.id)
      const text = JSON.stringify(reply.body)
      assert.doesNotMatch(text, /external_id|"metadata"|vendor-|own-alpha|crm-alpha/, operation.id)
    }
  })

  test('and cannot find them out by asking', async () => {
    for (const guess of ['crm-alpha', 'own-alpha', 'never-was'])
      for (const list of ['invoices', 'contacts']) {
        const path = `/v1/${list}?include=total_count&external_customer_id=${guess}`
        const reply = await get(path, callers.contact())
        assert.deepEqual([reply.status, reply.body.data, reply.body.total_count], [200, [], 0], path)
      }
  })

  test('drafts: not in lists, counts, searches, details, PDF, files or links', async () => {
    const file = await attach(server, a, a.draft.id)
    for (const query of ['', '&status=draft', '&q=Still secret', '&sort=number', '&q=242.00']) {
      const reply = await get(`/v1/invoices?include=total_count&limit=100${query}`, callers.contact())
      assert.ok(!JSON.stringify(reply.body).includes(a.draft.id))
      assert.equal(reply.body.total_count, reply.body.data.length)
    }
    const paths = [
      `/v1/invoices/${a.draft.id}`,
      `/v1/invoices/${a.draft.id}/pdf`,
      `/v1/files/${file}`,
      `/v1/files/${file}/content`,
    ]
    for (const path of paths) {
      assert.equal((await get(path, callers.contact())).status, 404, path)
      assert.equal((await get(path, callers.partner())).status, 200, path)
    }
    for (const body of [{ invoice_id: a.draft.id }, { file_id: file }]) {
      const link = (caller: Ask) => server.request('POST', '/v1/download_links', { ...caller, body })
      assert.equal((await link(callers.contact())).status, 404)
      assert.equal((await link(callers.partner())).status, 201)
    }
  })
})

test('what one side keeps the other never reads, nor blocks', async () => {
  const read = async (key: string) => (await get(`/v1/customers/${a.customer.id}`, { key })).body
  assert.deepEqual(
    [(await read(a.partnerKey)).external_id, (await read(a.partnerKey)).metadata],
    ['own-alpha', { note: 'own-alpha metadata' }],
  )
  assert.deepEqual(
    [(await read(server.vendorKey)).external_id, (await read(server.vendorKey)).metadata],
    ['crm-alpha', { note: 'vendor metadata' }],
  )
  const body = { name: 'x', country: 'BE', external_id: 'own-beta' }
  const taken = await server.request('POST', '/v1/customers', { key: a.partnerKey, body })
  assert.equal(taken.status, 201, 'another partner’s external id is free')
  const events = await get('/v1/events?limit=100', callers.partner())
  assert.doesNotMatch(JSON.stringify(events.body), /vendor metadata|vendor-|crm-alpha/)
})
