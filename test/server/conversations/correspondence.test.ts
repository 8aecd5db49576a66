import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sendMails } from '../../../server/src/mail/actions/send.ts'
import type { Transport } from '../../../server/src/mail/transport.ts'
import { openDesk, type Person } from '../../support/desk.ts'
import type { Reply } from '../../support/server.ts'

type Json = Reply['body']
const line = { name: 'Work', quantity: '1', unit_price: '10.00', tax_rate: '21' }
const sold = { ...line, product_kind: 'service' }

let desk: Awaited<ReturnType<typeof openDesk>>
let alex: Person
let customer: Json
const made: Record<string, Json> = {}
const at = (time: string) => desk.clock.set(time)
const transport: Transport = { send: async () => undefined, close: () => undefined }

before(async () => {
  desk = await openDesk('2026-03-10T09:00:00.000Z')
  await desk.startMails()
  await desk.must('PATCH', '/v1/settings', { vendor: { name: 'Vendor', email: 'sales@vendor.example' } })
  customer = await desk.must('POST', '/v1/customers', {
    partner_id: desk.a.partner.id,
    name: 'Acme',
    country: 'BE',
    billing_emails: ['billing@acme.example'],
    external_id: 'acme',
  })
  alex = await desk.person('Alex', {}, { ...desk.a, customer })
  const draft = (path: string, fields: object) =>
    desk.must('POST', path, { customer_id: customer.id, ...fields })
  made.quotation = await draft('/v1/quotations', { lines: [sold], subject: 'An offer' })
  await draft('/v1/quotations', { lines: [sold], subject: 'Never sent' })
  await desk.must('POST', `/v1/quotations/${made.quotation.id}/send`)
  at('2026-03-11T09:00:00.000Z')
  made.invoice = await draft('/v1/invoices', { lines: [line], subject: 'Work' })
  await draft('/v1/invoices', { lines: [line], subject: 'Never issued' })
  made.invoice = await desk.must('POST', `/v1/invoices/${made.invoice.id}/issue`)
  made.order = await draft('/v1/orders', { lines: [sold], subject: 'Bought' })
  at('2026-03-12T09:00:00.000Z')
  made.ticket = await alex.open({ subject: 'A question', text: 'How?' })
  at('2026-03-12T10:00:00.000Z')
  made.answer = await desk.answer(made.ticket.id, { text: 'So.' })
  await desk.answer(made.ticket.id, { text: 'Secret', internal: true })
  await desk.must('POST', '/v1/messages', {
    invoice_id: made.invoice.id,
    text: 'Thanks',
    agent_id: desk.ines.id,
  })
  await desk.mails()
  at('2026-03-12T11:00:00.000Z')
  await sendMails(desk.services, transport)
})
after(() => desk.close())

const entries = async (person: Person, query = ''): Promise<Json[]> =>
  (await person.must('GET', `/v1/correspondence?limit=100&${query}`)).data
const told = (list: Json[]) => list.map(each => [each.kind, each.title, each.reference?.kind])

test('shows all that was exchanged, newest first', async () => {
  const list = await entries(alex)
  assert.deepEqual(
    told(list).toSorted(),
    [
      ['message', 'Work', 'invoice'],
      ['message', 'A question', 'ticket'],
      ['message', 'A question', 'ticket'],
      ['mail', `Invoice ${made.invoice.number} from Vendor`, 'invoice'],
      [
        'mail',
        `Quotation ${list.find(each => each.id === made.quotation.id).reference.label} from Vendor`,
        'quotation',
      ],
      ['document', 'Bought', 'order'],
      ['document', 'Work', 'invoice'],
      ['document', 'An offer', 'quotation'],
    ].toSorted(),
  )
  const times = list.map(each => each.at)
  assert.deepEqual(times, times.toSorted().toReversed())
  assert.equal(list.find(each => each.id === made.invoice.id).at, '2026-03-11T00:00:00Z')
  const answer = list.find(each => each.id === made.answer.id)
  assert.deepEqual(
    [answer.excerpt, answer.author.name, answer.reference, answer.unread],
    ['So.', 'Ines Moreau', { kind: 'ticket', id: made.ticket.id, label: made.ticket.reference }, true],
  )
})

test('marks what is unread, until it is read', async () => {
  const unread = async () =>
    (await entries(alex)).filter(each => each.unread).map(each => each.reference.kind)
  assert.deepEqual((await unread()).toSorted(), ['invoice', 'ticket'])
  await alex.must('POST', '/v1/read_marks', { ticket_id: made.ticket.id })
  assert.deepEqual(await unread(), ['invoice'])
})

describe('pages', () => {
  for (const limit of [1, 2, 3])
    test(`of ${limit} lose and repeat nothing`, async () => {
      const ids: string[] = []
      for (let cursor = ''; ; ) {
        const page = await alex.must(
          'GET',
          `/v1/correspondence?limit=${limit}${cursor && `&cursor=${cursor}`}`,
        )
        ids.push(...page.data.map((each: Json) => each.id))
        if (!page.has_more) break
        cursor = page.next_cursor
      }
      assert.deepEqual(
        ids,
        (await entries(alex)).map(each => each.id),
      )
    })

  test('can be of one kind', async () => {
    assert.deepEqual([...new Set((await entries(alex, 'kind=mail')).map(each => each.kind))], ['mail'])
    const two = await entries(alex, 'kind=mail&kind=document')
    assert.deepEqual([...new Set(two.map(each => each.kind))].toSorted(), ['document', 'mail'])
  })
})

describe('shows a contact only what he may read', () => {
  for (const [permissions, kinds] of [
    [['tickets:own'], []],
    [['tickets:all'], ['message ticket']],
    [['invoices:read'], ['document invoice', 'mail invoice', 'message invoice']],
    [['orders:read'], ['document order']],
    [['quotations:read'], ['document quotation', 'mail quotation']],
  ] as const)
    test(permissions.join(), async () => {
      const person = await desk.person('Reader', { role: 'viewer', permissions }, { ...desk.a, customer })
      const list = await entries(person)
      const seen = new Set(list.map(each => `${each.kind} ${each.reference.kind}`))
      assert.deepEqual([...seen].toSorted(), kinds)
    })

  test('and nothing of another customer', async () => {
    const stranger = await desk.person('Stranger', {}, desk.neighbour)
    const ids = (await entries(alex)).map(each => each.id)
    for (const each of await entries(stranger)) assert.ok(!ids.includes(each.id))
    assert.deepEqual(await entries(stranger, `customer_id=${customer.id}`), [])
    assert.deepEqual(await entries(stranger, 'external_customer_id=acme'), [])
  })

  test('and nothing of how people sign in, or of what went to the vendor', async () => {
    await alex.must('POST', `/v1/quotations/${made.quotation.id}/request_changes`, {
      revision: 1,
      message: 'Less',
    })
    await desk.mails()
    await sendMails(desk.services, transport)
    const sent = await desk.db.selectFrom('mails').select('template').where('status', '=', 'sent').execute()
    assert.ok(sent.some(mail => mail.template === 'quotation.changes_requested'))
    assert.ok((await entries(alex)).every(each => !/asks for changes/.test(each.title)))
  })
})

test('a key names the customer, by either id, and sees what its scopes let it', async () => {
  const list = async (query: string, key: string) =>
    desk.ask('GET', `/v1/correspondence?limit=100&${query}`, undefined, { key })
  assert.equal((await list('', desk.vendorKey)).status, 422)
  const named = await list('external_customer_id=acme', desk.vendorKey)
  assert.deepEqual(named.body.data, (await list(`customer_id=${customer.id}`, desk.vendorKey)).body.data)
  assert.equal(named.body.data.length, 8)
  const narrow = await desk.makeKey(['messages:read', 'tickets:read'])
  const kinds = (await list(`customer_id=${customer.id}`, narrow)).body.data.map(
    (each: Json) => each.reference.kind,
  )
  assert.deepEqual([...new Set(kinds)], ['ticket'])
  const foreign = await list(`customer_id=${desk.b.customer.id}`, desk.a.partnerKey)
  assert.deepEqual([foreign.status, foreign.body.data], [200, []])
})
