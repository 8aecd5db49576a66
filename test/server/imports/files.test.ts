import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { runImports } from '../../../server/src/imports/actions/run.ts'
import { counts, importing } from '../../support/importing.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>
let imports: ReturnType<typeof importing>

before(async () => {
  server = await startTestServer({ env: { IMPORTS_MAX_BYTES: '1000000' } })
  world = await makeWorld(server)
  imports = importing(server)
})
after(() => server.close())

const read = async (path: string, key = server.vendorKey) => (await server.request('GET', path, { key })).body
const refusal = async (kind: string, body: string | Uint8Array, type = 'text/csv') => {
  const headers = { 'content-type': type }
  const reply = await server.request('POST', `/v1/imports?kind=${kind}`, {
    key: server.vendorKey,
    headers,
    body,
  })
  const { code, errors = [] } = reply.body
  return [
    reply.status,
    code,
    ...errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`),
  ]
}

test('a CSV file is read by its header, as the schema of the kind says', async () => {
  const text = [
    '\ufeffexternal_id,name,country,vat_verified,vat_number,address.city,billing_emails,metadata.segment',
    'c-1,"Acme, ""Ltd""",BE,true,BE0123456789,Ghent,a@acme.example; b@acme.example,=HYPERLINK(1)',
    'c-2,Lumen,BE,,,,,',
    'c-3,Wrong,BE,yes,,,,',
    'c-4,"Two\r\nlines",BE,false,,,,',
    'c-5,"never closed,BE,false,,,,',
    'c-6,Last,BE,false,,,,',
  ].join('\r\n')
  const result = await imports.run('customers', text)
  assert.deepEqual(result.places, ['4 #/vat_verified type', '7 # malformed_csv'])
  assert.deepEqual(counts(result), { status: 'succeeded', created: 4, updated: 0, unchanged: 0, refused: 2 })
  const [acme] = (await read('/v1/customers?external_id=c-1')).data
  assert.deepEqual(
    [acme.name, acme.vat_verified, acme.address.city, acme.billing_emails, acme.metadata],
    ['Acme, "Ltd"', true, 'Ghent', ['a@acme.example', 'b@acme.example'], { segment: '=HYPERLINK(1)' }],
  )
  assert.equal((await read('/v1/customers?external_id=c-4')).data[0].name, 'Two\r\nlines')
  assert.equal((await imports.run('customers', text)).unchanged, 4)
})

test('an invoice of CSV has one row for each line, a ticket one for each message', async () => {
  const invoices = [
    'external_customer_id,number,issue_date,currency,subtotal,tax_total,total,lines.name,lines.quantity,lines.unit_price,lines.net,lines.tax_rate',
    'c-1,CSV-1,2024-01-01,EUR,3000,630,3630,Plan,1,10.00,1000,21',
    ',CSV-1,,,,,,Seats,2,10.00,2000,21',
    'c-1,CSV-2,2024-01-01,EUR,1000,210,1210,Plan,1,10.00,1000,21',
    'c-1,CSV-3,2024-01-01,EUR,1000.5,210,1210,Plan,1,10.00,1000,21',
  ].join('\n')
  const result = await imports.run('invoices', invoices)
  assert.deepEqual(result.places, ['5 #/subtotal type', '5 #/subtotal format'])
  assert.deepEqual(counts(result), { status: 'succeeded', created: 2, updated: 0, unchanged: 0, refused: 1 })
  const [customer] = (await read('/v1/customers?external_id=c-1')).data
  const { data } = await read(`/v1/invoices?customer_id=${customer.id}`)
  const { id } = data.find((each: { number: string }) => each.number === 'CSV-1')
  const whole = await read(`/v1/invoices/${id}`)
  assert.deepEqual(
    whole.lines.map((line: { name: string; net: number }) => [line.name, line.net]),
    [
      ['Plan', 1000],
      ['Seats', 2000],
    ],
  )
  const tickets = [
    'external_id,external_customer_id,subject,messages.text,messages.created_at,messages.author.name,messages.author.side',
    'q-1,c-1,Help,"First,\nsecond",2024-01-01T00:00:00Z,Ada,customer',
    'q-1,,,Answer,2024-01-02T00:00:00Z,Desk,vendor',
  ].join('\n')
  assert.equal((await imports.run('tickets', tickets)).created, 1)
  const [ticket] = (await read(`/v1/tickets?customer_id=${customer.id}`)).data
  assert.deepEqual([ticket.opened_by.name, ticket.last_message.excerpt], ['Ada', 'Answer'])
})

test('a header that is wrong refuses the file and names the column', async () => {
  const before = (await read('/v1/imports')).data.length
  assert.deepEqual(await refusal('customers', 'external_id,naem,country,name,name\n'), [
    422,
    'validation_failed',
    '#/naem unknown',
    '#/name duplicate',
  ])
  assert.deepEqual(await refusal('customers', 'external_id,name\n'), [
    422,
    'validation_failed',
    '#/country required',
  ])
  assert.deepEqual(await refusal('customers', '__proto__,name,country\n'), [
    422,
    'validation_failed',
    '#/__proto__ unknown',
  ])
  // As spreadsheets save them where the comma is in numbers.
  for (const separator of [';', '\t'])
    assert.deepEqual(await refusal('customers', ['external_id', 'name', 'country\n'].join(separator)), [
      422,
      'validation_failed',
      '# delimiter',
    ])
  assert.equal((await read('/v1/imports')).data.length, before)
})

test('what is empty, packed, too large or in another encoding is refused at once', async () => {
  const header = 'external_id,name,country\n'
  assert.deepEqual(await refusal('customers', ''), [422, 'validation_failed', '# minLength'])
  assert.deepEqual(await refusal('customers', '\n\n'), [422, 'validation_failed', '# minLength'])
  assert.deepEqual(await refusal('customers', '', 'application/x-ndjson'), [
    422,
    'validation_failed',
    '# minLength',
  ])
  assert.deepEqual(await refusal('customers', gzipSync(header)), [415, 'unsupported_media_type'])
  assert.deepEqual(await refusal('customers', Buffer.from('504b0304140000000800', 'hex')), [
    415,
    'unsupported_media_type',
  ])
  assert.deepEqual(await refusal('customers', Buffer.from(header, 'utf16le')), [
    415,
    'unsupported_media_type',
  ])
  assert.deepEqual(await refusal('customers', header, 'text/csv; charset=ISO-8859-1'), [
    415,
    'unsupported_media_type',
  ])
  assert.deepEqual(await refusal('customers', '{}', 'application/json'), [415, 'unsupported_media_type'])
  assert.deepEqual(await refusal('nothing', header), [422, 'validation_failed', '#/kind enum'])
  assert.deepEqual(await refusal('customers', 'x'.repeat(1_000_001)), [413, 'content_too_large'])
  const { dataDir } = server.services.config
  assert.deepEqual(await readdir(join(dataDir, 'files', 'incoming')), [])
})

test('a file of a header alone brings nothing, and is no fault', async () => {
  const result = await imports.run('customers', 'external_id,name,country\r\n')
  assert.deepEqual([result.status, result.read, result.progress], ['succeeded', 0, 100])
  const spaces = await imports.run('customers', Buffer.from('external_id,name,country\n\n\n'))
  assert.deepEqual([spaces.status, spaces.read], ['succeeded', 0])
})

test('hostile rows are refused one by one', async () => {
  const row = '{"external_id":"h-1","name":"Right","country":"BE"}'
  const text = [
    '{"external_id":"h-2","name":"A","country":"BE","__proto__":{"polluted":true}}',
    '{"external_id":"h-3","name":"A","country":"BE","address":{"constructor":{"a":1}}}',
    `{"external_id":"h-4","name":"A","country":"BE","metadata":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
    `{"external_id":"h-5","name":"${'x'.repeat(500_000)}","country":"BE"}`,
    '"text"',
    '[]',
    'null',
    '{"external_id":"h-6","name":"\\u0000","country":"BE"}',
    row,
  ].join('\n')
  const headers = { 'content-type': 'application/x-ndjson' }
  const { body } = await server.request('POST', '/v1/imports?kind=customers', {
    key: server.vendorKey,
    headers,
    body: text,
  })
  await runImports(server.services)
  const { created, refused } = await imports.get(body.id)
  assert.deepEqual([created, refused], [1, 8])
  assert.deepEqual(
    (await imports.errorsOf(body.id)).map(({ line, code }) => `${line} ${code}`),
    [
      '1 additionalProperties',
      '2 additionalProperties',
      '3 type',
      '4 maxLength',
      '5 type',
      '6 type',
      '7 type',
      '8 malformed_json',
    ],
  )
  assert.equal(({} as { polluted?: boolean }).polluted, undefined)
})

test('what was refused is listed page by page, and never with what was sent', async () => {
  const rows = Array.from({ length: 45 }, (_, i) => ({
    external_id: `r-${i}`,
    name: 'Secret name',
    country: 'be',
  }))
  const { id } = await imports.run('customers', rows)
  const found: number[] = []
  let cursor = ''
  for (let pages = 0; pages < 10; pages++) {
    const page = await read(`/v1/imports/${id}/errors?limit=20${cursor && `&cursor=${cursor}`}`)
    found.push(...page.data.map((error: { line: number }) => error.line))
    assert.doesNotMatch(JSON.stringify(page), /Secret/)
    if (!page.has_more) break
    cursor = page.next_cursor
  }
  assert.deepEqual(
    found,
    Array.from({ length: 45 }, (_, i) => i + 1),
  )
  const other = await imports.run('customers', rows.slice(0, 30))
  const { status } = await server.request('GET', `/v1/imports/${other.id}/errors?cursor=${cursor}`, {
    key: server.vendorKey,
  })
  assert.equal(status, 422)
})

test('a partner imports for its own customers, by its own ids, and sees its own imports', async () => {
  const scopes = [
    'imports:read',
    'imports:write',
    'customers:read',
    'customers:write',
    'contacts:write',
    'invoices:import',
    'tickets:write',
    'subscriptions:write',
  ]
  const key = await server.makeKey(scopes, world.a.partner.id)
  const other = await server.makeKey(scopes, world.b.partner.id)
  const row = { external_id: 'mine', name: 'Mine', country: 'BE' }
  const first = await imports.run(
    'customers',
    [row, { ...row, external_id: 'x', partner_id: world.b.partner.id }],
    { key },
  )
  assert.deepEqual(first.places, ['2 #/partner_id not_found'])
  assert.equal(first.partner_id, world.a.partner.id)
  // The other partner has a customer of its own by the same name.
  assert.equal((await imports.run('customers', [row], { key: other })).created, 1)
  assert.equal((await imports.run('customers', [row], { key })).unchanged, 1)
  const [mine] = (await read('/v1/customers?external_id=mine', key)).data
  assert.equal(mine.partner_id, world.a.partner.id)
  assert.deepEqual((await read('/v1/customers?external_id=mine')).data, [])

  const foreign = world.b.customer.id
  const message = { text: 'Hi', created_at: '2024-01-01T00:00:00Z', author: { name: 'Old desk' } }
  const ticket = { external_id: 'f', subject: 'Hi', messages: [message] }
  const rows = (customer_id: string) => [
    { customer_id, name: 'Eve', email: 'eve@foreign.example' },
    { customer_id, ...ticket },
  ]
  const missing = `cus_${'0'.repeat(26)}`
  for (const [i, kind] of ['contacts', 'tickets'].entries()) {
    const [theirs, nobody] = [
      await imports.run(kind, [rows(foreign)[i]!], { key }),
      await imports.run(kind, [rows(missing)[i]!], { key }),
    ]
    assert.deepEqual(theirs.errors, nobody.errors)
    assert.deepEqual(theirs.places, ['1 #/customer_id not_found'])
  }
  const contact = { contact_id: world.b.contact.id }
  const spied = { ...ticket, customer_id: mine.id, messages: [{ ...message, author: undefined, ...contact }] }
  const noted = {
    ...ticket,
    external_id: 'n',
    customer_id: mine.id,
    messages: [message, { ...message, internal: true }],
  }
  const result = await imports.run('tickets', [spied, noted], { key })
  assert.deepEqual(result.places, [
    '1 #/messages/0/contact_id not_found',
    '2 #/messages/1/internal vendor_only',
  ])

  for (const path of [`/v1/imports/${first.id}`, `/v1/imports/${first.id}/errors`])
    assert.equal((await server.request('GET', path, { key: other })).status, 404)
  for (const act of ['cancel', 'resume'])
    assert.equal((await server.request('POST', `/v1/imports/${first.id}/${act}`, { key: other })).status, 404)
  const listed = (await read('/v1/imports?limit=100', other)).data
  assert.deepEqual(
    [...new Set(listed.map((each: { partner_id: string }) => each.partner_id))],
    [world.b.partner.id],
  )
  const lacking = await server.makeKey(['imports:write', 'contacts:write'], world.a.partner.id)
  assert.equal((await imports.send('customers', [row], { key: lacking })).status, 403)
})

test('imports are listed newest first, by kind and status', async () => {
  const { id } = await imports.run('customers', [{ external_id: 'l-1', name: 'Listed', country: 'BE' }])
  const { body } = await imports.send('contacts', [
    { name: 'A', email: 'a@b.example', customer_id: world.a.customer.id },
  ])
  const all = (await read('/v1/imports?limit=2')).data
  assert.deepEqual(
    all.map((each: { id: string }) => each.id),
    [body.id, id],
  )
  const queued = (await read('/v1/imports?kind=contacts&status=queued')).data
  assert.deepEqual([queued[0].id, queued.length], [body.id, 1])
  await runImports(server.services)
})

test('only so many files of one side are under way', async () => {
  const send = (i: number) => imports.send('customers', [{ external_id: `u-${i}`, name: 'U', country: 'BE' }])
  for (let i = 0; i < 20; i++) assert.equal((await send(i)).status, 202)
  assert.equal((await send(20)).status, 409)
  assert.equal((await send(0)).status, 202, 'one that is under way is found')
  await runImports(server.services)
  assert.equal((await send(20)).status, 202)
})
