import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fingerprint } from '../support/fingerprint.ts'
import { type Ids, missing, operations, requestFor, send, slotsOf } from '../support/operations.ts'
import { type Ask, type Reply, startTestServer, type TestServer } from '../support/server.ts'
import { idsOf, neighbourOf, type Side, usable } from '../support/sides.ts'
import { makeWorld } from '../support/world.ts'

// Walks every place of the contract that takes an id, with an id of the other side: the answer must be the one
// for an id that never was, and nothing may be written. With an id of the caller's own the same request must
// succeed, so that none of this passes because the request was wrong anyway.

let server: TestServer
let a: Side
let mine: Ids
/** Of another partner's customer, and of another customer of the same partner. */
let theirs: Ids
let neighbours: Ids
let token: string

before(async () => {
  server = await startTestServer()
  const world = await makeWorld(server)
  a = world.a
  mine = await idsOf(server, world.a, 'own-alpha')
  theirs = await idsOf(server, world.b, 'own-beta')
  neighbours = await idsOf(server, await neighbourOf(a), 'own-neighbour')
  await signIn()
})
after(() => server.close())

async function signIn(): Promise<void> {
  const body = { email: a.email, password: 'right password' }
  token = (await server.request('POST', '/v1/login', { key: a.site.publishable_key, body })).body.token
}

const callers: Record<string, () => Ask> = {
  contact: () => ({ token }),
  partner: () => ({ key: a.partnerKey }),
  site: () => ({ key: a.site.publishable_key }),
}
/** Whose permission lets this kind of caller in. */
const admits = ({ contact, integration, site }: (typeof operations)[number]['access'], kind: string) =>
  kind === 'contact' ? contact !== undefined : kind === 'partner' ? integration !== undefined : site === true

/** A link stands for whoever made it: it belongs to nobody, and there is none that never was. */
const bearer = new Set(['token'])
/** Who acts for the vendor is his to name, and nobody else's: whoever it is. */
const vendors: Record<string, readonly string[]> = {
  listTickets: ['agent_id'],
  getTicket: ['agent_id'],
  createTicket: ['agent_id', 'assignee_id'],
  listMessages: ['agent_id'],
  createMessage: ['agent_id'],
  markRead: ['agent_id'],
}

for (const operation of operations) {
  const slots = slotsOf(operation).filter(slot => !bearer.has(slot))
  if (slots.length === 0) continue
  describe(operation.id, () => {
    // It leaves a minute to the token that it was asked with.
    if (operation.id === 'switchCompany') after(signIn)
    for (const slot of slots)
      for (const [kind, caller] of Object.entries(callers))
        test(`a foreign ${slot} is to a ${kind} like a missing one`, async () => {
          const own = await usable(a, mine, operation, caller())
          const ask = (id: string) =>
            send(server, operation, requestFor(operation, { ...own, [slot]: id }, slot), caller())
          for (const { [slot]: foreign } of kind === 'partner' ? [theirs] : [theirs, neighbours]) {
            assert.ok(foreign, `there is no foreign ${slot}`)
            if (foreign === mine[slot]) continue
            const before = await fingerprint(server.db)
            const [found, none] = [await ask(foreign), await ask(missing(foreign))]
            assert.deepEqual(essence(found), essence(none))
            assert.ok(isRefusal(found), `${found.status} ${JSON.stringify(found.body)}`)
            assert.deepEqual(await fingerprint(server.db), before)
            const shut = !admits(operation.access, kind) && !operation.access.public
            if (shut) assert.equal(found.status, 403)
          }
          if (!admits(operation.access, kind)) return
          // A contact knows no external ids, not even of his own company.
          if (kind === 'contact' && slot.startsWith('external_')) return
          const right = await send(server, operation, requestFor(operation, own, slot), caller())
          if (vendors[operation.id]?.includes(slot)) return assert.equal(right.status, 422)
          assert.ok(
            right.status < 300 && !isRefusal(right),
            `own ${slot}: ${right.status} ${JSON.stringify(right.body)}`,
          )
        })
  })
}

/** Refused, or a list of nothing. */
function isRefusal({ status, body }: Reply): boolean {
  if (status !== 200) return status >= 400 && status < 500
  return Array.isArray(body.data) && body.data.length === 0 && (body.total_count ?? 0) === 0
}

/** All of an answer that could tell a foreign object from a missing one. */
function essence({ status, body, headers }: Reply) {
  const { request_id: _, next_cursor, ...rest } = body
  const fields = [...headers].filter(([name]) => name !== 'x-request-id' && name !== 'date')
  return { status, body: rest, headers: fields, position: position(next_cursor) }
}

/** Where a cursor stands; it also holds a hash of the filters, and so of the id. */
function position(cursor: string | null | undefined): unknown {
  if (!cursor) return cursor
  return JSON.parse(Buffer.from(cursor, 'base64url').toString()).slice(0, 2)
}

test('every operation that takes a body has a sample of one', () => {
  for (const operation of operations)
    assert.doesNotThrow(() => requestFor(operation, { ...mine, token: 'x' }))
})

test('what has an id in its path but is let in without a credential is known here', () => {
  const open = operations.filter(each => each.access.public || each.access.site)
  assert.deepEqual(
    open.map(each => each.id),
    [
      'getSiteConfiguration',
      'login',
      'requestLoginCode',
      'requestPasswordReset',
      'completePasswordReset',
      'receiveProviderEvent',
      'openInvitation',
      'acceptInvitation',
      'download',
      'openShareSession',
      'getAgentPhoto',
    ],
  )
})
