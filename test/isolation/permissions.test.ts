import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { roles } from '../../server/src/contacts/rules.ts'
import { readContract } from '../../server/src/http/contract.ts'
import { fingerprint } from '../support/fingerprint.ts'
import { type Ids, operations, requestFor, send } from '../support/operations.ts'
import { type Ask, type Reply, startTestServer, type TestServer } from '../support/server.ts'
import { idsOf, type Side, usable } from '../support/sides.ts'
import { makeWorld } from '../support/world.ts'

// Every operation, asked rightly for the caller's own objects, by a credential that may do everything else.

let server: TestServer
let a: Side
let mine: Ids

before(async () => {
  server = await startTestServer()
  a = (await makeWorld(server)).a
  mine = await idsOf(server, a, 'own-alpha')
})
after(() => server.close())

const { Scope, Permission } = readContract().components.schemas
const scopes: string[] = Scope.enum.filter((scope: string) => scope !== '*')
const permissions: string[] = Permission.enum
const implied: Record<string, string> = { 'tickets:all': 'tickets:own' }
const but = (all: readonly string[], one: string | undefined) => all.filter(each => each !== one)

type Operation = (typeof operations)[number]

async function refused(operation: Operation, caller: Ask): Promise<Reply> {
  const own = await usable(a, mine, operation)
  const before = await fingerprint(server.db)
  const reply = await send(server, operation, requestFor(operation, { ...own, token: 'x' }), caller)
  assert.deepEqual(await fingerprint(server.db), before)
  return reply
}

const session = async (fields: object): Promise<Ask> => {
  const request = { customer_id: a.customer.id, ...fields }
  return { token: (await a.post('/v1/portal_sessions', request)).token }
}

/** The answer says what is missing, and not whether the object exists. */
const lacks = (reply: Reply, what: string) => {
  assert.deepEqual([reply.status, reply.body.code], [403, 'permission_denied'], JSON.stringify(reply.body))
  assert.match(reply.body.detail, new RegExp(what))
}

for (const operation of operations.filter(each => !each.access.public)) {
  const { integration, vendor, contact, site } = operation.access
  describe(operation.id, () => {
    test('asks everybody without a valid credential for one', async () => {
      for (const headers of [
        {},
        { authorization: 'Basic cGs6eA==' },
        { authorization: 'Bearer ' },
        { authorization: 'Bearer nonsense' },
        { authorization: `Bearer sk_${'0'.repeat(32)}` },
        { authorization: `Bearer pst_${'0'.repeat(32)}` },
        { authorization: `Bearer pk_${'0'.repeat(32)}` },
      ]) {
        const reply = await refused(operation, { headers: headers as Record<string, string> })
        assert.deepEqual([reply.status, reply.body.code], [401, 'unauthorized'])
        assert.match(reply.headers.get('www-authenticate') ?? '', /^Bearer/)
      }
    })

    const wanted = integration ?? vendor
    test('wants the vendor’s key to have the scope', async () => {
      const key = await server.makeKey(but(scopes, wanted))
      lacks(await refused(operation, { key }), wanted ? `lacks ${wanted}\\.` : 'This kind of credential')
    })

    test('wants the partner’s key to have the scope', async () => {
      const partner = async (given: string[]) => ({ key: await server.makeKey(given, a.partner.id) })
      const kind = 'This kind of credential'
      if (integration)
        lacks(await refused(operation, await partner(but(scopes, integration))), `lacks ${integration}\\.`)
      else lacks(await refused(operation, await partner(['*', ...scopes])), kind)
    })

    if (!site)
      test('is not for a publishable key', async () => {
        const reply = await refused(operation, { key: a.site.publishable_key })
        lacks(reply, 'This kind of credential')
      })

    if (contact === undefined)
      test('is not for a contact, not even an owner', async () => {
        const reply = await refused(operation, await session({ contact_id: a.contact.id }))
        lacks(reply, 'This kind of credential')
      })
    else if (contact === 'person')
      test('is not for a session that stands for nobody', async () => {
        lacks(await refused(operation, await session({})), 'lacks a person:')
      })
    else if (contact === 'signed_in')
      test('is not for a session that a host has opened', async () => {
        for (const fields of [{}, { contact_id: a.contact.id }])
          lacks(await refused(operation, await session(fields)), 'lacks a sign-in:')
      })
    else if (contact !== 'any')
      test('wants the contact to have the permission', async () => {
        // Who may do more may do this.
        const given = permissions.filter(each => each !== contact && implied[each] !== contact)
        const narrowed = { contact_id: a.contact.id, permissions: given }
        const reply = await refused(operation, await session(narrowed))
        const hidden = operation.method === 'GET' && operation.path.includes('{')
        if (hidden) assert.deepEqual([reply.status, reply.body.code], [404, 'not_found'])
        else lacks(reply, `lacks ${contact}\\.`)
      })
  })
}

/** Which permission the things hang on that the samples name, where it is theirs to decide. */
const hangsOn: Record<string, string> = {
  getFile: 'invoices:read',
  downloadFile: 'invoices:read',
  listMessages: 'tickets:own',
}

describe('roles', () => {
  for (const [role, held] of Object.entries(roles))
    test(`a contact who is ${role} reaches what his role holds and nothing else`, async () => {
      const person = { customer_id: a.customer.id, name: role, email: `${role}@example.com`, role }
      const caller = await session({ contact_id: (await a.post('/v1/contacts', person)).id })
      for (const operation of operations.filter(each => each.access.contact && each.method === 'GET')) {
        const { status } = await send(server, operation, requestFor(operation, mine), caller)
        const needed = hangsOn[operation.id] ?? operation.access.contact!
        const may = ['any', 'person'].includes(needed) || (held as readonly string[]).includes(needed)
        const named = operation.path.includes('{') || operation.id === 'listMessages'
        const expected = may ? 200 : named ? 404 : 403
        assert.equal(status, expected, `${role} ${operation.id}`)
      }
    })

  test('a session without a contact reads what is the company’s, and is not let into people', async () => {
    const caller = await session({})
    for (const operation of operations.filter(each => each.access.contact && each.method === 'GET')) {
      const { status } = await send(server, operation, requestFor(operation, mine), caller)
      const people = ['contacts:write', 'person', 'signed_in'].includes(operation.access.contact!)
      assert.equal(
        status,
        people ? (operation.path.includes('{') ? 404 : 403) : 200,
        `${operation.id} ${status}`,
      )
    }
  })
})
