import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fileRow } from '../../../server/src/files/rules.ts'
import { startTestServer, type TestServer, testClock } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

const clock = testClock('2026-03-01T12:00:00Z')
let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>
/** A file of a's issued invoice, one of its draft, and an image of the vendor. */
let attached: string
let drafted: string
let image: string
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

before(async () => {
  server = await startTestServer({ clock })
  world = await makeWorld(server)
  attached = await attach(world.a.invoice.id)
  drafted = await attach(world.a.draft.id)
  image = (await upload(png)).body.id
})
after(() => server.close())

async function attach(invoice_id: string): Promise<string> {
  const owner = { partner_id: world.a.partner.id, customer_id: world.a.customer.id, invoice_id }
  const fields = { kind: 'attachment', name: 'Zeitnachweis März.html', media_type: 'text/html' }
  const content = Buffer.from('<script>alert(1)</script>')
  const row = fileRow({ ...owner, ...fields, content, created_at: clock.now() })
  const { content: bytes, ...file } = row
  await server.db.insertInto('files').values(file).execute()
  await server.db
    .insertInto('file_contents')
    .values({ file_id: file.id, content: Buffer.from(bytes) })
    .execute()
  return file.id
}
const upload = (body: Uint8Array, name = 'logo.png', headers: Record<string, string> = {}) =>
  server.request('POST', `/v1/files?kind=image&name=${encodeURIComponent(name)}`, {
    key: server.vendorKey,
    body,
    headers: { 'content-type': 'application/octet-stream', ...headers },
  })
const get = (id: string, ask: object, part = '') => server.request('GET', `/v1/files/${id}${part}`, ask)
const link = (body: object, ask: object) => server.request('POST', '/v1/download_links', { body, ...ask })
const path = (reply: { body: { url: string } }) => new URL(reply.body.url).pathname

describe('images', () => {
  test('keeps an image under its name, without a path', async () => {
    const { status, body } = await upload(png, '../Logo é.png')
    assert.equal(status, 201)
    assert.deepEqual(
      [body.name, body.media_type, body.size, body.kind],
      ['Logo é.png', 'image/png', 16, 'image'],
    )
    const read = await get(body.id, { key: server.vendorKey }, '/content')
    assert.deepEqual(Buffer.from(read.bytes), png)
    assert.equal(read.headers.get('content-type'), 'image/png')
    assert.equal(body.inline, true)
  })

  test('refuses what is no PNG or JPEG whatever it is called, and what is too large', async () => {
    for (const content of [Buffer.from('<svg/>'), Buffer.from('GIF89a'), Buffer.alloc(0)]) {
      const { status, body } = await upload(content, 'logo.png', { 'content-type': 'image/png' })
      assert.deepEqual([status, body.code], [422, 'validation_failed'])
    }
    assert.equal((await upload(Buffer.concat([png, Buffer.alloc(1_000_000)]))).status, 413)
  })

  test('the same key is answered with the same file', async () => {
    const [first, again] = [
      await upload(png, 'once.png', { 'idempotency-key': 'once' }),
      await upload(png, 'once.png', { 'idempotency-key': 'once' }),
    ]
    assert.equal(first.body.id, again.body.id)
    assert.equal(
      (await upload(Buffer.from('ffd8ff', 'hex'), 'once.png', { 'idempotency-key': 'once' })).status,
      422,
    )
  })

  test('is for the vendor', async () => {
    const ask = { key: world.a.partnerKey, body: png, headers: { 'content-type': 'image/png' } }
    assert.equal((await server.request('POST', '/v1/files?kind=image&name=a.png', ask)).status, 403)
  })
})

describe('who sees a file', () => {
  test('those who see its invoice, and of a draft’s not the contact', async () => {
    const { a, b } = world
    const statuses = async (id: string) => {
      const asks = [
        { key: server.vendorKey },
        { key: a.partnerKey },
        { token: a.token },
        { key: b.partnerKey },
        { token: b.token },
      ]
      const known = await Promise.all(asks.map(ask => get(id, ask)))
      const read = await Promise.all(asks.map(ask => get(id, ask, '/content')))
      const linked = await Promise.all(asks.map(ask => link({ file_id: id }, ask)))
      assert.deepEqual(
        read.map(each => each.status),
        known.map(each => each.status),
      )
      assert.deepEqual(
        linked.map(each => (each.status === 201 ? 200 : each.status)),
        known.map(each => each.status),
      )
      return known.map(each => each.status)
    }
    assert.deepEqual(await statuses(attached), [200, 200, 200, 404, 404])
    assert.deepEqual(await statuses(drafted), [200, 200, 404, 404, 404])
    assert.deepEqual(await statuses(image), [200, 404, 404, 404, 404])
    assert.deepEqual(await statuses('file_00000000000000000000000000'), [404, 404, 404, 404, 404])
  })

  test('what was given is handed out byte for byte, and never run', async () => {
    const { bytes, headers } = await get(attached, { token: world.a.token }, '/content')
    assert.equal(Buffer.from(bytes).toString(), '<script>alert(1)</script>')
    assert.equal(headers.get('content-type'), 'application/octet-stream')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; sandbox")
    assert.equal(headers.get('cache-control'), 'private, no-store')
    assert.match(
      headers.get('content-disposition') ?? '',
      /^attachment; .*UTF-8''Zeitnachweis%20M%C3%A4rz\.html$/,
    )
  })
})

describe('download links', () => {
  test('give the file once, without a credential', async () => {
    const made = await link({ file_id: attached }, { token: world.a.token })
    assert.equal(made.body.expires_at, '2026-03-01T12:01:00.000Z')
    assert.ok(made.body.url.startsWith(`${server.services.config.publicUrl}/v1/downloads/`))
    const first = await server.request('GET', path(made))
    assert.deepEqual([first.status, first.bytes.length], [200, 25])
    const again = await server.request('GET', path(made))
    assert.deepEqual([again.status, again.body.code], [404, 'not_found'])
  })

  test('HEAD says what is there and leaves it there', async () => {
    const made = await link({ file_id: attached }, { token: world.a.token })
    for (let n = 0; n < 3; n++) {
      const head = await server.request('HEAD', path(made))
      assert.deepEqual([head.status, head.bytes.length, head.headers.get('content-length')], [200, 0, '25'])
    }
    assert.equal((await server.request('GET', path(made))).status, 200)
    assert.equal((await server.request('HEAD', path(made))).status, 404)
  })

  test('of several at once, one gets it', async () => {
    const made = await link({ file_id: attached }, { token: world.a.token })
    const replies = await Promise.all(Array.from({ length: 6 }, () => server.request('GET', path(made))))
    assert.deepEqual(replies.map(reply => reply.status).sort(), [200, 404, 404, 404, 404, 404])
  })

  test('last 60 seconds', async () => {
    const [early, late] = [
      await link({ file_id: attached }, { token: world.a.token }),
      await link({ file_id: attached }, { token: world.a.token }),
    ]
    clock.set('2026-03-01T12:00:59.999Z')
    assert.equal((await server.request('GET', path(early))).status, 200)
    clock.set('2026-03-01T12:01:00Z')
    assert.equal((await server.request('GET', path(late))).status, 404)
  })

  test('to an invoice give its PDF; not to a draft, nor to a foreign one', async () => {
    const { a, b } = world
    const made = await link({ invoice_id: a.invoice.id }, { token: a.token })
    const pdf = await server.request('GET', path(made))
    assert.deepEqual([pdf.status, pdf.headers.get('content-type')], [200, 'application/pdf'])
    assert.equal(Buffer.from(pdf.bytes.subarray(0, 5)).toString(), '%PDF-')
    assert.equal((await link({ invoice_id: a.draft.id }, { token: a.token })).status, 404)
    assert.equal((await link({ invoice_id: a.invoice.id }, { token: b.token })).status, 404)
    assert.equal((await link({ invoice_id: a.invoice.id }, { key: b.partnerKey })).status, 404)
    assert.equal((await link({}, { token: a.token })).status, 422)
    const two = await link({ invoice_id: a.invoice.id, file_id: attached }, { token: a.token })
    assert.equal(two.status, 422)
  })

  test('to a quotation and a receipt need the permission to read them', async () => {
    const { a, b } = world
    const { id: quotation_id } = await a.post('/v1/quotations', {
      customer_id: a.customer.id,
      lines: [{ name: 'Work', product_kind: 'service', quantity: '1', unit_price: '10.00', tax_rate: '21' }],
    })
    await a.post(`/v1/quotations/${quotation_id}/send`, undefined)
    const { id: payment_id } = await a.post('/v1/payments/recorded', {
      customer_id: a.customer.id,
      amount: 1000,
      currency: 'EUR',
      received_on: '2026-02-27',
      method: 'cash',
    })
    for (const target of [{ quotation_id }, { payment_id }]) {
      const pdf = await server.request('GET', path(await link(target, { token: a.token })))
      assert.deepEqual([pdf.status, pdf.headers.get('content-type')], [200, 'application/pdf'])
      assert.equal((await link(target, { token: b.token })).status, 404)
      assert.equal((await link(target, { key: b.partnerKey })).status, 404)
      const invoicesOnly = await server.makeKey(['invoices:read', 'files:read'], a.partner.id)
      assert.equal((await link(target, { key: invoicesOnly })).status, 404)
    }
    const narrow = { customer_id: a.customer.id, permissions: ['invoices:read'] }
    const { token } = await a.post('/v1/portal_sessions', narrow)
    assert.equal((await link({ quotation_id }, { token })).status, 404)
    assert.equal((await link({ payment_id }, { token })).status, 201)
  })

  test('end with what they were made with: the session, the contact, the key, the partner', async () => {
    const { a } = world
    const vendor = (method: string, to: string, body: object) =>
      server.request(method, to, { key: server.vendorKey, body })
    const mint = async () => {
      const request = { customer_id: a.customer.id, contact_id: a.contact.id }
      return (await vendor('POST', '/v1/portal_sessions', request)).body
    }
    const after = async (ask: object, end: () => Promise<unknown>) => {
      const made = await link({ file_id: attached }, ask)
      assert.equal(made.status, 201)
      await end()
      return (await server.request('GET', path(made))).status
    }
    const session = await mint()
    const signOut = () => server.request('DELETE', '/v1/portal_sessions/current', { token: session.token })
    assert.equal(await after({ token: session.token }, signOut), 404)

    const another = await vendor('POST', '/v1/contacts', {
      customer_id: a.customer.id,
      name: 'Second owner',
      email: 'second@alpha.example',
      role: 'owner',
    })
    assert.equal(another.status, 201)
    const state = (status: string) => () => vendor('PATCH', `/v1/contacts/${a.contact.id}`, { status })
    assert.equal(await after({ token: (await mint()).token }, state('disabled')), 404)
    await state('active')()

    const made = await vendor('POST', '/v1/api_keys', { name: 'k', partner_id: a.partner.id })
    const revoke = () =>
      server.request('DELETE', `/v1/api_keys/${made.body.api_key.id}`, { key: server.vendorKey })
    assert.equal(await after({ key: made.body.secret }, revoke), 404)

    const suspend = () => vendor('PATCH', `/v1/partners/${a.partner.id}`, { status: 'suspended' })
    assert.equal(await after({ key: a.partnerKey }, suspend), 404)
    await vendor('PATCH', `/v1/partners/${a.partner.id}`, { status: 'active' })
    assert.equal(await after({ key: a.partnerKey }, async () => {}), 200)
  })

  test('keep no token in the database', async () => {
    const made = await link({ file_id: attached }, { key: server.vendorKey })
    const rows = await server.db.selectFrom('download_links').selectAll().execute()
    assert.ok(rows.length > 0)
    assert.equal(JSON.stringify(rows).includes(made.body.url.split('/').at(-1)), false)
  })
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
