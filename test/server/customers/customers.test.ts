import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../server/src/http/ids.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let partner: string
let partnerKey: string
let otherPartner: string
let otherKey: string
const missing = 'cus_00000000000000000000000000'

before(async () => {
  server = await startTestServer()
  const make = async (name: string) =>
    (await server.request('POST', '/v1/partners', { key: server.vendorKey, body: { name } })).body.id
  partner = await make('alpha')
  otherPartner = await make('beta')
  const scopes = ['customers:read', 'customers:write', 'contacts:read', 'contacts:write', 'sessions:write']
  partnerKey = await server.makeKey(scopes, partner)
  otherKey = await server.makeKey(scopes, otherPartner)
})
after(() => server.close())

const create = (body: object, key = server.vendorKey) =>
  server.request('POST', '/v1/customers', { key, body: { name: 'Acme', country: 'BE', ...body } })
const list = (query: string, key = server.vendorKey) =>
  server.request('GET', `/v1/customers${query}`, { key })
const get = (id: string, key = server.vendorKey) => server.request('GET', `/v1/customers/${id}`, { key })
const patch = (id: string, body: object, ask: { key?: string; headers?: Record<string, string> } = {}) =>
  server.request('PATCH', `/v1/customers/${id}`, { key: server.vendorKey, body, ...ask })
const pointer = (reply: { body: { errors: { pointer: string }[] } }) => reply.body.errors[0]?.pointer

describe('createCustomer', () => {
  test('takes what is not said from the settings, and direct customers as the partner', async () => {
    const { status, body, headers } = await create({ vat_number: ' BE0123456789 ' })
    assert.equal(status, 201)
    assert.equal(headers.get('etag'), '"v1"')
    assert.deepEqual(
      { currency: body.currency, language: body.language, time_zone: body.time_zone, address: body.address },
      { currency: 'EUR', language: 'en', time_zone: 'Europe/Brussels', address: {} },
    )
    assert.deepEqual([body.vat_number, body.external_id, body.metadata], ['BE0123456789', null, {}])
    const owner = await server.request('GET', `/v1/partners/${body.partner_id}`, { key: server.vendorKey })
    assert.equal(owner.body.built_in, true)
  })

  test('a partner creates for itself, and cannot tell another partner from a missing one', async () => {
    assert.equal((await create({}, partnerKey)).body.partner_id, partner)
    assert.equal((await create({ partner_id: partner }, partnerKey)).body.partner_id, partner)
    const foreign = await create({ partner_id: otherPartner }, partnerKey)
    const none = await create({ partner_id: 'par_00000000000000000000000000' }, partnerKey)
    assert.equal(foreign.status, 404)
    assert.deepEqual({ ...foreign.body, request_id: '' }, { ...none.body, request_id: '' })
  })

  test('the vendor names any partner there is', async () => {
    assert.equal((await create({ partner_id: otherPartner })).body.partner_id, otherPartner)
    assert.equal((await create({ partner_id: 'par_00000000000000000000000000' })).status, 404)
  })

  test('refuses consumers, currencies and time zones that do not exist, each by its pointer', async () => {
    for (const [field, value] of [
      ['kind', 'consumer'],
      ['currency', 'XXX'],
      ['time_zone', 'Europe/Atlantis'],
      ['time_zone', '+02:00'],
    ] as const) {
      const reply = await create({ [field]: value })
      assert.deepEqual([reply.status, pointer(reply)], [422, `#/${field}`])
    }
  })

  test('an external id is unique among the callers of one side', async () => {
    assert.equal((await create({ external_id: 'crm-1' })).status, 201)
    const taken = await create({ external_id: 'crm-1' })
    assert.deepEqual([taken.status, taken.body.code], [409, 'already_exists'])
    assert.equal((await create({ external_id: 'crm-1' }, partnerKey)).status, 201)
    assert.equal((await create({ external_id: 'crm-1' }, partnerKey)).status, 409)
    assert.equal((await create({ external_id: 'crm-1' }, otherKey)).status, 201)
  })

  test('of several at once with one external id, one wins', async () => {
    const replies = await Promise.all(Array.from({ length: 6 }, () => create({ external_id: 'race' })))
    assert.deepEqual(replies.map(reply => reply.status).sort(), [201, 409, 409, 409, 409, 409])
  })

  test('needs the scope', async () => {
    const key = await server.makeKey(['customers:read'])
    assert.equal((await create({}, key)).status, 403)
  })

  test('records what happened, with the fields of each side for that side', async () => {
    const { body } = await create({ partner_id: partner, external_id: 'seen', metadata: { a: '1' } })
    const event = await server.db
      .selectFrom('events')
      .selectAll()
      .where('subject_id', '=', body.id)
      .executeTakeFirstOrThrow()
    assert.deepEqual(
      [event.type, event.partner_id, event.customer_id],
      ['customer.created', partner, body.id],
    )
    assert.equal('external_id' in event.data, false)
    assert.deepEqual(event.vendor_fields, { external_id: 'seen', metadata: { a: '1' } })
    assert.deepEqual(event.partner_fields, { external_id: null, metadata: {} })
  })
})

describe('what one side writes', () => {
  test('the other side does not read, and contacts read neither', async () => {
    const { body } = await create({ partner_id: partner, external_id: 'v-1', metadata: { plan: 'gold' } })
    const seen = await get(body.id, partnerKey)
    assert.deepEqual([seen.body.external_id, seen.body.metadata], [null, {}])
    await patch(body.id, { external_id: 'p-1', metadata: { shop: '7' } }, { key: partnerKey })
    const vendors = await get(body.id)
    assert.deepEqual([vendors.body.external_id, vendors.body.metadata], ['v-1', { plan: 'gold' }])

    await server.request('POST', '/v1/sites', {
      key: server.vendorKey,
      body: { partner_id: partner, name: 'site', allowed_origins: [] },
    })
    const minted = await server.request('POST', '/v1/portal_sessions', {
      key: partnerKey,
      body: { external_customer_id: 'p-1' },
    })
    const token = minted.body.token
    const own = await server.request('GET', `/v1/customers/${body.id}`, { token })
    assert.equal(own.status, 200)
    assert.equal('external_id' in own.body || 'metadata' in own.body, false)
    const other = await create({ partner_id: partner })
    assert.equal((await server.request('GET', `/v1/customers/${other.body.id}`, { token })).status, 404)
    assert.equal((await server.request('GET', '/v1/customers', { token })).status, 403)
  })
})

describe('getCustomer', () => {
  test('a foreign partner gets the answer for a missing one', async () => {
    const { body } = await create({ partner_id: partner })
    const foreign = await get(body.id, otherKey)
    const none = await get(missing, otherKey)
    assert.equal(foreign.status, 404)
    assert.deepEqual({ ...foreign.body, request_id: '' }, { ...none.body, request_id: '' })
  })

  test('304 while nothing has changed', async () => {
    const { body } = await create({})
    const headers = { 'if-none-match': '"v1"' }
    const ask = { key: server.vendorKey, headers }
    assert.equal((await server.request('GET', `/v1/customers/${body.id}`, ask)).status, 304)
    await patch(body.id, { name: 'Other' })
    assert.equal((await server.request('GET', `/v1/customers/${body.id}`, ask)).status, 200)
  })
})

describe('updateCustomer', () => {
  test('changes what is named, clears what is null, and counts the version', async () => {
    const made = await create({
      vat_number: 'BE0123456789',
      address: { line1: 'Here 1', city: 'Ghent' },
      metadata: { a: '1', b: '2' },
      external_id: 'to-clear',
    })
    const { status, body, headers } = await patch(made.body.id, {
      vat_number: null,
      address: { city: null, postal_code: '9000' },
      metadata: { b: '3' },
      external_id: null,
    })
    assert.equal(status, 200)
    assert.equal(headers.get('etag'), '"v2"')
    assert.deepEqual([body.name, body.vat_number, body.external_id, body.version], ['Acme', null, null, 2])
    assert.deepEqual(body.address, { line1: 'Here 1', city: null, postal_code: '9000' })
    assert.deepEqual(body.metadata, { b: '3' })
  })

  test('412 for another version, and nothing has changed', async () => {
    const { body } = await create({})
    const stale = await patch(body.id, { name: 'New' }, { headers: { 'if-match': '"v2"' } })
    assert.deepEqual([stale.status, stale.body.current_version], [412, 1])
    assert.equal((await patch(body.id, { name: 'New' }, { headers: { 'if-match': '"v1"' } })).status, 200)
  })

  test('of several at once based on one version, one wins', async () => {
    const { body } = await create({})
    const change = () => patch(body.id, { name: 'New' }, { headers: { 'if-match': '"v1"' } })
    const replies = await Promise.all(Array.from({ length: 5 }, change))
    assert.deepEqual(replies.map(reply => reply.status).sort(), [200, 412, 412, 412, 412])
  })

  test('404 for a foreign one, 409 for a taken external id, 422 for a wrong zone', async () => {
    const { body } = await create({ partner_id: partner })
    assert.equal((await patch(body.id, { name: 'x' }, { key: otherKey })).status, 404)
    await create({ external_id: 'is-taken' })
    assert.equal((await patch(body.id, { external_id: 'is-taken' })).status, 409)
    const wrong = await patch(body.id, { time_zone: 'CET' })
    assert.deepEqual([wrong.status, pointer(wrong)], [422, '#/time_zone'])
  })

  test('in another zone its invoices are overdue from another instant', async () => {
    const { body } = await create({ time_zone: 'Europe/Brussels' })
    const line = { name: 'Plan', quantity: '1', unit_price: '10', tax_rate: '21' }
    const draft = await server.request('POST', '/v1/invoices', {
      key: server.vendorKey,
      body: { customer_id: body.id, due_date: '2099-03-15', lines: [line] },
    })
    const issued = await server.request('POST', `/v1/invoices/${draft.body.id}/issue`, {
      key: server.vendorKey,
    })
    assert.equal(issued.status, 200)
    const overdue = async () => {
      const query = server.db.selectFrom('invoices').select(['overdue_from', 'version'])
      return query.where('id', '=', draft.body.id).executeTakeFirstOrThrow()
    }
    const before = await overdue()
    assert.equal(before.overdue_from, '2099-03-15T23:00:00Z')
    await patch(body.id, { time_zone: 'America/New_York' })
    const after = await overdue()
    assert.deepEqual(after, { overdue_from: '2099-03-16T04:00:00Z', version: before.version + 1 })
    await patch(body.id, { name: 'Same zone' })
    assert.deepEqual(await overdue(), after)
  })
})

describe('vat_verified', () => {
  const vat = { vat_number: 'BE0123456789' }
  const verified = async (reply: Promise<{ body: { vat_verified: boolean } }>) =>
    (await reply).body.vat_verified
  const made = async (fields: object = {}) =>
    (await create({ partner_id: partner, ...vat, ...fields })).body.id

  test('is false until the vendor says otherwise, in the answer and in the event', async () => {
    assert.equal(await verified(create(vat)), false)
    const id = await made({ vat_verified: true })
    assert.equal(await verified(get(id, partnerKey)), true)
    assert.equal(await verified(patch(id, { vat_verified: false })), false)
    assert.equal(await verified(patch(id, { vat_verified: true })), true)
    const events = server.db.selectFrom('events').select('data').where('subject_id', '=', id).orderBy('seq')
    assert.deepEqual(
      (await events.execute()).map(each => each.data.vat_verified),
      [true, false, true],
    )
  })

  test('is not for partners to say, whichever it is', async () => {
    const id = await made({ vat_verified: true })
    for (const vat_verified of [true, false])
      for (const reply of [
        await create({ ...vat, vat_verified }, partnerKey),
        await patch(id, { vat_verified }, { key: partnerKey }),
      ])
        assert.deepEqual([reply.status, pointer(reply)], [422, '#/vat_verified'])
    assert.equal(await verified(get(id)), true)
  })

  test('goes with another number, whoever gives it, and stays with the same', async () => {
    const id = await made({ vat_verified: true })
    assert.equal(await verified(patch(id, { vat_number: ' BE0123456789 ', name: 'Same' })), true)
    assert.equal(await verified(patch(id, { vat_number: 'BE0987654321' }, { key: partnerKey })), false)
    assert.equal(await verified(patch(id, { vat_number: 'BE0111111111', vat_verified: true })), true)
    assert.equal(await verified(patch(id, { vat_number: null })), false)
    assert.equal(await verified(patch(id, vat)), false)
  })

  test('needs a number', async () => {
    const id = await made()
    for (const reply of [
      await create({ vat_verified: true }),
      await patch(id, { vat_number: null, vat_verified: true }),
      await patch(id, { vat_number: '    ', vat_verified: true }),
    ])
      assert.deepEqual([reply.status, pointer(reply)], [422, '#/vat_verified'])
  })
})

describe('listCustomers', () => {
  test('newest first, every one once, though all were made in one instant', async () => {
    const key = await server.makeKey(['customers:read'], otherPartner)
    const now = '2026-01-02T03:04:05.123456Z'
    const row = () => ({ id: newId('cus'), partner_id: otherPartner, name: 'Same', currency: 'EUR' })
    const rest = { language: 'en', time_zone: 'UTC', address: '{}', identifiers: '[]' }
    const rows = Array.from({ length: 15 }, () => ({ ...row(), ...rest, created_at: now, updated_at: now }))
    await server.db.insertInto('customers').values(rows).execute()
    const seen: string[] = []
    let cursor = ''
    let pages = 0
    do {
      const { body } = await list(`?limit=4${cursor && `&cursor=${cursor}`}&include=total_count`, key)
      seen.push(...body.data.map((each: { id: string }) => each.id))
      assert.equal(body.has_more, body.next_cursor !== null)
      cursor = body.next_cursor ?? ''
      pages += 1
      // One that comes in between does not move the pages after it.
      if (pages === 1) await create({ partner_id: otherPartner })
    } while (cursor)
    assert.equal(new Set(seen).size, seen.length)
    assert.deepEqual(seen, [...seen].sort().reverse())
    for (const { id } of rows) assert.ok(seen.includes(id))
  })

  test('a partner sees and counts only its own; filters of another are empty', async () => {
    const mine = await create({ partner_id: partner, external_id: 'mine' })
    const { body } = await list('?limit=100&include=total_count', partnerKey)
    assert.ok(body.data.every((each: { partner_id: string }) => each.partner_id === partner))
    assert.equal(body.total_count, body.data.length)
    assert.equal((await list(`?partner_id=${otherPartner}`, partnerKey)).body.data.length, 0)
    assert.equal((await list('?external_id=mine', partnerKey)).body.data.length, 0)
    assert.deepEqual(
      (await list('?external_id=mine')).body.data.map((each: { id: string }) => each.id),
      [mine.body.id],
    )
  })

  test('takes every character of q literally, whatever the letter case', async () => {
    for (const name of ['100% done', '100 done', 'a_b', 'axb', 'c:\\temp', 'ÉCLAIR SA'])
      await create({ name, partner_id: partner })
    const found = async (q: string) => {
      const reply = await list(`?q=${encodeURIComponent(q)}`, partnerKey)
      return reply.body.data.map((each: { name: string }) => each.name)
    }
    assert.deepEqual(await found('%'), ['100% done'])
    assert.deepEqual(await found('_'), ['a_b'])
    assert.deepEqual(await found('\\'), ['c:\\temp'])
    assert.deepEqual(await found('a_b'), ['a_b'])
    assert.deepEqual(await found("'"), [])
    assert.deepEqual(await found('éclair'), ['ÉCLAIR SA'])
  })

  test('a cursor belongs to its filters', async () => {
    const { body } = await list('?limit=1')
    const other = await list(`?limit=1&q=a&cursor=${body.next_cursor}`)
    assert.deepEqual([other.status, other.body.code], [422, 'cursor_mismatch'])
    assert.equal((await list('?nonsense=1')).status, 422)
  })
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
