import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { writeCursor } from '../../../server/src/http/pagination.ts'
import { operations } from '../../support/operations.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>
before(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
})
after(() => server.close())

const get = (path: string) => server.request('GET', path, { key: server.vendorKey })
const lists = operations.filter(
  each =>
    each.id.startsWith('list') &&
    each.parameters.some(p => p.name === 'limit') &&
    // What is of one object is not there without it.
    !each.path.includes('{') &&
    // A key names the conversation, or the customer.
    !['listMessages', 'listCorrespondence'].includes(each.id),
)
const wrong = ({ body }: { body: { errors?: { in: string; pointer: string }[] } }) =>
  body.errors && [...new Set(body.errors.map(each => `${each.in} ${each.pointer}`))]

for (const { id, path } of lists)
  describe(id, () => {
    test('names a parameter that it does not know', async () => {
      for (const name of ['unicorn', '__proto__', 'constructor', 'Limit', 'limit[]', 'limit%00', '']) {
        const reply = await get(`${path}?${name}=1`)
        assert.equal(reply.status, 422, name)
        assert.deepEqual(wrong(reply), [`query #/${decodeURIComponent(name)}`])
      }
      assert.equal((await get(`${path}?__proto__=1&__proto__=2`)).status, 422)
    })

    test('takes a limit from 1 to 100, once', async () => {
      for (const limit of ['0', '101', '-1', '1.5', 'x', '', '1e9', 'NaN', 'Infinity', '%00', 'true', '٣'])
        assert.deepEqual(wrong(await get(`${path}?limit=${limit}`)), ['query #/limit'], limit)
      assert.deepEqual(wrong(await get(`${path}?limit=1&limit=2`)), ['query #/limit'])
      for (const limit of ['1', '100']) assert.equal((await get(`${path}?limit=${limit}`)).status, 200)
    })

    test('takes no cursor that was not made for it', async () => {
      const forged = [
        'x',
        '%00',
        '%F0%9F%98%80',
        'bnVsbA',
        Buffer.from('{}').toString('base64url'),
        Buffer.from('[null,"x","y"]').toString('base64url'),
        Buffer.from('[[],{},null]').toString('base64url'),
        'A'.repeat(1024),
      ]
      for (const cursor of forged) {
        const reply = await get(`${path}?cursor=${cursor}`)
        assert.deepEqual(wrong(reply), ['query #/cursor'], cursor)
        assert.equal(reply.status, 422)
      }
      assert.deepEqual(wrong(await get(`${path}?cursor=${'A'.repeat(1025)}`)), ['query #/cursor'])
      const { next_cursor } = (await get(`${path}?limit=1`)).body
      if (next_cursor) assert.equal((await get(`${path}?cursor=${next_cursor}`)).status, 200)
    })
  })

test('a cursor belongs to its filters and its sort', async () => {
  const customer = `customer_id=${world.a.customer.id}`
  const { next_cursor } = (await get(`/v1/invoices?${customer}&limit=1`)).body
  const read = async (query: string) => {
    const { status, body } = await get(`/v1/invoices?${query}&cursor=${next_cursor}`)
    return [status, body.code]
  }
  assert.deepEqual(await read(`${customer}&limit=5&include=total_count`), [200, undefined])
  assert.deepEqual(await read(`limit=1&${customer}`), [200, undefined])
  for (const other of [
    'limit=1',
    `customer_id=${world.b.customer.id}`,
    `${customer}&sort=total`,
    `${customer}&status=open`,
    `${customer}&q=x`,
  ])
    assert.deepEqual(await read(other), [422, 'cursor_mismatch'], other)
})

test('a cursor made by hand, whose hash is right, is refused or leads nowhere', async () => {
  const customer_id = world.a.customer.id
  const keys = [
    '',
    'x',
    '2026-02-30',
    '0000-01-01',
    '99999-01-01',
    'infinity',
    '-infinity',
    'today',
    "'",
    '1;--',
  ]
  const numbers = ['1e3', '9'.repeat(19), '-1', '0x10', '1.5', '\ud800', '\u{1f600}', ' 1', '-0']
  for (const key of [null, ...keys, ...numbers])
    for (const id of ['inv_x', '0', '-', '9'.repeat(20), world.a.invoice.id])
      for (const sort of ['-issue_date', 'due_date', '-number', 'amount_due', 'total']) {
        const filters = { customer_id, sort }
        for (const made of [filters, { ...filters, limit: 20 }]) {
          const query = new URLSearchParams({ ...filters, cursor: writeCursor({ key, id }, made) })
          const { status } = await get(`/v1/invoices?${query}`)
          assert.ok(status === 200 || status === 422, `${sort} ${key} ${id}: ${status}`)
        }
      }
  for (const { path } of lists)
    for (const key of [null, ...keys, ...numbers])
      for (const id of ['x', '0', '9'.repeat(20)]) {
        const { status } = await get(`${path}?cursor=${writeCursor({ key, id }, {})}`)
        assert.ok(status === 200 || status === 422, `${path} ${key} ${id}: ${status}`)
      }
})

test('no value of any parameter is a fault of ours', async () => {
  const nasty = [
    '',
    '%00',
    '%',
    '%E0%A4%A',
    '%F0%9F%98%80',
    '%ED%A0%80',
    '%5C',
    "'",
    '%25_',
    'null',
    '{}',
    '[]',
    '-1',
    '1e999',
    '0000-01-01',
    '9999-12-31',
    '2026-02-30',
    '2026-1-1',
    'infinity',
    '%2B275760-09-13',
    'a'.repeat(2000),
  ]
  for (const { path, parameters } of lists)
    for (const { name, in: where } of parameters.filter(each => each.in === 'query'))
      for (const value of nasty)
        for (const also of ['', `&customer_id=${world.a.customer.id}`]) {
          const reply = await get(`${path}?${name}=${value}${name === 'customer_id' ? '' : also}`)
          assert.ok(
            reply.status === 200 || reply.status === 422,
            `${path} ${where} ${name}=${value}: ${reply.status}`,
          )
        }
  assert.deepEqual(server.faults, [])
})

test('a hundred random cursors per list are refused', async () => {
  let seed = 7
  const random = () => {
    seed = (seed * 48271) % 2147483647
    return seed
  }
  for (const { path } of lists)
    for (let tried = 0; tried < 100; tried++) {
      const bytes = Buffer.from(Array.from({ length: 1 + (random() % 90) }, () => random() % 256))
      const text = tried % 2 ? bytes.toString('base64url') : encodeURIComponent(bytes.toString('latin1'))
      const { status } = await get(`${path}?cursor=${text.slice(0, 900).replace(/%.?$/, '')}`)
      assert.equal(status, 422, text)
    }
})

test('values of a filter that takes several are any of them', async () => {
  const ids = async (query: string) =>
    (await get(`/v1/invoices?customer_id=${world.a.customer.id}&${query}`)).body.data.length
  assert.deepEqual(
    [await ids('status=draft'), await ids('status=open'), await ids('status=draft&status=open')],
    [1, 1, 2],
  )
  assert.deepEqual(wrong(await get('/v1/invoices?status=open&status=unicorn')), ['query #/status/1'])
  assert.deepEqual(wrong(await get('/v1/invoices?type=invoice&type=credit_note')), ['query #/type'])
  assert.deepEqual(wrong(await get('/v1/invoices?overdue=yes')), ['query #/overdue'])
})
