import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { sql } from 'kysely'
import { hashSecret } from '../../../server/src/http/ids.ts'
import { writeMails } from '../../../server/src/mail/actions/write.ts'
import type { MailData, ObjectFacts } from '../../../server/src/mail/kinds.ts'
import { type Mailing, memory, openMailing } from './mailing.ts'

const line = { name: 'Work', product_kind: 'service', quantity: '2', unit_price: '50.00', tax_rate: '21' }
const page_url = 'https://lumen.example/account'
let mailing: Mailing
let acme: Awaited<ReturnType<Mailing['customer']>>
before(async () => {
  mailing = await openMailing()
  acme = await mailing.customer({ billing_emails: ['Billing@acme.example', 'ada@acme.example'] })
  const person = { customer_id: acme.id, name: 'Ada', email: 'ada@acme.example', role: 'billing' }
  await mailing.must('POST', '/v1/contacts', person)
  await mailing.db.updateTable('sites').set({ page_url }).execute()
  await mailing.dispatch()
})
after(() => mailing.close())
afterEach(() => mailing.empty())

const issued = async () => mailing.issue((await mailing.draft(acme.id)).id)
const linkIn = (text: string) => /https?:\/\/\S+#\S+/.exec(text)?.[0] ?? ''
const secretIn = (link: string) => link.split('share=')[1] ?? ''

/** The links of the mails that are sent now, by their recipients. */
async function sent() {
  await mailing.dispatch()
  const transport = memory()
  await mailing.send(transport)
  return Object.fromEntries(transport.taken.map(({ to, text }) => [to, linkIn(text)]))
}

/** Everything that the database holds, as text. */
async function everything(): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(mailing.db)
  const texts = await Promise.all(
    rows.map(({ name }) =>
      sql<{
        text: string | null
      }>`select string_agg(t::text, ' ') as text from ${sql.table(name)} as t`.execute(mailing.db),
    ),
  )
  return texts.map(({ rows }) => rows[0]!.text).join(' ')
}

test('who has no login gets a link that opens exactly the document, and who has one the plain link', async () => {
  const [invoice, other] = [await issued(), await issued()]
  await mailing.empty()
  await mailing.db.deleteFrom('share_links').execute()
  const event = { type: 'invoice.issued' as const, id: invoice.id }
  await mailing.happen(event.type, acme, await mailing.must('GET', `/v1/invoices/${invoice.id}`))
  await mailing.dispatch()
  const mails = (await mailing.mails()).filter(mail => JSON.stringify(mail.data).includes(invoice.id))
  await mailing.send()
  const files = (await mailing.outbox()).map(({ raw }) => raw)
  const links = mails.map(({ id, recipient }) => {
    const raw = files.find(each => each.includes(`<${id}@`))!
    const plain = Buffer.from(raw, 'latin1').toString().replaceAll(/=\r\n/g, '').replaceAll('=3D', '=')
    return [recipient, linkIn(plain)]
  })
  const { 'ada@acme.example': known, 'Billing@acme.example': shared } = Object.fromEntries(links)
  const place = `${page_url}#/invoices/${invoice.id}`
  assert.equal(known, place)
  const secret = secretIn(shared)
  assert.equal(shared, `${place}?share=${secret}`)
  assert.match(secret, /^[\w-]{43}$/)

  const reply = await mailing.request('POST', '/v1/share_sessions', { body: { secret } })
  assert.deepEqual(reply.body.document, { type: 'invoice', id: invoice.id })
  const { token } = reply.body
  assert.equal((await mailing.request('GET', `/v1/invoices/${invoice.id}`, { token })).status, 200)
  assert.equal((await mailing.request('GET', `/v1/invoices/${other.id}`, { token })).status, 404)

  const kept = await everything()
  assert.ok(kept.includes(hashSecret(secret).toString('hex')), 'the hash is looked for in the right place')
  assert.ok(!kept.includes(secret))
  const [link] = await mailing.db.selectFrom('share_links').selectAll().execute()
  assert.deepEqual([link!.created_by, link!.expires_at], ['mail', '2026-06-08T10:00:00Z'])
})

test('a quotation is shared with whom it is sent to, a payment with nobody', async () => {
  await mailing.db.updateTable('contacts').set({ status: 'disabled' }).execute()
  try {
    const draft = await mailing.must('POST', '/v1/quotations', { customer_id: acme.id, lines: [line] })
    await mailing.must('POST', `/v1/quotations/${draft.id}/send`)
    const links = await sent()
    const { 'ada@acme.example': first, 'Billing@acme.example': second } = links
    for (const link of [first, second])
      assert.ok(link!.startsWith(`${page_url}#/quotations/${draft.id}?share=`))
    assert.notEqual(secretIn(first!), secretIn(second!))
    const recorded = {
      customer_id: acme.id,
      amount: 12100,
      currency: 'EUR',
      received_on: '2026-03-10',
      method: 'cash',
    }
    const invoice = await issued()
    await sent()
    const { customer_id: _, currency: __, ...payment } = recorded
    await mailing.must('POST', `/v1/invoices/${invoice.id}/record_payment`, payment)
    assert.deepEqual(await sent(), {
      'Billing@acme.example': `${page_url}#/invoices/${invoice.id}`,
      'ada@acme.example': `${page_url}#/invoices/${invoice.id}`,
    })
  } finally {
    await mailing.db.updateTable('contacts').set({ status: 'active' }).execute()
  }
})

test('where no page is known the link leads to the plain one, and what is no document gets none', async () => {
  await mailing.db.updateTable('sites').set({ page_url: null }).execute()
  try {
    await issued()
    const links = await sent()
    const plain = `${mailing.services.config.publicUrl}/p/#share=`
    assert.equal(links['ada@acme.example'], '')
    assert.ok(links['Billing@acme.example']!.startsWith(plain))
  } finally {
    await mailing.db.updateTable('sites').set({ page_url }).execute()
  }
})

test('a mail that was written already brings no second link', async () => {
  await issued()
  await mailing.dispatch()
  const [mail] = await mailing.mails()
  const { event_id } = mail!
  const { facts } = mail!.data as MailData
  const count = async () => (await mailing.db.selectFrom('share_links').select('id').execute()).length
  const before = await count()
  await mailing.db
    .transaction()
    .execute(trx =>
      writeMails(trx, mailing.clock.now(), 'key', [
        { event_id, template: 'invoice.issued', customer_id: acme.id, facts: facts as ObjectFacts },
      ]),
    )
  assert.equal(await count(), before)
})
