import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Inviting, openInviting } from './inviting.ts'

let portal: Inviting
before(async () => {
  portal = await openInviting()
})
after(() => portal.server.close())

const act = (id: string, what: string, token = portal.a.token) =>
  what === 'revoke'
    ? portal.server.request('DELETE', `/v1/invitations/${id}`, { token })
    : portal.server.request('POST', `/v1/invitations/${id}/${what}`, { token })
const read = (id: string, token = portal.a.token) =>
  portal.server.request('GET', `/v1/invitations/${id}`, { token })
const narrow = async (permissions: string[]): Promise<string> =>
  (
    await portal.a.post('/v1/portal_sessions', {
      customer_id: portal.a.customer.id,
      contact_id: portal.a.contact.id,
      permissions,
    })
  ).token

describe('createInvitation', () => {
  test('mails a link to the page of the site, with the secret in its fragment, kept nowhere', async () => {
    const { invitation, mail, token } = await portal.mailed({ email: ' New@Guest.Example ', language: 'fr' })
    assert.deepEqual(
      [invitation.email, invitation.status, invitation.role, invitation.invited_by.name],
      ['new@guest.example', 'pending', 'viewer', portal.a.contact.name],
    )
    const days = Temporal.Instant.from(portal.clock.now()).until(invitation.expires_at).total('hours') / 24
    assert.equal(days, 7)
    assert.match(mail.text, /https:\/\/portal\.example\/account\?x=1#\/invitation\?token=/)
    assert.match(mail.subject, /vous invite/)
    const { rows } = await import('kysely').then(({ sql }) =>
      sql<{ found: boolean }>`select bool_or(data::text like ${`%${token}%`}) as found from mails`.execute(
        portal.server.db,
      ),
    )
    assert.equal(rows[0]!.found, false)
    assert.doesNotMatch(JSON.stringify(invitation), new RegExp(token))
  })

  test('by default in the customer’s language, for one who may look and no more', async () => {
    const { body } = await portal.invite({ role: undefined })
    assert.deepEqual([body.role, body.language], ['viewer', 'en'])
  })

  test('an address is invited once at a time, whatever its letter case, also of several at once', async () => {
    const replies = await Promise.all(
      ['twice@example.com', 'TWICE@example.com', ' Twice@Example.com'].map(email => portal.invite({ email })),
    )
    assert.deepEqual(replies.map(reply => reply.status).sort(), [201, 409, 409])
    const there = await portal.invite({ email: portal.a.email.toUpperCase() })
    assert.deepEqual([there.status, there.body.code], [409, 'already_exists'])
    const id = replies.find(reply => reply.status === 201)!.body.id
    assert.equal((await act(id, 'revoke')).status, 204)
    assert.equal((await portal.invite({ email: 'twice@example.com' })).status, 201)
  })

  test('one that has expired makes room, and says so', async () => {
    const first = await portal.invite({ email: 'expired@example.com' })
    await portal.later(7 * 86_400)
    assert.equal((await read(first.body.id)).body.status, 'expired')
    assert.equal((await portal.invite({ email: 'expired@example.com' })).status, 201)
    assert.equal((await read(first.body.id)).body.status, 'revoked')
  })

  test('nobody invites to more than he has, and only owners make owners', async () => {
    const token = await narrow(['contacts:write', 'invoices:read'])
    const refused = await portal.invite({ role: 'accountant' }, token)
    assert.deepEqual([refused.status, refused.body.code], [403, 'permission_denied'])
    assert.equal((await portal.invite({ permissions: ['payments:write'] }, token)).status, 403)
    assert.equal((await portal.invite({ permissions: ['invoices:read'] }, token)).status, 201)
    const boss = await portal.a.post('/v1/contacts', {
      customer_id: portal.a.customer.id,
      name: 'Boss',
      email: 'boss@example.com',
      role: 'billing',
      permissions: ['contacts:write', 'invoices:read'],
    })
    const session = await portal.a.post('/v1/portal_sessions', {
      customer_id: portal.a.customer.id,
      contact_id: boss.id,
    })
    assert.equal((await portal.invite({ role: 'owner', permissions: [] }, session.token)).status, 403)
    assert.equal((await portal.invite({ role: 'owner' })).status, 201)
  })

  test('without the permission nobody invites, and nobody invites to another company', async () => {
    assert.equal((await portal.invite({}, await narrow(['invoices:read']))).status, 403)
    for (const named of [{ customer_id: portal.b.customer.id }, { external_customer_id: 'crm-beta' }])
      assert.equal((await portal.invite(named)).status, 404)
    assert.equal((await portal.invite({ customer_id: portal.a.customer.id })).status, 201)
    const by = (key: string, body: object) =>
      portal.server.request('POST', '/v1/invitations', {
        key,
        body: { email: `by-${crypto.randomUUID()}@example.com`, name: 'X', role: 'owner', ...body },
      })
    assert.equal((await by(portal.a.partnerKey, { customer_id: portal.a.customer.id })).status, 201)
    assert.equal((await by(portal.a.partnerKey, { customer_id: portal.b.customer.id })).status, 404)
    assert.equal((await by(portal.server.vendorKey, {})).status, 422)
  })

  test('where no page is known, it says so and nothing was made', async () => {
    const patch = (page_url: string | null) =>
      portal.server.request('PATCH', `/v1/sites/${portal.a.site.id}`, {
        key: portal.server.vendorKey,
        body: { page_url },
      })
    await patch(null)
    const { status, body } = await portal.invite({ email: 'nowhere@example.com' })
    assert.deepEqual([status, body.code], [409, 'invalid_state'])
    await patch('https://portal.example/account?x=1')
    assert.equal((await portal.invite({ email: 'nowhere@example.com' })).status, 201)
  })
})

describe('sending again and revoking', () => {
  test('a new secret, and the old link ends', async () => {
    const { invitation, token } = await portal.mailed()
    assert.equal((await portal.open(token)).status, 200)
    const soon = await act(invitation.id, 'resend')
    assert.deepEqual([soon.status, soon.headers.get('retry-after')], [429, '60'])
    await portal.later(60)
    assert.equal((await act(invitation.id, 'resend')).status, 200)
    const again = portal.tokenIn((await portal.post()).find(mail => mail.to === invitation.email)!)
    assert.notEqual(again, token)
    assert.equal((await portal.open(token)).status, 404)
    assert.equal((await portal.open(again)).status, 200)
  })

  test('a mail that still waits is not sent once another has taken its place', async () => {
    await portal.post()
    const { body } = await portal.invite()
    await portal.later(60)
    await act(body.id, 'resend')
    const sent = (await portal.post()).filter(mail => mail.to === body.email)
    assert.equal(sent.length, 1)
    assert.equal((await portal.open(portal.tokenIn(sent[0]!))).status, 200)
  })

  test('one that was revoked opens nothing and is not sent again', async () => {
    const { invitation, token } = await portal.mailed()
    assert.equal((await act(invitation.id, 'revoke')).status, 204)
    assert.equal((await act(invitation.id, 'revoke')).status, 204)
    const opened = await portal.open(token)
    assert.deepEqual([opened.status, opened.body.current_status], [409, 'revoked'])
    const again = await act(invitation.id, 'resend')
    assert.deepEqual([again.status, again.body.current_status], [409, 'revoked'])
    const events = portal.server.db
      .selectFrom('events')
      .select('type')
      .where('subject_id', '=', invitation.id)
    assert.deepEqual(
      (await events.orderBy('seq').execute()).map(event => event.type),
      ['invitation.created', 'invitation.revoked'],
    )
  })

  test('other companies’ invitations do not exist', async () => {
    const { body } = await portal.invite()
    for (const what of ['resend', 'revoke'])
      assert.equal((await act(body.id, what, portal.b.token)).status, 404)
    assert.equal((await read(body.id, portal.b.token)).status, 404)
    const listed = await portal.server.request('GET', '/v1/invitations?limit=100', { token: portal.b.token })
    assert.deepEqual(listed.body.data, [])
  })
})

test('the list pages newest first and by what has become of them', async () => {
  const get = (query: string) =>
    portal.server.request('GET', `/v1/invitations?${query}`, { token: portal.a.token })
  const all = (await get('limit=100')).body.data as { id: string; status: string }[]
  assert.deepEqual(
    all.map(each => each.id),
    all
      .map(each => each.id)
      .toSorted()
      .reverse(),
  )
  for (const status of ['pending', 'expired', 'accepted', 'revoked'])
    assert.deepEqual(
      (await get(`limit=100&status=${status}`)).body.data.map((each: { id: string }) => each.id),
      all.filter(each => each.status === status).map(each => each.id),
      status,
    )
  const first = (await get('limit=2')).body
  const second = (await get(`limit=2&cursor=${first.next_cursor}`)).body
  assert.deepEqual(
    [...first.data, ...second.data].map(each => each.id),
    all.slice(0, 4).map(each => each.id),
  )
})

test('nothing was answered with 500', () => assert.deepEqual(portal.server.faults, []))
