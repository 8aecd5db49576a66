import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, beforeEach, describe, test } from 'node:test'
import { hashSecret } from '../../../server/src/http/ids.ts'
import { sweepShareLinks } from '../../../server/src/share-links/actions.ts'
import { fingerprint } from '../../support/fingerprint.ts'
import { openSharing, type Sharing } from './sharing.ts'

const start = '2026-03-10T10:00:00Z'
let portal: Sharing
let invoice: { id: string }
before(async () => {
  portal = await openSharing(start)
  invoice = await portal.invoice()
})
after(() => portal.close())
beforeEach(() => portal.clock.set(start))

const answer = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const get = (path: string, token: string, headers: Record<string, string> = {}) =>
  portal.request('GET', path, { token, headers })

describe('a link', () => {
  test('opens its one document as often as wanted, and only its hash is kept', async () => {
    const link = await portal.share({ invoice_id: invoice.id })
    assert.match(link.secret, /^[A-Za-z0-9_-]{32,}$/)
    assert.match(link.token, /^pss_/)
    const again = await portal.open(link.secret)
    assert.equal(again.status, 201)
    assert.equal(again.headers.get('cache-control'), 'no-store')
    assert.deepEqual(again.body.document, { type: 'invoice', id: invoice.id })
    assert.equal(again.body.customer_name, 'Acme')
    assert.equal(again.body.expires_at, '2026-03-10T11:00:00.000Z')
    assert.notEqual(again.body.token, link.token)
    for (const token of [link.token, again.body.token])
      assert.equal((await get(`/v1/invoices/${invoice.id}`, token)).status, 200)
    const rows = await portal.db.selectFrom('share_links').selectAll().where('id', '=', link.id).execute()
    assert.deepEqual(rows[0]!.secret_hash, hashSecret(link.secret))
    const events = await portal.db.selectFrom('events').selectAll().execute()
    assert.ok(events.some(event => event.type === 'share_link.created' && event.subject_id === link.id))
    const kept = JSON.stringify([rows, events])
    assert.ok(!kept.includes(link.secret) && !kept.includes(link.token))
  })

  test('leads to the plain page, or to the document on the partner’s page', async () => {
    const plain = await portal.share({ invoice_id: invoice.id })
    assert.equal(plain.url, `${portal.services.config.publicUrl}/p/#share=${plain.secret}`)
    assert.equal((await portal.open(plain.secret)).body.sign_in_url, null)
    const page_url = 'https://lumen.example/account?tab=1#top'
    await portal.db.updateTable('sites').set({ page_url }).execute()
    const place = `https://lumen.example/account?tab=1#/invoices/${invoice.id}`
    try {
      const link = await portal.share({ invoice_id: invoice.id })
      assert.equal(link.url, `${place}?share=${link.secret}`)
      assert.equal((await portal.open(link.secret)).body.sign_in_url, place)
    } finally {
      await portal.db.updateTable('sites').set({ page_url: null }).execute()
    }
  })

  test('names exactly one document', async () => {
    const order = await portal.order()
    for (const body of [{ invoice_id: invoice.id, order_id: order.id }, { expires_in: 60 }]) {
      const reply = await portal.create(body)
      assert.equal(reply.status, 422, JSON.stringify(reply.body))
      assert.equal(reply.body.errors[0].code, 'one_of')
    }
    assert.equal((await portal.create({})).status, 422)
  })

  test('shares no draft, of which customers do not know', async () => {
    const draft = { quotation_id: (await portal.draftQuotation()).id }
    const invoiceDraft = { invoice_id: (await portal.draft(portal.customer.id)).id }
    const contact = await portal.session()
    for (const body of [draft, invoiceDraft]) {
      assert.deepEqual(answer(await portal.create(body)), [409, 'invalid_state'])
      assert.deepEqual(answer(await portal.create(body, contact)), [404, 'not_found'])
    }
  })

  test('shows no more than its maker reads', async () => {
    const quotation = await portal.quotation()
    const accountant = await portal.session({ permissions: ['invoices:read'] })
    const key = { key: await portal.makeKey(['share_links:read', 'share_links:write', 'invoices:read']) }
    for (const caller of [accountant, key]) {
      assert.equal((await portal.create({ invoice_id: invoice.id }, caller)).status, 201)
      assert.deepEqual(answer(await portal.create({ quotation_id: quotation.id }, caller)), [
        404,
        'not_found',
      ])
    }
    const { id } = await portal.share({ quotation_id: quotation.id })
    const ids = async (caller: object) =>
      (await portal.ask('GET', '/v1/share_links?limit=100', caller)).body.data.map(
        (each: { id: string }) => each.id,
      )
    assert.ok((await ids(await portal.session())).includes(id))
    assert.ok(!(await ids(accountant)).includes(id))
    assert.deepEqual(answer(await portal.ask('DELETE', `/v1/share_links/${id}`, accountant)), [
      404,
      'not_found',
    ])
    assert.deepEqual(await ids(await portal.session({ permissions: ['packs:read'] })), [])
  })
})

describe('a link ends', () => {
  const cannotOpen = async (secret: string) =>
    assert.deepEqual(answer(await portal.open(secret)), [404, 'not_found'])
  const refused = async (token: string, code: string) =>
    assert.deepEqual(answer(await get(`/v1/invoices/${invoice.id}`, token)), [401, code])

  test('when it is revoked, with all that it has opened; twice is once', async () => {
    const link = await portal.share({ invoice_id: invoice.id }, {}, await portal.session())
    const contact = await portal.session()
    for (let times = 0; times < 2; times++)
      assert.equal((await portal.ask('DELETE', `/v1/share_links/${link.id}`, contact)).status, 204)
    await cannotOpen(link.secret)
    await refused(link.token, 'session_revoked')
    const events = await portal.db
      .selectFrom('events')
      .select('type')
      .where('subject_id', '=', link.id)
      .orderBy('seq')
      .execute()
    assert.deepEqual(
      events.map(({ type }) => type),
      ['share_link.created', 'share_link.revoked'],
    )
  })

  test('in its time, and what it opened not later', async () => {
    const link = await portal.share({ invoice_id: invoice.id }, { expires_in: 600 })
    portal.clock.set('2026-03-10T10:09:59Z')
    assert.equal((await get(`/v1/invoices/${invoice.id}`, link.token)).status, 200)
    portal.clock.set('2026-03-10T10:10:00Z')
    await cannotOpen(link.secret)
    await refused(link.token, 'session_expired')
  })

  test('a token after an hour, when the link opens another', async () => {
    const link = await portal.share({ invoice_id: invoice.id })
    portal.clock.set('2026-03-10T11:00:00Z')
    await refused(link.token, 'session_expired')
    const { token } = (await portal.open(link.secret)).body
    assert.equal((await get(`/v1/invoices/${invoice.id}`, token)).status, 200)
  })

  test('with the contact who made it, and not with another', async () => {
    const person = { customer_id: portal.customer.id, name: 'Bo', email: 'bo@acme.example', role: 'billing' }
    const { id } = await portal.must('POST', '/v1/contacts', person)
    const his = await portal.share({ invoice_id: invoice.id }, {}, await portal.session({ contact_id: id }))
    const other = await portal.share({ invoice_id: invoice.id }, {}, await portal.session())
    await portal.must('PATCH', `/v1/contacts/${id}`, { status: 'disabled' })
    await cannotOpen(his.secret)
    await refused(his.token, 'session_revoked')
    assert.equal((await portal.open(other.secret)).status, 201)
  })

  test('as one that never was: nothing in the answers tells them apart', async () => {
    const link = await portal.share({ invoice_id: invoice.id })
    await portal.ask('DELETE', `/v1/share_links/${link.id}`)
    const essence = async (secret: string) => {
      const { status, body, headers } = await portal.open(secret)
      const { request_id: _, ...rest } = body
      return { status, rest, headers: [...headers].filter(([name]) => name !== 'x-request-id') }
    }
    assert.deepEqual(await essence(link.secret), await essence('never-was-'.repeat(4)))
  })

  test('and is removed a while after; sessions at once', async () => {
    const link = await portal.share({ invoice_id: invoice.id }, { expires_in: 86_400 })
    const links = () => portal.db.selectFrom('share_links').select('id').where('id', '=', link.id).execute()
    const sessions = () =>
      portal.db.selectFrom('share_sessions').selectAll().where('share_link_id', '=', link.id).execute()
    const counts = async () => [(await links()).length, (await sessions()).length]
    await sweepShareLinks(portal.db, '2026-03-10T10:30:00Z')
    assert.deepEqual(await counts(), [1, 1])
    await sweepShareLinks(portal.db, '2026-06-08T10:00:00Z')
    assert.deepEqual(await counts(), [1, 0])
    await sweepShareLinks(portal.db, '2026-06-10T10:00:00Z')
    assert.deepEqual(await counts(), [0, 0])
  })
})

describe('a token', () => {
  test('is for the sites of its partner and the server’s own page', async () => {
    const { token } = await portal.share({ invoice_id: invoice.id })
    const own = new URL(portal.services.config.publicUrl).origin
    for (const [origin, status] of [
      ['https://site.example', 200],
      [own, 200],
      ['https://elsewhere.example', 403],
      ['null', 403],
    ] as const)
      assert.equal((await get(`/v1/invoices/${invoice.id}`, token, { origin })).status, status, origin)
    assert.deepEqual(answer(await get(`/v1/invoices/${invoice.id}`, 'pss_nonsense')), [401, 'unauthorized'])
  })

  test('gives the PDF, and shows a quotation without what was said of it', async () => {
    const quotation = await portal.quotation()
    const contact = await portal.session()
    const message = { revision: 1, message: 'Between us' }
    await portal.must('POST', `/v1/quotations/${quotation.id}/request_changes`, message, contact)
    const { token } = await portal.share({ quotation_id: quotation.id })
    const { body } = await get(`/v1/quotations/${quotation.id}`, token)
    assert.deepEqual([body.allowed_actions, body.responses], [[], []])
    const pdf = await get(`/v1/quotations/${quotation.id}/pdf`, token)
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    assert.equal(new TextDecoder().decode(pdf.bytes.subarray(0, 5)), '%PDF-')
  })
})

describe('the plain page', () => {
  test('changes nothing, whoever fetches it how often: the link opens afterwards', async () => {
    const { url, secret } = await portal.share({ invoice_id: invoice.id })
    const { pathname, search } = new URL(url)
    assert.equal(pathname + search, '/p/')
    const before = await fingerprint(portal.db)
    for (const method of ['GET', 'GET', 'GET', 'HEAD'])
      assert.equal((await portal.request(method, pathname)).status, 200)
    for (const method of ['GET', 'HEAD'])
      assert.ok((await portal.request(method, '/v1/share_sessions')).status >= 400)
    assert.deepEqual(await fingerprint(portal.db), before)
    assert.equal((await portal.open(secret)).status, 201)
  })

  test('is for no index, sends no referrer, and runs only what is our own', async () => {
    const { headers, body } = await portal.request('GET', '/p/')
    assert.equal(headers.get('referrer-policy'), 'no-referrer')
    assert.match(headers.get('x-robots-tag') ?? '', /noindex/)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'; script-src 'self';/)
    assert.doesNotMatch(policy, /unsafe|\*/)
    const style = /<style>([\s\S]*?)<\/style>/.exec(body)![1]!
    assert.ok(policy.includes(createHash('sha256').update(style).digest('base64')))
    assert.doesNotMatch(body, /<script(?![^>]*src=)|\son\w+=|style=/)
  })
})

test('requests are limited by link, whatever its tokens', async () => {
  const limited = await openSharing(start, { RATE_LIMIT_CONTACT: '2' })
  try {
    const document = { invoice_id: (await limited.invoice()).id }
    const [link, other] = [await limited.share(document), await limited.share(document)]
    const ask = async (token: string) =>
      (await limited.request('GET', `/v1/invoices/${document.invoice_id}`, { token })).status
    const again = (await limited.open(link.secret)).body.token
    assert.deepEqual(
      [await ask(link.token), await ask(again), await ask(link.token), await ask(other.token)],
      [200, 200, 429, 200],
    )
  } finally {
    await limited.close()
  }
})
