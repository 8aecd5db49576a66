import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { connect } from '../../../server/src/database/connect.ts'
import { type EventType, recordEvents } from '../../../server/src/events/actions.ts'
import type { Db } from '../../../server/src/http/context.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

type Listed = { id: string; type: string; subject_id: string; data: Record<string, unknown> }
type Body = { data: Listed[]; has_more: boolean; next_cursor: string }

let server: TestServer
let partner: string
let other: string
let partnerKey: string
let otherKey: string
const now = '2026-01-02T03:04:05.123456Z'

before(async () => {
  server = await startTestServer()
  server.inventEvents()
  const make = async (name: string) =>
    (await server.request('POST', '/v1/partners', { key: server.vendorKey, body: { name } })).body.id
  partner = await make('alpha')
  other = await make('beta')
  partnerKey = await server.makeKey(['events:read'], partner)
  otherKey = await server.makeKey(['events:read'], other)
})
after(() => server.close())

/** The types are the tests' own, so that each finds only its own events. */
const event = (type: string, subject_id: string, fields: object = {}) => ({
  type: type as EventType,
  subject_id,
  partner_id: partner,
  customer_id: null,
  data: { id: subject_id },
  ...fields,
})
const record = (type: string, subjects: string[], fields: object = {}, db: Db = server.db) =>
  db.transaction().execute(trx =>
    recordEvents(
      trx,
      now,
      subjects.map(subject => event(type, subject, fields)),
    ),
  )
const list = async (query: string, key = partnerKey): Promise<Body> => {
  const { status, body } = await server.request('GET', `/v1/events?${query}`, { key })
  assert.equal(status, 200, JSON.stringify(body))
  return body
}
/** Events show once no older transaction runs, and other tests have transactions on the same server. */
async function eventually<T>(read: () => Promise<T>, ready: (value: T) => boolean): Promise<T> {
  let value!: T
  await until(async () => {
    value = await read()
    return ready(value)
  })
  return value
}
const subjects = (body: Body) => body.data.map(each => each.subject_id)

describe('listEvents', () => {
  test('oldest first, page by page, each once; the last cursor stays until something is new', async () => {
    const wanted = Array.from({ length: 7 }, (_, n) => `a${n}`)
    await record('test.paged', wanted)
    await eventually(
      () => list('type=test.paged&limit=100'),
      body => body.data.length === 7,
    )
    const seen: string[] = []
    let cursor = ''
    let more = true
    while (more) {
      const body = await list(`type=test.paged&limit=3${cursor && `&cursor=${cursor}`}`)
      seen.push(...subjects(body))
      cursor = body.next_cursor
      more = body.has_more
    }
    assert.deepEqual(seen, wanted)
    const idle = await list(`type=test.paged&limit=3&cursor=${cursor}`)
    assert.deepEqual(idle, { data: [], has_more: false, next_cursor: cursor })
    await record('test.paged', ['a7'])
    const fresh = await eventually(
      () => list(`type=test.paged&cursor=${cursor}`),
      body => body.data.length > 0,
    )
    assert.deepEqual(subjects(fresh), ['a7'])
    assert.notEqual(fresh.next_cursor, cursor)
  })

  test('gives a cursor even before anything has happened', async () => {
    const before = await list('type=test.later')
    assert.equal(typeof before.next_cursor, 'string')
    await record('test.later', ['l0'])
    const after = await eventually(
      () => list(`type=test.later&cursor=${before.next_cursor}`),
      body => body.data.length > 0,
    )
    assert.deepEqual(subjects(after), ['l0'])
  })

  test('an event that is committed late is not skipped by a reader who follows along', async () => {
    const { db, close } = connect(server.connectionString)
    const written = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    const slow = db.transaction().execute(async trx => {
      await recordEvents(trx, now, [event('test.late', 'slow')])
      written.resolve()
      await release.promise
    })
    await written.promise
    await record('test.late', ['fast'])
    // The later one is committed and has the higher number, but is not shown before the earlier one is decided.
    const headers = { authorization: `Bearer ${partnerKey}` }
    const request = new Request('http://portal.test/v1/events?type=test.late', { headers })
    const meanwhile = (await (await server.app.fetch(request)).json()) as Body
    assert.deepEqual(meanwhile.data, [])
    release.resolve()
    await slow
    const both = await eventually(
      () => list(`type=test.late&cursor=${meanwhile.next_cursor}`),
      body => body.data.length === 2,
    )
    assert.deepEqual(subjects(both), ['slow', 'fast'])
    await close()
  })

  test('readers that follow along while many write see everything, once', async () => {
    const wanted = Array.from({ length: 40 }, (_, n) => `w${n}`)
    const writing = Promise.all(wanted.map(subject => record('test.many', [subject])))
    const seen: string[] = []
    let cursor = ''
    await eventually(
      async () => {
        const body = await list(`type=test.many&limit=5${cursor && `&cursor=${cursor}`}`)
        seen.push(...subjects(body))
        cursor = body.next_cursor
        return seen.length
      },
      length => length >= wanted.length,
    )
    await writing
    assert.deepEqual(seen.toSorted(), wanted.toSorted())
  })

  test('each side reads its own fields, and a partner only what is its own', async () => {
    const sides = {
      vendor_fields: { external_id: 'v', metadata: { a: 'vendor' } },
      partner_fields: { external_id: 'p', metadata: { a: 'partner' } },
    }
    await record('test.sides', ['s0'], sides)
    await record('test.sides', ['s1'], { partner_id: null })
    await record('test.sides', ['s2'], { partner_id: other })
    const all = await eventually(
      () => list('type=test.sides', server.vendorKey),
      body => body.data.length === 3,
    )
    assert.deepEqual(subjects(all), ['s0', 's1', 's2'])
    assert.deepEqual(all.data[0]?.data, { id: 's0', ...sides.vendor_fields })
    const own = await list('type=test.sides')
    assert.deepEqual(subjects(own), ['s0'])
    assert.deepEqual(own.data[0]?.data, { id: 's0', ...sides.partner_fields })
    assert.deepEqual(subjects(await list('type=test.sides', otherKey)), ['s2'])

    const get = (key: string) => server.request('GET', `/v1/events/${own.data[0]?.id}`, { key })
    assert.deepEqual((await get(partnerKey)).body, own.data[0])
    assert.deepEqual((await get(server.vendorKey)).body, all.data[0])
    assert.equal((await get(otherKey)).status, 404)
    const none = '/v1/events/evt_00000000000000000000000000'
    assert.equal((await server.request('GET', none, { key: partnerKey })).status, 404)
  })

  test('filters by several types and by customer', async () => {
    const customer_id = 'cus_00000000000000000000000001'
    await record('test.one', ['f0'], { customer_id })
    await record('test.two', ['f1'], { customer_id })
    await record('test.three', ['f2'], { customer_id })
    const query = `customer_id=${customer_id}`
    const all = await eventually(
      () => list(query),
      body => body.data.length === 3,
    )
    assert.deepEqual(subjects(all), ['f0', 'f1', 'f2'])
    assert.deepEqual(subjects(await list(`${query}&type=test.one&type=test.three`)), ['f0', 'f2'])
    assert.deepEqual(subjects(await list(query, otherKey)), [])
  })

  test('refuses cursors that were not made here or with other filters', async () => {
    const { next_cursor } = await list('type=test.paged&limit=1')
    const refused = async (query: string) => {
      const { status, body } = await server.request('GET', `/v1/events?${query}`, { key: partnerKey })
      assert.deepEqual([status, body.code], [422, 'cursor_mismatch'])
    }
    await refused(`cursor=${next_cursor}`)
    await refused('cursor=nonsense')
    const [, , hash] = JSON.parse(Buffer.from(next_cursor, 'base64url').toString())
    for (const position of [
      ['x', '1'],
      ['1', 'x'],
      [null, '1'],
      ['99999999999999999999', '1'],
      ['-1', '1'],
    ]) {
      const forged = Buffer.from(JSON.stringify([...position, hash])).toString('base64url')
      await refused(`type=test.paged&cursor=${forged}`)
    }
  })

  test('is not for contacts, nor for keys without the scope', async () => {
    const key = await server.makeKey(['customers:read'], partner)
    assert.equal((await server.request('GET', '/v1/events', { key })).status, 403)
  })
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
