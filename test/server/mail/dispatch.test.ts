import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { recordEvents } from '../../../server/src/events/actions.ts'
import { ensureReader, hasNews, skipEvents } from '../../../server/src/events/queries/readers.ts'
import { dispatchMails, mailReader } from '../../../server/src/mail/actions/dispatch.ts'
import type { MailData, ObjectFacts } from '../../../server/src/mail/kinds.ts'
import { cii, upload } from '../invoices/documents.ts'
import { type Mailing, openMailing } from './mailing.ts'
import { invoice, order, payment, quotation, response } from './samples.ts'

let mailing: Mailing
let acme: Awaited<ReturnType<Mailing['customer']>>
before(async () => {
  mailing = await openMailing()
  acme = await mailing.customer()
  await mailing.dispatch()
})
after(() => mailing.close())
afterEach(() => mailing.empty())

/** `template → recipient (language)` of all mails, in their order. */
const written = async (): Promise<string[]> =>
  (await mailing.mails()).map(mail => `${mail.template} → ${mail.recipient} (${mail.language})`)

describe('an event', () => {
  test('of each kind brings its mail, and others none', async () => {
    const refused = quotation({ responses: [response('rejection')] as never })
    const asked = quotation({ responses: [response('change_request')] as never })
    await mailing.happen('quotation.sent', acme, quotation())
    await mailing.happen('quotation.sent', acme, quotation({ revision: 2 }))
    await mailing.happen('quotation.accepted', acme, quotation())
    await mailing.happen('quotation.changes_requested', acme, asked)
    await mailing.happen('quotation.rejected', acme, refused)
    await mailing.happen('invoice.issued', acme, invoice())
    await mailing.happen('invoice.issued', acme, invoice({ type: 'credit_note' }))
    await mailing.happen('invoice.issued', acme, invoice({ origin: 'external' }))
    for (const type of [
      'succeeded',
      'failed',
      'requires_action',
      'refunded',
      'created',
      'unmatched',
    ] as const)
      await mailing.happen(`payment.${type}`, acme, payment())
    await mailing.happen('order.cancelled', acme, order())
    await mailing.happen('order.created', acme, order())
    await mailing.dispatch()
    const customer = 'billing@acme.example (en)'
    const vendor = 'sales@northwind.example (en)'
    assert.deepEqual(await written(), [
      `quotation.sent → ${customer}`,
      `quotation.revised → ${customer}`,
      `quotation.accepted → ${customer}`,
      `quotation.changes_requested → ${vendor}`,
      `quotation.rejected → ${vendor}`,
      `invoice.issued → ${customer}`,
      `credit_note.issued → ${customer}`,
      `payment.succeeded → ${customer}`,
      `payment.failed → ${customer}`,
      `payment.requires_action → ${customer}`,
      `payment.refunded → ${customer}`,
      `order.cancelled → ${customer}`,
    ])
  })

  test('goes to every billing address, else to the active owners, in the customer’s language', async () => {
    const many = await mailing.customer({
      language: 'fr',
      billing_emails: ['a@many.example', 'b@many.example'],
    })
    const none = await mailing.customer({ billing_emails: [] })
    const contact = (email: string, role: string) =>
      mailing.must('POST', '/v1/contacts', { customer_id: none.id, name: 'K', email, role })
    await contact('owner@none.example', 'owner')
    await contact('reader@none.example', 'viewer')
    const gone = await contact('gone@none.example', 'owner')
    await mailing.must('PATCH', `/v1/contacts/${gone.id}`, { status: 'disabled' })
    await mailing.happen('invoice.issued', many, invoice())
    await mailing.happen('invoice.issued', none, invoice())
    await mailing.dispatch()
    assert.deepEqual((await written()).sort(), [
      'invoice.issued → a@many.example (fr)',
      'invoice.issued → b@many.example (fr)',
      'invoice.issued → owner@none.example (en)',
    ])
  })

  test('is mailed once by any number of processes', async () => {
    for (let i = 0; i < 250; i++) await mailing.happen('invoice.issued', acme, invoice({ id: `inv_${i}` }))
    await mailing.dispatch(4)
    await mailing.dispatch(4)
    const ids = (await mailing.mails()).map(mail => ((mail.data as MailData).facts as ObjectFacts).id)
    assert.equal(ids.length, 250)
    assert.equal(new Set(ids).size, 250)
  })

  test('is mailed once also when it is read again', async () => {
    await mailing.happen('invoice.issued', acme, invoice())
    await mailing.dispatch()
    const before = await mailing.mails()
    assert.equal(before.length, 1)
    await mailing.db
      .updateTable('event_readers')
      .set(eb => ({ seq: eb('seq', '-', 1) }))
      .execute()
    assert.equal(await hasNews(mailing.db, mailReader), true)
    await mailing.dispatch()
    assert.deepEqual(await mailing.mails(), before)
  })

  test('that nobody can be told of does not hold up the others', async () => {
    mailing.faults.length = 0
    await mailing.happen('quotation.accepted', acme, { id: 'quo_broken' })
    await mailing.happen('invoice.issued', { ...acme, id: 'cus_unknown' }, invoice())
    await mailing.happen('order.cancelled', acme, order())
    await mailing.dispatch()
    assert.deepEqual(await written(), ['order.cancelled → billing@acme.example (en)'])
    assert.equal(mailing.faults.length, 1)
  })

  test('of a transaction that is still running waits, and is not passed by', async () => {
    const event = (id: string) => [
      {
        type: 'order.cancelled' as const,
        partner_id: acme.partner_id,
        customer_id: acme.id,
        subject_id: id,
        data: order({ id }),
      },
    ]
    const ids = async () =>
      (await mailing.mails()).map(mail => ((mail.data as MailData).facts as ObjectFacts).id)
    await mailing.db.transaction().execute(async trx => {
      await recordEvents(trx, mailing.clock.now(), event('ord_slow'))
      await mailing.happen('order.cancelled', acme, order({ id: 'ord_fast' }))
      await dispatchMails(mailing.services)
      assert.deepEqual(await ids(), [])
    })
    await mailing.dispatch()
    assert.deepEqual(await ids(), ['ord_slow', 'ord_fast'])
  })
})

test('while nothing happens nothing is written', async () => {
  await mailing.dispatch()
  const version = () =>
    mailing.db
      .selectFrom('event_readers')
      .select(['xmin' as never])
      .selectAll()
      .executeTakeFirstOrThrow()
  const before = await version()
  assert.equal(await hasNews(mailing.db, mailReader), false)
  await mailing.happen('invoice.paid', acme, invoice())
  await mailing.dispatch()
  assert.notDeepEqual(await version(), before)
  const after = await version()
  await dispatchMails(mailing.services)
  assert.deepEqual(await version(), after)
})

test('what happened before mailing began is not mailed, nor what is skipped', async () => {
  await mailing.db.deleteFrom('event_readers').execute()
  await mailing.happen('invoice.issued', acme, invoice({ id: 'inv_before' }))
  await ensureReader(mailing.db, mailReader, mailing.clock.now())
  await mailing.happen('invoice.issued', acme, invoice({ id: 'inv_after' }))
  // A second start changes nothing.
  await ensureReader(mailing.db, mailReader, mailing.clock.now())
  await mailing.dispatch()
  const ids = async () =>
    (await mailing.mails()).map(mail => ((mail.data as MailData).facts as ObjectFacts).id)
  assert.deepEqual(await ids(), ['inv_after'])
  await mailing.happen('invoice.issued', acme, invoice({ id: 'inv_demo' }))
  await skipEvents(mailing.db, mailReader)
  await sleep(100)
  await dispatchMails(mailing.services)
  assert.deepEqual(await ids(), ['inv_after'])
})

test('a payment of imported invoices alone is not told of', async () => {
  const imported = await upload(mailing, cii(), {}, '?any_seller=true')
  assert.ok(imported.status < 300, JSON.stringify(imported.body))
  const part = (invoice_id: string) => ({ invoice_id, number: 'X', amount: 1 })
  const { invoice_id } = imported.body
  await mailing.happen('payment.succeeded', acme, payment({ invoices: [part(invoice_id)] }))
  await mailing.happen('payment.refunded', acme, payment({ invoices: [part(invoice_id), part('inv_ours')] }))
  await mailing.dispatch()
  assert.deepEqual(await written(), ['payment.refunded → billing@acme.example (en)'])
})

describe('the link', () => {
  const link = async () => {
    await mailing.empty()
    await mailing.happen('invoice.issued', acme, invoice({ id: 'inv_1' }))
    await mailing.dispatch()
    const [mail] = await mailing.mails()
    return (mail!.data as MailData).link
  }
  const site = (page_url: string, partner_id: string = mailing.partner.id) =>
    mailing.must('POST', '/v1/sites', {
      partner_id,
      name: page_url,
      page_url,
      allowed_origins: ['https://x.example'],
    })

  test('leads to the page of the partner’s oldest enabled site that has one', async () => {
    assert.equal(await link(), null)
    const other = await mailing.must('POST', '/v1/partners', { name: 'Other' })
    await site('https://other.example/', other.id)
    assert.equal(await link(), null)
    const first = await site('https://first.example/account')
    await site('https://second.example/account')
    assert.equal(await link(), 'https://first.example/account#/invoices/inv_1')
    await mailing.must('PATCH', `/v1/sites/${first.id}`, { status: 'disabled' })
    assert.equal(await link(), 'https://second.example/account#/invoices/inv_1')
  })

  test('is not given to the vendor, who has no page of his own', async () => {
    await mailing.happen('quotation.rejected', acme, quotation())
    await mailing.dispatch()
    const [mail] = await mailing.mails()
    assert.equal((mail!.data as MailData).link, null)
  })
})

test('a mail keeps what it is written from: the vendor’s name and colour, the customer, the test mark', async () => {
  await mailing.must('PATCH', '/v1/settings', { branding: { accent: '#0a7f5a', logo_file_id: null } })
  await mailing.happen('order.cancelled', acme, order())
  await mailing.dispatch()
  const [mail] = await mailing.mails()
  const { facts, link, ...data } = mail!.data as MailData
  assert.deepEqual(data, {
    vendor: { name: 'Northwind', email: 'sales@northwind.example', accent: '#0a7f5a' },
    customer: 'Acme',
    test: true,
    choices: { whose: 'company', url: null },
    shared: false,
  })
  assert.equal(facts.type, 'order')
})
