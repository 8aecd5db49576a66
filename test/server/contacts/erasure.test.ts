import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { ensureReader } from '../../../server/src/events/queries/readers.ts'
import { dispatchMails, mailReader } from '../../../server/src/mail/actions/dispatch.ts'
import { answerRequests } from '../../../server/src/sign-in/actions/answer.ts'
import { told } from '../../support/told.ts'
import { type Inviting, openInviting } from '../invitations/inviting.ts'

let portal: Inviting
before(async () => {
  portal = await openInviting()
  await ensureReader(portal.server.db, mailReader, portal.clock.now())
})
after(() => portal.server.close())

const erase = (id: string, key = portal.server.vendorKey) =>
  portal.server.request('POST', `/v1/contacts/${id}/erase`, { key })

/** Every place in the database where a text is found: table and column. */
async function places(text: string): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string; columns: string[] }>`
    select table_name as name, array_agg(column_name::text) as columns from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%'
      and data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY')
    group by 1 order by 1`.execute(portal.server.db)
  assert.ok(tables.flatMap(({ columns }) => columns).length > 200)
  const found: string[] = []
  for (const { name, columns } of tables) {
    const each = columns.map(
      column =>
        sql`bool_or(position(lower(${text}) in lower(${sql.ref(column)}::text)) > 0) as ${sql.ref(column)}`,
    )
    const { rows } = await sql<Record<string, boolean | null>>`
      select ${sql.join(each)} from ${sql.table(name)}`.execute(portal.server.db)
    for (const [column, here] of Object.entries(rows[0]!)) if (here) found.push(`${name}.${column}`)
  }
  return found.sort()
}

const sold = { name: 'Work', product_kind: 'service', quantity: '1', unit_price: '10.00', tax_rate: '21' }

/** Somebody who has done about everything that leaves a trace of a person. */
async function busyPerson(name: string, email: string) {
  const { a, server } = portal
  const customer_id = a.customer.id
  const key = a.site.publishable_key
  const { token: secret } = await portal.mailed({
    email: email.toUpperCase(),
    name: `${name} Old`,
    role: 'owner',
  })
  const joined = await portal.accept({
    token: secret,
    name: `${name} Old`,
    new_password: 'a rather long password',
  })
  assert.equal(joined.status, 201, JSON.stringify(joined.body))
  const { id } = joined.body.session.contact
  const { token } = joined.body
  const headers = () => ({ 'idempotency-key': crypto.randomUUID() })
  const must = async (method: string, path: string, body?: unknown) => {
    const reply = await server.request(method, path, { token, body, headers: headers() })
    assert.ok(reply.status < 300, `${path} ${JSON.stringify(reply.body)}`)
    return reply.body
  }
  await must('PATCH', '/v1/profile', { name })
  for (const password of ['wrong one', 'wrong two'])
    await server.request('POST', '/v1/login', { key, body: { email, password } })
  await server.request('POST', '/v1/login_codes', { key, body: { email } })
  await answerRequests(server.services)
  await server.request('POST', '/v1/login_codes', { key, body: { email } })

  await must('PATCH', `/v1/customers/${customer_id}`, { billing_emails: [email, 'bills@alpha.example'] })
  const change = await must('POST', '/v1/customer_changes', { name: 'Renamed', reason: 'New name' })
  await must('POST', `/v1/customer_changes/${change.id}/withdraw`)
  await must('POST', '/v1/invitations', { email: `${crypto.randomUUID()}@alpha.example`, name: 'Guest' })
  const quotations = []
  for (let n = 0; n < 3; n++) {
    const quotation = await a.post('/v1/quotations', { customer_id, lines: [sold], requires_payment: false })
    quotations.push((await a.post(`/v1/quotations/${quotation.id}/send`, undefined)).id)
  }
  await must('POST', `/v1/quotations/${quotations[0]}/accept`, { revision: 1, signature: { name } })
  await must('POST', `/v1/quotations/${quotations[1]}/reject`, { revision: 1, reason: 'other' })
  await must('POST', `/v1/quotations/${quotations[2]}/request_changes`, { revision: 1, message: 'Less' })
  const card = { number: '4242424242424242', exp_month: 1, exp_year: 2099, cvc: '123', holder: name }
  const method = await must('POST', '/v1/payment_methods', { card })
  const invoice = await a.post('/v1/invoices', { customer_id, lines: [{ ...sold, product_kind: undefined }] })
  await a.post(`/v1/invoices/${invoice.id}/issue`, undefined)
  await must('POST', '/v1/payments', { invoice_ids: [invoice.id], payment_method_id: method.id })
  await must('POST', '/v1/share_links', { invoice_id: invoice.id })
  await must('POST', '/v1/download_links', { invoice_id: invoice.id })
  const ticket = await must('POST', '/v1/tickets', { subject: 'Help', text: 'It does not work' })
  await must('POST', '/v1/messages', { ticket_id: ticket.id, text: 'Still not' })
  await must('POST', '/v1/read_marks', { ticket_id: ticket.id })
  // Others write of him, in a line of its own, in other letters, and beside a word that only begins like him.
  const mentioned = `Dear\n${name.toUpperCase()}, <${email}>.\n\n**${name}**, not ${name}ville`
  const vendor = (path: string, body: unknown) =>
    server.request('POST', path, { key: server.vendorKey, body, headers: headers() })
  await vendor('/v1/messages', { ticket_id: ticket.id, text: mentioned })
  await vendor('/v1/messages', { ticket_id: ticket.id, text: `Note: ${mentioned}`, internal: true })
  await vendor('/v1/tickets', { customer_id, subject: `About ${name}`, text: mentioned })
  const pack = await vendor('/v1/success_packs', { customer_id, name: 'Ten hours', minutes: 600 })
  await vendor('/v1/success_pack_entries', {
    success_pack_id: pack.body.id,
    minutes: 10,
    description: `Call with ${name}`,
  })
  // The vendor's own program knows him, and has repeated itself.
  await server.request('PATCH', `/v1/contacts/${id}`, {
    key: server.vendorKey,
    body: { external_id: `crm ${email}`, metadata: { known_as: name } },
  })
  await server.request('POST', `/v1/contacts/${id}/disable`, {
    key: server.vendorKey,
    body: {},
    headers: headers(),
  })
  await server.request('POST', `/v1/contacts/${id}/enable`, { key: server.vendorKey, headers: headers() })
  await server.db
    .insertInto('inbound_mails')
    .values({
      id: `inm_${id.slice(4)}`,
      message_ref: crypto.randomUUID(),
      from_email: email,
      from_name: name,
      subject: 'Out of office',
      text: `Away until Monday. ${name}`,
      result: 'ignored',
      reason: 'automatic',
      received_at: portal.clock.now(),
    })
    .execute()
  await told(server.db)
  await dispatchMails(server.services)
  await portal.post()
  await dispatchMails(server.services)
  return { id: id as string, token: token as string, ticket, quotation: quotations[0] as string }
}

describe('erasing a person', () => {
  const [name, email] = ['Zyxwa Markerperson', 'zyxwa.marker@alpha.example']

  test('leaves name and address nowhere but in the evidence of what he has accepted', async () => {
    const person = await busyPerson(name, email)
    const before = new Set([...(await places(name)), ...(await places(email))])
    // Otherwise it would prove nothing that they are gone.
    for (const place of [
      'contacts.name',
      'logins.email',
      'events.data',
      'mails.recipient',
      'mails.data',
      'invitations.email',
      'payment_methods.holder',
      'quotation_responses.contact_name',
      'customers.billing_emails',
      'contacts.vendor_metadata',
      'idempotency_keys.body',
      'sign_in_requests.email',
      'inbound_mails.from_email',
      'messages.text',
      'messages.excerpt',
      'messages.content',
      'tickets.subject',
      'success_pack_entries.description',
    ])
      assert.ok(before.has(place), `${place} of ${[...before].join()}`)

    const { status, body } = await erase(person.id)
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual(await places(email), [])
    // A word that only begins like the name is another word.
    assert.deepEqual(await places(`${name}ville`), [
      'events.data',
      'mails.data',
      'messages.content',
      'messages.excerpt',
      'messages.text',
    ])
    await sql`update messages set text = '', excerpt = '', content = '[]'`.execute(portal.server.db)
    await sql`delete from mails where data::text like '%ville%'`.execute(portal.server.db)
    await sql`update events set data = replace(data::text, ${`${name}ville`}, '')::jsonb`.execute(
      portal.server.db,
    )
    assert.deepEqual(await places(name), ['quotation_responses.contact_name', 'quotation_responses.evidence'])
    const kept = await portal.server.db
      .selectFrom('quotation_responses')
      .select('quotation_id')
      .where('contact_name', 'like', `${name}%`)
      .execute()
    assert.deepEqual(kept, [{ quotation_id: person.quotation }])

    const day = Temporal.PlainDate.from(portal.clock.now().slice(0, 10))
    assert.deepEqual(body, {
      object: 'contact_erasure',
      contact_id: person.id,
      login_erased: true,
      remaining: [{ object: 'quotation', count: 1, kept_until: day.add({ years: 10 }).toString() }],
    })
    const attempts = portal.server.db.selectFrom('login_attempts').select('key')
    assert.equal((await attempts.execute()).length, 2, 'those of the internet address are left')

    // What he wrote is still there, of a former contact.
    const path = `/v1/messages?ticket_id=${person.ticket.id}`
    const messages = await portal.server.request('GET', path, { key: portal.server.vendorKey })
    const own = messages.body.data.filter(
      ({ author }: { author: { side: string } }) => author.side === 'customer',
    )
    assert.equal(own.length, 2)
    for (const { author } of own) assert.equal(author.name, 'Former contact')
  })

  test('he is signed out, cannot be enabled or erased again, and is in no list', async () => {
    const { id, token } = await busyPerson('Another Markerperson', 'another.marker@alpha.example')
    assert.equal((await erase(id)).status, 200)
    assert.equal((await portal.server.request('GET', '/v1/portal_sessions/current', { token })).status, 401)
    const key = portal.server.vendorKey
    for (const what of ['enable', 'erase']) {
      const reply = await portal.server.request('POST', `/v1/contacts/${id}/${what}`, { key })
      assert.deepEqual([reply.status, reply.body.current_status], [409, 'erased'], what)
    }
    const list = await portal.server.request('GET', '/v1/contacts?limit=100', { key })
    assert.ok(!list.body.data.some((each: { id: string }) => each.id === id))
    const seen = await portal.server.request('GET', `/v1/contacts/${id}`, { key })
    assert.deepEqual([seen.body.name, seen.body.status], ['Former contact', 'disabled'])
  })

  test('the address is free again: it can be invited as somebody new', async () => {
    const email = 'back.again@alpha.example'
    const { id } = await busyPerson('Back Again', email)
    await erase(id)
    const { token } = await portal.mailed({ email })
    assert.equal((await portal.open(token)).body.has_login, false)
  })
})

test('who is at another customer too keeps his login and his other life', async () => {
  const { a, b, server } = portal
  const email = 'two.lives@alpha.example'
  const person = { name: 'Two Lives', email, role: 'viewer' }
  const here = await a.post('/v1/contacts', { customer_id: a.customer.id, ...person })
  const there = await b.post('/v1/contacts', { customer_id: b.customer.id, ...person })
  await server.request('POST', `/v1/contacts/${here.id}/password`, {
    key: server.vendorKey,
    body: { password: 'the common password' },
  })
  const { body } = await erase(here.id)
  assert.deepEqual([body.login_erased, body.remaining], [false, []])
  const signIn = (key: string) =>
    server.request('POST', '/v1/login', { key, body: { email, password: 'the common password' } })
  assert.equal((await signIn(b.site.publishable_key)).status, 201)
  assert.equal((await signIn(a.site.publishable_key)).status, 401)
  const other = await server.request('GET', `/v1/contacts/${there.id}`, { key: server.vendorKey })
  assert.deepEqual([other.body.name, other.body.email], ['Two Lives', email])
})

test('a name that is also a word of ours changes no state of anything', async () => {
  const { a, server } = portal
  const invoice = await a.post('/v1/invoices', {
    customer_id: a.customer.id,
    lines: [{ ...sold, product_kind: undefined }],
  })
  await a.post(`/v1/invoices/${invoice.id}/issue`, undefined)
  const { id } = await a.post('/v1/contacts', {
    customer_id: a.customer.id,
    name: 'open',
    email: 'open@alpha.example',
  })
  const read = async () =>
    server.db
      .selectFrom('events')
      .select('data')
      .where('subject_id', '=', invoice.id)
      .orderBy('seq')
      .execute()
  const before = await read()
  assert.equal((await erase(id)).status, 200)
  assert.deepEqual(await read(), before)
})

test('the last owner first needs a successor; partners, contacts and strangers erase nobody', async () => {
  const { b, server } = portal
  const refused = await erase(b.contact.id)
  assert.deepEqual([refused.status, refused.body.code], [409, 'last_owner'])
  assert.equal((await erase(b.contact.id, b.partnerKey)).status, 403)
  const own = await server.request('POST', `/v1/contacts/${b.contact.id}/erase`, { token: b.token })
  assert.equal(own.status, 403)
  assert.equal((await erase(`con_${'0'.repeat(26)}`)).status, 404)
})

test('nothing was answered with 500', () => assert.deepEqual(portal.server.faults, []))
