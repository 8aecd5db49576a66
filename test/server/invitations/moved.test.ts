import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Inviting, openInviting } from './inviting.ts'

// Who is invited to a customer that moves to another partner comes in all the same, by a link that leads there.

let at: Inviting
before(async () => {
  at = await openInviting()
  const page_url = 'https://beta.example/account'
  await at.server.request('PATCH', `/v1/sites/${at.b.site.id}`, {
    key: at.server.vendorKey,
    body: { page_url },
  })
})
after(() => at.server.close())

const move = async (partner_id: string) => {
  const { server, a } = at
  const path = `/v1/customers/${a.customer.id}/move`
  const moved = await server.request('POST', path, { key: server.vendorKey, body: { partner_id } })
  assert.equal(moved.status, 200, JSON.stringify(moved.body))
}
const statusOf = async (id: string): Promise<string> =>
  (await at.server.request('GET', `/v1/invitations/${id}`, { key: at.server.vendorKey })).body.status

test('one that waits is sent again, once, with a link to the new partner’s page; the one before opens nothing', async () => {
  const { a, b, mailed, invite, post, tokenIn, open, accept } = at
  const { invitation, token } = await mailed()
  // Its mail has not left yet: it would bring a link that opens nothing.
  const { body: queued } = await invite()
  const { body: revoked } = await invite()
  const taken = await at.server.request('DELETE', `/v1/invitations/${revoked.id}`, { token: a.token })
  assert.ok(taken.status < 300)
  await move(b.partner.id)
  const mails = (await post()).filter(mail => mail.text.includes('#/invitation'))
  assert.deepEqual(mails.map(mail => mail.to).sort(), [invitation.email, queued.email].sort())
  for (const mail of mails) assert.match(mail.text, /https:\/\/beta\.example\/account#\/invitation\?token=/)
  assert.equal((await open(token)).status, 404)
  assert.equal((await open(token, b.site.publishable_key)).status, 404)
  const again = tokenIn(mails.find(mail => mail.to === invitation.email)!)
  const body = { token: again, new_password: 'a rather long password' }
  const joined = await accept(body, { key: b.site.publishable_key })
  assert.equal(joined.status, 201, JSON.stringify(joined.body))
  assert.equal(joined.body.session.customer.id, a.customer.id)
  const { body: told } = await at.server.request('GET', '/v1/events?type=invitation.resent', {
    key: at.server.vendorKey,
  })
  assert.deepEqual(
    told.data.map((event: { partner_id: string }) => event.partner_id),
    [b.partner.id, b.partner.id],
  )
  await move(a.partner.id)
})

test('where the new partner has no page it is revoked, and whoever asks sees so', async () => {
  const { server, b, later, mailed, post } = at
  const path = `/v1/sites/${b.site.id}`
  await server.request('PATCH', path, { key: server.vendorKey, body: { page_url: null } })
  await later(1)
  const { invitation } = await mailed()
  await move(b.partner.id)
  assert.equal(await statusOf(invitation.id), 'revoked')
  assert.deepEqual(await post(), [])
})
