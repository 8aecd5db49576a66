import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { counts, importing } from '../../support/importing.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { makeWorld } from '../../support/world.ts'

let server: TestServer
let world: Awaited<ReturnType<typeof makeWorld>>
let imports: ReturnType<typeof importing>

before(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  imports = importing(server)
})
after(() => server.close())

const done = (created: number, updated: number, unchanged: number, refused: number) => ({
  status: 'succeeded',
  created,
  updated,
  unchanged,
  refused,
})
const read = async (path: string, key = server.vendorKey) => (await server.request('GET', path, { key })).body
const eventsOf = async (type: string) => (await read(`/v1/events?type=${type}&limit=100`)).data

test('customers are created, then left as they are, then updated by what a row says', async () => {
  const rows = [
    {
      external_id: 'k-1',
      name: ' Acme ',
      country: 'BE',
      address: { city: 'Ghent' },
      metadata: { tier: 'a' },
    },
    { external_id: 'k-2', name: 'Lumen', country: 'FR', currency: 'USD', billing_emails: ['a@b.example '] },
  ]
  assert.deepEqual(counts(await imports.run('customers', rows)), done(2, 0, 0, 0))
  assert.deepEqual(counts(await imports.run('customers', rows)), done(0, 0, 2, 0))
  const [acme] = (await read('/v1/customers?external_id=k-1')).data
  assert.equal(acme.name, 'Acme')
  assert.deepEqual(acme.metadata, { tier: 'a' })
  const changed = [
    { external_id: 'k-1', name: 'Acme', country: 'BE', address: { postal_code: '9000' } },
    rows[1]!,
  ]
  assert.deepEqual(counts(await imports.run('customers', changed)), done(0, 1, 1, 0))
  const after = await read(`/v1/customers/${acme.id}`)
  assert.equal(after.version, 2)
  assert.deepEqual([after.address.city, after.address.postal_code], ['Ghent', '9000'])
  assert.deepEqual(after.metadata, { tier: 'a' })
  const moved = [{ external_id: 'k-1', name: 'Acme', country: 'BE', time_zone: 'Asia/Tokyo' }]
  assert.deepEqual(counts(await imports.run('customers', moved)), done(0, 1, 0, 0))
  const updates = (await eventsOf('customer.updated')).filter(
    (event: { subject_id: string }) => event.subject_id === acme.id,
  )
  assert.equal(updates.length, 2)
  assert.equal(updates[0].data.address.postal_code, '9000')
})

test('the same external id twice in one file is one customer, as its last row says', async () => {
  const row = { external_id: 'twice', name: 'First', country: 'BE' }
  const result = await imports.run('customers', [row, { ...row, name: 'Second' }, { ...row, name: 'Second' }])
  assert.deepEqual(counts(result), done(1, 1, 1, 0))
  assert.equal((await read('/v1/customers?external_id=twice')).data[0].name, 'Second')
})

test('what is wrong with a row is told with its line, and keeps no other row back', async () => {
  const result = await imports.run('customers', [
    { external_id: 'w-1', name: 'Right', country: 'BE' },
    { external_id: 'w-2', country: 'BE' },
    { external_id: 'w-3', name: 'Wrong', country: 'BE', currency: 'XXX' },
    { name: 'Nameless', country: 'BE' },
    { external_id: 'w-5', name: 'Person', country: 'BE', kind: 'consumer' },
    { external_id: 'w-6', name: 'Foreign', country: 'BE', partner_id: `par_${'0'.repeat(26)}` },
    { external_id: 'w-7', name: 'Right too', country: 'BE' },
  ])
  assert.deepEqual(counts(result), done(2, 0, 0, 5))
  assert.deepEqual(result.places, [
    '2 #/name required',
    '3 #/currency currency',
    '4 #/external_id required',
    '5 #/kind consumer',
    '6 #/partner_id not_found',
  ])
})

test('contacts are known by external id or by customer and address', async () => {
  const customer = { external_customer_id: 'k-2' }
  const rows = [
    { ...customer, external_id: 'p-1', name: 'Ada', email: 'ADA@lumen.example', role: 'owner' },
    { ...customer, name: 'Bob', email: 'bob@lumen.example' },
    { external_customer_id: 'nobody', name: 'Cid', email: 'cid@lumen.example' },
    { name: 'Dan', email: 'dan@lumen.example' },
  ]
  const first = await imports.run('contacts', rows)
  assert.deepEqual(counts(first), done(2, 0, 0, 2))
  assert.deepEqual(first.places, ['3 #/external_customer_id not_found', '4 #/customer_id one_of'])
  assert.deepEqual(counts(await imports.run('contacts', rows)), done(0, 0, 2, 2))
  const [ada] = (await read('/v1/contacts?email=ada@lumen.example')).data
  assert.deepEqual([ada.external_id, ada.role, ada.can_sign_in], ['p-1', 'owner', false])
  const changes = [
    { ...rows[1]!, role: 'billing' },
    // The last owner cannot leave, and the rule is asked for imports too.
    { ...rows[0]!, role: 'viewer' },
    { ...customer, external_id: 'p-1', name: 'Other', email: 'other@lumen.example' },
  ]
  const second = await imports.run('contacts', changes)
  assert.deepEqual(second.places, ['2 # last_owner', '3 #/external_id already_exists'])
  assert.deepEqual(counts(second), done(0, 1, 0, 2))
  assert.equal((await read(`/v1/contacts/${ada.id}`)).role, 'owner')
  assert.equal((await read('/v1/contacts?email=bob@lumen.example')).data[0].role, 'billing')
})

test('products are the vendor’s, and keep their kind', async () => {
  const rows = [
    { external_id: 'a-1', kind: 'application', name: 'Accounting' },
    { external_id: 'a-2', kind: 'success_pack', name: 'Ten hours', pack_minutes: 600 },
    { external_id: 'a-3', kind: 'success_pack', name: 'No hours' },
  ]
  const first = await imports.run('products', rows)
  assert.deepEqual([counts(first), first.places], [done(2, 0, 0, 1), ['3 #/pack_minutes required']])
  const again = [rows[0]!, { ...rows[1]!, name: 'Hours' }, { ...rows[0]!, kind: 'user' }]
  const second = await imports.run('products', again)
  assert.deepEqual([counts(second), second.places], [done(0, 1, 1, 1), ['3 #/kind fixed']])
  const refused = await imports.send('products', rows, { key: world.a.partnerKey })
  assert.equal(refused.status, 403)
})

const line = { name: 'Plan', quantity: '2', unit_price: '50.00', net: 10_000, tax_rate: '21' }
const invoice = {
  external_customer_id: 'k-2',
  external_id: 'old-1',
  number: 'OLD-1',
  issue_date: '2024-02-01',
  due_date: '2024-03-01',
  currency: 'EUR',
  lines: [line],
  subtotal: 10_000,
  tax_total: 2100,
  total: 12_100,
}

test('invoices keep the figures that they state, and are never changed', async () => {
  const paid = { ...invoice, external_id: 'old-2', number: 'OLD-2', prepaid: 12_100 }
  const credit = {
    ...invoice,
    external_id: undefined,
    type: 'credit_note',
    number: 'OLD-1',
    lines: [{ ...line, quantity: '-2', net: -10_000 }],
    subtotal: -10_000,
    tax_total: -2100,
    total: -12_100,
  }
  // Tax that was rounded on each line: of one group what is stated is kept.
  const rounded = { ...invoice, external_id: 'old-3', number: 'OLD-3', tax_total: 2101, total: 12_101 }
  const rows = [invoice, paid, credit, rounded]
  const first = await imports.run('invoices', rows)
  assert.deepEqual([counts(first), first.errors], [done(4, 0, 0, 0), []])
  assert.deepEqual(counts(await imports.run('invoices', rows)), done(0, 0, 4, 0))
  const [customer] = (await read('/v1/customers?external_id=k-2')).data
  const { data } = await read(`/v1/invoices?customer_id=${customer.id}&limit=100`)
  const shown = data.map(({ number, type, origin, status, total }: Record<string, unknown>) => [
    number,
    type,
    origin,
    status,
    total,
  ])
  assert.deepEqual(shown.sort(), [
    ['OLD-1', 'credit_note', 'external', 'open', -12_100],
    ['OLD-1', 'invoice', 'external', 'open', 12_100],
    ['OLD-2', 'invoice', 'external', 'paid', 12_100],
    ['OLD-3', 'invoice', 'external', 'open', 12_101],
  ])
  const whole = await read(
    `/v1/invoices/${data.find((each: { number: string }) => each.number === 'OLD-3').id}`,
  )
  assert.equal(whole.lines[0].net, 10_000)
  assert.equal(whole.differences[0].rule, 'BR-CO-17')
  const events = await eventsOf('invoice.imported')
  assert.equal(
    events.find((event: { subject_id: string }) => event.subject_id === whole.id).data.total,
    12_101,
  )
})

test('invoices that do not add up, or take the number of another, are refused', async () => {
  const result = await imports.run('invoices', [
    { ...invoice, external_id: 'bad-1', number: 'BAD-1', subtotal: 9999 },
    { ...invoice, total: 12_101, tax_total: 2101 },
    { ...invoice, external_id: 'old-2', number: 'BAD-2' },
    { ...invoice, external_id: 'bad-4', number: 'BAD-4', lines: [{ ...line, tax_category: 'E' }] },
    { ...invoice, external_id: 'bad-5', number: 'BAD-5', issue_date: '2024-02-31' },
    { ...invoice, external_id: 'bad-6', number: world.a.invoice.number },
  ])
  assert.deepEqual(result.places, [
    '1 #/subtotal BR-CO-13',
    '1 #/total BR-CO-15',
    '2 #/total number_taken',
    '3 #/external_id already_exists',
    '4 #/lines/0/tax_rate tax_category',
    '5 #/issue_date format',
    '6 #/number number_taken',
  ])
  assert.deepEqual(counts(result), done(0, 0, 0, 6))
})

test('subscriptions are billed elsewhere until they are adopted', async () => {
  const item = {
    product_kind: 'application',
    name: 'CRM',
    quantity: '3',
    unit_price: '12.00',
    tax_rate: '21',
  }
  const row = {
    external_customer_id: 'k-2',
    external_id: 's-1',
    interval_unit: 'month',
    starts_on: '2025-01-31',
    items: [item],
  }
  const portal = { ...row, external_id: 's-2', billed_by: 'portal' }
  const card = { ...row, external_id: 's-3', payment_method_id: `pm_${'0'.repeat(26)}` }
  const first = await imports.run('subscriptions', [
    row,
    portal,
    card,
    { ...row, external_id: 's-4', items: undefined },
  ])
  assert.deepEqual(first.places, [
    '2 #/billed_by not_allowed',
    '3 #/payment_method_id not_found',
    '4 #/items one_of',
  ])
  const second = await imports.run('subscriptions', [row, { ...row, items: [{ ...item, quantity: '4' }] }])
  assert.deepEqual([counts(second), second.places], [done(0, 0, 1, 1), ['2 #/external_id already_exists']])
  const [customer] = (await read('/v1/customers?external_id=k-2')).data
  const [subscription] = (await read(`/v1/subscriptions?customer_id=${customer.id}`)).data
  const { id, external_id, billed_by, number } = await read(`/v1/subscriptions/${subscription.id}`)
  assert.deepEqual([external_id, billed_by], ['s-1', 'external'])
  assert.match(number, /^SUB\//)
  const [event] = (await eventsOf('subscription.created')).filter(
    (each: { subject_id: string }) => each.subject_id === id,
  )
  assert.equal(event.data.items.length, 1)
})

test('tickets come with what was written on them, and nobody is mailed', async () => {
  const mails = async () => (await server.db.selectFrom('mails').select('id').execute()).length
  const before = await mails()
  const message = {
    text: 'It **fails**',
    created_at: '2024-05-01T10:00:00Z',
    contact_email: 'Ada@lumen.example',
  }
  const answer = {
    text: 'Fixed',
    created_at: '2024-05-01T10:00:00Z',
    author: { name: 'Old desk' },
    external_id: 'm-2',
  }
  const row = {
    external_customer_id: 'k-2',
    external_id: 't-1',
    subject: 'Help',
    messages: [message, answer],
  }
  const rows = [
    row,
    { ...row, external_id: 't-2', status: 'waiting_customer', messages: [message] },
    { ...row, external_id: 't-3', messages: [{ ...message, contact_email: 'who@else.example' }] },
    {
      ...row,
      external_id: 't-4',
      messages: [message, { ...answer, external_id: undefined, created_at: '2024-04-01T10:00:00Z' }],
    },
    { ...row, external_id: 't-5' },
    { ...row, external_id: 't-6', messages: [{ ...message, created_at: '2999-01-01T00:00:00Z' }] },
    { ...row, external_id: 't-7', category: 'nothing', messages: [message] },
  ]
  const first = await imports.run('tickets', rows)
  assert.deepEqual(first.places, [
    '3 #/messages/0/contact_email not_found',
    '4 #/messages/1/created_at range',
    '5 #/messages/1/external_id already_exists',
    '6 #/messages/0/created_at range',
    '7 #/category not_found',
  ])
  assert.deepEqual(counts(await imports.run('tickets', rows.slice(0, 2))), done(0, 0, 2, 0))
  const [customer] = (await read('/v1/customers?external_id=k-2')).data
  const { data } = await read(`/v1/tickets?customer_id=${customer.id}`)
  const ticket = data.find((each: { external_id: string }) => each.external_id === 't-1')
  assert.deepEqual(
    [ticket.status, ticket.opened_by.name, ticket.created_at],
    ['closed', 'Ada', '2024-05-01T10:00:00Z'],
  )
  assert.equal(ticket.last_message.excerpt, 'Fixed')
  const messages = (await read(`/v1/messages?ticket_id=${ticket.id}`)).data
  assert.deepEqual(
    messages
      .map(({ author, text }: { author: { name: string }; text: string }) => [author.name, text])
      .sort(),
    [
      ['Ada', 'It **fails**'],
      ['Old desk', 'Fixed'],
    ],
  )
  assert.equal((await eventsOf('ticket.imported')).length, 2)
  assert.equal((await eventsOf('message.created')).length, 0)
  assert.equal(await mails(), before)
})
